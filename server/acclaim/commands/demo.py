"""The demonstration of `acclaim serve --demo`: an award ceremony whose poll is open, and an audience for it."""

from contextlib import suppress
from typing import Final

from acclaim.base import modules
from acclaim.base.errors import OperatorError, Unknown
from acclaim.base.folders import STATIC
from acclaim.config import SAME_MACHINE, SettingError, Settings
from acclaim.event import audit, bin
from acclaim.event import file as event_file
from acclaim.event import store as events
from acclaim.event.stage import Stage
from acclaim.event.states import Verb
from acclaim.redis.client import Store
from acclaim.voting import polls, verbs

FILE: Final = STATIC / "demo" / "event.toml"
# What opens a poll, by the state that an earlier demonstration left it in.
OPENING: Final[dict[str, tuple[Verb, ...]]] = {
    "draft": ("open",),
    "open": (),
    "locked": ("unlock",),
    "closed": ("reset", "open"),
    "published": (),
}


async def open_demo(store: Store) -> None:
    """Stores the demonstration's event if it is not there yet, or takes it out of the bin, and opens its first poll
    unless it is published. Raises SettingError where it was erased."""
    event = event_file.load(FILE.read_text(encoding="utf-8"), FILE.name)
    try:
        with suppress(Unknown):
            await bin.restore(store, event.id, audit.SERVER)
        is_new = event.id not in await events.ids(store)
        if is_new:
            await events.create(store, event)
    except OperatorError as error:
        raise SettingError(f"The demonstration can't be opened here: {error.message}") from None
    if is_new:
        await verbs.set_stage(store, event.id, Stage(scene="race", poll=event.polls[0].id))
    poll = (await events.read(store, event.id)).event.polls[0]
    now = (await polls.read_all(store, event.id, [poll]))[poll.id]
    for verb in OPENING[now.state]:
        await verbs.apply(store, event.id, poll.id, verb)


def stream_command(settings: Settings) -> list[str]:
    """The command line that makes the picture of the stream, if that can be done here, and ends."""
    return modules.command("acclaim.commands.demo_stream", str(settings.data_dir))


def audience_command(settings: Settings) -> list[str]:
    """The command line of a simulated audience that votes and likes until it is stopped."""
    host = SAME_MACHINE.get(settings.host, settings.host)
    url = f"{settings.scheme}://{f'[{host}]' if ':' in host else host}:{settings.port}"
    event = event_file.load(FILE.read_text(encoding="utf-8"), FILE.name)
    words = ("--url", url, "--event", event.id, "--log-format", settings.log_format)
    return modules.command("acclaim.audience", *words)
