"""Comments between phones, workers and moderators."""

from pathlib import Path
from typing import Any

import pytest

from acclaim.base import limits
from acclaim.event.parts.comments import Comments
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Word
from acclaim.redis import control
from acclaim.redis.client import Store
from tests.line import Line
from tests.running import Running, make_event, open_event, running

TALKING = Comments(enabled=True)


async def say(line: Line, text: str, number: int = 1) -> dict[str, Any]:
    """Comments and returns the answer."""
    comment = f"comment-{number:04}"
    await line.send(type="comment", comment=comment, text=text)
    return await line.until(lambda m: m["type"] == "commented" and m["comment"] == comment, seconds=15)


async def heard(line: Line, text: str) -> dict[str, Any]:
    """The comment of this text, when it comes."""
    frame = await line.until(lambda m: m["type"] == "comments" and any(c["text"] == text for c in m["comments"]), 15)
    return next(comment for comment in frame["comments"] if comment["text"] == text)


async def save_words(store: Store, *words: Word) -> None:
    rev = (await comments.read_rules(store, "gala")).rev
    await comments.save_rules(store, "gala", rev, words=comments.words_as_json(words))


async def test_a_comment_reaches_phones_screens_and_whoever_comes_later(server: Running) -> None:
    await open_event(server.store, make_event(comments=Comments(True, names="unit")))
    async with server.phone("m1", name="王秀兰", unit="采油一厂") as writer, server.phone("m2") as other:
        async with server.screen() as screen:
            answer = await say(writer, " 为最美小家喝彩！ ")
            assert (answer["state"], answer["text"], answer["n"]) == ("shown", "为最美小家喝彩！", 1)
            for line in (writer, other, screen):
                shown = await heard(line, "为最美小家喝彩！")
                assert shown == {"n": 1, "name": "王秀兰", "unit": "采油一厂", "text": "为最美小家喝彩！"}
            assert not any("m1" in str(message) for message in (*other.heard, *screen.heard))
        async with server.phone("m3") as late:
            assert (await heard(late, "为最美小家喝彩！"))["n"] == 1


async def test_an_event_without_comments_takes_none_and_says_nothing_of_them(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        answer = await say(phone, "你好")
        assert (answer["state"], answer["error"]["code"]) == ("refused", "comments_closed")
        assert "comments" not in [message["type"] for message in phone.heard]


async def test_a_deleted_comment_vanishes_on_another_worker_within_a_second(
    server: Running, redis_url: str, tmp_path: Path
) -> None:
    await open_event(server.store, make_event(comments=TALKING))
    async with running(redis_url, tmp_path / "second") as second:
        async with server.phone("m1") as writer, second.phone("m2") as reader:
            await say(writer, "删掉我")
            number = (await heard(reader, "删掉我"))["n"]
            await comments.judge(server.store, "gala", "admin", "deleted", [number])
            gone = await reader.until(lambda m: m["type"] == "comments" and number in m["removed"])
            assert gone["comments"] == []
            entries = (await comments.read_after(server.store, "gala", 0)).entries
            assert gone["now"] - entries[-1].at < 1000
        async with second.phone("m3") as late:
            first = await late.until("comments")
            assert (first["comments"], first["removed"]) == ([], [number])


async def test_a_blocked_word_is_refused_masked_or_sent_to_review_from_the_moment_it_is_saved(server: Running) -> None:
    await open_event(server.store, make_event(comments=TALKING))
    async with server.phone("m1") as one, server.phone("m2") as two, server.phone("m3") as three:
        await one.until("comments")
        await save_words(server.store, Word("发票"), Word("微信", "mask"), Word("加群", "review"))
        refused = await say(one, "fa piao")  # though this worker had not read the list
        assert refused["error"]["code"] == "comment_word"
        masked = await say(two, "我的微 信")
        assert (masked["state"], masked["text"]) == ("shown", "我的* *")
        pending = await say(three, "来加群")
        assert pending["state"] == "pending"
        await heard(one, "我的* *")
        await comments.judge(server.store, "gala", "admin", "shown", [pending["n"]], only_pending=True)
        await heard(one, "来加群")
        entries = (await comments.read_after(server.store, "gala", 0)).entries
        assert entries[0].original == "我的微 信"  # type: ignore[union-attr]


async def test_the_mode_of_now_holds_for_the_next_comment(server: Running) -> None:
    await open_event(server.store, make_event(comments=Comments(True, mode="review")))
    async with server.phone("m1") as phone:
        assert (await phone.until("comments"))["mode"] == "review"
        assert (await say(phone, "等着"))["state"] == "pending"
        rev = (await comments.read_rules(server.store, "gala")).rev
        await comments.save_rules(server.store, "gala", rev, mode="closed", slow_s=30)
        await control.announce(server.store, "gala")
        told = await phone.until(lambda m: m["type"] == "comments" and m["mode"] == "closed")
        assert told["slow_s"] == 30
        assert (await say(phone, "还能说吗", 2))["error"]["code"] == "comments_closed"


async def test_a_flood_is_sampled_and_says_so(server: Running) -> None:
    await open_event(server.store, make_event(comments=TALKING))
    async with server.phone("m1") as phone, server.screen() as screen:
        await say(phone, "开始")
        await heard(screen, "开始")
        offers = [comments.Offer(f"f{n}", f"comment-{n:04}", f"第{n}条", "", "", "", "") for n in range(300)]
        await comments.store_batch(server.store, "gala", 0, "open", offers)
        frames = [await screen.until("comments")]
        while sum(frame["offered"] for frame in frames) < 300:
            frames.append(await screen.until("comments"))
        shown = sum(frame["shown"] for frame in frames)
        assert limits.COMMENTS_SHOWN_PER_S <= shown < 60
        assert shown == sum(len(frame["comments"]) for frame in frames)


async def test_what_can_never_be_shown_is_refused_at_once(server: Running) -> None:
    await open_event(server.store, make_event(comments=Comments(True, length=5)))
    async with server.phone("m1") as phone:
        assert (await say(phone, "\u200b"))["error"]["code"] == "comment_empty"
        assert (await say(phone, "一二三四五六"))["error"]["length"] == 5
        entries = (await comments.read_after(server.store, "gala", 0)).entries
        assert entries == []


@pytest.mark.parametrize("message", ['{"type": "comment", "comment": "x", "text": "a"}', '{"type": "comment"}'])
async def test_a_comment_that_cant_be_read_gets_a_typed_error(server: Running, message: str) -> None:
    await open_event(server.store, make_event(comments=TALKING))
    async with server.phone("m1") as phone:
        await phone.socket.send(message)
        assert (await phone.until("error"))["error"]["code"] == "malformed"
