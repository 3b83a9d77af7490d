"""What polls with other counting methods have besides votes: histograms, comparisons, a motion's outcome."""

from fractions import Fraction
from typing import Final, Literal

from acclaim.event.parts.counting import Motion, Ranking, Rating
from acclaim.event.parts.poll import Poll
from acclaim.event.states import FINAL_STATES
from acclaim.voting.methods import ranking, rating
from acclaim.voting.tally import PollNow, votes_in_order

Outcome = Literal["carried", "rejected", "no_quorum", "unknown"]
_HALF: Final = Fraction(1, 2)
_TWO_THIRDS: Final = Fraction(2, 3)


def spread(poll: Poll, now: PollNow) -> list[list[int]] | None:
    """For each option, how many gave it 1, 2, … points, or ranked it 1st, 2nd, …"""
    match poll.counting:
        case Rating():
            return rating.spread(poll, now.counts.counted())
        case Ranking():
            return ranking.spread(poll, now.counts.counted())
    return None


def beats(poll: Poll, now: PollNow) -> list[list[int]] | None:
    """For each option, how many ranked it before each of the others."""
    return ranking.beats(poll, now.counts.counted()) if isinstance(poll.counting, Ranking) else None


def outcome(poll: Poll, now: PollNow, entitled: int | None) -> Outcome | None:
    """Whether a motion would be carried by the present ballots. `entitled` is how many may vote, None without a roster;
    then the result is "unknown" if it requires one.
    """
    motion = poll.counting
    if not isinstance(motion, Motion):
        return None
    if now.state in FINAL_STATES and now.entitled is not None:
        entitled = now.entitled
    if motion.needs_roster and entitled is None:
        return "unknown"
    of = entitled or 0
    if now.members < motion.quorum or 100 * now.members < motion.quorum_percent * of:
        return "no_quorum"
    yes, no, _ = votes_in_order(poll, now.counts)
    match motion.majority:
        case "simple":
            is_carried = yes > no
        case "present":
            is_carried = yes > _HALF * now.ballots
        case "two_thirds":
            is_carried = now.ballots > 0 and yes >= _TWO_THIRDS * now.ballots
        case "entitled":
            is_carried = yes > _HALF * of
    return "carried" if is_carried else "rejected"
