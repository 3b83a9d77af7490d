"""The message that consoles get once a second, as long as their operators may see it."""

from typing import Any

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, StoreAway
from acclaim.base.network import Crowded
from acclaim.event.event import NO_EVENT
from acclaim.identity import meters
from acclaim.live.hub import Hub
from acclaim.redis.client import Store
from acclaim.wire import frames, messages
from acclaim.wire.closing import Close


async def check(hub: Hub) -> None:
    """A console sees what is hidden from all others: it must not outlive its operator's session."""
    for console in hub.audiences.connections():
        if console.recheck is None:
            continue
        try:
            await console.recheck()
        except OperatorError:
            console.close(Close.SESSION_EXPIRED)
        except StoreAway:
            return


async def tell(hub: Hub, store: Store, workers: list[dict[str, Any]], store_figures: dict[str, Any]) -> None:
    """`workers` are the figures of all, `store_figures` those of Redis."""
    consoles = hub.audiences.of_view("console")
    if consoles:
        lines = [_for_consoles(line) for line in workers]
        crowded = list[Crowded]() if hub.memory.event.id == NO_EVENT else await _read_crowded(hub, store)
        frame = frames.text(messages.encode(messages.Figures(now_ms(), lines, store_figures, crowded)))
        for console in consoles:
            console.write(frame)


async def _read_crowded(hub: Hub, store: Store) -> list[Crowded]:
    try:
        return await meters.crowded(store, hub.memory.event.id, now_ms() // 1000)
    except StoreAway:
        return []


def _for_consoles(line: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in line.items() if name != "metrics"} | {"online": sum(line["online"].values())}
