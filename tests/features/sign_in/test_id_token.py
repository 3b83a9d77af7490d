"""ID tokens that are not what they should be, each signed with real keys, and none is accepted."""

import base64
import json
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.algorithms import ECAlgorithm, HMACAlgorithm, OKPAlgorithm, RSAAlgorithm

from acclaim.features.sign_in.id_token import Expected, Invalid, UnknownKey, verify
from acclaim.features.sign_in.settings import OidcSettings

NOW_S = 1_795_000_000
RSA, OTHER = (rsa.generate_private_key(65537, 2048) for _ in range(2))
SMALL = rsa.generate_private_key(65537, 1024)
EC = ec.generate_private_key(ec.SECP256R1())
ED = ed25519.Ed25519PrivateKey.generate()
ALGORITHMS = OidcSettings(title="-", issuer="-", client_id="-").algorithms
EXPECTED = Expected("https://id.example.cn", "acclaim", "n-0S6", ALGORITHMS)
GOOD = {
    "iss": "https://id.example.cn", "sub": "10086", "aud": "acclaim", "nonce": "n-0S6", "iat": NOW_S,
    "exp": NOW_S + 300,
}  # fmt: skip


def jwk(key: Any, kid: str = "k1", **more: str) -> dict[str, Any]:
    kinds: dict[type, Any] = {rsa.RSAPrivateKey: RSAAlgorithm, ec.EllipticCurvePrivateKey: ECAlgorithm}
    kind = next((kind for cls, kind in kinds.items() if isinstance(key, cls)), OKPAlgorithm)
    return {**kind.to_jwk(key.public_key(), as_dict=True), "kid": kid, "use": "sig", **more}


def signed(key: Any = RSA, algorithm: str = "RS256", kid: str | None = "k1", **claims: Any) -> str:
    said = {name: value for name, value in (GOOD | claims).items() if value is not None}
    return jwt.encode(said, key, algorithm, {"kid": kid} if kid else None)


