"""The keys of contests, all in the event's slot, in addition to redis/keys.py.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:{EVENT}:contest:ID            | hash   | field → "REV VALUE", rev (below)          | ever     |
| acclaim:{EVENT}:contest-shown:ID      | hash   | those of it that the hall may see         | ever     |
| acclaim:{EVENT}:contest-log:ID        | stream | the steps (below)                         | ever     |
| acclaim:{EVENT}:contest-deeds:ID      | hash   | deed → number of its step                 | ever     |

`rev` is the number of the last step. Other fields hold the number of the step that set them, and a JSON value:
`state`, `current`, `freeze`, `call`; `sheet ROUND CONTESTANT JUDGE`, `deductions ROUND CONTESTANT`, `out ROUND
CONTESTANT`, `measured ROUND CONTESTANT CRITERION`, `excused ROUND JUDGE`, `protest DEED`; and what is
published: `shown ROUND CONTESTANT`, `standing ROUND`, `result ROUND`; `panel ROUND`.

**log** entries have the id `NUMBER-0`: `t` (ms), `d` deed, `by` (an operator's name, or "judge ID"), `w` what, `y` its
particulars (JSON), and `f:FIELD`, the value that the step gave to a field. So the hash is what the log makes of it.
"""


def contest(event_id: str, contest_id: str) -> str:
    return f"acclaim:{{{event_id}}}:contest:{contest_id}"


def shown(event_id: str, contest_id: str) -> str:
    return f"acclaim:{{{event_id}}}:contest-shown:{contest_id}"


def log(event_id: str, contest_id: str) -> str:
    return f"acclaim:{{{event_id}}}:contest-log:{contest_id}"


def deeds(event_id: str, contest_id: str) -> str:
    return f"acclaim:{{{event_id}}}:contest-deeds:{contest_id}"
