"""Running totals of likes: exact whatever is sent again, bounded a member, cheap however many counters one has."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import likes
from acclaim.voting.likes import Report
from tests.running import make_event, open_event

pytestmark = pytest.mark.contract

reports = st.builds(
    Report,
    member=st.sampled_from(["m1", "m-2", "3"]),
    source=st.sampled_from(["s001", "s-02", "tab_"]),
    target=st.sampled_from(["", "best/1", "best/10", ":clap"]),
    total=st.integers(0, 5),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=st.lists(st.lists(reports, max_size=8), max_size=5))
async def test_any_resends_in_any_order_add_up_to_the_highest_totals(store: Store, batches: list[list[Report]]) -> None:
    await store.on_every_primary("FLUSHALL")
    highest: dict[tuple[str, str, str], int] = {}
    for batch in [*batches, *batches]:
        taken = await likes.take_batch(store, "gala", batch)
        for report, total in zip(batch, taken, strict=True):
            counter = report[:3]
            highest[counter] = max(highest.get(counter, 0), report.total)
            assert total == highest[counter]
    sums: dict[str, int] = {}
    for (_, _, target), total in highest.items():
        if total:
            sums[target] = sums.get(target, 0) + total
    assert await likes.read(store, "gala") == sums


async def test_a_member_has_so_many_likes_at_once_and_then_so_many_a_second_over_all_counters(store: Store) -> None:
    reports = [Report("m1", f"s{n:03}", f"best/{n}", 1_000_000) for n in range(10)]
    taken = await likes.take_batch(store, "gala", reports)
    assert taken == [limits.LIKES_BURST] + [0] * 9
    others = await likes.take_batch(store, "gala", [Report("m2", "s000", "best/0", 1)])
    assert others == [1], "nobody pays for somebody else"


async def test_made_up_counters_beyond_the_bound_take_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LIKES_BURST", 100_000)
    made_up = [Report("m1", f"s{n:03}", f"best/{n}", 1) for n in range(limits.LIKE_COUNTERS_PER_MEMBER + 50)]
    taken = await likes.take_batch(store, "gala", made_up)
    assert taken == [1] * limits.LIKE_COUNTERS_PER_MEMBER + [0] * 50
    known = await likes.take_batch(store, "gala", [report._replace(total=5) for report in made_up])
    assert known == [5] * limits.LIKE_COUNTERS_PER_MEMBER + [0] * 50
    assert sum((await likes.read(store, "gala")).values()) == 5 * limits.LIKE_COUNTERS_PER_MEMBER
    fields = await store.redis.hlen(keys.likers("gala", "m1"))
    assert fields == 1 + limits.LIKE_COUNTERS_PER_MEMBER


@pytest.mark.contract(cluster=False)
async def test_a_report_writes_no_more_to_the_file_however_many_counters_its_member_has(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LIKES_BURST", 100_000)
    await open_event(store, make_event())

    async def file_bytes() -> int:
        return int((await store.on_every_primary("INFO"))[0]["aof_current_size"])

    counters = [Report("m1", f"s{n:03}", f"best/{n}", 1) for n in range(limits.LIKE_COUNTERS_PER_MEMBER)]
    await likes.take_batch(store, "gala", counters)
    before = await file_bytes()
    for report in counters[:20]:
        await likes.take_batch(store, "gala", [report._replace(total=2)])
    assert (await file_bytes() - before) / 20 < 400
