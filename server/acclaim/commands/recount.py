"""Recounts every poll of an event from the ballot log alone, and compares the result with the running tally.

Prints both and their difference per poll; the exit code is 1 if any poll differs. Can run while people vote. It also
recounts contests, quizzes, the upvotes of question boards, the words of word clouds and the papers of daily quizzes.

Given an archive written by `acclaim backup`, it needs no Redis: it verifies the file first, names what was changed if
anything was, and recounts from the log in it. Compare the digest with the one that the backup printed.
"""

import argparse
import json
import os
import re
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from acclaim.base import limits
from acclaim.commands.connected import add_store_flags, run_with_store
from acclaim.commands.printing import counted, say, say_error
from acclaim.config import known_secret
from acclaim.event import store as events
from acclaim.features.archive.archive import Reader, Signature
from acclaim.features.archive.recount import event_of, recount_activities, recount_archive
from acclaim.features.contests import recount as contests
from acclaim.features.contests.recount import ContestRecount
from acclaim.features.papers import recount as papers
from acclaim.features.questions import recount as boards
from acclaim.features.quizzes import recount as quizzes
from acclaim.features.quizzes.recount import QuizRecount
from acclaim.features.word_clouds import recount as clouds
from acclaim.process.sources import load
from acclaim.redis.client import Store
from acclaim.voting import ballots
from acclaim.voting.recounting import ActivityRecount, Recount

