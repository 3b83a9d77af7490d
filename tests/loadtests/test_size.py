from loadtests.size import as_text, need

COSTS = {
    "vote_us": 50.0, "vote_redis_us": 5.0, "tick_us": 10.0, "reconnect_us": 400.0, "kib_per_connection": 8.0,
    "redis_bytes_per_ballot": 64.0, "tick_bytes": 500.0,
}  # fmt: skip


def test_an_event_is_sized_from_measured_costs() -> None:
    found = need(200_000, 160_000, 10, costs=COSTS)
    assert found.vote_cores == 0.8
    assert found.tick_cores == 2.0
    assert found.return_cores == 8.0
    assert found.redis_cores == 0.08
    assert found.megabits_per_s == 800
    assert found.shards == 1
    assert found.workers == 17  # (2 + 8) / 0.6


def test_every_connection_needs_a_place_though_nobody_votes() -> None:
    assert need(100_000, 0, 10, ticks_per_s=0.01, costs=COSTS | {"reconnect_us": 1.0}).workers == 7


def test_votes_beyond_one_redis_need_shards() -> None:
    found = need(1000, 3_000_000, 10, costs=COSTS)
    assert found.shards == 3
    assert "shards = 3" in as_text(found)
