"""Word clouds on the wire: what a phone gives is counted and told to all, unless it is to be hidden."""

from typing import Any

import httpx

from acclaim.event import store as events
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Word
from acclaim.features.word_clouds import store as clouds
from acclaim.voting import verbs
from tests.line import Line
from tests.operator_api import ONE
from tests.running import Running, make_event


async def start(server: Running, **fields: Any) -> None:
    cloud = WordCloud("words", "一个词", **fields)
    await events.create(server.store, make_event(word_clouds=[cloud]))
    await verbs.apply(server.store, "gala", "words", "open", find=clouds.find)


async def give(line: Line, *words: str, turn: int = 1) -> dict[str, Any]:
    await line.send(type="give_words", activity="words", epoch=1, turn=turn, words=words)
    return await line.until("my_words")


def shows(words: list[list[Any]] | None, members: int) -> Any:
    return lambda m: m["type"] == "word_cloud" and (m["words"], m["members"]) == (words, members)


async def test_words_are_counted_and_everybody_sees_them(server: Running) -> None:
    await start(server)
    async with server.phone("m1") as one, server.phone("m2") as two, server.screen() as hall:
        assert (await one.sooner_or_later("word_cloud"))["state"] == "open"
        assert (await give(one, "Team Work", "奋 斗！"))["words"] == ["team work", "奋斗"]
        await give(two, "奋斗")
        for line in (one, hall):
            await line.until(shows([["奋斗", 2], ["team work", 1]], 2))
        assert (await give(one, "创新", turn=2))["turn"] == 2
        await hall.until(shows([["创新", 1], ["奋斗", 1]], 2))
    async with server.phone("m1") as back:
        await back.send(type="my_words", activity="words")
        mine = await back.until("my_words")
        assert (mine["turn"], mine["words"], mine["entitled"]) == (2, ["创新"], True)


async def test_what_is_hidden_until_the_close_is_in_no_frame_before(server: Running) -> None:
    await start(server, visibility="on_close")
    async with server.phone("m1") as one, server.screen() as hall:
        await give(one, "绝密词")
        await hall.until(shows(None, 1))
        await verbs.apply(server.store, "gala", "words", "close", find=clouds.find)
        await hall.until(shows([["绝密词", 1]], 1))
        before = [m for m in hall.heard[:-1] if m["type"] == "word_cloud"]
        assert before and all(m["words"] is None for m in before)


async def test_listed_words_and_banned_members_give_none_and_a_moderator_hides_one(
    server: Running, api: httpx.AsyncClient
) -> None:
    await start(server)
    await comments.replace_words(server.store, "gala", 0, [Word("脏话", "mask")])
    await comments.silence(server.store, "gala", "admin", "bad", 60_000)
    async with server.phone("m1") as one, server.phone("bad") as bad, server.screen() as hall:
        assert (await give(one, "脏 话"))["error"]["code"] == "text_blocked"
        assert (await give(bad, "奋斗"))["error"]["code"] == "muted"
        await give(one, "奋斗", "难看")
        await hall.until(shows([["奋斗", 1], ["难看", 1]], 1))
        answer = await api.post(f"{ONE}/word-clouds/words/hide", json={"words": ["难看"]})
        assert answer.json() == {"words": 1}
        await hall.until(shows([["奋斗", 1]], 1))
    recounted = (await api.get(f"{ONE}/word-clouds/words/recount")).json()
    assert recounted["equal"] and recounted["tally"] == {"奋斗": 1, "难看": 1}
    table = (await api.get(f"{ONE}/word-clouds/words.csv?lang=zh")).text
    assert "名次,词,人数,已隐藏" in table and "难看" in table
