"""Who came and who voted, from the store or from an archive."""

from collections.abc import Sequence
from typing import Any, cast

from acclaim.base import limits
from acclaim.event import units
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
from acclaim.features.archive.archive import Reader, as_bytes
from acclaim.features.archive.recount import event_of, history_of, marked, tally_of
from acclaim.features.archive.schema import understood
from acclaim.features.attendance import keys
from acclaim.features.attendance.rules import Attendance, check_kept, may_list
from acclaim.identity import member_sets
from acclaim.identity.roster import reading, renames
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.ballots import Void
from acclaim.voting.tally import PollNow


async def add(store: Store, event_id: str, members: Sequence[str]) -> None:
    """Records that these members came. Safe to repeat. Raises StoreAway."""
    async with store.answering() as redis:
        await cast(Any, redis.sadd(keys.attendance(event_id), *members))


async def read(store: Store, event: Event) -> tuple[list[Poll], Attendance]:
    """The polls that may be listed, and who came and voted. Raises OperatorError("attendance_off"), ("conflict"),
    StoreAway."""
    check_kept(event)
    now = await polls.read_all(store, event.id, event.polls)
    listed = [poll for poll in event.polls if may_list(poll, now.get(poll.id, PollNow()))]
    entries = [entry async for some in reading.rows(store, event.roster_of) for entry in some]
    async with store.answering() as redis:
        scan = cast(Any, redis).sscan_iter(keys.attendance(event.id), count=limits.PRESENCE_MEMBERS_PER_CALL)
        came = frozenset([member.decode() async for member in scan])
    voted = {}
    for poll in listed:
        voters = member_sets.voters(store, event.id, poll, now[poll.id].epoch)
        voted[poll.id] = frozenset([member async for some in voters for member in some])
    return listed, Attendance(entries, came, voted)


def of_archive(archive: Reader) -> tuple[Event, list[Poll], Attendance]:
    """The same of an archive, with its event. Checks the whole archive first. Raises ArchiveError,
    OperatorError("attendance_off")."""
    archive.check()
    event = event_of(archive)
    check_kept(event)
    listed, voted = list[Poll](), dict[str, frozenset[str]]()
    for poll in event.polls:
        with understood(f"polls/{poll.id}"):
            now = _now(archive, poll)
            if may_list(poll, now):
                listed.append(poll)
                voted[poll.id] = _voters(archive, poll, now.epoch)
    with understood("event/roster"):
        entries = _entries(archive)
    part = archive.find("event/attendance")
    came = frozenset(as_bytes(line["member"]).decode() for line in archive.lines(part)) if part else frozenset[str]()
    return event, listed, Attendance(entries, came, voted)


def _now(archive: Reader, poll: Poll) -> PollNow:
    parts = [archive.find(f"polls/{poll.id}.{shard}/poll") for shard in range(poll.shards)]
    return polls.together([tally_of(archive, part) for part in parts if part] or [PollNow()])


def _voters(archive: Reader, poll: Poll, epoch: int) -> frozenset[str]:
    """Members with a ballot in this epoch that was not voided."""
    if poll.is_secret:
        return frozenset(marked(archive, poll, epoch))
    found, voided = set[str](), set[str]()
    for shard in range(poll.shards):
        for one in history_of(archive, poll, shard):
            if one.epoch != epoch:
                continue
            if isinstance(one, Void):
                voided.update(one.members)
            else:
                found.add(one.member)
    return frozenset(found - voided)


def _entries(archive: Reader) -> list[Entry]:
    part = archive.find("event/roster")
    groups, now = dict[str, bytes](), units.UNCHANGED
    stored = list[tuple[str, str, str]]()  # member, number of the group, name
    for line in archive.lines(part) if part else ():
        kind = line["key"].partition(":")[2]
        if kind == "groups":
            groups[as_bytes(line["field"]).decode()] = as_bytes(line["value"])
        elif not kind and line["field"] == renames.FIELD:
            now = renames.of(as_bytes(line["value"]))
        elif kind:
            number, _, name = as_bytes(line["value"]).decode().partition(" ")
            stored.append((as_bytes(line["field"]).decode(), number, name))
    named = {number: renames.group_of(group, now) for number, group in groups.items()}
    return [_entry(member, name, named[number]) for member, number, name in stored]


def _entry(member: str, name: str, group: tuple[str, str, int]) -> Entry:
    class_id, unit, _ = group
    return Entry(member, name, unit, class_id)
