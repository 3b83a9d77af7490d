"""A poll in the store, and what was cast in it."""

from itertools import count

from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.poll import Option, Poll, RepeatRule
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import casting, verbs, voiding
from acclaim.voting.ballot import Ballot
from acclaim.voting.secret import SecretCasting
from tests.running import open_event

event_numbers = count()
MARK_KEY = b"key of marks"


class Booth:
    """A store's poll `best` with what has been cast in it: (member, ballot id) → the first answer."""

    def __init__(self, store: Store, event: Event, rev: int) -> None:
        self.store, self.event, self.rev, self.epoch = store, event, rev, 1
        self.poll = event.polls[0]
        self.answers: dict[tuple[str, str], casting.Outcome] = {}
        self.voided: set[str] = set()

    @classmethod
    async def opened(cls, store: Store, repeat: RepeatRule, shards: int = 1) -> "Booth":
        options = [Option(str(n), f"选项{n}") for n in range(1, 4)]
        return await cls.of(store, Poll("best", "最美小家", options, choices_max=2, repeat=repeat, shards=shards))

    @classmethod
    async def of(cls, store: Store, poll: Poll) -> "Booth":
        """Of a poll `best`, opened."""
        event = Event(id=f"gala{next(event_numbers)}", title="颁奖典礼", polls=[poll])
        await open_event(store, event)
        return cls(store, event, (await events.read(store, event.id)).rev)

    async def cast(self, *cast: Ballot, offset_s: int = 8 * 3600) -> list[casting.Outcome]:
        """Casts in one batch a shard."""
        outcomes: dict[Ballot, casting.Outcome] = {}
        for shard in range(self.poll.shards):
            batch = [one for one in cast if keys.shard(one.member, self.poll.shards) == shard]
            if batch and self.poll.is_secret:
                secret = SecretCasting(self.store, self.event.id, self.poll, self.epoch, MARK_KEY)
                outcomes |= dict(zip(batch, await secret.cast(self.rev, batch), strict=True))
            elif batch:
                answers = await casting.cast_batch(
                    self.store, self.event, self.poll, shard, self.epoch, self.rev, batch, offset_s
                )
                outcomes |= dict(zip(batch, answers, strict=True))
        return [outcomes[one] for one in cast]

    async def reset(self) -> None:
        await verbs.apply(self.store, self.event.id, "best", "reset")
        self.epoch = (await verbs.apply(self.store, self.event.id, "best", "open")).epoch
        self.rev = (await events.read(self.store, self.event.id)).rev
        self.answers.clear()
        self.voided.clear()

    async def void(self, *members: str) -> voiding.Voided:
        """As the operator presses it; whose ballots are void then."""
        done = await voiding.void(self.store, self.event.id, self.poll, self.epoch, members, "admin", "stuffed")
        self.voided |= {member for member, _ in self.answers} & set(members)
        return done
