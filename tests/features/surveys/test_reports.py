"""From a closed survey to what is published of it: through the addresses of operators and analysts."""

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from openpyxl import load_workbook

from acclaim.__main__ import main
from acclaim.event import store as events
from acclaim.event.parts.member_class import MemberClass
from acclaim.event.states import Verb
from acclaim.features.archive.backup import backup
from acclaim.features.surveys import published
from acclaim.features.surveys.results import publication
from acclaim.features.surveys.results.auditing.audit import Exposed, exposed
from acclaim.features.surveys.results.document import Published, packed
from acclaim.features.surveys.results.masking import MASK
from acclaim.features.surveys.results.publication import Made, Source
from acclaim.identity import api_keys
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from tests.features.surveys.papers import Urn, answers, make_survey
from tests.operator_api import ONE, code
from tests.running import SECRET, Running

SURVEY = f"{ONE}/surveys/jia"
SIZES = {"采油一厂/一队": 24, "采油一厂/二队": 22, "采油二厂": 26, "机关": 4}
HEADERS = {"X-Acclaim": "1"}


def given(unit: str, number: int) -> dict[str, Any]:
    degree = str(1 + (number * 7 + len(unit)) % 5)
    text = (
        {"say": f"浴室热水不够，打我电话13800138{number:03}"} if number < 3 else {"say": "食堂好"} if number < 9 else {}
    )
    return answers(degree, book=str(1 + number % 5), order=["bath", "gym", "canteen"], **text)


async def closed(server: Running) -> Urn:
    """Members of four units have answered, in one of them four of five."""
    urn = Urn(server.store, make_survey(), "gala")
    await events.create(server.store, urn.event)
    entries = [
        Entry(f"{place}-{n}", f"员工{n}", unit, "audience")
        for place, (unit, size) in enumerate(SIZES.items())
        for n in range(size + 1)
    ]
    await staging.replace(server.store, "gala", entries, partial=False)
    await urn.move("open")
    for place, (unit, size) in enumerate(SIZES.items()):
        await urn.cast(*(urn.paper(f"{place}-{n}", f"b-{place}-{n}", given(unit, n), unit) for n in range(size)))
    await urn.move("close")
    return urn


async def publish(api: httpx.AsyncClient) -> httpx.Response:
    return await api.post(f"{SURVEY}/publish", json={"epoch": 1}, headers=HEADERS)


