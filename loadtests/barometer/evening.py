"""Plays the plan on a Redis: reports arrive second by second at two workers, of which one is killed."""

import random
import time
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from acclaim.features.barometer import rules
from acclaim.features.barometer import store as barometer
from acclaim.features.barometer.intake import Reports
from acclaim.features.barometer.members import Members
from acclaim.features.barometer.rules import Report
from acclaim.identity.member import Member
from acclaim.redis.client import Store
from loadtests.barometer.phone import Sent, sent_by
from loadtests.barometer.plan import KILLED, SECOND, Person, Span, Truth
from loadtests.command import say
from loadtests.cpu import cpu_s
from loadtests.redis_server import DURABLE, RedisServer

EVENT: Final = "evening"
_RESENT_SHARE: Final = 0.05
_Arrival = tuple[Person, Sent]


async def play(people: list[Person], seed: int) -> dict[str, Any]:
    """The figures of the verdict."""
    say("what the audience does")
    chance = random.Random(seed)
    worker_of = {person.id: number % 2 for number, person in enumerate(people)}
    by_second = _arrivals(people, worker_of, chance)
    with TemporaryDirectory() as folder:
        server = RedisServer(Path(folder) / "redis", DURABLE | {"unixsocket": f"{folder}/redis.sock"})
        server.start()
        store = Store.connect(server.url)
        try:
            await store.wait_until_present()
            say("the evening")
            sent, cpu_us = await _evening(store, server.pid, by_second, worker_of, chance)
            say("what the barometer says")
            return await _verdict(store, people) | {
                "reports": sent, "cpu_us_per_report": round(cpu_us / max(1, sent), 1), "worker_killed": 1,
            }  # fmt: skip
        finally:
            await store.close()
            server.stop()


def _arrivals(people: list[Person], worker_of: dict[str, int], chance: random.Random) -> dict[int, list[_Arrival]]:
    found: dict[int, list[_Arrival]] = defaultdict(list)
    for person in people:
        for number, phone in enumerate(person.phones):
            if worker_of[person.id] == 0:  # its line breaks with its worker
                phone.lost.append(Span(KILLED, KILLED + chance.randrange(200, 5 * SECOND)))
            for one in sent_by(phone, f"page-{number}", chance):
                found[one.at // SECOND].append((person, one))
    return found


async def _evening(
    store: Store, pid: int, by_second: dict[int, list[_Arrival]], worker_of: dict[str, int], chance: random.Random
) -> tuple[int, float]:
    """How many reports were sent, and the CPU that they took of a worker and of Redis (µs)."""
    workers = [Reports(), Reports()]
    sent, own_s, redis_s = 0, 0.0, cpu_s(pid)
    for second in sorted(by_second):
        now = (second + 1) * SECOND
        if now > KILLED and worker_of:
            worker_of.clear()  # whoever was there has gone over to the other one
        began = time.process_time()
        for person, one in sorted(by_second[second], key=lambda arrival: arrival[1].at):
            member = Member(person.id, EVENT, unit=person.id)
            active = {"watch": one.active} if one.active else {}
            report = Report(person.id, one.page, one.at, person.id, "member", one.visible, active, one.idle)
            for _ in range(1 + (chance.random() < _RESENT_SHARE)):
                workers[worker_of.get(person.id, 1)].add(member, report)
                sent += 1
        if now == KILLED:
            workers[0] = Reports()
        for worker in workers:
            await worker.tell(store, EVENT, now, 0, lambda _: False)
        own_s += time.process_time() - began
    return sent, (own_s + cpu_s(pid) - redis_s) * 1e6


async def _verdict(store: Store, people: list[Person]) -> dict[str, Any]:
    days = await barometer.read_days(store, EVENT)
    read = await barometer.read(store, EVENT, days)
    sums = {day: rules.by_group(read[day]) for day in days}
    truths = {person.id: person.truth() for person in people}
    all_days = sorted({*days, *(day for truth in truths.values() for day in truth)})
    visits_wrong, seconds_wrong, zero = 0, 0.0, 0
    worst = ""
    for person in people:
        for day in all_days:
            truth = truths[person.id].get(day, Truth(0, 0, 0))
            found = sums.get(day, {}).get(rules.UNIT + person.id, {})
            visits_wrong += abs(round(found.get("visits", 0)) - truth.visits)
            wrong = _seconds_wrong(found, truth)
            if wrong > seconds_wrong:
                seconds_wrong, worst = wrong, f"{person.kind} {person.id}"
            if truth.visits and person.kind.startswith("one page"):
                zero += found.get("visible", 0) == 0 or rules.active_ms(found) == 0
    here = {day: sum(day in truth for truth in truths.values()) for day in all_days}
    bitmaps = {day: (await barometer.read_users(store, EVENT, [day]))[0] for day in all_days}
    wrong_days = sum(abs(len(Members([bitmaps[day]])) - here[day]) for day in all_days)
    wrong_all = abs(len(Members(bitmaps.values())) - len(people))
    return {
        "members": len(people), "visits": sum(one.visits for truth in truths.values() for one in truth.values()),
        "visits_wrong": visits_wrong, "visitors_wrong": wrong_days + wrong_all,
        "seconds_wrong_max": round(seconds_wrong, 3), "worst": worst, "one_page_visits_zero": zero,
    }  # fmt: skip


def _seconds_wrong(found: Mapping[str, float], truth: Truth) -> float:
    """A visit."""
    visible, active = found.get("visible", 0) - truth.visible, rules.active_ms(found) - truth.active
    return max(abs(visible), abs(active)) / 1000 / max(1, truth.visits)
