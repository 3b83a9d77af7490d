import argparse
import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from random import Random
from typing import Any

import pytest

from acclaim.audience.__main__ import address_of
from acclaim.audience.address import Address
from acclaim.audience.audience import Audience
from acclaim.audience.pace import DEMO, Pace
from acclaim.base import modules
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.event.parts.reaction import Reaction
from acclaim.features.questions import store as boards
from acclaim.features.word_clouds import store as clouds
from acclaim.process.port import reserved_port
from acclaim.voting import verbs
from tests.features.quizzes.quizzed import make_quiz, open_quiz, step
from tests.running import Running, make_event, make_poll, open_event

CLOUD = WordCloud("words", "一个词")


def _votes_of_epoch(tick: dict[str, Any], epoch: int) -> int:
    poll = tick["polls"]["best"]
    return int(poll["ballots"]) if poll["epoch"] == epoch else 0


@contextlib.asynccontextmanager
async def audience(server: Running, phones: int, pace: Pace = DEMO) -> AsyncIterator[None]:
    crowd = Audience(Address("127.0.0.1", server.port), "gala", phones, Random(1), pace)
    task = asyncio.create_task(crowd.run())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def test_an_audience_votes_and_votes_again_after_a_reset(server: Running) -> None:
    await open_event(server.store, make_event(make_poll(options=3), admission="open"))
    async with server.screen() as screen, audience(server, phones=60):
        await asyncio.wait_for(screen.tick(lambda t: t["polls"]["best"]["ballots"] >= 3), 20)
        await verbs.apply(server.store, "gala", "best", "reset")
        await verbs.apply(server.store, "gala", "best", "open")
        again = await screen.until(lambda m: m["type"] == "tick" and _votes_of_epoch(m, 2) >= 3, 20)
    assert again["online"] > 0


async def test_an_audience_sends_the_events_reactions(server: Running) -> None:
    await open_event(server.store, make_event(admission="open", reactions=[Reaction("clap", "👏")]))
    pace = DEMO._replace(quiet_s=(0.1, 0.2))
    async with server.screen() as screen, audience(server, 60, pace):
        sums = await screen.until(lambda m: m["type"] == "tick" and {"", ":clap"} <= m["likes"].keys(), 20)
    assert sums["likes"][":clap"] > 0


async def test_an_audience_answers_a_quiz_asks_upvotes_and_gives_words(server: Running) -> None:
    boards_and_clouds = {"question_boards": [QuestionBoard("qa", "问院长", mode="open")], "word_clouds": [CLOUD]}
    await open_quiz(server.store, make_quiz(seconds=600), admission="open", **boards_and_clouds)
    await verbs.apply(server.store, "gala", "qa", "open", find=boards.find)
    await verbs.apply(server.store, "gala", "words", "open", find=clouds.find)
    await step(server.store, "ask", "open")
    pace = DEMO._replace(mind_s=(0.0, 3.0, 1.0))
    async with server.screen() as screen, audience(server, 60, pace):
        await screen.until(lambda m: m["type"] == "quiz" and m["answered"] and m["answered"] >= 3, 20)
        await screen.until(lambda m: m["type"] == "word_cloud" and m["members"] >= 3, 20)
        await screen.until(lambda m: m["type"] == "questions" and m["votes"], 20)


async def test_its_log_has_the_format_of_the_servers() -> None:
    with reserved_port("127.0.0.1", 0) as held:  # nobody listens there
        url = f"http://127.0.0.1:{held.getsockname()[1]}"
        process = await asyncio.create_subprocess_exec(
            *modules.command("acclaim.audience", "--url", url, "--event", "gala", "--log-format", "json"),
            env=modules.environment(), stdin=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        assert process.stdin and process.stderr
        line = json.loads(await asyncio.wait_for(process.stderr.readline(), 30))
        process.stdin.close()  # so that it ends
        await asyncio.wait_for(process.communicate(), 30)
    assert (line["process"], line["level"]) == ("audience", "warning")
    assert "will retry" in line["message"]


def test_an_address_is_http_or_https_with_a_host() -> None:
    assert address_of("http://localhost:8000") == Address("127.0.0.1", 8000)
    assert address_of("http://[::1]:8000") == Address("::1", 8000)
    assert address_of("https://vote.example.org") == Address("vote.example.org", 443, tls=True)


@pytest.mark.parametrize("wrong", ["https://vote.example.org/e/gala", "localhost:8000", "http://", "http://a:b"])
def test_what_is_no_address_of_a_server_is_refused(wrong: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        address_of(wrong)
