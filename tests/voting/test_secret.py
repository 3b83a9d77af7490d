"""Secret polls: a ballot counts once, the recount is the tally, and nothing lies between a member and a choice."""

from random import Random
from typing import Any, cast

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acclaim.base.errors import ImportRejected, OperatorError
from acclaim.event import check as definitions
from acclaim.event import store as events
from acclaim.event.entitlement import Entitlement
from acclaim.event.parts.counting import Motion, Ranking, Rating
from acclaim.event.parts.poll import Option, Poll, Quota, Replace
from acclaim.event.units import UNCHANGED
from acclaim.identity import member_sets
from acclaim.redis import keys, mark_keys
from acclaim.redis.client import Store
from acclaim.voting import ballot as rules
from acclaim.voting import ballots, forgetting, marks, polls, verbs, voiding
from acclaim.voting.ballot import Ballot
from acclaim.voting.casting import Outcome
from acclaim.voting.secret import SHARD, recounted
from acclaim.voting.tally import Counting, Counts, PollNow
from acclaim.wire.render import poll_tick
from tests.running import make_event
from tests.voting.booth import MARK_KEY, Booth

OPTIONS = [Option(str(n), f"选项{n}") for n in range(1, 5)]
MOTION = [Option(one, one) for one in ("yes", "no", "abstain")]
METHODS: dict[str, dict[str, Any]] = {
    "one": {},
    "several": {"choices_max": 3},
    "rating": {"counting": Rating(most=3, all=False)},
    "ranking": {"counting": Ranking(all=False)},
    "motion": {"counting": Motion(), "options": MOTION},
}


def secret_poll(**fields: Any) -> Poll:
    return Poll("best", "换届选举", **{"options": OPTIONS, "visibility": "on_close", "privacy": "secret"} | fields)


def paper(poll: Poll, member: str, *choices: str, ballot: str = "", class_id: str = "audience") -> Ballot:
    """A ballot as it is checked when a phone sends it."""
    options = [option.id for option in poll.options]
    payload = rules.check(poll, Entitlement(poll, UNCHANGED), options, "", class_id, choices)
    return Ballot(member, ballot or f"ballot-{member}", payload)


def random_choices(poll: Poll, random: Random) -> list[str]:
    ids = [option.id for option in poll.options]
    some = random.sample(ids, random.randint(1, min(3, len(ids))))
    match poll.counting:
        case Rating() as rating:
            return [f"{one}={random.randint(1, rating.most)}" for one in some]
        case Ranking():
            return some
    return some[: poll.choices_max]


async def everything(store: Store, event_id: str) -> dict[str, Any]:
    """All that Redis holds of an event's polls, by key."""
    _, of_polls = keys.of_event(event_id)
    found: dict[str, Any] = {}
    for key in await store.scan(of_polls):
        is_log = key.endswith(":log")
        async with store.answering() as redis:
            found[key] = await cast(Any, redis.xrange(key) if is_log else redis.hgetall(key))
    return found


@pytest.mark.contract
async def test_a_ballot_counts_once_and_its_resend_has_the_first_answer(store: Store) -> None:
    booth = await Booth.of(store, secret_poll())
    first = await booth.cast(*(paper(booth.poll, f"m{n}", str(n % 4 + 1)) for n in range(9)))
    assert {outcome.code for outcome in first} == {None}
    assert len({outcome.seq for outcome in first}) == 9 and {outcome.at for outcome in first} == {0}
    again = paper(booth.poll, "m3", "1")
    assert await booth.cast(again, again) == [first[3]] * 2
    [other] = await booth.cast(paper(booth.poll, "m3", "2", ballot="another"))
    assert other == Outcome(first[3].seq, 0, "already_voted")
    await verbs.apply(store, booth.event.id, "best", "close")
    assert await booth.cast(again) == [first[3]]
    [late] = await booth.cast(paper(booth.poll, "late", "1"))
    assert late == Outcome(0, 0, "closed")
    now = (await polls.read_all(store, booth.event.id, [booth.poll]))["best"]
    assert now.counts.as_fields() == {
        "members audience": 9, "ballots audience": 9, "votes audience 1": 3, "votes audience 2": 2,
        "votes audience 3": 2, "votes audience 4": 2,
    }  # fmt: skip


