import pytest

from acclaim.base import limits
from acclaim.base.errors import OperatorError, Unknown
from acclaim.identity import operator_sessions, operators
from acclaim.identity.member import OperatorSession
from acclaim.identity.operator_sessions import SESSIONS_MAX, Uses
from acclaim.redis import keys
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract

NOW = 1_795_422_000_000
HOME = "192.0.2.1"
DAY_MS = limits.OPERATOR_SESSION_S * 1000


def session(session_id: str, generation: int = 1) -> OperatorSession:
    return OperatorSession("admin", "owner", generation, session_id)


async def begin(store: Store, session_id: str, now: int = NOW, generation: int = 1) -> None:
    await operator_sessions.note(store, session(session_id, generation), "Firefox, Linux", HOME, now)


async def ids(store: Store, now: int = NOW, generation: int = 1) -> list[str]:
    return [one.id for one in await operator_sessions.listed(store, "admin", generation, now)]


async def test_sessions_are_listed_the_last_used_first_until_they_end(store: Store) -> None:
    await begin(store, "a")
    await begin(store, "b", NOW + 1000)
    [newer, older] = await operator_sessions.listed(store, "admin", 1, NOW + 1000)
    assert (newer.id, older.id) == ("b", "a")
    assert (older.began.since, older.used_at, older.began.browser, older.began.address) == (
        NOW, NOW, "Firefox, Linux", HOME,
    )  # fmt: skip
    await Uses(store).note(session("a"), NOW + 400_000)
    assert await ids(store, NOW + 400_000) == ["a", "b"]
    assert await ids(store, NOW + DAY_MS) == ["b"]
    assert await operator_sessions.listed(store, "li", 1, NOW) == []


async def test_a_session_that_goes_on_as_another_generation_began_when_it_began(store: Store) -> None:
    await begin(store, "a")
    await begin(store, "b")
    await begin(store, "a", NOW + 5000, generation=2)
    [one] = await operator_sessions.listed(store, "admin", 2, NOW + 5000)
    assert (one.id, one.began.since, one.began.until) == ("a", NOW, NOW + 5000 + DAY_MS)


async def test_what_is_over_is_forgotten_and_of_far_too_many_the_least_used_end(store: Store) -> None:
    """What is not listed could not be ended: a stolen session would hide behind new ones."""
    password = await operators.ensure_first_operator(store)
    assert password
    stolen = await operators.sign_in(store, "admin", password, HOME)
    await begin(store, "old")
    await operator_sessions.note(store, stolen, "", HOME, NOW + DAY_MS)
    for n in range(SESSIONS_MAX + 3):
        await begin(store, f"s{n}", NOW + DAY_MS + n + 1)
    assert len(await ids(store, NOW + DAY_MS + 100)) == SESSIONS_MAX
    [kept] = await store.ask(("HLEN", keys.operator_sessions("admin")))
    assert kept == 2 * SESSIONS_MAX
    with pytest.raises(OperatorError, match="forbidden"):
        await operators.current(store, stolen)


async def test_a_use_is_written_once_in_some_minutes_and_not_at_every_request(store: Store) -> None:
    await begin(store, "a")
    uses = Uses(store)
    for n in range(20):
        await uses.note(session("a"), NOW + 1000 + n)
    [one] = await operator_sessions.listed(store, "admin", 1, NOW + 2000)
    assert one.used_at == NOW + 1000


async def test_whoever_is_ended_is_out(store: Store) -> None:
    password = await operators.ensure_first_operator(store)
    assert password
    mine, stolen = [await operators.sign_in(store, "admin", password, HOME) for _ in range(2)]
    for one in (mine, stolen):
        await operator_sessions.note(store, one, "", HOME, NOW)
    await operator_sessions.end(store, "admin", [stolen.id])
    assert (await operators.current(store, mine)).name == "admin"
    with pytest.raises(OperatorError, match="forbidden"):
        await operators.current(store, stolen)
    assert await ids(store, generation=mine.generation) == [mine.id]
    await operators.sign_out(store, mine)
    assert await ids(store, generation=mine.generation) == []
    with pytest.raises(Unknown, match="unknown_session"):
        operator_sessions.one_of([], mine.id)
