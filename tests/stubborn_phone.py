"""A phone that insists on an answer, for tests that kill what should give it."""

import asyncio
import secrets
from typing import Any

from websockets.exceptions import WebSocketException

from acclaim.base.clock import now_ms
from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.wire import cookies
from tests.line import Line, open_line
from tests.running import SECRET


class StubbornPhone:
    """Votes once and does not rest until it has an answer: reconnects and sends the same ballot again."""

    def __init__(self, port: int, member: str, option: str) -> None:
        self.member = member
        self.ballot = secrets.token_urlsafe(9)
        self.answers: list[dict[str, object]] = []
        self.tries = 0
        self._url = f"ws://127.0.0.1:{port}/ws/gala?view=phone"
        token = sessions.issue_session(Member(id=member, event="gala"), bytes.fromhex(SECRET), now_ms())
        self._cookie = f"{cookies.member('gala')}={token}"
        self._option = option

    async def vote(self, answers: int = 1) -> None:
        """Returns when it has been acknowledged `answers` times; each time after the first is a resend."""
        while len(self.answers) < answers:
            try:
                await self._try(answers)
            except (OSError, WebSocketException, TimeoutError):
                await asyncio.sleep(0.1)

    async def _try(self, answers: int) -> None:
        self.tries += 1
        async with open_line(self._url, self._cookie, open_timeout=3) as line:
            while len(self.answers) < answers:
                answer = await self._ask(line)
                if not answer.get("error"):
                    self.answers.append(answer)
                else:
                    assert answer["error"]["retryable"], answer
                    await asyncio.sleep(0.1)

    async def _ask(self, line: Line) -> dict[str, Any]:
        return await line.cast(self.ballot, self._option, seconds=5)


class StubbornAsker(StubbornPhone):
    """Asks a question on the board `qa` instead, and upvotes the one of `upvotes`, once that has been asked."""

    def __init__(self, port: int, member: str, upvotes: "StubbornAsker | None") -> None:
        super().__init__(port, member, "")
        self.upvotes = upvotes

    async def _ask(self, line: Line) -> dict[str, Any]:
        await line.send(type="ask", activity="qa", epoch=1, question=self.ballot, text=f"问题{self.member}")
        asked = await line.until(lambda m: m["type"] in ("asked", "error"), 5)
        if asked.get("error") or self.upvotes is None or not self.upvotes.answers:
            return asked
        n = self.upvotes.answers[0]["n"]
        await line.send(type="upvote", activity="qa", epoch=1, n=n, turn=1, on=True)
        upvoted = await line.until(lambda m: m["type"] in ("upvoted", "error"), 5)
        return upvoted if upvoted.get("error") else {**asked, "upvoted": n}


class StubbornGuest(StubbornPhone):
    """Checks in instead."""

    def __init__(self, port: int, member: str) -> None:
        super().__init__(port, member, "")

    async def _ask(self, line: Line) -> dict[str, Any]:
        await line.send(type="check_in", epoch=1)
        return await line.until("checked_in", 5)


class StubbornPlayer(StubbornPhone):
    """Answers a question of a quiz instead."""

    def __init__(self, port: int, member: str, option: str, question: str) -> None:
        super().__init__(port, member, option)
        self._question = question

    async def _ask(self, line: Line) -> dict[str, Any]:
        return await line.cast(self.ballot, self._option, poll=self._question, seconds=5)


class StubbornSitter(StubbornPhone):
    """Answers `questions` of today's paper of the daily quiz `daily` instead, each with `option`, and hands it in."""

    def __init__(self, port: int, member: str, option: str, questions: list[str]) -> None:
        super().__init__(port, member, option)
        self.day = ""
        self.saved: dict[str, list[Any]] = {}  # as acknowledged: question → [turn, choices]
        self._questions = questions

    async def _ask(self, line: Line) -> dict[str, Any]:
        self.day = (await line.sooner_or_later("daily_quiz", 5))["day"]
        told = await self._say(line, "start_paper")
        for question in self._questions:
            if told.get("error"):
                return told
            told = await self._say(line, "save_answer", question=question, turn=1, choices=[self._option])
            for paper in told["papers"]:
                self.saved |= paper["answers"]
        return told if told.get("error") else await self._say(line, "hand_in")

    async def _say(self, line: Line, what: str, **fields: Any) -> dict[str, Any]:
        await line.send(type=what, activity="daily", epoch=1, day=self.day, attempt=1, **fields)
        return await line.until(lambda m: m["type"] in ("papers", "error"), 5)
