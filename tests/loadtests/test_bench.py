import os
import time
from collections import defaultdict

from acclaim.voting import polls
from loadtests.bench.floors import RedisFloor, socket_floor
from loadtests.bench.sizes import QUICK
from loadtests.bench.table import Row, table
from loadtests.ceremony.plan import ceremony
from loadtests.cpu import Stopwatch
from loadtests.server_under_test import server_under_test


def test_cpu_of_a_process_is_what_it_worked_not_what_it_waited() -> None:
    watch = Stopwatch(os.getpid())
    time.sleep(0.05)
    waited = watch.us(os.getpid())
    ends = time.process_time() + 0.05
    while time.process_time() < ends:
        pass
    assert watch.us(os.getpid()) - waited > 40_000 > waited


async def test_the_floor_server_answers_everybody_and_sends_to_everybody() -> None:
    async with socket_floor(tick_bytes=300, ack_bytes=100) as floor:
        assert await floor.connect(20) > 0
        assert await floor.echoes(2) > 0
        assert await floor.sends(2) > 0
        assert floor.crowd.ticks == 40
        assert len(floor.crowd.tick) == 300


async def test_redis_fed_directly_counts_what_was_fed() -> None:
    async with server_under_test(ceremony(), workers=1) as server:
        floor = RedisFloor(server)
        assert await floor.feed(200) > 0
        assert await floor.feed(400) > 0
        assert floor.bytes_per_ballot > 0
        poll = (await polls.read_all(server.store, "gala", server.target.event.polls))["star"]
        assert poll.ballots == poll.members == 600


def test_a_row_keeps_its_target_by_ratio_or_by_value() -> None:
    assert Row("vote", "µs", 18.0, 10.0, 1.8).is_met
    assert not Row("vote", "µs", 19.0, 10.0, 1.8).is_met
    assert not Row("memory", "KiB", 9.0, None, 8.0).is_met
    assert Row("join", "µs", 100.0).is_met is None


def test_what_a_visit_costs_nginx_stands_below_what_it_costs_the_server_where_there_is_one() -> None:
    results = defaultdict(lambda: 1.0, arrival_us=850.0)
    without, beside = table(results, QUICK), table(defaultdict(lambda: 1.0, results, arrival_floor_us=178.0), QUICK)
    assert "nginx" not in without
    before, _, after = beside.partition("| first visit, nginx alone | 178.0 µs |")
    assert before.splitlines()[-1].startswith("| first visit, gateway | 850.0 µs |")
    assert after
