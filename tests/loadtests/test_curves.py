from acclaim.event.check import check
from loadtests.crowd.generators import generators
from loadtests.curves.growth import FULL, QUICK
from loadtests.curves.hall import Hall
from loadtests.curves.probe import Probe, event
from loadtests.server_under_test import server_under_test


async def test_a_vote_and_a_tick_are_measured_on_a_real_server() -> None:
    async with server_under_test(event(polls=1, options=3), 1, 8223) as server:
        probe = Probe(server)
        await probe.watch(20)
        costs = await probe.costs(rounds=1, tick_s=0.5)
        await probe.leave()
    assert costs.vote_us is not None  # ticks are taken off at a price that a busy machine spoils: it may be anything
    assert costs.vote_redis_us is not None and costs.vote_redis_us > 0
    assert costs.tick_bytes > 100


async def test_a_tick_to_a_crowd_of_other_processes_is_measured() -> None:
    async with server_under_test(event(polls=1, options=3), 2) as server, generators(server.target, 200) as crowd:
        hall = Hall(server, crowd)
        assert await hall.fill(200)
        before = crowd.state.frames
        await hall.tick_us(1.0)
        assert crowd.state.frames - before >= 2 * 200, "everybody has heard of the changes"


def test_every_size_makes_an_event_that_the_server_takes() -> None:
    for effort in (FULL, QUICK):
        for polls, options in ((effort.polls[-1], 12), (2, effort.options[0]), (2, effort.options[-1])):
            made = check(event(polls, options))
            assert (len(made.polls), len(made.polls[0].options)) == (polls, options)
