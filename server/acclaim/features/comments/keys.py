"""The keys of comments, in addition to redis/keys.py.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:{EVENT}:comments              | stream | comments and decisions about them (below) | ever     |
| acclaim:{EVENT}:comments:rules        | hash   | fields of Rules in rules.py               | ever     |
| acclaim:{EVENT}:comments:pending      | zset   | numbers of pending ones                   | ever     |
| acclaim:{EVENT}:comments:deleted      | zset   | numbers of the last deleted, by decision | ever     |
| acclaim:{EVENT}:comments:muted        | hash   | member → until when, ms                   | ever     |
| acclaim:{EVENT}:commenters:BUCKET     | hash   | member → allowance, last ids (comment.lua)| ever     |

**comments** entries have the id `N-0`, N counting from 1. Of a comment: `t` (ms), `m` (member), `c` (its id), `x`
(text), `s` (shown or pending), `n` (name), `u` (unit), `o` (the text before masking, or ""), `w` ("word" if one sent
it to review). For a moderator's decision: `t`, `by`, and `of` (numbers) with `s` (their new state: shown,
pending or deleted), or `m` with `until` (muted until then, ms; 0: may write again).
"""

from acclaim.redis.keys import bucket


def comments(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:comments"


def comment_rules(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:comments:rules"


def comments_pending(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:comments:pending"


def comments_deleted(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:comments:deleted"


def comments_muted(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:comments:muted"


def commenters(event_id: str, member: str) -> str:
    return f"acclaim:{{{event_id}}}:commenters:{bucket(member)}"
