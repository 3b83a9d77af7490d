"""Members' photos in the store."""

import asyncio

import pytest

from acclaim.base.errors import OperatorError, Unknown
from acclaim.features.photos import keys
from acclaim.features.photos import store as photos
from acclaim.redis.client import Store
from tests.picture_files import stored

pytestmark = pytest.mark.contract


def token(address: str) -> str:
    return address.rpartition("/")[2]


async def test_a_photo_is_kept_as_wide_as_a_face_takes_and_found_by_its_token(store: Store) -> None:
    large, small = stored(1600, 1200), stored(200, 200)
    for picture, width in ((large, 360), (small, 200)):
        address = await photos.put(store, "gala", "m1", picture)
        assert address == f"/photos/gala/{token(address)}"
        assert await photos.get(store, "gala", token(address)) == picture.variants[width]
        assert await photos.of(store, "gala", ["m2", "m1"]) == ["", address]


async def test_another_photo_takes_the_place_of_the_first_and_leaves_nothing(store: Store) -> None:
    first = await photos.put(store, "gala", "m1", stored(400, 300))
    second = await photos.put(store, "gala", "m1", stored(400, 300))
    assert first != second
    with pytest.raises(Unknown, match="unknown_photo"):
        await photos.get(store, "gala", token(first))
    assert await photos.remove(store, "gala", "m1")
    assert not await photos.remove(store, "gala", "m1")
    assert [key async for key in store.redis.scan_iter("acclaim:{gala}:photo*")] == []


async def test_photos_that_come_at_once_leave_one_and_no_more_than_there_may_be(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos, "PHOTOS_PER_ROSTER", 2)
    members = ["m1"] * 5 + ["m2", "m3", "m4"]
    puts = (photos.put(store, "gala", one, stored(100, 100)) for one in members)
    done = await asyncio.gather(*puts, return_exceptions=True)
    assert len(await photos.every(store, "gala")) == 2
    assert await store.redis.hlen(keys.contents("gala")) == 2, "no photo that nobody has"
    assert {one.code for one in done if isinstance(one, OperatorError)} == {"too_many_photos"}


@pytest.mark.parametrize("name", ["", "0" * 31, "0" * 32, "../secret", "g" * 32])
async def test_no_other_name_finds_any(store: Store, name: str) -> None:
    await photos.put(store, "gala", "m1", stored(100, 100))
    with pytest.raises(Unknown, match="unknown_photo"):
        await photos.get(store, "gala", name)


async def test_a_roster_has_so_many_at_most_and_each_may_still_be_replaced(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos, "PHOTOS_PER_ROSTER", 2)
    for member in ("m1", "m2", "m1"):
        await photos.put(store, "gala", member, stored(100, 100))
    with pytest.raises(OperatorError, match="too_many_photos"):
        await photos.put(store, "gala", "m3", stored(100, 100))
    assert set(await photos.every(store, "gala")) == {"m1", "m2"}
    assert await store.redis.hlen(keys.photos("gala")) == 2
