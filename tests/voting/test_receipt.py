"""Receipts lead back to their place, for the server alone."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.base.errors import Unknown
from acclaim.voting.receipt import Receipts

KEY = b"k" * 32
SHAPE = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}")

seqs = st.integers(1, (1 << limits.RECEIPT_SEQ_BITS) - 1)
shards = st.integers(0, limits.SHARDS_PER_POLL - 1)


def write(shard: int, seq: int) -> str:
    return Receipts(KEY, "gala", "best").write(shard, [seq])[0]


@given(seqs, shards)
def test_a_receipt_leads_back_to_its_place(seq: int, shard: int) -> None:
    receipts, receipt = Receipts(KEY, "gala", "best"), write(shard, seq)
    assert SHAPE.fullmatch(receipt)
    assert receipts.read(receipt) == (shard, seq)
    assert receipts.read(receipt.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == (shard, seq)


@given(st.lists(seqs, max_size=300), shards)
def test_a_batch_has_the_receipts_that_each_has_alone(batch: list[int], shard: int) -> None:
    assert Receipts(KEY, "gala", "best").write(shard, batch) == [write(shard, seq) for seq in batch]


def test_no_two_ballots_share_a_receipt() -> None:
    receipts = Receipts(KEY, "gala", "best")
    written = [one for shard in range(limits.SHARDS_PER_POLL) for one in receipts.write(shard, range(1, 500))]
    assert len(set(written)) == len(written)


@pytest.mark.parametrize("low_characters", range(1, 13))
def test_receipts_that_follow_each_other_are_in_no_order(low_characters: int) -> None:
    """Of two neighbours the second is the larger one in half of the cases, by whichever characters one compares."""
    ends = [one.replace("-", "")[-low_characters:] for one in Receipts(KEY, "gala", "best").write(0, range(1, 4097))]
    pairs = [(a, b) for a, b in pairwise(ends) if a != b]
    larger = sum(b > a for a, b in pairs)
    assert abs(larger / len(pairs) - 0.5) < 0.04  # more than eight standard deviations: neighbours' pairs overlap


@pytest.mark.parametrize(
    "other",
    [Receipts(KEY, "gala", "star"), Receipts(KEY, "g", "best"), Receipts(b"x" * 32, "gala", "best")],
    ids=["poll", "event", "installation"],
)
@given(seqs, shards)
def test_a_receipt_of_another_poll_event_or_installation_is_none(other: Receipts, seq: int, shard: int) -> None:
    assert _reads(other, write(shard, seq)) is False


@given(st.text(max_size=30) | st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=12, max_size=12))
def test_made_up_receipts_are_unknown(text: str) -> None:
    assert _reads(Receipts(KEY, "gala", "best"), text) is False


@given(seqs, shards, st.integers(0, 11), st.integers(1, 31))
def test_a_slip_of_one_character_is_noticed(seq: int, shard: int, place: int, slip: int) -> None:
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    letters = list(write(shard, seq).replace("-", ""))
    letters[place] = alphabet[(alphabet.index(letters[place]) + slip) % 32]
    assert _reads(Receipts(KEY, "gala", "best"), "".join(letters)) is False


def _reads(receipts: Receipts, text: str) -> bool:
    try:
        receipts.read(text)
    except Unknown:
        return False
    return True
