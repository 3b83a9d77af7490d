"""The keys of word clouds, in addition to redis/keys.py: `poll` holds a cloud's state and, as `members audience`, how
many members have given words; `log` holds everything that has happened, from which all keys here can be rebuilt.

| key                                                 | type | fields / members                     | lifetime |
|-----------------------------------------------------|------|--------------------------------------|----------|
| acclaim:{EVENT.CLOUD.0}:folded:EPOCH:words          | zset | word → minus the members who gave it | ever     |
| acclaim:{EVENT.CLOUD.0}:folded:EPOCH:hidden         | set  | words that are hidden                | ever     |
| acclaim:{EVENT.CLOUD.0}:folded:EPOCH:voided         | set  | members whose words don't count      | ever     |
| acclaim:{EVENT.CLOUD.0}:folded:EPOCH:members:BUCKET | hash | member → "TURN WORDS" (tab between)  | ever     |

**words**: the scores are negative so that the commonest words come first, and equally common ones in the order of their
characters. Pages read the first ones and leave the rest.

**log**: for words `t`, `e` and `r`, lines `MEMBER TURN WORDS`: all words of that member from then on. For a moderator's
decision: `t`, `e`, `by` and `hide` or `unhide` (words, tab between). For a void: `t`, `e`, `by`, `why` and `v`, one
member per line, whose words no longer count.
"""

from acclaim.redis.keys import bucket


def _folded(event_id: str, cloud_id: str, epoch: int | str, what: str) -> str:
    """A key that can be rebuilt from the log: archives leave it out, and a restore rebuilds it."""
    return f"acclaim:{{{event_id}.{cloud_id}.0}}:folded:{epoch}:{what}"


def words(event_id: str, cloud_id: str, epoch: int) -> str:
    return _folded(event_id, cloud_id, epoch, "words")


def hidden(event_id: str, cloud_id: str, epoch: int) -> str:
    return _folded(event_id, cloud_id, epoch, "hidden")


def voided(event_id: str, cloud_id: str, epoch: int) -> str:
    return _folded(event_id, cloud_id, epoch, "voided")


def members(event_id: str, cloud_id: str, epoch: int, member: str) -> str:
    return _folded(event_id, cloud_id, epoch, f"members:{bucket(member)}")


def all_folded(event_id: str, cloud_id: str) -> str:
    """A pattern that matches all of them, in every epoch."""
    return _folded(event_id, cloud_id, "*", "*")
