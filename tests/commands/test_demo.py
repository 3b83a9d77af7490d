"""The demonstration's event: there and open, however the last demonstration ended."""

import pytest

from acclaim.base.clock import now_ms
from acclaim.commands.demo import audience_command, open_demo
from acclaim.config import SettingError, Settings
from acclaim.event import bin
from acclaim.event import store as events
from acclaim.event.states import Verb
from acclaim.redis.client import Store
from acclaim.voting import polls, verbs


async def state(store: Store) -> str:
    poll = (await events.read(store, "gala")).event.polls[0]
    return (await polls.read_all(store, "gala", [poll]))[poll.id].state


@pytest.mark.parametrize(
    ("sequence", "then"),
    [
        ((), "open"),
        (("lock",), "open"),
        (("close",), "open"),
        (("reset",), "open"),
        (("close", "publish"), "published"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else value,
)
async def test_the_demo_opens_its_poll_again_unless_it_is_published(
    store: Store, sequence: tuple[Verb, ...], then: str
) -> None:
    await open_demo(store)
    for verb in sequence:
        await verbs.apply(store, "gala", "best", verb)
    await open_demo(store)
    assert await state(store) == then


async def test_the_demo_leaves_what_an_operator_has_changed(store: Store) -> None:
    await open_demo(store)
    record = await events.read(store, "gala")
    await open_demo(store)
    assert (await events.read(store, "gala")).rev == record.rev


async def test_the_demo_comes_back_from_the_bin_but_not_once_it_is_erased(store: Store) -> None:
    await open_demo(store)
    await verbs.apply(store, "gala", "best", "close")
    await verbs.delete(store, "gala", "张导", now_ms())
    await open_demo(store)
    assert await state(store) == "open"
    await verbs.apply(store, "gala", "best", "close")
    await verbs.delete(store, "gala", "张导", 1)
    await bin.empty(store, now_ms())
    with pytest.raises(SettingError, match="erased"):
        await open_demo(store)


def test_the_audience_comes_in_on_this_machine() -> None:
    assert "http://127.0.0.1:8000" in audience_command(Settings(host="0.0.0.0"))
    assert "http://[::1]:8000" in audience_command(Settings(host="::"))
