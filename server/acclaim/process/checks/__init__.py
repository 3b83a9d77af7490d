"""The checks of an installation before its show.

`acclaim doctor` prints all of them, `acclaim serve` those that fail.
"""

import asyncio
from datetime import UTC, datetime
from typing import Any

from acclaim.config import Settings
from acclaim.process.checks import certificate, inspection, machine, place, redis
from acclaim.process.checks.check import Check, bad, ok
from acclaim.redis.client import Store
from acclaim.web import installation


def without_redis(settings: Settings, is_embedded: bool, variables: list[str], url_source: str) -> list[Check]:
    """What needs no Redis. `settings` are complete but for secrets that are not here; `variables` are those that begin
    as ours do and are none (sources.misspelt), `url_source` is where the address of Redis stands (sources.where)."""
    checks = [place.public_address(settings), place.variables(variables)]
    if settings.serves_tls:
        checks.append(certificate.check(settings, datetime.now(UTC)))
    if not is_embedded:
        checks.append(place.redis_url(settings.redis_url, url_source))
    if is_embedded:
        checks += [machine.data_dir(settings.data_dir), place.secret(settings), machine.overcommit()]
    return checks


async def of_redis(settings: Settings, is_embedded: bool, store: Store) -> list[Check]:
    """What Redis tells, and the workers that run. Raises StoreAway."""
    found = await inspection.inspect(store, "" if is_embedded else settings.redis_url)
    records = [worker["installation"] for worker in found.workers if "installation" in worker]
    checks = [
        *redis.durability(found),
        redis.user(found.user),
        redis.clock(found.clock_difference_s),
        machine.files([record["files_max"] for record in records]),
        gateways(settings, records),
        redis.owner(found.roles),
    ]
    if is_embedded:
        checks.append(await asyncio.to_thread(machine.disk, settings.data_dir, found.memory_bytes))
    return checks


def gateways(settings: Settings, records: list[dict[str, Any]]) -> Check:
    """Whether all workers that run are of one installation, and of this one if its secret is here."""
    mine = None
    if settings.secret and records:  # the address is that of the server, which may have had it as a flag
        mine = installation.record(settings) | {"origin": records[0]["origin"]}
    if found := installation.difference(records, mine):
        return bad("gateways", found)
    if not records:
        return ok("gateways", "No server is running, so there are no secrets to compare.")
    machines = sorted({record["machine"] for record in records})
    prints = ", ".join(sorted({record["secret"] for record in records}))
    return ok("gateways", f"All workers have the same secrets (on {', '.join(machines)}; fingerprint {prints}).")
