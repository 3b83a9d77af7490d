"""Workers that share cores take turns; one that has a core of its own answers as soon as it is woken."""

import os
import sys

import pytest

from acclaim.config import cores
from acclaim.redis import keys
from loadtests.server_under_test import server_under_test
from tests.running import make_event


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such scheduling")
@pytest.mark.parametrize("more", [0, 1])
async def test_workers_give_way_to_each_other_only_where_they_are_more_than_cores(more: int) -> None:
    workers = cores() + more
    async with server_under_test(make_event(), workers) as server:
        policies = {os.sched_getscheduler(worker.pid) for worker in server.workers()}
        assert policies == {os.SCHED_BATCH if more else os.SCHED_OTHER}
        told = await server.store.redis.hlen(keys.WORKERS)
        assert told == workers, "all workers of a server under test serve from the first moment on"
