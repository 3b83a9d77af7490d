import time

import pytest

from acclaim.base.errors import Malformed
from acclaim.event import audit
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract


async def test_who_did_what_and_when_is_kept(store: Store) -> None:
    entry_id = await audit.record(store, "gala", "张导", "open", "best", {"epoch": 1})
    [entry] = await audit.page(store, "gala")
    assert (entry.id, entry.who, entry.what, entry.poll, entry.detail) == (
        entry_id,
        "张导",
        "open",
        "best",
        {"epoch": 1},
    )
    assert abs(entry.at - time.time() * 1000) < 5000


async def test_pages_lead_back_from_the_newest_to_the_first(store: Store) -> None:
    for n in range(7):
        await audit.record(store, "gala", "admin", f"act-{n}")
    seen, before = [], ""
    while entries := await audit.page(store, "gala", before, limit=3):
        seen += [entry.what for entry in entries]
        before = entries[-1].id
    assert seen == [f"act-{n}" for n in reversed(range(7))]


async def test_events_and_the_installation_have_logs_of_their_own(store: Store) -> None:
    await audit.record(store, "gala", "admin", "open")
    await audit.record(store, "", "admin", "sign-in")
    assert [entry.what for entry in await audit.page(store, "")] == ["sign-in"]
    assert [entry.what for entry in await audit.page(store, "gala")] == ["open"]
    assert await audit.page(store, "other") == []


async def test_a_page_is_never_endless(store: Store) -> None:
    for _ in range(3):
        await audit.record(store, "gala", "admin", "open")
    assert len(await audit.page(store, "gala", limit=-1)) == 1
    assert len(await audit.page(store, "gala", limit=10**9)) == 3


@pytest.mark.parametrize("before", ["x", "1", "1-1\n", "(1-1", "+"])
async def test_what_is_no_entry_is_refused(store: Store, before: str) -> None:
    with pytest.raises(Malformed, match="before"):
        await audit.page(store, "gala", before)
