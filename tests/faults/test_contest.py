"""A worker or Redis is killed while judges hand in their sheets: none is lost, none is there twice."""

import asyncio

import httpx
import pytest

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.features.contests import actions, orders, recount
from acclaim.features.contests import store as contests
from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.wire import cookies
from loadtests.server_under_test import server_under_test
from tests.features.contests.a_contest import a_contest
from tests.running import SECRET, make_event
from tests.waiting import eventually

pytestmark = pytest.mark.faults
JUDGES, CONTESTANTS = 20, 6


class StubbornPad:
    """Submits a sheet and does not rest until it has an answer, each time with the same deed."""

    def __init__(self, port: int, judge: int, contestant: int) -> None:
        token = sessions.issue_session(Member(id=f"m{judge}", event="gala"), bytes.fromhex(SECRET), now_ms())
        self._cookie = {"cookie": f"{cookies.member('gala')}={token}"}
        self._url = f"http://127.0.0.1:{port}/api/events/gala/contests/speech/sheet"
        self.mark = 500 + 20 * judge + contestant
        self.sheet = {
            "deed": f"deed-{judge:04}-{contestant:04}", "round": "final", "contestant": f"c{contestant}", "rev": 0,
            "state": "submitted", "marks": {"speech": self.mark},
        }  # fmt: skip
        self.answers: list[int] = []  # the revision that each one named

    async def submit(self, answers: int = 1) -> None:
        while len(self.answers) < answers:
            try:
                async with httpx.AsyncClient(timeout=5) as client:
                    answer = await client.post(self._url, json=self.sheet, headers=self._cookie)
            except httpx.HTTPError:
                await asyncio.sleep(0.1)
                continue
            if answer.status_code == 200:
                self.answers.append(answer.json()["sheet"]["rev"])
            else:
                assert answer.json()["error"]["retryable"], answer.text
                await asyncio.sleep(0.1)


@pytest.mark.parametrize("victim", ["worker", "redis"])
async def test_a_kill_while_judges_submit_loses_and_doubles_no_sheet(victim: str) -> None:
    event = make_event(contests=[a_contest(judges=JUDGES, contestants=CONTESTANTS)])
    async with server_under_test(event, workers=2, secret=SECRET) as server:
        await actions.order(server.store, "gala", "speech", orders.Open("deed-open"), "admin")
        pads = [
            StubbornPad(server.port, judge, who) for judge in range(1, JUDGES + 1) for who in range(1, CONTESTANTS + 1)
        ]

        async def later(pad: StubbornPad, delay_s: float) -> None:
            await asyncio.sleep(delay_s)
            await pad.submit()

        tasks = [asyncio.create_task(later(pad, n / len(pads) * 2)) for n, pad in enumerate(pads)]
        await eventually(lambda: sum(bool(pad.answers) for pad in pads) >= len(pads) / 4)
        (server.workers()[0] if victim == "worker" else server.redis()).kill()
        async with asyncio.timeout(60):
            await asyncio.gather(*tasks)
            await asyncio.gather(*(pad.submit(answers=2) for pad in pads))  # a resend after all that
        steps = await contests.read_log(server.store, "gala", "speech")
        assert [step.number for step in steps] == list(range(1, len(pads) + 2)), "none lost, none twice, none between"
        record = await contests.read(server.store, "gala", "speech")
        for pad in pads:
            first, again = pad.answers
            judge = f"j{pad.sheet['deed'][5:9].lstrip('0')}"  # type: ignore[index]
            sheet = record.sheets["final", str(pad.sheet["contestant"]), judge]
            assert first == again == sheet.rev and sheet.marks == {"speech": pad.mark}
        [counted] = await recount.of_event(server.store, (await events.read(server.store, "gala")).event, [])
        assert counted.equal
