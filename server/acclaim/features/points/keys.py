"""The keys of points. All of them have the slot of the event whose ledger it is, the home: balance, cursor and log
change at one moment. Beside them: redis/keys.py.

| key                                            | type   | fields / members                         | lifetime |
|------------------------------------------------|--------|------------------------------------------|----------|
| acclaim:{EVENT}:ledger                         | hash   | seq, rev; sums by account (below)        | ever     |
| acclaim:{EVENT}:ledger:log                     | stream | the lines, in batches (below)            | ever     |
| acclaim:{EVENT}:ledger:cursors                 | hash   | log → how far it is posted (sources.py)  | ever     |
| acclaim:{EVENT}:ledger:terms                   | hash   | rule → JSON of its terms; the time zone  | ever     |
| acclaim:{EVENT}:ledger:accounts:BUCKET         | hash   | member → account (below)                 | ever     |
| acclaim:{EVENT}:ledger:lines:BUCKET            | hash   | member → numbers of their last lines     | ever     |
| acclaim:{EVENT}:ledger:acts:SOURCE:EPOCH:BUCKET | hash  | member → what counts of them (below)     | a reset  |
| acclaim:{EVENT}:ledger:counts:RULE:PERIOD:BUCKET | hash | member → "TOTAL CREDITED"                | ever     |
| acclaim:{EVENT}:ledger:calendar:MONTH:BUCKET   | hash   | member → "DAYS MADE_UP", bits from day 1 | ever     |
| acclaim:{EVENT}:ledger:adjustments             | hash   | id → JSON, what operators gave or took   | ever     |
| acclaim:{EVENT}:ledger:alone                   | hash   | o:OPERATOR → "DAY POINTS" (below)        | ever     |
| acclaim:{EVENT}:ledger:recounted               | string | JSON, what the last recount has found    | ever     |
| acclaim:points:lease                           | string | the worker that posts now                | 10 s     |

**log** entries have the id `FIRST-0`, the number of their first line; `t` (ms), and `r`, up to 32 lines
`FROM TO POINTS WHY`. Accounts: `m:MEMBER`, `p:MEMBER` (pending, while frozen), `r:RULE`, `streak`, `expired`,
`forgotten`, `o:OPERATOR`, `g:GIFT`. WHY is `SOURCE@EPOCH@PERIOD`, or begins with a colon. A line
`short:MEMBER r:RULE POINTS WHY` moves nothing: so much could not be taken back.

**ledger**: what each account holds as the log says, all members together in `members` and `pending`; `short`.

**account**: twelve whole numbers. Points of the `current` year and of the one before (`last`), as of `year`; all that
was `earned`; what is `pending`; whether it is `frozen`; of check-ins the last `day` (since 1970), the `streak` that
ends there, what that day `got`, the day `before` the streak's gap and the `run` that ended there; the month (its
first day) in which a day was `made` up for.

**alone**: what an operator last gave and took on a day (since 1970) without a second one, added up.

**acts**: " DAY:RULE/POINTS/CAP/PERIOD,… DAY:…". SOURCE is `EVENT.ACTIVITY`, without EVENT for the ledger's own.
"""

from typing import Final

from acclaim.redis.keys import bucket

LEASE: Final = "acclaim:points:lease"


def ledger(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:ledger"


def log(event_id: str) -> str:
    return f"{ledger(event_id)}:log"


def cursors(event_id: str) -> str:
    return f"{ledger(event_id)}:cursors"


def terms(event_id: str) -> str:
    return f"{ledger(event_id)}:terms"


def accounts(event_id: str, member: str) -> str:
    return accounts_bucket(event_id, bucket(member))


def accounts_bucket(event_id: str, number: int) -> str:
    return f"{ledger(event_id)}:accounts:{number}"


def lines(event_id: str, member: str) -> str:
    return lines_bucket(event_id, bucket(member))


def lines_bucket(event_id: str, number: int) -> str:
    return f"{ledger(event_id)}:lines:{number}"


def acts(event_id: str, source: str, epoch: int, member: str) -> str:
    return f"{acts_prefix(event_id, source, epoch)}{bucket(member)}"


def acts_prefix(event_id: str, source: str, epoch: int) -> str:
    """What stands before the bucket's number."""
    return f"{ledger(event_id)}:acts:{source}:{epoch}:"


def counts(event_id: str, rule: str, period: str, member: str) -> str:
    return f"{ledger(event_id)}:counts:{rule}:{period}:{bucket(member)}"


def calendar(event_id: str, month: str, member: str) -> str:
    """`month` such as 202612."""
    return f"{ledger(event_id)}:calendar:{month}:{bucket(member)}"


def adjustments(event_id: str) -> str:
    return f"{ledger(event_id)}:adjustments"


def alone(event_id: str) -> str:
    return f"{ledger(event_id)}:alone"


def recounted(event_id: str) -> str:
    return f"{ledger(event_id)}:recounted"


def of_member(event_id: str, member: str) -> tuple[str, ...]:
    """Patterns of all hashes of buckets that may have a field of a member."""
    n = bucket(member)
    return tuple(f"{ledger(event_id)}:{noun}:{n}" for noun in ("acts:*", "counts:*", "calendar:*"))
