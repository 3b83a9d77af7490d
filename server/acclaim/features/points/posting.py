"""Posts one batch of a log into the ledger."""

from collections.abc import Sequence

from acclaim.event.event import Event
from acclaim.features.points import sources
from acclaim.features.points import store as points
from acclaim.features.points.rules import Gain, Gains, Terms
from acclaim.features.points.sources import Act, Source
from acclaim.features.points.store import Posting
from acclaim.identity.roster import renames
from acclaim.identity.roster import store as roster
from acclaim.redis.client import Store


async def post(store: Store, ledger: Event, source: Source, at: str) -> str | None:
    """Posts what comes after a cursor; returns the new cursor, None if somebody else has moved it meanwhile. Raises
    StoreAway."""
    batch = await sources.read(store, ledger, source, at)
    if batch.after == at:
        return at
    postings = await _postings(store, ledger, source, batch.acts)
    return batch.after if await points.post(store, ledger, source.cursor, at, batch.after, postings) else None


async def _postings(store: Store, ledger: Event, source: Source, acts: Sequence[Act]) -> list[Posting]:
    if not acts:
        return []
    taken = [act for act in acts if act.sign == "-"]
    if taken:  # all of them are
        recorded = await _recorded(store, ledger, source, taken)
        return [Posting("-", a.member, source.name, a.epoch, a.day, recorded.get((a.member, a.day), [])) for a in taken]
    assert ledger.points
    known = await points.terms(store, ledger.id)
    gains = Gains(ledger.points, known, await renames.read(store, ledger.id))
    members = list(dict.fromkeys(act.member for act in acts))
    _, rows = await roster.find_all(store, ledger.id, members)
    entries = {row.id: row for row in rows if row}
    found = []
    for act in acts:
        entry = entries.get(act.member)
        unit, class_id = (entry.unit, entry.class_id) if entry else ("", act.class_id)
        worth = [
            one._replace(points=one.points * act.times)
            for one in gains.of(source.what, act.day, source.name, unit, class_id)
        ]
        found.append(Posting("+", act.member, source.name, act.epoch, act.day, worth))
    await points.note_terms(store, ledger, _new_terms(ledger, known, {g.rule for one in found for g in one.gains}))
    return found


def _new_terms(ledger: Event, known: Terms, used: set[str]) -> Terms:
    assert ledger.points
    return {rule.id: rule.terms for rule in ledger.points.rules if rule.id in used and rule.id not in known}


async def _recorded(store: Store, ledger: Event, source: Source, acts: list[Act]) -> dict[tuple[str, int], list[Gain]]:
    """(member, day) → the act's worth when it was posted."""
    [epoch] = {act.epoch for act in acts}
    members = list(dict.fromkeys(act.member for act in acts))
    texts = await points.acts_of(store, ledger.id, source.name, epoch, members)
    return {
        (member, day): gains
        for member, text in zip(members, texts, strict=True)
        for day, gains in gains_in(text).items()
    }


def gains_in(text: str) -> dict[int, list[Gain]]:
    """The worth of each day's act, from a field of acts (keys.py)."""
    found: dict[int, list[Gain]] = {}
    for one in text.split():
        day, _, gains = one.partition(":")
        found[int(day)] = [_gain(gain) for gain in gains.split(",") if gain]
    return found


def _gain(text: str) -> Gain:
    rule, worth, cap, period = text.split("/")
    return Gain(rule, int(worth), int(cap), period)
