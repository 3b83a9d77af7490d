"""`acclaim survey-audit` finds what a published survey gives away, in files that anybody may have made."""

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from acclaim.__main__ import main
from acclaim.features.surveys.results.document import Cell, Published
from acclaim.features.surveys.results.publication import Source, publish
from tests.features.surveys.classed import RATED, classed, spread
from tests.features.surveys.surveyed import SURVEY, answered

SIZES = {"一厂": 40, "二厂": 34, "三厂": 6}
SOURCE = Source("gala", SURVEY, answered(SIZES), {"一厂": 50, "二厂": 60, "三厂": 30})
Audit = Callable[..., tuple[int, str]]


@pytest.fixture
def audit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Audit:
    """audit(documents or bytes, flags) → (exit code, output)."""

    def run(*contents: Published | bytes, flags: tuple[str, ...] = ()) -> tuple[int, str]:
        names = []
        for number, content in enumerate(contents):
            names.append(str(tmp_path / f"{number}.json"))
            Path(names[-1]).write_bytes(content if isinstance(content, bytes) else msgspec.json.encode(content))
        code = main(["survey-audit", *names, *flags])
        return code, "".join(capsys.readouterr())

    return run


def test_of_a_survey_that_was_published_nothing_is_exposed(audit: Audit) -> None:
    assert audit(publish(SOURCE)) == (0, (
        "survey home of gala, wave 1, issue 1: 2 units told, 2 units not, minimum cell 10\n"
        "exposed 0\n"
    ))  # fmt: skip


def test_classes_are_attacked_beside_the_units(audit: Audit) -> None:
    sizes = {(unit, one): 20 for unit in ("一厂", "二厂") for one in ("staff", "hired")}
    document = publish(classed(RATED, spread(sizes)))
    code, said = audit(document)
    assert (code, said.splitlines()[0].rpartition("1: ")[2]) == (
        0, "3 units told, 0 units not, 2 of 2 classes told, minimum cell 5",
    )  # fmt: skip
    assert document.classes
    fewer = [replace(one, n=3) if one.id == "staff" else one for one in document.classes.groups]
    changed = replace(document, classes=replace(document.classes, groups=fewer))
    code, said = audit(changed)
    assert code == 1
    assert "respondents  class staff  few" in said
    (found,) = json.loads(audit(changed, flags=("--json",))[1])
    assert {"item": "", "group": "staff", "reason": "few", "by_class": True} in found["cells"]


def test_a_figure_that_somebody_added_exposes_it(audit: Audit) -> None:
    document = publish(SOURCE)
    few = Cell("full", n=34, counts=SOURCE.tables.counts["二厂"]["overall"])
    added = replace(
        document,
        groups=[replace(one, state="told", n=34) if one.id == "二厂" else one for one in document.groups],
        cells={**document.cells, "overall": {**document.cells["overall"], "二厂": few}},
    )
    code, said = audit(added)
    assert code == 1
    assert "exposed 0" not in said
    assert "三厂" in said
    code, said = audit(added, flags=("--json",))
    (found,) = json.loads(said)
    assert (code, found["exposed"]) == (1, len(found["cells"]))
    assert {"item": "overall", "group": "三厂", "reason": "few"} in found["cells"]


def test_two_issues_that_differ_by_one_answer_expose_it(audit: Audit) -> None:
    first = publish(SOURCE)
    second = publish(replace(SOURCE, tables=answered({**SIZES, "一厂": 41})))
    assert audit(first, second)[0] == 1
    assert "differs by few" in audit(first, second)[1]


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b"[" * 100_000, b'{"event": 1}'])
def test_what_is_no_published_survey_is_named(audit: Audit, content: bytes) -> None:
    code, said = audit(content)
    assert code == 1
    assert "0.json is no published survey" in said
