"""Recounts a ledger from the logs alone: its sums, every account, every act, and what rules have credited for them.

Members may earn meanwhile: what has moved since it began is left out of the comparison, and is in the next recount."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple, cast

from acclaim.event.event import Event
from acclaim.features.points import keys, sources
from acclaim.features.points import store as points
from acclaim.features.points.posting import gains_in
from acclaim.features.points.rules import Account, Line, days_in, first_of
from acclaim.features.points.sources import Act, Source
from acclaim.identity import pseudonym
from acclaim.redis import keys as kernel
from acclaim.redis.client import Store
from acclaim.voting.ballots import Void

Beside = Callable[[Store, Event, "Fold", set[str]], Awaitable[list[str]]]
BESIDE: Final[list[Beside]] = []  # what else lies in the ledger: a feature that spends points adds its own recount

_PAGE = 500
_PROBLEMS_MAX = 20


class Recounted(NamedTuple):
    """What was looked at, and what is not right: each a sentence, the first line that differs first."""

    lines: int
    members: int
    acts: int
    problems: list[str]

    @property
    def is_right(self) -> bool:
        return not self.problems


class Fold:
    """The ledger as its log says, line by line. Pure."""

    def __init__(self) -> None:
        self.held = Counter[str]()  # account → points
        self.credited = Counter[tuple[str, str, str]]()  # rule, period, member → points, also those that were short
        self.daily = Counter[tuple[str, str, int]]()  # rule, member, day → how often
        self.spent = Counter[str]()  # order → points that it has taken, less those given back
        self.newest: dict[str, int] = {}  # account → its last line
        self.short = self.number = 0
        self.problems: list[str] = []

    def add(self, lines: Iterable[Line]) -> None:
        for line in lines:
            if line.number != self.number + 1:
                self.problems.append(f"line {self.number + 1}: missing, the next one is {line.number}")
            self.number = line.number
            if line.points <= 0:
                self.problems.append(f"line {line.number}: moves {line.points} points")
            self._note_credit(line)
            if line.is_short:
                self.short += line.points
                continue
            self.held[line.source_account] -= line.points
            self.held[line.target_account] += line.points
            if line.source in (":gift", ":refund"):
                self.spent[line.period] += line.points if line.source == ":gift" else -line.points
            for account in (line.source_account, line.target_account):
                self.newest[account] = line.number
            if line.source_account.startswith(("m:", "p:")) and self.held[line.source_account] < 0:
                self.problems.append(f"line {line.number}: {line.source_account} is below zero")

    def _note_credit(self, line: Line) -> None:
        if line.source == ":daily":
            once = line.source_account[2:], line.target_account[2:], int(line.period)
            self.daily[once] += 1
            if self.daily[once] > 1:
                self.problems.append(f"line {line.number}: {once[1]} was checked in for this day before")
        elif line.source_account.startswith("r:"):
            self.credited[line.source_account[2:], line.period, line.target_account[2:]] += line.points
        elif line.target_account.startswith("r:"):
            member = line.source_account.partition(":")[2]
            self.credited[line.target_account[2:], line.period, member] -= line.points

    def sums(self) -> dict[str, int]:
        """What the store keeps beside the log: all members together."""
        found = Counter[str]()
        for account, n in self.held.items():
            kind = {"m:": "members", "p:": "pending"}.get(account[:2], account)
            found[kind] += n
        found["short"] = self.short
        found["seq"] = self.number
        return {account: n for account, n in found.items() if n}


async def recount(store: Store, ledger: Event, found: list[Source]) -> Recounted:
    """`found`: the logs that earn points in it. Raises StoreAway."""
    cursors = await points.cursors(store, ledger.id)
    began = {name: n for name, n in (await points.sums(store, ledger.id)).items() if n}
    fold, last = Fold(), began.get("seq", 0)
    async for some in points.lines_after(store, ledger.id, 0):
        await asyncio.to_thread(fold.add, [line for line in some if line.number <= last])  # votes go on beside it
    problems = fold.problems
    if fold.sums() != began:
        off = sorted(set(fold.sums().items()) ^ set(began.items()))
        problems.append(f"sums: the log and the ledger differ in {off[0][0]}")
    if total := sum(fold.held.values()):
        problems.append(f"sums: all accounts together hold {total}, not 0")
    accounts = {member: account async for member, account in points.read_all(store, ledger.id)}
    acts = await _all_acts(store, ledger.id)
    seen = await _days(store, ledger.id)
    moved = {member async for member in _moved_since(store, ledger.id, last)}
    problems += await asyncio.to_thread(_accounts, fold, accounts, moved)
    problems += await asyncio.to_thread(_credits, fold, acts, moved)
    problems += await asyncio.to_thread(_daily, fold, seen, moved)
    for others in BESIDE:
        problems += await others(store, ledger, fold, moved)
    after = await points.cursors(store, ledger.id)
    for source in found:
        at = cursors.get(source.cursor, "")
        if at == after.get(source.cursor, "") and " back " not in at:
            problems += await _acts(store, ledger, source, at, acts)
    return Recounted(last, len(accounts), sum(map(len, acts.values())), problems[:_PROBLEMS_MAX])


_Acts = Mapping[tuple[str, int], Mapping[str, str]]  # source, epoch → member → field of acts


async def _moved_since(store: Store, ledger_id: str, number: int) -> Any:
    async for some in points.lines_after(store, ledger_id, number):
        for line in some:
            for account in (line.source_account, line.target_account):
                yield account.partition(":")[2]


def _accounts(fold: Fold, accounts: Mapping[str, Account], moved: set[str]) -> list[str]:
    named = {account[2:] for account in fold.held if account[:2] in ("m:", "p:")}
    problems = []
    for member in sorted((named | accounts.keys()) - moved):
        account = accounts.get(member, Account())
        for kind, has in (("m:", account.balance), ("p:", account.pending)):
            if has != fold.held[kind + member]:
                at = fold.newest.get(kind + member, 0)
                problems.append(f"line {at}: {member} has {has} by the account, {fold.held[kind + member]} by the log")
    return problems


def _credits(fold: Fold, acts: _Acts, moved: set[str]) -> list[str]:
    """Whether rules have credited what the acts are worth, up to their caps."""
    total, caps = Counter[tuple[str, str, str]](), dict[str, int]()
    for by_member in acts.values():
        for member, text in by_member.items():
            for gains in gains_in(text).values():
                for gain in gains:
                    total[gain.rule, gain.period, member] += gain.points
                    caps[gain.rule] = gain.cap
    problems = []
    for key in sorted(total.keys() | fold.credited.keys()):
        rule, period, member = key
        should = min(total[key], caps.get(rule) or total[key])
        if fold.credited[key] != should and member not in moved and not pseudonym.is_pseudonym(member):
            at = fold.newest.get(f"m:{member}", 0)
            problems.append(
                f"line {at}: rule {rule} has credited {member} {fold.credited[key]} in {period}, the logs say {should}"
            )
    return problems


def _daily(fold: Fold, seen: Mapping[str, set[int]], moved: set[str]) -> list[str]:
    return [
        f"line {fold.newest.get(f'm:{member}', 0)}: {member} was credited for day {day}, not in the calendar"
        for _, member, day in sorted(fold.daily)
        if member not in moved and day not in seen.get(member, ()) and not pseudonym.is_pseudonym(member)
    ]


async def _acts(store: Store, ledger: Event, source: Source, at: str, acts: _Acts) -> list[str]:
    """Whether what was posted of a log is what it says up to the cursor."""
    if source.kind not in ("log", "papers") or not at:
        return []
    epoch, said = await _said(store, ledger, source, at)
    posted = {
        (member, day)
        for member, text in acts.get((source.name, epoch), {}).items()
        if kernel.shard(member, _shards(source)) == source.shard
        for day in sources.days_of(text)
    }
    name = f"{source.event.id}/{source.activity}"
    problems = [f"{name}: what {member} did is not posted" for member, _ in sorted(said - posted)]
    problems += [f"{name}: {member} has not done what was posted" for member, _ in sorted(posted - said)]
    return problems


def _shards(source: Source) -> int:
    poll = source.event.poll(source.activity)
    return poll.shards if poll else 1


async def _said(store: Store, ledger: Event, source: Source, at: str) -> tuple[int, set[tuple[str, int]]]:
    """The epoch in which a log is at a cursor, and who has voted in it on which day, but those that are voided."""
    log, after, epoch = kernel.log(source.event.id, source.activity, source.shard), "-", 1
    found, void = defaultdict[str, set[Act]](set), set[str]()
    while True:
        async with store.answering() as redis:
            rows = cast(list[Any], await redis.xrange(log, after, at, count=_PAGE))
        for raw_id, raw in rows:
            fields = {name.decode(): value.decode() for name, value in raw.items()}
            if int(fields["e"]) > epoch:
                epoch = int(fields["e"])
                found.clear()
                void.clear()
            for one in sources.logged_in(source, raw_id.decode(), fields, ledger.timezone):
                if isinstance(one, Void):
                    void |= one.members.keys()
                else:
                    found[one.member].add(one)
        if len(rows) < _PAGE:
            return epoch, {(m, act.day) for m, some in found.items() if m not in void for act in some}
        after = f"({rows[-1][0].decode()}"


async def _all_acts(store: Store, ledger_id: str) -> _Acts:
    found = defaultdict[tuple[str, int], dict[str, str]](dict)
    for key, fields in await _hashes(store, f"{keys.ledger(ledger_id)}:acts:*"):
        source, epoch, _ = key.partition("}:ledger:acts:")[2].rsplit(":", 2)
        found[source, int(epoch)] |= fields
    return found


async def _days(store: Store, ledger_id: str) -> dict[str, set[int]]:
    """The days in the calendar of each member."""
    found = defaultdict[str, set[int]](set)
    for key, fields in await _hashes(store, f"{keys.ledger(ledger_id)}:calendar:*"):
        month = key.rsplit(":", 2)[1]
        first = first_of(month)
        for member, text in fields.items():
            found[member].update(days_in(int(text.split()[0]), first))
    return found


async def _hashes(store: Store, pattern: str) -> list[tuple[str, dict[str, str]]]:
    names = await store.scan(pattern)
    found: list[tuple[str, dict[str, str]]] = []
    for at in range(0, len(names), _PAGE):
        some = names[at : at + _PAGE]
        answers = await store.ask(*(("HGETALL", name) for name in some))
        for name, flat in zip(some, answers, strict=True):
            pairs = flat.items() if isinstance(flat, dict) else zip(flat[::2], flat[1::2], strict=True)
            found.append((name, {field.decode(): value.decode() for field, value in pairs}))
    return found
