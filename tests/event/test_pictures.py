import re

import pytest

from acclaim.base import limits
from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import pictures
from acclaim.event.picture import Picture
from acclaim.redis import keys
from acclaim.redis.client import Store
from tests.picture_files import GIF

pytestmark = pytest.mark.contract

PNG = Picture("image/png", b"another picture")


async def test_a_stored_picture_comes_back_as_it_was(store: Store) -> None:
    path = await pictures.put(store, "gala", GIF)
    assert re.fullmatch(r"/pictures/gala/[0-9a-f]{32}\.gif", path)
    assert await pictures.get(store, "gala", path.rpartition("/")[2]) == (GIF.content, GIF.media_type)


async def test_the_same_picture_is_kept_once(store: Store) -> None:
    assert await pictures.put(store, "gala", GIF) == await pictures.put(store, "gala", GIF)
    assert await store.redis.hlen(keys.pictures("gala")) == 1


@pytest.mark.parametrize("name", ["0" * 32 + ".gif", "x.gif", "../event", "0" * 32 + ".svg", "0" * 32 + ".gif\n", ""])
async def test_an_unknown_name_is_told_so(store: Store, name: str) -> None:
    with pytest.raises(Unknown, match="unknown_picture"):
        await pictures.get(store, "gala", name)


async def test_a_picture_of_another_event_is_unknown(store: Store) -> None:
    name = (await pictures.put(store, "gala", GIF)).rpartition("/")[2]
    with pytest.raises(Unknown):
        await pictures.get(store, "other", name)


async def test_an_event_has_a_limit_of_pictures_but_sending_one_again_is_fine(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PICTURES_PER_EVENT", 1)
    await pictures.put(store, "gala", GIF)
    await pictures.put(store, "gala", GIF)
    with pytest.raises(OperatorError, match="at most 1 pictures"):
        await pictures.put(store, "gala", PNG)


async def test_an_events_pictures_have_a_limit_together(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PICTURES_BYTES_PER_EVENT", len(GIF.content) + 1)
    await pictures.put(store, "gala", GIF)
    with pytest.raises(OperatorError, match="too large together"):
        await pictures.put(store, "gala", PNG)
