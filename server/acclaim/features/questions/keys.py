"""The keys of question boards, in addition to redis/keys.py: `poll` holds a board's state, and `log` everything that
has happened, from which all keys here can be rebuilt.

| key                                                 | type | fields / members                     | lifetime |
|-----------------------------------------------------|------|--------------------------------------|----------|
| acclaim:{EVENT.BOARD.0}:folded:EPOCH:questions      | hash | number → "AT LINE" (LINE: see below) | ever     |
| acclaim:{EVENT.BOARD.0}:folded:EPOCH:states         | hash | number → "STATE AT" or "merged AT INTO" | ever  |
| acclaim:{EVENT.BOARD.0}:folded:EPOCH:votes          | hash | number → upvotes                     | ever     |
| acclaim:{EVENT.BOARD.0}:folded:EPOCH:voters:NUMBER  | set  | members who have upvoted it          | ever     |
| acclaim:{EVENT.BOARD.0}:folded:EPOCH:voided         | set  | members whose upvotes don't count    | ever     |
| acclaim:{EVENT.BOARD.0}:folded:EPOCH:members:BUCKET | hash | member → "ASK=NUMBER; …NUMBER:TURN; …" | ever   |

**log**: for questions and upvotes `t`, `e` and `r`, one LINE each: `MEMBER ASK STATE JSON` for a question (its number
is that of the line, STATE pending or shown), `MEMBER NUMBER up TURN` or `… down TURN` for an upvote or one taken
back. For a decision: `t`, `e`, `by`, `of` (numbers), and `s`, their new state; or `into`, the question that they are
merged with. For a void: `t`, `e`, `by`, `why` and `v`, one member per line, whose upvotes no longer count.
"""

from acclaim.redis.keys import bucket


def _folded(event_id: str, board_id: str, epoch: int | str, what: str) -> str:
    """A key that can be rebuilt from the log: archives leave it out, and a restore rebuilds it."""
    return f"acclaim:{{{event_id}.{board_id}.0}}:folded:{epoch}:{what}"


def questions(event_id: str, board_id: str, epoch: int) -> str:
    return _folded(event_id, board_id, epoch, "questions")


def states(event_id: str, board_id: str, epoch: int) -> str:
    return _folded(event_id, board_id, epoch, "states")


def votes(event_id: str, board_id: str, epoch: int) -> str:
    return _folded(event_id, board_id, epoch, "votes")


def voters(event_id: str, board_id: str, epoch: int, number: int) -> str:
    return _folded(event_id, board_id, epoch, f"voters:{number}")


def voided(event_id: str, board_id: str, epoch: int) -> str:
    return _folded(event_id, board_id, epoch, "voided")


def members(event_id: str, board_id: str, epoch: int, member: str) -> str:
    return _folded(event_id, board_id, epoch, f"members:{bucket(member)}")


def all_folded(event_id: str, board_id: str) -> str:
    """A pattern that matches all of them, in every epoch."""
    return _folded(event_id, board_id, "*", "*")
