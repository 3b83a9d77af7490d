"""Decks of slides: what an event may hold, who gets them, and how they are turned."""

import pytest

from acclaim.base import limits
from acclaim.base.errors import ImportRejected, Unknown
from acclaim.event import stage as stages
from acclaim.event.check import check, check_stage
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


def test_slides_are_turned_on_and_back_each_once() -> None:
    stage = stages.show(Stage(), Stage("slides", steps=stages.begun("slides", NOW)))
    on = stages.step(stage, NOW + 5, 1)
    assert on.steps == [NOW, NOW + 5]
    assert stages.step(on, NOW + 6, 1) is on, "whoever comes second turns nothing"
    back = stages.step_back(on, NOW + 9, 2)
    assert back.steps == [NOW + 9]
    assert stages.step_back(back, NOW + 10, 1) is back, "there is none before the first"
    assert stages.step_back(back, NOW + 10, 2) is back


def test_a_reveal_is_not_taken_back() -> None:
    revealed = stages.step(stages.reveal(Stage(), "best", "closed", NOW), NOW + 1)
    assert stages.step_back(revealed, NOW + 2, 2) is revealed


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ('slides = ["https://example.org/a.png"]\n', "decks[0].slides[0]"),
        ('slides = [""]\n', "decks[0].slides[0]"),
        (f"slides = {['/static/a.png'] * (limits.REVEAL_STEPS_MAX + 1)}\n", "decks[0].slides"),
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
