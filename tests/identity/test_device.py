"""An anonymous device's id tells where and when it was made, to whoever has the log, and the address to nobody."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.base.errors import NotAdmitted
from acclaim.event.parts.member_class import MemberClass
from acclaim.identity import device
from acclaim.identity.member import Member
from acclaim.identity.roster.rules import BadRow, Roster
from acclaim.identity.ticket import TicketVerifier, sign_test_ticket

SECRET = b"s" * 32
NOW = 1_795_422_000_999


def made(address: str, event: str = "gala", now: int = NOW, random: int = 7, secret: bytes = SECRET) -> device.Device:
    found = device.read(device.new_id(secret, event, address, now, random))
    assert found is not None
    return found


@given(st.ip_addresses().map(str), st.integers(1_577_836_800_000, 2_600_000_000_000), st.integers(0, (1 << 42) - 1))
def test_every_id_is_one_and_is_read_back(address: str, now: int, random: int) -> None:
    one = device.new_id(SECRET, "gala", address, now, random)
    assert re.match(limits.ID_PATTERN, one)
    assert device.read(one) == (device.place_of(SECRET, "gala", address), now // 1000 * 1000)


@given(st.from_regex(limits.ID_PATTERN.replace("(?!\n)", ""), fullmatch=True))
def test_other_ids_are_no_devices_and_no_id_fails(member: str) -> None:
    assert (
        (device.read(member) is not None)
        == device.is_device(member)
        == bool(re.fullmatch(r"d-[\w-]{16}", member, re.A))
    )


def test_devices_of_one_place_have_one_place_and_others_another() -> None:
    assert made("192.0.2.1").place == made("::ffff:192.0.2.1", random=8).place
    assert made("2001:db8:1::1").place == made("2001:db8:1:ffff::1").place, "one customer may have a whole /48"
    places = {made("192.0.2.1").place, made("192.0.2.2").place, made("2001:db8:2::1").place, made("no address").place}
    assert len(places) == 4


def test_a_place_is_another_number_in_another_event_and_without_the_secret() -> None:
    one = made("192.0.2.1").place
    assert one != made("192.0.2.1", event="other").place
    assert one != made("192.0.2.1", secret=b"t" * 32).place


@pytest.mark.parametrize("member", ["d-0123456789abcdef", "c-0123456789ab"])
def test_no_ticket_gives_an_id_of_this_server(member: str) -> None:
    secret = "k" * 32
    ticket = sign_test_ticket(Member(member, "gala"), secret, "acclaim", NOW)
    with pytest.raises(NotAdmitted, match="sub has the form"):
        TicketVerifier.from_settings(secret).verify(ticket, "gala", NOW)


def test_no_roster_has_a_device_on_it() -> None:
    [row] = Roster(b"member\nd-0123456789abcdef\n", [MemberClass("audience", "")])
    assert isinstance(row, BadRow)
    assert row.reason == "device_form"
