"""What a provider says of somebody, whatever it is; and where a state leads."""

import re
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.event.definition import Text
from acclaim.features.sign_in import rules
from acclaim.features.sign_in.rules import CONSOLE, Claims, Flow, OperatorClaims
from acclaim.identity import aliases, device
from acclaim.identity.member import Member, issue_session, read_session

NOW = 1_795_000_000_000
IDS = st.from_regex(limits.ID_PATTERN, fullmatch=True)
WIDE = Claims("number", "name", "unit", "class")
anything = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=4)


@given(st.text(min_size=1, max_size=300))
@example("王秀兰@例.cn")
@example("x" * 200)
@example("d-PPPPSSSSSRRRRRRR")
@example("\u202e\u0000")
def test_any_subject_makes_an_id_that_nobody_else_can_have(subject: str) -> None:
    identity = rules.identity_of("https://a.example", subject, {"sub": subject}, Claims())
    assert re.fullmatch(limits.ID_PATTERN, identity.alias) and aliases.is_alias(identity.alias)
    assert not device.is_device(identity.alias) and not device.is_of_code(identity.alias)
    assert not rules.is_member_id(identity.alias)
    assert identity.alias == rules.identity_of("https://a.example", subject, {}, Claims()).alias
    assert identity.alias != rules.identity_of("https://b.example", subject, {}, Claims()).alias


@given(st.text(), st.text(), st.text(), st.text())
def test_two_identities_have_two_aliases(issuer: str, subject: str, other_issuer: str, other: str) -> None:
    issuer, other_issuer = issuer.replace("\0", ""), other_issuer.replace("\0", "")
    is_same = (issuer, subject) == (other_issuer, other)
    assert (aliases.alias_of(issuer, subject) == aliases.alias_of(other_issuer, other)) is is_same


@given(st.dictionaries(st.sampled_from(["number", "name", "unit", "class"]), anything))
def test_whatever_the_claims_are_a_session_can_be_made_of_them(said: dict[str, Any]) -> None:
    identity = rules.identity_of("https://a.example", "s", said, WIDE)
    msgspec.convert(identity.name, Text)
    member = Member(identity.alias, "gala", identity.name, identity.unit)
    assert read_session(issue_session(member, b"k" * 32, NOW), b"k" * 32, "gala", NOW).member.id == identity.alias


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ({"number": 10086}, "10086"), ({"number": " 10086\u200b "}, "10086"), ({"number": ["10086", "7"]}, "10086"),
        ({"number": True}, ""), ({"number": 1.5}, ""), ({"number": None}, ""), ({}, ""),
    ],
)  # fmt: skip
def test_a_number_may_be_a_number(said: dict[str, Any], number: str) -> None:
    assert rules.identity_of("https://a.example", "s", said, WIDE).member == number


@pytest.mark.parametrize("reserved", ["", "a b", "王", "x" * 65, "d-" + "A" * 16, "c-" + "A" * 12, "o-" + "A" * 32])
def test_a_provider_gives_no_id_that_the_server_gives(reserved: str) -> None:
    assert not rules.is_member_id(reserved)
    assert rules.is_member_id("10086")


@given(IDS, st.booleans())
@example("Za_-Zb", True)
def test_a_state_leads_back_to_its_event_in_letters_and_digits(event: str, again: bool) -> None:
    state = rules.state_of(event, again, "0123456789abcdef01234567")
    assert state.isalnum() and state.isascii()
    assert rules.return_of(state) == (event, again)


def test_the_state_of_an_event_has_room_in_128_characters() -> None:
    """WeCom takes no more."""
    assert len(rules.state_of("gala_2026-" * 5, True, "0" * 24)) <= 128


@given(st.text() | st.from_regex(r"[01][0-9a-f]{24}.*"))
def test_whatever_a_state_is_it_leads_to_an_event_or_the_console_or_nowhere(state: str) -> None:
    leads_to = rules.return_of(state)
    assert leads_to is None or leads_to.event == CONSOLE or re.fullmatch(limits.ID_PATTERN, leads_to.event)


@pytest.mark.parametrize(
    ("groups", "role"),
    [
        (["crew", "hall"], "operator"), (["hall", "crew", "boss"], "owner"), (["ship", "text"], "reviewer"),
        (["text", "ship"], "reviewer"), ("hall", "display"), (["nobody"], None), ([], None), (None, None),
        ([7, ["boss"]], None), ({"boss": True}, None),
    ],
)  # fmt: skip
def test_of_several_groups_the_role_that_may_most_is_given_whatever_their_order(groups: Any, role: str | None) -> None:
    names = OperatorClaims(
        {"boss": "owner", "crew": "operator", "hall": "display", "ship": "fulfilment", "text": "reviewer"}
    )
    said = {"groups": groups, "preferred_username": " 王\u202e导 "}
    assert rules.operator_of(said, names) == ("王导", role)


def test_a_flow_fits_its_own_answer_for_ten_minutes() -> None:
    flow = Flow("staff", "0state", "nonce", "verifier", NOW // 1000 + 600)
    assert flow.fits("staff", "0state", NOW)
    assert not flow.fits("other", "0state", NOW)
    assert not flow.fits("staff", "0stato", NOW)
    assert not flow.fits("staff", "é\ud800", NOW)
    assert not flow.fits("staff", "0state", NOW + 600_000)


def test_the_challenge_is_that_of_the_standard() -> None:
    """RFC 7636, appendix B."""
    flow = Flow("staff", "", "", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", 0)
    assert flow.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_a_unit_is_read_as_a_path_of_groups_too() -> None:
    """As Keycloak writes groups."""
    said = {"unit": ["/大庆油田/采油一厂/"]}
    assert rules.identity_of("https://id.example", "s", said, WIDE).unit == "大庆油田/采油一厂"
