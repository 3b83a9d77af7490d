"""Redis writes its file anew, whatever is on its way meanwhile."""

from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.redis.rewriting import ask, rewrite_file
from tests.waiting import eventually


async def test_what_is_asked_during_a_rewriting_that_had_begun_before_is_done_afterwards(store: Store) -> None:
    await store.redis.config_set("rdb-key-save-delay", 10_000)  # µs
    try:
        for n in range(30):
            await store.redis.set(f"acclaim:{n}", "x")
        await rewrite_file(store)
        assert await store.redis.exists(keys.REWRITE) == 0, "it was asked for"
        await rewrite_file(store)
        assert await store.redis.exists(keys.REWRITE) == 1, "it is still owed"

        async def is_asked_for() -> bool:
            return await ask(store)

        await eventually(is_asked_for)
        assert await store.redis.exists(keys.REWRITE) == 0
    finally:
        await store.redis.config_set("rdb-key-save-delay", 0)
