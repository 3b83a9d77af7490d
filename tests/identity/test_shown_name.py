"""What everybody may read of a member's name."""

import pytest

from acclaim.identity.shown_name import code_of, masked


@pytest.mark.parametrize(
    ("name", "shown"), [("王秀兰", "王*兰"), ("王兰", "王*"), ("王", "王"), ("", ""), ("Anna Smith", "A***h")]
)
def test_names_are_masked(name: str, shown: str) -> None:
    assert masked(name) == shown


def test_a_code_is_short_the_same_for_a_member_and_another_with_another_key() -> None:
    codes = {code_of(b"key", f"d-{n}") for n in range(1000)}
    assert len(codes) == 1000
    assert code_of(b"key", "d-1") in codes and len(code_of(b"key", "d-1")) == len("K7M-4QX")
    assert code_of(b"other", "d-1") not in codes
