"""The roster, member by member: searched, corrected and added to, over HTTP."""

import httpx
import pytest

from acclaim.base import limits
from acclaim.event.parts.member_class import MemberClass
from acclaim.identity.roster import store as roster
from tests.operator_api import ONE, code
from tests.running import Running, make_event, open_event

ROSTER = "工号,姓名,单位,类别\n9,王秀兰,采油一厂,\n10,李雷,采油一厂,\nA-7,阿卜杜拉·买买提,机关,评委\n"
MEMBERS = f"{ONE}/roster/members"


@pytest.fixture(autouse=True)
async def gala(server: Running, api: httpx.AsyncClient) -> None:
    await open_event(server.store, make_event(admission="members", classes=[MemberClass("jury", "评委")]))
    await api.post(f"{ONE}/roster", content=ROSTER.encode())


async def found(api: httpx.AsyncClient, **query: str) -> list[str]:
    return [one["id"] for one in (await api.get(MEMBERS, params=query)).json()["members"]]


@pytest.mark.parametrize(
    ("search", "ids"),
    [("", ["A-7", "9", "10"]), ("王 秀兰", ["9"]),
     ("阿卜杜拉•买", ["A-7"]), ("a7", ["A-7"]), ("一厂", ["9", "10"]), ("x", [])],
)  # fmt: skip
async def test_members_are_found_by_id_name_and_unit_however_they_are_typed(
    api: httpx.AsyncClient, search: str, ids: list[str]
) -> None:
    assert await found(api, search=search) == ids


async def test_members_of_a_unit_are_listed_with_what_became_of_their_codes(
    server: Running, api: httpx.AsyncClient
) -> None:
    assert await found(api, unit="机关") == ["A-7"]
    made = (await api.post(f"{ONE}/codes", json={"roster": True, "unit": "采油一厂"})).json()["codes"]
    async with httpx.AsyncClient(base_url=server.url) as phone:
        await phone.post("/api/events/gala/join", json={"code": made[0]["code"], "device": "phone"})
    await api.post(f"{ONE}/revoked", json={"members": ["10"], "barred": True})
    answer = (await api.get(MEMBERS)).json()
    assert [(one["id"], one["class"], one["code"], one["barred"]) for one in answer["members"]] == [
        ("A-7", "jury", "none", False), ("9", "audience", "used", False), ("10", "audience", "fresh", True),
    ]  # fmt: skip
    assert (answer["total"], answer["units"]) == (3, ["机关", "采油一厂"])


async def test_the_first_of_many_are_listed_and_all_are_counted(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "ROSTER_MEMBERS_SHOWN", 2)
    answer = (await api.get(MEMBERS)).json()
    assert (answer["total"], [one["id"] for one in answer["members"]]) == (3, ["A-7", "9"])


async def test_a_corrected_row_counts_from_the_next_ballot_on(server: Running, api: httpx.AsyncClient) -> None:
    before = await roster.summary(server.store, "gala")
    row = {"name": "王秀蘭", "unit": "机关", "class": "jury"}
    assert (await api.put(f"{MEMBERS}/9", json=row)).json()["name"] == "王秀蘭"
    after = await roster.summary(server.store, "gala")
    assert before and after
    assert before.version != after.version
    assert after.by_unit == {"采油一厂": 1, "机关": 2}
    assert after.by_class == {"audience": 1, "jury": 2}
    assert await roster.find(server.store, "gala", "9") == ("9", "王秀蘭", "机关", "jury")
    await api.put(f"{MEMBERS}/9", json=row)  # the answer was lost: the same again
    assert await roster.summary(server.store, "gala") == after


async def test_the_last_of_a_unit_takes_it_along(server: Running, api: httpx.AsyncClient) -> None:
    await api.put(f"{MEMBERS}/A-7", json={"name": "", "unit": "新单位", "class": "jury"})
    after = await roster.summary(server.store, "gala")
    assert after
    assert after.by_unit == {"采油一厂": 2, "新单位": 1}


async def test_a_latecomer_is_added_and_let_in(server: Running, api: httpx.AsyncClient) -> None:
    row = {"name": "韩梅梅", "unit": "机关", "class": "audience", "is_new": True}
    assert (await api.put(f"{MEMBERS}/11", json=row)).json()["code"] == "none"
    assert code(await api.put(f"{MEMBERS}/11", json=row)) == "already_exists"
    after = await roster.summary(server.store, "gala")
    assert after
    assert after.members == 4
    [made] = (await api.post(f"{ONE}/codes", json={"members": ["11"]})).json()["codes"]
    async with httpx.AsyncClient(base_url=server.url) as phone:
        joined = await phone.post("/api/events/gala/join", json={"code": made["code"], "device": "phone"})
    assert joined.json()["member"]["name"] == "韩梅梅"


@pytest.mark.parametrize(
    ("member", "row", "refused"),
    [
        ("12", {"name": "谁"}, "unknown_member"),
        ("9", {"class": "crew"}, "definition_invalid"),
        ("d-0123456789abcdef", {"is_new": True}, "definition_invalid"),
    ],
)
async def test_what_no_file_may_have_no_row_may_have(
    api: httpx.AsyncClient, member: str, row: dict[str, object], refused: str
) -> None:
    answer = await api.put(f"{MEMBERS}/{member}", json={"name": "", "unit": "", "class": "audience", **row})
    assert code(answer) == refused


async def test_without_a_roster_there_is_nobody_to_correct(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json={"id": "bare", "title": "无名单"})
    bare = "/api/operator/events/bare/roster/members"
    assert (await api.get(bare)).json() == {"total": 0, "members": [], "units": []}
    row = {"name": "", "unit": "", "class": "audience", "is_new": True}
    assert code(await api.put(f"{bare}/9", json=row)) == "unknown_member"
