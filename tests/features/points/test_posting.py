"""Votes become points exactly once, whatever is posted again, and what no longer counts is taken back."""

import typing
from typing import Any

import pytest
from msgspec.structs import replace

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.check_in import CheckIn
from acclaim.event.parts.earning.points import Points, Rule
from acclaim.event.parts.member_class import MemberClass
from acclaim.event.parts.poll import Quota, Replace
from acclaim.features.check_in import store as check_in
from acclaim.features.check_in.store import Offer
from acclaim.features.points import ledgers, posting
from acclaim.features.points import store as points
from acclaim.features.points.ledgers import sources_of
from acclaim.features.points.rules import day_of, effective, text_of
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis import keys as kernel
from acclaim.redis.client import Store
from acclaim.voting import verbs, voiding
from acclaim.voting.ballot import Ballot
from tests.features.points.ledgers import VOTE, account_of, balances, cast, check_sums, lines, opened, post_all
from tests.running import make_event, make_poll, open_event
from tests.voting.booth import Booth

pytestmark = pytest.mark.contract


async def test_a_vote_earns_once_and_no_more_than_the_cap_of_a_day(store: Store) -> None:
    event = await opened(store)
    for poll in ("best", "next", "last"):
        await cast(store, event, poll, "a", "b")
        await post_all(store, event)
        await post_all(store, event)
    await cast(store, event, "best", "a", ballot="again")
    await post_all(store, event)
    assert await balances(store, event, "a", "b", "nobody") == [5, 5, 0], "2 + 2 + 1, the cap being 5"
    assert [line.points for line in await points.lines_of(store, event.id, "a")] == [2, 2, 1]
    assert (await account_of(store, event, "a")).earned == 5
    await check_sums(store, event)


async def test_a_batch_that_is_posted_twice_is_refused_the_second_time(store: Store) -> None:
    event = await opened(store)
    await cast(store, event, "best", "a")
    [source] = [one for one in await sources_of(store, event) if one.activity == "best"]
    first = await posting.post(store, event, source, "")
    assert first and await posting.post(store, event, source, "") is None
    assert await posting.post(store, event, source, first) == first
    assert await balances(store, event, "a") == [2]
    assert len(await lines(store, event)) == 1


async def test_a_reset_takes_back_and_records_what_was_gone_already(store: Store) -> None:
    event = await opened(store)
    await cast(store, event, "best", "a", "b", "c")
    await cast(store, event, "next", "c")
    await post_all(store, event)
    await points.adjust(store, event, "b", -1, "1", "admin", "{}")
    await verbs.apply(store, event.id, "best", "reset")
    await post_all(store, event)
    assert await balances(store, event, "a", "b", "c") == [0, 0, 2]
    assert (await points.sums(store, event.id))["short"] == 1
    await check_sums(store, event)
    await verbs.apply(store, event.id, "best", "open")
    await cast(store, event, "best", "a", epoch=2)
    await post_all(store, event)
    assert await balances(store, event, "a") == [2]


async def test_voided_ballots_are_taken_back_from_their_members_alone(store: Store) -> None:
    event = await opened(store, make_poll("best", repeat=Quota(votes=2, per="day")))
    await cast(store, event, "best", "a", "b")
    await cast(store, event, "best", "a", ballot="second")
    await post_all(store, event)
    assert await balances(store, event, "a", "b") == [2, 2], "a poll counts once a day"
    await voiding.void(store, event.id, event.polls[0], 1, ["a"], "admin", "stuffed")
    await post_all(store, event)
    assert await balances(store, event, "a", "b") == [0, 2]
    await check_sums(store, event)


async def test_who_changes_a_vote_earns_nothing_more(store: Store) -> None:
    event = await opened(store, make_poll("best", repeat=Replace()))
    for n in range(3):
        await cast(store, event, "best", "a", ballot=f"b{n}")
    await post_all(store, event)
    assert await balances(store, event, "a") == [2]


async def test_a_secret_poll_earns_when_it_has_closed_and_not_before(store: Store) -> None:
    booth = await Booth.of(store, make_poll("best", privacy="secret", visibility="on_close"))
    event = await with_points(store, booth.event)
    await booth.cast(Ballot("a", "ballot-a", "audience 1"), Ballot("b", "ballot-b", "audience 2"))
    await post_all(store, event)
    assert await balances(store, event, "a", "b") == [0, 0], "or the time of a line would tell who voted when"
    await verbs.apply(store, event.id, "best", "close")
    await post_all(store, event)
    assert await balances(store, event, "a", "b", "c") == [2, 2, 0]
    await verbs.apply(store, event.id, "best", "reset")
    await post_all(store, event)
    assert await balances(store, event, "a", "b") == [0, 0]
    await check_sums(store, event)


