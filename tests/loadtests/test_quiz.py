"""The load test of the quiz runs, nothing is lost while workers and Redis are killed, and its own scoring is right."""

import json
import subprocess
import sys
from typing import Any

import pytest

from acclaim.event.parts.quiz import Mode, Number, One, Order, Question, Quiz, QuizOption, Several
from loadtests.quiz.plan import MODES, event
from loadtests.quiz.verdict import Line, Reckoned, board, doubles, reckon, standing

OPTIONS = [QuizOption(one, one) for one in "abc"]


@pytest.mark.slow
def test_every_score_is_what_the_logs_say_though_workers_and_redis_are_killed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "loadtests.quiz", "--players", "200", "--questions", "4", "--json"],
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    result = json.loads(done.stdout)
    assert result["acknowledged"] == result["answers_sent"] >= 4 * 200
    assert result["scores"] == 4 * 200 and result["resent"] > 0
    wrong = ("lost", "doubled", "scores_wrong", "boards_wrong", "unanswered", "refused", "recount_differs")
    assert [result[name] for name in wrong] == [0] * len(wrong)
    assert (result["worker_killed"], result["redis_killed"]) == (2, 1)


def test_questions_are_dealt_out_to_all_modes() -> None:
    planned = event(players=100, questions=10)
    assert [quiz.mode for quiz in planned.quizzes] == list(MODES)
    assert sorted(one.id for quiz in planned.quizzes for one in quiz.questions) == [f"q{n:03}" for n in range(10)]
    assert [quiz.mode for quiz in event(100, 1).quizzes] == ["speed"]


def quiz(mode: Mode, *questions: Question) -> Quiz:
    return Quiz(id="quiz", title="quiz", mode=mode, seconds=23, questions=list(questions))


ONE = Question("q1", "?", One(OPTIONS), ["a"])
SEVERAL = Question("q2", "?", Several(OPTIONS, share=True), ["a", "b"])
ORDER = Question("q3", "?", Order(OPTIONS), ["c", "a", "b"])
NUMBER = Question("q4", "?", Number(within="2"), ["50"])


@pytest.mark.parametrize(
    ("mode", "question", "said", "points"),
    [
        ("speed", ONE, {"m1": ("a", 3000), "m2": ("a", 13_000), "m3": ("a", 99_999), "m4": ("b", 1)}, [1000, 750, 500]),
        ("speed", SEVERAL, {"m1": ("a,b", 0), "m2": ("b", 0), "m3": ("a,c", 0)}, [1000, 500]),
        ("right_only", ORDER, {"m1": (">c>a>b", 9000), "m2": (">a>b>c", 0)}, [1000]),
        ("right_only", NUMBER, {"m1": ("=52", 0), "m2": ("=47", 0)}, [1000]),
        ("right_only", NUMBER, {"m1": ("=60", 0), "m2": ("=70", 0)}, [1000]),
        ("buzzer", ONE, {"m2": ("b", 1), "m1": ("a", 7), "m3": ("a", 7)}, [1000]),
    ],
)
def test_the_verdict_scores_as_the_rules_say(mode: Mode, question: Question, said: Any, points: list[int]) -> None:
    found = reckon(quiz(mode, question), [(question, said)])
    assert [found[f"m{n}"].points for n in range(1, len(said) + 1)] == points + [0] * (len(said) - len(points))


def test_who_is_wrong_is_out_unless_all_who_are_in_are_wrong() -> None:
    said: Any = [{"m1": ("a", 0), "m2": ("b", 0)}, {"m1": ("b", 0), "m2": ("a", 0)}, {"m1": ("a", 0), "m2": ("a", 0)}]
    found = reckon(quiz("last_one_standing", ONE), [(ONE, one) for one in said])
    assert found == {"m1": Reckoned(2000, 2, 0), "m2": Reckoned(0, 0, 0)}, "who is out gains nothing"


def test_the_last_answer_stands_where_it_may_be_changed_and_else_the_first() -> None:
    lines = [
        Line("m1", "b1", "audience a@100", 1500),
        Line("m2", "b2", "audience c@300", 1200),
        Line("m1", "b3", "audience b@900", 1700),
    ]
    assert list(standing(lines, 1000, changes=True).items()) == [("m2", ("c", 200)), ("m1", ("b", 700))]
    assert standing(lines, 1000, changes=False)["m1"] == ("a", 100)
    assert (doubles(lines, changes=True), doubles(lines, changes=False)) == (0, 1)


def test_equals_share_a_rank_on_the_board() -> None:
    scores = {"m1": Reckoned(10, 1, 3), "m2": Reckoned(20, 1, 9), "m3": Reckoned(10, 1, 3), "m4": Reckoned(10, 1, 4)}
    assert board(scores, 4) == [(1, 20, 1), (2, 10, 1), (2, 10, 1), (4, 10, 1)]
