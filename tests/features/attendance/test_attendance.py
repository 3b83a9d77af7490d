"""The list of who came and who voted: complete, of the store and of an archive alike, and telling nothing else."""

import csv
import io
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest
from openpyxl import load_workbook

from acclaim.base import limits
from acclaim.event.event import Event
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.attendance import keys, rules
from acclaim.features.attendance import store as attendance
from acclaim.features.attendance.rules import Attendance, may_list
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs, voiding
from acclaim.voting.tally import Counts, PollNow
from tests.operator_api import ONE, code
from tests.running import SECRET, Running, make_event, make_poll, open_event
from tests.waiting import eventually

PEOPLE = [Entry(str(n), f"员工{n}", "采油一厂" if n < 8 else "机关", "audience") for n in range(2, 12)]
VOTERS = [str(n) for n in range(2, 9)]


async def an_evening(server: Running, **fields: object) -> Event:
    """Seven of ten vote in `best`, one of them and one by code; two vote in `few`. Both are closed; `later` is open."""
    event = make_event(make_poll("best"), make_poll("few"), make_poll("later"), admission="members", **fields)
    await open_event(server.store, event)
    await staging.replace(server.store, "gala", PEOPLE, partial=False)
    async with AsyncExitStack() as phones:
        for member in [*VOTERS, "9"]:
            phone = await phones.enter_async_context(server.phone(member))
            if member != "9":
                await phone.cast(f"best-{member:0>8}", "1")
                await phone.cast(f"later-{member:0>8}", "1", poll="later")
            if member in ("2", "3"):
                await phone.cast(f"few-{member:0>8}", "2", poll="few")
        if fields.get("attendance"):
            await eventually(lambda: _came(server, len(VOTERS) + 1))
    for poll in ("best", "few"):
        await verbs.apply(server.store, "gala", poll, "close")
    return event


async def _came(server: Running, count: int) -> bool:
    return int(await server.store.redis.scard(keys.attendance("gala"))) == count


async def test_the_list_says_who_came_and_who_voted_in_the_order_of_units(
    server: Running, api: httpx.AsyncClient
) -> None:
    await an_evening(server, attendance=True)
    answer = await api.get(f"{ONE}/attendance.csv?lang=zh")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0] == ["工号", "姓名", "单位", "类别", "到场", "最美小家"]
    assert [(row[0], *row[4:]) for row in rows[1:]] == [
        ("8", "是", "是"), ("9", "是", ""), ("10", "", ""), ("11", "", ""),
        *((str(n), "是", "是") for n in range(2, 8)),
    ]  # fmt: skip
    book = load_workbook(io.BytesIO((await api.get(f"{ONE}/attendance.xlsx")).content))
    assert book.active is not None
    assert [cell.value for cell in book.active[1]] == ["member", "name", "unit", "class", "came", "最美小家"]


def test_figures_for_others_leave_out_what_tells_of_single_members() -> None:
    sizes = {"厂/大": 20, "厂/中": 6, "厂/小": 3, "厂": 1, "机关": 2, "处": 9, "处/一": 5, "处/二": 4}
    people = [Entry(f"{unit}-{n}", "", unit, "audience") for unit, size in sizes.items() for n in range(size)]
    found = Attendance(people, frozenset(), {})
    told = {unit: members for unit, members, _ in map(tuple, rules.large_unit_rows([], found, "en"))}
    # 厂/小 and 厂 itself are 4 of 30, with 厂/中 they are 10; 机关 is what 处 leaves of the sum of all.
    assert told == {"unit": "members", "total": 50, "厂": 30, "厂/大": 20}
    assert len(list(rules.unit_rows([], found, "en"))) == 10


