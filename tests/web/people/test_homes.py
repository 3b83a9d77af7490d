"""A standing event whose roster others go by: one roster, changed in one place, and never from under them."""

import re
from pathlib import Path

import httpx
import pytest

from acclaim.base.errors import ImportRejected, NotAdmitted, OperatorError
from acclaim.event import bin
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.prize import Prize
from acclaim.features.archive import backup, restore
from acclaim.features.archive.archive import Reader
from acclaim.features.attendance import store as attendance
from acclaim.features.draws import entrants
from acclaim.features.turnout import store as turnout
from acclaim.identity import by_name
from acclaim.identity.by_name import Try
from acclaim.identity.roster import people, staging
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from acclaim.voting import ballots, polls, verbs
from tests.operator_api import ONE, code
from tests.running import Running, make_event, make_poll, open_event

HOME = "/api/operator/events/daqing"
ROSTER = "工号,姓名,单位\n" + "".join(f"{n},员工{n},{'采油二厂/一队' if n < 6 else '机关'}\n" for n in range(12))
POLL = make_poll(entitled=Entitled(["采油二厂"]))
PRIZE = Prize("first", "一等奖", entrants="roster", units=["采油二厂"])


async def make(store: Store) -> Event:
    """The home, and an event that goes by its roster."""
    await verbs.create(store, Event("daqing", "大庆", kind="standing"))
    event = make_event(POLL, prizes=[PRIZE], admission="members", by_name=True, attendance=True, home="daqing")
    await open_event(store, event)
    return event


async def test_the_roster_of_the_home_decides_in_whatever_event_names_it(
    server: Running, api: httpx.AsyncClient
) -> None:
    event = await make(server.store)
    await api.post(f"{HOME}/roster", content=ROSTER.encode())
    shown = (await api.get(f"{ONE}/roster")).json()
    assert (shown["home"], shown["members"]) == ("daqing", 12)
    assert (await api.get(f"{ONE}/roster/members?search=员工11")).json()["total"] == 1
    assert (await api.get(f"{ONE}/units")).json()["units"][0]["members"] == 6
    async with httpx.AsyncClient(base_url=server.url) as phone:
        joined = await phone.post("/api/events/gala/join", json={"number": "7", "name": "员工7"})
        assert joined.json()["member"]["unit"] == "机关"
    [made] = (await api.post(f"{ONE}/codes", json={"members": ["0"]})).json()["codes"]
    async with httpx.AsyncClient(base_url=server.url) as phone:
        joined = await phone.post("/api/events/gala/join", json={"code": made["code"], "device": "phone"})
        assert joined.json()["member"]["name"] == "员工0"
    listed = (await api.get(f"{ONE}/codes?unit=采油二厂")).json()["codes"]
    assert [(one["member"], one["name"]) for one in listed] == [("0", "员工0")]
    assert code(await api.post(f"{ONE}/codes", json={"members": ["99"]})) == "definition_invalid"
    async with server.phone("0") as voter, server.phone("7") as other, server.phone("99") as stranger:
        await voter.tick(lambda tick: tick["polls"]["best"]["entitled"] == 6)
        assert (await voter.cast("ballot-0001", "1"))["type"] == "ack"
        assert (await other.cast("ballot-0002", "1"))["error"]["code"] == "not_entitled"
        assert (await stranger.cast("ballot-0003", "1"))["error"]["code"] == "not_on_roster"
    now = await polls.read_all(server.store, "gala", event.polls)
    assert await turnout.count(server.store, event, now) == {"采油二厂/一队": (6, 1)}
    assert sorted(one.id for one in (await entrants.members(server.store, event, PRIZE))[0]) == list("012345")
    assert len((await attendance.read(server.store, event))[1].entries) == 12
    assert (await ballots.recount(server.store, event, event.polls[0])).not_on_roster == []
    assert [row.split(",")[0] for row in (await api.get(f"{ONE}/results.csv")).text.splitlines()[1:]] == ["best"] * 2


async def test_more_events_of_a_roster_are_no_more_guesses_at_a_name(store: Store) -> None:
    await make(store)
    await staging.replace(store, "daqing", [Entry("7", "员工7", "机关", "audience")], partial=False)
    wrong, right = Try("7", "员工8"), Try("7", "员工7")
    for event_id in ("gala", "spring"):
        await by_name.admit(store, event_id, "daqing", [wrong] * 3)
    [told] = await by_name.admit(store, "summer", "daqing", [right])
    assert isinstance(told, NotAdmitted) and told.code == "too_many_names"


