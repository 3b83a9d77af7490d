"""Two who do something at once, in the order that matters."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from acclaim.redis.client import Store


def before_the(
    number: int, script: str, what: Callable[[], Awaitable[object]], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Has `what` happen just before the `number`th call of a script."""
    run, left = store.run, [what] + [None] * (number - 1)

    async def run_after(name: str, *args: Any) -> Any:
        if name == script and left and (now := left.pop()):
            await now()
        return await run(name, *args)

    monkeypatch.setattr(store, "run", run_after)
