"""Running the show: the operator's verbs, each leaving event, poll and every worker in step.

All are safe to repeat: whoever lost the reply does it again.
"""

import dataclasses
import math
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime

import msgspec

from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import stage as stages
from acclaim.event import store as events
from acclaim.event.check import check_stage
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
from acclaim.event.run_of_show import RunOfShow
from acclaim.event.stage import Announcement, Stage
from acclaim.event.states import Verb
from acclaim.event.store import Held
from acclaim.redis import control
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.tally import PollNow

Change = tuple[Stage, RunOfShow]


def _ms(moment: datetime | None) -> int | None:
    return None if moment is None else int(moment.timestamp() * 1000)


def poll_of(held: Held, poll_id: str) -> Poll:
    """Raises Unknown("unknown_poll")."""
    poll = held.event.poll(poll_id)
    if poll is None:
        raise Unknown("unknown_poll")
    return poll


async def apply(
    store: Store, event_id: str, poll_id: str, verb: Verb, epoch: int | None = None, due_ms: int | None = None
) -> PollNow:
    """`change`, for whoever does not ask who did it."""
    return (await change(store, event_id, poll_id, verb, epoch, due_ms)).now


async def change(
    store: Store, event_id: str, poll_id: str, verb: Verb, epoch: int | None = None, due_ms: int | None = None
) -> polls.Change:
    """Applies a verb to a poll; returns its figures afterwards. For `close` they are final.

    `epoch` is that of the poll as the operator saw it: a verb that arrives late, after a reset, changes nothing. Nor
    does the schedule's, if the poll was given more time: its time must have come by `due_ms`. Raises
    OperatorError("wrong_state"), ("conflict"), Unknown, StoreAway.
    """
    if verb == "open":
        await store.check_durable()
    held = await events.read(store, event_id)
    poll = poll_of(held, poll_id)
    if verb == "reset":
        done = polls.Change(await polls.reset(store, event_id, poll, epoch), True)
        if (
            done.now.state == "draft"
        ):  # else it has been opened again since; it is begun anew, and may change its meaning
            held = await _hide(store, held, poll_id)
            await events.freeze(store, held, poll_id, frozen=False)
    else:
        rev = await _bind(store, held, poll, epoch, due_ms) if verb == "open" else held.rev
        closing_due_ms = due_ms if verb == "close" else None
        done = await polls.move(store, event_id, poll, verb, rev, _ms(poll.closes_at), epoch, closing_due_ms)
        if verb == "open":
            defined = poll_of(await events.read(store, event_id), poll_id)
            if defined.closes_at != poll.closes_at:  # it was set in between, and found a draft
                await _keep_closing_times(store, event_id, [defined])
    await control.announce(store, event_id)
    return done


async def _bind(store: Store, held: Held, poll: Poll, epoch: int | None, due_ms: int | None) -> int:
    """What goes before an opening: what the poll means can't change from now on, and nothing of it is revealed. Returns
    the event's rev. Raises OperatorError("wrong_state"), ("conflict")."""
    if poll.closes_at and poll.closes_at <= datetime.now(UTC):
        raise OperatorError("wrong_state", "The poll's closing time has passed; set a later one, then open it.")
    if due_ms is not None and (held.stage.held or (_ms(poll.opens_at) or math.inf) > due_ms):
        raise OperatorError("conflict")
    now = await polls.read_shard(store, held.event.id, poll.id, 0)
    if epoch is not None and now.epoch > epoch:  # too late: what was reset may be edited
        raise OperatorError("conflict", epoch=now.epoch)
    if now.state == "draft":
        held = await _hide(store, held, poll.id)  # whoever has reset it may not have come to that
    return await events.freeze(store, held, poll.id, frozen=True)


async def _hide(store: Store, held: Held, poll_id: str) -> Held:
    """The event in which nothing of a poll is revealed any more: it was so in an epoch that has ended."""
    if poll_id not in held.stage.revealed:
        return held
    hidden = stages.hide(held.stage, poll_id)
    return dataclasses.replace(held, rev=await events.set_stage(store, held, hidden), stage=hidden)


def audit_detail(now: PollNow) -> dict[str, int]:
    """What the audit log keeps of a verb's outcome."""
    return {"ballots": now.ballots, "members": now.members, "epoch": now.epoch}


async def create(store: Store, event: Event) -> int:
    """Stores a new event and tells every worker, whose schedule it may concern. Returns its rev; see events.create."""
    rev = await events.create(store, event)
    await control.announce(store, event.id)
    return rev


async def replace(store: Store, event: Event, rev: int) -> int:
    """Replaces a definition, and moves the closing time of polls that run. Returns the new rev; see events.replace."""
    saved = await events.replace(store, event, rev)
    await _keep_closing_times(store, event.id, event.polls)
    await control.announce(store, event.id)
    return saved


async def _keep_closing_times(store: Store, event_id: str, defined: Sequence[Poll]) -> None:
    """Gives polls that run the closing time of their definition. What they have is looked at, for whoever moved it last
    may have lost Redis in between."""
    running = await polls.read_all(store, event_id, defined)
    for poll in defined:
        now = running[poll.id]
        if now.state in ("open", "locked") and now.closes_at != _ms(poll.closes_at):
            await polls.reschedule(store, event_id, poll, _ms(poll.closes_at))


async def set_stage(store: Store, event_id: str, scene: Stage) -> Stage:
    """What the screen shows from now on; what is revealed, announced or on hold stays so. Raises Unknown."""

    async def change(held: Held) -> Change:
        return check_stage(stages.show(held.stage, scene), held.event), held.show

    return (await change_stage(store, event_id, change))[0].stage


async def announce(store: Store, event_id: str, announcement: Announcement | None) -> Stage:
    """Shows an announcement in place of the one that is there, or (None) takes it down."""

    async def change(held: Held) -> Change:
        return msgspec.structs.replace(held.stage, announcement=announcement), held.show

    return (await change_stage(store, event_id, change))[0].stage


async def reveal(store: Store, event_id: str, poll_id: str) -> Stage:
    """Plays a poll's reveal on the screen. Raises OperatorError("wrong_state") before it is closed."""

    async def change(held: Held) -> Change:  # the state after the event: a reset in between saves the event anew
        now = (await polls.read_all(store, event_id, [poll_of(held, poll_id)]))[poll_id]
        return stages.reveal(held.stage, poll_id, now.state), held.show

    return (await change_stage(store, event_id, change))[0].stage


async def change_stage(
    store: Store, event_id: str, change: Callable[[Held], Awaitable[Change | None]]
) -> tuple[Held, bool]:
    """Saves what `change` makes of the event, once more where another save came between. None: nothing to change.

    Returns the event as it is now, and whether it was changed here. Raises OperatorError("conflict"), and what `change`
    raises.
    """
    for _ in range(events.SAVES_TRIED):
        held = await events.read(store, event_id)
        changed = await change(held)
        if changed is None:
            return held, False
        try:
            rev = await events.set_stage(store, held, *changed)
        except OperatorError:
            continue
        await control.announce(store, event_id)
        return dataclasses.replace(held, rev=rev, stage=changed[0], show=changed[1]), True
    raise OperatorError("conflict")
