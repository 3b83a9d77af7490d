"""A small contest from its opening to its result."""

from acclaim.event import store as events
from acclaim.event.parts.contest import Contest
from acclaim.features.contests import actions, orders
from acclaim.features.contests.record import Sheet
from acclaim.redis.client import Store
from tests.features.contests.a_contest import a_contest


def contest() -> Contest:
    return a_contest(judges=5, contestants=2)


async def finish(store: Store) -> None:
    """Opens it, marks both contestants, and publishes their marks and places; the second is on stage."""
    event = (await events.read(store, "gala")).event
    one = event.contests[0]
    await order(store, orders.Open("deed-open"))
    for who in ("c1", "c2"):
        for n in range(1, 6):
            sheet = Sheet("submitted", {"speech": 900 + 10 * n + (who == "c2")})
            await actions.save_sheet(store, event, one, f"j{n}", ("final", who), sheet, 0, f"deed-{who}-{n}")
        await order(store, orders.Call(f"deed-call-{who}", "final", who))
        await order(store, orders.Confirm(f"deed-confirm-{who}", "final", who))
        await order(store, orders.Publish(f"deed-publish-{who}", "final", who))
    await order(store, orders.PublishResult("deed-result", "final"))


async def order(store: Store, what: orders.Order) -> None:
    await actions.order(store, "gala", "speech", what, "admin")
