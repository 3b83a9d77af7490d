"""Claims in a sealed cookie: only their server reads them."""

import msgspec
import pytest

from acclaim.base.sealed import BadSeal, seal_claims, unseal_claims
from acclaim.base.signed import TOKEN_BYTES

SECRET = b"1" * 32
PURPOSE = "acclaim-test"


class Told(msgspec.Struct):
    verifier: str


read = msgspec.json.Decoder(Told)


def test_claims_come_back_and_nobody_reads_them_on_the_way() -> None:
    text = seal_claims(Told("dBjftJeZ4CVP"), SECRET, PURPOSE)
    assert unseal_claims(text, SECRET, PURPOSE, read).verifier == "dBjftJeZ4CVP"
    assert seal_claims(Told("dBjftJeZ4CVP"), SECRET, PURPOSE) != text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "é",
        "a" * (TOKEN_BYTES + 1),
        seal_claims(Told("x"), SECRET, "another purpose"),
        seal_claims(Told("x"), b"2" * 32, PURPOSE),
        seal_claims(Told("x"), SECRET, PURPOSE)[:-2],
    ],
    ids=["nothing", "a letter", "no base64", "too long", "another purpose", "another secret", "cut off"],
)
def test_what_is_none_of_ours_is_refused(text: str) -> None:
    with pytest.raises(BadSeal):
        unseal_claims(text, SECRET, PURPOSE, read)


def test_what_another_version_has_sealed_is_refused() -> None:
    class Other(msgspec.Struct):
        other: int

    with pytest.raises(BadSeal):
        unseal_claims(seal_claims(Other(1), SECRET, PURPOSE), SECRET, PURPOSE, read)
