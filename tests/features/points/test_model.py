"""Whatever happens in whatever years, an account is what a list of lots is; and bugs that are planted are found."""

from collections.abc import Callable
from hashlib import sha1
from random import Random

import pytest

from acclaim.base.errors import OperatorError
from acclaim.event.event import Event
from acclaim.features.points import posting, rules
from acclaim.features.points import store as points
from acclaim.features.points.ledgers import sources_of
from acclaim.features.points.recount import recount
from acclaim.features.points.rules import Gain
from acclaim.features.points.store import DailyCheckIn
from acclaim.redis.client import Store
from tests.features.points.conftest import Travel
from tests.features.points.ledgers import cast, check_sums, opened, post_all
from tests.features.points.model import Lots, seen

OPERATIONS = 40


async def play(store: Store, event: Event, to: Travel, seed: int) -> list[str]:
    """Plays a life of ten years in any order of things; where account and lots differ."""
    random, lots, day, differences = Random(seed), Lots(), 0, list[str]()
    for n in range(OPERATIONS):
        day += random.choice([0, 1, 1, 40, 200, 400, 800] if n % 5 == 0 else [0, 1, 3])
        today = to(day)
        year = rules.date_of(today).year
        match random.randrange(5):
            case 0 | 1:
                [checked] = await points.check_in(
                    store, event, [], [DailyCheckIn("a", False, [Gain("daily", 3, 0, "")])]
                )
                if checked.code == 1:
                    lots.earn(year, 3)
            case 2:
                gift = random.randint(1, 9)
                await points.adjust(store, event, "a", gift, f"a{n}", "admin", "{}")
                lots.earn(year, gift)
            case 3:
                wanted = random.randint(1, 12)
                could = lots.take(year, wanted)
                try:
                    await points.adjust(store, event, "a", -wanted, f"a{n}", "admin", "{}")
                    done = True
                except OperatorError:
                    done = False
                if done != could:
                    differences.append(f"{n}: {wanted} could be taken: {could}, were: {done}")
            case _:
                is_frozen = bool(random.randrange(2))
                await points.freeze(store, event, "a", is_frozen)
                lots.freeze(year, is_frozen)
        [account] = await points.read(store, event.id, ["a"], year)
        lots.expire(year)
        if seen(account, year) != lots.as_of(year):
            differences.append(f"{n}: {seen(account, year)} by the account, {lots.as_of(year)} by the lots")
    return differences


@pytest.mark.parametrize("seed", range(8))
async def test_an_account_is_a_list_of_lots(store: Store, travel: Travel, seed: int) -> None:
    event = await opened(store)
    assert await play(store, event, travel, seed) == []
    await check_sums(store, event)


def plant(store: Store, script: str, text: str, instead: str) -> None:
    bad = store.scripts[script].replace(text, instead)
    assert bad != store.scripts[script]
    store.scripts[script] = bad
    store._shas[script] = sha1(bad.encode(), usedforsecurity=False).hexdigest()


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("a.last + (year > a.year + 1 and a.current or 0)", "a.last"),  # expiry by label: a lot is missed
        ("a.last, a.current, a.year = year == a.year + 1 and a.current or 0, 0, year", "a.year = year"),
        ("local last = math.min(a.last, amount)", "local last = math.max(0, amount - a.current)"),  # the newest first
    ],
    ids=["a lot is missed", "nothing grows old", "the newest first"],
)
async def test_planted_bugs_of_expiry_are_found(
    store: Store,
    travel: Travel,
    text: str,
    instead: str,
) -> None:
    event = await opened(store)
    for script in ("check_in_daily", "adjust_points", "freeze_account"):
        plant(store, script, text, instead)
    found = list[str]()
    for seed in range(8):
        await store.on_every_primary("FLUSHALL")
        event = await opened(store)
        found += await play(store, event, travel, seed)
        if found:
            return
        found += (await recount(store, event, [])).problems
    assert found


async def _post_twice(store: Store, event: Event) -> None:
    """Two posters have read the same batch."""
    found = await sources_of(store, event)
    for source in found:
        for _ in range(2):
            await posting.post(store, event, source, "")


@pytest.mark.parametrize(
    ("plants", "deed", "told"),
    [
        (
            [("(from ~= nil) == (sign == '+')", "sign ~= '+'"), ("~= ARGV[3] then return 0", "== '?' then return 0")],
            _post_twice, "rule vote has credited",
        ),
        ([("after - before", "after - before + 1")], post_all, "rule vote has credited"),
        ([("redis.call('HSET', a.accounts, a.member, table", "redis.call('ECHO', table")], post_all, "by the account"),
    ],
    ids=["posted twice", "one point more", "never written"],
)  # fmt: skip
async def test_planted_bugs_of_posting_are_found(
    store: Store, plants: list[tuple[str, str]], deed: Callable[[Store, Event], object], told: str
) -> None:
    event = await opened(store)
    await cast(store, event, "best", "a", "b")
    for text, instead in plants:
        plant(store, "post_acts", text, instead)
    await deed(store, event)  # type: ignore[misc]
    problems = (await recount(store, event, await sources_of(store, event))).problems
    assert any(told in one for one in problems), problems
