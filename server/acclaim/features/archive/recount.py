"""The recount of an archive: every poll's tally rebuilt from the log that is in the file, without Redis."""

from collections.abc import Iterator
from typing import Final, get_args

import msgspec

from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
from acclaim.event.states import State
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.manifest import Part
from acclaim.features.archive.schema import understood
from acclaim.redis.mark_keys import PAD
from acclaim.voting import polls, secret
from acclaim.voting.ballots import Record, Recounting, Void, logged_in
from acclaim.voting.methods import method_of
from acclaim.voting.recounting import Recount
from acclaim.voting.tally import PollNow

_decode_event: Final = msgspec.json.Decoder(Event).decode


def recount_archive(archive: Reader) -> list[Recount]:
    """Every poll of the event, as `ballots.recount` gives it. Checks the whole archive first. Raises ArchiveError."""
    archive.check()
    return [_recount(archive, poll) for poll in event_of(archive).every_poll]


def event_of(archive: Reader) -> Event:
    """The event's definition. Raises ArchiveError."""
    with understood("event/event.ndjson"):
        return _decode_event(archive.event_fields()[b"definition"])


def _recount(archive: Reader, poll: Poll) -> Recount:
    if poll.is_secret:
        return _recount_secret(archive, poll)
    recounting = Recounting(poll)
    for shard in range(poll.shards):
        folder = f"polls/{poll.id}.{shard}"
        tally = archive.find(f"{folder}/poll")
        if tally:  # else it was never opened
            with understood(folder):
                recounting.add(tally_of(archive, tally), history_of(archive, poll, shard))
    return recounting.result()


def _recount_secret(archive: Reader, poll: Poll) -> Recount:
    folder = f"polls/{poll.id}.{secret.SHARD}"
    state, table = archive.find(f"{folder}/poll"), archive.find(f"{folder}/table")
    with understood(folder):
        now = tally_of(archive, state) if state else PollNow()
        lines = archive.lines(table) if table else ()
        ballots = {line["field"]: int(line["value"]) for line in lines if line["field"] != PAD}
        members = sum(1 for _ in marked(archive, poll, now.epoch))
        return secret.recounted(poll, now, now, ballots, members)


def marked(archive: Reader, poll: Poll, epoch: int) -> Iterator[str]:
    """Those who have taken part in this epoch of a secret poll."""
    part = archive.find(f"polls/{poll.id}.{secret.SHARD}/marks")
    for line in archive.lines(part) if part else ():
        if line["key"].startswith(f"marks:{epoch}:"):
            yield line["field"]


def tally_of(archive: Reader, part: Part) -> PollNow:
    """A shard's state and tally. Raises what `understood` takes for no sense."""
    now = polls.now_of(archive.fields(part))
    if now.state not in get_args(State):
        raise ValueError(f"no poll is {now.state!r}")
    return now


def history_of(archive: Reader, poll: Poll, shard: int) -> Iterator[Record | Void]:
    """All ballots of a shard and what was voided. Raises what `understood` takes for no sense."""
    part = archive.find(f"polls/{poll.id}.{shard}/log")
    read = method_of(poll).read
    for line in archive.lines(part) if part else ():
        for one in logged_in(line["id"], line["fields"]):
            if isinstance(one, Record):
                read(one.payload)  # also of an epoch that is over, which nobody counts
            yield one
