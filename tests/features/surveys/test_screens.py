"""A survey on the screens' line: turnout while members answer, the result once it is published, and nothing besides."""

import json
from typing import Any

import httpx
import msgspec

from acclaim.event import store as events
from acclaim.features.surveys import store as surveys
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs
from tests.features.surveys.papers import Urn, answers, make_survey
from tests.line import Line
from tests.operator_api import code
from tests.running import Running
from tests.waiting import eventually

UNITS = {"采油一厂/一队": 30, "采油一厂/二队": 26, "采油二厂": 27, "采油三厂": 24, "机关": 5}
SMALL = "机关"  # and whatever else is kept back, so that it can't be computed


def member(unit: str, number: int) -> str:
    return f"m{list(UNITS).index(unit)}-{number}"


async def made(server: Running, **fields: Any) -> Urn:
    """All but one of each unit answer later; those of the small one as well."""
    urn = Urn(server.store, make_survey(**fields), "gala")
    await events.create(server.store, urn.event)
    entries = [Entry(member(unit, n), "", unit, "audience") for unit, size in UNITS.items() for n in range(size)]
    await staging.replace(server.store, "gala", entries, partial=False)
    await urn.move("open")
    return urn


async def answer(urn: Urn, unit: str, first: int, last: int) -> None:
    given = [answers(str(3 + n % 3), book=str(1 + n % 2), say="只有我会这样写") for n in range(first, last)]
    numbered = zip(range(first, last), given, strict=True)
    await urn.cast(*(urn.paper(member(unit, n), f"ballot-{member(unit, n)}", one, unit) for n, one in numbered))


async def shown(line: Line, **wanted: Any) -> dict[str, Any]:
    """The first `survey_shown` that fits."""

    def fits(message: dict[str, Any]) -> bool:
        turnout = message.get("turnout") or {"members": None}
        found = {"members": turnout["members"], "epoch": message.get("epoch"), "told": bool(message.get("result"))}
        return message["type"] == "survey_shown" and wanted.items() <= found.items()

    return await line.sooner_or_later(fits)


def heard(line: Line) -> str:
    return json.dumps([message for message in line.heard if message["type"] != "event"], ensure_ascii=False)


async def test_screens_hear_the_turnout_of_large_units_while_it_is_open_and_nothing_of_the_content(
    server: Running,
) -> None:
    urn = await made(server)
    async with server.screen() as screen, server.phone(member("采油三厂", 1)) as phone:
        assert (await shown(screen, members=0))["result"] is None
        await answer(urn, "采油一厂/一队", 0, 15)
        await answer(urn, SMALL, 0, 4)
        turnout = (await shown(screen, members=19))["turnout"]
        assert [(one["unit"], one["members"], one["entitled"]) for one in turnout["units"]] == [
            ("采油一厂", 15, 56), ("采油二厂", 0, 27),
        ]  # fmt: skip
        assert (turnout["others_units"], turnout["others_members"], turnout["others_entitled"]) == (2, 4, 29)
        [line] = (await screen.sooner_or_later(lambda m: m["type"] == "surveys" and m["surveys"]))["surveys"]
        assert (line["title"], line["state"], line["members"]) == ("职工之家满意度测评", "open", None)
        await phone.until("surveys")
        for one in (screen, phone):
            assert not any(word in heard(one) for word in (SMALL, "采油三厂", "只有我会这样写", '"all"', "书屋"))
        assert "survey_shown" not in heard(phone)


async def test_once_it_is_published_they_hear_what_the_document_says_and_of_who_is_withheld_nothing(
    server: Running, api: httpx.AsyncClient
) -> None:
    urn = await made(server)
    for unit, size in UNITS.items():
        await answer(urn, unit, 0, size - 1)
    async with server.screen() as screen:
        await urn.move("close")
        assert (await shown(screen, members=107))["result"] is None
        moved = await api.post(
            "/api/operator/events/gala/surveys/jia/publish", json={"epoch": 1}, headers={"X-Acclaim": "1"}
        )
        assert moved.json()["state"] == "published"
        result = (await shown(screen, told=True))["result"]
        document = (await api.get("/api/operator/events/gala/surveys/jia/published")).json()
        told = {group["id"] for group in document["groups"] if group["state"] == "told" and group.get("above") == ""}
        assert {one["unit"] for one in result["units"]} == told == {"采油一厂", "采油二厂"}
        assert result["others"] == 2
        assert [one["title"] for one in result["problems"]] == ["书屋"]
        async with server.screen() as late:
            assert (await shown(late, told=True))["result"] == result
        assert not any(word in heard(screen) for word in (SMALL, "采油三厂", "只有我会这样写"))


async def test_phones_read_the_same_where_the_survey_says_so_and_only_while_it_is_published(
    server: Running, api: httpx.AsyncClient
) -> None:
    urn = await made(server, on_phones=True)
    for unit, size in UNITS.items():
        await answer(urn, unit, 0, size - 1)
    result = "/api/events/gala/surveys/jia/result"
    async with server.screen() as screen, server.phone(member("采油三厂", 1)) as phone:
        await urn.move("close")
        assert code(await api.get(result)) == "unknown_survey"
        await api.post("/api/operator/events/gala/surveys/jia/publish", json={"epoch": 1})
        told = (await shown(screen, told=True))["result"]
        [line] = (await phone.sooner_or_later(lambda m: m["type"] == "surveys" and m["surveys"][0]["on_phones"]))[
            "surveys"
        ]
        assert line["state"] == "published"
        for _ in range(2):  # the second time as it was remembered
            assert (await api.get(result)).json() == told
        record = await events.read(server.store, "gala")
        quiet = msgspec.structs.replace(record.event, surveys=[make_survey()])
        await verbs.replace(server.store, quiet, record.rev)

        async def is_gone() -> bool:
            return (await api.get(result)).status_code == 404

        await eventually(is_gone)


async def test_of_an_epoch_that_was_reset_they_hear_nothing_more(server: Running) -> None:
    urn = await made(server)
    await answer(urn, "采油一厂/一队", 0, 15)
    async with server.screen() as screen:
        await shown(screen, members=15, epoch=1)
        await verbs.apply(server.store, "gala", "jia", "reset", find=surveys.find)
        await screen.sooner_or_later(lambda m: m["type"] == "surveys" and not m["surveys"])
        async with server.screen() as late:
            await late.until("tick")
            assert "survey_shown" not in heard(late)
        await urn.move("open")
        assert (await shown(screen, epoch=2))["turnout"]["members"] == 0


async def test_of_so_few_members_that_one_would_tell_of_them_not_even_the_sum_is_shown(server: Running) -> None:
    await made(server, minimum_cell=200)
    async with server.screen() as screen:
        assert (await shown(screen, members=None))["turnout"] is None
