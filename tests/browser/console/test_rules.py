"""The console's pure rules, each module by itself: health, time zones, merging, form paths, sparklines."""

from typing import Any

import msgspec
import pytest
from playwright.async_api import Browser, Page

from acclaim.base.errors import OperatorError
from acclaim.event import run_of_show
from acclaim.event.parts.cue import Close, Cue, Lock, Open, Publish, Reveal
from acclaim.event.states import MOVES
from tests.browser.modules import page_of_modules

pytestmark = pytest.mark.browser

WORKER = {
    "id": "w1", "age_s": 0.4, "online": 900, "votes_per_s": 5.0, "ack_ms_p50": 4.0, "ack_ms_p99": 20.0,
    "slow_readers": 0, "cpu": 0.4,
}  # fmt: skip
STORE = {"state": "ok", "durability": "always"}
NOW = 1_000_000


class Rules:
    """Calls functions of modules in static/js/console/, named "folder/module", in a page of the server."""

    def __init__(self, page: Page) -> None:
        self.page = page

    async def call(self, module: str, function: str, *arguments: Any) -> Any:
        return await self.page.evaluate(
            "async ([m, f, a]) => (await import(`/static/js/console/${m}.js`))[f](...a)",
            [module, function, list(arguments)],
        )

    async def health(self, **change: Any) -> tuple[str, list[str]]:
        """(level, keys of the reasons) of a healthy server but for `change`."""
        worker = WORKER | change.pop("worker", {})
        store = STORE | change.pop("store", {})
        now: dict[str, Any] = {
            "line": {"state": "live", "since": 0}, "figures": {"workers": [worker], "store": store},
            "figuresAt": NOW, "clock": NOW, "voting": True,
        }  # fmt: skip
        verdict = await self.call("kit/health", "verdict", now | change)
        return verdict["level"], [reason["key"] for reason in verdict["reasons"]]


@pytest.fixture
async def rules(browser: Browser) -> Rules:
    return Rules(await page_of_modules(browser))


async def test_the_banner_is_green_only_when_nothing_is_wrong(rules: Rules) -> None:
    assert await rules.health() == ("green", [])
    assert await rules.health(figures=None) == ("wait", [])
    assert await rules.health(worker={"ack_ms_p99": None}) == ("green", [])


@pytest.mark.parametrize(("label", "key"), [("203.0.113.…", "crowded_devices"), ("", "crowded_devices_all")])
async def test_the_banner_names_a_network_at_its_limit(rules: Rules, label: str, key: str) -> None:
    place = {"id": "devices:1", "kind": "devices", "label": label, "recent": 3001, "allowance": 3000}
    figures = {"workers": [WORKER], "store": STORE, "crowded": [place]}
    assert await rules.health(figures=figures) == ("amber", [key])


async def test_the_banner_names_what_is_wrong_and_how_bad_it_is(rules: Rules) -> None:
    assert await rules.health(line={"state": "connecting", "since": NOW - 3000}) == ("red", ["line"])
    assert await rules.health(line={"state": "connecting", "since": NOW - 500}) == ("green", [])
    assert await rules.health(line={"state": "away", "since": NOW}) == ("red", ["store"])
    assert await rules.health(store={"state": "away"}) == ("red", ["store"])
    assert await rules.health(store={"durability": "everysec"}) == ("amber", ["everysec"])
    assert await rules.health(store={"durability": "no"}) == ("red", ["no_fsync"])
    assert await rules.health(store={"durability": "no"}, voting=False) == ("amber", ["no_fsync"])
    assert await rules.health(store={"durability": "volatile"}) == ("red", ["volatile"])
    assert await rules.health(store={"durability": "volatile"}, voting=False) == ("amber", ["volatile"])
    assert await rules.health(store={"durability": "rewriting"}) == ("red", ["rewriting"])
    assert await rules.health(store={"durability": "evicting"}) == ("red", ["evicting"])
    assert await rules.health(store={"memory_share": 0.72}, worker={"saving": 1}) == ("amber", ["saving_comments"])
    assert await rules.health(store={"memory_share": 0.95}, worker={"saving": 2}) == (
        "red", ["memory_full", "saving_likes"],
    )  # fmt: skip
    two = [WORKER | {"id": name, "installation": {"secret": secret}} for name, secret in (("w1", "a"), ("w2", "b"))]
    assert await rules.health(figures={"workers": two, "store": STORE}) == ("red", ["secrets"])
    assert await rules.health(worker={"installation": {"secret": "a"}}) == ("green", [])
    assert await rules.health(worker={"ack_ms_p99": 1500}) == ("amber", ["ack_slow"])
    assert await rules.health(worker={"ack_ms_p99": 9000}) == ("red", ["ack_stuck"])
    assert await rules.health(worker={"cpu": 0.97}) == ("amber", ["cpu"])
    assert await rules.health(worker={"shed_level": 1}) == ("amber", ["shed_comments"])
    assert await rules.health(worker={"shed_level": 3}) == ("amber", ["shed_likes"])
    assert await rules.health(worker={"slow_readers": 30}) == ("amber", ["slow_readers"])
    assert await rules.health(worker={"age_s": 4.0}) == ("red", ["no_worker"])
    assert await rules.health(workersBefore=2) == ("amber", ["workers_gone"])
    assert await rules.health(clock=NOW + 6000) == ("amber", ["figures"])
    assert await rules.health(clock=NOW + 20_000) == ("red", ["figures"])


