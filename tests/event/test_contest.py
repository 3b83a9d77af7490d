"""A contest in the event file: what is taken, what is refused with its line, and what may change once it is open."""

import msgspec
import pytest

from acclaim.base.errors import ImportRejected, OperatorError
from acclaim.event import store as events
from acclaim.event.file import load
from acclaim.event.parts.contest import Contestant, Criterion, Judge, Scoring, hundredths
from acclaim.redis.client import Store
from tests.features.contests.a_contest import a_contest
from tests.running import make_event

HEAD = 'id = "gala"\ntitle = "比赛"\n'
FIRST = '[[contests]]\nid = "speech"\ntitle = "演讲比赛"\n'
JUDGED = '{ id = "a", name = "内容", most = 10 }'
ROUNDS = 'rounds = [{ id = "final", name = "决赛" }]\n'


def contest(more: str = "", criteria: str = JUDGED, rounds: str = ROUNDS) -> str:
    return f"{HEAD}{FIRST}criteria = [{criteria}]\n{rounds}{more}"


def test_a_contest_says_little_and_has_the_rest_by_default() -> None:
    [one] = load(contest(), "gala.toml").contests
    assert one.scoring == Scoring(drop=1, drop_from=5, drop_per="total", average="mean", decimals=2)
    assert (one.criteria[0].step, one.rounds[0].carry, one.same_unit) == (0.1, 0, False)


def test_numbers_of_the_file_are_exact_and_no_finer_than_a_hundredth() -> None:
    assert [hundredths(one) for one in (0.1, 9.95, 0.07, 1000, 8.29, 0.005, 1e-9)] == [
        10,
        995,
        7,
        100000,
        829,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (contest(criteria='{ id = "a", name = "内容", most = 10, step = 0.3 }'), "criteria[0].step"),
        (contest(criteria='{ id = "a", name = "内容", most = 10.005 }'), "criteria[0].most"),
        (contest(criteria='{ id = "a", name = "内容", most = 0 }'), "criteria[0].most"),
        (contest(criteria='{ id = "a", name = "a", most = 10, weight = 99.9 }'), "criteria"),
        (contest(criteria=f'{{ id = "b", name = "b", most = 10, weight = 100 }}, {JUDGED}'), "criteria"),
        (contest(criteria=f"{JUDGED}, {JUDGED}"), "criteria[1].id"),
        (contest(criteria='{ id = "deductions", name = "扣", most = 10 }'), "criteria[0].id"),
        (contest(criteria='{ id = "t", name = "用时", most = 10, kind = "measure" }'), "criteria[0].bands"),
        (
            contest(criteria=f'{JUDGED}, {{ id = "t", name = "用时", most = 10, kind = "measure", '
                             "bands = [{ at_most = 60, points = 11 }] }"),
            "criteria[1].bands[0].points",
        ),
        (
            contest(criteria=f'{JUDGED}, {{ id = "t", name = "用时", most = 10, kind = "measure", '
                             "bands = [{ at_most = 60, points = 9 }, { at_most = 60, points = 1 }] }"),
            "criteria[1].bands[1].at_most",
        ),
        (contest('contestants = [{ id = "1", name = "王", group = "x" }]\n'), "contestants[0].group"),
        (
            contest('groups = [{ id = "x", name = "甲" }]\ncontestants = [{ id = "1", name = "王" }]\n'),
            "contestants[0].group",
        ),
        (
            contest('contestants = [{ id = "1", name = "a", number = "1" }, { id = "2", name = "b", number = "1" }]\n'),
            "contestants[1].number",
        ),
        (contest('judges = [{ id = "j", member = "1", name = "赵", recused = ["9"] }]\n'), "judges[0].recused"),
        (
            contest('judges = [{ id = "j", member = "1", name = "赵" }, { id = "k", member = "1", name = "钱" }]\n'),
            "judges[1].member",
        ),
        (
            contest('judges = [{ id = "j", member = "1", name = "赵", criteria = ["a"] }]\n',
                    criteria=f'{JUDGED}, {{ id = "b", name = "表达", most = 10 }}'),
            "judges[0].criteria",
        ),
        (contest("scoring = { drop = 2, drop_from = 4 }\n"), "scoring.drop_from"),
        (contest('scoring = { ties = ["b"] }\n'), "scoring.ties[0]"),
        (contest('scoring = { average = "sum" }\n'), "scoring.average"),
        (contest("spread = 0.001\n"), "spread"),
        (contest(rounds='rounds = [{ id = "final", name = "决赛", carry = 30 }]\n'), "rounds[0].carry"),
        (contest(rounds='rounds = [{ id = "final", name = "决赛", cut = 3 }]\n'), "rounds[0].cut"),
        (
            contest(rounds='rounds = [{ id = "final", name = "决赛", public = { poll = "no", weight = 10 } }]\n'),
            "rounds[0].public.poll",
        ),
        (contest(rounds="rounds = []\n"), "rounds"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_by_its_field(text: str, field: str) -> None:
    with pytest.raises(ImportRejected) as refused:
        load(text, "gala.toml")
    assert refused.value.details["field"] == f"contests[0].{field}"


def test_its_id_is_no_activitys() -> None:
    poll = '[[polls]]\nid = "speech"\ntitle = "p"\noptions = [{ id = "1", name = "一" }]\n'
    with pytest.raises(ImportRejected, match="activity's already"):
        load(contest() + poll, "gala.toml")


@pytest.mark.contract
async def test_once_it_is_open_names_may_change_and_people_join_and_nothing_else(store: Store) -> None:
    before = a_contest()
    await events.create(store, make_event(contests=[before]))
    record = await events.change(store, await events.read(store, "gala"), frozen={"speech": True})
    assert record
    renamed = msgspec.structs.replace(
        before,
        title="演讲大赛",
        criteria=[msgspec.structs.replace(before.criteria[0], name="演讲表现", note="看稿扣分")],
        contestants=[*before.contestants, Contestant("c9", "候补", "09")],
        judges=[*before.judges, Judge("j9", "m9", "候补评委")],
    )
    rev = await events.replace(store, make_event(contests=[renamed]), record.rev)
    for field, value in {
        "criteria": [Criterion("speech", "演讲", 100, step=0.01)],
        "contestants": renamed.contestants[1:],
        "judges": renamed.judges[1:],
        "scoring": Scoring(drop=0),
        "spread": 2,
    }.items():
        changed = msgspec.structs.replace(renamed, **{field: value})
        with pytest.raises(OperatorError) as refused:
            await events.replace(store, make_event(contests=[changed]), rev)
        assert refused.value.details["fields"] == [field]
    with pytest.raises(OperatorError):
        await events.replace(store, make_event(), rev)
