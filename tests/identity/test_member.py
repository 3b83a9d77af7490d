import msgspec
import pytest

from acclaim.base import limits
from acclaim.base.errors import NotAdmitted, OperatorError
from acclaim.identity import device
from acclaim.identity.member import (
    Browser,
    Member,
    OperatorSession,
    issue_browser,
    issue_operator,
    issue_screen,
    issue_session,
    read_browser,
    read_operator,
    read_screen,
    read_session,
    session_s,
)

SECRET = b"s" * 32
NOW = 1_795_422_000_000
WANG = Member(id="100234", event="gala", name="王秀兰", unit="采油一厂", class_="jury")


def refusal(token: str, event: str = "gala", now: int = NOW) -> str:
    with pytest.raises(NotAdmitted) as caught:
        read_session(token, SECRET, event, now)
    return caught.value.code


def test_a_session_gives_the_member_back() -> None:
    issued = msgspec.structs.replace(WANG, since=NOW // 1000)
    assert read_session(issue_session(WANG, SECRET, NOW), SECRET, "gala", NOW).member == issued


def test_pages_are_not_told_the_members_id() -> None:
    assert WANG.public() == {"name": "王秀兰", "unit": "采油一厂", "class": "jury", "anonymous": False}


def test_a_session_ends_after_its_time_and_not_before() -> None:
    token = issue_session(WANG, SECRET, NOW)
    last = NOW + limits.SESSION_S * 1000 - 1
    assert read_session(token, SECRET, "gala", last).member.id == WANG.id
    assert refusal(token, now=last + 1) == "session_expired"


def device_made(at: int) -> Member:
    return Member(device.new_id(SECRET, "gala", "192.0.2.1", at, 1), "gala", anonymous=True)


@pytest.mark.parametrize(("age_h", "good_for_h"), [(0, 8), (10, 8), (16, 8), (20, 4), (24, 0), (30, 0)])
def test_an_anonymous_device_lives_for_hours_and_a_day_in_all(age_h: int, good_for_h: int) -> None:
    assert session_s(device_made(NOW - age_h * 3_600_000), NOW) == good_for_h * 3600


def test_the_session_of_a_device_ends_with_it() -> None:
    token = issue_session(device_made(NOW), SECRET, NOW)
    last = NOW + limits.DEVICE_SESSION_S * 1000 - 1
    assert read_session(token, SECRET, "gala", last).member.anonymous
    assert refusal(token, now=last + 1) == "session_expired"


def test_a_session_of_another_event_is_told_so() -> None:
    assert refusal(issue_session(WANG, SECRET, NOW), event="other") == "wrong_event"


def test_no_kind_of_session_passes_for_another() -> None:
    screen = issue_screen("gala", SECRET, NOW)
    operator = issue_operator(OperatorSession("admin", "owner", 1), SECRET, NOW)
    member = issue_session(WANG, SECRET, NOW)
    assert {refusal(screen), refusal(operator), refusal("")} == {"session_missing"}
    for token in (member, operator):
        with pytest.raises(NotAdmitted, match="session_missing"):
            read_screen(token, SECRET, "gala", NOW)
    for token in (member, screen):
        with pytest.raises(OperatorError, match="forbidden"):
            read_operator(token, SECRET, NOW)


def test_a_browser_is_known_for_those_who_signed_in_on_it() -> None:
    token = issue_browser(Browser("b1", []), "admin", SECRET, NOW)
    for name in ("li", "admin"):
        browser = read_browser(token, SECRET, NOW)
        assert browser
        token = issue_browser(browser, name, SECRET, NOW)
    browser = read_browser(token, SECRET, NOW)
    assert browser
    assert (browser.id, browser.names) == ("b1", ["admin", "li"])
    assert read_browser(token, SECRET, NOW + limits.BROWSER_S * 1000) is None
    assert read_browser(token, b"t" * 32, NOW) is None


def test_a_display_link_opens_its_event_only_and_ends() -> None:
    key = issue_screen("gala", SECRET, NOW)
    read_screen(key, SECRET, "gala", NOW)
    with pytest.raises(NotAdmitted, match="wrong_event"):
        read_screen(key, SECRET, "other", NOW)
    with pytest.raises(NotAdmitted, match="session_expired"):
        read_screen(key, SECRET, "gala", NOW + limits.DISPLAY_LINK_S * 1000)


def test_an_operator_session_gives_name_and_role_until_it_ends() -> None:
    admin = OperatorSession("admin", "owner", 3)
    token = issue_operator(admin, SECRET, NOW)
    assert read_operator(token, SECRET, NOW) == admin
    with pytest.raises(OperatorError, match="sign-in has ended"):
        read_operator(token, SECRET, NOW + limits.OPERATOR_SESSION_S * 1000)
