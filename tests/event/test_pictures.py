import re

import pytest

from acclaim.base import limits
from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import pictures
from acclaim.redis import keys
from acclaim.redis.client import Store
from tests.picture_files import SMALL, stored

pytestmark = pytest.mark.contract

OTHER = stored(40, 30)


async def test_a_stored_picture_comes_back_as_it_was(store: Store) -> None:
    path = await pictures.put(store, "gala", SMALL)
    assert re.fullmatch(r"/pictures/gala/[0-9a-f]{32}-600x400\.webp", path)
    name = path.rpartition("/")[2]
    assert await pictures.get(store, "gala", name) == (SMALL.variants[600], "image/webp")
    for width in (160, 360, 576):
        assert (await pictures.get(store, "gala", name.replace(".webp", f"-{width}.webp")))[0] == SMALL.variants[width]


async def test_a_picture_that_was_stored_in_its_own_format_is_still_there(store: Store) -> None:
    name = "0123456789abcdef" * 2 + ".gif"
    await store.redis.set(keys.picture("gala", name), b"GIF89a")
    assert await pictures.get(store, "gala", name) == (b"GIF89a", "image/gif")


async def test_the_same_picture_is_kept_once(store: Store) -> None:
    assert await pictures.put(store, "gala", SMALL) == await pictures.put(store, "gala", SMALL)
    assert await store.redis.hlen(keys.pictures("gala")) == 1


@pytest.mark.parametrize(
    "name",
    ["0" * 32 + ".gif", "0" * 32 + "-40x30.webp", "0" * 32 + "-40x30-20-10.webp", "x.gif", "../event",
     "0" * 32 + ".svg", "0" * 32 + "-40x030.webp", "0" * 32 + ".gif\n", ""],
)  # fmt: skip
async def test_an_unknown_name_is_told_so(store: Store, name: str) -> None:
    with pytest.raises(Unknown, match="unknown_picture"):
        await pictures.get(store, "gala", name)


async def test_a_picture_of_another_event_is_unknown(store: Store) -> None:
    name = (await pictures.put(store, "gala", SMALL)).rpartition("/")[2]
    with pytest.raises(Unknown):
        await pictures.get(store, "other", name)


async def test_an_event_has_a_limit_of_pictures_but_sending_one_again_is_fine(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PICTURES_PER_EVENT", 1)
    await pictures.put(store, "gala", SMALL)
    await pictures.put(store, "gala", SMALL)
    with pytest.raises(OperatorError, match="at most 1 pictures"):
        await pictures.put(store, "gala", OTHER)


async def test_an_events_pictures_have_a_limit_together(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PICTURES_BYTES_PER_EVENT", SMALL.size_bytes + 1)
    await pictures.put(store, "gala", SMALL)
    with pytest.raises(OperatorError, match="too large together"):
        await pictures.put(store, "gala", OTHER)
