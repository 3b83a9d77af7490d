"""The keys of word clouds. Beside them: redis/keys.py, whose `poll` holds a cloud's state and, as `members audience`,
how many have given words, and whose `log` holds all that happened, so that everything here follows from it.

| key                                                 | type | fields / members                     | lifetime |
|-----------------------------------------------------|------|--------------------------------------|----------|
| acclaim:{EVENT.CLOUD.0}:folded:EPOCH:words          | zset | word → minus the members who gave it | ever     |
| acclaim:{EVENT.CLOUD.0}:folded:EPOCH:hidden         | set  | words that are hidden                | ever     |
| acclaim:{EVENT.CLOUD.0}:folded:EPOCH:voided         | set  | members whose words don't count      | ever     |
| acclaim:{EVENT.CLOUD.0}:folded:EPOCH:members:BUCKET | hash | member → "TURN WORDS" (tab between)  | ever     |

**words**: with the sign turned, the commonest come first, and words that are equally common in the order of their
characters. So what pages show is read without the rest.

**log**: of words `t`, `e` and `r`, lines `MEMBER TURN WORDS`: all words of that member from then on. Of a moderator's
decision: `t`, `e`, `by` and `hide` or `unhide` (words, tab between). Of a void: `t`, `e`, `by`, `why` and `v`, a member
whose words don't count per line.
"""

from acclaim.redis.keys import bucket


def _folded(event_id: str, cloud_id: str, epoch: int | str, what: str) -> str:
    """Of what follows from the log: archives leave it out, a restore makes it anew."""
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
    """A pattern of all of them, of every epoch."""
    return _folded(event_id, cloud_id, "*", "*")
