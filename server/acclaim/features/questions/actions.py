"""What operators do to questions. Each action keeps store, audit log and pages in step."""

from collections.abc import Sequence

from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.questions import store as boards
from acclaim.features.questions.rules import State, next_of
from acclaim.redis.client import Store
from acclaim.voting import polls


async def judge(
    store: Store, event_id: str, board_id: str, who: str, state: State, numbers: Sequence[int], only_pending: bool
) -> list[int]:
    """Raises Unknown("unknown_activity"), StoreAway."""
    epoch = await _epoch(store, event_id, board_id)
    return await boards.judge(store, event_id, board_id, epoch, who, state, numbers, only_pending)


async def merge(store: Store, event_id: str, board_id: str, who: str, into: int, numbers: Sequence[int]) -> list[int]:
    """Raises Unknown("unknown_activity"), StoreAway."""
    epoch = await _epoch(store, event_id, board_id)
    merged = await boards.merge(store, event_id, board_id, epoch, who, into, numbers)
    if merged:
        detail = {"into": into, "numbers": merged}
        await events.tell(store, event_id, [audit.New(who, "merge_questions", board_id, detail)])
    return merged


async def answer_next(store: Store, event_id: str, board_id: str, who: str, step: str = "") -> int:
    """Starts answering the shown question with the most upvotes; returns its number, 0 if there is none. With `step`,
    at most once for that step of the run of show. Raises Unknown("unknown_activity"), StoreAway."""
    epoch = await _epoch(store, event_id, board_id)
    found = next_of((await boards.read(store, event_id, board_id, epoch)).questions.values())
    if found is None:
        return 0
    judged = await boards.judge(store, event_id, board_id, epoch, who, "answering", [found.n], step=step)
    return found.n if judged else 0


async def _epoch(store: Store, event_id: str, board_id: str) -> int:
    (await events.read(store, event_id)).event.question_board(board_id)
    return (await polls.read_shard(store, event_id, board_id, 0)).epoch
