"""One-time codes: members join by typing what is printed on a slip of paper.

Nine characters that can't be mistaken for one another when read aloud or from paper: 2 × 10^13 codes, so with 100,000
of them in use a guess succeeds once in 200 million. A correct code admits its holder whatever others do from the same
address; wrong ones are counted (meters.py), and when an event has had very many, trying one takes a proof of work.

`roster_of`: the event whose roster this one uses, if that is another.
"""

import secrets
from collections.abc import Sequence
from itertools import islice
from typing import Any, Final, Literal, NamedTuple, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import ImportRejected, NotAdmitted
from acclaim.base.plain_text import claimed_unit
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.identity import meters
from acclaim.identity.member import Member
from acclaim.identity.roster import store as roster
from acclaim.redis import keys
from acclaim.redis.client import Store

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # no 0 O, 1 I L, U V
CODE_CHARS: Final = 9
SAME_DEVICE_S: Final = 15 * 60
_CODES_A_CALL: Final = 1000
_MEMBERS_A_CALL: Final = 200  # each of them costs the script five commands, and ballots wait meanwhile

Renew = Literal["none", "used", "all"]  # which codes of members are replaced by new ones


class Grant(msgspec.Struct, omit_defaults=True):
    """Whom a code makes one. `listed`: a member by id, of whom the roster may know more."""

    id: str
    class_: str = DEFAULT_CLASS
    unit: str = ""
    listed: bool = False


class Try(NamedTuple):
    """A `code` as a person typed it; `device` is a name that the phone generated. `proof` is the id of a proof of work
    that was verified; "" without one."""

    code: str
    device: str
    proof: str = ""


class Issued(NamedTuple):
    """A `code`, as it is printed, of a member whom roster or host app knows; `used`: somebody has joined with it."""

    code: str
    member: str
    used: bool


grant_of = msgspec.json.Decoder(Grant).decode


async def create(
    store: Store,
    event_id: str,
    count: int,
    members: list[str],
    class_id: str = DEFAULT_CLASS,
    unit: str = "",
    *,
    roster_of: str = "",
) -> list[tuple[str, str]]:
    """Codes with their members' ids: `count` new ones for new members of a class and unit, or for each of `members` one
    that nobody has used (see `issue`).

    Raises ImportRejected if there would be too many, or for members who are not on the event's roster.
    """
    if bool(count) == bool(members):
        raise _rejected("Give either a count of codes or a list of members.", "count")
    if members:
        return [
            (code, member) for code, member, _ in await issue(store, event_id, members, "used", roster_of=roster_of)
        ]
    await _check_room(store, event_id, count)
    grants = [Grant(f"c-{secrets.token_urlsafe(9)}", class_id, claimed_unit(unit)) for _ in range(count)]
    pending, made = iter(grants), list[tuple[str, str]]()
    while some := list(islice(pending, _CODES_A_CALL)):
        made += await _store(store, event_id, some)
    return made


async def issue(
    store: Store, event_id: str, members: Sequence[str], renew: Renew = "none", *, roster_of: str = ""
) -> list[Issued]:
    """One code per member, however often and by how many operators it is requested; a replaced code no longer works.
    Raises ImportRejected like `create`.
    """
    await _check_room(store, event_id, len(members))
    if missing := await roster.missing(store, roster_of or event_id, list(members)):
        shown = ", ".join(missing[:10])
        raise _rejected(f"{len(missing)} members are not on the roster: {shown}", "members")
    pending, issued = iter(members), list[Issued]()
    while some := list(islice(pending, _MEMBERS_A_CALL)):
        issued += await _issue(store, event_id, some, renew)
    return issued


async def issued_to(store: Store, event_id: str, members: Sequence[str]) -> list[Issued | None]:
    """The code of each of some members, None for who has none."""
    if not members:
        return []
    async with store.answering() as redis:
        known = cast(list[bytes | None], await cast(Any, redis.hmget(keys.codes_of_members(event_id), members)))
        codes = [code.decode() if code else "" for code in known]
        pipeline = redis.pipeline(transaction=False)
        pipeline.hmget(keys.codes(event_id), codes)
        pipeline.hmget(keys.codes_used(event_id), codes)
        grants, used = await pipeline.execute()
    rows = zip(members, codes, grants, used, strict=True)
    return [Issued(written(code), member, at is not None) if grant else None for member, code, grant, at in rows]


