"""What an export contains, and its link. Pure.

A link holds everything needed to generate the file, signed: no file waits on a disk, and any worker can answer.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Literal

import msgspec

from acclaim.base import signed
from acclaim.base.errors import Unknown
from acclaim.base.sheets.table import Moment, Row
from acclaim.base.signed import BadSignature
from acclaim.event.event import Event
from acclaim.event.states import has_tally, shows_result
from acclaim.features.changes.bodies import AnyFact, ReceiptsGiven
from acclaim.voting import small_classes
from acclaim.voting.tally import PollNow, per_cent, ranks, score, votes_in_order

What = Literal["results", "receipts", "changes"]
Format = Literal["csv", "xlsx", "jsonl"]
LINK_S: Final = 3600
COLUMNS: Final[dict[What, tuple[str, ...]]] = {
    "results": (
        "poll", "title", "state", "epoch", "members", "ballots", "voided", "option", "name", "rank", "votes", "share",
        "score",
    ),
    "receipts": ("poll", "epoch", "receipt", "state"),
    "changes": ("type", "at", "poll", "epoch", "fact"),
}  # fmt: skip
_PURPOSE: Final = "export"


class Export(msgspec.Struct, frozen=True):
    """`key`: the id of the API key that made the link, which expires with the key. `hidden`: it may see hidden results.
    `exp` in s."""

    event: str
    what: What
    format: Format
    key: str
    hidden: bool
    exp: int


_decoder: Final = msgspec.json.Decoder(Export)


def written(export: Export, secret: bytes) -> str:
    """The token of a link."""
    return signed.sign(export, secret, _PURPOSE)


def read(token: str, secret: bytes, now: int) -> Export:
    """`now` in ms. Raises Unknown("link_gone")."""
    try:
        export = signed.verify(token, secret, _PURPOSE, _decoder)
    except BadSignature:
        raise Unknown("link_gone") from None
    if now >= export.exp * 1000:
        raise Unknown("link_gone")
    return export


def result_rows(event: Event, figures: Mapping[str, PollNow], hidden: bool) -> Iterator[Row]:
    """One row per option, in the order of the poll; without votes where they are hidden from the reader."""
    for poll in event.polls:
        now = figures.get(poll.id) or PollNow()
        is_due = hidden or shows_result(poll.visibility, now.state, has_voted=False)
        shown = is_due and has_tally(poll, now.state)
        counts = small_classes.told(poll, now)
        votes, scores = votes_in_order(poll, counts), score(poll, counts)
        places, whole = ranks(scores or votes), sum(votes)
        for index, option in enumerate(poll.options):
            figures_of: tuple[float | None, ...] = (None, None, None, None)
            if shown:
                share = per_cent(votes[index], whole)
                figures_of = places[index], votes[index], share, round(scores[index], 2) if scores else None
            yield (
                poll.id, poll.title, now.state, now.epoch, now.members, now.ballots, now.voided, option.id, option.name,
                *figures_of,
            )  # fmt: skip


def receipt_rows(facts: Iterable[AnyFact]) -> Iterator[Row]:
    """One row per receipt."""
    for fact in facts:
        if isinstance(fact, ReceiptsGiven):
            for state, receipts in (("counted", fact.counted), ("voided", fact.voided)):
                yield from ((fact.poll, fact.epoch, receipt, state) for receipt in receipts)


def change_rows(facts: Iterable[AnyFact]) -> Iterator[Row]:
    """One row per fact, with the whole fact as JSON in the last column."""
    for fact in facts:
        said: dict[str, Any] = msgspec.to_builtins(fact)
        yield (
            said["type"], Moment(fact.at), said.get("poll"), said.get("epoch"), msgspec.json.encode(fact).decode(),
        )  # fmt: skip
