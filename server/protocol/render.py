"""From what is known of an event to the frames that each audience may see. Nothing hidden gets past here."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from server import limits
from server.domain import poll as rules
from server.domain import run_of_show as runs
from server.domain import small_classes, tally
from server.domain.comment import Comment, Rules
from server.domain.draw import Draw, Names, Winner, code_of, pseudonyms_of, shown_name, strength_of
from server.domain.draw_proof import PublicDraw, PublicPrize, PublicWinner
from server.domain.event import Comments, Event, Poll
from server.domain.hall_word import points
from server.domain.presence import Presence
from server.domain.run_of_show import RunOfShow
from server.domain.stage import Stage
from server.domain.tally import PollNow
from server.protocol.messages import CommentsFrame, Drawn, EventFrame, NumbersWanted, Said, Tick, View, Won
from server.protocol.poll_tick import PollTick


def event_frame(rev: int, event: Event, stage: Stage, now: int, show: RunOfShow | None = None) -> EventFrame:
    """The whole definition. Only consoles get the cues (an award's may name its winner) and where the run stands."""
    if show is None:
        return EventFrame(rev, now, msgspec.structs.replace(event, cues=[]), stage)
    return EventFrame(rev, now, event, stage, show_as_dict(event, stage, show, now))


def show_as_dict(event: Event, stage: Stage, show: RunOfShow, now: int) -> dict[str, Any]:
    """Where the run of show stands: the next cue, the stage as it would leave it, and what can be undone."""
    cue = runs.next_cue(show, event.cues)
    last = show.undo[-1] if show.undo else None
    return {
        "number": show.number,
        "running": show.cue if show.running else "",
        "next": cue.id if cue else "",
        "preview": runs.stage_after(cue, stage, now) if cue else None,
        "undo": {"cue": last.cue, "kept": last.kept} if last else None,
        "held_polls": show.held_polls,
    }


def tick(
    *,
    rev: int,
    event: Event,
    stage: Stage,
    polls: Mapping[str, PollNow],
    entitled: Mapping[str, int | None],
    likes: Mapping[str, int],
    online: int,
    peak: int,
    now: int,
    view: View,
    voted: frozenset[tuple[str, int]] = frozenset(),
) -> Tick:
    """The figures for one audience: a view, and for phones the (poll, epoch)s, `on_vote`, in which they have voted."""
    ticks = {}
    for poll in event.polls:
        figures = polls.get(poll.id) or PollNow()
        shown = _shows(poll, figures.state, stage, view, (poll.id, figures.epoch) in voted)
        ticks[poll.id] = poll_tick(poll, figures, entitled.get(poll.id), shown)
    return Tick(now, rev, online, peak, dict(likes), ticks)


def poll_tick(poll: Poll, now: PollNow, entitled: int | None, shown: bool) -> PollTick:
    """One poll's figures, with the votes only if `shown`."""
    weighted = shown and bool(poll.weights)
    counts, withheld = small_classes.told(poll, now), small_classes.withheld(poll, now)
    return PollTick(
        epoch=now.epoch,
        seq=now.seq,
        state=now.state,
        members=now.members,
        ballots=now.ballots,
        entitled=entitled,
        votes=tally.votes_in_order(poll, counts) if shown else None,
        by_class=tally.votes_by_class(poll, counts, withheld) if weighted else None,
        score=tally.score(poll, counts) if weighted else None,
        opened_at=now.opened_at,
        closes_at=now.closes_at,
        voided=now.voided,
    )


def _shows(poll: Poll, state: str, stage: Stage, view: View, has_voted: bool) -> bool:
    if view == "console":
        return True
    if view == "screen":
        return rules.screen_shows_result(poll, state, stage.sealed, poll.id in stage.revealed)
    return rules.shows_result(poll.visibility, state, has_voted)


def comments_frame(
    *,
    rules: Rules,
    comments: Comments,
    now: int,
    offered: int,
    shown: list[Comment],
    removed: list[int],
    pinned: Comment | None,
) -> CommentsFrame:
    """What phones and screens may know of comments: never who wrote them beyond the names that the event shows."""
    said = [_said(comment) for comment in shown]
    return CommentsFrame(
        now, rules.mode_in(comments), rules.slow_s, rules.on_screen, offered, len(said) if offered else 0, said,
        removed, _said(pinned) if pinned else None,
    )  # fmt: skip


def _said(comment: Comment) -> Said:
    return Said(comment.n, comment.name, comment.unit, comment.text)


def presence_as_dict(presence: Presence) -> dict[str, int]:
    """What consoles and the report show."""
    return {
        "peak": presence.peak,
        "peak_at": presence.peak_at,
        "visits": presence.visits,
        "members": presence.members,
        "watched_s": presence.watched_ms // 1000,
        "watched_s_average": presence.watched_s_average,
    }


def draw(one: Draw, names: Names) -> PublicDraw:
    """What everybody may know of a draw: the seed only when it is over, and never who a pseudonym is."""
    is_over = one.state != "prepared"
    prize = one.prize
    shown = PublicPrize(prize.id, prize.name, prize.name_en, prize.count, prize.picture, prize.entrants, prize.devices)
    winners = tuple(_winner(winner, names) for winner in one.winners)
    return PublicDraw(
        one.n, shown, one.state, one.commitment, pseudonyms_of(one.salt), one.digest, one.entrants, one.devices,
        one.prepared_at, one.missed, one.numbers_until, one.numbers, one.hall, one.seed if is_over else "", one.word,
        points(one.word), strength_of(one.state, one.word, one.numbers), one.over_at, winners,
    )  # fmt: skip


def won(one: Draw, winner: Winner) -> Won:
    """What a winner's phones are told."""
    code = code_of(one.salt, winner.member)
    return Won(one.n, _prize(one), winner.entrant, code, winner.at, bool(winner.absent_at))


def drawn(one: Draw, winners: Sequence[Winner], names: Names) -> Drawn:
    """What all phones are told of `winners` (at least one) of a draw, in their rank."""
    named = [
        {"entrant": winner.entrant, "name": winner.name, "unit": winner.unit}
        for winner in (_winner(winner, names) for winner in winners[: limits.DRAWN_NAMES])
    ]
    return Drawn(one.n, _prize(one), one.hall, named, len(winners), winners[-1].at)


def numbers_wanted(one: Draw, now: int) -> NumbersWanted:
    """What all phones are told of a draw that has just been prepared."""
    return NumbersWanted(one.n, _prize(one), one.commitment, one.numbers_until, now)


def _prize(one: Draw) -> dict[str, str]:
    return {"name": one.prize.name, "name_en": one.prize.name_en, "picture": one.prize.picture}


def _winner(winner: Winner, names: Names) -> PublicWinner:
    unit = winner.unit if names != "none" else ""
    return PublicWinner(winner.entrant, shown_name(winner, names), unit, winner.at, winner.absent_at)
