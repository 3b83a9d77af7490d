"""What an event keeps no longer than its `[retention]` says: gone on its day, kind by kind, and nothing else."""

from typing import Any, cast

import msgspec
import pytest

from acclaim.base.errors import ImportRejected
from acclaim.event import audit
from acclaim.event import file as event_file
from acclaim.event import store as events
from acclaim.event.check import check
from acclaim.event.copying import copy_of
from acclaim.event.event import Event
from acclaim.event.parts.retention import Retention
from acclaim.features.comments import keys as comment_keys
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Comment
from acclaim.features.presence import store as presence
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, verbs
from acclaim.web.people import retention
from acclaim.web.people.keeping import EXPIRING
from tests.evening import MEMBERS
from tests.running import make_event, make_poll, open_event
from tests.web.people.full_event import WHO, full_event, publish

pytestmark = pytest.mark.contract
DAY_MS = 24 * 3600 * 1000
KEPT = Retention(comments=10, attendance=20, check_in=25, presence=30, addresses=5, audit=40)


async def look(store: Store, days: float, ended: int) -> list[str]:
    """What is said to have expired so long after the end."""
    seen = {one.id for one in await audit.page(store, "gala", limit=200)}
    await retention.look(store, EXPIRING, round(ended + days * DAY_MS))
    new = [one for one in await audit.page(store, "gala", limit=200) if one.id not in seen]
    assert all((one.who, one.what) == (audit.SERVER, "expire") for one in new)
    return sorted(str(one.detail["kind"]) for one in new)


async def test_each_kind_goes_on_its_day_and_the_next_look_finds_nothing_left(store: Store) -> None:
    await full_event(store, retention=KEPT)
    await audit.record(store, "gala", "张导", "open_screen", detail={"address": "192.0.2.7"})
    event = (await events.read(store, "gala")).event
    assert await look(store, 1000, 0) == [], "it has not ended: polls wait to be published"
    await publish(store)
    ended = await retention.ended_at(store, event)
    assert ended
    expected = {4: [], 6: ["addresses"], 11: ["comments"], 21: ["attendance"], 26: ["check_in"], 31: ["presence"]}
    for days, kinds in expected.items():
        assert await look(store, days, ended) == kinds
        assert await look(store, days, ended) == []
    assert b"192.0.2.7" not in str(await store.redis.xrange(keys.audit("gala"))).encode()
    assert [one async for one in comments.read_all(store, "gala") if hasattr(one, "text")] == []
    assert await store.scan("acclaim:{gala}:commenters:*") == []
    assert await store.redis.exists("acclaim:{gala}:attendance") == 0
    assert (await presence.read(store, "gala")).members == 0
    assert await look(store, 41, ended) == ["audit"]
    assert {one.what for one in await audit.page(store, "gala")} == {"expire"}
    for poll in event.polls:
        assert (await ballots.recount(store, event, poll)).equal
    assert WHO in {one.member async for one in ballots.read_log(store, "gala", "last", 0)}, "ballots stay"


async def test_whoever_comments_afterwards_is_taken_and_read_and_goes_in_turn(store: Store) -> None:
    """Numbers go on: pages and readers of the change feed know comments by them."""
    await full_event(store, retention=KEPT)
    await publish(store)
    event = (await events.read(store, "gala")).event
    before = (await comments.bounds(store, "gala"))[1]
    await look(store, 11, await retention.ended_at(store, event))
    rev = (await comments.read_rules(store, "gala")).rev
    offer = comments.Offer(MEMBERS[1], "comment-new", "来迟了", "", "李雷", "", "")
    [outcome] = await comments.store_batch(store, "gala", rev, "open", [offer])
    assert outcome.n > before
    assert (await comments.find(store, "gala", outcome.n)).text == "来迟了"
    assert await look(store, 12, await retention.ended_at(store, event)) == ["comments"]


async def test_what_is_newer_stays_for_its_own_days(store: Store) -> None:
    """Somebody writes on the last day of a standing event, say, or tonight in one that has ended long ago."""
    await full_event(store, retention=KEPT)
    await publish(store)
    before = [one.n async for one in comments.read_all(store, "gala")]
    ended = await retention.ended_at(store, (await events.read(store, "gala")).event)
    late = {
        "t": str(ended + 6 * DAY_MS),
        "m": WHO,
        "c": "c",
        "x": "新",
        "s": "shown",
        "n": "",
        "u": "",
        "o": "",
        "w": "",
    }
    await store.redis.xadd(comment_keys.comments("gala"), cast(Any, late), id=f"{before[-1] + 1}-0")
    assert await look(store, 11, ended) == ["comments"]
    assert [one.text async for one in comments.read_all(store, "gala") if isinstance(one, Comment)] == ["新"]
    assert await look(store, 11, ended) == []
    assert await look(store, 17, ended) == ["comments"]


