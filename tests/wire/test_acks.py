"""The written-out acknowledgement is what encoder and frame make of one."""

from hypothesis import given
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.wire import frames, messages
from acclaim.wire.acks import Acks

RECEIPT = "7KQ4-M2XD-9A3F"
times = st.integers(1, 1 << 62)


@given(
    st.from_regex(limits.ID_PATTERN), st.lists(st.tuples(st.from_regex(limits.BALLOT_ID_PATTERN), times), max_size=9)
)
def test_the_acknowledgements_of_a_batch_are_what_the_encoder_makes(poll: str, batch: list[tuple[str, int]]) -> None:
    acks = Acks(poll)
    for ballot, at in batch:
        expected = frames.text(messages.encode(messages.Ack(poll, ballot, RECEIPT, at)))
        assert acks.frame(ballot, RECEIPT, at) == expected


def test_the_longest_one_fits() -> None:
    poll, ballot, at = "p" * 64, "b" * 32, 1 << 62
    expected = frames.text(messages.encode(messages.Ack(poll, ballot, RECEIPT, at)))
    assert Acks(poll).frame(ballot, RECEIPT, at) == expected
