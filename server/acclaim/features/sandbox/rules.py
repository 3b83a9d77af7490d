"""What is in the sandbox, and who takes part when it plays. Pure."""

import random
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from acclaim.event import file as event_file
from acclaim.event.event import Event
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.event.parts.poll import Poll
from acclaim.identity.roster.rules import Entry
from acclaim.voting.ballot import Ballot
from acclaim.voting.methods import method_of

SANDBOX: Final = "sandbox"  # its id
CUES: Final = ("vote", "close", "publish")  # in the order in which it plays them; the last only if asked for
SAID: Final = ("好精彩！", "为我们厂加油", "Well done, everybody")
ROUNDS: Final = 10  # in which the ballots come
_FILE: Final = Path(__file__).with_name("sandbox.toml")
_MEMBERS: Final = 60
_UNITS: Final = ("采油一厂/第一作业区", "采油一厂/第二作业区", "采油二厂", "机关")
_FAMILY: Final = "王李张刘陈杨赵黄周吴"
_GIVEN: Final = ("秀兰", "建国", "晓梅", "志强", "丽华", "海涛")


@cache
def definition() -> Event:
    """Of the event, as it is each morning."""
    event = event_file.load(_FILE.read_text(encoding="utf-8"), _FILE.name)
    return msgspec.structs.replace(event, id=SANDBOX, sandbox=True)


def people() -> list[Entry]:
    """Its roster: members who do not exist."""
    return [
        Entry(
            f"sandbox-{n}",
            _FAMILY[n % len(_FAMILY)] + _GIVEN[n // len(_FAMILY)],
            _UNITS[n % len(_UNITS)],
            DEFAULT_CLASS,
        )
        for n in range(_MEMBERS)
    ]


def rounds(members: list[str], poll: Poll, rng: random.Random) -> list[list[Ballot]]:
    """Each member's ballot, in ROUNDS rounds; the first options get more."""
    options = [option.id for option in poll.options]
    ballots = []
    for member in members:
        chosen = rng.choices(options, range(len(options), 0, -1))
        payload = method_of(poll).check(poll, options, DEFAULT_CLASS, chosen)
        ballots.append(Ballot(member, f"sandbox-{rng.getrandbits(48):012x}", payload))
    rng.shuffle(ballots)
    return [ballots[at::ROUNDS] for at in range(ROUNDS)]


def day_of(now: int, event: Event) -> str:
    """The day by the event's clock; `now` in ms."""
    return datetime.fromtimestamp(now / 1000, ZoneInfo(event.timezone)).date().isoformat()
