"""Question boards in Redis: takes questions, upvotes and decisions, and reads boards."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple, cast

from acclaim.base.errors import AcclaimError, Refused, TextRefused
from acclaim.event.parts.collected.question_board import QUESTIONS_PER_BOARD, QuestionBoard
from acclaim.event.store import EventRecord
from acclaim.features.questions import keys
from acclaim.features.questions.rules import Board, Question, State, question_of, state_of
from acclaim.redis import keys as kernel
from acclaim.redis import streams
from acclaim.redis.client import Store
from acclaim.voting.casting import CODES, STALE, StaleDefinition

_OWN_CODES: Final = {11: "questions_used", 12: "questions_full", 13: "question_gone"}  # lua/ask.lua, lua/upvote.lua


class Asked(NamedTuple):
    """A checked question on its way to the store; `content` is JSON."""

    member: str
    ask: str
    state: State
    content: str


class Upvote(NamedTuple):
    """`turn` grows with each press; `on` is the state of the upvote from then on."""

    member: str
    number: int
    turn: int
    on: bool


class Placed(NamedTuple):
    """A stored question: its number, when it was asked (ms), its current state."""

    number: int
    at: int
    state: State


class Standing(NamedTuple):
    """A member's current upvote: the turn that counts, and whether it is on."""

    turn: int
    on: bool


def find(record: EventRecord, board_id: str) -> QuestionBoard:
    """The board that a verb applies to. Raises Unknown("unknown_activity")."""
    return record.event.question_board(board_id)


async def ask_batch(
    store: Store, event_id: str, board: QuestionBoard, epoch: int, rev: int, asked: Sequence[Asked]
) -> list[Placed | AcclaimError]:
    """Stores questions in one call, each at most once; returns the outcomes in the same order. Safe to repeat. Raises
    StoreAway, StaleDefinition."""
    await store.check_durable()
    where = event_id, board.id
    script_keys = [
        kernel.poll(*where, 0), kernel.log(*where, 0), keys.questions(*where, epoch), keys.states(*where, epoch),
        *(keys.members(*where, epoch, one.member) for one in asked),
    ]  # fmt: skip
    args: list[str | int] = [epoch, rev, board.questions_max, QUESTIONS_PER_BOARD]
    for one in asked:
        args += one
    flat: list[Any] = await store.run("ask", script_keys, args)
    await store.check_durable()
    return [
        _refusal(number) if number < 0 else Placed(number, at, state_of(state.decode()))
        for number, at, state in zip(flat[::3], flat[1::3], flat[2::3], strict=True)
    ]


async def upvote_batch(
    store: Store, event_id: str, board_id: str, epoch: int, rev: int, upvotes: Sequence[Upvote]
) -> list[Standing | AcclaimError]:
    """Counts upvotes in one call, one per member and question. Safe to repeat. Raises StoreAway, StaleDefinition."""
    await store.check_durable()
    script_keys = [
        kernel.poll(event_id, board_id, 0), kernel.log(event_id, board_id, 0), keys.states(event_id, board_id, epoch),
        keys.votes(event_id, board_id, epoch), keys.voided(event_id, board_id, epoch),
    ]  # fmt: skip
    args: list[str | int] = [epoch, rev]
    for one in upvotes:
        script_keys += (
            keys.voters(event_id, board_id, epoch, one.number), keys.members(event_id, board_id, epoch, one.member),
        )  # fmt: skip
        args += (one.member, one.number, one.turn, "up" if one.on else "down")
    flat: list[int] = await store.run("upvote", script_keys, args)
    await store.check_durable()
    return [
        _refusal(turn) if turn < 0 else Standing(turn, bool(on)) for turn, on in zip(flat[::2], flat[1::2], strict=True)
    ]


def _refusal(code: int) -> AcclaimError:
    if -code == STALE:
        raise StaleDefinition
    if -code in _OWN_CODES:
        return TextRefused(_OWN_CODES[-code])
    return Refused(CODES[-code])


# --- decisions


