"""A small ceremony that plays by itself in the sandbox: a poll is opened by its cue, voted in, and closed; people
comment meanwhile."""

import asyncio
import secrets

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.features.comments import store as comments
from acclaim.features.comments.store import Offer
from acclaim.features.sandbox import rules
from acclaim.features.sandbox.rules import SANDBOX
from acclaim.features.show import actions as show
from acclaim.identity.roster import store as roster
from acclaim.redis.client import Store
from acclaim.voting import polls, verbs
from acclaim.voting.casting import Casting

WHO = "sandbox"  # in the audit log


async def prepare(store: Store) -> None:
    """Its poll is in draft afterwards, with nothing in it. Raises OperatorError("wrong_state") once it is published,
    Unknown."""
    [poll] = rules.definition().polls
    now = (await polls.read_first_shards(store, SANDBOX, [poll.id]))[poll.id]
    if now.state == "published":
        why = "The result of the last ceremony is published; empty the sandbox first."
        raise OperatorError("wrong_state", why, poll=poll.id, state=now.state)
    if now.state != "draft":
        await verbs.apply(store, SANDBOX, poll.id, "reset", now.epoch, who=WHO)


async def play(store: Store, seconds: float, *, publishes: bool) -> None:
    """Raises OperatorError if somebody interferes, Unknown, StoreAway."""
    opening, closing, publishing = rules.CUES
    await _run(store, opening)
    await _vote(store, seconds)
    await _run(store, closing)
    if publishes:
        await _run(store, publishing)


async def _run(store: Store, cue: str) -> None:
    record = await events.read(store, SANDBOX)
    await show.run(store, SANDBOX, cue, record.show.number, now_ms(), WHO, record.event)


async def _vote(store: Store, seconds: float) -> None:
    """Only members who are on the roster by now; without one all do."""
    [poll] = rules.definition().polls
    now = (await polls.read_first_shards(store, SANDBOX, [poll.id]))[poll.id]
    casting = Casting(store, SANDBOX, poll, 0, now.epoch)
    everybody = [entry.id for entry in rules.people()]
    _, rows = await roster.find_all(store, SANDBOX, everybody)
    members = [row.id for row in rows if row] if rows else everybody
    rounds = rules.rounds(members, poll, secrets.SystemRandom())
    for at, ballots in enumerate(rounds):
        if ballots:
            await casting.cast(now.rev, ballots)  # what an operator has locked or closed meanwhile refuses them
        if at < len(rules.SAID) and members:
            await _say(store, members[at % len(members)], rules.SAID[at])
        await asyncio.sleep(seconds / len(rounds))


async def _say(store: Store, member: str, text: str) -> None:
    kept = await comments.read_rules(store, SANDBOX)
    offer = Offer(member, f"sandbox-{secrets.token_hex(6)}", text, "", "", "", "")
    try:
        await comments.store_batch(store, SANDBOX, kept.rev, kept.mode or "open", [offer])
    except OperatorError:
        return
