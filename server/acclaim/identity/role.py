"""What an operator's account may do: a role is a set of capabilities, and nothing but its set says what it may.

| capability | whoever has it may                                                                     |
|------------|----------------------------------------------------------------------------------------|
| self       | sign in, and look after the account: password, second factor, sessions                 |
| events     | see which events there are                                                             |
| screen     | open the big screens                                                                   |
| moderate   | let comments through or not                                                            |
| review     | let members' stories and other texts through or not                                    |
| fulfil     | see orders, with the addresses that they go to                                         |
| figures    | take tables without names: published results, the report, attendance by unit           |
| results    | take all results, also hidden ones, and winners; recount; see evidence and the log     |
| run        | lead events: polls, cues, stage, draws, rehearsals; see what is hidden from the hall   |
| edit       | make, change, copy, delete and restore events, with their pictures                     |
| people     | see and change who the members are: roster, codes, bars, attendance                    |
| accounts   | make and change operators' accounts, API keys and webhooks; see the log of them        |
| erase      | erase a deleted event at once; delete a member's data                                  |

Which address needs which capability is a column of the table of routes. API keys have scopes in place of them: a scope
opens addresses of the data interface, of some events, a capability those of the console; no address takes both.
"""

from typing import Final, Literal, TypeGuard, get_args

Capability = Literal[
    "self", "events", "screen", "moderate", "review", "fulfil", "figures", "results", "run", "edit", "people",
    "accounts", "erase",
]  # fmt: skip
CAPABILITIES: Final[tuple[Capability, ...]] = get_args(Capability)

Role = Literal["owner", "operator", "moderator", "reviewer", "fulfilment", "analyst", "display"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)

_EVERYBODYS: Final[frozenset[Capability]] = frozenset({"self", "events"})
_ALL: Final[frozenset[Capability]] = frozenset(CAPABILITIES)
_SETS: Final[dict[str, frozenset[Capability]]] = {
    "owner": _ALL,
    "operator": _ALL - {"accounts", "erase"},
    "moderator": _EVERYBODYS | {"moderate", "screen"},
    "reviewer": _EVERYBODYS | {"review"},
    "fulfilment": _EVERYBODYS | {"fulfil"},
    "analyst": _EVERYBODYS | {"figures"},
    "display": _EVERYBODYS | {"screen"},
}


Demand = Literal["optional", "owners", "operators", "everybody"]
_WHOSE: Final[dict[Demand, Capability]] = {"owners": "accounts", "operators": "run", "everybody": "self"}


def is_known(role: str) -> TypeGuard[Role]:
    """Whether this version knows a role: a newer one may have written it."""
    return role in _SETS


def capabilities(role: str) -> frozenset[Capability]:
    """What `role` may; nothing for one that this version does not know."""
    return _SETS.get(role, frozenset())


def may(role: str, needed: Capability) -> bool:
    """Whether `role` has the capability that is needed."""
    return needed in capabilities(role)


def must_have_second_factor(role: str, demand: Demand) -> bool:
    """Whether an installation that demands a second factor of some demands one of this role."""
    return demand in _WHOSE and may(role, _WHOSE[demand])
