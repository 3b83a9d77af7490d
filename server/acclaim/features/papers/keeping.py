"""What is kept of a member's papers, and how they go."""

from typing import Any, Final

from acclaim.event.event import Event
from acclaim.event.parts.earning.daily_quiz import ATTEMPTS_MAX
from acclaim.feature import Keeping
from acclaim.features.papers import keys
from acclaim.features.papers.marking import mark
from acclaim.features.papers.rules import Attempt, read_attempt
from acclaim.redis import keys as kernel
from acclaim.redis import streams
from acclaim.redis.client import Store
from acclaim.voting import polls


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"quiz", "day", "attempt", "right"}] of the papers that they have handed in."""
    told = []
    for quiz in event.daily_quizzes:
        epoch = (await polls.read_shard(store, event.id, quiz.id, 0)).epoch
        for name in sorted(await store.scan(keys.of_member(event.id, quiz.id, member))):
            of, day = keys.epoch_and_day(name)
            for one in await _read(store, name, member) if of == epoch else ():
                if one.handed_at:
                    right = mark(quiz, one.questions, one.answers).right
                    told.append({"quiz": quiz.title, "day": day, "attempt": one.number, "right": right})
    return told


async def forget(store: Store, event: Event, member: str) -> int:
    """Deletes their papers, of all epochs, out of the log as well; how many there were. Safe to repeat."""
    gone = 0
    for quiz in event.daily_quizzes:
        where = event.id, quiz.id
        for name in await store.scan(keys.of_member(*where, member)):
            epoch, day = keys.epoch_and_day(name)
            script_keys = [name, keys.running(*where, epoch), keys.days(*where, epoch)]
            gone += int(await store.run("forget_papers", script_keys, [member, day, ATTEMPTS_MAX]))
        await streams.rewrite(store, kernel.log(*where, 0), streams.without_lines_of(member))
    return gone


async def _read(store: Store, name: str, member: str) -> list[Attempt]:
    found = await store.ask(*(("HGET", name, f"{number} {member}") for number in range(1, ATTEMPTS_MAX + 1)))
    return [read_attempt(number, text.decode()) for number, text in enumerate(found, 1) if text]


KEEPING: Final = Keeping("papers", of_member, forget)
