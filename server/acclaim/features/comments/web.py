"""Moderators' comments: rules, word list, judging, muting, pinning, and the download."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec
from starlette.responses import Response, StreamingResponse

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import CommentRefused
from acclaim.base.sheets.headings import Language, headings, said
from acclaim.base.sheets.table import Kind, Moment, Row
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.comments import rules
from acclaim.features.comments import store as comments
from acclaim.features.comments.bodies import (
    ChangeCommentRules,
    CommentRules,
    CommentsJudged,
    JudgeComments,
    MemberSilenced,
    PinComment,
    ReplaceWords,
    SilenceMember,
    TriedComment,
    TryComment,
)
from acclaim.features.comments.rules import Comment, Decision, State
from acclaim.features.comments.wall import Wall
from acclaim.http import download
from acclaim.http.endpoint import Call
from acclaim.redis import control


async def show_rules(call: Call) -> CommentRules:
    store, event_id = call.services.store, call.event_id
    event = (await events.read(store, event_id)).event
    now = await comments.read_rules(store, event_id)
    muted = await comments.muted(store, event_id, now_ms())
    rows = [{"member": member, "until": until} for member, until in muted.items()]
    return CommentRules(now.rev, now.mode_in(event.comments), now.slow_s, now.on_screen, now.words, now.words_rev, rows)


async def change_rules(call: Call) -> CommentRules:
    body: ChangeCommentRules = call.body
    changed: dict[str, str | int] = {}
    if body.mode is not None:
        changed["mode"] = body.mode
    if body.slow_s is not None:
        changed["slow_s"] = body.slow_s
    if body.on_screen is not None:
        changed["on_screen"] = int(body.on_screen)
    if changed:
        await _save(call, **changed)
        await audit.record(call.services.store, call.event_id, call.who, "comment_rules", detail=changed)
    return await show_rules(call)


async def _save(call: Call, **changed: str | int) -> None:
    """For fields that do not depend on each other: the last change wins."""
    store, event_id = call.services.store, call.event_id
    await comments.change_rules(store, event_id, **changed)
    await control.announce(store, event_id)
    call.services.hubs.changed(event_id)


async def replace_words(call: Call) -> CommentRules:
    """After the answer, no comment is stored that was checked against an older list."""
    body: ReplaceWords = call.body
    store = call.services.store
    words = list({word.text: word for word in body.words}.values())
    await comments.replace_words(store, call.event_id, body.rev, words)
    await control.announce(store, call.event_id)
    call.services.hubs.changed(call.event_id)
    await audit.record(store, call.event_id, call.who, "comment_words", detail={"words": len(words)})
    return await show_rules(call)


async def try_comment(call: Call) -> TriedComment:
    """Raises CommentRefused for a text that is refused whatever the word list says."""
    from acclaim.features.comments.word_list import WordList  # loads pinyin: only where it is used

    body: TryComment = call.body
    event = (await events.read(call.services.store, call.event_id)).event
    words = body.words
    if words is None:
        words = list((await comments.read_rules(call.services.store, event.id)).words)
    text = rules.clean(body.text, event.comments.length)
    verdict = await asyncio.to_thread(lambda: WordList(words).judge(text))
    return TriedComment(verdict.text, verdict.action, verdict.words)


async def judge(call: Call) -> CommentsJudged:
    """Approves or deletes comments, or undoes that, many at once. It is in the log before the answer."""
    body: JudgeComments = call.body
    store, event_id = call.services.store, call.event_id
    judged = await comments.judge(store, event_id, call.who, body.state, body.numbers, body.only_pending)
    if body.state != "shown" and (await comments.read_rules(store, event_id)).pinned in judged:
        await _save(call, pinned=0)
    return CommentsJudged(judged)


async def silence(call: Call) -> MemberSilenced:
    """Mutes or bans a member, or lifts it."""
    body: SilenceMember = call.body
    store, event_id = call.services.store, call.event_id
    lasts_ms = comments.BAN_MS if body.minutes is None else body.minutes * 60_000
    until = await comments.silence(store, event_id, call.who, body.member, lasts_ms)
    deleted, pending = list[int](), list[int]()
    changed: dict[str, str | int] = {}
    if body.delete:
        wall = Wall()
        wall.resume(*await comments.read_newest(store, event_id))  # this worker may not have loaded the event
        for comment in wall.of_member(body.member):
            (pending if comment.state == "pending" else deleted).append(comment.n)
        numbers = [*deleted, *pending]
        for start in range(0, len(numbers), limits.COMMENTS_JUDGED_AT_ONCE):
            some = numbers[start : start + limits.COMMENTS_JUDGED_AT_ONCE]
            await comments.judge(store, event_id, call.who, "deleted", some)
        if (await comments.read_rules(store, event_id)).pinned in numbers:
            changed = {"pinned": 0}
    await _save(call, **changed)  # a new rev: other moderators' pages read again who is silenced
    await audit.record(
        store, event_id, call.who, "silence", detail={"member": body.member, "until": until, "deleted": len(deleted)}
    )
    return MemberSilenced(body.member, until, deleted, pending)


async def pin(call: Call) -> CommentRules:
    body: PinComment = call.body
    if body.number:
        await comments.find(call.services.store, call.event_id, body.number)
        if not await comments.judge(call.services.store, call.event_id, call.who, "shown", [body.number]):
            raise CommentRefused("unknown_comment")
    await _save(call, pinned=body.number)
    await audit.record(call.services.store, call.event_id, call.who, "pin_comment", detail={"number": body.number})
    return await show_rules(call)


# --- the download

_COLUMNS = (
    "number", "at", "member", "name", "unit", "text", "original", "state", "by_word", "judged_by", "judged_at",
)  # fmt: skip
_ROWS_A_CHUNK = 1000


async def comments_csv(call: Call) -> Response:
    """One line per comment, with its outcome."""
    return await _table(call, "csv")


async def comments_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _table(call, "xlsx")


async def comments_json(call: Call) -> Response:
    """The same as JSON lines, times in ms."""
    last = await _judgements(call)

    async def lines() -> AsyncIterator[bytes]:
        async for rows in _rows(call, last):
            yield b"".join(msgspec.json.encode(dict(zip(_COLUMNS, row, strict=True))) + b"\n" for row in rows)

    headers = {"Content-Disposition": f'attachment; filename="{call.event_id}-comments.jsonl"'}
    return StreamingResponse(lines(), media_type="application/jsonl; charset=utf-8", headers=headers)


async def _table(call: Call, kind: Kind) -> Response:
    zone = (await events.read(call.services.store, call.event_id)).event.timezone
    last = await _judgements(call)

    async def chunks() -> AsyncIterator[list[Row]]:
        language = download.language(call)
        yield [headings(_COLUMNS, language)]
        async for rows in _rows(call, last):
            yield [_as_row(row, language) for row in rows]

    return download.of(f"{call.event_id}-comments", kind, zone, chunks())


def _as_row(row: tuple[Any, ...], language: Language) -> Row:
    n, at, *told, state, by_word, judged_by, judged_at = row
    return n, Moment(at), *told, said(state, language), by_word, judged_by, Moment(judged_at or 0)


async def _judgements(call: Call) -> dict[int, Decision]:
    """Moderators' last decision on each comment."""
    last: dict[int, Decision] = {}
    async for entry in comments.read_all(call.services.store, call.event_id):
        if isinstance(entry, Decision):
            last.update(dict.fromkeys(entry.of, entry))
    await audit.record(call.services.store, call.event_id, call.who, "export_comments")
    return last


async def _rows(call: Call, last: dict[int, Decision]) -> AsyncIterator[list[tuple[Any, ...]]]:
    """The comments as rows of _COLUMNS, times in ms."""
    rows: list[tuple[Any, ...]] = []
    async for entry in comments.read_all(call.services.store, call.event_id):
        if not isinstance(entry, Comment):
            continue
        decision = last.get(entry.n)
        state: State = (decision and decision.state) or entry.state
        rows.append((
            entry.n, entry.at, entry.member, entry.name, entry.unit, entry.text, entry.original, state,
            entry.why == "word", decision.by if decision else "", decision.at if decision else None,
        ))  # fmt: skip
        if len(rows) == _ROWS_A_CHUNK:
            yield rows
            rows = []
    yield rows
