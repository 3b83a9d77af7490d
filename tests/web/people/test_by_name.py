"""Joining by number and name, over HTTP: what people type is forgiven, guesses are bounded, and no answer tells who is
on the roster."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from acclaim.base import limits
from acclaim.event import audit
from acclaim.identity.proof import Challenge, solve
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis import keys
from acclaim.redis.client import Store
from tests.operator_api import code
from tests.running import Running, make_event, open_event, running

FREE = 30
PEOPLE = [
    Entry("A7", "阿卜杜拉·买买提", "机关", "audience"), Entry("10086", "王秀兰", "采油一厂", "audience"),
    Entry("8", "", "采油一厂", "audience"), Entry("I5", "韩梅梅", "机关", "audience"),
]  # fmt: skip


@pytest.fixture
async def hall(store: Store, redis_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    async with running(redis_url, tmp_path, devices_per_hour=FREE) as served:
        await open_event(served.store, make_event(admission="members", by_name=True))
        await staging.replace(served.store, "gala", PEOPLE, partial=False)
        yield served


async def ask(hall: Running, number: str, name: str, **more: object) -> httpx.Response:
    async with httpx.AsyncClient(base_url=hall.url) as phone:
        return await phone.post("/api/events/gala/join", json={"number": number, "name": name, **more})


@pytest.mark.parametrize(
    ("number", "name"),
    [("A7", "阿卜杜拉·买买提"), ("a7", "阿卜杜拉•买买提"), (" Ａ７ ", "阿卜杜拉 买买提"), ("A 7", "阿卜杜拉买买提")],
)  # fmt: skip
async def test_a_member_is_let_in_however_dots_blanks_and_width_are_typed(
    hall: Running, number: str, name: str
) -> None:
    joined = await ask(hall, number, name)
    assert joined.json()["member"] == {
        "name": "阿卜杜拉·买买提", "unit": "机关", "class": "audience", "anonymous": False,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("10086", "李雷"),
        ("10087", "王秀兰"),
        ("10087", "李雷"),
        ("8", "谁"),
        ("8", "·"),
        ("*", "王秀兰"),
        ("10086", "王"), ("ı5", "韩梅梅"),
    ],
    ids=["wrong name", "wrong number", "nobody", "no name on the roster", "nothing for a name", "no number", "a part",
         "another i"],
)  # fmt: skip
async def test_whatever_is_wrong_the_answer_is_the_same(hall: Running, number: str, name: str) -> None:
    refused = await ask(hall, number, name)
    assert refused.status_code == 401
    assert refused.json()["error"] == (await ask(hall, "0", "没有此人")).json()["error"]
    assert code(refused) == "name_unknown"
    assert "set-cookie" not in refused.headers


@pytest.mark.parametrize("number", ["10086", "10087"], ids=["somebody's", "nobody's"])
async def test_a_number_that_is_guessed_at_is_locked_for_the_right_name_too(hall: Running, number: str) -> None:
    said = [code(await ask(hall, number, f"猜{n}")) for n in range(limits.NAME_TRIES + 1)]
    assert said == ["name_unknown"] * limits.NAME_TRIES + ["too_many_names"]
    assert code(await ask(hall, number, "王秀兰")) == "too_many_names"
    assert (await ask(hall, "A7", "阿卜杜拉买买提")).status_code == 200  # nobody else's


async def test_guesses_all_at_once_are_counted_too(hall: Running) -> None:
    tries = (ask(hall, "10086", name) for name in [*map("猜{}".format, range(20)), "王秀兰"])
    said = [answer.status_code for answer in await asyncio.gather(*tries)]
    assert said.count(401) == limits.NAME_TRIES
    assert said.count(200) == 0


async def test_a_counter_whose_end_was_never_set_gets_one(hall: Running) -> None:
    """Whoever made it died in between: without an end it would lock the number for ever."""
    name = keys.name_tries("gala", "10086")
    await hall.store.redis.set(name, 1)
    await ask(hall, "10086", "猜错")
    assert 0 < await hall.store.redis.ttl(name) <= limits.NAME_LOCK_S


async def test_a_right_try_forgets_the_slips_before_it(hall: Running) -> None:
    for _ in range(3):
        for _ in range(limits.NAME_TRIES - 1):
            assert code(await ask(hall, "10086", "王秀蓝")) == "name_unknown"
        assert (await ask(hall, "10086", "王秀兰")).status_code == 200


async def test_where_very_many_come_a_try_costs_a_proof_of_work_before_anything_is_looked_up(hall: Running) -> None:
    for n in range(FREE):
        await ask(hall, str(n + 100), "猜")
    right, wrong = await ask(hall, "10086", "王秀兰"), await ask(hall, "10087", "谁")
    assert code(right) == code(wrong) == "proof_needed"
    error = right.json()["error"]
    price = Challenge(error["challenge"], error["pieces"], error["bound"])
    answer = solve(price)
    proof = {"challenge": answer.challenge, "numbers": answer.numbers}
    assert (await ask(hall, "10086", "王秀兰", proof=proof)).status_code == 200
    assert [entry.what for entry in await audit.page(hall.store, "gala")] == ["many_names"]


async def test_it_is_a_way_in_only_where_the_event_says_so(server: Running) -> None:
    await open_event(server.store, make_event(admission="members"))
    await staging.replace(server.store, "gala", PEOPLE, partial=False)
    assert code(await ask(server, "10086", "王秀兰")) == "members_only"
