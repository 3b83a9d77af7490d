"""A day of a standing event: polls, what a vote and a check-in are worth, and what a member must have for theirs; and
the gift of the sale at its end."""

from typing import Final

from acclaim.event.event import Event
from acclaim.event.parts.earning.gift import Gift
from acclaim.event.parts.earning.points import Points, Rule
from acclaim.event.parts.poll import Option, Poll

EVENT: Final = "home"
POLLS: Final = tuple(f"p{n:02}" for n in range(19))  # and a check-in: 20 acts
VOTE, DAILY, CAP = 2, 3, 30  # points; the cap is below what all polls earn

BUYERS: Final = 5000  # at most, at the same moment
GIFT: Final = Gift("cup", "Cup", price=20, stock=100, pick_up_at="Desk")


def event() -> Event:
    options = [Option(str(n), f"Option {n}") for n in range(1, 4)]
    polls = [Poll(one, f"Poll {one}", options) for one in POLLS]
    rules = [Rule("vote", "vote", VOTE, "day", CAP), Rule("daily", "daily_check_in", DAILY)]
    return Event(id=EVENT, title="Points", kind="standing", polls=polls, points=Points(rules), gifts=[GIFT])


def worth(votes_by_day: dict[int, int], checked_in: int) -> int:
    """What a member must have, having voted in so many polls on each day and checked in on so many."""
    return sum(min(CAP, VOTE * n) for n in votes_by_day.values()) + DAILY * checked_in
