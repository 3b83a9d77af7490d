"""What operators and cues do to a prepared draw: start it, stop it, abandon it, replace an absent winner.

Every verb is safe to repeat: a caller who lost the reply, or presses at the same time as another, gets the first
outcome. Each says whether this call did it.
"""

import asyncio
from time import monotonic

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.features.draws import entrants as draw_entrants
from acclaim.features.draws import rules
from acclaim.features.draws import store as draws
from acclaim.features.draws.rules import Draw, Member, Winner
from acclaim.features.draws.store import Draws
from acclaim.redis import control
from acclaim.redis.client import Store


async def start(store: Store, event_id: str, n: int, now_ms: int, word: str = "") -> tuple[Draw, bool]:
    """Starts the drum of a draw that the presenter stops, or draws the winners of one that stops by itself. Raises the
    errors of `draw_winners`."""
    draw = await draws.find(store, event_id, n)
    if draw.prize.stop == "auto":
        return await draw_winners(store, event_id, n, now_ms, word)
    begun = monotonic()
    for _ in range(events.SAVES_TRIED):
        held, draw = await _ready(store, event_id, n, now_ms)
        if draw.state in ("rolling", "drawn"):
            return draw, False
        rolling = rules.start(draw, word, now_ms + draws.since(begun))
        if await draws.save(store, event_id, held.rev, rolling, in_sight=True):
            await control.announce(store, event_id)
            return rolling, True
    raise OperatorError("conflict")


async def stop(store: Store, event_id: str, n: int, now_ms: int) -> tuple[Draw, bool]:
    """Draws the winners of a rolling draw. Raises OperatorError("draw_not_rolling") if it does not roll yet, and the
    errors of `draw_winners`."""
    if (await draws.find(store, event_id, n)).state == "prepared":
        raise OperatorError("draw_not_rolling")
    return await draw_winners(store, event_id, n, now_ms)


async def draw_winners(store: Store, event_id: str, n: int, now_ms: int, word: str = "") -> tuple[Draw, bool]:
    """Draws the winners with `word`, or with the word that a rolling draw was started with. Raises Unknown,
    OperatorError("draw_over"), ("on_hold") while the screens show the holding card, ("poll_running"),
    ("draw_other_secret") if another server has prepared it.

    If the draw was prepared just now, waits for phones' numbers for at most NUMBERS_WINDOW_MS_MIN."""
    begun = monotonic()
    for _ in range(events.SAVES_TRIED):
        held, draw = await _ready(store, event_id, n, now_ms)
        if draw.state == "drawn":
            return draw, False
        called = draw.word if draw.state == "rolling" else word
        winners = await _first(store, event_id, draw, called, draw.prize.count)
        done = rules.draw_winners(draw, winners, called, now_ms + draws.since(begun))
        if await draws.save(store, event_id, held.rev, done, in_sight=True):
            await control.announce(store, event_id)
            return done, True
    raise OperatorError("conflict")


async def start_prize(store: Store, event_id: str, prize_id: str, now_ms: int, step: str) -> Draw:
    """For cues: starts the prepared draw of a prize, or prepares and starts one. `step` makes it safe to repeat."""
    held = await draws.read(store, event_id)
    for draw in reversed(held.all):
        if draw.state in ("rolling", "drawn") and draw.step == step and draw.prize.id == prize_id:
            return draw
    waiting = next((one for one in held.all if one.waits and one.prize.id == prize_id), None)
    if waiting is None:
        waiting, _ = await draws.prepare(store, event_id, prize_id, now_ms, step)
    else:
        waiting = await draws.of_step(store, event_id, waiting, step)
    return (await start(store, event_id, waiting.n, now_ms))[0]


async def stop_prize(store: Store, event_id: str, prize_id: str, now_ms: int) -> None:
    """For cues: stops the draw of a prize if it rolls; does nothing if it was stopped by hand."""
    for draw in (await draws.read(store, event_id)).all:
        if draw.state == "rolling" and draw.prize.id == prize_id:
            await draw_winners(store, event_id, draw.n, now_ms)


async def abandon(store: Store, event_id: str, n: int, now_ms: int) -> Draw:
    """Gives up a waiting draw, which stays on the record. Raises Unknown, OperatorError("draw_over") for another."""

    def given_up(draw: Draw) -> Draw:
        if draw.state == "drawn":
            raise OperatorError("draw_over")
        return draws.abandoned(store, draw, now_ms)

    return await draws.change(store, event_id, n, given_up)


async def redraw(store: Store, event_id: str, n: int, absent: str, now_ms: int) -> tuple[Draw, bool]:
    """Gives an absent winner's prize to the next in rank; False if that was done already. Raises Unknown,
    OperatorError("not_a_winner")."""
    for _ in range(events.SAVES_TRIED):
        held = await draws.read(store, event_id)
        draw = held.find(n)
        if any(one.entrant == absent and one.absent_at for one in draw.winners):
            return draw, False
        more = await _first(store, event_id, draw, draw.word, len(draw.winners) + 1)
        done = rules.redraw(draw, absent, more[-1] if len(more) > len(draw.winners) else None, now_ms)
        if await draws.save(store, event_id, held.rev, done):
            await control.announce(store, event_id)
            return done, True
    raise OperatorError("conflict")


# --- how


async def _ready(store: Store, event_id: str, n: int, now_ms: int) -> tuple[Draws, Draw]:
    """All draws, and this one with its seed, once phones' numbers are in. Raises Unknown,
    OperatorError("draw_other_secret"), ("poll_running")."""
    begun = monotonic()
    while True:
        held = await draws.read(store, event_id)
        draw = held.find(n)
        if draw.state != "prepared" or draw.hall:
            break
        last = min(draw.numbers_until, draw.prepared_at + limits.NUMBERS_WINDOW_MS_MIN) + limits.NUMBERS_LATE_MS
        if draw.numbers_until > draw.prepared_at:
            await asyncio.sleep(max(0, last - now_ms - draws.since(begun)) / 1000)
        await draws.close_numbers(store, event_id, n)
    if draw.state == "prepared":
        await draws.check_voters_done(store, event_id, draw.prize)
    if (opened := rules.opened_by(store.seed_key, draw)) is None:
        raise OperatorError("draw_other_secret")
    return held, opened


async def _first(store: Store, event_id: str, draw: Draw, word: str, count: int) -> list[Winner]:
    """The first `count` in rank, with the names from the roster, otherwise from their sessions. Only these and one page
    of the list are in memory, however long it is."""
    first: dict[str, Member] = {}
    async for some in draw_entrants.read(store, event_id, draw.n):
        page = {**first, **dict(some)}
        ranked = await asyncio.to_thread(rules.ranked, draw.seed, word, draw.hall, page, count)
        first = {entrant: page[entrant] for entrant in ranked}
    persons = await draw_entrants.persons(store, event_id, draw.prize, list(first.values()))
    return [
        Winner(entrant, member.id, person.name, person.unit, 0, photo=person.photo)
        for (entrant, member), person in zip(first.items(), persons, strict=True)
    ]