async def test_a_roster_is_changed_at_home_alone(server: Running, api: httpx.AsyncClient) -> None:
    await make(server.store)
    await api.post(f"{HOME}/roster", content=ROSTER.encode())
    row = {"name": "", "unit": "", "class": "audience"}
    staged = {"version": "0" * 16, "over": "", "imported": 1}
    for refused in (
        await api.post(f"{ONE}/roster", content=ROSTER.encode()),
        await api.post(f"{ONE}/roster/publish", json=staged),
        await api.put(f"{ONE}/roster/members/0", json=row),
        await api.patch(f"{ONE}/roster", content=b'{"do": "leave", "id": "0"}', headers={"If-Match": "*"}),
        await api.post(f"{ONE}/units/renames", json={"old": "机关", "new": "总部"}),
        await api.post(f"{ONE}/units/renames/remove", json={"old": "机关"}),
    ):
        assert (code(refused), refused.json()["error"]["home"]) == ("roster_of_home", "daqing")
    assert await roster.summary(server.store, "gala") is None
    async with server.phone("0") as leaver:
        gone = b'{"do": "leave", "id": "0"}\n{"do": "upsert", "id": "new"}'
        assert (await api.patch(f"{HOME}/roster?force=true", content=gone, headers={"If-Match": "*"})).is_success
        await leaver.tick(lambda tick: tick["polls"]["best"]["entitled"] == 5)  # nobody told this event
        assert (await leaver.cast("ballot-0001", "1"))["error"]["code"] == "not_on_roster"


async def test_a_home_stays_as_long_as_events_name_it(store: Store) -> None:
    event = await make(store)
    home = await events.read(store, "daqing")
    with pytest.raises(OperatorError) as refused:
        await verbs.delete(store, "daqing", "admin", 0)
    assert (refused.value.code, refused.value.details["event"]) == ("is_home", "gala")
    with pytest.raises(OperatorError, match="uses this event's roster"):
        await verbs.replace(store, Event("daqing", "大庆"), home.rev)
    await verbs.apply(store, "gala", "best", "close")
    await verbs.delete(store, event.id, "admin", 0)
    await verbs.delete(store, "daqing", "admin", 0)
    with pytest.raises(ImportRejected, match="no standing event 'daqing'"):
        await bin.restore(store, event.id, "admin")
    await bin.restore(store, "daqing", "admin")
    await bin.restore(store, event.id, "admin")


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"home": "nobody"}, "no standing event"),
        ({"home": "summer"}, "no standing event"),
        ({"home": "gala"}, "none is its own"),
        ({"home": "daqing", "kind": "standing"}, "has no home"),
    ],
)
async def test_only_a_standing_event_is_a_home(store: Store, fields: dict[str, str], problem: str) -> None:
    await verbs.create(store, Event("daqing", "大庆", kind="standing"))
    await verbs.create(store, Event("summer", "夏"))
    with pytest.raises(ImportRejected, match=re.escape(problem)) as refused:
        await verbs.create(store, make_event(**fields))
    assert refused.value.details["field"] == "home"


async def test_an_archive_holds_the_roster_of_the_home_and_is_whole_by_itself(
    server: Running, api: httpx.AsyncClient, tmp_path: Path
) -> None:
    event = await make(server.store)
    await api.post(f"{HOME}/roster", content=ROSTER.encode())
    await api.post(f"{HOME}/units/renames", json={"old": "机关", "new": "总部"})
    await backup.backup(server.store, "gala", tmp_path / "gala.zip", None)
    archive = Reader(tmp_path / "gala.zip")
    assert {entry.unit for entry in attendance.of_archive(archive)[2].entries} == {"采油二厂/一队", "总部"}
    restored = await restore.restore(server.store, archive, "again")
    assert (restored.home, restored.roster_of) == ("", "again")
    summary = await roster.summary(server.store, "again")
    assert summary and summary.members == 12
    ids = [entry.id for entry in attendance.of_archive(archive)[2].entries]
    numbers = await people.of(server.store, "again", ids)
    assert numbers == await people.of(server.store, "daqing", ids)
    assert sorted(one.number for one in numbers if one) == list(range(1, 13))
    assert summary.entitled(event.polls[0]) == 6
