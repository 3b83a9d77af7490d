"""Answers counted in Redis: once a member, by unit, and with nothing that links the two."""

from random import Random
from typing import Any, cast

import msgspec
import pytest
from redis.asyncio import Redis

from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.survey import Survey
from acclaim.event.states import Verb
from acclaim.features.surveys import keys
from acclaim.features.surveys import store as surveys
from acclaim.redis.client import Store
from acclaim.redis.mark_keys import PAD
from acclaim.voting import polls
from acclaim.voting.casting import StaleDefinition
from tests.features.surveys.papers import Urn, answers, make_survey, total

pytestmark = pytest.mark.contract


@pytest.mark.parametrize(("privacy", "shards"), [("unlinked", 1), ("named", 3)])
async def test_tables_are_what_was_answered_by_unit_over_all_shards(store: Store, privacy: str, shards: int) -> None:
    urn = await Urn.opened(store, shards=shards, privacy=privacy)
    for n in range(12):
        unit = "二厂/一队" if n < 8 else ""
        given = answers("5" if n % 2 else "?", book="3", more=["bath", "gym"], say=f"建议{n}")
        assert (await urn.answer(f"m{n}", given, unit)).code is None
    await urn.move("close")
    tables = await urn.tables()
    assert tables.respondents == {"二厂/一队": 8, "": 4}
    assert tables.counts["二厂/一队"] == {
        "all": {"5": 4, "?": 4}, "book": {"3": 8}, "known": {"no": 8}, "more": {"bath": 8, "gym": 8, "": 8},
        "say": {"": 8},
    }  # fmt: skip
    assert tables.counts[""]["all"] == {"5": 2, "?": 2}
    assert tables.overall == {"all": {"5": {"5": 6}}, "book": {"3": {"5": 6}}}
    assert sorted(tables.texts["say"]) == sorted(f"建议{n}" for n in range(12))


@pytest.mark.parametrize(("privacy", "shards"), [("unlinked", 1), ("named", 3)])
async def test_of_a_survey_by_class_each_class_is_counted_in_the_same_step_and_not_by_unit(
    store: Store, privacy: str, shards: int
) -> None:
    urn = await Urn.opened(store, shards=shards, privacy=privacy, by_class=True)
    for n in range(9):
        class_id, degree = ("staff", "5") if n < 6 else ("retired", "2")
        paper = urn.paper(f"m{n}", f"ballot-{n}", answers(degree, more=["bath", "gym"]), f"{n % 3}厂", class_id)
        assert [one.code for one in await urn.cast(paper, paper)] == [None, None]
    await urn.move("close")
    tables = await urn.tables()
    assert tables.class_respondents == {"staff": 6, "retired": 3}
    assert tables.by_class["retired"] == {
        "all": {"2": 3}, "known": {"no": 3}, "more": {"bath": 3, "gym": 3, "": 3},
    }  # fmt: skip
    assert tables.by_class["staff"]["all"] == {"5": 6}
    kept = [key for key in await store.scan(f"acclaim:{{{urn.event.id}.*}}:*") if ":classes:" in key]
    fields = {field for key in kept async for field, _ in surveys.fields(store, key)}
    assert not any("厂" in field for field in fields)


async def test_of_a_survey_that_is_not_told_by_class_no_class_is_counted(store: Store) -> None:
    urn = await Urn.opened(store)
    await urn.answer("m1", answers())
    await urn.move("close")
    tables = await urn.tables()
    assert (tables.by_class, tables.class_respondents) == ({}, {})


@pytest.mark.parametrize("seed", range(3))
async def test_tables_sum_to_those_who_answered_in_every_unit_whatever_is_sent_how_often(
    store: Store, seed: int
) -> None:
    random, urn = Random(seed), await Urn.opened(store, shards=3, privacy="named")
    units = ["", "一厂", "二厂/一队", "二厂/二队"]
    papers = []
    for n in range(60):
        more = {"book": random.choice("12345")} if random.random() < 0.5 else {}
        given = answers(random.choice("12345?"), more=random.sample(["canteen", "bath", "gym"], random.choice([1, 2])))
        papers.append(urn.paper(f"m{n % 40}", f"ballot-{n:04}", {**given, **more}, random.choice(units)))
    counted = [one.code is None for one in await urn.cast(*papers, *random.sample(papers, 20))]
    assert sum(counted[:60]) == 40
    await urn.move("close")
    tables = await urn.tables()
    assert sum(tables.respondents.values()) == 40
    for unit, n in tables.respondents.items():
        questions = tables.counts[unit]
        assert total(questions["all"]) == total(questions["known"]) == questions["more"][""] == n
        assert total(questions.get("book", {})) <= n
    verdicts = [total(row) for row in tables.overall["all"].values()]
    assert sum(verdicts) == 40 - sum(questions["all"].get("?", 0) for questions in tables.counts.values())


