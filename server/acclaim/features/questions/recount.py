"""Recounts boards from their logs, to verify what is shown and to rebuild it after a restore."""

from typing import Any

from acclaim.event.event import Event
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.features.questions import keys
from acclaim.features.questions import store as boards
from acclaim.features.questions.rules import Board, Question
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.recounting import ActivityRecount


async def recount(store: Store, event_id: str, board: QuestionBoard) -> ActivityRecount:
    """Recounts the log of the current epoch up to the record that the tally includes. Works while members upvote."""
    epoch = (await polls.read_shard(store, event_id, board.id, 0)).epoch
    shown = await boards.read(store, event_id, board.id, epoch)
    folded = await boards.read_log(store, event_id, board.id, epoch, shown.seq)
    return recounted(board.id, folded, _votes(shown.questions))


def recounted(board_id: str, board: Board, tally: dict[str, int] | None) -> ActivityRecount:
    """Compares a board's log with its tally (None: unknown)."""
    return ActivityRecount(board_id, board.epoch, tally, _votes(board.questions), len(board.voided))


def _votes(questions: dict[int, Question]) -> dict[str, int]:
    return {str(one.n): one.votes for one in questions.values()}


async def refold(store: Store, event: Event) -> None:
    """After a restore: rebuilds from the logs of all boards what is kept beside them. Safe to repeat."""
    for board in event.question_boards:
        newest = (await polls.read_shard(store, event.id, board.id, 0)).epoch
        for epoch in range(1, newest + 1):
            await _write(store, event.id, board.id, await boards.read_log(store, event.id, board.id, epoch))


async def _write(store: Store, event_id: str, board_id: str, board: Board) -> None:
    where = event_id, board_id, board.epoch
    held: dict[str, list[str]] = {}
    async with store.answering() as redis:
        pipeline: Any = redis.pipeline(transaction=False)
        for one in board.questions.values():
            pipeline.hset(keys.questions(*where), str(one.n), board.lines[one.n])
            since = f"{one.state} {one.since}" + (f" {one.into}" if one.into else "")
            pipeline.hset(keys.states(*where), str(one.n), since)
            pipeline.hset(keys.votes(*where), str(one.n), one.votes)
            if voters := board.voters.get(one.n):
                pipeline.sadd(keys.voters(*where, one.n), *voters)
            held.setdefault(one.member, []).append(f"{one.ask}={one.n};")
        if board.voided:
            pipeline.sadd(keys.voided(*where), *board.voided)
        for member, turns in board.turns.items():
            held.setdefault(member, []).extend(f"{n}:{turn};" for n, turn in turns.items())
        for member, entries in held.items():
            pipeline.hset(keys.members(*where, member), member, "".join(entries))
        await pipeline.execute()
