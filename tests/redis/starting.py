"""An embedded Redis without a supervisor."""

from acclaim.redis.embedded import Embedded
from tests.waiting import eventually


async def start(embedded: Embedded) -> None:
    embedded.spawn()
    await eventually(embedded.is_ready)
