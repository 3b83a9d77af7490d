"""A proof of work: the price of joining from where very many join at once (docs/protocol.md, "Joining").

A challenge is a signed text. It is answered by PIECES numbers n below 2^32 for which the first 32 bits of
SHA-256(SHA-256(challenge) ‖ piece ‖ n), piece and n as 32 bits each, are below a bound. Several small pieces in place
of one large one: the time then varies by a quarter, not by a hundredfold.
"""

import struct
from hashlib import sha256
from itertools import count
from typing import Annotated, Final

import msgspec

from acclaim.base import limits, signed
from acclaim.event.definition import Id

PIECES: Final = 16
_PURPOSE: Final = "acclaim-proof"
_pair = struct.Struct(">II").pack


class Challenge(msgspec.Struct, frozen=True):
    """What a page has to solve; part of the error `proof_needed`."""

    challenge: str
    pieces: int
    bound: int


class Proof(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The challenge as it was given, and its solution."""

    challenge: Annotated[str, msgspec.Meta(max_length=1024)]
    numbers: Annotated[list[Annotated[int, msgspec.Meta(ge=0, lt=1 << 32)]], msgspec.Meta(max_length=PIECES)]


class _Claims(msgspec.Struct, tag_field="aud", tag=_PURPOSE):
    id: Id
    event: Id
    bound: int
    exp: int


_decoder = msgspec.json.Decoder(_Claims)


def work_for(load: float) -> int:
    """Hashes that joining costs where `load` times the allowance have come within an hour; 0 up to 1."""
    return 0 if load <= 1 else min(round(load * limits.PROOF_HASHES_MIN), limits.PROOF_HASHES_MAX)


def challenge(proof_id: str, event: str, work: int, secret: bytes, now: int) -> Challenge:
    """One that takes `work` hashes on average, good for limits.PROOF_S from `now` (ms) on."""
    bound = min((PIECES << 32) // work, 1 << 32)
    claims = _Claims(proof_id, event, bound, now // 1000 + limits.PROOF_S)
    return Challenge(signed.sign(claims, secret, _PURPOSE), PIECES, bound)


def verify(proof: Proof, event: str, secret: bytes, now: int) -> str | None:
    """The id of its challenge, which may be used once; None if it proves nothing (any more)."""
    try:
        claims = signed.verify(proof.challenge, secret, _PURPOSE, _decoder)
    except signed.BadSignature:
        return None
    if claims.event != event or claims.exp * 1000 <= now or len(proof.numbers) != PIECES:
        return None
    seed = sha256(proof.challenge.encode()).digest()
    is_solved = all(_first_word(seed, piece, n) < claims.bound for piece, n in enumerate(proof.numbers))
    return claims.id if is_solved else None


def solve(challenge: Challenge) -> Proof:
    """For programs that join without a page; some 2,000,000 hashes a second."""
    seed = sha256(challenge.challenge.encode()).digest()
    numbers = [
        next(n for n in count() if _first_word(seed, piece, n) < challenge.bound) for piece in range(challenge.pieces)
    ]
    return Proof(challenge.challenge, numbers)


def _first_word(seed: bytes, piece: int, n: int) -> int:
    return int.from_bytes(sha256(seed + _pair(piece, n)).digest()[:4])
