"""What pages report, added up in the store: visits, visitors and time, whatever phones do."""

from typing import Final

import pytest

from acclaim.features.barometer import rules
from acclaim.features.barometer import store as barometer
from acclaim.features.barometer.limits import IDLE_MS
from acclaim.features.barometer.members import Members
from acclaim.features.barometer.rules import Report
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract

NOON: Final = 1_795_435_200_000  # 2026-11-23 12:00 UTC
DAY: Final = "2026-11-23"


async def came(store: Store, at: int, member: str = "m1") -> None:
    await note(store, Report(member, "", at, "", "member"))


async def told(store: Store, at: int, visible: int, member: str = "m1", page: str = "page", **active: int) -> None:
    await note(store, Report(member, page, at, "", "member", visible, active))


async def note(store: Store, report: Report) -> None:
    await barometer.note(store, "gala", [report], report.at, 0)


async def figures(store: Store, day: str = DAY) -> dict[str, float]:
    read = await barometer.read(store, "gala", [day])
    return rules.by_group(read[day]).get(rules.ALL, {})


async def test_a_visit_of_one_page_has_its_time(store: Store) -> None:
    await came(store, NOON)
    await told(store, NOON + 12_000, 12_000, vote=9_000, browse=3_000)
    found = await figures(store)
    assert (found["visits"], found["users:"], found["visible"]) == (1, 1, 12_000)
    assert (found["active:vote"], found["active:browse"], found["users:vote"]) == (9_000, 3_000, 1)


async def test_a_report_that_is_sent_again_adds_nothing(store: Store) -> None:
    await came(store, NOON)
    for _ in range(3):
        await told(store, NOON + 30_000, 30_000, vote=30_000)
    assert (await figures(store))["visible"] == 30_000
    assert (await figures(store))["active:vote"] == 30_000


async def test_a_total_that_falls_or_is_more_than_has_passed_is_not_believed(store: Store) -> None:
    await came(store, NOON)
    await told(store, NOON + 30_000, 9_000_000, vote=9_000_000)
    assert (await figures(store))["visible"] == 30_000
    await told(store, NOON + 60_000, 10_000, vote=10_000)
    assert (await figures(store))["active:vote"] == 30_000


async def test_a_late_report_takes_nothing_from_the_next(store: Store) -> None:
    await came(store, NOON)
    await told(store, NOON + 31_000, 30_000, watch=30_000)
    await told(store, NOON + 60_000, 60_000, watch=60_000)
    assert (await figures(store))["active:watch"] == 60_000


async def test_time_active_on_two_phones_at_once_counts_once_and_time_visible_twice(store: Store) -> None:
    await came(store, NOON)
    await told(store, NOON + 30_000, 30_000, page="one1", watch=30_000)
    await told(store, NOON + 45_000, 45_000, page="two2", vote=30_000)  # from second 15 on: half of it is news
    found = await figures(store)
    assert (found["visits"], found["visible"]) == (1, 75_000)
    assert found["active:watch"] + found["active:vote"] == 45_000


async def test_a_visit_ends_after_half_an_hour_without_a_sign_and_midnight_does_not_cut_it(store: Store) -> None:
    midnight = NOON + 12 * 3600 * 1000
    await came(store, midnight - 60_000)
    await told(store, midnight + 60_000, 120_000, vote=120_000)
    assert (await figures(store))["visible"] == 120_000
    assert await figures(store, "2026-11-24") == {f"hour:{0}": 120_000}
    await told(store, midnight + 60_000 + IDLE_MS, 121_000)
    assert (await figures(store))["visits"] == 1
    await told(store, midnight + 60_001 + 2 * IDLE_MS, 121_000)  # the same page comes back
    assert (await figures(store, "2026-11-24"))["visits"] == 1
    await told(store, midnight + 70_001 + 2 * IDLE_MS, 131_000)
    assert (await figures(store, "2026-11-24"))["visible"] == 10_000


async def test_members_are_counted_exactly_over_days(store: Store) -> None:
    day_ms = 24 * 3600 * 1000
    for n in range(300):
        await came(store, NOON, f"m{n}")
    for n in range(200, 400):
        await came(store, NOON + day_ms, f"m{n}")
    first, second = await barometer.read_users(store, "gala", [DAY, "2026-11-24"])
    assert tuple(map(len, (Members([first]), Members([second]), Members([first, second])))) == (300, 200, 400)
    assert len(Members([second]) & Members([first])) == 100


async def test_nothing_leads_from_a_member_who_was_forgotten_to_what_is_counted(store: Store) -> None:
    await came(store, NOON)
    assert await barometer.forget(store, "gala", "m1", NOON) == 1
    assert not await barometer.is_known(store, "gala", "m1")
    assert (await figures(store))["users:"] == 1
    assert await barometer.expire(store, "gala") == 1
    assert await figures(store) == {}


async def test_a_page_whose_coming_was_lost_with_a_worker_keeps_its_first_seconds(store: Store) -> None:
    await told(store, NOON, 8_000, vote=8_000)
    assert (await figures(store))["active:vote"] == 8_000
