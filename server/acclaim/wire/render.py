"""From what is known of an event to the frames that each audience may see. Nothing hidden gets past here."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from acclaim.event import run_of_show as runs
from acclaim.event import states as rules
from acclaim.event.event import Event, PublicEvent
from acclaim.event.parts.credits import Credits
from acclaim.event.parts.poll import Poll
from acclaim.event.run_of_show import RunOfShow
from acclaim.event.stage import Stage
from acclaim.event.units import UNCHANGED, Renames
from acclaim.voting import detail, small_classes, tally
from acclaim.voting.tally import PollNow
from acclaim.wire.messages import EventFrame, Tick, View
from acclaim.wire.poll_tick import PollTick

_NO_CREDITS: Final = Credits()


def event_frame(
    rev: int,
    event: Event,
    stage: Stage,
    now: int,
    show: RunOfShow | None = None,
    for_screen: bool = False,
    renames: Renames = UNCHANGED,
) -> EventFrame:
    """The definition without the options' pages, which are many times as long as the rest, and which few open.

    Only consoles get the cues (an award's may name its winner), where the run stands, the sites that may frame it, and
    what is told in frames of its own, as it opens: surveys, question boards, word clouds; of quizzes, whose keys are
    secret, and of contests nobody gets anything here; decks, videos and credits are for them and for screens, which
    alone show them. Phones find the units that may vote by their former names as well.
    """
    about = {poll.id: {one: page.digest for one, page in poll.abouts().items()} for poll in event.polls}
    told: PublicEvent = msgspec.structs.replace(event.public, polls=[_without_abouts(poll) for poll in event.polls])
    about = {poll_id: digests for poll_id, digests in about.items() if digests}
    if show is None:
        told = msgspec.structs.replace(
            told, cues=[], surveys=[], question_boards=[], word_clouds=[], frame_ancestors=[]
        )
        if not for_screen:
            polls = [_by_all_names(poll, renames) for poll in told.polls]
            told = msgspec.structs.replace(told, polls=polls, decks=[], videos=[], credits=_NO_CREDITS)
        return EventFrame(rev, now, told, stage, about)
    return EventFrame(rev, now, told, stage, about, show_as_dict(event, stage, show, now))


def _without_abouts(poll: Poll) -> Poll:
    if not any(option.about for option in poll.options):
        return poll
    options = [msgspec.structs.replace(option, about=msgspec.UNSET) for option in poll.options]
    return msgspec.structs.replace(poll, options=options)


def _by_all_names(poll: Poll, renames: Renames) -> Poll:
    units = [name for unit in poll.entitled.units for name in renames.names(unit)]
    if units == poll.entitled.units:
        return poll
    return msgspec.structs.replace(poll, entitled=msgspec.structs.replace(poll.entitled, units=units))


def show_as_dict(event: Event, stage: Stage, show: RunOfShow, now: int) -> dict[str, Any]:
    """Where the run of show stands: the next cue, the stage as it would leave it, and what can be undone."""
    cue = runs.next_cue(show, event.cues)
    last = show.undo[-1] if show.undo else None
    return {
        "number": show.number,
        "running": show.cue if show.running else "",
        "next": cue.id if cue else "",
        "preview": runs.stage_after(cue, stage, now, event.decks) if cue else None,
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
        ticks[poll.id] = poll_tick(poll, figures, entitled.get(poll.id), shown, view != "phone")
    return Tick(now, rev, online, peak, dict(likes), ticks)


def poll_tick(poll: Poll, now: PollNow, entitled: int | None, shown: bool, whole: bool = True) -> PollTick:
    """One poll's figures, with the votes only if `shown`. Unless `whole`, histograms come with the result alone: they
    are many times as long as the rest."""
    shown = shown and rules.has_tally(poll, now.state)
    detailed = shown and bool(poll.counting) and (whole or now.state in rules.FINAL_STATES)
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
        score=tally.score(poll, counts) if shown else None,
        opened_at=now.opened_at,
        closes_at=now.closes_at,
        voided=now.voided,
        spread=(detailed and detail.spread(poll, now)) or msgspec.UNSET,
        beats=(detailed and detail.beats(poll, now)) or msgspec.UNSET,
        outcome=(shown and detail.outcome(poll, now, entitled)) or msgspec.UNSET,
    )


def _shows(poll: Poll, state: str, stage: Stage, view: View, has_voted: bool) -> bool:
    if view == "console":
        return True
    if view == "screen":
        return rules.screen_shows_result(poll, state, stage.hidden, poll.id in stage.revealed)
    return rules.shows_result(poll.visibility, state, has_voted)
