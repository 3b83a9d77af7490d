"""While a weighted poll runs, nothing that is told depends on what a class of a few has chosen."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.event.parts.poll import Option, Poll
from acclaim.voting.methods.choice import Choice
from acclaim.voting.small_classes import told, told_fields
from acclaim.voting.tally import Counts, PollNow
from acclaim.wire.poll_tick import PollTick
from acclaim.wire.render import poll_tick

OPTIONS = [Option("a", "甲"), Option("b", "乙"), Option("c", "丙")]
POLL = Poll("best", "最美小家", OPTIONS, weights={"audience": 40, "jury": 50, "guests": 10})
MIN = limits.CLASS_VOTERS_MIN

choices = st.sampled_from(["a", "b", "c"])
few = st.lists(choices, max_size=MIN - 1)
many = st.lists(choices, min_size=MIN, max_size=3 * MIN)


def now(state: str, **votes: Sequence[str]) -> PollNow:
    """Each class's choices, one ballot each."""
    counts = Counts()
    for class_id, chosen in votes.items():
        for option in chosen:
            counts.add(Choice(class_id, (option,)))
    return PollNow(state, seq=sum(map(len, votes.values())), counts=counts)


def figures(state: str, **votes: Sequence[str]) -> PollTick:
    return poll_tick(POLL, now(state, **votes), None, shown=True)


@given(many, few, few, st.data())
def test_other_choices_of_a_few_change_no_figure_while_the_poll_runs(
    audience: list[str], jury: list[str], guests: list[str], data: st.DataObject
) -> None:
    others = data.draw(st.lists(choices, min_size=len(jury), max_size=len(jury)))
    one, other = (figures("open", audience=audience, jury=it, guests=guests) for it in (jury, others))
    assert one == other
    assert set(one.by_class or {}) == {"audience"}
    assert one.ballots == len(audience) + len(jury) + len(guests)
    recounts = [now("locked", audience=audience, jury=it, guests=guests) for it in (jury, others)]
    assert len({str(told_fields(POLL, it, it.counts.as_fields())) for it in recounts}) == 1


@given(many, many, few)
def test_a_class_of_which_enough_have_voted_is_counted(audience: list[str], jury: list[str], guests: list[str]) -> None:
    running = figures("open", audience=audience, jury=jury, guests=guests)
    assert set(running.by_class or {}) == {"audience", "jury"}
    assert sum(running.votes or []) == len(audience) + len(jury)


@given(many, few)
def test_the_result_has_every_class(audience: list[str], jury: list[str]) -> None:
    for state in ("closed", "published"):
        result = figures(state, audience=audience, jury=jury)
        assert sum((result.by_class or {})["jury"]) == len(jury)
        assert sum(result.votes or []) == len(audience) + len(jury)


@given(few)
def test_a_poll_without_weights_has_no_classes_to_hide(audience: list[str]) -> None:
    poll = Poll("best", "最美小家", OPTIONS)
    it = now("open", audience=audience, jury=["a"])
    assert told(poll, it) is it.counts
    assert told_fields(poll, it, it.counts.as_fields())["ballots"] == len(audience) + 1