@pytest.mark.contract
async def test_nothing_that_is_kept_lies_between_a_member_and_a_choice(store: Store) -> None:
    """The whole of Redis: marks of the members, and the table; neither has a number, a time or an order."""
    booth = await Booth.of(store, secret_poll(choices_max=4))
    cast_by = {f"m{n}": ("2", "1") if n % 3 else ("3",) for n in range(40)}
    for member, choices in cast_by.items():  # each alone: the worst case
        await booth.cast(paper(booth.poll, member, *choices, class_id="jury" if member == "m0" else "audience"))
    await verbs.apply(store, booth.event.id, "best", "close")
    held = await everything(store, booth.event.id)
    where = booth.event.id, "best", SHARD
    [log] = [held.pop(key) for key in list(held) if key.endswith(":log")]
    assert [sorted(fields) for _, fields in log] == [[b"e", b"s", b"t"]] * 2, "the log says more than states"
    table = held.pop(mark_keys.table(*where))
    assert table == {b"audience 1,2": b"26", b"audience 3": b"14", mark_keys.PAD.encode(): b""}
    state = held.pop(keys.poll(*where))
    assert {name for name in state if b" " not in name} == {b"state", b"epoch", b"seq", b"rev", b"opened_at"}
    found: dict[str, str] = {}
    for key, members in held.items():
        assert key.startswith(mark_keys.marks_prefix(*where, 1))
        found |= {one.decode(): mark.decode() for one, mark in members.items()}
    name = f"{booth.event.id}/best"
    assert found == {one: marks.mark_of(MARK_KEY, name, 1, one, f"ballot-{one}") for one in cast_by}
    async with store.answering() as redis:
        assert await cast(Any, redis.object("ENCODING", mark_keys.table(*where))) == b"hashtable"


async def test_what_a_batch_writes_is_in_an_order_that_follows_from_names_alone(store: Store) -> None:
    """Redis's file gets the writes of a batch one after the other; those of the table must not follow the ballots."""
    written: list[list[str]] = []
    for seed in range(4):
        booth = await Booth.of(store, secret_poll())
        papers = [paper(booth.poll, f"m{n}", str(n % 4 + 1)) for n in range(12)]
        Random(seed).shuffle(papers)
        commands: list[str] = []
        async with store.answering() as redis, redis.monitor() as monitor:
            await booth.cast(*papers)
            while not commands or not commands[-1].endswith(" seq 12"):
                commands.append((await monitor.next_command())["command"])
        of_table = [one for one in commands if one.upper().startswith("HINCRBY") and ":table " in one]
        written.append([one.partition(":table ")[2] for one in of_table])
    assert written == [written[0]] * 4 and len(written[0]) == 4


@pytest.mark.contract
@pytest.mark.parametrize("visibility", ["on_close", "on_publish"])
async def test_no_votes_stand_anywhere_but_in_the_table_until_the_close(store: Store, visibility: str) -> None:
    booth = await Booth.of(store, secret_poll(visibility=visibility))
    await booth.cast(*(paper(booth.poll, f"m{n}", "1") for n in range(5)))
    for verb in ("lock", None, "close"):
        now = (await polls.read_all(store, booth.event.id, [booth.poll]))["best"]
        assert (now.members, now.ballots, now.counts.votes) == (5, 5, {})
        tick = poll_tick(booth.poll, now, None, shown=True)
        assert (tick.votes, tick.score, tick.ballots) == (None, None, 5)
        recount = await ballots.recount(store, booth.event, booth.poll)
        assert recount.equal
        assert recount.recount == recount.tally == {"members audience": 5, "ballots audience": 5}
        if verb:
            now = await verbs.apply(store, booth.event.id, "best", verb)
    assert poll_tick(booth.poll, now, None, shown=True).votes == [5, 0, 0, 0]
    assert (await ballots.recount(store, booth.event, booth.poll)).recount["votes audience 1"] == 5


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
async def test_recount_equals_tally_equals_that_of_a_named_poll(store: Store, method: str, seed: int) -> None:
    random, booth = Random(seed), await Booth.of(store, secret_poll(**METHODS[method]))
    papers = [
        paper(booth.poll, f"m{n}", *random_choices(booth.poll, random)) for n in range(random.randint(0, 30))
    ]  # fmt: skip
    counting = Counting(booth.poll)
    for one in papers:
        counting.add(one.member, one.payload)
    sent = [*papers, *random.choices(papers, k=5)] if papers else []
    while sent:
        batch = [sent.pop() for _ in range(min(len(sent), random.randint(1, 9)))]
        assert {outcome.code for outcome in await booth.cast(*batch)} == {None}
    now = await verbs.apply(store, booth.event.id, "best", "close")
    assert now.counts.as_fields() == counting.counts.as_fields()
    recount = await ballots.recount(store, booth.event, booth.poll)
    assert recount.equal
    assert recount.recount == now.counts.as_fields()


