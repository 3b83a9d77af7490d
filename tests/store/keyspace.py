"""All keys of a store, whether one Redis holds them or several."""

from server.store.client import Store


async def all_keys(store: Store, pattern: str = "*") -> list[bytes]:
    return [key for part in await store.on_every_primary("KEYS", pattern) for key in part]
