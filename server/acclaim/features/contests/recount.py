"""Contests recounted: every published total and ranking worked out again from the log alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from acclaim.event.event import Event
from acclaim.event.parts.contest import Contest
from acclaim.features.archive.archive import Reader, as_bytes
from acclaim.features.archive.schema import understood
from acclaim.features.contests import rules, transitions
from acclaim.features.contests import shown as shows
from acclaim.features.contests import store as contests
from acclaim.features.contests.record import Record, Result, Shown
from acclaim.features.contests.rules import Votes
from acclaim.features.contests.store import Step
from acclaim.redis.client import Store
from acclaim.voting.recounting import Recount


@dataclass(frozen=True, slots=True)
class ContestRecount:
    """`published`: how many totals and rankings were published; `different`: those of them that the log does not
    bear out, by step and field; and steps that nobody may take. `equal` also says that what stands is what the log
    makes of it."""

    contest: str
    steps: int
    published: int
    different: list[str]
    equal: bool


async def of_event(store: Store, event: Event, counts: Sequence[Recount]) -> list[ContestRecount]:
    """Every contest of an event; `counts` are the recounts of its polls."""
    return [
        recounted(
            one, await contests.read_log(store, event.id, one.id), votes_in(counts).get,
            await contests.read(store, event.id, one.id),
        )
        for one in event.contests
    ]  # fmt: skip


def of_archive(archive: Reader, event: Event, counts: Sequence[Recount]) -> list[ContestRecount]:
    """The same of an archive. Raises ArchiveError."""
    part = archive.find("event/contest-log")
    steps: dict[str, list[Step]] = {}
    with understood("event/contest-log"):
        for line in archive.lines(part) if part else ():
            row = {name: as_bytes(value).decode() for name, value in line["fields"].items()}
            steps.setdefault(line["key"].partition(":")[2], []).append(contests.step_of(line["id"], row))
        return [recounted(one, steps.get(one.id, []), votes_in(counts).get) for one in event.contests]


def votes_in(counts: Sequence[Recount]) -> Mapping[str, tuple[Mapping[str, int], int]]:
    """By poll the votes of each option and the ballots, as they were recounted."""
    found: dict[str, tuple[dict[str, int], int]] = {}
    for count in counts:
        votes, ballots = dict[str, int](), 0
        for name, n in count.recount.items():
            kind, *rest = name.split(" ")
            if kind == "votes":
                votes[rest[-1]] = votes.get(rest[-1], 0) + n
            elif kind == "ballots":
                ballots += n
        found[count.poll] = votes, ballots
    return found


def recounted(contest: Contest, steps: Sequence[Step], votes: Votes, stands: Record | None = None) -> ContestRecount:
    """A contest's steps from the first to the last. `stands`: what Redis says, None of an archive."""
    fields, published, different = dict[str, str](), 0, list[str]()
    for step in steps:
        before = contests.record_of(fields)
        if not transitions.is_legal(step, before):
            different.append(f"step {step.number}: {step.what}")
        fields |= {field: f"{step.number} {value}" for field, value in step.fields.items()} | {"rev": str(step.number)}
        after = contests.record_of(fields)
        for field, is_right in _checked(contest, step, before, after, votes):
            published += 1
            if not is_right:
                different.append(f"step {step.number}: {field}")
    is_same = stands is None or stands == contests.record_of(fields)
    return ContestRecount(contest.id, len(steps), published, different, is_same and not different)


def _checked(contest: Contest, step: Step, before: Record, after: Record, votes: Votes) -> Iterator[tuple[str, bool]]:
    """Of what a step published, field by field, whether it is what the sheets before it give."""
    before = msgspec.structs.replace(before, panels=after.panels)
    for field in step.fields:
        kind, *names = field.split(" ")
        if kind == "shown":
            yield field, after.shown[names[0], names[1]] == _shown(contest, before, names[0], names[1])
        elif kind == "standing":
            ranked = shows.ranked_in(after, names[0])
            yield field, after.standings[names[0]] == shows.standing(contest, names[0], ranked)
        elif kind == "result" and step.what == "publish_result":
            scored_all = rules.score_round(contest, before, names[0], votes)
            told_result = after.results[names[0]]
            yield field, told_result == _result(contest, told_result, scored_all, before.rev)
        elif kind == "result":
            told, known = after.results[names[0]], before.results.get(names[0])
            yield field, known is not None and told == msgspec.structs.replace(known, provisional=told.provisional)


def _shown(contest: Contest, before: Record, round_id: str, contestant_id: str) -> Shown | None:
    contestant = contest.contestant(contestant_id)
    scored = rules.score_round(contest, before, round_id, lambda poll: None).get(contestant_id)
    if contestant is None or scored is None or not scored.key:
        return None
    return shows.shown_of(contest, before, round_id, contestant, scored)


def _result(contest: Contest, told: Result, scored: dict[str, rules.Scored], rev: int) -> Result:
    return shows.result(contest, told.round, scored, provisional=told.provisional, rev=rev)
