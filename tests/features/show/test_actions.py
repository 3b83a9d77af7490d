"""The run of show: two operators at once, lost answers, work that broke off, undo, and the hold."""

import asyncio
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from acclaim.base.errors import OperatorError
from acclaim.event import audit
from acclaim.event import run_of_show as runs
from acclaim.event import store as events
from acclaim.event.parts.cue import Close, Cue, HideVotes, Lock, Open, Publish, Reveal, Show
from acclaim.event.stage import Focus, Stage
from acclaim.features.show import actions as cues
from acclaim.features.show.outcome import Done
from acclaim.redis.client import Store
from acclaim.voting import polls, verbs
from tests.interleaving import before_the
from tests.running import make_event, make_poll

pytestmark = pytest.mark.contract
CUES = [
    Cue("doors", "开门", actions=[Show("join")]),
    Cue("vote", "投票", actions=[HideVotes(), Open("best"), Show("race", "best")]),
    Cue("pause", "暂停", actions=[Lock("best")]),
    Cue("end", "揭晓", actions=[Close("best"), Reveal("best")]),
    Cue("tell", "公布", actions=[Publish("best")]),
]
NOW = 1_795_422_000_000
VOTED = Stage("race", "best", True, focus=Focus("best", NOW))


@pytest.fixture
async def gala(store: Store) -> Store:
    await events.create(store, make_event(make_poll(), make_poll("star"), cues=CUES))
    return store


async def press(store: Store, cue: str, number: int) -> Done:
    return await cues.run(store, "gala", cue, number, NOW)


async def state(store: Store, poll: str = "best") -> str:
    return (await polls.read_shard(store, "gala", poll, 0)).state


async def refusal(doing: object) -> str:
    with pytest.raises(OperatorError) as caught:
        await doing  # type: ignore[misc]
    return caught.value.code


async def test_a_show_runs_cue_by_cue(gala: Store) -> None:
    for number, cue in enumerate(CUES):
        done = await press(gala, cue.id, number)
        assert (done.first, done.show.number, done.show.running) == (True, number + 1, False)
    record = await events.read(gala, "gala")
    assert record.stage == Stage("reveal", "best", True, ["best"], steps=[NOW])
    assert await state(gala) == "published"
    assert (record.show.next, record.show.index) == ("", 5)


async def test_two_operators_who_press_at_once_run_a_cue_once(gala: Store) -> None:
    for _ in range(10):
        await gala.on_every_primary("FLUSHALL")
        await events.create(gala, make_event(make_poll(), make_poll("star"), cues=CUES))
        both = await asyncio.gather(press(gala, "vote", 0), press(gala, "vote", 0), press(gala, "vote", 0))
        record = await events.read(gala, "gala")
        assert record.show.number == 1
        assert sum(done.first for done in both) == 1
        assert await state(gala) == "open"


async def test_two_operators_who_press_different_cues_run_one_of_them(gala: Store) -> None:
    both = await asyncio.gather(press(gala, "vote", 0), press(gala, "doors", 0), return_exceptions=True)
    assert sum(isinstance(one, Done) for one in both) == 1
    assert (await events.read(gala, "gala")).show.number == 1


async def test_a_lost_answer_is_asked_for_again(gala: Store) -> None:
    await press(gala, "doors", 0)
    again = await press(gala, "doors", 0)
    assert not again.first
    assert again.show.next == "vote"
    await press(gala, "vote", 1)
    assert await refusal(press(gala, "doors", 0)) == "conflict"


