"""A contest is recounted from its log, of the store and of an archive; who changes a figure behind it is found out."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from acclaim.event import store as events
from acclaim.event.parts.contest import Public, Round
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.recount import event_of, recount_archive
from acclaim.features.archive.restore import restore
from acclaim.features.contests import orders, recount
from acclaim.features.contests import store as contests
from acclaim.redis.client import Store
from acclaim.voting import ballots, verbs
from acclaim.voting.ballot import Ballot
from acclaim.voting.casting import cast_batch
from tests.features.contests.desk import C1, Desk, opened

pytestmark = pytest.mark.contract
SECRET = bytes(32)


async def finished(store: Store) -> Desk:
    """Two contestants marked, one sheet reopened on the way, the public's part counted, all published."""
    public = Public("best", 20, floor=0)
    desk = await opened(store, judges=3, contestants=2, rounds=[Round("final", "决赛", public=public)])
    await desk.all_in(900, 910, 920)
    await desk.order(orders.Reopen, *C1, "j1", "重评")
    seen = (await desk.read()).sheets[*C1, "j1"]
    await desk.save("j1", 930, rev=seen.rev)
    await desk.order(orders.Confirm, *C1)
    await desk.order(orders.Publish, *C1)
    await desk.all_in(800, 810, 820, place=("final", "c2"))
    await desk.order(orders.Publish, "final", "c2")
    await vote(store, "c2")
    await desk.order(orders.PublishResult, "final")
    return desk


async def vote(store: Store, option: str) -> None:
    await verbs.apply(store, "gala", "best", "open")
    record = await events.read(store, "gala")
    ballot = Ballot("m1", "ballot-0001", f"audience {option}")
    await cast_batch(store, record.event, record.event.polls[0], 0, 1, record.rev, [ballot])
    await verbs.apply(store, "gala", "best", "close")


async def test_it_is_equal_of_the_store_of_an_archive_and_of_what_is_restored(store: Store, tmp_path: Path) -> None:
    desk = await finished(store)
    poll_counts = [await ballots.recount(store, desk.event, poll) for poll in desk.event.polls]
    [live] = await recount.of_event(store, desk.event, poll_counts)
    assert (live.equal, live.published, live.different) == (True, 5, [])
    await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    archive = Reader(tmp_path / "gala.zip", SECRET)
    [archived] = recount.of_archive(archive, event_of(archive), recount_archive(archive))
    assert (archived.equal, archived.steps) == (True, live.steps)
    again = await restore(store, archive, "again")
    assert await contests.read(store, "again", "speech") == await desk.read()
    assert [one.equal for one in await recount.of_event(store, again, poll_counts)] == [True]


async def test_a_figure_that_the_sheets_do_not_give_is_named(store: Store) -> None:
    desk = await finished(store)
    steps = await contests.read_log(store, "gala", "speech")
    at = next(n for n, step in enumerate(steps) if step.what == "publish")
    told = msgspec.json.decode(steps[at].fields["shown final c1"])
    forged = {**steps[at].fields, "shown final c1": msgspec.json.encode(told | {"total": "9.90"}).decode()}
    steps[at] = steps[at]._replace(fields=forged)
    found = recount.recounted(desk.contest, steps, lambda poll: ({"c2": 1}, 1))
    assert not found.equal and found.different == [f"step {at + 1}: shown final c1"]
    steps = await contests.read_log(store, "gala", "speech")
    at = next(n for n, step in reversed(list(enumerate(steps))) if step.what == "confirm")
    fields = {name: value.replace("820", "990") for name, value in steps[at].fields.items()}
    steps[at] = steps[at]._replace(fields=fields)
    found = recount.recounted(desk.contest, steps, lambda poll: ({"c2": 1}, 1))
    assert [one.partition(": ")[2] for one in found.different] == ["confirm", "shown final c2", "result final"]


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("decide", {"result final": lambda text: text.replace('"place":1', '"place":3')}),
        ("sheet_submitted", {"by": lambda text: "judge j9"}),
        ("confirm", {"sheet final c1 j2": lambda text: text.replace("910", "990")}),
        ("reopen", {"sheet final c1 j1": lambda text: text.replace("900", "990")}),
        ("protest", {"deductions final c1": lambda text: "[]"}),
    ],
)
async def test_a_step_that_nobody_may_take_is_named(store: Store, what: str, change: dict[str, Any]) -> None:
    desk = await finished(store)
    [protest] = (await desk.order(orders.Protest, *C1, "计时有误")).protests
    await desk.order(orders.Decide, protest, "不变")
    steps = await contests.read_log(store, "gala", "speech")
    votes = {"best": ({"c2": 1}, 1)}
    assert recount.recounted(desk.contest, steps, votes.get).different == []
    at = next(n for n, step in enumerate(steps) if step.what == what)
    step = steps[at]
    by = change["by"](step.by) if "by" in change else step.by
    fields = step.fields | {name: edit(step.fields.get(name, "")) for name, edit in change.items() if name != "by"}
    steps[at] = step._replace(by=by, fields=fields)
    found = recount.recounted(desk.contest, steps, votes.get)
    assert not found.equal and found.different[0].startswith(f"step {at + 1}: ")


async def test_a_result_needs_the_publics_poll_closed(store: Store) -> None:
    public = Public("best", 20, floor=0)
    desk = await opened(store, judges=1, contestants=1, rounds=[Round("final", "决赛", public=public)])
    await desk.all_in(900)
    with pytest.raises(Exception, match="sheets_missing"):
        await desk.order(orders.PublishResult, "final")
    await vote(store, "c1")
    done = await desk.order(orders.PublishResult, "final")
    assert [row.total for row in done.results["final"].rows] == ["9.20"]
