"""Units of the roster as a tree, and those that are renamed: whoever is written down under the old path counts."""

import csv

import httpx
import pytest

from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.poll import Replace
from acclaim.event.parts.prize import Prize
from acclaim.features.attendance import store as attendance
from acclaim.features.draws import entrants
from acclaim.identity import api_keys
from acclaim.identity.roster import store as roster
from tests.operator_api import ONE, code
from tests.running import Running, make_event, make_poll, open_event

UNITS = f"{ONE}/units"
PRIZE = Prize("first", "一等奖", entrants="roster", units=["采油二厂/六区"])
ROSTER = "工号,姓名,单位\n" + "".join(
    f"{n},员工{n},{unit}\n"
    for n, unit in enumerate(["二厂/六区/48队", "二厂/六区/49队", "二厂", "采油二厂/六区", "机关", ""])
)


@pytest.fixture
async def gala(server: Running) -> None:
    """Whose poll and prize name the plant as it is called now."""
    poll = make_poll(repeat=Replace(), entitled=Entitled(["采油二厂"]))
    await open_event(server.store, make_event(poll, prizes=[PRIZE], attendance=True))


def sums(answer: httpx.Response) -> dict[str, tuple[int, int]]:
    return {one["unit"]: (one["members"], one["direct"]) for one in answer.json()["units"]}


@pytest.mark.usefixtures("gala")
async def test_a_renamed_unit_counts_everywhere_as_the_new_one_until_that_is_taken_back(
    server: Running, api: httpx.AsyncClient
) -> None:
    first = (await api.post(f"{ONE}/roster", content=ROSTER.encode())).json()
    before = sums(await api.get(UNITS))
    assert before["二厂"] == (3, 1)
    assert before["采油二厂"] == (1, 0)
    answer = await api.post(f"{UNITS}/renames", json={"old": "二厂", "new": " 采油二厂 "})
    assert sums(answer) == {
        "机关": (1, 1), "采油二厂": (4, 1), "采油二厂/六区": (3, 1), "采油二厂/六区/48队": (1, 1),
        "采油二厂/六区/49队": (1, 1),
    }  # fmt: skip
    assert answer.json()["without"] == 1
    summary = await roster.summary(server.store, "gala")
    assert summary
    assert summary.version != first["version"]  # or nobody would look
    event = (await server.worker.services.hubs.find("gala")).memory.event
    assert summary.entitled(event.polls[0]) == 4
    found, _ = await entrants.members(server.store, event, PRIZE)
    assert sorted(one.id for one in found) == ["0", "1", "3"]
    listed = (await api.get(f"{ONE}/roster/members?unit=二厂/六区")).json()["members"]
    assert [one["unit"] for one in listed] == ["采油二厂/六区", "采油二厂/六区/48队", "采油二厂/六区/49队"]
    _, kept = await attendance.read(server.store, event)
    assert {one.unit for one in kept.entries if one.id in "012"} == {"采油二厂", *(one["unit"] for one in listed[1:])}
    async with server.phone("0", unit="二厂/六区/48队") as phone:
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
        again = (await api.post(f"{ONE}/roster?preview=true", content=ROSTER.encode())).json()
        assert (again["changed"], again["units_without_members"]) == (0, [])
        assert sums(await api.post(f"{UNITS}/renames/remove", json={"old": "二厂"})) == before
        await phone.tick(lambda tick: tick["polls"]["best"]["entitled"] == 1)
        assert (await phone.cast("ballot-0002", "1"))["error"]["code"] == "not_entitled"


@pytest.mark.usefixtures("gala")
async def test_a_ticket_of_the_old_name_is_good_where_there_is_no_roster(
    server: Running, api: httpx.AsyncClient
) -> None:
    async with server.phone("m1", unit="二厂/六区") as phone:
        assert (await phone.cast("ballot-0001", "1"))["error"]["code"] == "not_entitled"
        await api.post(f"{UNITS}/renames", json={"old": "二厂", "new": "采油二厂"})
        [poll] = (await phone.until("event"))["event"]["polls"]  # told anew, or the phone would think it is not meant
        assert poll["entitled"]["units"] == ["采油二厂", "二厂"]
        assert (await phone.cast("ballot-0002", "1"))["type"] == "ack"


@pytest.mark.usefixtures("gala")
async def test_codes_of_a_renamed_unit_are_listed_under_the_new_one(api: httpx.AsyncClient) -> None:
    await api.post(f"{ONE}/codes", json={"count": 2, "unit": "二厂/六区"})
    await api.post(f"{UNITS}/renames", json={"old": "二厂", "new": "采油二厂"})
    table = (await api.get(f"{ONE}/codes.csv?unit=采油二厂")).text
    assert [row[3] for row in csv.reader(table.splitlines()[1:])] == ["采油二厂/六区"] * 2


@pytest.mark.usefixtures("gala")
@pytest.mark.parametrize(
    ("old", "new", "field"),
    [("二厂", "二厂//一队", "new"), ("", "二厂", "old"), ("采油二厂", "二厂", "new"), ("三厂", "三厂/本部", "new")],
)
async def test_what_makes_no_sense_is_no_rename(api: httpx.AsyncClient, old: str, new: str, field: str) -> None:
    await api.post(f"{UNITS}/renames", json={"old": "二厂", "new": "采油二厂"})
    refused = await api.post(f"{UNITS}/renames", json={"old": old, "new": new})
    assert (code(refused), refused.json()["error"]["field"]) == ("definition_invalid", field)
    assert (await api.get(UNITS)).json()["renames"] == [{"old": "二厂", "new": "采油二厂"}]
    assert code(await api.post(f"{UNITS}/renames/remove", json={"old": "三厂"})) == "unknown_unit"


@pytest.mark.usefixtures("gala")
async def test_a_key_for_the_roster_renames_units_as_well(server: Running) -> None:
    _, text = await api_keys.make(server.store, "HR", ("roster",), ("gala",), "admin", 0, 0)
    async with httpx.AsyncClient(base_url=server.url, headers={"Authorization": f"Bearer {text}"}) as hr:
        address = "/api/data/v1/events/gala/units"
        await hr.post(f"{address}/renames", json={"old": "二厂", "new": "采油二厂"})
        assert (await hr.get(address)).json()["renames"] == [{"old": "二厂", "new": "采油二厂"}]
