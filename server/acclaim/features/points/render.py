"""Turns an account into what its member sees."""

from acclaim.features.points.messages import Purse
from acclaim.features.points.rules import Account, date_of, text_of


def purse(account: Account, seq: int, today: int) -> Purse:
    """`account` as last written; `today` in days since 1970."""
    year = date_of(today).year
    now = account.as_of(year)
    has_checked_in = account.day >= today
    return Purse(
        seq, now.balance, now.pending, bool(now.frozen), now.last, f"{year}-12-31", text_of(today), has_checked_in,
        account.got if has_checked_in else 0, account.streak_on(today), text_of(account.gap(today) or 0),
    )  # fmt: skip
