"""The states of a poll, which verb leads to which state, and who may see the result when.

draft → open ⇄ locked → closed → published
  ↑________|________|_______|      reset: a new epoch; never after publishing
"""

from dataclasses import dataclass
from typing import Final, Literal

from acclaim.base.errors import OperatorError
from acclaim.event.parts.poll import Poll, Visibility

State = Literal["draft", "open", "locked", "closed", "published"]
Verb = Literal["open", "lock", "unlock", "close", "publish", "reset"]


@dataclass(frozen=True, slots=True)
class Move:
    """What a verb does: from which states, to which."""

    sources: tuple[State, ...]
    target: State


MOVES: Final[dict[Verb, Move]] = {
    "open": Move(("draft",), "open"),
    "lock": Move(("open",), "locked"),
    "unlock": Move(("locked",), "open"),
    "close": Move(("open", "locked"), "closed"),
    "publish": Move(("closed",), "published"),
    "reset": Move(("open", "locked", "closed"), "draft"),
}

RUNNING_STATES: Final = ("open", "locked")
FINAL_STATES: Final = ("closed", "published")
_ORDER: Final = ("draft", "open", "locked", "closed", "published")


def is_beyond(verb: Verb, state: str) -> bool:
    """Whether a poll in `state` has been where `verb` leads, or further: only a reset would bring it back."""
    return _ORDER.index(state) >= _ORDER.index(MOVES[verb].target)


def wrong_state(verb: Verb, poll: str, state: str) -> OperatorError:
    """The error for a verb that the poll's state does not allow; says what would."""
    possible = [name for name, move in MOVES.items() if state in move.sources]
    hint = f"possible now: {', '.join(possible)}" if possible else "nothing can change it any more"
    message = f"Poll {poll!r} is {state}; it can't {verb}. {hint.capitalize()}."
    return OperatorError("wrong_state", message, poll=poll, verb=verb, state=state)


def shows_result(visibility: Visibility, state: str, has_voted: bool) -> bool:
    """Whether a phone (or the public API, with has_voted False) may see the tally."""
    match visibility:
        case "always":
            return True
        case "on_vote":
            return has_voted or state in FINAL_STATES
        case "on_close":
            return state in FINAL_STATES
        case "on_publish":
            return state == "published"


def has_tally(poll: Poll, state: str) -> bool:
    """Whether there are votes to show at all: of a secret poll not before it is closed, for nobody."""
    return not poll.is_secret or state in FINAL_STATES


def screen_shows_result(poll: Poll, state: str, hidden: bool, revealed: bool) -> bool:
    """Whether the big screen may: like a phone that has not voted, less what is hidden, plus what was revealed. Only a
    closed poll is: while it is not, what the stage says is of the epoch before, and older than the poll's figures."""
    is_revealed = revealed and state in FINAL_STATES
    return is_revealed or (not hidden and shows_result(poll.visibility, state, has_voted=False))
