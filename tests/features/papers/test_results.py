"""Rankings, participation, figures of questions and what should be looked at, from papers alone."""

from typing import Any

import httpx
import pytest

from acclaim.features.papers import results
from acclaim.features.papers.results import Marked
from acclaim.features.papers.rules import Attempt, Saved
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from tests.features.papers.papered import hand_in, make_daily, open_daily
from tests.operator_api import ONE
from tests.running import Running

QUESTIONS = ("q1", "q2", "q3", "q4")


def paper(
    member: str, answers: str, day: str = "2026-12-01", number: int = 1, step_ms: int = 4000, is_even: bool = False
) -> Any:
    """A paper of q1 … q4, answered one after the other; "b" is right each time, "-" is no answer."""
    saved = {
        question: Saved(1, step_ms * n + (0 if is_even else 700 * n * n), answer)
        for n, (question, answer) in enumerate(zip(QUESTIONS, answers, strict=False), 1)
        if answer != "-"
    }
    return day, member, Attempt(number, 0, 600_000, 60_000, QUESTIONS, saved)


def marked(*papers: Any) -> list[Marked]:
    return results.marked(make_daily(pass_right=3), papers)


def test_the_best_attempt_of_each_day_counts_and_equals_share_a_rank() -> None:
    found = marked(
        paper("a", "bbba"), paper("a", "baaa", number=2), paper("a", "bbaa", day="2026-12-02"),
        paper("b", "bbbb"), paper("c", "bbb-"), paper("d", "bbb-"), paper("c", "bb--", day="2026-12-02"),
    )  # fmt: skip
    assert [place[:] for place in results.ranking(found)] == [
        (1, "a", 5, 2, 1), (1, "c", 5, 2, 1), (3, "b", 4, 1, 1), (4, "d", 3, 1, 1),
    ]  # fmt: skip
    first, second = results.by_day(found)
    assert (first.day, first.members, first.passed, first.right) == ("2026-12-02", 2, 0, 4)
    assert (second.members, second.passed, second.right) == (4, 4, 13)


def test_a_question_that_the_better_ones_get_wrong_has_a_negative_discrimination() -> None:
    good = [paper(f"g{n}", "abbb") for n in range(6)]
    poor = [paper(f"p{n}", "baaa" if n % 2 else "b-aa") for n in range(6)]
    first, second, *_ = results.by_question(make_daily(), marked(*good, *poor))
    assert (first.asked, first.right, first.discrimination) == (12, 6, -1.0)
    assert second.discrimination == 1.0 and second.chosen == {"b": 6, "a": 3, "": 3}
    assert first.seconds == pytest.approx(4.7)
    assert results.by_question(make_daily(), marked(*good[:5]))[0].discrimination is None, "too few to say"


def test_what_no_person_does_is_shown_and_what_people_do_is_not() -> None:
    found = results.conspicuous(
        marked(
            paper("honest", "bbbb"), paper("fast", "bbbb", step_ms=100, is_even=True),
            paper("script", "bbbb", step_ms=5000, is_even=True),
            *(paper(f"copy{n}", "bacc") for n in range(3)), *(paper(f"pair{n}", "acbb") for n in range(2)),
        )
    )  # fmt: skip
    assert {(one.kind, *one.members) for one in found} == {
        ("fast", "fast"), ("even", "script"), ("same", "copy0", "copy1", "copy2"),
    }  # fmt: skip


async def test_an_operator_gets_the_figures_and_the_ranking_as_files(server: Running, api: httpx.AsyncClient) -> None:
    people = [Entry(f"m{n}", f"会员{n}", "一厂" if n < 10 else "二厂", "audience") for n in range(20)]
    await staging.replace(server.store, "gala", iter(people), partial=False)
    await open_daily(server.store)
    for n in range(6):
        await hand_in(server.store, f"m{n}", "b", *"b" * (n % 2))
    await hand_in(server.store, "m12", "b", "b", "b")
    told = (await api.get(f"{ONE}/daily-quizzes")).json()["quizzes"][0]
    figures = (await api.get(f"{ONE}/daily-quizzes/daily/figures")).json()
    csv = (await api.get(f"{ONE}/daily-quizzes/daily/ranking.csv?lang=zh")).text
    lines = (await api.get(f"{ONE}/daily-quizzes/daily/answers.jsonl")).text.splitlines()
    other = await api.get(f"{ONE}/daily-quizzes/daily/figures?day=2026-12-02")
    assert (told["questions"], told["per_paper"], told["entitled"]) == (9, 3, 20)
    assert figures["members"] == 7 and figures["ranking"][0]["name"] == "会员12"
    assert [(one["unit"], one["mean"], one["took_part"]) for one in figures["units"]] == [
        ("一厂", 1.6, 6),
        ("二厂", 0.6, 1),
    ]
    assert csv.splitlines()[1].startswith("1,m12,会员12,二厂,3,1,") and len(csv.splitlines()) == 8
    assert len(lines) == 7 and other.json()["members"] == 0
