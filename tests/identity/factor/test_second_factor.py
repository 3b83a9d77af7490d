import asyncio

import pyotp
import pytest

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError
from acclaim.event import audit
from acclaim.identity import account as accounts
from acclaim.identity import operators
from acclaim.identity.factor import codes as factor_codes
from acclaim.identity.factor import second_factor
from acclaim.identity.factor.codes import Typed
from acclaim.identity.member import OperatorSession
from acclaim.redis import keys
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract

SECRET = b"s" * 32
HOME = "192.0.2.1"
STEP_S = 30


class Admin:
    """The owner, with a second factor. Each code that is asked for is of a later step than those before: the clock of
    the phone goes ahead, and `now` of the server with it."""

    def __init__(self, store: Store, password: str, session: OperatorSession) -> None:
        self.store, self.password, self.session = store, password, session
        self.now = now_ms()
        self.secret = ""
        self.recovery_codes: list[str] = []

    async def set_up(self) -> None:
        offered, text = factor_codes.offer("admin", SECRET, self.now)
        self.secret = offered.secret
        done = await second_factor.set_up(self.store, self.session, text, self.next())
        self.session, self.recovery_codes = done

    def next(self) -> Typed:
        self.now += STEP_S * 1000
        return Typed(pyotp.TOTP(self.secret).at(self.now // 1000), SECRET, self.now)

    def typed(self, code: str) -> Typed:
        return Typed(code, SECRET, self.now)

    async def sign_in(self, typed: Typed | None, address: str = HOME, browser: str = "") -> OperatorSession:
        return await operators.sign_in(self.store, "admin", self.password, address, browser, typed)

    async def refused(self, typed: Typed | None, address: str = HOME, browser: str = "") -> str:
        with pytest.raises(OperatorError) as caught:
            await self.sign_in(typed, address, browser)
        return caught.value.code


@pytest.fixture
async def admin(store: Store) -> Admin:
    password = await operators.ensure_first_operator(store)
    assert password
    one = Admin(store, password, await operators.sign_in(store, "admin", password, HOME))
    await one.set_up()
    return one


async def test_password_and_code_sign_in_together_and_neither_alone(store: Store, admin: Admin) -> None:
    assert await admin.refused(None) == await admin.refused(admin.typed("")) == "second_factor_needed"
    assert await admin.refused(admin.typed("000000")) == "second_factor_wrong"
    with pytest.raises(OperatorError, match="sign_in_failed"):
        await operators.sign_in(store, "admin", "wrong", HOME, "", admin.next())
    session = await admin.sign_in(admin.next())
    assert (await operators.current(store, session)).second_factor == "on"


async def test_of_two_who_bring_one_code_at_once_one_is_in(admin: Admin) -> None:
    typed = admin.next()
    done = await asyncio.gather(*(admin.sign_in(typed) for _ in range(2)), return_exceptions=True)
    assert sorted(type(one).__name__ for one in done) == ["OperatorError", "OperatorSession"]


async def test_a_password_that_is_right_takes_no_try_and_a_wrong_code_does(admin: Admin) -> None:
    for _ in range(limits.SIGN_IN_FAILURES_PER_15_MIN + 2):
        assert await admin.refused(None) == "second_factor_needed"
    codes = [await admin.refused(admin.typed("000000")) for _ in range(limits.SIGN_IN_FAILURES_PER_15_MIN + 1)]
    assert codes == ["second_factor_wrong"] * limits.SIGN_IN_FAILURES_PER_15_MIN + ["sign_in_locked"]
    assert await admin.refused(None) == "sign_in_locked"


async def test_codes_are_guessed_from_everywhere_as_seldom_as_from_one_place(store: Store, admin: Admin) -> None:
    """Whoever guesses knows the password: a known browser is no exception."""
    for n in range(limits.SIGN_IN_FAILURES_PER_15_MIN):
        assert await admin.refused(admin.typed("000000"), f"203.0.{n}.1") == "second_factor_wrong"
    assert await admin.refused(admin.next(), "198.51.100.1") == "sign_in_locked"
    assert await admin.refused(admin.next(), browser="b1") == "sign_in_locked"
    assert [one.what for one in await audit.page(store, "")][1:3] == ["second_factor_failed"] * 2


async def test_setting_it_up_ends_all_other_sessions(store: Store) -> None:
    password = await operators.ensure_first_operator(store)
    assert password
    other, mine = [await operators.sign_in(store, "admin", password, HOME) for _ in range(2)]
    one = Admin(store, password, mine)
    await one.set_up()
    assert (await operators.current(store, one.session)).second_factor == "on"
    with pytest.raises(OperatorError, match="forbidden"):
        await operators.current(store, other)
    with pytest.raises(OperatorError, match="second_factor_on"):
        await one.set_up()


async def test_what_changes_the_account_takes_password_and_code(store: Store, admin: Admin) -> None:
    for work in (
        lambda typed: operators.change_password(store, admin.session, admin.password, "a new password", HOME, typed),
        lambda typed: second_factor.renew_recovery_codes(store, admin.session, admin.password, HOME, typed),
        lambda typed: second_factor.switch_off_own(store, admin.session, admin.password, HOME, typed),
    ):
        with pytest.raises(OperatorError, match="second_factor_needed"):
            await work(admin.typed(""))
    codes = await second_factor.renew_recovery_codes(store, admin.session, admin.password, HOME, admin.next())
    assert await admin.refused(admin.typed(admin.recovery_codes[0])) == "second_factor_wrong"
    await admin.sign_in(admin.typed(codes[0]))
    await second_factor.switch_off_own(store, admin.session, admin.password, HOME, admin.typed(codes[1]))
    assert (await admin.sign_in(None)).name == "admin"


async def test_a_new_password_leaves_it_as_it_is(store: Store, admin: Admin) -> None:
    password = await operators.reset_password(store, "admin")
    assert password
    admin.password = password
    assert await admin.refused(None) == "second_factor_needed"
    await second_factor.switch_off(store, "admin")
    assert (await admin.sign_in(None)).name == "admin"


async def test_redis_has_neither_the_secret_nor_a_recovery_code(store: Store, admin: Admin) -> None:
    kept = await store.redis.hget(keys.OPERATORS, "admin")
    assert kept and admin.secret.encode() not in kept
    assert not any(code.encode() in kept for code in admin.recovery_codes)


async def test_an_account_without_one_is_kept_as_before(store: Store, admin: Admin) -> None:
    """So that an older gateway beside this one can still change it."""
    await second_factor.switch_off(store, "admin")
    [kept] = await store.ask(("HGET", keys.OPERATORS, "admin"))
    assert b"second_factor" not in kept and accounts.decode(kept).second_factor is None


@pytest.mark.parametrize(
    ("demand", "owner", "operator", "display"),
    [("optional", "off", "off", "off"), ("owners", "missing", "off", "off"), ("operators", "missing", "missing", "off"),
     ("everybody", "missing", "missing", "missing")],
)  # fmt: skip
async def test_whoever_must_have_one_may_do_nothing_before(
    store: Store, demand: str, owner: str, operator: str, display: str
) -> None:
    for role, wanted in (("owner", owner), ("operator", operator), ("display", display)):
        password = await operators.create(store, role, role)  # type: ignore[arg-type]
        assert password
        session = await operators.sign_in(store, role, password, HOME)
        now = await operators.current(store, session, demand)  # type: ignore[arg-type]
        assert now.second_factor == wanted
        operators.check_may(now, "self")
        if wanted == "missing":
            assert operators.allowed(now) == ["self"]
            with pytest.raises(OperatorError, match="second_factor_missing"):
                operators.check_may(now, "events")
