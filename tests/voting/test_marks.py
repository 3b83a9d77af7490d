"""Marks: what is kept of a ballot's id where nobody may learn what was chosen."""

from acclaim.voting.marks import mark_of, number_of


def test_a_mark_says_nothing_of_its_ballot_and_knows_it_again() -> None:
    mark = mark_of(b"key", "home/jia", 1, "m1", "ballot-0001")
    assert mark == mark_of(b"key", "home/jia", 1, "m1", "ballot-0001")
    others = [
        mark_of(b"kez", "home/jia", 1, "m1", "ballot-0001"), mark_of(b"key", "home/jia", 2, "m1", "ballot-0001"),
        mark_of(b"key", "home/jia", 1, "m2", "ballot-0001"), mark_of(b"key", "home/jia", 1, "m1", "ballot-0002"),
    ]  # fmt: skip
    assert len({mark, *others}) == 5
    assert 0 < number_of(mark) < 1 << 29
