"""The keys of what nobody may learn who chose it: secret polls, and surveys. Beside them: keys.py, whose `poll` holds
the state, and whose `log` its changes.

| key                                           | type | fields / members                       | lifetime |
|-----------------------------------------------|------|----------------------------------------|----------|
| acclaim:{EVENT.POLL.SHARD}:marks:EPOCH:BUCKET | hash | member → mark (voting/marks.py)        | ever     |
| acclaim:{EVENT.POLL.SHARD}:table              | hash | PAYLOAD → ballots, of a secret poll    | reset    |
| acclaim:{EVENT.POLL.SHARD}:votes              | hash | its votes by counter, while it runs    | closed   |
| acclaim:orders                                | set  | "EVENT ID EPOCH": the file has orders  | closed   |

A **mark** says that a member has taken part. What was chosen is in the **table** alone, and until the close no
**votes** stand beside a secret poll's state.

Table and votes hold the field PAD besides, which is too long for a small hash: Redis keeps a small one in the order in
which its fields were written, and that would be the order of those who took part.
"""

from typing import Final

from acclaim.redis.keys import bucket

ORDERS: Final = "acclaim:orders"
PAD: Final = "~" * 1024  # far above `hash-max-listpack-value`, 64 by default


def marks_prefix(event_id: str, activity_id: str, shard: int, epoch: int) -> str:
    """What stands before the bucket's number in the keys of marks."""
    return f"acclaim:{{{event_id}.{activity_id}.{shard}}}:marks:{epoch}:"


def mark(event_id: str, activity_id: str, shard: int, epoch: int, member: str) -> str:
    return f"{marks_prefix(event_id, activity_id, shard, epoch)}{bucket(member)}"


def marks_of_member(event_id: str, member: str) -> str:
    """A pattern of the keys of `mark` of a member in all activities, shards and epochs."""
    return f"acclaim:{{{event_id}.*}}:marks:*:{bucket(member)}"


def table(event_id: str, poll_id: str, shard: int) -> str:
    return f"acclaim:{{{event_id}.{poll_id}.{shard}}}:table"


def votes(event_id: str, poll_id: str, shard: int) -> str:
    return f"acclaim:{{{event_id}.{poll_id}.{shard}}}:votes"