async def test_a_resend_has_its_first_answer_and_counts_once_in_whatever_state(store: Store) -> None:
    urn = await Urn.opened(store)
    first = await urn.answer("m1", answers())
    paper = urn.paper("m1", "ballot-m1", answers("1"))
    assert await urn.cast(paper, paper) == [first, first]
    await urn.move("close")
    assert await urn.answer("m1", answers()) == first
    assert (await urn.tables()).counts[""]["all"] == {"4": 1}
    assert await surveys.mark_of(store, urn.event.id, urn.survey, 1, "m1") == first.mark


async def test_a_second_ballot_of_a_member_is_refused_with_the_mark_that_stands(store: Store) -> None:
    urn = await Urn.opened(store)
    first = await urn.answer("m1", answers())
    second, other = await urn.cast(urn.paper("m1", "ballot-2", answers("1")), urn.paper("m2", "ballot-2", answers("2")))
    assert (second.code, second.mark) == ("already_voted", first.mark)
    assert other.code is None
    await urn.move("close")
    assert (await urn.tables()).counts[""]["all"] == {"4": 1, "2": 1}


async def test_nothing_is_taken_but_while_it_is_open(store: Store) -> None:
    urn = Urn(store, make_survey())
    await events.create(store, urn.event)
    assert (await urn.answer("m1", answers())).code == "not_open"
    steps: list[tuple[Verb, str | None]] = [
        ("open", None), ("lock", "locked"), ("unlock", None), ("close", "closed"), ("publish", "closed"),
    ]  # fmt: skip
    for verb, code in steps:
        await urn.move(verb)
        assert (await urn.answer(f"m-{verb}", answers())).code == code
    assert (await urn.tables()).respondents == {"": 2}


async def test_a_reset_starts_all_tables_at_zero_and_its_epoch_is_closed_to_all(store: Store) -> None:
    urn = await Urn.opened(store, shards=2, privacy="named")
    before = urn.paper("m1", "ballot-m1", answers(say="旧"), "一厂")
    await urn.cast(before)
    await urn.move("reset")
    await urn.move("open")
    assert [one.code for one in await urn.cast(before, epoch=1)] == ["reset"]
    assert (await urn.answer("m2", answers("2"), "二厂")).code is None
    await urn.move("close")
    tables = await urn.tables()
    assert tables.respondents == {"二厂": 1}
    assert tables.texts == {}
    with pytest.raises(OperatorError):
        await surveys.read_tables(store, urn.event.id, urn.survey, 1)


async def test_tables_are_told_to_nobody_before_the_close(store: Store) -> None:
    urn = await Urn.opened(store)
    await urn.answer("m1", answers(), "一厂")
    steps: list[Verb] = ["lock", "unlock"]
    for verb in steps:
        await urn.move(verb)
        with pytest.raises(OperatorError) as refused:
            await urn.tables()
        assert refused.value.code == "wrong_state"
    assert await surveys.read_respondents(store, urn.event, urn.survey, 1) == {"一厂": 1}


async def test_answers_that_were_checked_by_an_older_definition_are_checked_again(store: Store) -> None:
    urn = await Urn.opened(store)
    urn.rev -= 1
    with pytest.raises(StaleDefinition):
        await urn.answer("m1", answers())


async def _everything(redis: Redis, event_id: str, store: Store) -> dict[str, Any]:
    read: dict[str, Any] = {}
    for key in await store.scan(f"acclaim:{{{event_id}.*"):
        kind = await redis.type(key)
        read[key] = await (redis.hgetall(key) if kind == b"hash" else redis.xrange(key))
    return read


