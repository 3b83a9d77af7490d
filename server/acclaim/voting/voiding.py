"""Voiding ballots on the record: they stay in the log, with who voided them and why, and no longer count."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from typing import Final, NamedTuple, cast

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.event.parts.poll import Poll
from acclaim.event.parts.question_poll import QuestionPoll
from acclaim.redis import control, keys
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.secret import check_single_ballots

_READ_A_CALL: Final = 500


class Voided(NamedTuple):
    """How many members and ballots a call has voided; `already`: members whose ballots had been before."""

    members: int = 0
    ballots: int = 0
    already: int = 0

    @property
    def hit_nobody(self) -> bool:
        """None of the members has a ballot."""
        return self.members + self.already == 0


async def void(
    store: Store, event_id: str, poll: Poll, epoch: int, members: Iterable[str], by: str, why: str
) -> Voided:
    """Voids all ballots that `members` have in this epoch of a poll; what they cast afterwards is refused.

    Safe to repeat if the reply was lost. An entry of the log covers up to limits.VOIDED_A_CALL ballots,
    so a void of thousands that breaks off has voided whole members. Raises OperatorError wrong_state after publishing,
    conflict for another epoch, poll_secret, StoreAway.
    """
    check_single_ballots(poll)
    if isinstance(poll, QuestionPoll):
        await _check_quiz(store, event_id, poll.quiz)
    by_shard: dict[int, list[str]] = defaultdict(list)
    for member in dict.fromkeys(members):
        by_shard[keys.shard(member, poll.shards)].append(member)
    done, holders = Voided(), 0
    for shard, theirs in by_shard.items():
        names = [keys.poll(event_id, poll.id, shard), keys.log(event_id, poll.id, shard)]
        prefix = keys.ballots_prefix(event_id, poll.id, shard, epoch)
        count, groups = await _held(store, prefix, theirs)
        holders += count
        for some in groups:
            buckets = [f"{prefix}{keys.bucket(member)}" for member in some]
            moved, state, now, people, taken_out = await store.run(
                "void_ballots", [*names, *buckets], [epoch, by, why, *some]
            )
            if not moved:
                await control.announce(store, event_id)
                raise refusal(state.decode(), now, epoch)
            done = Voided(done.members + people, done.ballots + taken_out)
    await control.announce(store, event_id)
    return done._replace(already=holders - done.members)


async def _check_quiz(store: Store, event_id: str, quiz_id: str) -> None:
    """A question is published with its quiz."""
    state = (await polls.read_shard(store, event_id, quiz_id, 0)).state
    if state == "published":
        raise OperatorError("wrong_state", "The quiz is published; nothing can be voided any more.", state=state)


def refusal(state: str, now: int, epoch: int) -> OperatorError:
    """Why nothing was voided: the activity is in `state` and epoch `now`, `epoch` was meant."""
    if now != epoch:
        return OperatorError("conflict", "The poll was reset meanwhile; look at it again.", epoch=now)
    return OperatorError(
        "wrong_state", f"The poll is {state}; ballots can be voided until its result is published.", state=state
    )


async def _held(store: Store, prefix: str, members: list[str]) -> tuple[int, list[list[str]]]:
    """How many of `members` hold ballots, and who; or one of them: nothing is done to them, but the poll's state is
    looked at. In groups that hold up to limits.VOIDED_A_CALL ballots, or of one who holds more."""
    groups: list[list[str]] = [[]]
    room = limits.VOIDED_A_CALL
    pending = iter(members)
    while some := list(islice(pending, _READ_A_CALL)):
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for member in some:
                pipeline.hget(f"{prefix}{keys.bucket(member)}", member)
            held = cast(list[bytes | None], await pipeline.execute())
        for member, value in zip(some, held, strict=True):
            if value is None:
                continue
            ballots = value.count(b" ", value.rfind(b"|") + 1) + 1
            if ballots >= limits.BALLOTS_AT_HAND:  # and possibly older ones
                ballots = limits.VOIDED_A_CALL
            if groups[-1] and ballots > room:
                groups.append([])
                room = limits.VOIDED_A_CALL
            groups[-1].append(member)
            room -= ballots
    return sum(map(len, groups)), groups if groups[-1] else [members[:1]]
