"""An owner deletes a member's data: nothing leads to them any more, and the count is what it was."""

import asyncio
import importlib
import re
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import StoreAway, Unknown
from acclaim.base.folders import PACKAGE
from acclaim.event import audit, bin
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.recount import recount_archive
from acclaim.features.attendance import keys as attendance_keys
from acclaim.features.comments import store as comments
from acclaim.features.draws import entrants, render
from acclaim.features.draws import store as draws
from acclaim.features.draws.proof import DrawProof, problems
from acclaim.identity import codes, revocations
from acclaim.identity.pseudonym import is_pseudonym
from acclaim.identity.revocations import Revoked
from acclaim.identity.roster import staging
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.rules import Entry
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, likes, polls, verbs
from acclaim.voting.ballot import Ballot
from acclaim.voting.recounting import Recount
from acclaim.web.people import keeping
from tests.evening import MEMBERS, SECRET
from tests.operator_api import ONE, code
from tests.running import Running, make_event, open_event
from tests.waiting import eventually
from tests.web.people.full_event import (
    ACCOUNT,
    BARRED,
    NAME,
    WHO,
    forget,
    full_event,
    left_in,
    left_in_archive,
    publish,
)

FEATURES = PACKAGE / "features"


async def recounts(server: Running) -> list[Recount]:
    event = (await events.read(server.store, "gala")).event
    return [await ballots.recount(server.store, event, poll) for poll in event.polls]


async def test_nothing_leads_to_a_member_any_more_and_the_count_is_what_it_was(
    server: Running, api: httpx.AsyncClient, tmp_path: Path
) -> None:
    store = server.store
    own = await full_event(store)
    await publish(store)
    before, taps = await recounts(server), await likes.read(store, "gala")
    receipts = {one: await _receipt(server, one, outcome.seq) for one, outcome in own.items()}
    said = {text: (await api.get(f"/api/events/gala/receipts/{text}")).json() for text in receipts.values()}
    assert len(said) > 5 and await left_in(store, WHO, NAME, ACCOUNT)

    answer = await forget(api)
    assert answer.status_code == 200, answer.text
    gone = answer.json()["gone"]
    assert {kind for kind, n in gone.items() if n} == {
        "roster", "accounts", "codes", "ballots", "likes", "comments", "draws", "attendance", "photos", "check_in"
    }  # fmt: skip
    assert await left_in(store, WHO, NAME, ACCOUNT) == []
    assert await left_in(store, MEMBERS[10]), "whose id begins with the other's is as before"
    after = await recounts(server)
    assert [one.recount for one in after] == [one.recount for one in before]
    assert all(one.equal and one.not_on_roster == [] for one in after)
    assert await likes.read(store, "gala") == taps
    for text, state in said.items():
        assert (await api.get(f"/api/events/gala/receipts/{text}")).json() == state

    await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    assert left_in_archive(tmp_path / "gala.zip", WHO, NAME, ACCOUNT) == []
    assert all(one.equal for one in recount_archive(Reader(tmp_path / "gala.zip", SECRET)))
    for name in ("attendance.csv", "results.csv", "comments.csv", "winners.csv", "check-ins.csv"):
        table = (await api.get(f"{ONE}/{name}")).text
        assert WHO not in table.split(",") and NAME not in table, name
    [told] = [one for one in await audit.page(store, "gala") if one.what == "forget_member"]
    assert (told.who, told.detail) == ("admin", {kind: n for kind, n in gone.items() if n})
    assert set((await forget(api)).json()["gone"].values()) == {0}, "nothing is left to do"


async def _receipt(server: Running, ballot: Ballot, seq: int) -> str:
    """The receipt of a ballot, in whichever poll it was cast."""
    memory = (await server.worker.services.hubs.find("gala")).memory
    for poll in memory.event.polls:
        shard = keys.shard(ballot.member, poll.shards)
        try:
            [record] = await ballots.find(server.store, "gala", poll.id, shard, seq)
        except Unknown:
            continue
        if record.ballot == ballot.id:
            return memory.receipts(poll.id).write(shard, [seq])[0]
    raise AssertionError(f"no poll has {ballot}")


async def test_pseudonyms_do_not_lead_from_one_poll_to_another_and_a_draw_still_proves_itself(
    server: Running, api: httpx.AsyncClient
) -> None:
    store = server.store
    await full_event(store)
    await publish(store)
    await forget(api)
    names = list[str]()
    for poll in (await events.read(store, "gala")).event.polls:
        here = set[str]()
        for shard in range(poll.shards):
            here |= {one.member async for one in ballots.read_log(store, "gala", poll.id, shard)}
        names += filter(is_pseudonym, here)
    listed = [one async for some in entrants.read(store, "gala", 1) for one in some]
    names += [member.id for _, member in listed if is_pseudonym(member.id)]
    assert len(names) == len(set(names)) == 4
    shown = render.draw(await draws.find(store, "gala", 1), "masked")
    proof = DrawProof("gala", shown, tuple(entrant for entrant, _ in listed), ())
    assert problems(proof) == []
    assert NAME[0] + "*" not in str(proof)