async def test_no_key_links_a_member_to_an_answer_or_holds_a_time_or_an_order(store: Store) -> None:
    urn = await Urn.opened(store)
    state_before = await _everything(store.redis, urn.event.id, store)
    await urn.answer("member-7", answers("3", say="只有我这样说"), "一厂")
    held = await _everything(store.redis, urn.event.id, store)
    with_member = [key for key, value in held.items() if b"member-7" in repr(value).encode()]
    assert len(with_member) == 1
    assert ":marks:1:" in with_member[0]
    [mark] = held[with_member[0]].values()
    assert len(mark) == 16  # and nothing else: no unit, time or number
    assert b"ballot-member-7" not in repr(held).encode()
    log, state = (f"acclaim:{{{urn.event.id}.jia.0}}:{noun}" for noun in ("log", "poll"))
    assert held[log] == state_before[log]
    grown = {name: value for name, value in held[state].items() if state_before[state].get(name) != value}
    assert grown == {b"members audience": b"1", b"ballots audience": b"1"}
    where = urn.event.id, "jia", 0, 1
    for key in (keys.tables(*where), keys.overall(*where), keys.texts(*where)):
        assert await store.redis.object("ENCODING", key) == b"hashtable"
    text_names = [name for name in held[keys.texts(*where)] if name != PAD.encode()]
    assert [name.split()[0] for name in text_names] == [b"say"]


async def test_a_named_survey_keeps_answers_by_member_in_its_log(store: Store) -> None:
    urn = await Urn.opened(store, privacy="named")
    await urn.cast(
        urn.paper("m1", "ballot-m1", answers("1", say="两\n行"), "一厂"), urn.paper("m2", "ballot-m2", answers("2"))
    )
    await urn.answer("m3", answers("3"))
    await urn.answer("m1", answers("1"))
    now = (await polls.read_all(store, urn.event.id, [urn.survey]))["jia"]
    log = cast(list[Any], await store.redis.xrange(f"acclaim:{{{urn.event.id}.jia.0}}:log"))
    lines = [line for _, fields in log if b"r" in fields for line in fields[b"r"].decode().split("\n")]
    assert [line.split(" ")[:2] for line in lines] == [[f"m{n}", f"ballot-m{n}"] for n in (1, 2, 3)]
    assert '"unit":"一厂"' in lines[0]
    assert (now.members, now.seq) == (3, 4)  # one of them is the opening
    await urn.move("close")
    assert (await urn.tables()).respondents == {"一厂": 1, "": 2}


async def test_a_batch_costs_one_call(store: Store) -> None:
    urn = await Urn.opened(store)
    before = store.calls["cast_survey"]
    await urn.cast(*(urn.paper(f"m{n}", f"ballot-{n}", answers()) for n in range(32)))
    assert store.calls["cast_survey"] == before + 1


async def test_the_privacy_that_was_promised_stays_for_good(store: Store) -> None:
    urn = await Urn.opened(store)
    record = await events.read(store, urn.event.id)
    reworded = make_survey(privacy="named")
    with pytest.raises(OperatorError, match="privacy"):
        await events.replace(store, _with(record.event, reworded), record.rev)
    await urn.move("reset")
    record = await events.read(store, urn.event.id)
    rev = await events.replace(store, _with(record.event), record.rev)  # nor by taking it away in between
    with pytest.raises(OperatorError, match="privacy"):
        await events.replace(store, _with(record.event, reworded), rev)
    await events.replace(store, _with(record.event, make_survey(wave=2)), rev)


async def test_questions_are_frozen_while_it_is_open_and_its_title_is_not(store: Store) -> None:
    urn = await Urn.opened(store)
    record = await events.read(store, urn.event.id)
    with pytest.raises(OperatorError) as refused:
        await events.replace(store, _with(record.event, make_survey(urn.survey.questions[:2])), record.rev)
    assert (refused.value.code, refused.value.details["fields"]) == ("meaning_changed", ["questions"])
    titled = make_survey(intro="谢谢您。")
    assert await events.replace(store, _with(record.event, titled), record.rev)


def _with(event: Event, *defined: Survey) -> Event:
    return msgspec.structs.replace(event, surveys=list(defined))