@pytest.mark.parametrize("ended_on", ["", "2020-01-01"])
async def test_an_event_that_goes_on_has_not_ended(store: Store, ended_on: str) -> None:
    """A poll is open, whatever day is named; without one, an act that is still to come waits as a draft."""
    await open_event(store, make_event(make_poll("first"), make_poll("second"), retention=Retention(ended_on=ended_on)))
    event = (await events.read(store, "gala")).event
    assert await retention.ended_at(store, event) == 0
    for poll in ("first", "second"):
        await verbs.apply(store, "gala", poll, "close")
        await verbs.apply(store, "gala", poll, "publish")
    assert await retention.ended_at(store, event) > 0
    coming = msgspec.structs.replace(event, polls=[*event.polls, make_poll("third")])
    assert bool(await retention.ended_at(store, coming)) == bool(ended_on)


def test_a_copy_has_not_ended_when_the_original_did() -> None:
    event = make_event(retention=Retention(ended_on="2025-12-31", comments=7))
    assert copy_of(event, "next", "明年", "").retention == Retention(comments=7)
    assert not copy_of(make_event(), "next", "明年", "").retention


async def test_an_event_that_cannot_be_looked_at_keeps_none_of_the_others(store: Store) -> None:
    await full_event(store, retention=KEPT)
    await publish(store)
    ended = await retention.ended_at(store, (await events.read(store, "gala")).event)
    bad = msgspec.structs.replace(make_event(retention=Retention(ended_on="9999-12-31")), id="a")
    with pytest.raises(ImportRejected, match="no such day"):
        check(bad)
    await events.create(store, msgspec.structs.replace(bad, retention=Retention()))
    as_before = events.as_json(bad)  # older versions have taken it
    await cast(Any, store.redis.hset(keys.event("a"), "definition", as_before))
    assert (await events.ids(store))[0] == "a"
    assert await look(store, 11, ended) == ["comments"]


async def test_a_kind_that_cannot_be_deleted_keeps_none_of_the_others_and_is_logged(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: Any) -> int:
        raise TypeError("a bug")

    await full_event(store, retention=KEPT)
    await publish(store)
    ended = await retention.ended_at(store, (await events.read(store, "gala")).event)
    assert next(iter(EXPIRING)) == "comments"
    await retention.look(store, {**EXPIRING, "comments": broken}, ended + 21 * DAY_MS)
    gone = [one.detail["kind"] for one in await audit.page(store, "gala", limit=200) if one.what == "expire"]
    assert gone == ["attendance"]
    [line] = [one for one in caplog.records if one.levelname == "ERROR"]
    assert "comments not deleted" in line.message
    assert line.exc_info


async def test_without_a_section_everything_stays(store: Store) -> None:
    await full_event(store)
    await publish(store)
    event = (await events.read(store, "gala")).event
    assert await look(store, 10_000, await retention.ended_at(store, event)) == []


async def test_a_standing_event_ends_on_the_day_that_it_names(store: Store) -> None:
    await open_event(store, make_event(kind="standing", retention=Retention()))
    event = (await events.read(store, "gala")).event
    for verb in ("close", "publish"):
        await verbs.apply(store, "gala", "best", verb)
    assert await retention.ended_at(store, event) == 0
    named = msgspec.structs.replace(event, retention=Retention(ended_on="2026-12-31"))
    assert await retention.ended_at(store, named) == 1_798_732_800_000  # midnight in Shanghai


async def test_where_operators_have_signed_in_from_is_known_for_half_a_year(store: Store) -> None:
    old = await audit.record(store, "", "admin", "sign_in", detail={"address": "192.0.2.7", "browser": "1"})
    at = int(old.partition("-")[0])
    await retention.look(store, EXPIRING, at + retention.SIGN_IN_ADDRESS_DAYS * DAY_MS - 1)
    assert (await audit.page(store, ""))[0].detail["address"] == "192.0.2.7"
    await retention.look(store, EXPIRING, at + retention.SIGN_IN_ADDRESS_DAYS * DAY_MS + 1)
    [left] = await audit.page(store, "")
    assert (left.id, left.what, left.detail) == (old, "sign_in", {"browser": "1"})


def test_an_empty_section_has_the_defaults_and_none_is_none() -> None:
    about = 'id = "gala"\ntitle = "颁奖"\n'
    assert event_file.load(about + "[retention]\n", "gala.toml").retention == Retention(
        comments=180, attendance=180, check_in=180, presence=365, addresses=90, audit=1095
    )
    assert not event_file.load(about, "gala.toml").retention
    assert b"retention" not in msgspec.json.encode(Event("gala", "颁奖"))
    with pytest.raises(Exception, match="no such day"):
        event_file.load(about + '[retention]\nended_on = "2026-02-30"\n', "gala.toml")
