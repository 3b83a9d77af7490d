"""The keys of surveys, in addition to redis/keys.py, whose `poll` holds a survey's state, and `log` its changes of
state and, of a `named` survey, the answers; and redis/mark_keys.py, whose marks say who has answered.

| key                                      | type | fields / members                          | lifetime |
|------------------------------------------|------|-------------------------------------------|----------|
| acclaim:{EVENT.SURVEY.SHARD}:units:EPOCH   | hash | unit → members who have answered        | ever     |
| acclaim:{EVENT.SURVEY.SHARD}:tables:EPOCH  | hash | "QUESTION VALUE UNIT" → answers         | ever     |
| acclaim:{EVENT.SURVEY.SHARD}:overall:EPOCH | hash | "QUESTION VALUE OVERALL" → answers      | ever     |
| acclaim:{EVENT.SURVEY.SHARD}:classes:EPOCH | hash | "CLASS" → members, "QUESTION VALUE CLASS" → answers | ever |
| acclaim:{EVENT.SURVEY.SHARD}:texts:EPOCH   | hash | "QUESTION RANDOM" → a text              | ever, or `retention` |
| acclaim:{EVENT}:survey-published:SURVEY    | hash | number → part of the document    | ever     |
| acclaim:{EVENT}:survey-merged              | set  | "SURVEY EPOCH": small units are merged  | ever     |
| acclaim:{EVENT}:survey-themes              | hash | theme → JSON list of its words          | ever     |
| acclaim:{EVENT}:survey-review:SURVEY:EPOCH | hash | "QUESTION RANDOM" → JSON of what a reviewer said | as texts |

Units, tables, overall, classes and texts hold the field PAD besides (redis/mark_keys.py).

**document**: what is published, as compressed JSON (results/document.py).

**log** of a `named` survey: entries as of a poll, PAYLOAD being JSON {"unit", "answers"}.
"""


def units(event_id: str, survey_id: str, shard: int, epoch: int) -> str:
    return f"{_tag(event_id, survey_id, shard)}units:{epoch}"


def tables(event_id: str, survey_id: str, shard: int, epoch: int) -> str:
    return f"{_tag(event_id, survey_id, shard)}tables:{epoch}"


def overall(event_id: str, survey_id: str, shard: int, epoch: int) -> str:
    return f"{_tag(event_id, survey_id, shard)}overall:{epoch}"


def classes(event_id: str, survey_id: str, shard: int, epoch: int) -> str:
    """Only for a survey that is published `by_class`."""
    return f"{_tag(event_id, survey_id, shard)}classes:{epoch}"


def texts(event_id: str, survey_id: str, shard: int, epoch: int) -> str:
    return f"{_tag(event_id, survey_id, shard)}texts:{epoch}"


def _tag(event_id: str, survey_id: str, shard: int) -> str:
    return f"acclaim:{{{event_id}.{survey_id}.{shard}}}:"


def published(event_id: str, survey_id: str) -> str:
    return f"acclaim:{{{event_id}}}:survey-published:{survey_id}"


def merged(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:survey-merged"


def themes(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:survey-themes"


def review(event_id: str, survey_id: str, epoch: int) -> str:
    return f"acclaim:{{{event_id}}}:survey-review:{survey_id}:{epoch}"
