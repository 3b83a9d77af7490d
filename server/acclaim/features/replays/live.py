"""Replays of finished polls, counted once, in a thread, however many screens play them."""

import asyncio

from acclaim.base.errors import OperatorError
from acclaim.event.parts.poll import Poll
from acclaim.event.stage import Stage
from acclaim.event.states import FINAL_STATES, screen_shows_result
from acclaim.features.replays import rules
from acclaim.features.replays.rules import Moment
from acclaim.live.part import Part, Place
from acclaim.voting import ballots, secret
from acclaim.voting.ballots import Void
from acclaim.voting.small_classes import told
from acclaim.voting.tally import Counts, PollNow
from acclaim.wire import render
from acclaim.wire.poll_tick import Replay, ReplayFrame


class ReplayPart(Part):
    """For one event. Only a void changes the result of a finished poll, so a replay is kept until then."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._lock = asyncio.Lock()
        self._kept: dict[str, Replay] = {}

    async def find(self, poll: Poll, now: PollNow, stage: Stage, entitled: int | None) -> Replay:
        """Raises OperatorError("wrong_state") if the poll is not closed or its result is hidden from the hall,
        ("poll_secret")."""
        secret.check_single_ballots(poll)
        if now.state not in FINAL_STATES:
            raise OperatorError("wrong_state", f"The poll is {now.state}; a replay waits for its end.", state=now.state)
        if not screen_shows_result(poll, now.state, stage.hidden, poll.id in stage.revealed):
            raise OperatorError(
                "wrong_state", "The result is hidden from the screens; reveal it first.", state="hidden"
            )
        async with self._lock:
            kept = self._kept.get(poll.id)
            if (
                kept is None
                or (kept.epoch, kept.frames[-1].figures.seq) != (now.epoch, now.seq)
                or len(kept.frames[-1].figures.votes or []) != len(poll.options)
            ):
                kept = self._kept[poll.id] = await self._count(poll, now, entitled)
        return kept

    async def _count(self, poll: Poll, now: PollNow, entitled: int | None) -> Replay:
        cast: list[Moment] = []
        voided: set[str] = set()  # excluded: the last frame is the result
        for shard in range(poll.shards):
            latest = 0  # a clock set back must not change the order of a member's ballots
            async for one in ballots.read_history(self.store, self.memory.event.id, poll.id, shard):
                if one.epoch != now.epoch:
                    continue
                if isinstance(one, Void):
                    voided.update(one.members)
                    continue
                latest = max(latest, one.at)
                cast.append((latest, one.member, one.payload))

        def draw(at: int, counts: Counts, is_last: bool) -> ReplayFrame:
            counts.voided = now.counts.voided
            if not is_last:  # as it stood while it ran
                counts = told(poll, PollNow("open", counts=counts))
            then = PollNow(now.state, now.epoch, now.seq, now.rev, now.opened_at, now.closes_at, counts=counts)
            return ReplayFrame(at, render.poll_tick(poll, then, entitled, shown=True))

        def count() -> list[ReplayFrame]:
            cast[:] = [moment for moment in cast if moment[1] not in voided]
            cast.sort(key=lambda one: one[0])  # stable: within a shard the log's order stays
            began = now.opened_at or (cast[0][0] if cast else 0)
            return rules.timeline(poll, began, cast, draw, rules.frames_for(poll))

        return Replay(poll.id, now.epoch, await asyncio.to_thread(count))


def _is_of(kept: Replay, poll: Poll, now: PollNow) -> bool:
    result = kept.frames[-1].figures
    return (kept.epoch, result.voided, len(result.votes or [])) == (now.epoch, now.voided, len(poll.options))
