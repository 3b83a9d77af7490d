import pyotp
import pytest

from acclaim.identity.factor import codes as factor_codes
from acclaim.identity.factor.codes import SecondFactor, Typed

SECRET = b"s" * 32
NOW = 1_795_422_015_000  # in the middle of a step
STEP_MS = 30_000


def set_up(name: str = "admin") -> tuple[SecondFactor, str]:
    """A second factor that was confirmed five minutes ago, and the app's secret."""
    offered, text = factor_codes.offer(name, SECRET, NOW - 10 * STEP_MS)
    code = pyotp.TOTP(offered.secret).at((NOW - 10 * STEP_MS) // 1000)
    factor = factor_codes.confirmed(text, name, Typed(code, SECRET, NOW - 10 * STEP_MS))
    assert factor
    return factor, offered.secret


def code_at(secret: str, now: int = NOW) -> str:
    return pyotp.TOTP(secret).at(now // 1000)


def test_codes_are_those_of_rfc_6238() -> None:
    """Appendix B: the last six digits of 94287082, at 59 s."""
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    assert factor_codes._step_of("287082", secret, 59_000, after=0) == 1


def test_a_code_is_accepted_once_and_none_before_it() -> None:
    factor, secret = set_up()
    late, this = code_at(secret, NOW - STEP_MS), code_at(secret)
    used = factor_codes.after(factor, "admin", Typed(this, SECRET, NOW))
    assert used and used.step > factor.step
    for again in (this, late):
        assert factor_codes.after(used, "admin", Typed(again, SECRET, NOW + 1000)) is None
    assert factor_codes.after(used, "admin", Typed(code_at(secret, NOW + STEP_MS), SECRET, NOW + STEP_MS))


@pytest.mark.parametrize(("steps", "is_good"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_may_be_off_by_one_step(steps: int, is_good: bool) -> None:
    factor, secret = set_up()
    typed = Typed(code_at(secret, NOW + steps * STEP_MS), SECRET, NOW)
    assert (factor_codes.after(factor, "admin", typed) is not None) == is_good


def test_a_code_is_read_however_it_is_typed() -> None:
    factor, secret = set_up()
    code = code_at(secret)
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in code)
    for typed in (f" {code[:3]} {code[3:]} ", wide):
        assert factor_codes.after(factor, "admin", Typed(typed, SECRET, NOW))
    assert factor_codes.after(factor, "admin", Typed("\ud800", SECRET, NOW)) is None


def test_the_code_that_confirmed_it_signs_nobody_in() -> None:
    offered, text = factor_codes.offer("admin", SECRET, NOW)
    typed = Typed(code_at(offered.secret), SECRET, NOW)
    factor = factor_codes.confirmed(text, "admin", typed)
    assert factor and factor_codes.after(factor, "admin", typed) is None


def test_an_offer_is_its_operators_and_for_ten_minutes() -> None:
    offered, text = factor_codes.offer("admin", SECRET, NOW)
    late = NOW + factor_codes.OFFER_S * 1000
    assert factor_codes.confirmed(text, "li", Typed(code_at(offered.secret), SECRET, NOW)) is None
    assert factor_codes.confirmed(text, "admin", Typed(code_at(offered.secret, late), SECRET, late)) is None
    assert factor_codes.confirmed(text, "admin", Typed("000000", SECRET, NOW - 1)) is None
    assert factor_codes.confirmed(text[:-1] + "x", "admin", Typed(code_at(offered.secret), SECRET, NOW)) is None


def test_each_of_ten_recovery_codes_is_good_once_and_the_old_ones_go_with_new_ones() -> None:
    factor, codes = factor_codes.with_recovery(set_up()[0], "admin", SECRET)
    assert len(set(codes)) == 10
    for left, code in enumerate(codes[:2]):
        typed = Typed(code.upper().replace("-", " "), SECRET, NOW)
        used = factor_codes.after(factor, "admin", typed)
        assert used and len(used.recovery) == 9 - left
        factor = used
        assert factor_codes.after(factor, "admin", typed) is None
    newer, _ = factor_codes.with_recovery(factor, "admin", SECRET)
    assert factor_codes.after(newer, "admin", Typed(codes[5], SECRET, NOW)) is None


def test_what_is_kept_tells_no_code_and_is_of_use_for_nobody_else() -> None:
    factor, secret = set_up()
    factor, codes = factor_codes.with_recovery(factor, "admin", SECRET)
    assert secret not in str(factor) and not any(code in str(factor) for code in codes)
    for name, server in (("li", SECRET), ("admin", b"t" * 32)):
        for code in (code_at(secret), codes[0]):
            assert factor_codes.after(factor, name, Typed(code, server, NOW)) is None