async def judge(
    store: Store, event_id: str, board_id: str, epoch: int, by: str, state: State, numbers: Iterable[int],
    only_pending: bool = False, step: str = "",
) -> list[int]:  # fmt: skip
    """Changes the state of questions; returns the numbers of those that are in it now. If several are to be answered,
    only the first is. A `step` of the run of show takes effect once."""
    where = event_id, board_id
    script_keys = [kernel.poll(*where, 0), kernel.log(*where, 0), keys.states(*where, epoch)]
    args = [by, epoch, state, "pending" if only_pending else "", step, *numbers]
    return cast(list[int], await store.run("judge_questions", script_keys, args))


async def merge(
    store: Store, event_id: str, board_id: str, epoch: int, by: str, into: int, numbers: Sequence[int]
) -> list[int]:
    """Merges questions and their upvotes into another; returns the numbers merged by this call. One script call per
    question, so that voters never wait for long. Safe to repeat."""
    where = event_id, board_id
    script_keys = [
        kernel.poll(*where, 0), kernel.log(*where, 0), keys.states(*where, epoch), keys.votes(*where, epoch),
        keys.voters(*where, epoch, into),
    ]  # fmt: skip
    merged: list[int] = []
    for one in numbers:
        args: list[str | int] = [by, epoch, into, one]
        if await store.run("merge_question", [*script_keys, keys.voters(*where, epoch, one)], args):
            merged.append(one)
    return merged


# --- reading


class Page(NamedTuple):
    """All questions of an epoch by number, up to the record `seq` of the log."""

    seq: int
    questions: dict[int, Question]


async def read(store: Store, event_id: str, board_id: str, epoch: int) -> Page:
    """In one round trip and as of one moment."""
    where = event_id, board_id, epoch
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=True)
        pipeline.hget(kernel.poll(event_id, board_id, 0), "seq")
        for key in (keys.questions(*where), keys.states(*where), keys.votes(*where)):
            pipeline.hgetall(key)
        seq, stored, states, votes = await pipeline.execute()
    questions = {
        int(n): question_of(int(n), line.decode(), states[n].decode(), int(votes.get(n, 0)))
        for n, line in stored.items()
        if n in states
    }
    return Page(int(seq or 0), questions)


async def read_mine(
    store: Store, event_id: str, board_id: str, epoch: int, member: str
) -> tuple[list[Question], dict[int, Standing]]:
    """(a member's questions, {number: their current upvote}), in two round trips."""
    where = event_id, board_id, epoch
    async with store.answering() as redis:
        held = cast(bytes | None, await cast(Any, redis.hget(keys.members(*where, member), member)))
    entries = [one for one in (held or b"").decode().split(";") if one]
    numbers = [int(one.partition("=")[2]) for one in entries if "=" in one]
    turns = {int(n): int(turn) for n, _, turn in (one.partition(":") for one in entries if ":" in one)}
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.hgetall(keys.states(*where))
        for n in numbers:
            pipeline.hget(keys.questions(*where), str(n))
        states, *lines = await pipeline.execute()
        merged = [_into(states.get(str(n).encode(), b"")) for n in turns]
        looked = list(dict.fromkeys([*turns, *filter(None, merged)]))
        pipeline = redis.pipeline(transaction=False)
        for n in looked:
            pipeline.sismember(keys.voters(*where, n), member)
        on = await pipeline.execute() if looked else []
    mine = [
        question_of(n, line.decode(), states[str(n).encode()].decode(), 0)
        for n, line in zip(numbers, lines, strict=True)
        if line and str(n).encode() in states
    ]
    return mine, {n: Standing(turns.get(n, 0), bool(is_on)) for n, is_on in zip(looked, on, strict=True)}


def _into(state: bytes) -> int:
    return int(state.split(b" ")[2]) if state.startswith(b"merged") else 0


async def read_log(store: Store, event_id: str, board_id: str, epoch: int, seq: int | None = None) -> Board:
    """Folds the log of an epoch up to the record `seq` (None: to its end)."""
    board = Board(epoch)
    async for entry_id, fields in streams.read(store, kernel.log(event_id, board_id, 0), seq):
        board.take(entry_id, fields)
    return board


async def voters(store: Store, event_id: str, board_id: str, epoch: int, numbers: Sequence[int]) -> dict[int, set[str]]:
    """{number: members who have upvoted it}."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        for n in numbers:
            pipeline.smembers(keys.voters(event_id, board_id, epoch, n))
        found = await pipeline.execute() if numbers else []
    return {n: {one.decode() for one in some} for n, some in zip(numbers, found, strict=True)}
