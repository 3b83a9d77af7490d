"""New events made from others: what was prepared comes along, what happened there does not."""

from datetime import UTC, datetime
from typing import Any

import httpx
import msgspec
import pytest

from acclaim.base.errors import OperatorError
from acclaim.event import pictures
from acclaim.event import store as events
from acclaim.event.parts.cue import Cue, Show
from acclaim.event.parts.stream import Stream
from acclaim.event.parts.theme import Theme
from acclaim.features.comments import store as comments
from acclaim.identity.roster import copying as roster_copying
from acclaim.identity.roster import store as roster
from acclaim.redis.client import Store
from acclaim.voting import polls, verbs
from tests.evening import MEMBERS, an_evening
from tests.features.surveys.papers import make_survey
from tests.operator_api import ONE, code
from tests.picture_files import SMALL
from tests.running import Running, make_event, make_poll, open_event

COPY = {"id": "gala-2027", "title": "2027 颁奖典礼"}
THEN = datetime(2026, 12, 1, 12, tzinfo=UTC)


async def copy(api: httpx.AsyncClient, **fields: Any) -> dict[str, Any]:
    made = await api.post(f"{ONE}/copies", json=COPY | fields)
    assert made.status_code == 200, made.text
    return dict(made.json())


async def test_a_copy_has_what_was_prepared_and_nothing_of_the_evening(server: Running, api: httpx.AsyncClient) -> None:
    await an_evening(server.store)
    made = await copy(api)
    assert (made["event"]["id"], made["event"]["title"], made["event"]["listing"]) == (*COPY.values(), "draft")
    record = await events.read(server.store, "gala-2027")
    before = (await events.read(server.store, "gala")).event
    assert [poll.options for poll in record.event.polls] == [poll.options for poll in before.polls]
    now = await polls.read_all(server.store, "gala-2027", record.event.polls)
    assert {(one.state, one.ballots, one.epoch) for one in now.values()} == {("draft", 0, 1)}
    assert (await comments.read_rules(server.store, "gala-2027")).words  # what was set up of features
    kinds = {key.partition("}:")[2].split(":")[0] for key in await server.store.scan("acclaim:{gala-2027*")}
    assert kinds == {"event", "audit", "comments"}  # no ballots, codes, devices, likes, roster
    entry = (await api.get("/api/operator/events/gala-2027/audit")).json()["entries"][0]
    assert (entry["what"], entry["detail"]["from"]) == ("copy_event", "gala")


async def test_the_roster_comes_along_if_it_is_wanted(server: Running, api: httpx.AsyncClient) -> None:
    await an_evening(server.store)
    await copy(api, roster=True)
    summary = await roster.summary(server.store, "gala-2027")
    assert summary and summary.members == len(MEMBERS)
    for member in MEMBERS[:3]:
        assert await roster.find(server.store, "gala-2027", member) == await roster.find(server.store, "gala", member)


async def test_a_copys_pictures_are_its_own(server: Running, api: httpx.AsyncClient) -> None:
    path = await pictures.put(server.store, "gala", SMALL)
    await events.create(server.store, make_event(theme=Theme(logo=path, background_picture="/static/demo/card.jpg")))
    theme = (await copy(api))["event"]["theme"]
    assert theme["logo"] == path.replace("/gala/", "/gala-2027/")
    assert theme["background_picture"] == "/static/demo/card.jpg"
    await api.delete(ONE)
    await api.delete("/api/operator/bin/gala")
    name = theme["logo"].rpartition("/")[2]
    for file, content in SMALL.files():  # in all widths
        assert (await api.get(f"/pictures/gala-2027/{file}")).content == content
    assert name == SMALL.name


async def test_a_copy_opens_nothing_by_last_years_clock(server: Running, api: httpx.AsyncClient) -> None:
    event = make_event(
        make_poll(opens_at=THEN, closes_at=THEN.replace(hour=13)),
        surveys=[make_survey(opens_at=THEN)],
        cues=[Cue("count", "倒计时", actions=[Show(scene="countdown", until=THEN)])],
        stream=Stream(url="https://live.example.org/a.m3u8", starts_at=THEN),
    )
    await events.create(server.store, event)
    made = (await copy(api))["event"]
    [poll], [survey], [cue] = made["polls"], made["surveys"], made["cues"]
    assert (poll["opens_at"], poll["closes_at"], survey["opens_at"]) == (None, None, None)
    assert cue["actions"][0]["until"] is None
    assert (made["stream"]["url"], made["stream"]["starts_at"]) == ("https://live.example.org/a.m3u8", None)


async def test_a_copy_takes_no_other_events_place(server: Running, api: httpx.AsyncClient) -> None:
    await events.create(server.store, make_event())
    before = await pictures.put(server.store, "gala", SMALL)
    assert code(await api.post(f"{ONE}/copies", json={"id": "gala", "title": "x"})) == "already_exists"
    assert code(await api.post(f"{ONE}/copies", json={"id": "a b", "title": "x"})) == "definition_invalid"
    assert code(await api.post("/api/operator/events/none/copies", json=COPY)) == "unknown_event"
    assert (await pictures.get(server.store, "gala", before.rpartition("/")[2]))[0] == SMALL.variants[SMALL.width]


async def test_a_template_makes_events_and_is_none(server: Running, api: httpx.AsyncClient) -> None:
    await events.create(server.store, make_event(listing="template"))
    assert (await copy(api))["event"]["listing"] == "draft"
    listed = {one["id"]: one["listing"] for one in (await api.get("/api/operator/events")).json()}
    assert listed == {"gala": "template", "gala-2027": "draft"}


async def test_the_listing_is_changed_alone(server: Running, api: httpx.AsyncClient) -> None:
    await events.create(server.store, make_event())
    assert (await api.put(f"{ONE}/listing", json={"listing": "draft"})).json() == {"listing": "draft"}
    assert (await events.read(server.store, "gala")).event == make_event(listing="draft")
    assert (await api.get(f"{ONE}/audit")).json()["entries"][0]["what"] == "set_listing"
    assert code(await api.put(f"{ONE}/listing", json={"listing": "secret"})) == "definition_invalid"


@pytest.mark.contract
async def test_a_roster_that_is_replaced_meanwhile_is_not_copied_by_halves(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await an_evening(store)
    summary, asked = roster.summary, list[str]()

    async def replaced(*args: Any) -> Any:
        asked.append("once more")
        found = await summary(*args)
        return found if len(asked) == 1 or found is None else type(found)("another", found.members, found.groups)

    monkeypatch.setattr(roster, "summary", replaced)
    with pytest.raises(OperatorError, match="conflict"):
        await roster_copying.copy(store, "gala", "copy")
    monkeypatch.undo()
    assert await roster.summary(store, "copy") is None
    assert await roster_copying.copy(store, "gala", "copy") == len(MEMBERS)
    assert await roster_copying.copy(store, "none", "copy") == 0


async def test_a_rehearsal_is_not_copied(server: Running, api: httpx.AsyncClient) -> None:
    rehearsal = msgspec.structs.replace(make_event(), id="trial", rehearsal_of="gala")
    await events.create(server.store, rehearsal)
    answer = await api.post("/api/operator/events/trial/copies", json={"id": "next", "title": "下一场"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "wrong_state")


async def test_a_draft_is_edited_while_its_poll_runs(server: Running) -> None:
    draft = make_event(listing="draft")
    await open_event(server.store, draft)
    rev = (await events.read(server.store, "gala")).rev
    renamed = msgspec.structs.replace(draft, title="新名字")
    await verbs.replace(server.store, renamed, rev)
    assert (await events.read(server.store, "gala")).event.title == "新名字"
