"""The fault suite finds bugs: each is planted in a worker that serves, and histories are played on it."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from hashlib import sha1
from pathlib import Path
from typing import Any

import msgspec
import pytest

from acclaim.base.errors import AcclaimError
from acclaim.event.parts.poll import Poll
from acclaim.event.states import Verb
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.ballot import Ballot
from acclaim.voting.casting import Casting, StaleDefinition
from acclaim.voting.casting import Outcome as BallotOutcome
from acclaim.voting.tally import PollNow
from loadtests.faults.faulty_server import Scene, inject
from loadtests.faults.injected import Injected
from loadtests.faults.plan import RoundPlan, plan
from loadtests.faults.play import Play
from loadtests.faults.proxy import Proxy
from loadtests.faults.run import Outcome
from tests.running import SECRET, running

pytestmark = [pytest.mark.faults, pytest.mark.once]
HISTORIES = 10
ROUNDS = 4  # at most; mostly one is enough
ANSWER_S = 2.0  # a planted bug may leave things unanswered for ever,
VERB_S = 6.0  # and verbs refused


@asynccontextmanager
async def scene(store: Store, redis_url: str, folder: Path, patch: dict[str, tuple[str, str]]) -> AsyncIterator[Scene]:
    """A worker in this process behind a proxy, with some scripts changed: {script: (text, text instead)}."""
    loop, redis = asyncio.get_running_loop(), redis_url.removeprefix("unix://")
    proxy = Proxy("worker", lambda protocol: loop.create_unix_connection(protocol, redis), Injected())
    await proxy.listen(str(folder / "proxy.sock"))
    async with running(f"unix://{folder / 'proxy.sock'}", folder) as served:
        for script, (text, instead) in patch.items():
            bad = served.store.scripts[script].replace(text, instead)
            assert bad != served.store.scripts[script]
            served.store.scripts[script] = bad
            served.store._shas[script] = sha1(bad.encode()).hexdigest()
        stage = Scene(served.port, bytes.fromhex(SECRET), store, proxy.injected)
        stage.proxies["0"] = proxy
        try:
            yield stage
        finally:
            await proxy.close()


async def assert_finds(stage: Scene, *rules: str, shards: int = 1) -> None:
    """A round breaks these rules, or a few do: what shows a bug is a race, which a busy machine runs otherwise."""
    found, acknowledged = set[str](), 0
    for seed in range(1, ROUNDS + 1):
        outcome = await played(stage, quick_round(seed, shards), answer_s=ANSWER_S, verb_s=VERB_S)
        found |= broken(outcome)
        acknowledged += outcome.acknowledged
        if found >= set(rules):
            return
    raise AssertionError(f"of {rules} only {found} in {ROUNDS} rounds with {acknowledged} acknowledged ballots")


def broken(outcome: Outcome) -> set[str]:
    """The rules that a round broke."""
    return {violation.rule for _, _, violation in outcome.violations}


async def played(stage: Scene, round_plan: RoundPlan, **patience: float) -> Outcome:
    """What came of a round on this scene."""
    outcome, plays = Outcome(), [Play(stage, history, **patience) for history in round_plan.histories]
    await asyncio.gather(*(play.arrive() for play in plays))
    await asyncio.gather(inject(stage.proxies["0"], round_plan.store_faults["0"]), *(play.run() for play in plays))
    for play in plays:
        outcome.add(round_plan.seed, play.history)
    return outcome


def quick_round(seed: int = 1, shards: int = 1) -> RoundPlan:
    """A round without kills and with few faults, for there is one worker only; all polls with so many shards."""
    made = plan(seed, HISTORIES, workers=1, kills=False, pace=1.5)
    made.store_faults["0"] = made.store_faults["0"][::3]
    for history in made.histories:
        history.polls = [msgspec.structs.replace(poll, shards=shards) for poll in history.polls]
    return made


async def test_nothing_is_found_where_nothing_is_planted(store: Store, redis_url: str, tmp_path: Path) -> None:
    async with scene(store, redis_url, tmp_path, {}) as stage:
        outcome = await played(stage, quick_round())
        assert outcome.acknowledged > HISTORIES
        assert broken(outcome) == set()


VOID_COUNTS = ("if ARGV[1] ~= epoch then return tonumber(ARGV[1]) < tonumber(epoch) and RESET or NOT_OPEN end", "")


@pytest.mark.parametrize(
    ("patch", "rules"),
    [
        ({"cast_once": ("if standing > 0 then", "if false then")}, ["outcome_changed"]),
        ({"cast_once": ("redis.call('HSETNX', bucket, member, seq + 1) == 1", "true")}, ["doubled"]),
        ({"like": ("local taken = math.min(total - before,", "local taken = math.min(total,")}, ["likes_wrong"]),
        ({"reset_poll": ("redis.call('DEL', KEYS[1])", "")}, ["tally_not_recount"]),
        ({"cast_secret": ("if is_new then", "if answer == 0 then")}, ["tally_not_recount"]),
        ({"cast_once": VOID_COUNTS, "cast_replace": VOID_COUNTS}, ["tally_not_recount", "voided"]),
    ],
    ids=["no dedupe", "counted twice on a retry", "likes added again on a retry", "a reset keeps the tally",
         "a secret ballot counted again on a retry", "a ballot of an old epoch counted in the new"],
)  # fmt: skip
async def test_a_script_that_is_wrong(
    store: Store, redis_url: str, tmp_path: Path, patch: dict[str, tuple[str, str]], rules: list[str]
) -> None:
    async with scene(store, redis_url, tmp_path, patch) as stage:
        await assert_finds(stage, *rules)


async def test_a_reset_that_is_done_once_more_when_ballots_have_come(
    store: Store, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reset, late = polls.reset, set[asyncio.Task[PollNow]]()

    async def again(*args: Any) -> PollNow:
        await asyncio.sleep(0.5)
        return await reset(*args)

    async def reset_and_again(store: Store, event_id: str, poll: Poll, epoch: int | None, **more: Any) -> PollNow:
        late.add(asyncio.create_task(again(store, event_id, poll)))  # as if nobody had said which epoch was meant
        return await reset(store, event_id, poll, epoch, **more)

    monkeypatch.setattr(polls, "reset", reset_and_again)
    async with scene(store, redis_url, tmp_path, {}) as stage:
        await assert_finds(stage, "voided")
        await asyncio.gather(*late, return_exceptions=True)


async def test_acknowledge_before_commit(
    store: Store, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast, commits, seq = Casting.cast, set[asyncio.Task[None]](), 1

    async def commit(*args: Any) -> None:
        with suppress(AcclaimError, StaleDefinition):  # the phone has been told already
            await cast(*args)

    async def cast_eagerly(its: Casting, rev: int, batch: Sequence[Ballot], offset: int) -> list[BallotOutcome]:
        nonlocal seq
        commits.add(asyncio.create_task(commit(its, rev, batch, offset)))
        seq += len(batch)
        return [BallotOutcome(seq - n, int(time.time() * 1000)) for n in range(len(batch))]

    monkeypatch.setattr(Casting, "cast", cast_eagerly)
    async with scene(store, redis_url, tmp_path, {}) as stage:
        await assert_finds(stage, "lost")
    await asyncio.gather(*commits)


async def test_close_without_all_shards(
    store: Store, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    move = polls.move

    async def move_some(store: Store, event_id: str, poll: Poll, verb: Verb, *args: Any) -> polls.Change:
        some = msgspec.structs.replace(poll, shards=1) if verb == "close" else poll
        await move(store, event_id, some, verb, *args)
        return polls.Change((await polls.read_all(store, event_id, [poll]))[poll.id], True)

    monkeypatch.setattr(polls, "move", move_some)
    async with scene(store, redis_url, tmp_path, {}) as stage:
        await assert_finds(stage, "changed_after_close", shards=3)