async def test_work_that_broke_off_is_finished_by_the_same_press(gala: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    async def dies(*_: object, **__: object) -> None:
        raise ConnectionResetError

    with monkeypatch.context() as broken:
        broken.setattr(polls, "move", dies)
        with pytest.raises(ConnectionResetError):
            await press(gala, "vote", 0)
    record = await events.read(gala, "gala")
    assert record.show.running
    assert record.stage.hidden  # it was claimed together with what hides the votes
    assert await refusal(press(gala, "pause", 1)) == "conflict"
    assert (await press(gala, "vote", 0)).first
    assert await state(gala) == "open"
    assert (await events.read(gala, "gala")).stage == VOTED


async def test_who_waits_for_another_leaves_the_cue_after_it_alone(
    gala: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def begin(cue: str) -> None:
        """What a worker does first that runs a cue; whatever ran before is done."""
        record = await events.read(gala, "gala")
        done = msgspec.structs.replace(record.show, running=False)
        begun = runs.begin(done, record.event, record.event.cue(cue), record.stage, [])
        assert await events.change(gala, record, stage=Stage("join"), show=begun)

    async def meanwhile(_: float) -> None:
        monkeypatch.undo()
        await begin("vote")

    await begin("doors")
    monkeypatch.setattr(asyncio, "sleep", meanwhile)
    assert not (await press(gala, "doors", 0)).first
    record = await events.read(gala, "gala")
    assert (record.show.number, record.show.cue, record.show.running) == (2, "vote", True)


async def test_undo_reveals_nothing_that_a_reset_has_hidden(gala: Store) -> None:
    await press(gala, "vote", 0)
    await press(gala, "end", 1)
    await verbs.set_stage(gala, "gala", Stage("applause"))
    await cues.stand_by(gala, "gala", "doors", 2)
    await press(gala, "doors", 3)
    await verbs.apply(gala, "gala", "best", "reset")
    assert (await cues.undo(gala, "gala", 4)).stage.revealed == []


async def test_what_can_not_be_done_changes_nothing(gala: Store) -> None:
    assert await refusal(press(gala, "end", 0)) == "wrong_state"
    record = await events.read(gala, "gala")
    assert (record.show.number, record.stage) == (0, Stage())


async def test_undo_goes_back_before_the_cue_and_says_what_it_can_not(gala: Store) -> None:
    await press(gala, "doors", 0)
    await press(gala, "vote", 1)
    back = await cues.undo(gala, "gala", 2)
    assert (back.stage, back.show.next) == (Stage("join"), "vote")
    assert await state(gala) == "locked"  # ballots may have come: it is paused, not reset
    assert not (await cues.undo(gala, "gala", 2)).first
    await press(gala, "vote", 3)
    assert await state(gala) == "open"
    await press(gala, "pause", 4)
    await cues.undo(gala, "gala", 5)
    assert await state(gala) == "open"
    await press(gala, "end", 6)
    back = await cues.undo(gala, "gala", 7)
    assert (back.stage.scene, back.stage.revealed, back.kept) == ("race", [], ["close best"])
    assert await state(gala) == "closed"
    assert (await press(gala, "end", 8)).stage.revealed == ["best"]


async def test_two_operators_who_undo_at_once_undo_once(gala: Store) -> None:
    await press(gala, "doors", 0)
    await press(gala, "vote", 1)
    both = await asyncio.gather(*(cues.undo(gala, "gala", 2) for _ in range(3)))
    assert sum(done.first for done in both) == 1
    assert [moved.verb for done in both for moved in done.moved] == ["lock"], "the audit log says it once"
    record = await events.read(gala, "gala")
    assert (record.show.number, record.show.next) == (3, "vote")


async def test_five_who_hold_and_go_on_at_once_move_each_poll_once(gala: Store) -> None:
    await press(gala, "vote", 0)
    for verb, pressed in (("lock", cues.hold), ("unlock", cues.go_on)):
        all_five = await asyncio.gather(*(pressed(gala, "gala") for _ in range(5)))
        assert [moved.verb for done in all_five for moved in done.moved] == [verb]


async def test_another_cue_can_stand_by(gala: Store) -> None:
    done = await cues.stand_by(gala, "gala", "pause", 0)
    assert (done.show.next, done.stage) == ("pause", Stage())
    assert await refusal(cues.stand_by(gala, "gala", "end", 0)) == "conflict"


async def test_a_hold_locks_what_is_open_and_going_on_restores_just_that(gala: Store) -> None:
    await press(gala, "vote", 0)
    await verbs.apply(gala, "gala", "star", "open")
    await verbs.apply(gala, "gala", "star", "lock")
    held = await cues.hold(gala, "gala")
    assert held.first and held.stage.held
    assert await state(gala) == "locked"
    assert not (await cues.hold(gala, "gala")).first
    assert await refusal(press(gala, "pause", 1)) == "on_hold"
    assert await refusal(cues.undo(gala, "gala", 1)) == "on_hold"
    back = await cues.go_on(gala, "gala")
    assert back.first and back.stage == VOTED
    assert (await state(gala), await state(gala, "star")) == ("open", "locked")
    assert not (await cues.go_on(gala, "gala")).first
    assert (await press(gala, "pause", 1)).first


SWAP = Cue("swap", "换场", actions=[Close("star"), Open("best"), Show("race", "best")])


@pytest.mark.parametrize("by_hand", [False, True])
async def test_what_a_cue_froze_and_could_not_open_may_be_edited_unless_somebody_has_opened_it(
    store: Store, monkeypatch: pytest.MonkeyPatch, by_hand: bool
) -> None:
    await events.create(store, make_event(make_poll(), make_poll("star"), cues=[SWAP]))
    await verbs.apply(store, "gala", "star", "open")

    async def meanwhile() -> None:
        assert "best" in (await events.read(store, "gala")).frozen, "frozen before it is opened"
        if by_hand:
            await verbs.apply(store, "gala", "best", "open")
        await polls.reset(store, "gala", make_poll("star"))

    before_the(1, "move_poll", meanwhile, store, monkeypatch)
    assert await refusal(press(store, "swap", 0)) == "wrong_state"
    record = await events.read(store, "gala")
    assert (record.show.running, record.show.next) == (False, "swap")
    assert ("best" in record.frozen, await state(store)) == ((True, "open") if by_hand else (False, "draft"))


async def test_a_poll_that_was_reset_while_a_cue_opens_it_is_opened_as_it_is_then(
    gala: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def open_and_reset() -> None:
        await verbs.apply(gala, "gala", "best", "open")
        await verbs.apply(gala, "gala", "best", "reset")

    before_the(1, "move_poll", open_and_reset, gala, monkeypatch)
    done = await press(gala, "vote", 0)
    assert [(moved.verb, moved.now.epoch) for moved in done.moved] == [("open", 2)]
    assert "best" in (await events.read(gala, "gala")).frozen


async def test_a_closing_time_that_is_set_while_a_cue_opens_a_poll_is_had(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = datetime.now(UTC) + timedelta(minutes=5)
    await events.create(store, make_event(make_poll(), make_poll("star"), cues=CUES))

    async def give_time() -> None:
        edited = make_event(make_poll(closes_at=later), make_poll("star"), cues=CUES)
        await verbs.replace(store, edited, (await events.read(store, "gala")).rev)

    before_the(1, "move_poll", give_time, store, monkeypatch)
    assert (await press(store, "vote", 0)).first
    assert (await polls.read_shard(store, "gala", "best", 0)).closes_at == int(later.timestamp() * 1000)


async def test_the_audit_log_has_each_move_and_step_once(gala: Store) -> None:
    await asyncio.gather(*(cues.run(gala, "gala", "vote", 0, NOW, f"op{n}") for n in range(3)))
    await cues.undo(gala, "gala", 1, "op")
    await cues.stand_by(gala, "gala", "pause", 2, "op")
    await cues.hold(gala, "gala", "op")
    await cues.go_on(gala, "gala", "op")
    entries = [(one.what, one.poll, one.detail) for one in reversed(await audit.page(gala, "gala"))]
    figures = {"ballots": 0, "members": 0, "epoch": 1}
    assert entries == [
        ("open", "best", {**figures, "by": "cue"}),
        ("cue", "", {"cue": "vote"}),
        ("lock", "best", {**figures, "by": "undo"}),
        ("undo", "", {"cue": "vote"}),
        ("stand_by", "", {"cue": "pause"}),
        ("hold", "", {}),
        ("go_on", "", {}),
    ]