async def test_the_figures_of_a_unit_are_those_of_all_below_it(server: Running, api: httpx.AsyncClient) -> None:
    await an_evening(server, attendance=True)
    await api.post(f"{ONE}/units/renames", json={"old": "机关", "new": "采油一厂/机关"})
    answer = await api.get(f"{ONE}/attendance-by-unit.csv?lang=zh")
    assert list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))) == [
        ["单位", "人数", "到场", "最美小家"], ["合计", "10", "8", "7"], ["采油一厂", "10", "8", "7"],
        ["采油一厂/机关", "4", "2", "1"],
    ]  # fmt: skip
    book = load_workbook(io.BytesIO((await api.get(f"{ONE}/attendance-by-unit.xlsx")).content))
    assert book.active is not None
    assert [cell.value for cell in book.active[2]] == ["total", 10, 8, 7]


async def test_an_archive_gives_the_same_list(server: Running, tmp_path: Path) -> None:
    event = await an_evening(server, attendance=True)
    await voiding.void(server.store, "gala", event.polls[0], 1, ["4"], "admin", "twice")
    polls, found = await attendance.read(server.store, event)
    assert ([poll.id for poll in polls], sorted(found.voted["best"])) == (["best"], ["2", "3", "5", "6", "7", "8"])
    await backup(server.store, "gala", tmp_path / "gala.zip", bytes.fromhex(SECRET))
    _, kept, of_archive = attendance.of_archive(Reader(tmp_path / "gala.zip", bytes.fromhex(SECRET)))
    assert list(rules.rows(kept, of_archive, "")) == list(rules.rows(polls, found, ""))


async def test_an_event_that_keeps_no_list_has_none(server: Running, api: httpx.AsyncClient) -> None:
    await an_evening(server)
    assert code(await api.get(f"{ONE}/attendance.xlsx")) == "attendance_off"
    assert not await server.store.redis.exists(keys.attendance("gala"))


async def test_anonymous_devices_are_on_no_list(server: Running) -> None:
    await open_event(server.store, make_event(admission="open", attendance=True))
    async with server.phone("d-0123456789abcdef", anonymous=True), server.phone("7"):
        await eventually(lambda: _came(server, 1))
    assert await server.store.redis.smembers(keys.attendance("gala")) == {b"7"}


@pytest.mark.parametrize(
    ("state", "members", "listed"),
    [
        ("open", {"audience": 50}, False), ("locked", {"audience": 50}, False), ("closed", {"audience": 5}, True),
        ("published", {"audience": 5}, True), ("closed", {"audience": 4}, False),
    ],
)  # fmt: skip
def test_who_voted_is_told_of_closed_polls_in_which_enough_have(
    state: str, members: dict[str, int], listed: bool
) -> None:
    assert may_list(make_poll(), PollNow(state=state, counts=Counts(members=members))) is listed


@pytest.mark.parametrize(("jury", "listed"), [(0, True), (1, False), (limits.CLASS_VOTERS_MIN, True)])
def test_a_weighted_poll_is_listed_only_if_no_class_of_voters_is_small(jury: int, listed: bool) -> None:
    poll = make_poll(weights={"audience": 40.0, "jury": 60.0})
    now = PollNow(state="closed", counts=Counts(members={"audience": 50, "jury": jury}))
    assert may_list(poll, now) is listed


def test_the_order_of_the_list_does_not_depend_on_the_evening() -> None:
    one = Attendance(PEOPLE, frozenset(VOTERS), {"best": frozenset(VOTERS)})
    other = Attendance(PEOPLE[::-1], frozenset(reversed(VOTERS)), {"best": frozenset(sorted(VOTERS))})
    assert list(rules.rows([make_poll()], one, "en")) == list(rules.rows([make_poll()], other, "en"))


async def test_no_list_is_switched_on_once_people_have_voted_who_were_told_nothing(
    server: Running, api: httpx.AsyncClient
) -> None:
    await open_event(server.store, make_event(make_poll("best"), admission="members"))
    for wanted, said in ((True, "meaning_changed"), (False, "")):
        got = (await api.get(ONE)).json()
        answer = await api.put(ONE, json={"rev": got["rev"], "event": got["event"] | {"attendance": wanted}})
        assert (code(answer) if said else answer.status_code) == (said or 200)
