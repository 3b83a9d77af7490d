"""A member's data is deleted where an owner does not look: in the bin, beside the roster of a home, in Redis's file."""

import re
from pathlib import Path
from typing import Any

import httpx
import msgspec

from acclaim.event import bin
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.features.photos import store as photos
from acclaim.identity import aliases
from acclaim.identity.aliases import Binding
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.picture_files import SMALL
from tests.running import Running, make_event, open_event
from tests.waiting import eventually
from tests.web.people.full_event import ACCOUNT, NAME, WHO, forget, full_event, left_in, publish

PEOPLE = [Entry(WHO, NAME, "机关", "audience"), Entry("member-2", "李雷", "机关", "audience")]


async def make_home(store: Store) -> None:
    await events.create(store, Event("daqing", "大庆", kind="standing"))
    await staging.replace(store, "daqing", PEOPLE, partial=False)


async def test_an_event_in_the_bin_comes_back_without_the_member(server: Running, api: httpx.AsyncClient) -> None:
    store = server.store
    await make_home(store)
    await open_event(store, make_event(admission="members", home="daqing"))
    async with server.phone(WHO) as phone:
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
    await verbs.apply(store, "gala", "best", "close")
    await verbs.delete(store, "gala", "admin", 0)
    refused = (await forget(api, event="daqing")).json()["error"]
    assert (refused["code"], refused["event"], refused["poll"]) == ("poll_not_final", "gala", "best")
    await bin.restore(store, "gala", "admin")
    await verbs.apply(store, "gala", "best", "publish")
    await verbs.delete(store, "gala", "admin", 0)
    assert (await forget(api, event="daqing")).json()["events"] == ["daqing", "gala"]
    await bin.restore(store, "gala", "admin")
    assert await left_in(store, WHO, NAME) == []


async def test_what_an_event_had_of_its_own_before_it_went_by_a_home_goes_too(
    server: Running, api: httpx.AsyncClient
) -> None:
    store = server.store
    await make_home(store)
    await events.create(store, make_event(admission="members"))
    await staging.replace(store, "gala", PEOPLE[:1], partial=False)
    await photos.put(store, "gala", WHO, SMALL)
    await aliases.bind(store, "gala", aliases.alias_of("https://id.example.cn", "z"), Binding(WHO, "staff", ACCOUNT, 1))
    record = await events.read(store, "gala")
    await events.replace(store, msgspec.structs.replace(record.event, home="daqing"), record.rev)
    assert (await forget(api, event="daqing")).json()["events"] == ["daqing", "gala"]
    assert await left_in(store, WHO, NAME, ACCOUNT) == []


async def test_the_file_of_redis_does_not_lead_from_a_pseudonym_to_the_member(
    server: Running, api: httpx.AsyncClient
) -> None:
    store: Any = server.store
    await full_event(store)
    await publish(store)
    folder = Path((await store.redis.config_get("dir"))["dir"])

    def held() -> list[str]:
        word = re.compile(rb"\r\n%s\r\n|%s" % (WHO.encode(), NAME.encode()))
        return [one.name for one in folder.rglob("*.aof") if word.search(one.read_bytes())]

    assert held()
    assert (await forget(api)).status_code == 200
    await eventually(lambda: not held(), "a file without the member")