HELP: Final = "recount all ballots of an event and compare"
EXAMPLE: Final = "acclaim recount gala"
_NAMES_SHOWN: Final = 20
SIGNATURES: Final[dict[Signature, str]] = {
    "valid": "The signature is valid: this server made the archive.",
    "unknown": "The signature was not checked: the secret of the server that made the archive is not here.",
    "missing": "NO SIGNATURE: the server's secret is here, but nobody who has it signed this archive. It may be "
    "forged; trust it only if the digest is the one that the backup printed.",
    "other": "WRONG SIGNATURE: this archive was made with another secret, or was changed. Trust it only if the digest "
    "is the one that the backup printed.",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id, or the file name of an archive")
    parser.add_argument("--json", action="store_true", help="print JSON; of an archive with digest and signature")
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    archive = named_archive(arguments)
    if archive:
        say_signature(archive)
        counts = recount_archive(archive)
        judged = contests.of_archive(archive, event_of(archive), counts)
        scores = quizzes.of_archive(archive, event_of(archive))
        activities = recount_activities(archive)
    else:
        counts, judged, scores, activities = run_with_store(
            arguments, lambda store: recount_all(store, arguments.event)
        )  # fmt: skip
    if arguments.json:
        say(*json.dumps(as_dict(counts, archive, judged, scores, activities), indent=2).splitlines())
    else:
        for count in counts:
            say(*as_lines(count))
        for contest in judged:
            say(*lines_of_contest(contest))
        for score in scores:
            say(*lines_of_quiz(score))
        for activity in activities:
            say(*lines_of_activity(activity))
    is_equal = are_equal(counts, judged, scores, activities)
    return 0 if is_equal and (archive is None or archive.is_trusted) else 1


def as_dict(
    counts: list[Recount],
    archive: Reader | None,
    judged: Sequence[ContestRecount] = (),
    scores: Sequence[QuizRecount] = (),
    activities: Sequence[ActivityRecount] = (),
) -> dict[str, Any]:
    """{"equal", "polls"}, with contests {"contests"}, with quizzes {"quizzes"}, with question boards, word clouds or
    daily quizzes {"activities"}; of an archive also {"event", "digest", "signature"}."""
    whole: dict[str, Any] = {"equal": are_equal(counts, judged, scores, activities)}
    if judged:
        whole["contests"] = [asdict(one) for one in judged]
    if scores:
        whole["quizzes"] = [asdict(one) | {"equal": one.equal} for one in scores]
    if activities:
        whole["activities"] = [asdict(one) | {"equal": one.equal} for one in activities]
    if archive:
        whole |= {
            "event": archive.manifest.event, "digest": archive.manifest.digest, "signature": archive.signature,
        }  # fmt: skip
    return whole | {"polls": [asdict(count) | {"equal": count.equal} for count in counts]}


async def recount_event(store: Store, event_id: str) -> list[Recount]:
    """Every poll of the event, and every question of its quizzes. Raises Unknown("unknown_event")."""
    event = (await events.read(store, event_id)).event
    return [await ballots.recount(store, event, poll) for poll in event.every_poll]


async def recount_all(
    store: Store, event_id: str
) -> tuple[list[Recount], list[ContestRecount], list[QuizRecount], list[ActivityRecount]]:
    """Those, every contest of the event, the scores of its quizzes, its question boards, word clouds and daily
    quizzes. Raises Unknown("unknown_event")."""
    counts, event = await recount_event(store, event_id), (await events.read(store, event_id)).event
    judged = await contests.of_event(store, event, counts)
    scores = [await quizzes.of_event(store, event, quiz) for quiz in event.quizzes]
    activities = [
        *[await boards.recount(store, event.id, board) for board in event.question_boards],
        *[await clouds.recount(store, event.id, cloud) for cloud in event.word_clouds],
        *[await papers.recount(store, event.id, quiz.id) for quiz in event.daily_quizzes],
    ]
    return counts, judged, scores, activities


def are_equal(
    counts: Sequence[Recount],
    judged: Sequence[ContestRecount],
    scores: Sequence[QuizRecount],
    activities: Sequence[ActivityRecount] = (),
) -> bool:
    """Whether nothing differs."""
    return all(one.equal for found in (counts, judged, scores, activities) for one in found)


def lines_of_contest(one: ContestRecount) -> list[str]:
    """A contest's recount in words."""
    said = f"{counted(one.steps, 'step')}, {counted(one.published, 'published figure')}"
    first = f"contest {one.contest} ({said}): {'equal' if one.equal else 'DIFFERENT'}"
    return [first, *(f"  not borne out by the log: {where}" for where in one.different)]


def lines_of_quiz(score: QuizRecount) -> list[str]:
    """The recount of a quiz's scores."""
    outcome = "equal" if score.equal else "DIFFERENT"
    what = f"{counted(score.questions, 'question')}, {counted(score.players, 'player')}"
    lines = [f"quiz {score.quiz} (epoch {score.epoch}, {what}): {outcome}"]
    if score.wrong:
        more = "" if len(score.wrong) <= _NAMES_SHOWN else ", …"
        lines.append(f"  other scores than the logs say: {', '.join(score.wrong[:_NAMES_SHOWN])}{more}")
    if not score.kept:
        lines.append("  the questions or keys are not those that were committed to")
    return lines


def lines_of_activity(one: ActivityRecount) -> list[str]:
    """The recount of a question board's upvotes, a word cloud's words or a daily quiz's papers."""
    outcome = "in the log" if one.tally is None else "equal" if one.equal else "DIFFERENT"
    voided = f", {counted(one.voided, 'voided member')}" if one.voided else ""
    lines = [f"activity {one.activity} (epoch {one.epoch}{voided}): {sum(one.recount.values())} counted, {outcome}"]
    tally = one.recount if one.tally is None else one.tally
    names = sorted(name for name in tally.keys() | one.recount.keys() if tally.get(name) != one.recount.get(name))
    lines += [
        f"  {name}: tally {tally.get(name, 0)}, recount {one.recount.get(name, 0)}" for name in names[:_NAMES_SHOWN]
    ]
    return lines + [f"  {problem}" for problem in one.problems]


def say_signature(archive: Reader) -> None:
    """Digest and signature of an archive, beside the output."""
    say_error(f"digest {archive.manifest.digest}", SIGNATURES[archive.signature])


def named_archive(arguments: argparse.Namespace) -> Reader | None:
    """The archive that EVENT names, None if it is the id of an event. Raises ArchiveError, SettingError."""
    if re.match(limits.ID_PATTERN, arguments.event):
        return None
    return Reader(Path(arguments.event), known_secret(load(arguments, os.environ)))


def as_lines(count: Recount) -> list[str]:
    """A poll's recount as a table."""
    voided = f", {counted(count.voided, 'voided ballot')} in the log" if count.voided else ""
    lines = [f"poll {count.poll} (epoch {count.epoch}{voided}): {'equal' if count.equal else 'DIFFERENT'}"]
    names = sorted(count.tally.keys() | count.recount.keys())
    width = max(map(len, names), default=0)
    for name in names:
        have, should = count.tally.get(name, 0), count.recount.get(name, 0)
        difference = f"   difference {count.difference[name]:+}" if name in count.difference else ""
        lines.append(f"  {name:<{width}}  tally {have:>9}   recount {should:>9}{difference}")
    if count.doubled:
        lines.append(f"  counted more than once: {', '.join(count.doubled)}")
    if count.not_on_roster:
        unknown = ", ".join(count.not_on_roster[:_NAMES_SHOWN])
        more = "" if len(count.not_on_roster) <= _NAMES_SHOWN else ", …"
        lines.append(f"  not on the roster: {len(count.not_on_roster)} ({unknown}{more})")
    return lines
