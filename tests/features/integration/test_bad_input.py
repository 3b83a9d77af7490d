"""What other systems and strangers may send that is wrong or meant badly. The table of docs/integration.md says what
happens; ROWS names the test of each row, and what no other file tries is tried here."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.sign_in import MemberSignIn
from acclaim.features.comments import store as comments
from acclaim.features.comments.store import Offer
from acclaim.identity import aliases
from acclaim.identity.member import Member
from acclaim.identity.roster import staging
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.rules import Entry
from acclaim.identity.ticket import sign_test_ticket
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.wire import cookies
from tests.features.changes.reader import Reader, key_for
from tests.features.sign_in.hall import hall, phone, query_of
from tests.features.sign_in.serving import serving
from tests.features.sign_in.tencent import CORP, SECRET, Tencent
from tests.folders import ROOT
from tests.operator_api import ONE, code
from tests.running import Running, make_event, open_event, running
from tests.waiting import eventually

HERE = "tests/features/integration/test_bad_input.py"
SIGN_IN = "tests/features/sign_in"
TICKET_SECRET = "a shared secret that is long enough"
PEOPLE = [Entry("10086", "王秀兰", "采油一厂", "audience"), Entry("10010", "李雷", "采油二厂", "audience")]

ROWS = {
    "a subject of 200 characters, an e-mail address, Chinese": (
        f"{SIGN_IN}/test_rules.py::test_any_subject_makes_an_id_that_nobody_else_can_have",
    ),
    "one person with two providers, or with two accounts at one": (
        f"{HERE}::test_one_person_by_two_providers_has_one_ballot",
        f"{SIGN_IN}/test_openid.py::test_a_second_identity_of_a_member_is_refused_and_the_log_says_so",
        "tests/identity/test_aliases.py::test_of_many_at_once_one_gets_the_member",
    ),
    "a ticket that is reused, by somebody else or at another event": (
        f"{HERE}::test_a_ticket_on_two_phones_is_one_ballot",
        "tests/identity/test_ticket.py::test_a_ticket_for_another_event_or_for_none_is_refused",
    ),
    "another redirect address": (
        f"{HERE}::test_no_request_names_the_address_to_come_back_to",
        f"{SIGN_IN}/test_rules.py::test_whatever_a_state_is_it_leads_to_an_event_or_the_console_or_nowhere",
    ),
    "a provider's answer that arrives twice, or without its cookie": (
        f"{SIGN_IN}/test_openid.py::test_the_back_button_is_a_success_for_whoever_is_in",
        f"{SIGN_IN}/test_openid.py::test_a_lost_cookie_costs_one_more_round_and_then_a_word",
        f"{SIGN_IN}/test_wecom.py::test_a_code_that_comes_twice_is_a_success_for_whoever_is_in",
    ),
    "a provider that is slow, or sends keys without end": (
        f"{SIGN_IN}/test_bad_providers.py::test_a_slow_provider_holds_up_nobody_for_ever",
        f"{SIGN_IN}/test_bad_providers.py::test_a_broken_answer_is_said_in_words",
    ),
    "a webhook to 169.254.169.254, or to a name that resolves to it": (
        "tests/features/webhooks/test_outbound.py::"
        "test_private_addresses_are_out_of_reach_in_whatever_form_unless_they_are_listed",
        "tests/features/webhooks/test_outbound.py::test_the_address_that_was_looked_at_is_the_one_that_is_reached",
        "tests/features/webhooks/test_sender.py::test_a_webhook_into_our_own_network_reaches_nobody",
    ),
    "a hint that somebody else sends, changes or replays": (
        "tests/features/webhooks/test_rules.py::test_the_reference_library_verifies_what_we_sign_and_nothing_else",
    ),
    "half a roster": (
        f"{HERE}::test_of_a_roster_that_breaks_off_on_its_way_nothing_is_taken",
        "tests/identity/roster/test_store.py::test_a_file_that_breaks_off_changes_nothing",
        "tests/web/people/test_patching.py::test_many_leave_only_if_that_is_meant_whichever_way_they_go",
    ),
    "a duplicate member, a misspelt unit": (
        f"{HERE}::test_a_member_twice_is_refused_with_both_lines",
        "tests/identity/roster/test_patch.py::test_what_is_wrong_with_a_line_is_told_with_its_place",
        "tests/identity/roster/test_web.py::test_units_are_paths_and_those_that_are_misspelt_are_told",
    ),
    "a member with a new name": (
        "tests/web/people/test_patching.py::"
        "test_who_leaves_keeps_the_ballot_and_acts_no_more_and_a_new_name_is_no_leaving",
    ),
    "a key in the address": ("tests/features/integration/test_data.py::test_a_key_in_the_address_is_no_key",),
    "a reader of the change feed that stops reading": (
        f"{HERE}::test_a_reader_that_stays_behind_what_is_kept_is_told_to_begin_again",
    ),
}


def test_each_row_of_the_page_has_its_tests_and_they_are_there() -> None:
    page = (ROOT / "docs/integration.md").read_text(encoding="utf-8")
    section = page.partition("## Bad input\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| (?!input|---)(.+?) \|", section, re.MULTILINE) == list(ROWS)
    for row, tests in ROWS.items():
        for path, _, name in (test.partition("::") for test in tests):
            text = (ROOT / path).read_text(encoding="utf-8")
            assert re.search(rf"^(async )?def {name}\(", text, re.MULTILINE), f"{row}: {path}::{name}"


async def test_one_person_by_two_providers_has_one_ballot(store: Store, redis_url: str, tmp_path: Path) -> None:
    """Two corporations' accounts, both of which say the number of one row."""
    plant, group = Tencent(), Tencent("ww9z8y7x")
    async with serving(plant.routes) as plant_url, serving(group.routes) as group_url:
        table = {"kind": "wecom", "title": "企业微信", "agent_id": 1, "secret": SECRET}
        tables = {
            "plant": {**table, "corp_id": CORP, "api": plant_url},
            "group": {**table, "corp_id": group.corp, "api": group_url},
        }
        async with hall(redis_url, tmp_path, tables) as served:
            ways = [MemberSignIn("plant"), MemberSignIn("group")]
            await open_event(store, make_event(admission="members", sign_in=ways))
            await staging.replace(store, "gala", PEOPLE, partial=False)
            answers = []
            for provider, tencent in (("plant", plant), ("group", group)):
                tencent.codes = {"c": {"userid": "10086"}}
                async with phone(served, **{"User-Agent": "wxwork/4.1 MicroMessenger/7.0"}) as browser:
                    state = query_of(await browser.get(f"/sign-in/{provider}?event=gala"))["state"]
                    back = await browser.get(f"/sign-in/{provider}/back?code=c&state={state}")
                    assert back.headers["location"] == "/e/gala#joined"
                    session = f"{cookies.member('gala')}={browser.cookies[cookies.member('gala')]}"
                    async with served.line("/ws/gala?view=phone", session) as line:
                        answers.append(await line.cast(f"ballot-{provider}", "1"))
    assert [answer["type"] for answer in answers] == ["ack", "refused"]
    assert answers[1]["error"]["code"] == "already_voted"
    [bound] = await aliases.of_members(store, "gala", ["10086"])
    assert {one.provider for one in bound} == {"plant", "group"}
    event = make_event()
    assert (await polls.read_all(store, "gala", event.polls))["best"].members == 1


