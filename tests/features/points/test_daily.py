"""The daily check-in: once a day by the event's time, streaks end with a missed day, and one is made up for."""

import pytest

from acclaim.event.event import Event
from acclaim.event.parts.earning.points import Streak
from acclaim.features.points import rules
from acclaim.features.points import store as points
from acclaim.features.points.rules import Gain
from acclaim.features.points.store import Checked, DailyCheckIn
from acclaim.redis.client import Store
from tests.features.points.conftest import Travel
from tests.features.points.ledgers import account_of, check_sums, lines, opened

pytestmark = pytest.mark.contract


async def press(store: Store, event: Event, member: str = "a", makes_up: bool = False) -> Checked:
    assert event.points
    gains = [] if makes_up else [Gain("daily", 3, 0, "")]
    wanted = [DailyCheckIn(member, makes_up, gains)]
    [checked] = await points.check_in(store, event, event.points.streaks, wanted)
    return checked


async def test_a_day_is_checked_in_once_however_often_it_is_pressed(store: Store, travel: Travel) -> None:
    event = await opened(store)
    today = travel(0)
    first, second = await press(store, event), await press(store, event)
    assert (first.code, second.code, first.account) == (1, 2, second.account)
    assert (first.account.balance, first.account.got, first.account.streak_on(today)) == (3, 3, 1)
    assert len(await lines(store, event)) == 1
    travel(-1)
    assert (await press(store, event)).code == 2, "a clock that is set back earns nothing"
    await check_sums(store, event)


async def test_a_streak_earns_its_bonus_and_ends_with_a_missed_day(store: Store, travel: Travel) -> None:
    event = await opened(store, streaks=[Streak(3, 10), Streak(4, 1)])
    got = []
    for n in (0, 1, 2, 3, 5, 6):
        today = travel(n)
        account = (await press(store, event)).account
        got.append((account.streak_on(today), account.got))
    assert got == [(1, 3), (2, 3), (3, 13), (4, 4), (1, 3), (2, 3)]
    assert account.streak_on(today + 1) == 2 and account.streak_on(today + 2) == 0
    await check_sums(store, event)


async def test_one_missed_day_a_month_is_made_up_for_and_the_streak_goes_on(store: Store, travel: Travel) -> None:
    event = await opened(store, streaks=[Streak(5, 100)])
    for n in (0, 1, 3):
        travel(n)
        if n < 3:
            assert (await press(store, event, makes_up=True)).code == 0, "nothing was missed"
        await press(store, event)
    today = travel(4)
    account = (await press(store, event)).account
    assert account.streak == 2 and account.gap(today) == today - 2
    mended = await press(store, event, makes_up=True)
    assert (mended.code, mended.account.streak, mended.account.got) == (1, 5, 103)
    assert (await press(store, event, makes_up=True)).code == 2, "sent again"
    this, _ = await points.calendars(store, event.id, "a", today)
    assert this.days == [today - 4, today - 3, today - 2, today - 1, today] and this.made_up == [today - 2]
    travel(6)
    await press(store, event)
    assert (await account_of(store, event, "a")).gap(today + 2) is None, "one a month"
    before = await account_of(store, event, "a")
    again = await press(store, event, makes_up=True)
    assert (again.code, again.account) == (0, before), "and who asks for another is not told that it is done"
    await check_sums(store, event)


async def test_yesterday_is_made_up_for_before_today_is_checked_in(store: Store, travel: Travel) -> None:
    event = await opened(store)
    travel(0)
    await press(store, event)
    today = travel(2)
    mended = await press(store, event, makes_up=True)
    assert (mended.account.streak, mended.account.day) == (2, today - 1)
    assert (await press(store, event)).account.streak == 3


async def test_a_gap_across_the_end_of_a_month_is_marked_in_the_month_before(store: Store, travel: Travel) -> None:
    event = await opened(store)
    first = rules.first_of_month(travel(30))
    n = first - travel(0)
    for day in (n - 2, n):
        travel(day)
        await press(store, event)
    assert (await press(store, event, makes_up=True)).account.streak == 3
    this, before = await points.calendars(store, event.id, "a", first)
    assert (this.days, before.days, before.made_up) == ([first], [first - 2, first - 1], [first - 1])


async def test_points_expire_at_the_end_of_the_next_year_the_oldest_being_spent_first(
    store: Store, travel: Travel
) -> None:
    event = await opened(store)
    travel(0)
    await press(store, event)
    travel(365)
    await press(store, event)
    await points.adjust(store, event, "a", -1, "1", "admin", "{}")
    today = travel(730)
    account = (await press(store, event)).account
    assert (account.last, account.current) == (3, 3), "of the first three, one was spent and two have expired"
    sums = await points.sums(store, event.id)
    assert (sums["expired"], sums["o:admin"]) == (2, 1)
    assert account.as_of(rules.date_of(today).year + 2).balance == 0
    travel(1500)
    await points.expire(store, event)
    assert (await points.sums(store, event.id))["members"] == 0
    await check_sums(store, event)


async def test_what_is_frozen_is_pending_until_it_thaws(store: Store, travel: Travel) -> None:
    event = await opened(store)
    travel(0)
    assert await points.freeze(store, event, "a", True) and not await points.freeze(store, event, "a", True)
    account = (await press(store, event)).account
    assert (account.balance, account.pending) == (0, 3)
    await check_sums(store, event)
    await points.freeze(store, event, "a", False)
    assert (await account_of(store, event, "a"))[:5] == (3, 0, account.year, 3, 0)
    await check_sums(store, event)
