"""The data of members on question boards: how it is shown to them and deleted. Upvotes are not results, so they can be
deleted.
"""

from typing import Any, Final, cast

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.questions import keys
from acclaim.features.questions import store as boards
from acclaim.redis import keys as kernel
from acclaim.redis import streams
from acclaim.redis.client import Store
from acclaim.redis.streams import Fields
from acclaim.voting import polls


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"board", "asked": [{"at", "text"}], "upvotes"}] for each board on which the member has asked or upvoted."""
    found = []
    for board in event.question_boards:
        epoch = (await polls.read_shard(store, event.id, board.id, 0)).epoch
        asked, upvotes = await boards.read_mine(store, event.id, board.id, epoch, member)
        texts = [{"at": one.at, "text": one.content.own_text} for one in asked]
        on = sum(one.on for one in upvotes.values())
        if texts or on:
            found.append({"board": board.title, "asked": texts, "upvotes": on})
    return found


async def forget(store: Store, event: Event, member: str) -> int:
    """Deletes a member's questions and upvotes of all epochs, from the log as well. Safe to repeat."""
    gone = 0
    for board in event.question_boards:
        where = event.id, board.id
        newest = (await polls.read_shard(store, *where, 0)).epoch
        for epoch in range(1, newest + 1):
            questions = (await boards.read(store, *where, epoch)).questions
            own = " ".join(str(one.n) for one in questions.values() if one.member == member)
            script_keys = [
                kernel.poll(*where, 0), keys.questions(*where, epoch), keys.states(*where, epoch),
                keys.votes(*where, epoch), keys.members(*where, epoch, member),
                *(keys.voters(*where, epoch, n) for n in questions),
            ]  # fmt: skip
            gone += int(await store.run("forget_asker", script_keys, [member, own, *questions]))
            async with store.answering() as redis:
                await cast(Any, redis.srem(keys.voided(*where, epoch), member))
        await streams.rewrite(store, kernel.log(*where, 0), streams.without_lines_of(member))
    return gone


async def expire(store: Store, event: Event, before: int) -> int:
    """Deletes all questions and upvotes; returns the number of questions."""
    gone = 0
    for board in event.question_boards:
        epoch = (await polls.read_shard(store, event.id, board.id, 0)).epoch
        gone += len((await boards.read(store, event.id, board.id, epoch)).questions)
        await _clear(store, event.id, board.id)
    return gone


async def _clear(store: Store, event_id: str, board_id: str) -> None:
    """Only changes of state stay in the log."""

    def changed(_: str, fields: Fields) -> Fields:
        return {name: value for name, value in fields.items() if name in (b"t", b"e", b"s")}

    await streams.rewrite(store, kernel.log(event_id, board_id, 0), changed)
    if found := await store.scan(keys.all_folded(event_id, board_id)):
        async with store.answering() as redis:
            await redis.unlink(*found)
            await redis.hincrby(kernel.poll(event_id, board_id, 0), "seq", 1)


KEEPING: Final = Keeping("questions", of_member, forget, expire)
