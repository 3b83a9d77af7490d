import json
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from jwt.api_jws import PyJWS

from acclaim.base import limits
from acclaim.base.errors import NotAdmitted
from acclaim.config import Settings
from acclaim.identity.member import Member
from acclaim.identity.ticket import TicketVerifier, _Claims, sign_test_ticket
from tests.folders import ROOT

NOW = 1_795_422_000_000
SECRET = "a shared secret that is long enough"
WANG = Member(id="100234", event="gala", name="王秀兰", unit="采油一厂", class_="jury")
ED25519 = ed25519.Ed25519PrivateKey.generate()
RSA = rsa.generate_private_key(public_exponent=65537, key_size=2048)

verifier = TicketVerifier.from_settings(secret=SECRET)


def private_pem(key: Any) -> str:
    return str(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode())


def public_pem(key: Any) -> str:
    return str(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode())


def ticket(**changes: Any) -> str:
    claims = {"sub": "100234", "aud": "acclaim", "exp": NOW // 1000 + 60, "event": "gala"} | changes
    return jwt.encode({k: v for k, v in claims.items() if v is not None}, SECRET, "HS256")


def refusal(text: str, by: TicketVerifier = verifier, event: str = "gala", now: int = NOW) -> NotAdmitted:
    with pytest.raises(NotAdmitted) as caught:
        by.verify(text, event, now)
    assert SECRET not in caught.value.message
    return caught.value


def test_a_ticket_signed_with_the_shared_secret_admits() -> None:
    assert verifier.verify(sign_test_ticket(WANG, SECRET, "acclaim", NOW), "gala", NOW) == WANG


@pytest.mark.parametrize("key", [ED25519, RSA], ids=["EdDSA", "RS256"])
def test_a_ticket_signed_with_the_host_apps_private_key_admits(key: Any) -> None:
    by = TicketVerifier.from_settings(public_key_pem=public_pem(key), audience="gala-app")
    assert by.verify(sign_test_ticket(WANG, private_pem(key), "gala-app", NOW), "gala", NOW) == WANG


def test_name_unit_and_class_may_be_left_out() -> None:
    assert verifier.verify(ticket(), "gala", NOW) == Member(id="100234", event="gala")


def test_what_can_not_be_seen_in_a_nickname_is_dropped_and_keeps_nobody_outside() -> None:
    who = verifier.verify(ticket(name="\u202e王\x00秀\n兰\u2069 🏳️\u200d🌈", unit="采油\u2028一厂"), "gala", NOW)
    assert (who.name, who.unit) == ("王秀兰 🏳️\u200d🌈", "采油一厂")


def test_a_list_of_audiences_and_claims_of_the_hosts_own_are_fine() -> None:
    assert verifier.verify(ticket(aud=["shop", "acclaim"], scope="x", exp=NOW / 1000 + 9.5), "gala", NOW).id == "100234"


def test_expiry_is_judged_by_the_time_handed_in_with_a_little_leeway() -> None:
    ends = (NOW // 1000 + 60 + limits.TICKET_LEEWAY_S) * 1000
    assert verifier.verify(ticket(), "gala", ends - 1).id == "100234"
    assert refusal(ticket(), now=ends).code == "ticket_expired"


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"exp": None}, "exp"),
        ({"exp": "soon"}, "exp"),
        ({"aud": None}, "aud"),
        ({"aud": "shop"}, "aud"),
        ({"sub": None}, "sub"),
        ({"sub": "two words"}, "sub"),
        ({"sub": "x" * 65}, "sub"),
        ({"name": "x" * 201}, "name"),
        ({"class": "评委"}, "class"),
        ({"nbf": NOW // 1000 + 3600}, "nbf"),
    ],
)
def test_a_wrong_claim_is_named(changes: dict[str, Any], named: str) -> None:
    error = refusal(ticket(**changes))
    assert error.code == "ticket_invalid"
    assert named in error.message


@pytest.mark.parametrize("event", ["other", None])
def test_a_ticket_for_another_event_or_for_none_is_refused(event: str | None) -> None:
    assert refusal(ticket(event=event)).code == "wrong_event"


