"""Points and ranks: the worked figures of docs/quiz.md, each kind of question, each mode, and what must hold always."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.event.parts.quiz import Mode, Number, Order, Question, Quiz, Several, TrueFalse
from acclaim.features.quizzes.limits import BREAKPOINTS
from acclaim.features.quizzes.results import Scoring, discriminations, figures_of, unit_board
from acclaim.features.quizzes.scoring import Got, Said, Score, breakpoints, mark, rank, read_score
from acclaim.identity.roster.fair_means import competing
from tests.features.quizzes.quizzed import OPTIONS, make_question, make_quiz


def quiz_of(*questions: Question, mode: Mode = "speed", seconds: int = 23) -> Quiz:
    return make_quiz(*questions, mode=mode, seconds=seconds)


def points(quiz: Quiz, **said: tuple[str, int]) -> dict[str, int]:
    got = mark(quiz, quiz.questions[0], {member: Said(*one) for member, one in said.items()}).got
    return {member: one.points for member, one in got.items()}


@pytest.mark.parametrize(
    ("ms", "worth"),
    [(0, 1000), (3000, 1000), (3001, 990), (3400, 990), (13_000, 750), (23_000, 500), (60_000, 500)],
)
def test_a_right_answer_is_worth_all_within_the_plateau_then_less_down_to_half(ms: int, worth: int) -> None:
    assert points(quiz_of(make_question()), m=("b", ms)) == {"m": worth}


def test_who_is_wrong_gets_nothing_and_without_speed_time_is_worth_nothing() -> None:
    quiz = quiz_of(make_question(), mode="right_only")
    assert points(quiz, slow=("b", 20_000), fast=("b", 1), wrong=("a", 1)) == {"slow": 1000, "fast": 1000, "wrong": 0}


def test_the_buzzer_gives_the_first_right_answer_everything() -> None:
    quiz = quiz_of(make_question(), mode="buzzer")
    said = {"wrong": ("a", 1), "second": ("b", 9), "first": ("b", 8), "same": ("b", 8)}
    assert points(quiz, **said) == {"wrong": 0, "second": 0, "first": 1000, "same": 0}


def test_the_last_one_standing_is_never_wrong_and_a_question_that_nobody_has_right_throws_nobody_out() -> None:
    questions = [make_question(n) for n in (1, 2, 3)]
    quiz = quiz_of(*questions, mode="last_one_standing")
    scoring = Scoring(quiz)
    scoring.add(questions[0], {"a": Said("b", 1), "b": Said("b", 1), "out": Said("a", 1)})
    scoring.add(questions[1], {"a": Said("a", 1), "b": Said("a", 1), "out": Said("a", 1)})
    assert scoring.alive == frozenset("ab")
    scoring.add(questions[2], {"a": Said("b", 1), "b": Said("c", 1), "out": Said("b", 1), "late": Said("b", 1)})
    assert scoring.alive == frozenset("a")
    assert {member: score.points for member, score in scoring.scores.items()} == {
        "a": 2000, "b": 1000, "out": 0, "late": 0,
    }  # fmt: skip


def test_several_count_as_a_whole_or_by_their_share() -> None:
    whole = quiz_of(Question("q", "题", Several(OPTIONS), ["a", "c", "d"]), mode="right_only")
    share = quiz_of(Question("q", "题", Several(OPTIONS, share=True), ["a", "c", "d"]), mode="right_only")
    said = {"all": ("a,c,d", 1), "two": ("a,c", 1), "wrong": ("a,b", 1)}
    assert points(whole, **said) == {"all": 1000, "two": 0, "wrong": 0}
    assert points(share, **said) == {"all": 1000, "two": 660, "wrong": 0}


def test_a_statement_and_an_order_are_right_or_wrong() -> None:
    statement = quiz_of(Question("q", "题", TrueFalse(), ["false"]), mode="right_only")
    order = quiz_of(Question("q", "题", Order(OPTIONS[:3]), ["c", "a", "b"]), mode="right_only")
    assert points(statement, yes=("true", 1), no=("false", 1)) == {"yes": 0, "no": 1000}
    assert points(order, right=(">c>a>b", 1), wrong=(">a>b>c", 1)) == {"right": 1000, "wrong": 0}


def test_of_an_estimate_the_nearest_are_right_or_all_that_are_near_enough() -> None:
    nearest = quiz_of(Question("q", "题", Number(), ["1959"]), mode="right_only")
    near = quiz_of(Question("q", "题", Number(within="2.5"), ["1959"]), mode="right_only")
    said = {"a": ("=1957", 1), "b": ("=1961", 1), "c": ("=1962", 1), "d": ("=1961.5", 1)}
    assert points(nearest, **said) == {"a": 1000, "b": 1000, "c": 0, "d": 0}
    assert points(near, **said) == {"a": 1000, "b": 1000, "c": 0, "d": 1000}
    assert mark(nearest, nearest.questions[0], {"a": Said("=1957.25", 1)}).within == Fraction(7, 4)


def test_a_voided_question_counts_for_nobody_and_its_figures_stay() -> None:
    questions = [make_question(1), make_question(2)]
    scoring, said = Scoring(quiz_of(*questions)), {"m": Said("b", 1)}
    voided = scoring.add(questions[0], said, is_voided=True)
    got = scoring.add(questions[1], said).got["m"]
    assert scoring.scores["m"] == Score(1000, 1, 0, ((1, got),))
    assert figures_of(questions[0], said, voided).right == 1


def test_ranks_follow_points_then_right_answers_then_time_and_equals_share_one() -> None:
    scores = {"a": Score(10, 1, 5), "b": Score(20, 1, 9), "c": Score(10, 1, 5), "d": Score(10, 2, 9), "e": Score()}
    ranked = rank(scores)
    assert dict(zip(ranked.members, ranked.ranks, strict=True)) == {"b": 1, "d": 2, "a": 3, "c": 3, "e": 5}


GOT = st.builds(Got, st.integers(0, 99), st.booleans(), st.integers(0, 99), st.just(True))
SCORES = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=6),
    st.builds(
        Score,
        st.integers(0, 40).map(lambda n: 10 * n),
        st.integers(0, 3),
        st.integers(0, 50),
        st.tuples(st.tuples(st.integers(0, 9), GOT)),
    ),
    max_size=400,
)


@given(SCORES)
def test_by_the_breakpoints_nobody_finds_a_better_rank_than_their_own(scores: dict[str, Score]) -> None:
    ranked = rank(scores)
    told = breakpoints(scores, ranked)
    assert len(told) <= BREAKPOINTS
    for member, own in zip(ranked.members, ranked.ranks, strict=True):
        order = scores[member].order
        found = next(place for points, right, tenths, place in told if order <= Score(points, right, tenths).order)
        assert found >= own
        if len({score.order for score in scores.values()}) <= BREAKPOINTS:
            assert found == own


@given(SCORES)
def test_a_score_is_read_as_it_was_written(scores: dict[str, Score]) -> None:
    assert {member: read_score(score.written()) for member, score in scores.items()} == scores


def test_so_is_what_does_not_count() -> None:
    score = Score().plus(0, Got(0, True, 7, counts=False)).plus(1, Got(10, True, 5)).plus(2, Got(0, False, 9))
    assert (score.right, score.tenths) == (1, 5)
    assert read_score(score.written()) == score


def test_neither_a_question_for_warming_up_nor_who_is_out_decides_between_equals() -> None:
    warm_up, second, third = make_question(1, points=0), make_question(2), make_question(3)
    scoring = Scoring(quiz_of(warm_up, second))
    scoring.add(warm_up, {"a": Said("b", 1), "b": Said("a", 1)})
    scoring.add(second, {"a": Said("b", 2900), "b": Said("b", 100)})
    assert scoring.ranked == (["b", "a"], [1, 2]), "who was sooner where it counts"
    scoring = Scoring(quiz_of(second, third, mode="last_one_standing"))
    scoring.add(second, {"in": Said("b", 1), "c": Said("a", 1), "d": Said("a", 1)})
    scoring.add(third, {"in": Said("b", 1), "c": Said("b", 1), "d": Said("a", 1)})
    assert scoring.ranked == (["in", "c", "d"], [1, 2, 2])


def test_the_ranks_before_the_last_question_are_kept() -> None:
    questions = [make_question(n) for n in (1, 2)]
    scoring = Scoring(quiz_of(*questions, mode="right_only"))
    scoring.add(questions[0], {"a": Said("b", 500), "b": Said("a", 1)})
    scoring.keep_ranks()
    scoring.add(questions[1], {"a": Said("a", 1), "b": Said("b", 200), "c": Said("b", 1)})
    assert scoring.before == (["a", "b"], [1, 2])
    assert scoring.ranked == (["c", "b", "a"], [1, 2, 3])


def test_a_units_best_make_its_score_the_absent_count_and_a_small_one_joins_the_one_above() -> None:
    sizes = {"一厂": 20, "一厂/一队": 3, "二厂": 5, "机关": 4}
    homes, counted = competing(sizes)
    assert counted == {"一厂": 23, "二厂": 5}
    assert homes == {"一厂": "一厂", "一厂/一队": "一厂", "二厂": "二厂"}
    units = {f"a{n}": "一厂/一队" for n in range(3)} | {f"b{n}": "二厂" for n in range(5)} | {"c": "机关"}
    scores = {member: Score(1000) for member in units}
    board = unit_board(sizes, units, scores)
    assert [(line.rank, line.unit, line.points, line.members, line.players) for line in board] == [
        (1, "二厂", 1000.0, 5, 5), (2, "一厂", round(3000 / 7, 1), 23, 3),
    ]  # fmt: skip


def test_a_question_that_divides_the_good_from_the_others_discriminates() -> None:
    questions = [make_question(1), make_question(2)]
    scoring = Scoring(quiz_of(*questions, mode="right_only"))
    good, bad = {f"g{n}": Said("b", 5000) for n in range(5)}, {f"b{n}": Said("a", 9000) for n in range(5)}
    first, _ = (scoring.add(question, good | bad) for question in questions)
    figures = figures_of(questions[0], good | bad, first)
    assert (figures.answered, figures.right, figures.votes, figures.median_ms) == (10, 5, [5, 5, 0, 0], 7000)
    assert discriminations(scoring.scores) == {0: 1.0, 1: 1.0}, "the first as well, by what came after it"
