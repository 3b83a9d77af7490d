import asyncio
from collections.abc import Iterator

import pytest

from acclaim.base import limits
from acclaim.base.errors import ImportRejected, NotAdmitted
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.poll import Option, Poll
from acclaim.identity.member import Member
from acclaim.identity.roster import staging
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.rules import BadRow, Entry, Roster
from acclaim.redis import keys
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract

WANG = Entry("100234", "王秀兰", "采油一厂", "jury")
LI = Entry("100235", "李雷", "采油一厂", "audience")
HAN = Entry("100236", "韩 梅梅", "机关", "audience")
BAD = BadRow(4, "id", "missing")


async def load(store: Store, *rows: Entry | BadRow, partial: bool = False) -> staging.Imported:
    return await staging.replace(store, "gala", iter(rows), partial)


async def all_contents(store: Store) -> dict[str, bytes | None]:
    return {key: await store.redis.dump(key) for key in await store.scan("*")}


async def test_an_imported_member_is_found(store: Store) -> None:
    result = await load(store, WANG, LI, HAN)
    assert (result.imported, result.total, result.rejected) == (3, 3, [])
    for entry in (WANG, LI, HAN):
        assert await roster.find(store, "gala", entry.id) == entry


async def test_somebody_who_is_not_on_the_roster_is_not_admitted(store: Store) -> None:
    await load(store, WANG)
    [outcome] = await roster.admit(store, "gala", [Member(id="7", event="gala")])
    assert isinstance(outcome, NotAdmitted) and outcome.code == "members_only"


async def test_without_a_roster_a_ticket_is_believed(store: Store) -> None:
    member = Member(id="7", event="gala", name="n", unit="u", class_="jury")
    assert await roster.admit(store, "gala", [member]) == [member]
    assert await roster.summary(store, "gala") is None


async def test_the_roster_knows_better_than_the_ticket_who_somebody_is(store: Store) -> None:
    await load(store, WANG, Entry("8", "", "", "audience"))
    said = [Member(id=WANG.id, event="gala", name="x", unit="y"), Member(id="8", event="gala", name="x", class_="jury")]
    assert await roster.admit(store, "gala", said) == [
        Member(id=WANG.id, event="gala", name="王秀兰", unit="采油一厂", class_="jury"),
        Member(id="8", event="gala", name="x", class_="audience"),
    ]


async def test_an_import_replaces_the_whole_roster(store: Store) -> None:
    await load(store, WANG, LI)
    await load(store, HAN)
    assert await roster.find(store, "gala", HAN.id) == HAN
    with pytest.raises(NotAdmitted):
        await roster.find(store, "gala", WANG.id)
    figures = await roster.summary(store, "gala")
    assert figures
    assert (figures.members, figures.by_unit) == (1, {"机关": 1})


async def test_bad_rows_refuse_the_whole_file_and_nothing_has_changed(store: Store) -> None:
    await load(store, WANG)
    before = await all_contents(store)
    with pytest.raises(ImportRejected) as caught:
        await load(store, LI, BAD, HAN)
    assert caught.value.details["rejected"] == [
        {"line": 4, "field": "id", "reason": "missing", "values": {}, "problem": "is missing"}
    ]
    assert caught.value.details["total"] == 3
    after = await all_contents(store)
    assert {key: after.get(key) for key in before} == before
    assert [await store.redis.ttl(key) > 0 for key in set(after) - set(before)] == [True] * len(
        set(after) - set(before)
    )


async def test_if_asked_the_good_rows_are_kept(store: Store) -> None:
    result = await load(store, WANG, BAD, HAN, partial=True)
    assert (result.imported, result.total, result.rejected) == (2, 3, [BAD])
    assert await roster.find(store, "gala", HAN.id) == HAN


async def test_a_file_that_breaks_off_changes_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "ROWS_AT_HAND", 1000)

    def rows() -> Iterator[Entry | BadRow]:
        yield from (Entry(str(n), "", "", "audience") for n in range(60_000))
        raise ImportRejected("roster_rejected", "damaged")

    await load(store, WANG)
    with pytest.raises(ImportRejected, match="damaged"):
        await staging.replace(store, "gala", rows(), partial=True)
    assert await roster.find(store, "gala", WANG.id) == WANG
    written = await store.scan("*:roster:*:*")
    assert written
    for key in written:
        assert await store.redis.ttl(key) > 0


async def test_a_roster_that_faded_while_it_was_written_is_not_published(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "ROWS_AT_HAND", 1000)

    def rows() -> Iterator[Entry | BadRow]:
        yield from (Entry(str(n), "", "", "audience") for n in range(60_000))
        asyncio.run_coroutine_threadsafe(lose_one(), loop).result()

    async def lose_one() -> None:
        await store.redis.delete((await store.scan("*:roster:*:[0-9]*"))[0])

    loop = asyncio.get_running_loop()
    await load(store, WANG)
    with pytest.raises(ImportRejected, match="import it again"):
        await staging.replace(store, "gala", rows(), partial=False)
    assert await roster.find(store, "gala", WANG.id) == WANG


async def test_a_file_without_a_good_row_does_not_empty_the_roster(store: Store) -> None:
    await load(store, WANG)
    for rows in ([], [BAD]):
        with pytest.raises(ImportRejected, match="no good row"):
            await load(store, *rows, partial=True)
    assert await roster.find(store, "gala", WANG.id) == WANG


async def test_turnout_is_measured_against_those_who_may_vote(store: Store) -> None:
    def poll(entitled: Entitled, weights: dict[str, float] | None = None) -> Poll:
        option = Option(id="1", name="n")
        return Poll(id="p", title="t", options=[option], entitled=entitled, weights=weights or {})

    await load(store, WANG, LI, HAN)
    figures = await roster.summary(store, "gala")
    assert figures
    assert figures.entitled(poll(Entitled())) == 3
    assert figures.entitled(poll(Entitled(units=["采油一厂"]))) == 2
    assert figures.entitled(poll(Entitled(units=["采油一厂", "机关"], classes=["audience"]))) == 2
    assert figures.entitled(poll(Entitled(units=["二厂"]))) == 0
    assert figures.entitled(poll(Entitled(), {"jury": 1.0})) == 1


async def test_figures_that_are_still_right_are_not_read_again(store: Store) -> None:
    await load(store, WANG)
    figures = await roster.summary(store, "gala")
    assert await roster.summary(store, "gala", known=figures) is figures
    await load(store, LI)
    assert await roster.summary(store, "gala", known=figures) != figures


async def test_a_column_of_ever_different_units_is_refused(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNITS_PER_ROSTER", 2)
    with pytest.raises(ImportRejected, match="units"):
        await load(store, *(Entry(str(n), "", f"unit {n}", "audience") for n in range(3)))


async def test_events_have_rosters_of_their_own(store: Store) -> None:
    await load(store, WANG)
    assert await roster.find(store, "other", WANG.id) is None


@pytest.mark.contract(cluster=False)  # memory is the same there
async def test_a_member_costs_few_bytes(store: Store) -> None:
    members = 100_000
    text = "工号,姓名,单位\n" + "".join(f"{100000 + n},王秀兰,采油{n % 60}厂\n" for n in range(members))
    await staging.replace(store, "gala", Roster(text.encode(), []), partial=False)
    names = [keys.roster_bucket("gala", bucket) for bucket in range(limits.MEMBER_BUCKETS)]
    sizes = [await store.redis.memory_usage(name) or 0 for name in names]
    assert sum(sizes) / members < 50