@pytest.mark.contract
@pytest.mark.parametrize("harm", ["table", "votes", "mark"])
async def test_the_recount_tells_what_was_tampered_with(store: Store, harm: str) -> None:
    booth = await Booth.of(store, secret_poll())
    await booth.cast(*(paper(booth.poll, f"m{n}", "1") for n in range(3)))
    await verbs.apply(store, booth.event.id, "best", "close")
    where = booth.event.id, "best", SHARD
    async with store.answering() as redis:
        match harm:
            case "table":
                await cast(Any, redis.hincrby(mark_keys.table(*where), "audience 2", 1))
            case "votes":
                await cast(Any, redis.hincrby(keys.poll(*where), "votes audience 2", 1))
            case "mark":
                await cast(Any, redis.hset(mark_keys.mark(*where, 1, "ghost"), "ghost", "x" * 16))
    recount = await ballots.recount(store, booth.event, booth.poll)
    assert not recount.equal
    assert (
        recount.difference
        == {
            "table": {"ballots audience": -1, "votes audience 2": -1},
            "votes": {"votes audience 2": 1},
            "mark": {"members audience": -1},
        }[harm]
    )


def test_ballots_that_come_during_a_recount_are_no_difference_and_one_that_is_missing_is() -> None:
    poll, counts = secret_poll(), Counts({"audience": 2}, {"audience": 2})
    before, after = PollNow("open"), PollNow("open", counts=counts)
    assert recounted(poll, before, after, {"audience 1": 1}, 2).equal
    assert not recounted(poll, after, after, {"audience 1": 1}, 2).equal
    assert not recounted(poll, before, after, {"audience 1": 3}, 2).equal


@pytest.mark.contract
async def test_a_reset_leaves_nothing_of_what_was_chosen(store: Store) -> None:
    booth = await Booth.of(store, secret_poll())
    old = paper(booth.poll, "m1", "1")
    await booth.cast(old)
    await verbs.apply(store, booth.event.id, "best", "reset")
    held = await everything(store, booth.event.id)
    where = booth.event.id, "best", SHARD
    assert not {mark_keys.table(*where), mark_keys.votes(*where)} & held.keys()
    booth.epoch, late = 1, paper(booth.poll, "m2", "2")
    assert [one.code for one in await booth.cast(old, late)] == ["reset", "reset"]
    booth.epoch = (await verbs.apply(store, booth.event.id, "best", "open")).epoch
    booth.rev = (await events.read(store, booth.event.id)).rev
    assert (await booth.cast(paper(booth.poll, "m1", "3")))[0].code is None
    now = await verbs.apply(store, booth.event.id, "best", "close")
    assert now.counts.votes == {"audience": {"3": 1}}
    assert (await ballots.recount(store, booth.event, booth.poll)).equal


@pytest.mark.contract
async def test_who_has_taken_part_is_known_and_single_ballots_are_not(store: Store) -> None:
    booth = await Booth.of(store, secret_poll())
    await booth.cast(*(paper(booth.poll, f"m{n}", "1") for n in range(3)))
    voters = [one async for some in member_sets.voters(store, booth.event.id, booth.poll, 1) for one in some]
    assert sorted(voters) == ["m0", "m1", "m2"]
    with pytest.raises(OperatorError) as refused:
        await voiding.void(store, booth.event.id, booth.poll, 1, ["m1"], "admin", "stuffed")
    assert refused.value.code == "poll_secret"


@pytest.mark.contract
async def test_whose_data_is_deleted_is_counted_on_under_a_pseudonym(store: Store) -> None:
    booth = await Booth.of(store, secret_poll())
    await booth.cast(*(paper(booth.poll, f"m{n}", "1") for n in range(3)))
    for verb in ("close", "publish"):
        await verbs.apply(store, booth.event.id, "best", verb)
    assert await forgetting.forget(store, booth.event, "m1") == 1
    assert await marks.find(store, booth.event.id, "best", SHARD, 1, "m1") == ""
    assert (await ballots.recount(store, booth.event, booth.poll)).equal
    assert await forgetting.forget(store, booth.event, "m1") == 0


@pytest.mark.contract
@pytest.mark.parametrize(("before", "after"), [("secret", "named"), ("named", "secret")])
async def test_what_was_promised_stays_also_after_a_reset(store: Store, before: str, after: str) -> None:
    booth = await Booth.of(store, secret_poll(privacy=before))
    await verbs.apply(store, booth.event.id, "best", "reset")
    changed = msgspec.structs.replace(booth.event, polls=[secret_poll(privacy=after)])
    rev = (await events.read(store, booth.event.id)).rev
    with pytest.raises(OperatorError) as refused:
        await events.replace(store, changed, rev)
    assert (refused.value.code, refused.value.details["fields"]) == ("meaning_changed", ["privacy"])


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("repeat", {"repeat": Replace()}),
        ("repeat", {"repeat": Quota(3)}),
        ("visibility", {"visibility": "always"}),
        ("visibility", {"visibility": "on_vote"}),
        ("weights", {"weights": {"audience": 1}}),
        ("shards", {"shards": 2}),
    ],
)
def test_what_would_tell_is_refused(field: str, fields: dict[str, Any]) -> None:
    with pytest.raises(ImportRejected) as refused:
        definitions.check(make_event(secret_poll(**fields)))
    assert refused.value.details["field"] == f"polls[0].{field}"
    definitions.check(make_event(secret_poll()))
