"""Decks of slides: what an event may hold, who gets them, and how they are turned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.base.errors import ImportRejected, Unknown
from acclaim.event import stage as stages
from acclaim.event.check import check
from acclaim.event.checks.cue import check_stage
from acclaim.event.file import load
from acclaim.event.parts.credits import Credits, Sponsor
from acclaim.event.parts.cue import Cue, Show
from acclaim.event.parts.deck import Deck
from acclaim.event.stage import Stage
from acclaim.wire import render
from tests.running import make_event

HEAD = 'id = "gala"\ntitle = "颁奖典礼"\n[[decks]]\nid = "d"\ntitle = "致辞"\n'
SLIDES = ["/static/demo/star-01.svg", "/static/demo/star-02.svg"]
NOW = 1_795_422_000_000


DECKS = [Deck("speech", "致辞", slides=SLIDES), Deck("sponsors", "赞助商", slides=SLIDES * 3, seconds=10)]


def shown(deck: str, steps: list[int] | None = None, hidden: bool = False) -> Stage:
    return Stage("slides", hidden=hidden, deck=deck, steps=steps or stages.begun("slides", NOW))


def test_slides_are_turned_on_and_back_each_once_and_not_beyond_the_last() -> None:
    stage = shown("speech")
    on = stages.step(stage, NOW + 5, DECKS, 1)
    assert on.steps == [NOW + 5, NOW + 5]
    assert stages.step(on, NOW + 6, DECKS, 1) is on, "whoever comes second turns nothing"
    assert stages.step(on, NOW + 6, DECKS) is on, "a cue neither, where the last stands: back is one press away"
    back = stages.step_back(on, NOW + 9, DECKS, 2)
    assert back.steps == [NOW + 9]
    assert stages.step_back(back, NOW + 10, DECKS, 1) is back, "there is none before the first"
    assert stages.step_back(back, NOW + 10, DECKS, 2) is back


def test_slides_that_turn_by_themselves_are_turned_from_the_one_that_stands() -> None:
    stage = shown("sponsors")
    fourth = NOW + 35_000
    on = stages.step(stage, fourth, DECKS, 1)
    assert (len(on.steps), on.steps[-1]) == (5, fourth)
    back = stages.step_back(stage, fourth, DECKS, 1)
    assert ((len(back.steps) - 1) % 6, back.steps[-1]) == (2, fourth)
    last = stages.step_back(stage, NOW + 1, DECKS, 1)
    assert (len(last.steps) - 1) % 6 == 5, "the last comes before the first"
    once = stages.step_back(stage, NOW + 10_001, DECKS, 1)
    assert (len(once.steps) - 1) % 6 == 0
    assert stages.step_back(once, NOW + 10_002, DECKS, 1) is once, "whoever comes second turns nothing"


@given(st.integers(2, limits.SLIDES_PER_DECK), st.integers(0, 300), st.integers(0, 300), st.booleans())
def test_of_two_who_turn_a_slide_at_once_one_does(count: int, begun: int, turns: int, back: bool) -> None:
    """However many slides there are, and however often they have gone round by themselves."""
    decks = [Deck("sponsors", "赞助商", slides=SLIDES[:1] * count, seconds=10)]
    stage = shown("sponsors", [NOW] * (begun % limits.STAGE_STEPS_MAX + 1))
    then, seen = NOW + turns * 10_000 + 5, len(stage.steps)

    def turn(stage: Stage) -> Stage:
        return stages.step_back(stage, then, decks, seen) if back else stages.step(stage, then, decks, seen)

    turned = turn(stage)
    assert (len(turned.steps) - 1) % count == (seen - 1 + turns + (-1 if back else 1)) % count
    assert len(turned.steps) <= limits.STAGE_STEPS_MAX
    assert turn(turned) is turned, "whoever comes second turns nothing"


def test_a_deck_without_slides_is_not_turned() -> None:
    for seconds in (0, 5):
        stage = shown("new")
        empty = [Deck("new", "空", seconds=seconds)]
        assert stages.step(stage, NOW + 5, empty) is stages.step_back(stage, NOW + 5, empty, 1) is stage
    assert stages.step(shown("gone"), NOW + 5, []).steps == [NOW]


def test_what_is_set_beside_the_same_deck_leaves_its_slide() -> None:
    on = stages.step(shown("speech"), NOW + 5, DECKS)
    hidden = stages.show(on, shown("speech", [NOW + 9], hidden=True))
    assert (hidden.hidden, hidden.steps) == (True, on.steps)
    assert stages.show(on, shown("sponsors", [NOW + 9])).steps == [NOW + 9]
    assert stages.show(stages.show(on, Stage("race")), shown("speech", [NOW + 9])).steps == [NOW + 9]


def test_a_reveal_is_not_taken_back() -> None:
    revealed = stages.step(stages.reveal(Stage(), "best", "closed", NOW), NOW + 1, ())
    assert stages.step_back(revealed, NOW + 2, (), 2) is revealed


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ('slides = ["https://example.org/a.png"]\n', "decks[0].slides[0]"),
        ('slides = [""]\n', "decks[0].slides[0]"),
        (f"slides = {['/static/a.png'] * (limits.SLIDES_PER_DECK + 1)}\n", "decks[0].slides"),
        ("seconds = 601\n", "decks[0].seconds"),
        ('[[decks]]\nid = "d"\ntitle = "again"\n', "decks[1].id"),
        ('[[cues]]\nid = "c"\ntitle = "c"\nactions = [{ do = "scene", scene = "slides", deck = "x" }]\n', "cues[0]"),
    ],
)
def test_a_deck_that_can_t_be_shown_is_refused_by_its_field(more: str, field: str) -> None:
    with pytest.raises(ImportRejected) as caught:
        load(HEAD + more, "gala.toml")
    assert str(caught.value.details["field"]).startswith(field)


def test_a_stage_names_a_deck_that_is_there() -> None:
    event = check(make_event(decks=[Deck("d", "致辞")], cues=[Cue("c", "c", actions=[Show("slides", deck="d")])]))
    assert check_stage(Stage("slides", deck="d"), event).deck == "d"
    with pytest.raises(Unknown, match="unknown_deck"):
        check_stage(Stage("slides", deck="x"), event)


def test_screens_and_consoles_get_decks_and_credits_and_phones_do_not() -> None:
    credits = Credits(sponsors=[Sponsor("工会", logo=SLIDES[0])])
    event = make_event(decks=[Deck("d", "致辞", slides=SLIDES)], credits=credits)
    phone = render.event_frame(1, event, Stage(), NOW)
    assert (phone.event.decks, phone.event.credits.sponsors) == ([], [])
    screen = render.event_frame(1, event, Stage(), NOW, for_screen=True)
    assert (screen.event.decks, screen.event.credits, screen.event.cues) == (event.decks, credits, [])
