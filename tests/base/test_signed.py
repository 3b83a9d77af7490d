import jwt
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base.signed import BadSignature, purpose_key, sign, verify

SECRET = b"s" * 32


class Claims(msgspec.Struct):
    who: str


decoder = msgspec.json.Decoder(Claims)


@given(st.text())
def test_what_is_signed_comes_back(who: str) -> None:
    assert verify(sign(Claims(who), SECRET, "cookie"), SECRET, "cookie", decoder) == Claims(who)


def test_a_jwt_library_reads_what_we_write() -> None:
    token = sign(Claims("王秀兰"), SECRET, "cookie")
    assert jwt.decode(token, purpose_key(SECRET, "cookie"), ["HS256"]) == {"who": "王秀兰"}


def test_another_purpose_or_secret_does_not_open_it() -> None:
    token = sign(Claims("a"), SECRET, "cookie")
    for secret, purpose in ((SECRET, "link"), (b"t" * 32, "cookie")):
        with pytest.raises(BadSignature):
            verify(token, secret, purpose, decoder)


@given(st.data())
def test_any_altered_character_breaks_the_signature(data: st.DataObject) -> None:
    token = sign(Claims("a"), SECRET, "cookie")
    at = data.draw(st.integers(0, len(token) - 1))
    letter = data.draw(st.characters().filter(lambda c: c != token[at]))
    with pytest.raises(BadSignature):
        verify(token[:at] + letter + token[at + 1 :], SECRET, "cookie", decoder)


@pytest.mark.parametrize("text", ["", ".", "..", "a.b.c", "x" * 5000, "\ud800", "王", "=.=.="])
def test_rubbish_is_no_token(text: str) -> None:
    with pytest.raises(BadSignature):
        verify(text, SECRET, "cookie", decoder)


@pytest.mark.parametrize("algorithm", ["none", "HS384", "HS512"])
def test_no_other_algorithm_is_taken(algorithm: str) -> None:
    key = "" if algorithm == "none" else purpose_key(SECRET, "cookie") * 2
    token = jwt.encode({"who": "a"}, key, algorithm)
    with pytest.raises(BadSignature):
        verify(token, SECRET, "cookie", decoder)


def test_claims_of_another_version_are_refused() -> None:
    class Older(msgspec.Struct):
        name: str

    with pytest.raises(BadSignature):
        verify(sign(Older("a"), SECRET, "cookie"), SECRET, "cookie", decoder)