async def redeem(
    store: Store, event_id: str, tries: Sequence[Try], wrong_max: int, *, roster_of: str = ""
) -> list[Member | NotAdmitted]:
    """The members whom codes admit, redeemed one after the other.

    The same device may use its code again for SAME_DEVICE_S, because the answer may have been lost. `wrong_max`: how
    many wrong codes the event may have had within an hour; above, only a proof of work that has not been used yet gets
    a code looked up. For who is not admitted: NotAdmitted code_unknown, code_used, proof_needed, or members_only like
    roster.admit.
    """
    names = [keys.codes(event_id), keys.codes_used(event_id), meters.of_event(event_id, "codes")]
    names += [keys.proof(event_id, one.proof) for one in tries if one.proof]
    args: list[str | int] = [SAME_DEVICE_S, meters.HOUR_S, wrong_max, limits.PROOF_KEPT_S]
    for one in tries:
        args += (_typed(one.code), one.device, int(one.proof != ""))
    found: list[int | bytes] = await store.run("redeem_codes", names, args)
    outcomes: list[Member | NotAdmitted] = []
    listed: dict[int, Member] = {}  # by their place among the outcomes
    for place, text in enumerate(found):
        if isinstance(text, int):
            outcomes.append(NotAdmitted(("code_unknown", "code_used", "proof_needed")[text]))
            continue
        grant = grant_of(text)
        member = Member(id=grant.id, event=event_id, unit=grant.unit, class_=grant.class_)
        outcomes.append(member)
        if grant.listed:
            listed[place] = member
    if listed:
        admitted = await roster.admit(store, roster_of or event_id, list(listed.values()))
        for place, outcome in zip(listed, admitted, strict=True):
            outcomes[place] = outcome
    return outcomes


async def revoke(store: Store, event_id: str, codes: Sequence[str]) -> tuple[int, list[str], list[str]]:
    """Revokes codes, given as printed. Safe to repeat.

    Returns how many there were; and of those that somebody had joined with, the members made by the code alone, and
    those whom a roster or host app knows by id.
    """
    names = [_typed(code) for code in codes]
    key, used_key = keys.codes(event_id), keys.codes_used(event_id)
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.hmget(key, names)
        pipeline.hmget(used_key, names)
        pipeline.hdel(key, *names)
        pipeline.hdel(used_key, *names)
        grants, used, count, _ = await pipeline.execute()
    joined = [grant_of(grant) for grant, at in zip(grants, used, strict=True) if grant and at]
    return count, [one.id for one in joined if not one.listed], [one.id for one in joined if one.listed]


def _typed(code: str) -> str:
    return code.upper().replace("-", "").replace(" ", "")


async def count(store: Store, event_id: str) -> tuple[int, int]:
    """(codes made, codes used)."""
    async with store.answering() as redis:
        made = await cast(Any, redis.hlen(keys.codes(event_id)))
        return made, await cast(Any, redis.hlen(keys.codes_used(event_id)))


async def _check_room(store: Store, event_id: str, count: int) -> None:
    async with store.answering() as redis:
        if await cast(Any, redis.hlen(keys.codes(event_id))) + count > limits.CODES_PER_EVENT:
            raise _rejected(f"An event can have at most {limits.CODES_PER_EVENT} codes.", "count")


async def _issue(store: Store, event_id: str, members: list[str], renew: Renew) -> list[Issued]:
    names = [keys.codes(event_id), keys.codes_used(event_id), keys.codes_of_members(event_id)]
    args: list[str | int] = [renew]
    for member in members:
        args += (member, _generate(), msgspec.json.encode(Grant(member, listed=True)).decode())
    found: list[Any] = await store.run("issue_codes", names, args)
    issued = []
    for member, code, used in zip(members, found[::2], found[1::2], strict=True):
        if code:
            issued.append(Issued(written(code.decode()), member, bool(used)))
        else:  # the new code is somebody else's
            issued += await _issue(store, event_id, [member], renew)
    return issued


async def _store(store: Store, event_id: str, grants: list[Grant]) -> list[tuple[str, str]]:
    """Generates a code for each; one that is taken is generated again."""
    made = []
    while grants:
        generated = [(_generate(), grant) for grant in grants]
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for code, grant in generated:
                pipeline.hsetnx(keys.codes(event_id), code, msgspec.json.encode(grant).decode())
            free = await pipeline.execute()
        made += [(written(code), grant.id) for (code, grant), is_free in zip(generated, free, strict=True) if is_free]
        grants = [grant for (_, grant), is_free in zip(generated, free, strict=True) if not is_free]
    return made


def _generate() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_CHARS))


def written(code: str) -> str:
    """A code as it is printed and read aloud: ABC-DEF-GHJ."""
    return "-".join(code[at : at + 3] for at in range(0, CODE_CHARS, 3))


def _rejected(problem: str, field: str) -> ImportRejected:
    return ImportRejected("definition_invalid", problem, field=field)
