import asyncio

import pytest

from acclaim.base import limits
from acclaim.base.errors import ImportRejected, OperatorError
from acclaim.event import audit
from acclaim.identity import operators
from acclaim.identity.member import OperatorSession
from acclaim.redis import keys
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract

HOME, ELSEWHERE = "192.0.2.1", "198.51.100.7"
BROWSER = "b1"


async def first(store: Store) -> tuple[OperatorSession, str]:
    password = await operators.ensure_first_operator(store)
    assert password
    return await operators.sign_in(store, "admin", password, HOME), password


async def fail(store: Store, name: str = "admin", address: str = ELSEWHERE, browser: str = "") -> str:
    with pytest.raises(OperatorError) as caught:
        await operators.sign_in(store, name, "wrong", address, browser)
    return caught.value.code


async def test_the_first_operator_is_made_once_and_can_sign_in(store: Store) -> None:
    session, password = await first(store)
    assert (session.name, session.role) == ("admin", "owner")
    assert len(password) == 19
    assert await operators.ensure_first_operator(store) is None


async def test_of_many_processes_one_makes_the_first_operator(store: Store) -> None:
    made = await asyncio.gather(*(operators.ensure_first_operator(store) for _ in range(8)))
    [password] = [one for one in made if one]
    assert (await operators.sign_in(store, "admin", password, HOME)).role == "owner"


async def test_the_password_is_nowhere_in_the_store(store: Store) -> None:
    _, password = await first(store)
    record = await store.redis.dump(keys.OPERATORS)
    assert record
    assert password.encode() not in record
    assert b"$argon2id$" in record


async def test_a_wrong_password_or_name_fails_alike(store: Store) -> None:
    await first(store)
    assert await fail(store) == await fail(store, "nobody") == "sign_in_failed"


async def test_guessing_locks_the_name_in_that_place_and_nothing_else(store: Store) -> None:
    _, password = await first(store)
    other = str(await operators.create(store, "li", "operator"))
    codes = [await fail(store) for _ in range(limits.SIGN_IN_FAILURES_PER_15_MIN + 2)]
    assert codes == ["sign_in_failed"] * limits.SIGN_IN_FAILURES_PER_15_MIN + ["sign_in_locked"] * 2
    with pytest.raises(OperatorError, match="sign_in_locked"):
        await operators.sign_in(store, "admin", password, ELSEWHERE)
    assert (await operators.sign_in(store, "admin", password, HOME)).name == "admin"
    assert (await operators.sign_in(store, "li", other, ELSEWHERE)).name == "li"


async def test_made_up_names_lock_nobody(store: Store) -> None:
    _, password = await first(store)
    for n in range(limits.SIGN_IN_FAILURES_PER_15_MIN + 5):
        assert await fail(store, f"name{n}") == "sign_in_failed"
    assert (await operators.sign_in(store, "admin", password, ELSEWHERE)).name == "admin"


async def test_no_guessing_locks_a_browser_on_which_the_name_has_signed_in(store: Store) -> None:
    _, password = await first(store)
    for _ in range(limits.SIGN_IN_FAILURES_PER_15_MIN):
        await fail(store, address=HOME)
    assert (await operators.sign_in(store, "admin", password, HOME, BROWSER)).name == "admin"


