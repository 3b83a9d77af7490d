"""A rehearsal: a copy of an event under an id of its own, so that nothing of it can touch the real one."""

import re
from hashlib import blake2b
from typing import Final

import msgspec

from acclaim.base.errors import OperatorError
from acclaim.event.copying import without_times
from acclaim.event.event import Event
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.event.parts.poll import Poll

MEMBER: Final = "rehearsal-"  # what the ids of the simulated audience's members begin with
_INFIX: Final = "-rehearsal-"
_ID_CHARS: Final = 64
_IS_ID: Final = re.compile(rf"{_INFIX}[0-9a-f]{{10}}\Z").search


def member(run: int, number: int | str) -> str:
    """The id of one of an audience's members."""
    return f"{MEMBER}{run}-{number}"


def run_of(member: str) -> int | None:
    """Of which audience a member is; None for a member of the crew."""
    run = member.removeprefix(MEMBER).partition("-")[0]
    return int(run) if member.startswith(MEMBER) and run.isascii() and run.isdigit() else None


def id_for(event_id: str, secret: bytes) -> str:
    """The id of an event's rehearsal, always the same, because an event has one at a time. Anybody who has it may come
    in, so it can't be guessed."""
    digest = blake2b(event_id.encode(), key=secret[:64], person=b"rehearsal", digest_size=5).hexdigest()
    return f"{event_id[: _ID_CHARS - len(_INFIX) - len(digest)]}{_INFIX}{digest}"


def is_id(event_id: str) -> bool:
    """Whether an id has the form of those."""
    return _IS_ID(event_id) is not None


def copy_of(event: Event, secret: bytes) -> Event:
    """The definition of its rehearsal. Raises OperatorError("wrong_state") for one that is a rehearsal itself.

    Polls wait for the operator: the times of the night are not those of a rehearsal. Anybody may come in, because the
    crew has no tickets for an event that exists for an hour.
    """
    if event.rehearsal_of:
        raise OperatorError("wrong_state", "This is a rehearsal itself; end it before the next one.", state="rehearsal")
    return msgspec.structs.replace(
        event, id=id_for(event.id, secret), rehearsal_of=event.id, admission="open", listing="unlisted",
        polls=without_times(event.polls), surveys=without_times(event.surveys),
        quizzes=without_times(event.quizzes), daily_quizzes=without_times(event.daily_quizzes),
        question_boards=without_times(event.question_boards),
        word_clouds=without_times(event.word_clouds),
        kind="gala", home="", sandbox=False,
    )  # fmt: skip


def places(event: Event) -> list[tuple[str, str]]:
    """[(unit, class)] that the simulated members have in turn, so that each poll has some who may vote in it."""
    found = {("", DEFAULT_CLASS): None}
    for poll in event.polls:
        for unit in poll.entitled.units or [""]:
            for class_id in _classes(poll):
                found[unit, class_id] = None
    return list(found)


def _classes(poll: Poll) -> list[str]:
    return poll.entitled.classes or list(poll.weights) or [DEFAULT_CLASS]
