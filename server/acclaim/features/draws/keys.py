"""The keys of draws, in addition to redis/keys.py.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:{EVENT}:draws                 | hash   | rev, gather, N → Draw as JSON, entrants N | ever     |
| acclaim:{EVENT}:draw:NAME             | list   | lines "ENTRANT MEMBER NAME", in chunks    | ever     |
| acclaim:{EVENT}:draw:NAME:numbers     | list   | phones' numbers, one sheet per item, "": all | ever     |
| acclaim:{EVENT}:draw:NAME:roots       | string | the sheets' roots, one a line             | ever     |
| acclaim:{EVENT}:alone:draws           | string | who prepares a draw just now              | 10 s     |
| acclaim:{EVENT}:draws:online:QUESTION | hash   | member → name, worker W: who is online    | 5 min    |

**draws**: `gather` is the query that workers answer in draws:online, `entrants N` the NAME of the list of draw N.
"""


def draws(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:draws"


def draw_entrants(event_id: str, name: str) -> str:
    return f"acclaim:{{{event_id}}}:draw:{name}"


def draw_numbers(event_id: str, name: str) -> str:
    return f"acclaim:{{{event_id}}}:draw:{name}:numbers"


def draw_roots(event_id: str, name: str) -> str:
    return f"acclaim:{{{event_id}}}:draw:{name}:roots"


def draws_preparing(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:alone:draws"


def draw_gathered(event_id: str, question: str) -> str:
    return f"acclaim:{{{event_id}}}:draws:online:{question}"
