"""recount-points, as somebody types it."""

import asyncio
import json
from pathlib import Path

from acclaim.features.gifts.keys import sold
from acclaim.features.points import keys
from acclaim.redis.client import Store
from acclaim.redis.embedded import borrowed
from tests.commands.typed import Acclaim
from tests.features.points.ledgers import cast, opened, post_all


async def test_a_ledger_that_is_right_says_so_and_one_that_is_not_names_where(acclaim: Acclaim, tmp_path: Path) -> None:
    with borrowed(tmp_path / "data") as url:
        store = Store.connect(url)
        event = await opened(store)
        await cast(store, event, "best", "a", "b")
        await post_all(store, event)
        code, out, _ = await asyncio.to_thread(acclaim, "recount-points", "gala")
        assert (code, out.splitlines()) == (0, ["2 lines, 2 members, 2 acts", "The ledger is right."])
        await store.ask(("HSET", sold(event.id), "cup", "2"))
        code, out, _ = await asyncio.to_thread(acclaim, "recount-points", "gala")
        assert (code, out.splitlines()[1:]) == (1, ["gift cup: 2 are sold, the orders say 0"])
        async with store.answering() as redis:
            await redis.hincrby(keys.ledger("gala"), "r:vote", 1)
        code, out, _ = await asyncio.to_thread(acclaim, "recount-points", "gala", "--json")
        found = json.loads(out)
        assert (code, found["right"]) == (1, False)
        assert found["problems"][0] == "sums: the log and the ledger differ in r:vote"
        await store.close()
