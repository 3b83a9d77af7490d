"""The load test of surveys runs, and its verdict finds what is wrong."""

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from loadtests.survey.plan import Paper, plan
from loadtests.survey.publishing import publishing
from loadtests.survey.verdict import Tables, differences, problems, tables_of


@pytest.mark.slow
def test_what_is_planted_is_found_and_nothing_is_lost_while_a_worker_and_redis_are_killed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "loadtests.survey", "--members", "900", "--units", "9", "--json"],
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    result = json.loads(done.stdout)
    assert result["acknowledged"] == result["submitted"] > 400
    assert [result[name] for name in ("lost", "doubled", "tables_wrong", "unanswered")] == [0, 0, 0, 0]
    assert result["worker_killed"] == result["redis_killed"] == 1
    assert result["problem_units_found"] == result["problem_units_told"] == result["problem_units"] > 0


def test_what_publishing_costs_is_measured_of_a_document_that_gives_nothing_away() -> None:
    found = publishing(units=45, seed=3)
    assert (found["units"], found["groups"], found["questions"], found["exposed"]) == (45, 45 + 3 + 1 + 1, 40, 0)
    assert found["members"] > found["answered"] > 0 and found["publish_s"] >= found["audit_s"] > 0


PAPERS = [
    Paper(
        "m1", "B1/U1", {"overall": "2", "s0": "?", "s1": "5", "again": "yes", "wishes": ["bath", "gym"], "why": "冷"}
    ),
    Paper("m2", "B1/U2", {"overall": "5", "s0": "4", "s1": "5", "wishes": ["bath"]}),
]


def test_papers_make_the_tables_that_are_promised() -> None:
    tables = tables_of(PAPERS)
    assert tables["respondents"] == {("B1/U1",): 1, ("B1/U2",): 1}
    assert tables["counts"]["B1/U1", "wishes", ""] == tables["counts"]["B1/U1", "why", ""] == 1
    assert tables["overall"]["s1", "5", "2"] == 1 and ("s0", "?", "2") not in tables["overall"]
    assert tables["texts"] == {("why", "冷"): 1}
    assert differences(tables, tables_of(PAPERS)) == 0


@pytest.mark.parametrize(
    "spoil",
    [
        lambda found: found["respondents"].update({("B1/U1",): 2}),
        lambda found: found["counts"].pop(("B1/U1", "s0", "?")),
        lambda found: found["overall"].update({("s0", "4", "1"): 1}),
        lambda found: found["texts"].clear(),
    ],
)
def test_a_cell_that_is_wrong_is_counted(spoil: Callable[[Tables], Any]) -> None:
    found = tables_of(PAPERS)
    spoil(found)
    assert differences(tables_of(PAPERS), found) == 1


def test_units_are_found_by_all_that_was_planted_and_falsely_by_what_is_no_problem() -> None:
    planned = plan(members=600, units=6, seed=3)
    [(unit, scales)] = planned.troubles.items()
    fine = next(one for one in planned.members.values() if one != unit)
    groups = [{"id": one, "state": "told"} for one in (unit, fine)]
    best = max((f"s{n}" for n in range(10)), key=lambda scale: planned.opinions[fine, scale]["5"])
    planted = sorted(scales)
    for flagged, found, false in (({unit: planted}, 1, 0), ({unit: planted[:1]}, 0, 0), ({fine: [best]}, 0, 1)):
        document = {"groups": groups, "standouts": {one: {"problems": some} for one, some in flagged.items()}}
        told = problems(planned, document)
        assert (told["problem_units_found"], told["problem_units_false"]) == (found, false)
