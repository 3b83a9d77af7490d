"""Members' photos over HTTP: stored by operators, shown to whoever has the address."""

from collections.abc import AsyncIterator
from io import BytesIO

import httpx
import pytest
from PIL import Image

from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.identity import operators
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from tests.picture_files import portrait
from tests.running import Running

PHOTOS = "/api/operator/events/union/photos"


@pytest.fixture
async def api(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    """A signed-in operator's client; the events are a home with a roster, and a gala that goes by it."""
    await events.create(server.store, Event("union", "职工之家", kind="standing"))
    await events.create(server.store, Event("gala", "颁奖典礼", home="union"))
    await staging.replace(server.store, "union", iter([Entry("m1", "王秀兰", "一厂", "audience")]), partial=False)
    password = await operators.ensure_first_operator(server.store)
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as http:
        await http.post("/api/operator/sign-in", json={"name": "admin", "password": password})
        yield http


async def put(api: httpx.AsyncClient, member: str, data: bytes, photos: str = PHOTOS) -> httpx.Response:
    return await api.put(f"{photos}/{member}", content=data, headers={"Content-Type": "image/jpeg"})


async def test_a_photo_is_stored_shown_listed_in_every_event_of_the_roster_and_removed(
    api: httpx.AsyncClient, server: Running
) -> None:
    stored = await put(api, "m1", portrait(1))
    assert stored.status_code == 200, stored.text
    path = stored.json()["path"]
    async with httpx.AsyncClient(base_url=server.url) as anybody:
        shown = await anybody.get(path)
    assert shown.headers["content-type"] == "image/webp"
    assert Image.open(BytesIO(shown.content)).size == (360, 480)
    for event in ("union", "gala"):
        listed = (await api.get(f"/api/operator/events/{event}/photos")).json()
        assert listed["photos"] == {"m1": path}
    assert (await api.delete(f"{PHOTOS}/m1")).json()["photos"] == {}
    assert (await api.delete(f"{PHOTOS}/m1")).status_code == 200
    assert (await api.get(path)).json()["error"]["code"] == "unknown_photo"
    log = [(one.what, one.detail) for one in await audit.page(server.store, "union")]
    assert log[:2] == [("remove_photo", {"member": "m1"}), ("put_photo", {"member": "m1"})]


@pytest.mark.parametrize(
    ("member", "data", "photos", "code"),
    [
        ("m2", portrait(2), PHOTOS, "unknown_member"),
        ("m1", b"<svg/>", PHOTOS, "picture_rejected"),
        ("m1", portrait(1), PHOTOS.replace("union", "gala"), "roster_of_home"),
    ],
)
async def test_what_is_refused_is_not_stored(
    api: httpx.AsyncClient, member: str, data: bytes, photos: str, code: str
) -> None:
    assert (await put(api, member, data, photos)).json()["error"]["code"] == code
    assert (await api.get(PHOTOS)).json()["photos"] == {}


async def test_photos_are_not_for_strangers(api: httpx.AsyncClient, server: Running) -> None:
    await put(api, "m1", portrait(1))
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as stranger:
        assert (await stranger.get(PHOTOS)).status_code == 403
        assert (await put(stranger, "m1", portrait(2))).status_code == 403
        assert (await stranger.get("/photos/union/m1")).status_code == 404
