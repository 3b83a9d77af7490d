"""The recount of an archive, without Redis: every poll's tally, every board's upvotes, every cloud's words and
every daily quiz's papers rebuilt from the log that is in the file."""

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar, get_args

import msgspec

from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
from acclaim.event.states import State
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.manifest import Part
from acclaim.features.archive.schema import understood
from acclaim.features.papers import recount as papers
from acclaim.features.papers.store import read_entry
from acclaim.features.questions import recount as questions
from acclaim.features.questions.rules import Board
from acclaim.features.word_clouds import recount as word_clouds
from acclaim.features.word_clouds.rules import Cloud
from acclaim.redis.mark_keys import PAD
from acclaim.voting import polls, secret
from acclaim.voting.ballots import Record, Recounting, Void, logged_in
from acclaim.voting.methods import method_of
from acclaim.voting.recounting import ActivityRecount, Recount
from acclaim.voting.tally import PollNow

_Folding = TypeVar("_Folding", Board, Cloud)
_decode_event: Final = msgspec.json.Decoder(Event).decode


def recount_archive(archive: Reader) -> list[Recount]:
    """Recounts every poll of the event, as `ballots.recount` does. Checks the whole archive first. Raises
    ArchiveError."""
    archive.check()
    return [_recount(archive, poll) for poll in event_of(archive).every_poll]


def recount_activities(archive: Reader) -> list[ActivityRecount]:
    """Recounts every question board, word cloud and daily quiz of the event, from its log alone.

    Raises ArchiveError."""
    event = event_of(archive)
    found = []
    for one in event.question_boards:
        found.append(questions.recounted(one.id, _folded(archive, one.id, Board), None))
    for other in event.word_clouds:
        found.append(word_clouds.recounted(other.id, _folded(archive, other.id, Cloud), None))
    for quiz in event.daily_quizzes:
        found.append(_recount_papers(archive, quiz.id))
    return found


def _recount_papers(archive: Reader, quiz_id: str) -> ActivityRecount:
    with understood(f"polls/{quiz_id}.0"):
        fold = papers.Fold()
        fold.take(read_entry(line["id"], line["fields"]) for line in log_of(archive, quiz_id, 0))
        return papers.recounted(quiz_id, _epoch_of(archive, quiz_id), fold)


def _folded(archive: Reader, activity_id: str, kind: Callable[[int], _Folding]) -> _Folding:
    """Folds the log of the newest epoch of a board or cloud."""
    with understood(f"polls/{activity_id}.0"):
        folding = kind(_epoch_of(archive, activity_id))
        for line in log_of(archive, activity_id, 0):
            folding.take(line["id"], line["fields"])
    return folding


def _epoch_of(archive: Reader, activity_id: str) -> int:
    part = archive.find(f"polls/{activity_id}.0/poll")
    return tally_of(archive, part).epoch if part else PollNow().epoch


def log_of(archive: Reader, activity_id: str, shard: int) -> Iterator[dict[str, Any]]:
    """The entries of a log, {"id", "fields"}."""
    part = archive.find(f"polls/{activity_id}.{shard}/log")
    yield from archive.lines(part) if part else ()


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
        if tally:  # otherwise it was never opened
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
    """The members who have taken part in this epoch of a secret poll."""
    part = archive.find(f"polls/{poll.id}.{secret.SHARD}/marks")
    for line in archive.lines(part) if part else ():
        if line["key"].startswith(f"marks:{epoch}:"):
            yield line["field"]


def tally_of(archive: Reader, part: Part) -> PollNow:
    """A shard's state and tally. Raises what `understood` turns into ArchiveError."""
    now = polls.now_of(archive.fields(part))
    if now.state not in get_args(State):
        raise ValueError(f"no poll is {now.state!r}")
    return now


def history_of(archive: Reader, poll: Poll, shard: int) -> Iterator[Record | Void]:
    """All ballots of a shard and what was voided. Raises what `understood` turns into ArchiveError."""
    read = method_of(poll).read
    for line in log_of(archive, poll.id, shard):
        for one in logged_in(line["id"], line["fields"]):
            if isinstance(one, Record):
                read(one.payload)  # also in past epochs, which are not counted
            yield one
