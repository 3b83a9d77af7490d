"""Codes for the members of a roster, over HTTP: one a member, printed again as often as needed."""

import asyncio
import csv
import io
import re

import httpx
import pytest
import segno
from openpyxl import load_workbook

from acclaim.base import limits
from tests.operator_api import ONE, code
from tests.running import Running, make_event, open_event

ROSTER = "工号,姓名,单位\n9,王秀兰,采油一厂\n10,李雷,采油一厂\n7,阿卜杜拉·买买提,机关\n"
JOIN = "/api/events/gala/join"


@pytest.fixture(autouse=True)
async def gala(server: Running, api: httpx.AsyncClient) -> None:
    await open_event(server.store, make_event(admission="members"))
    await api.post(f"{ONE}/roster", content=ROSTER.encode())


async def make(api: httpx.AsyncClient, **order: object) -> list[dict[str, object]]:
    answer = await api.post(f"{ONE}/codes", json={"roster": True, **order})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["codes"])


async def join(server: Running, typed: object) -> httpx.Response:
    async with httpx.AsyncClient(base_url=server.url) as phone:
        return await phone.post(JOIN, json={"code": typed, "device": f"of-{typed}"})


async def test_everybody_on_the_roster_gets_one_code_in_the_order_of_units_and_ids(
    server: Running, api: httpx.AsyncClient
) -> None:
    made = await make(api)
    assert [(one["member"], one["name"], one["unit"]) for one in made] == [
        ("7", "阿卜杜拉·买买提", "机关"), ("9", "王秀兰", "采油一厂"), ("10", "李雷", "采油一厂"),
    ]  # fmt: skip
    joined = await join(server, made[1]["code"])
    assert joined.json()["member"] == {"name": "王秀兰", "unit": "采油一厂", "class": "audience", "anonymous": False}


async def test_a_unit_can_be_served_alone(api: httpx.AsyncClient) -> None:
    assert [one["member"] for one in await make(api, unit="采油 一厂")] == ["9", "10"]
    nobody = await api.post(f"{ONE}/codes", json={"roster": True, "unit": "采油三厂"})
    assert (code(nobody), nobody.json()["error"]["field"]) == ("definition_invalid", "unit")


async def test_codes_are_the_same_when_they_are_made_again_even_at_once(api: httpx.AsyncClient) -> None:
    both = await asyncio.gather(*(make(api) for _ in range(5)))
    assert all(made == both[0] for made in both)
    assert [one["code"] for one in await make(api, unit="机关")] == [both[0][0]["code"]]


async def test_a_used_code_stays_used_until_it_is_renewed(server: Running, api: httpx.AsyncClient) -> None:
    first = await make(api)
    await join(server, first[0]["code"])
    assert [one["used"] for one in await make(api)] == [True, False, False]
    renewed = await make(api, renew="used")
    assert renewed[0]["code"] != first[0]["code"]
    assert renewed[1:] == first[1:]
    assert code(await join(server, first[0]["code"])) == "code_unknown"
    assert (await join(server, renewed[0]["code"])).status_code == 200


async def test_cards_that_were_lost_are_worth_nothing_once_all_are_renewed(
    server: Running, api: httpx.AsyncClient
) -> None:
    lost, renewed = await make(api), await make(api, renew="all")
    assert {one["code"] for one in lost}.isdisjoint({one["code"] for one in renewed})
    assert code(await join(server, lost[2]["code"])) == "code_unknown"


async def test_a_code_that_was_revoked_is_followed_by_another_one(server: Running, api: httpx.AsyncClient) -> None:
    [before, *_] = await make(api)
    await api.post(f"{ONE}/codes/revoke", json={"codes": [before["code"]]})
    [after, *_] = await make(api)
    assert after["code"] != before["code"]
    assert (await join(server, after["code"])).status_code == 200


async def test_one_kind_of_codes_is_asked_for_at_a_time(api: httpx.AsyncClient) -> None:
    for order in ({}, {"roster": True, "count": 1}, {"count": 1, "members": ["7"]}):
        assert code(await api.post(f"{ONE}/codes", json=order)) == "definition_invalid"


async def test_all_codes_are_listed_and_taken_away_as_tables(server: Running, api: httpx.AsyncClient) -> None:
    made = await make(api)
    await join(server, made[0]["code"])
    await api.post(f"{ONE}/codes", json={"count": 1, "unit": "采油一厂"})
    await api.post(f"{ONE}/roster?force=true", content="工号,姓名,单位\n7,阿卜杜拉,机关\n10,李雷,采油二厂\n".encode())
    listed = (await api.get(f"{ONE}/codes")).json()["codes"]
    assert [(one["name"], one["unit"], one["used"]) for one in listed] == [
        ("阿卜杜拉", "机关", True), ("", "采油一厂", False), ("李雷", "采油二厂", False),
    ]  # fmt: skip
    rows = list(csv.reader(io.StringIO((await api.get(f"{ONE}/codes.csv?unit=机关")).content.decode("utf-8-sig"))))
    assert rows[0] == ["code", "member", "name", "unit", "class", "used", "url"]
    assert rows[1][:6] == [made[0]["code"], "7", "阿卜杜拉", "机关", "audience", "yes"]
    assert rows[1][6].endswith(f"/e/gala#code={made[0]['code']}")
    assert len(rows) == 2
    book = load_workbook(io.BytesIO((await api.get(f"{ONE}/codes.xlsx")).content))
    assert book.active is not None
    assert book.active.max_row == 4


async def test_a_cards_qr_code_is_that_of_the_address_with_the_code_behind_the_hash(
    server: Running, api: httpx.AsyncClient
) -> None:
    [first, *_] = await make(api)
    answer = (await api.post(f"{ONE}/codes/cards", json={"codes": [first["code"]]})).json()
    [card] = answer["cards"]
    assert card["url"] == f"{answer['origin']}/e/gala#code={first['code']}"
    drawn = [[0] * card["modules"] for _ in range(card["modules"])]
    for x, y, length in re.findall(r"M(\d+) (\d+)\.5h(\d+)", card["path"]):
        drawn[int(y)][int(x) : int(x) + int(length)] = [1] * int(length)
    assert drawn == [list(row) for row in segno.make(card["url"], error="m").matrix]
    many = ["222-222-222"] * (limits.CARDS_PER_CALL + 1)
    assert code(await api.post(f"{ONE}/codes/cards", json={"codes": many})) == "definition_invalid"
