"""The event that visitors come to: every option has a photo, stored as an upload is."""

import io
from random import Random
from typing import Final

import msgspec
from PIL import Image

from acclaim.event import pictures
from acclaim.event.event import Event
from acclaim.event.picture_coding import prepare
from acclaim.redis.client import Store
from loadtests.arrivals.site import IN_SIGHT, in_sight

_SIZE: Final = (800, 600)
_COARSE: Final = 24  # pixels a patch: neither a flat colour nor noise


class Pictured:
    """`event` names the pictures; `upload` leaves them where the server finds them."""

    def __init__(self, event: Event) -> None:
        self._pictures: Final = [prepare(_photo(Random(seed)), "image/jpeg") for seed in range(IN_SIGHT)]
        addresses = [pictures.address(event.id, picture) for picture in self._pictures]
        polls = [
            msgspec.structs.replace(
                poll,
                options=[
                    msgspec.structs.replace(option, picture=addresses[n % IN_SIGHT])
                    for n, option in enumerate(poll.options)
                ],
            )
            for poll in event.polls
        ]
        self.event: Final = msgspec.structs.replace(event, polls=polls)

    @property
    def in_sight(self) -> list[str]:
        """The paths that a visitor asks for."""
        return in_sight(option.picture for option in self.event.polls[0].options)

    async def upload(self, store: Store) -> None:
        for picture in self._pictures:
            await pictures.put(store, self.event.id, picture)


def _photo(random: Random) -> bytes:
    patches = (_SIZE[0] // _COARSE, _SIZE[1] // _COARSE)
    image = Image.frombytes("RGB", patches, random.randbytes(patches[0] * patches[1] * 3))
    file = io.BytesIO()
    image.resize(_SIZE, Image.Resampling.BICUBIC).save(file, "JPEG", quality=90)
    return file.getvalue()
