"""Running the show by cues: a press is claimed by compare-and-set on the run's number, and its work can be repeated.

A cue that moves polls and stage touches several keys. It is claimed first, so that two operators who press at once run
it once; then the polls move (each verb is safe to repeat), and the stage changes last, in one save with "done". If the
worker dies in between, the same press finishes the work. What seals the screen comes with the claim: a close must not
show for a moment what the cue wants to hide.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import NamedTuple

import msgspec

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.event import run_of_show as runs
from acclaim.event import stage as stages
from acclaim.event import store as events
from acclaim.event.parts.cue import Cue, PrepareDraw, RunDraw, SetComments
from acclaim.event.run_of_show import RunOfShow
from acclaim.event.stage import Stage
from acclaim.event.states import Verb
from acclaim.event.store import Held
from acclaim.features.comments import store as comments
from acclaim.features.draws import store as draws
from acclaim.redis import control
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting import verbs as show
from acclaim.voting.tally import PollNow
from acclaim.voting.verbs import Change


class Moved(NamedTuple):
    """A poll that a step moved, and its figures afterwards."""

    poll: str
    verb: Verb
    now: PollNow


class Done(NamedTuple):
    """What a step did. `first` is False for whoever came second: it has been done once, by somebody else."""

    first: bool
    stage: Stage
    show: RunOfShow
    moved: list[Moved]
    kept: list[str]


async def run(store: Store, event_id: str, cue_id: str, number: int, now_ms: int) -> Done:
    """Runs a cue; `number` is that of the run of show as the operator saw it. Safe to repeat.

    Raises OperatorError("conflict") if the show has gone on meanwhile, ("wrong_state") with nothing changed,
    ("on_hold"), Unknown, StoreAway.
    """

    async def claim(held: Held) -> Held:
        cue = held.event.cue(cue_id)
        wanted = runs.verbs(cue, await _states(store, held))
        if any(verb == "open" for _, verb in wanted):
            await store.check_durable()
        after = runs.stage_after(cue, held.stage, now_ms)
        guarded = msgspec.structs.replace(held.stage, sealed=held.stage.sealed or after.sealed)
        claimed = runs.begin(held.show, held.event, cue, held.stage, wanted)
        return await _save(store, held, guarded, claimed)

    held, mine = await _claim(store, event_id, number, ("cue", cue_id), claim)
    if not mine:
        held = await _wait_for_the_other(store, event_id, held)
    if not held.show.running or held.show.number != number + 1:  # it is done, and the next one may be on its way
        return Done(False, held.stage, held.show, [], [])
    cue = held.event.cue(cue_id)
    try:
        moved = await _move(store, event_id, runs.verbs(cue, await _states(store, held)))
        await _draw(store, event_id, cue, held.show.undo[-1].number, now_ms)
    except OperatorError:  # somebody moved a poll by hand in between, or nobody takes part in a draw
        await _give_back(store, event_id, held.show)
        raise

    for action in cue.actions:
        if isinstance(action, SetComments):
            await comments.change_rules(store, event_id, mode=action.mode)

    async def finished(held: Held) -> Change:
        return runs.stage_after(cue, held.stage, now_ms), msgspec.structs.replace(held.show, running=False)

    held, first = await _finish(store, event_id, held.show, finished)
    return Done(first, held.stage, held.show, moved, [])


async def undo(store: Store, event_id: str, number: int) -> Done:
    """Goes back before the last cue: stage as it was, what it locked goes on, what it set going is locked; a close, a
    publication or a draw stays (`kept`). Raises OperatorError("conflict"), ("on_hold"), ("wrong_state") with nothing to
    undo."""
    held = await events.read(store, event_id)
    if held.show.number == number + 1 and held.show.step == "undo":
        return Done(False, held.stage, held.show, [], [])
    _check(held, number)
    if not held.show.undo:
        raise OperatorError("wrong_state", "There is no cue to go back on.")
    before = held.show.undo[-1]
    states = await _states(store, held)
    verbs: list[tuple[str, Verb]] = [(poll, "lock") for poll in before.started if states.get(poll) == "open"]
    verbs += [(poll, "unlock") for poll in before.locked if states.get(poll) == "locked"]
    moved = await _move(store, event_id, verbs)

    async def undone(held: Held) -> Change | None:
        if held.show.number == number + 1 and held.show.step == "undo":
            return None
        _check(held, number)
        return stages.go_back(held.stage, before.stage), runs.go_back(held.show, held.event)

    held, first = await show.change_stage(store, event_id, undone)
    return Done(first, held.stage, held.show, moved, before.kept)


async def stand_by(store: Store, event_id: str, cue_id: str, number: int) -> Done:
    """Makes another cue the next one; nothing is shown. Raises OperatorError("conflict"), Unknown("unknown_cue")."""

    async def claim(held: Held) -> Held:
        index = held.event.cues.index(held.event.cue(cue_id))
        jumped = runs.standing_by(runs.step(held.show, "stand_by", cue_id), held.event, index)
        return await _save(store, held, held.stage, jumped)

    held, mine = await _claim(store, event_id, number, ("stand_by", cue_id), claim)
    await control.announce(store, event_id)
    return Done(mine, held.stage, held.show, [], [])


async def hold(store: Store, event_id: str) -> Done:
    """Panic: the holding card on every screen and every open poll locked, until `go_on`. Repeating it locks what is
    open by then."""
    first, going = True, list[str]()

    async def held_up(held: Held) -> Change:
        nonlocal first
        first = not held.stage.held
        locked = [*held.show.held_polls, *(poll for poll in going if poll not in held.show.held_polls)]
        return msgspec.structs.replace(held.stage, held=True), msgspec.structs.replace(held.show, held_polls=locked)

    states = await _states(store, await events.read(store, event_id))
    going = [poll for poll, state in states.items() if state == "open"]
    held, _ = await show.change_stage(store, event_id, held_up)  # the card first: it is what the hall looks at
    moved = await _move(store, event_id, [(poll, "lock") for poll in going], lenient=True)
    return Done(first, held.stage, held.show, moved, [])


async def go_on(store: Store, event_id: str) -> Done:
    """Ends a hold: what it locked goes on, and the screens show again what the stage says."""

    async def gone_on(held: Held) -> Change | None:
        if not held.stage.held:
            return None
        return msgspec.structs.replace(held.stage, held=False), msgspec.structs.replace(held.show, held_polls=[])

    held = await events.read(store, event_id)
    states = await _states(store, held)
    verbs: list[tuple[str, Verb]] = [(poll, "unlock") for poll in held.show.held_polls if states.get(poll) == "locked"]
    moved = await _move(store, event_id, verbs, lenient=True)
    held, first = await show.change_stage(store, event_id, gone_on)
    return Done(first, held.stage, held.show, moved, [])


# --- how


async def _claim(
    store: Store, event_id: str, number: int, step: tuple[str, str], claim: Callable[[Held], Awaitable[Held]]
) -> tuple[Held, bool]:
    """The event after `claim`, or (False) after the same claim of somebody else. Raises OperatorError("conflict")."""
    for _ in range(events.SAVES_TRIED):
        held = await events.read(store, event_id)
        if held.show.number == number + 1 and (held.show.step, held.show.cue) == step:
            return held, False
        _check(held, number)
        try:
            return await claim(held), True
        except OperatorError as error:
            if error.code != "conflict":
                raise
    raise OperatorError("conflict")


async def _wait_for_the_other(store: Store, event_id: str, held: Held) -> Held:
    """The event once whoever claimed the cue is done with it, or must be taken for dead."""
    number, waited_s = held.show.number, 0.0
    while held.show.running and held.show.number == number and waited_s < limits.CUE_TAKEOVER_S:
        await asyncio.sleep(limits.CUE_TAKEOVER_S / 20)
        waited_s += limits.CUE_TAKEOVER_S / 20
        held = await events.read(store, event_id)
    return held


def _check(held: Held, number: int) -> None:
    if held.stage.held:
        raise OperatorError("on_hold")
    if held.show.number != number or held.show.running:
        raise OperatorError("conflict", number=held.show.number)


async def _finish(
    store: Store, event_id: str, claimed: RunOfShow, finished: Callable[[Held], Awaitable[Change]]
) -> tuple[Held, bool]:
    """The event with the claimed cue done, and whether it was done just here."""

    async def change(held: Held) -> Change | None:
        mine = held.show.running and held.show.number == claimed.number
        return await finished(held) if mine else None

    return await show.change_stage(store, event_id, change)


async def _give_back(store: Store, event_id: str, claimed: RunOfShow) -> None:
    """The cue could not be done: it is the next one again, on the stage that it found."""

    async def given_back(held: Held) -> Change:
        stage = msgspec.structs.replace(held.stage, sealed=held.show.undo[-1].stage.sealed)
        return stage, runs.go_back(held.show, held.event)

    await _finish(store, event_id, claimed, given_back)


async def _move(store: Store, event_id: str, verbs: list[tuple[str, Verb]], lenient: bool = False) -> list[Moved]:
    """Applies the verbs one after the other; returns what this call moved: when several operators press at once, the
    audit log says it once. `lenient` leaves out what somebody has moved elsewhere meanwhile."""
    moved = []
    for poll, verb in verbs:
        for last in reversed(range(events.SAVES_TRIED)):
            try:
                done = await show.change(store, event_id, poll, verb)
                if done.moved:
                    moved.append(Moved(poll, verb, done.now))
                break
            except OperatorError as error:
                if error.code == "conflict" and last:
                    continue  # the event was saved in between, which says nothing about the poll
                if not lenient:
                    raise
                break
    return moved


async def _draw(store: Store, event_id: str, cue: Cue, number: int, now_ms: int) -> None:
    """Prepares and runs the cue's draws, each once for this step of the show."""
    for place, action in enumerate(cue.actions):
        if isinstance(action, PrepareDraw):
            await draws.prepare(store, event_id, action.prize, now_ms, f"{number}.{place}")
        elif isinstance(action, RunDraw):
            await draws.run_prize(store, event_id, action.prize, now_ms, f"{number}.{place}")


async def _states(store: Store, held: Held) -> dict[str, str]:
    now = await polls.read_all(store, held.event.id, held.event.polls)
    return {poll: figures.state for poll, figures in now.items()}


async def _save(store: Store, held: Held, stage: Stage, run: RunOfShow) -> Held:
    rev = await events.set_stage(store, held, stage, run)
    return Held(rev, held.event, stage, held.frozen, run)
