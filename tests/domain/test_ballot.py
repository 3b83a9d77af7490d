"""What a ballot must satisfy, and receipts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server import limits
from server.domain.ballot import Receipts, check, is_entitled
from server.domain.event import Entitled, Option, Poll
from server.domain.member import Member
from server.errors import Refused, Unknown

OPTIONS = [Option(str(n), f"选项{n}") for n in range(1, 5)]
KNOWN = frozenset("1234")
VOTER = Member("m1", "gala", unit="采油一厂")

seqs = st.integers(1, (1 << limits.RECEIPT_SEQ_BITS) - 1)
shards = st.integers(0, limits.SHARDS_PER_POLL - 1)


def poll(**fields: object) -> Poll:
    return Poll("best", "最美小家", OPTIONS, **fields)  # type: ignore[arg-type]


def test_a_checked_ballot_holds_what_is_written_down() -> None:
    assert check(poll(choices_max=2), KNOWN, "", "audience", ["3", "1"]) == "audience 3,1"


@pytest.mark.parametrize(
    ("choices", "code"),
    [(["1"], "too_few_choices"), (["1", "2", "3", "4"], "too_many_choices"), (["1", "1"], "too_many_choices")],
)
def test_too_few_too_many_and_doubled_choices_are_refused(choices: list[str], code: str) -> None:
    with pytest.raises(Refused) as refused:
        check(poll(choices_min=2, choices_max=3), KNOWN, "", "audience", choices)
    assert refused.value.code == code


def test_an_option_that_is_not_there_is_unknown() -> None:
    with pytest.raises(Unknown):
        check(poll(), KNOWN, "", "audience", ["9"])


@pytest.mark.parametrize(
    ("fields", "entitled"),
    [
        ({}, True),
        ({"entitled": Entitled(units=["采油一厂", "采油二厂"])}, True),
        ({"entitled": Entitled(units=["采油二厂"])}, False),
        ({"entitled": Entitled(classes=["jury"])}, False),
        ({"weights": {"audience": 40, "jury": 60}}, True),
        ({"weights": {"jury": 60}}, False),
    ],
)
def test_units_classes_and_weights_say_who_may_vote(fields: dict[str, object], entitled: bool) -> None:
    assert is_entitled(poll(**fields), VOTER.unit, VOTER.class_) is entitled


@given(seqs, shards)
def test_a_receipt_leads_back_to_its_place(seq: int, shard: int) -> None:
    receipts = Receipts(b"k" * 32, "gala", "best")
    receipt = receipts.write(shard, seq)
    assert receipts.read(receipt) == (shard, seq)
    assert receipts.read(receipt.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == (shard, seq)
    assert len(receipt) <= 15


@given(seqs, shards)
def test_a_receipt_of_another_poll_event_or_installation_is_none(seq: int, shard: int) -> None:
    receipt = Receipts(b"k" * 32, "gala", "best").write(shard, seq)
    for other in (
        Receipts(b"k" * 32, "gala", "star"),
        Receipts(b"k" * 32, "g", "best"),
        Receipts(b"x" * 32, "gala", "best"),
    ):
        assert _reads(other, receipt) is False


@given(st.text(max_size=30))
def test_made_up_receipts_are_unknown(text: str) -> None:
    assert _reads(Receipts(b"k" * 32, "gala", "best"), text) is False


def _reads(receipts: Receipts, text: str) -> bool:
    try:
        receipts.read(text)
    except Unknown:
        return False
    return True
