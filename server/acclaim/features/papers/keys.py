"""The keys of papers. Beside them: redis/keys.py, whose `poll` holds a daily quiz's state, and whose `log` holds all
that happened, so that everything here follows from it.

| key                                                | type | fields / members                          | lifetime |
|----------------------------------------------------|------|-------------------------------------------|----------|
| acclaim:{EVENT.QUIZ.0}:folded:EPOCH:papers:DAY:BUCKET | hash | "ATTEMPT MEMBER" → paper (below)       | ever     |
| acclaim:{EVENT.QUIZ.0}:folded:EPOCH:running        | zset | "DAY ATTEMPT MEMBER" by when it ends (ms) | ever     |
| acclaim:{EVENT.QUIZ.0}:folded:EPOCH:days           | hash | "started DAY", "handed_in DAY" → papers   | ever     |

**paper**: STARTED ENDS HANDED_IN (ms; 0 while it can be answered) QUESTIONS (commas between) ANSWERS, each
`;QUESTION:TURN:MS:ANSWER`, MS after the start.

**log**: `t`, `e` and `r`, lines `MEMBER DAY ATTEMPT start ENDS QUESTIONS`, `… save QUESTION TURN MS ANSWER` and
`… hand_in HANDED_IN QUESTIONS ANSWERS`.
"""

from acclaim.redis.keys import bucket


def _folded(event_id: str, quiz_id: str, epoch: int | str, what: str) -> str:
    """Of what follows from the log: archives leave it out, a restore makes it anew."""
    return f"acclaim:{{{event_id}.{quiz_id}.0}}:folded:{epoch}:{what}"


def papers(event_id: str, quiz_id: str, epoch: int, day: str, member: str) -> str:
    return _folded(event_id, quiz_id, epoch, f"papers:{day}:{bucket(member)}")


def running(event_id: str, quiz_id: str, epoch: int) -> str:
    return _folded(event_id, quiz_id, epoch, "running")


def days(event_id: str, quiz_id: str, epoch: int) -> str:
    return _folded(event_id, quiz_id, epoch, "days")


def all_folded(event_id: str, quiz_id: str) -> str:
    """A pattern of all of them, of every epoch."""
    return _folded(event_id, quiz_id, "*", "*")


def of_epoch(event_id: str, quiz_id: str, epoch: int) -> str:
    """A pattern of all hashes of papers of an epoch."""
    return _folded(event_id, quiz_id, epoch, "papers:*")


def epoch_and_day(name: str) -> tuple[int, str]:
    """Of a hash of papers."""
    epoch, _, day, _ = name.rpartition(":folded:")[2].split(":")
    return int(epoch), day


def of_member(event_id: str, quiz_id: str, member: str) -> str:
    """A pattern of all hashes of papers that may have one of a member."""
    return _folded(event_id, quiz_id, "*", f"papers:*:{bucket(member)}")