async def test_guessing_a_name_from_everywhere_locks_it_but_not_on_known_browsers(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SIGN_IN_FAILURES_OF_A_NAME", 12)
    _, password = await first(store)
    for n in range(limits.SIGN_IN_FAILURES_OF_A_NAME):
        assert await fail(store, address=f"203.0.113.{n}") == "sign_in_failed"
    with pytest.raises(OperatorError, match="sign_in_locked") as caught:
        await operators.sign_in(store, "admin", password, HOME)
    assert 0 < caught.value.details["retry_after_s"] <= 900
    assert (await operators.sign_in(store, "admin", password, HOME, BROWSER)).name == "admin"


async def test_guessing_on_a_known_browser_is_locked_too(store: Store) -> None:
    await first(store)
    codes = [await fail(store, browser=BROWSER) for _ in range(limits.SIGN_IN_FAILURES_PER_15_MIN + 1)]
    assert codes == ["sign_in_failed"] * limits.SIGN_IN_FAILURES_PER_15_MIN + ["sign_in_locked"]


async def test_guesses_made_all_at_once_are_all_counted(store: Store) -> None:
    await first(store)
    codes = await asyncio.gather(*(fail(store) for _ in range(limits.SIGN_IN_FAILURES_PER_15_MIN + 5)))
    assert codes.count("sign_in_failed") <= limits.SIGN_IN_FAILURES_PER_15_MIN
    assert set(codes) <= {"sign_in_failed", "sign_in_locked", "sign_in_busy"}


async def test_the_lock_ends_by_itself(store: Store) -> None:
    await fail(store)
    names = [keys.sign_in("name", "admin"), keys.sign_in("pair", "admin", ELSEWHERE)]
    for ttl in [await store.redis.ttl(name) for name in names]:
        assert 0 < ttl <= 15 * 60


async def test_signing_in_rightly_is_no_failure(store: Store) -> None:
    _, password = await first(store)
    for n in range(limits.SIGN_IN_FAILURES_PER_15_MIN + 2):
        await operators.sign_in(store, "admin", password, f"203.0.113.{n}")
        await operators.sign_in(store, "admin", password, HOME)


async def test_failures_and_locks_stand_in_the_audit_log_without_what_may_be_a_password(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await first(store)
    await fail(store, "my secret password")
    for _ in range(limits.SIGN_IN_FAILURES_PER_15_MIN + 2):
        await fail(store)
    entries = [(e.what, e.detail.get("name")) for e in reversed(await audit.page(store, ""))]
    failed = [("sign_in_failed", "admin")] * limits.SIGN_IN_FAILURES_PER_15_MIN
    assert entries == [("sign_in_failed", None), *failed, ("sign_in_locked", "admin")]
    assert "sign in locked: operator admin" in caplog.text
    assert "my secret" not in caplog.text
    assert ELSEWHERE not in caplog.text


async def test_a_flood_of_failures_does_not_fill_the_audit_log(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SIGN_IN_FAILURES_NOTED", 3)
    for n in range(6):
        await fail(store, f"name{n}")
    assert [e.what for e in await audit.page(store, "")] == ["sign_in_flood", "sign_in_failed", "sign_in_failed"]


async def test_changing_the_password_ends_all_other_sessions(store: Store) -> None:
    session, password = await first(store)
    going_on = await operators.change_password(store, session, password, "a better one", HOME)
    assert await operators.current(store, going_on) == going_on
    with pytest.raises(OperatorError, match="forbidden"):
        await operators.current(store, session)
    with pytest.raises(OperatorError, match="sign_in_failed"):
        await operators.sign_in(store, "admin", password, HOME)
    assert (await operators.sign_in(store, "admin", "a better one", HOME)).generation == going_on.generation


async def test_a_password_changes_only_with_the_old_one(store: Store) -> None:
    session, _ = await first(store)
    with pytest.raises(OperatorError, match="sign_in_failed"):
        await operators.change_password(store, session, "wrong", "a better one", HOME)
    assert await operators.current(store, session) == session


@pytest.mark.parametrize("weak", ["short", " spaces at ends ", "x" * 201], ids=["short", "spaces", "long"])
async def test_a_password_changes_only_to_a_good_one(store: Store, weak: str) -> None:
    session, password = await first(store)
    with pytest.raises(ImportRejected):
        await operators.change_password(store, session, password, weak, HOME)
    assert await operators.current(store, session) == session


async def test_more_operators_can_be_made_but_not_twice(store: Store) -> None:
    password = await operators.create(store, "张导", "operator")
    assert password
    assert (await operators.sign_in(store, "张导", password, HOME)).role == "operator"
    assert await operators.create(store, "张导", "owner") is None


@pytest.mark.parametrize("name", ["", " a", "a\nb", "x" * 65], ids=["empty", "space", "two lines", "long"])
async def test_an_operator_has_a_name_of_one_line(store: Store, name: str) -> None:
    with pytest.raises(ImportRejected):
        await operators.create(store, name, "operator")


async def test_an_installation_without_an_owner_gets_one_unless_the_name_is_taken(store: Store) -> None:
    await operators.create(store, "张导", "operator")
    assert await operators.ensure_first_operator(store)
    assert await operators.accounts(store) == {"admin": "owner", "张导": "operator"}
    assert await operators.ensure_first_operator(store) is None


async def test_nobody_who_took_the_first_owners_name_becomes_one(store: Store) -> None:
    await operators.create(store, "admin", "display")
    assert await operators.ensure_first_operator(store) is None
    assert await operators.accounts(store) == {"admin": "display"}


async def test_a_forgotten_password_can_be_reset(store: Store) -> None:
    session, _ = await first(store)
    password = await operators.reset_password(store, "admin")
    assert password
    assert (await operators.sign_in(store, "admin", password, HOME)).role == "owner"
    with pytest.raises(OperatorError, match="forbidden"):
        await operators.current(store, session)
    assert await operators.reset_password(store, "nobody") is None
