"""Members submit in waves, some of them twice; a worker and Redis are killed on the way."""

import asyncio
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, Final

import msgspec

from acclaim.audience.asking import ask
from acclaim.audience.client import Ground
from acclaim.audience.measured import Measured
from acclaim.event.states import Verb
from acclaim.features.surveys import store as surveys
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs
from loadtests.command import LoadTestError
from loadtests.server_under_test import ServerUnderTest
from loadtests.survey.plan import EVENT, SURVEY, Paper, Plan
from loadtests.survey.respondent import Respondent
from loadtests.survey.verdict import differences, flat, problems, tables_of
from loadtests.waiting import until

_WAVE: Final = 1500  # phones at a time: a process here may open 20,000 files
_ARRIVING: Final = 200
_CHUNK: Final = 40  # submitted in one go; between chunks the generator reads what has come back
_RESENDS: Final = 0.1  # of those that were answered
_PATIENCE_S: Final = 60.0
_PUBLISH_S: Final = 120.0


class Evening:
    """One survey from its opening to its publication."""

    def __init__(self, server: ServerUnderTest, plan: Plan, seed: int) -> None:
        self._server = server
        self._plan = plan
        self._ground = Ground(server.target.address, Measured(), Random(seed), checks_order=False)
        self._counted: list[Paper] = []
        self._figures: Counter[str] = Counter()

    async def play(self) -> dict[str, Any]:
        """Ends by itself; returns the result."""
        rows = (Entry(member, member, unit, "audience") for member, unit in self._plan.members.items())
        await staging.replace(self._server.store, EVENT, rows, partial=False)
        await self._verb("open")
        began = time.monotonic()
        papers = self._plan.papers
        victims = {len(papers) // 3: "worker", 2 * len(papers) // 3: "redis"}
        for first in range(0, len(papers), _WAVE):
            await self._submit(first, papers[first : first + _WAVE], victims)
        seconds = time.monotonic() - began
        await self._ground.settled()
        await self._verb("close")
        survey = self._server.target.event.survey(SURVEY)
        tables = await surveys.read_tables(self._server.store, EVENT, survey, 1)
        expected = tables_of(self._counted)
        found = flat(tables)
        lost = sum((Counter(expected["respondents"]) - Counter(found["respondents"])).values())
        extra = sum((Counter(found["respondents"]) - Counter(expected["respondents"])).values())
        document, publish_s = await self._publish()
        return {
            "members": len(self._plan.members),
            "submitted": len(self._plan.papers),
            "acknowledged": len(self._counted),
            "resent": self._figures["resent"],
            "unanswered": self._figures["unanswered"],
            "lost": lost,
            "doubled": extra + self._figures["other_receipt"],
            "tables_wrong": differences(expected, found),
            "worker_killed": self._server.kills["worker"],
            "redis_killed": self._server.kills["redis"],
            "answers_per_s": round(len(self._counted) / seconds),
            **problems(self._plan, document),
            "publish_s": publish_s,
        }

    async def _submit(self, first: int, papers: Sequence[Paper], victims: Mapping[int, str]) -> None:
        """One wave; `first` is the number of its first paper."""
        phones = [self._phone(paper) for paper in papers]
        for at in range(0, len(phones), _ARRIVING):
            some = phones[at : at + _ARRIVING]
            for phone in some:
                phone.open()
            await until(lambda some=some: all(phone.is_live for phone in some), _PATIENCE_S)  # type: ignore[misc]
        for number, phone in enumerate(phones, first):
            phone.submit()
            if victim := victims.get(number):
                self._server.kill(victim)
            if number % _CHUNK == 0:
                await asyncio.sleep(0)
        await until(lambda: not any(phone.is_waiting for phone in phones), _PATIENCE_S)
        again = [one for one in phones if one.receipts and self._ground.random.random() < _RESENDS]
        for phone in again:
            phone.submit()
        await until(lambda: not any(phone.is_waiting for phone in again), _PATIENCE_S)
        self._figures["resent"] += len(again)
        for phone, paper in zip(phones, papers, strict=True):
            if phone.receipts:
                self._counted.append(paper)
            self._figures["unanswered"] += phone.is_waiting
            self._figures["other_receipt"] += len(set(phone.receipts)) > 1
            phone.leave()

    def _phone(self, paper: Paper) -> Respondent:
        request = self._server.target.phone(paper.member, paper.unit)
        return Respondent(self._ground, request, SURVEY, paper.answers)

    async def _verb(self, verb: Verb) -> None:
        await verbs.apply(self._server.store, EVENT, SURVEY, verb, find=surveys.find)

    async def _publish(self) -> tuple[dict[str, Any], float]:
        """As the console does; the document, and how long it took until it was there, in s."""
        target, began = self._server.target, time.monotonic()
        path = f"/api/operator/events/{EVENT}/surveys/{SURVEY}"
        headers = {"Cookie": target.operator_cookie(await self._server.operator()), "X-Acclaim": "1"}
        moved = await ask(target.address, "POST", f"{path}/publish", b'{"epoch": 1}', headers, answer_s=_PUBLISH_S)
        if moved.status != 200:
            raise LoadTestError(f"The survey was not published: {moved.body.decode()}")
        publish_s = round(time.monotonic() - began, 1)
        found = await ask(target.address, "GET", f"{path}/published", b"", headers, answer_s=_PUBLISH_S)
        return msgspec.json.decode(found.body), publish_s