async def test_several_members_deleted_at_once_are_all_gone(server: Running, api: httpx.AsyncClient) -> None:
    """Of two that rewrite a log at once, the later would have put the other's member back."""
    store, both = server.store, (MEMBERS[10], MEMBERS[11])
    await full_event(store)
    await publish(store)
    before = [one.recount for one in await recounts(server)]
    for member in both:
        await audit.record(store, "gala", "张导", "revoke", detail={"members": [member]})
    done = await asyncio.gather(*(forget(api, member) for member in (*both, both[0])))
    assert [one.status_code for one in done] == [200] * 3
    assert await left_in(store, *both) == []
    after = await recounts(server)
    assert all(one.equal for one in after) and [one.recount for one in after] == before


async def test_what_broke_off_is_done_again_and_the_account_is_not_left_in_the_log(
    server: Running, api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By then roster and bindings say no more what the member was called."""
    store, tried = server.store, list[str]()

    async def breaks_off(store: Store, event: Event, member: str) -> int:
        tried.append(member)
        if len(tried) == 1:
            raise StoreAway("store_away")
        return 0

    kinds = [one._replace(forget=breaks_off) if one.kind == "likes" else one for one in keeping.KINDS]
    monkeypatch.setattr("acclaim.web.people.forgetting.KINDS", kinds)
    await full_event(store)
    await publish(store)
    assert [(await forget(api)).status_code for _ in range(2)] == [503, 200]
    assert await left_in(store, NAME, ACCOUNT) == []


async def test_the_log_of_what_was_done_stays_where_a_word_is_like_an_id(
    server: Running, api: httpx.AsyncClient
) -> None:
    store, commitment = server.store, "a" * 64
    await events.create(store, make_event())
    said = {"draw": 1, "prize": "tv", "commitment": commitment, "winners": ["m2", "tv", commitment]}
    await audit.record(store, "gala", "张导", "draw", detail=said)
    for member in ("tv", commitment):
        assert (await forget(api, member)).status_code == 200
    [told] = [one.detail for one in await audit.page(store, "gala") if one.what == "draw"]
    assert told | {"winners": []} == said | {"winners": []}
    assert told["winners"][0] == "m2" and all(map(is_pseudonym, told["winners"][1:]))


async def test_the_last_of_a_roster_is_deleted_as_any_other(server: Running, api: httpx.AsyncClient) -> None:
    store, only = server.store, Entry(WHO, NAME, "机关", "audience")
    await events.create(store, make_event(admission="members"))
    await staging.replace(store, "gala", [only], partial=False)
    assert (await forget(api)).status_code == 200
    assert await left_in(store, WHO, NAME) == []
    summary = await roster.summary(store, "gala")
    assert summary and summary.members == 0, "it is there, so nobody else is let in either"
    assert (await staging.replace(store, "gala", [Entry("m2", "李雷", "", "audience")], partial=False)).imported == 1


async def test_who_has_just_come_does_not_come_back_with_the_heartbeat(server: Running, api: httpx.AsyncClient) -> None:
    store, key = server.store, attendance_keys.attendance("gala")
    await events.create(store, make_event(attendance=True))
    async with server.phone(WHO) as phone:
        await phone.until("tick")
        await forget(api)
    async with server.phone("member-2"):
        await eventually(lambda: _is_in(store, key, "member-2"), "member-2 on the list")
    assert not await _is_in(store, key, WHO)


async def _is_in(store: Store, key: str, member: str) -> bool:
    return bool(await cast(Any, store.redis.sismember(key, member)))


@pytest.mark.parametrize("poll", ["open", "closed"])
async def test_while_a_second_ballot_could_come_the_member_must_be_known(
    server: Running, api: httpx.AsyncClient, poll: str
) -> None:
    """Else whoever comes back by a new ticket would vote again, and nobody could void what they cast before."""
    store = server.store
    await full_event(store)
    await verbs.apply(store, "gala", "once", "publish")
    if poll == "open":
        await verbs.apply(store, "gala", "last", "reset")
        await verbs.apply(store, "gala", "last", "open")
    before = await left_in(store, WHO)
    answer = await forget(api)
    assert (code(answer), answer.json()["error"]["state"]) == ("poll_not_final", poll)
    assert await left_in(store, WHO) == before


async def test_what_is_sent_twice_or_not_meant_does_nothing(server: Running, api: httpx.AsyncClient) -> None:
    await open_event(server.store, make_event())
    address = f"{ONE}/roster/members/{WHO}/forget"
    assert code(await api.post(address, json={"member": "member-2"})) == "malformed"
    assert code(await api.post(address, json={})) == "definition_invalid"


async def test_their_sessions_end_everywhere_and_a_bar_stays(server: Running, api: httpx.AsyncClient) -> None:
    store = server.store
    await events.create(store, make_event(admission="members"))
    await revocations.revoke(store, "gala", [BARRED], Revoked(now_ms(), True, "admin", "刷票"))
    old = server.member_cookie(WHO)
    async with server.line("/ws/gala?view=phone", old) as phone, server.phone("member-2") as other:
        await phone.until("tick")
        for member in (WHO, BARRED):
            assert (await forget(api, member)).status_code == 200
        with pytest.raises(ConnectionClosed):
            await phone.until("never")
        assert (await other.cast("ballot-0001", "1"))["error"]["code"] == "not_open"
    with pytest.raises(InvalidStatus):
        async with server.line("/ws/gala?view=phone", old):
            pass
    assert await left_in(store, WHO, BARRED) == []
    now = await revocations.read(store, "gala")
    assert (now.by_member, len(now.by_hash)) == ({}, 2)
    barred = now.of(BARRED)
    assert barred and barred.barred
    later = now_ms() + limits.SESSION_S * 1000 + 1000
    assert await revocations.expire(store, "gala", later) == 1, "no session of then is left"
    assert list((await revocations.read(store, "gala")).by_hash.values()) == [barred]


async def test_at_home_a_member_is_deleted_in_all_events_of_the_roster_and_nowhere_else(
    server: Running, api: httpx.AsyncClient
) -> None:
    store = server.store
    await events.create(store, Event("daqing", "大庆", kind="standing"))
    people = [Entry(WHO, NAME, "机关", "audience"), Entry("member-2", "李雷", "机关", "audience")]
    await staging.replace(store, "daqing", people, partial=False)
    await open_event(store, make_event(admission="members", home="daqing"))
    [(_, guest)] = await codes.create(store, "gala", 1, [])
    async with server.phone(WHO) as phone:
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
    refused = (await forget(api)).json()["error"]
    assert (refused["code"], refused["home"]) == ("roster_of_home", "daqing")
    assert code(await forget(api, event="daqing")) == "poll_not_final"
    for verb in ("close", "publish"):
        await verbs.apply(store, "gala", "best", verb)
    assert (await forget(api, event="daqing")).json()["events"] == ["daqing", "gala"]
    assert await left_in(store, WHO, NAME) == []
    summary = await roster.summary(store, "daqing")
    assert summary and summary.members == 1
    assert (await forget(api, guest)).json()["events"] == ["gala"], "whom a code of the event made is known there alone"
    assert await left_in(store, guest) == []


async def test_what_a_moderator_had_pinned_is_gone_and_numbers_go_on(server: Running, api: httpx.AsyncClient) -> None:
    store = server.store
    await full_event(store)
    await publish(store)
    held = [one async for one in comments.read_all(store, "gala")]
    [own] = [one.n for one in held if getattr(one, "name", "") and one.member == WHO]
    await comments.change_rules(store, "gala", pinned=own)
    await forget(api)
    assert (await comments.read_rules(store, "gala")).pinned == 0
    offer = comments.Offer("m2", "comment-new", "还在", "", "李雷", "", "")
    rev = (await comments.read_rules(store, "gala")).rev
    [outcome] = await comments.store_batch(store, "gala", rev, "open", [offer])
    assert outcome.n > max(one.n for one in held)


async def test_of_an_erased_event_nothing_is_left_of_anybody(server: Running, api: httpx.AsyncClient) -> None:
    """Whatever features keep goes with it, with everything that stands under its id."""
    store = server.store
    await full_event(store)
    now = now_ms()
    await verbs.delete(store, "gala", "张导", now)
    await bin.empty(store, now + limits.BIN_DAYS * 24 * 3600 * 1000)
    assert [key for key in await store.scan("*") if "{gala" in key and not key.endswith(":fence")] == []
    assert await left_in(store, NAME, ACCOUNT, *MEMBERS) == []


async def test_only_an_owner_may(server: Running, api: httpx.AsyncClient) -> None:
    await open_event(server.store, make_event())
    made = await api.post("/api/operator/accounts", json={"name": "helper", "role": "operator"})
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as helper:
        await helper.post("/api/operator/sign-in", json={"name": "helper", "password": made.json()["password"]})
        assert code(await forget(helper)) == "role_missing"
    assert (await polls.read_all(server.store, "gala", make_event().polls))["best"].state == "open"


@pytest.mark.parametrize("folder", [path.parent.name for path in sorted(FEATURES.glob("*/keys.py"))])
def test_a_feature_that_keeps_anything_by_member_says_how_it_goes(folder: str) -> None:
    """Or nobody's data could be deleted: see `keeping` in CONTRIBUTING.md."""
    said = (FEATURES / folder / "keys.py").read_text(encoding="utf-8")
    by_member = re.search(r"^\| acclaim:[^|]*\|[^|]*\|[^|]*member", said, re.MULTILINE)
    keeps = importlib.import_module(f"acclaim.features.{folder}.feature").FEATURE.keeps
    assert bool(keeps) or not by_member
