"""What Redis's memory is kept from as it fills."""

import pytest

from acclaim.redis.headroom import Saving, saving_at


@pytest.mark.parametrize(
    ("share", "before", "level"),
    [
        (0.0, 0, Saving.NOTHING),
        (0.699, 0, Saving.NOTHING),
        (0.70, 0, Saving.COMMENTS),
        (0.80, 0, Saving.LIKES),
        (1.2, 0, Saving.LIKES),
        (0.69, 1, Saving.COMMENTS),
        (0.679, 1, Saving.NOTHING),
        (0.79, 2, Saving.LIKES),
        (0.779, 2, Saving.COMMENTS),
        (0.69, 2, Saving.COMMENTS),
        (0.5, 2, Saving.NOTHING),
    ],
)
def test_comments_are_refused_first_then_likes_and_both_are_taken_again_with_some_room(
    share: float, before: int, level: Saving
) -> None:
    assert saving_at(share, before) is level
