"""The keys of gifts and orders. All of them have the slot of the ledger: points, stock and order change at one moment.
Beside them: features/points/keys.py.

| key                                       | type | fields / members                              | lifetime |
|-------------------------------------------|------|-----------------------------------------------|----------|
| acclaim:{EVENT}:ledger:sold               | hash | gift → how many are sold                      | ever     |
| acclaim:{EVENT}:ledger:orders             | hash | order → JSON (rules.Order)                    | ever     |
| acclaim:{EVENT}:ledger:bought:GIFT:BUCKET | hash | member → how many they have                   | ever     |
| acclaim:{EVENT}:ledger:mine:BUCKET        | hash | member → ids of their orders, one blank between | ever   |
| acclaim:{EVENT}:ledger:codes:GIFT         | hash | number → code (below); there, given: how many | ever     |
| acclaim:{EVENT}:ledger:codes_known:GIFT   | set  | all codes that were ever imported             | ever     |

**codes** are numbered from 1 as they were imported, and leave as they are given, the next one first.

The account of a gift in the ledger is `g:GIFT`; the lines of an order have the source `:gift` or `:refund`, and its id
as their period.
"""

from acclaim.features.points.keys import ledger
from acclaim.redis.keys import bucket


def sold(event_id: str) -> str:
    return f"{ledger(event_id)}:sold"


def orders(event_id: str) -> str:
    return f"{ledger(event_id)}:orders"


def bought(event_id: str, gift: str, member: str) -> str:
    return f"{ledger(event_id)}:bought:{gift}:{bucket(member)}"


def bought_by(event_id: str, member: str) -> str:
    """The pattern of all these of a member."""
    return f"{ledger(event_id)}:bought:*:{bucket(member)}"


def mine(event_id: str, member: str) -> str:
    return f"{ledger(event_id)}:mine:{bucket(member)}"


def codes(event_id: str, gift: str) -> str:
    return f"{ledger(event_id)}:codes:{gift}"


def codes_known(event_id: str, gift: str) -> str:
    return f"{ledger(event_id)}:codes_known:{gift}"
