"""The replay of a poll: its tally over time, recounted from the log."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from acclaim.base import limits
from acclaim.event.parts.counting import Ranking, Rating
from acclaim.event.parts.poll import Poll
from acclaim.voting.tally import Counting, Counts

Moment = tuple[int, str, str]  # a ballot: when (ms), member, payload
_Frame = TypeVar("_Frame")


def frames_for(poll: Poll) -> int:
    """The largest number of frames in a replay of the poll: fewer if each holds many figures."""
    figures = len(poll.options) * (1 + len(poll.weights) + _details_of(poll))
    return max(limits.REPLAY_FRAMES_MIN, min(limits.REPLAY_FRAMES, limits.REPLAY_FIGURES // figures))


def _details_of(poll: Poll) -> int:
    """Figures per option in histograms and comparisons."""
    match poll.counting:
        case Rating(most):
            return most
        case Ranking():
            return 2 * len(poll.options)
    return 0


def timeline(
    poll: Poll, began: int, ballots: Iterable[Moment], frame_of: Callable[[int, Counts, bool], _Frame], frames: int
) -> list[_Frame]:
    """`frame_of(at, counts, is_last)` for at most `frames` + 1 moments, the first before any ballot, the last after
    all.

    `ballots` are in the order in which they count; those of one member in the order of the log."""
    cast = list(ballots)
    counting = Counting(poll)
    made = [frame_of(min(began, cast[0][0]) if cast else began, counting.counts, not cast)]
    if not cast:
        return made
    first, last = min(began, cast[0][0]), max(at for at, *_ in cast)
    step = max(1.0, (last - first) / frames)
    ends = first + step
    for at, member, payload in cast:
        if at > ends:  # quiet stretches need no frames
            made.append(frame_of(int(ends), counting.counts, False))
            ends += step * max(1, -(-(at - ends) // step))
        counting.add(member, payload)
    made.append(frame_of(last, counting.counts, True))
    return made