CLAIMS = {"sub": "1", "aud": "acclaim", "exp": NOW // 1000 + 60, "event": "gala"}


@pytest.mark.parametrize(
    ("key", "algorithm"), [(SECRET, "HS256"), ("", "none"), (ED25519, "EdDSA"), (RSA, "PS256")],
    ids=["HS256", "none", "EdDSA", "PS256"],
)  # fmt: skip
def test_the_header_never_chooses_the_algorithm(key: Any, algorithm: str) -> None:
    by = TicketVerifier.from_settings(public_key_pem=public_pem(RSA))
    assert "alg is not RS256" in refusal(jwt.encode(CLAIMS, key, algorithm), by).message


def test_a_ticket_without_an_algorithm_is_refused_where_a_secret_is_shared() -> None:
    assert "alg is not HS256" in refusal(jwt.encode(CLAIMS, "", "none")).message


def test_another_key_does_not_sign() -> None:
    assert "signature" in refusal(sign_test_ticket(WANG, "b" * 32, "acclaim", NOW)).message


@pytest.mark.parametrize("text", ["", "a.b", "a.b.c", "x" * 9000, "王.王.王", "e30.e30.e30"])
def test_rubbish_is_no_ticket(text: str) -> None:
    assert refusal(text).code == "ticket_invalid"


@pytest.mark.parametrize(
    "claims",
    [
        b"\xff",
        b'{"sub":"\xff"}',
        b'{"sub":"\xed\xa0\x80"}',
        b"[" * 2000,
        b'{"x":' * 1200,
        b'{"x":' + b"[" * 3000 + b"}",
    ],
)
def test_a_well_signed_ticket_whose_claims_can_not_be_read_is_refused(claims: bytes) -> None:
    assert refusal(PyJWS().encode(claims, SECRET, "HS256")).code == "ticket_invalid"


def test_without_a_key_every_ticket_is_refused_with_the_reason() -> None:
    assert "no ticket key" in refusal(ticket(), TicketVerifier.from_settings()).message


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"secret": "short"}, "32 bytes"),
        ({"secret": public_pem(RSA)}, "as the ticket public key"),
        ({"secret": SECRET, "public_key_pem": public_pem(RSA)}, "not both"),
        ({"public_key_pem": "rubbish"}, "BEGIN PUBLIC KEY"),
        ({"public_key_pem": public_pem(ec.generate_private_key(ec.SECP256R1()))}, "Ed25519 or RSA"),
        ({"public_key_pem": public_pem(rsa.generate_private_key(65537, 1024))}, "2048 bits"),
    ],
)
def test_settings_that_cannot_be_safe_are_refused(settings: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        TicketVerifier.from_settings(**settings)


def test_a_key_that_cannot_sign_is_refused() -> None:
    for key in (public_pem(RSA), private_pem(ec.generate_private_key(ec.SECP256R1()))):
        with pytest.raises(ValueError, match="private key"):
            sign_test_ticket(WANG, key, "acclaim", NOW)


DOC = (ROOT / "docs" / "tickets.md").read_text()
KEYS = {"HS256": SECRET, "EdDSA": private_pem(ED25519), "RS256": private_pem(RSA)}
VERIFIERS = {
    "HS256": verifier,
    "EdDSA": TicketVerifier.from_settings(public_key_pem=public_pem(ED25519)),
    "RS256": TicketVerifier.from_settings(public_key_pem=public_pem(RSA)),
}


def example(language: str) -> str:
    [code] = re.findall(rf"```{language}\n(.*?)```", DOC, re.DOTALL)
    return str(code)


def in_python(algorithm: str, member: dict[str, str]) -> str:
    names: dict[str, Any] = {}
    exec(example("python"), names)
    return str(names["ticket"](KEYS[algorithm], algorithm, member))


def in_javascript(algorithm: str, member: dict[str, str]) -> str:
    node = shutil.which("node")
    if not node:
        pytest.skip("the JavaScript example needs node to be tried")
    call = f"console.log(ticket({json.dumps(KEYS[algorithm])}, {algorithm!r}, {json.dumps(member)}))"
    return subprocess.run([node, "-e", example("js") + call], check=True, capture_output=True, text=True).stdout.strip()


@pytest.mark.parametrize("algorithm", KEYS)
@pytest.mark.parametrize("signed", [in_python, in_javascript])
def test_the_documented_code_signs_members_in(algorithm: str, signed: Callable[[str, dict[str, str]], str]) -> None:
    text = signed(algorithm, {"id": "100234", "name": "王秀兰", "unit": "采油一厂"})
    member = VERIFIERS[algorithm].verify(text, "gala", int(time.time() * 1000))
    assert member == Member(id="100234", event="gala", name="王秀兰", unit="采油一厂")


def test_every_claim_and_setting_is_documented() -> None:
    for claim in _Claims.__struct_encode_fields__:
        assert f"| `{claim}`" in DOC
    for setting in ("ACCLAIM_TICKET_SECRET", "ACCLAIM_TICKET_PUBLIC_KEY_FILE"):
        assert setting in DOC
        assert hasattr(Settings, setting.removeprefix("ACCLAIM_").lower())
