"""Moderators' addresses: what they may do, and the download."""

from collections.abc import AsyncIterator

import httpx
import msgspec
import pytest

from acclaim.event.parts.comments import Comments
from acclaim.features.comments import store as comments
from acclaim.features.comments.store import Offer
from acclaim.identity import operators
from tests.running import Running, make_event, open_event

ONE = "/api/operator/events/gala/comments"


@pytest.fixture
async def api(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    """A signed-in moderator's client, of an event with three comments, the last of them pending."""
    await open_event(server.store, make_event(comments=Comments(True)))
    said = [("=1+1", ""), ("加我微信", "")]
    offers = [Offer(f"m{n}", f"comment-{n:04}", text, "", "王秀兰", "", why) for n, (text, why) in enumerate(said)]
    offers.append(Offer("m0", "comment-0002", "我的**", "我的微信", "", "", "word"))
    await comments.store_batch(server.store, "gala", 0, "open", offers)
    password = await operators.create(server.store, "guard", "moderator")
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as http:
        await http.post("/api/operator/sign-in", json={"name": "guard", "password": password})
        yield http


def code(response: httpx.Response) -> str:
    return str(response.json()["error"]["code"])


async def test_a_moderator_changes_the_rules_and_another_does_not_undo_them(api: httpx.AsyncClient) -> None:
    assert (await api.put(f"{ONE}/rules", json={"mode": "review", "slow_s": 5})).json()["mode"] == "review"
    changed = (await api.put(f"{ONE}/rules", json={"on_screen": False})).json()
    assert (changed["mode"], changed["slow_s"], changed["on_screen"]) == ("review", 5, False)
    twice = [{"text": "发票", "action": "review"}, {"text": "发票", "action": "mask"}]
    saved = (await api.put(f"{ONE}/words", json={"rev": changed["words_rev"], "words": twice})).json()
    assert saved["words"] == [{"text": "发票", "action": "mask"}], "the last of a word that stands twice"
    assert code(await api.put(f"{ONE}/words", json={"rev": changed["words_rev"], "words": []})) == "conflict"
    await api.put(f"{ONE}/rules", json={"mode": "open"})  # of no concern to the words
    assert (await api.put(f"{ONE}/words", json={"rev": saved["words_rev"], "words": []})).json()["words"] == []


async def test_a_text_is_tried_on_words_that_are_not_saved_yet(api: httpx.AsyncClient) -> None:
    words = [{"text": "发票", "action": "review"}]
    tried = (await api.post(f"{ONE}/try", json={"text": "fa piao", "words": words})).json()
    assert tried == {"text": "fa piao", "action": "review", "words": ["发票"]}
    assert (await api.post(f"{ONE}/try", json={"text": "fa piao"})).json()["action"] is None
    assert code(await api.post(f"{ONE}/try", json={"text": " "})) == "comment_empty"


async def test_a_deleted_comment_is_pinned_no_more(api: httpx.AsyncClient, server: Running) -> None:
    assert (await api.put(f"{ONE}/pinned", json={"number": 2})).status_code == 200
    assert (await comments.read_rules(server.store, "gala")).pinned == 2
    judged = await api.post(f"{ONE}/judge", json={"numbers": [2], "state": "deleted"})
    assert judged.json() == {"numbers": [2]}
    assert (await comments.read_rules(server.store, "gala")).pinned == 0
    assert code(await api.put(f"{ONE}/pinned", json={"number": 99})) == "unknown_comment"


async def test_a_ban_takes_all_of_a_members_comments_and_says_which(api: httpx.AsyncClient, server: Running) -> None:
    assert server.worker.hubs.get("gala") is None, "whichever worker is asked"
    banned = (await api.post(f"{ONE}/silence", json={"member": "m0", "minutes": None, "delete": True})).json()
    assert (banned["deleted"], banned["pending"]) == ([1], [3])
    assert [row["member"] for row in (await api.get(ONE)).json()["muted"]] == ["m0"]
    await api.post(f"{ONE}/silence", json={"member": "m0", "minutes": 0})
    assert (await api.get(ONE)).json()["muted"] == []


async def test_a_banned_members_comment_is_pinned_no_more(api: httpx.AsyncClient, server: Running) -> None:
    await api.put(f"{ONE}/pinned", json={"number": 1})
    await api.post(f"{ONE}/silence", json={"member": "m0", "minutes": None, "delete": True})
    assert (await comments.read_rules(server.store, "gala")).pinned == 0


@pytest.mark.parametrize("number", [-5, 10**20])
async def test_no_comment_has_such_a_number(api: httpx.AsyncClient, number: int) -> None:
    for answer in (
        await api.put(f"{ONE}/pinned", json={"number": number}),
        await api.post(f"{ONE}/judge", json={"numbers": [number], "state": "deleted"}),
    ):
        assert (answer.status_code, code(answer)) == (422, "definition_invalid")


async def test_comments_are_taken_away_with_what_became_of_them(api: httpx.AsyncClient) -> None:
    await api.post(f"{ONE}/judge", json={"numbers": [2], "state": "deleted"})
    lines = (await api.get(f"{ONE}.jsonl")).text.splitlines()
    rows = [msgspec.json.decode(line) for line in lines]
    assert [(row["number"], row["state"], row["judged_by"], row["by_word"]) for row in rows] == [
        (1, "shown", "", False), (2, "deleted", "guard", False), (3, "pending", "", True),
    ]  # fmt: skip
    assert rows[2]["original"] == "我的微信"
    table = (await api.get(f"{ONE}.csv")).text.splitlines()
    assert table[0].startswith("\ufeffnumber,at,member")
    assert "'=1+1" in table[1]


async def test_a_moderators_page_is_told_of_comments_and_of_nothing_hidden(
    api: httpx.AsyncClient, server: Running
) -> None:
    cookie = f"acclaim-operator={api.cookies['acclaim-operator']}"
    async with server.line("/ws/gala?view=moderator", cookie) as line:
        told = await line.until(lambda m: m["type"] == "moderation" and m["newest"])
        assert (told["pending"], [one["member"] for one in told["queue"]]) == (1, ["m0"])
        assert {message["type"] for message in line.heard} <= {"welcome", "event", "tick", "moderation"}
    refused = await api.get("/api/operator/events/gala/audit")
    assert code(refused) == "role_missing"