async def test_what_is_published_is_the_same_in_every_form(
    server: Running, api: httpx.AsyncClient, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await closed(server)
    early = await api.get(f"{SURVEY}/published")
    assert code(early) == "wrong_state"
    assert (await publish(api)).json()["state"] == "published"

    document = msgspec.json.decode((await api.get(f"{SURVEY}/published")).content, type=Published)
    assert exposed(document) == []
    groups = {group.id: (group.state, group.n, group.entitled) for group in document.groups}
    assert groups[""] == ("told", 76, 80)
    assert groups["采油一厂"] == ("told", 46, 48)
    assert groups["机关"] == ("few", None, None)
    mean = document.cell("all", "采油一厂").mean
    assert mean is not None

    rows = list(
        csv.DictReader(io.StringIO((await api.get(f"{SURVEY}/published.csv?lang=zh")).content.decode("utf-8-sig")))
    )
    row = next(one for one in rows if one["单位"] == "采油一厂" and one["题目"] == "总体满意度")
    assert (row["作答人数"], row["均值"], row["说明"]) == ("46", str(mean.value), "公布")
    silent = [one for one in rows if one["单位"] == "机关"]
    assert [(one["题目"], one["说明"]) for one in silent] == [("", "作答不足10人，不公布")]
    book = load_workbook(io.BytesIO((await api.get(f"{SURVEY}/published.xlsx?lang=en")).content))
    assert len([*book.worksheets[0].iter_rows()]) == len(rows) + 1

    _, key = await api_keys.make(server.store, "人事系统", ("results",), (), "admin", 1, 0)
    told = await api.get("/api/data/v1/events/gala/surveys/jia", headers={"Authorization": f"Bearer {key}"})
    assert msgspec.json.decode(told.content, type=Published) == document

    page = await api.get(f"{SURVEY}/published.html", params={"unit": "采油一厂", "lang": "zh"})
    assert f"{mean.value:.2f}" in page.text
    assert "script" not in page.text
    assert "unit=%E9%87%87%E6%B2%B9%E4%B8%80%E5%8E%82%2F%E4%B8%80%E9%98%9F&amp;lang=zh" in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert code(await api.get(f"{SURVEY}/published.html", params={"unit": "机关"})) == "unknown_unit"
    codebook = (await api.get(f"{SURVEY}/codebook.csv?lang=en")).content.decode("utf-8-sig")
    assert "known,设施,Do you know it?,,yes or no,yes,Yes" in codebook

    await backup(server.store, "gala", tmp_path / "gala.acclaim", SECRET.encode())
    assert main(["survey-audit", str(tmp_path / "gala.acclaim")]) == 0
    assert "exposed 0" in capsys.readouterr().out


async def test_what_is_told_by_class_is_the_same_in_every_form(server: Running, api: httpx.AsyncClient) -> None:
    urn = Urn(server.store, make_survey(by_class=True), "gala")
    urn.event = msgspec.structs.replace(urn.event, classes=[MemberClass("retired", "离退休", "Retired")])
    await events.create(server.store, urn.event)
    who = {f"{place}-{n}": (unit, "retired" if n % 2 else "audience")
           for place, unit in enumerate(SIZES) for n in range(30)}  # fmt: skip
    entries = [Entry(member, "员工", unit, class_id) for member, (unit, class_id) in who.items()]
    await staging.replace(server.store, "gala", entries, partial=False)
    await urn.move("open")
    for number, (member, (unit, class_id)) in enumerate(who.items()):
        await urn.cast(urn.paper(member, f"ballot-{member}", given(unit, number // 2), unit, class_id))
    await urn.move("close")
    await publish(api)

    document = msgspec.json.decode((await api.get(f"{SURVEY}/published")).content, type=Published)
    assert exposed(document) == []
    assert document.classes
    assert [(one.id, one.n, one.entitled) for one in document.classes.groups] == [
        ("", 120, 120), ("audience", 60, 60), ("retired", 60, 60),
    ]  # fmt: skip
    mean = document.classes.cells["all"]["retired"].mean
    assert mean is not None
    text = (await api.get(f"{SURVEY}/published.csv?lang=zh")).content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    row = next(one for one in rows if one["人员类别"] == "离退休" and one["题目"] == "总体满意度")
    assert (row["单位"], row["作答人数"], row["均值"]) == ("全体", "60", str(mean.value))
    assert {one["人员类别"] for one in rows} == {"", "观众", "离退休"}
    book = load_workbook(io.BytesIO((await api.get(f"{SURVEY}/published.xlsx?lang=en")).content))
    assert len([*book.worksheets[0].iter_rows()]) == len(rows) + 1
    codebook = (await api.get(f"{SURVEY}/codebook.csv?lang=en")).content.decode("utf-8-sig")
    assert "class,,Class,,Class,retired,Retired" in codebook
    page = (await api.get(f"{SURVEY}/published.html?lang=en")).text
    section = page[page.index("By class of members") :]
    assert f"{mean.value:.2f}" in section
    assert "Retired" in section
    assert "By class" not in (await api.get(f"{SURVEY}/published.html", params={"unit": "采油二厂", "lang": "en"})).text


async def test_a_survey_that_would_give_something_away_is_not_published(
    server: Running, api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    await closed(server)

    async def leaking(_: object) -> Made:
        return Made(exposed=[Exposed("all", "机关", "derivable")])

    monkeypatch.setattr("acclaim.features.surveys.actions._made", leaking)
    refused = await publish(api)
    assert code(refused) == "survey_exposed"
    assert refused.json()["error"]["exposed"] == [{"item": "all", "group": "机关", "reason": "derivable"}]
    assert (await api.get(f"{ONE}/surveys")).json()["surveys"][0]["state"] == "closed"


async def test_texts_are_read_masked_after_the_close_and_told_once_they_are_cleared(
    server: Running, api: httpx.AsyncClient
) -> None:
    urn = Urn(server.store, make_survey(), "gala")
    await events.create(server.store, urn.event)
    await urn.move("open")
    await urn.cast(*(urn.paper(f"m{n}", f"b{n}", given("机关", n), "机关") for n in range(9)))
    assert code(await api.get(f"{SURVEY}/texts")) == "wrong_state"
    await urn.move("close")

    found = await read_pending(api)
    assert {text: len(names) for text, names in found.items()} == {f"浴室热水不够，打我电话{MASK}": 3, "食堂好": 6}
    judged = await api.post(
        f"{SURVEY}/texts", json={"names": [*found["食堂好"], "say none"], "verdict": "cleared"}, headers=HEADERS
    )
    assert judged.json() == {"texts": 6}
    assert set(await read_pending(api)) == {f"浴室热水不够，打我电话{MASK}"}
    told = (await api.get(f"{SURVEY}/texts/cleared")).json()["texts"]
    assert told == [{"question": "say", "text": "食堂好"}] * 6
    sheet = (await api.get(f"{SURVEY}/texts.csv")).content.decode("utf-8-sig").splitlines()
    assert sheet[1:] == ["say,您的建议,食堂好"] * 6
    assert code(await api.get(f"{SURVEY}/texts?cursor=x")) == "malformed"


async def read_pending(api: httpx.AsyncClient) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    cursor = ""
    while True:
        page = (await api.get(f"{SURVEY}/texts", params={"cursor": cursor})).json()
        for one in page["texts"]:
            found.setdefault(one["text"], []).extend(one["names"])
        cursor = page["next"]
        if not cursor:
            return found


async def test_the_words_of_themes_are_edited_and_used_until_it_is_published(
    server: Running, api: httpx.AsyncClient
) -> None:
    await closed(server)
    usual = (await api.get(f"{ONE}/survey-themes")).json()["themes"]
    assert "食堂" in usual
    edited = {"themes": {"热水": ["热水"], "好评": ["好"]}}
    assert (await api.put(f"{ONE}/survey-themes", json=edited, headers=HEADERS)).json() == edited
    await publish(api)
    first = (await api.get(f"{SURVEY}/published")).content
    [writing] = json.loads(first)["writings"]
    assert writing["authors"] == 31
    assert writing["themes"] == [{"theme": "好评", "authors": 19}, {"theme": "热水", "authors": 12}]
    searching = {"themes": {"热水": ["热水", "王五"]}}
    await api.put(f"{ONE}/survey-themes", json=searching, headers=HEADERS)
    await publish(api)
    assert (await api.get(f"{SURVEY}/published")).content == first
    [edit] = [
        entry for entry in (await api.get(f"{ONE}/audit")).json()["entries"] if entry["what"] == "edit_survey_themes"
    ][:1]
    assert edit["detail"] == {"added": ["热水: 王五"], "removed": ["好评: 好"], "words": 2}
    assert (await api.put(f"{ONE}/survey-themes", json={"themes": {}}, headers=HEADERS)).json() == {"themes": {}}
    assert (await api.get(f"{ONE}/survey-themes")).json() == {"themes": {}}


async def test_of_the_last_wave_only_what_is_published_now_is_told(store: Store) -> None:
    urn = await Urn.opened(store, series="home")
    await urn.answer("m1", answers())
    await urn.move("close")
    event, survey = urn.event, urn.survey
    early = publication.publish(Source(event.id, survey, await urn.tables(), {}))
    await published.save(store, event.id, survey.id, packed(early))
    after = msgspec.structs.replace(survey, id="next", wave=2)
    assert await published.read_last_wave(store, event, after) is None  # made, and its state not moved yet
    steps: list[Verb] = ["reset", "open", "close", "publish"]
    for verb in steps:
        await urn.move(verb)
    assert await published.read_last_wave(store, event, after) is None  # made of what has been reset
    document = msgspec.structs.replace(early, epoch=2)
    await published.save(store, event.id, survey.id, packed(document))
    assert await published.read_last_wave(store, event, after) == document