def raw(header: dict[str, Any], claims: bytes, signature: bytes = b"") -> str:
    parts = (json.dumps(header).encode(), claims, signature)
    return ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts)


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [(RSA, "RS256"), (RSA, "PS256"), (EC, "ES256"), (ED, "EdDSA")],
    ids=["RS256", "PS256", "ES256", "EdDSA"],
)
def test_a_good_token_tells_its_claims(key: Any, algorithm: str) -> None:
    said = verify(signed(key, algorithm, name="王秀兰"), [jwk(OTHER, "k0"), jwk(key)], EXPECTED, NOW_S * 1000)
    assert (said["sub"], said["name"]) == ("10086", "王秀兰")


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": ["acclaim"]},
        {"aud": ["acclaim", "another"], "azp": "acclaim"},
        {"exp": NOW_S - 29},
        {"nbf": NOW_S + 29, "iat": NOW_S + 29},
        {"exp": NOW_S + 0.5},
    ],
)
def test_what_the_standard_allows_is_accepted(claims: dict[str, Any]) -> None:
    assert verify(signed(**claims), [jwk(RSA)], EXPECTED, NOW_S * 1000)["sub"] == "10086"


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://id.example.cn/"}, {"iss": None}, {"aud": "another"}, {"aud": []}, {"aud": None},
        {"aud": ["acclaim", "another"]}, {"aud": ["acclaim", "another"], "azp": "another"}, {"azp": "another"},
        {"exp": NOW_S - 30}, {"exp": None}, {"exp": "tomorrow"}, {"exp": float("inf")}, {"nbf": NOW_S + 31},
        {"iat": NOW_S + 31}, {"nonce": "another"}, {"nonce": None}, {"sub": ""}, {"sub": None}, {"sub": 10086},
    ],
    ids=str,
)  # fmt: skip
def test_a_claim_that_is_wrong_or_missing_is_refused(claims: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        verify(signed(**claims), [jwk(RSA)], EXPECTED, NOW_S * 1000)


PUBLIC_PEM = RSA.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
CLAIMS = json.dumps(GOOD).encode()


def hs256(secret: bytes) -> str:
    body = raw({"alg": "HS256", "kid": "k1"}, CLAIMS).rpartition(".")[0]
    mac = HMACAlgorithm(HMACAlgorithm.SHA256).sign(body.encode(), secret)
    return f"{body}.{base64.urlsafe_b64encode(mac).rstrip(b'=').decode()}"


@pytest.mark.parametrize(
    "token",
    [
        raw({"alg": "none"}, CLAIMS), raw({"alg": "none", "kid": "k1"}, CLAIMS), raw({"alg": "NONE"}, CLAIMS),
        raw({"kid": "k1"}, CLAIMS), raw({"alg": ["RS256"], "kid": "k1"}, CLAIMS),
        raw({"alg": "RS256", "kid": "k1"}, CLAIMS),
        hs256(PUBLIC_PEM), hs256(json.dumps(jwk(RSA)).encode()), signed(OTHER), signed(RSA, "RS512"),
        signed()[:-4] + "AAAA", signed() + ".x", "", "a.b.c", "a" * 20_000, "é.é.é",
        raw({"alg": "RS256", "kid": {"a": 1}}, CLAIMS),
    ],
    ids=[
        "none", "none with a key", "NONE", "no alg", "a list", "no signature", "HS256 with the public key",
        "HS256 with its JWK", "another key", "not on the list", "a changed signature", "four parts", "empty",
         "no JSON", "too long", "no ASCII", "kid is no text",
    ],
)  # fmt: skip
def test_a_token_that_the_provider_has_not_signed_is_refused(token: str) -> None:
    with pytest.raises(Invalid):
        verify(token, [jwk(RSA)], EXPECTED, NOW_S * 1000)


@pytest.mark.parametrize(
    "keys",
    [
        [], [jwk(RSA, "k2")], [jwk(RSA, use="enc")], [jwk(RSA, alg="RS512")], [jwk(EC)], [jwk(RSA), jwk(OTHER)],
        [{"kty": "RSA"}], [{"kid": "k1"}], [{"kty": "oct", "kid": "k1", "k": "c2VjcmV0"}],
    ],
    ids=["none", "another", "for encryption", "for RS512", "of another kind", "two of the name", "no numbers",
         "of no kind", "a shared secret"],
)  # fmt: skip
def test_a_key_that_is_not_there_may_be_new(keys: list[dict[str, Any]]) -> None:
    with pytest.raises(UnknownKey):
        verify(signed(), keys, EXPECTED, NOW_S * 1000)


@pytest.mark.parametrize("broken", [{"kty": "RSA", "kid": "k1"}, {"kty": "RSA", "kid": "k1", "n": 1, "e": "AQAB"}])
def test_a_key_of_no_use_is_no_crash(broken: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        verify(signed(), [broken], EXPECTED, NOW_S * 1000)


@pytest.mark.filterwarnings("ignore::jwt.warnings.InsecureKeyLengthWarning")
def test_a_key_that_is_too_short_is_refused() -> None:
    with pytest.raises(Invalid, match="2048"):
        verify(signed(SMALL), [jwk(SMALL)], EXPECTED, NOW_S * 1000)


def test_a_token_that_names_no_key_is_of_the_only_one() -> None:
    assert verify(signed(kid=None), [jwk(RSA), jwk(EC, "k2")], EXPECTED, NOW_S * 1000)["sub"] == "10086"
    with pytest.raises(UnknownKey):
        verify(signed(kid=None), [jwk(RSA), jwk(OTHER, "k2")], EXPECTED, NOW_S * 1000)


def test_nothing_of_a_token_is_in_an_error() -> None:
    with pytest.raises(Invalid) as caught:
        verify(signed(sub="a-secret-of-somebody", nonce="another"), [jwk(RSA)], EXPECTED, NOW_S * 1000)
    assert "secret" not in str(caught.value)