@pytest.fixture
async def with_tickets(store: Store, redis_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    async with running(redis_url, tmp_path, ticket_secret=TICKET_SECRET) as served:
        await open_event(store, make_event(admission="members"))
        yield served


async def test_a_ticket_on_two_phones_is_one_ballot(with_tickets: Running) -> None:
    """Until it expires a ticket may be sent as often as one likes: whoever has it is the member, who has one ballot."""
    ticket = sign_test_ticket(Member("10086", "gala", "王秀兰"), TICKET_SECRET, "acclaim", now_ms())
    answers = []
    for n in range(2):
        async with httpx.AsyncClient(base_url=with_tickets.url) as browser:
            joined = await browser.post("/api/events/gala/join", json={"ticket": ticket})
            assert joined.json()["member"]["name"] == "王秀兰", joined.text
            session = f"{cookies.member('gala')}={browser.cookies[cookies.member('gala')]}"
        async with with_tickets.line("/ws/gala?view=phone", session) as line:
            answers.append(await line.cast(f"ballot-000{n}", str(1 + n)))
    assert [answer["type"] for answer in answers] == ["ack", "refused"]
    assert answers[1]["error"]["code"] == "already_voted"


EVIL = "https://evil.example"


@pytest.mark.parametrize(
    ("query", "headers"),
    [
        ({"redirect_uri": EVIL, "next": EVIL, "back": EVIL, "state": EVIL}, {}),
        ({}, {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https", "Forwarded": "host=evil.example"}),
        ({}, {"Origin": EVIL, "Referer": f"{EVIL}/"}),
    ],
    ids=["in the query", "as a proxy would say", "as a page would say"],
)
async def test_no_request_names_the_address_to_come_back_to(
    store: Store, redis_url: str, tmp_path: Path, query: dict[str, str], headers: dict[str, str]
) -> None:
    table = {"kind": "wecom", "title": "企业微信", "corp_id": CORP, "agent_id": 1, "secret": SECRET}
    async with hall(redis_url, tmp_path, {"wecom": table}) as served, phone(served, **headers) as browser:
        await open_event(store, make_event(admission="members", sign_in=[MemberSignIn("wecom", "identity")]))
        left = await browser.get("/sign-in/wecom", params={"event": "gala"} | query)
        assert query_of(left)["redirect_uri"] == f"{served.url}/sign-in/wecom/back"
        for event in (EVIL, "//evil.example", "gala/../..", "gala\\@evil.example"):
            answer = await browser.get("/sign-in/wecom", params={"event": event} | query)
            assert "evil" not in answer.headers.get("location", "").partition("?")[0]
        back = await browser.get("/sign-in/wecom/back", params={"code": "c", "state": EVIL} | query)
        assert not back.headers.get("location", "/").startswith(("//", "http")), back.headers["location"]


CHANGES = b'{"do": "leave", "id": "10086"}\n{"do": "leave", "id": "10010"}\n'
ROSTER = "工号,姓名\n10010,李雷\n".encode()


@pytest.mark.parametrize(("method", "body"), [("POST", ROSTER), ("PATCH", CHANGES[:31])], ids=["a file", "changes"])
@pytest.mark.parametrize("framing", ["length", "chunks"])
async def test_of_a_roster_that_breaks_off_on_its_way_nothing_is_taken(
    server: Running, api: httpx.AsyncClient, method: str, body: bytes, framing: str
) -> None:
    """What has come is whole lines: only the connection says that more was to follow."""
    await open_event(server.store, make_event(admission="members"))
    await staging.replace(server.store, "gala", PEOPLE, partial=False)
    before = await roster.summary(server.store, "gala")
    cookie = "; ".join(f"{name}={value}" for name, value in api.cookies.items())
    head = f"{method} {ONE}/roster?force=true HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\nX-Acclaim: 1\r\n"
    head += "If-Match: *\r\n"
    head += f"Content-Length: {len(body) + 30}\r\n\r\n" if framing == "length" else "Transfer-Encoding: chunked\r\n\r\n"
    _, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(head.encode() + (body if framing == "length" else b"%x\r\n%s\r\n" % (len(body), body)))
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    http = server.worker.services.hubs.gauges.http
    await eventually(lambda: http["400"] == 1, "the worker has seen that the connection is gone")
    assert await roster.summary(server.store, "gala") == before
    assert not [one for one in (await api.get(f"{ONE}/audit")).json()["entries"] if "roster" in one["what"]]


async def test_a_member_twice_is_refused_with_both_lines(server: Running, api: httpx.AsyncClient) -> None:
    await open_event(server.store, make_event(admission="members"))
    answer = await api.post(f"{ONE}/roster", content="工号,姓名\n1,甲\n2,乙\n1,丙\n".encode())
    assert code(answer) == "roster_rejected"
    [row] = answer.json()["error"]["rejected"]
    assert (row["line"], row["field"], row["reason"], row["values"]["first"]) == (4, "id", "twice", 2)
    assert await roster.summary(server.store, "gala") is None


async def test_a_reader_that_stays_behind_what_is_kept_is_told_to_begin_again(
    server: Running, api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Comments have a bound; whoever has read none of those that have gone since would miss them without a word."""
    monkeypatch.setattr(limits, "COMMENTS_KEPT", 100)  # a block of the stream, below which Redis drops none
    await open_event(server.store, make_event(comments=Comments(enabled=True)))

    async def say(count: int) -> None:
        for _ in range(count):
            said.append(f"comment-{len(said):04}")
            offer = Offer(f"m{len(said)}", said[-1], "好", "", "王秀兰", "", "")
            await comments.store_batch(server.store, "gala", 0, "open", [offer])

    said: list[str] = []
    async with httpx.AsyncClient(base_url=server.url) as machine:
        reader = Reader(machine, await key_for(api, "changes"))
        await say(2)
        await reader.read()
        await say(90)
        assert len(await reader.read()) == 90
        behind = reader.cursor
        await say(300)
        answer = await reader.ask()
        assert (answer.status_code, code(answer)) == (410, "cursor_gone")
        assert "from the start" in answer.json()["error"]["message"]
        reader.cursor, reader.facts = "", []
        await reader.read()
        assert len(reader.of("comment")) < 300
        assert reader.cursor != behind
        await say(1)
        assert [one["type"] for one in await reader.read()] == ["comment"]
