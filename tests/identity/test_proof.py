import msgspec
import pytest

from acclaim.base import limits
from acclaim.identity import proof
from acclaim.identity.proof import Proof

SECRET = b"s" * 32
NOW = 1_795_422_000_000
LIGHT = 64  # hashes: a test needs no more


def solved(work: int = LIGHT, event: str = "gala") -> Proof:
    return proof.solve(proof.challenge("p1", event, work, SECRET, NOW))


def test_a_solved_challenge_gives_its_id() -> None:
    assert proof.verify(solved(), "gala", SECRET, NOW) == "p1"


def test_it_is_good_for_its_event_and_its_time_alone() -> None:
    one = solved()
    assert proof.verify(one, "other", SECRET, NOW) is None
    assert proof.verify(one, "gala", SECRET, NOW + limits.PROOF_S * 1000) is None
    assert proof.verify(one, "gala", b"t" * 32, NOW) is None


@pytest.mark.parametrize("numbers", [[], [0] * proof.PIECES, [0] * (proof.PIECES - 1)])
def test_what_is_not_solved_proves_nothing(numbers: list[int]) -> None:
    challenge = proof.challenge("p1", "gala", 1 << 30, SECRET, NOW)
    assert proof.verify(Proof(challenge.challenge, numbers), "gala", SECRET, NOW) is None


def test_a_challenge_can_not_be_made_easier() -> None:
    hard, easy = (proof.challenge("p1", "gala", work, SECRET, NOW) for work in (1 << 30, LIGHT))
    eased = msgspec.structs.replace(hard, bound=easy.bound)
    assert proof.verify(proof.solve(eased), "gala", SECRET, NOW) is None


def test_the_price_grows_with_the_load_and_never_above_a_second_of_a_phone() -> None:
    loads = [0, 0.5, 1, 1.01, 2, 4, 16, 1000]
    prices = [proof.work_for(load) for load in loads]
    assert prices[:3] == [0, 0, 0]
    assert prices[3:] == sorted(prices[3:])
    assert prices[4] == 2 * limits.PROOF_HASHES_MIN
    assert prices[-2:] == [limits.PROOF_HASHES_MAX] * 2
