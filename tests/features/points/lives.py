"""An event in whose ledger much has happened."""

from random import Random

from acclaim.event.event import Event
from acclaim.event.parts.poll import Quota
from acclaim.features.points import store as points
from acclaim.features.points.rules import Gain
from acclaim.features.points.store import DailyCheckIn
from acclaim.redis.client import Store
from acclaim.voting import verbs, voiding
from tests.features.points.ledgers import cast, opened, post_all
from tests.running import make_poll


async def lived(store: Store, seed: int = 1) -> Event:
    """An event in which much has happened: votes, resends, voids, a reset, check-ins, an operator, a freeze."""
    random = Random(seed)
    polls = [make_poll(one, repeat=Quota(votes=9, per="day"), shards=2) for one in ("best", "next")]
    event = await opened(store, *polls, make_poll("last"))
    members = [f"m{n}" for n in range(12)]
    epoch = 1
    for n in range(40):
        some = random.sample(members, 3)
        match random.randrange(8):
            case 0:
                await voiding.void(store, event.id, event.polls[1], 1, some[:1], "admin", "stuffed")
            case 1 if n % 3 == 0:
                await verbs.apply(store, event.id, "best", "reset")
                await verbs.apply(store, event.id, "best", "open")
                epoch += 1
            case 2:
                wanted = [DailyCheckIn(one, False, [Gain("daily", 3, 0, "")]) for one in some]
                await points.check_in(store, event, [], wanted)
            case 3:
                await points.adjust(store, event, some[0], random.choice([5, 1]), f"a{n}", "admin", "{}")
            case 4:
                await points.freeze(store, event, some[0], bool(random.randrange(2)))
            case 5:
                await post_all(store, event)
            case _:
                await cast(store, event, "best", *some, epoch=epoch, ballot=f"b{n}")
                await cast(store, event, random.choice(["next", "last"]), *some, ballot=f"b{n}")
    await post_all(store, event)
    return event