async def test_arrivals_earn_and_a_reset_takes_that_back(store: Store) -> None:
    arrival = Rule("came", "check_in", 10, "activity", 10)
    event = await opened(store, rules=[arrival], streaks=[], check_in=CheckIn())
    await check_in.move(store, event.id, "open")
    await check_in.check_in_batch(
        store, event.id, [Offer("a", 1, "", "", ""), Offer("d" + "-" + "x" * 16, 1, "", "", "")]
    )
    await post_all(store, event)
    assert await balances(store, event, "a", "d-" + "x" * 16) == [10, 0], "a device is nobody"
    await check_in.reset(store, event.id, 1)
    await post_all(store, event)
    await check_in.move(store, event.id, "open")
    await check_in.check_in_batch(store, event.id, [Offer("b", 2, "", "", "")])
    await post_all(store, event)
    assert await balances(store, event, "a", "b") == [0, 10]
    await check_sums(store, event)


async def test_a_ceremony_earns_in_the_ledger_of_its_home_and_a_rehearsal_nowhere(store: Store) -> None:
    home = await opened(store, kind="standing")
    for event_id, rehearsal_of in (("show", ""), ("trial", "show")):
        ceremony = replace(make_event(), id=event_id, home=home.id, rehearsal_of=rehearsal_of)
        await open_event(store, ceremony)
        await cast(store, ceremony, "best", "a")
    await cast(store, home, "best", "a")
    await post_all(store, home)
    assert await balances(store, home, "a") == [4], "the poll of the home, and that of the show which has the same id"
    assert {line.source for line in await lines(store, home)} == {".best", "show.best"}


async def test_rules_go_by_unit_class_and_day(store: Store) -> None:
    today = text_of(day_of(now_ms(), "Asia/Shanghai"))
    of = {"unit": Entitled(units=["采油二厂"]), "class": Entitled(classes=["judges"])}
    rules = [
        Rule("all", "vote", 1, double_on=[today]),
        Rule("unit", "vote", 10, entitled=of["unit"]),
        Rule("class", "vote", 100, entitled=of["class"]),
        Rule("over", "vote", 1000, ends_on="2020-01-01"),
        Rule("later", "vote", 1000, starts_on="2099-01-01"),
    ]
    event = await opened(store, rules=rules, streaks=[], classes=[MemberClass("judges", "评委")])
    rows = [Entry("a", "", "采油二厂/第六作业区", "audience"), Entry("b", "", "机关", "judges")]
    await staging.replace(store, event.id, rows, partial=False)
    await cast(store, event, "best", "a", "b")
    await post_all(store, event)
    assert await balances(store, event, "a", "b") == [12, 102]


async def test_a_rule_keeps_its_terms_once_it_is_used(store: Store) -> None:
    event = await opened(store)
    await cast(store, event, "best", "a")
    await post_all(store, event)
    assert event.points
    dearer = replace(event, points=replace(event.points, rules=[replace(VOTE, points=1000, cap=0)], streaks=[]))
    await events.replace(store, dearer, (await events.read(store, event.id)).rev)
    await cast(store, dearer, "next", "a")
    await post_all(store, dearer)
    assert await balances(store, dearer, "a") == [4]
    assert dearer.points
    assert effective(dearer.points.rules, await points.terms(store, event.id)) == [VOTE]


async def test_an_event_that_cannot_be_read_stops_no_ledger(store: Store) -> None:
    event = await opened(store)
    async with store.answering() as redis:
        await typing.cast(Any, redis).hset(kernel.event("odd"), mapping={"rev": 1, "definition": "{"})
        await typing.cast(Any, redis).sadd(kernel.EVENTS, "odd")
    assert [ledger.id for ledger, _ in await ledgers.all_of(store)] == [event.id]


async def with_points(store: Store, event: Event) -> Event:
    """An event that gets points later."""
    changed = replace(event, points=Points([VOTE]))
    await events.replace(store, changed, (await events.read(store, event.id)).rev)
    return changed