async def test_the_gravest_reason_stands_first(rules: Rules) -> None:
    level, reasons = await rules.health(store={"durability": "everysec"}, recount={"equal": False, "polls": ["best"]})
    assert (level, reasons) == ("red", ["recount", "everysec"])


@pytest.mark.parametrize(
    ("wall", "zone", "iso"),
    [
        ("2026-12-01T20:00", "Asia/Shanghai", "2026-12-01T20:00:00+08:00"),
        ("2026-07-01T20:00:30", "Europe/London", "2026-07-01T20:00:30+01:00"),
        ("2026-12-01T20:00", "America/St_Johns", "2026-12-01T20:00:00-03:30"),
    ],
)
async def test_a_time_is_the_wall_clock_of_the_events_zone(rules: Rules, wall: str, zone: str, iso: str) -> None:
    assert await rules.call("fields/zoned_time", "fromWallClock", wall, zone) == iso
    assert await rules.call("fields/zoned_time", "toWallClock", iso, zone) == wall


async def test_what_one_operator_changed_is_kept_beside_what_the_other_did(rules: Rules) -> None:
    base = {"title": "a", "subtitle": "b", "polls": [{"id": "p", "title": "x", "title_en": ""}]}
    mine = base | {"title": "mine", "polls": [{"id": "p", "title": "mine", "title_en": ""}]}
    theirs = base | {"subtitle": "theirs", "polls": [{"id": "p", "title": "x", "title_en": "theirs"}]}
    done = await rules.call("edit/merge", "mergeDefinitions", base, mine, theirs)
    assert done["clashes"] == []
    assert done["merged"] == {
        "title": "mine", "subtitle": "theirs", "polls": [{"id": "p", "title": "mine", "title_en": "theirs"}],
    }  # fmt: skip


async def test_a_field_that_both_changed_stays_mine_and_is_named(rules: Rules) -> None:
    versions = [{"polls": [{"id": "p", "title": title}]} for title in ("x", "mine", "theirs")]
    done = await rules.call("edit/merge", "mergeDefinitions", *versions)
    assert done["merged"] == {"polls": [{"id": "p", "title": "mine"}]}
    assert done["clashes"] == [{"field": "polls[0].title", "theirs": "theirs"}]


async def test_the_form_knows_the_servers_rules(rules: Rules) -> None:
    event = await rules.call("fields/form_state", "blankEvent")
    poll = await rules.call("fields/form_state", "blankPoll", [])
    problems = await rules.call(
        "edit/form_rules", "localProblems", event | {"id": "a b", "polls": [poll | {"choices_max": 3}]}
    )
    assert problems == {
        "id": "wrong.id", "title": "wrong.empty",
        "polls[0].title": "wrong.empty", "polls[0].choices_max": "wrong.above_options",
        "polls[0].options[0].name": "wrong.empty", "polls[0].options[1].name": "wrong.empty",
    }  # fmt: skip


async def test_each_state_offers_its_own_verbs(rules: Rules) -> None:
    async def verbs(state: str, revealed: bool = False) -> Any:
        return await rules.call("kit/verbs", "verbsFor", state, revealed)

    assert await verbs("draft") == ["open"]
    assert await verbs("open") == ["lock", "close", "reset"]
    assert await verbs("locked") == ["unlock", "close", "reset"]
    assert await verbs("closed") == ["reveal", "publish", "reset"]
    assert await verbs("closed", revealed=True) == ["publish", "reset"]
    assert await verbs("published", revealed=True) == []


def told_by_the_server(cue: Cue, state: str) -> dict[str, Any]:
    try:
        moved = run_of_show.verbs(cue, {"best": state})
    except OperatorError as error:
        return {"states": {}, "refused": {"do": error.details["verb"], "poll": "best", "state": state}}
    return {"states": {poll: MOVES[verb].target for poll, verb in moved}, "refused": None}


@pytest.mark.parametrize("state", ["draft", "open", "locked", "closed", "published"])
@pytest.mark.parametrize(
    "cue",
    [
        Cue("one", "一步", actions=[Open("best")]),
        Cue("one", "一步", actions=[Lock("best")]),
        Cue("one", "一步", actions=[Close("best"), Reveal("best")]),
        Cue("one", "一步", actions=[Publish("best")]),
        Cue("one", "一步", actions=[Reveal("best")]),
    ],
    ids=lambda cue: " ".join(action.__class__.__name__ for action in cue.actions),
)
async def test_the_console_knows_what_a_cue_would_do_to_its_polls(rules: Rules, cue: Cue, state: str) -> None:
    told = await rules.call("../features/show/cue_moves", "cueNow", msgspec.to_builtins(cue), {"best": state})
    left = [name for name in ("open", "lock") if name in (action["do"] for action in msgspec.to_builtins(cue.actions))]
    is_further = state in ("closed", "published")
    assert told.pop("left") == [{"do": name, "poll": "best", "state": state} for name in left if is_further]
    assert told == told_by_the_server(cue, state)


async def test_a_reset_does_not_show_as_negative_votes_a_second(rules: Rules) -> None:
    samples = [{"at": 0, "ballots": 100, "epoch": 1}, {"at": 2000, "ballots": 160, "epoch": 1}]
    assert await rules.call("kit/series", "ballotsPerSecond", samples) == 30
    samples.append({"at": 3000, "ballots": 0, "epoch": 2})
    assert await rules.call("kit/series", "ballotsPerSecond", samples) == 0
