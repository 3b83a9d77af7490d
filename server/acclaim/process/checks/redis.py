"""Redis: its durability, its user, its clock; and who may run the show."""

from collections.abc import Collection
from typing import Final

from acclaim.process.checks.check import Check, bad, ok, warn
from acclaim.process.checks.inspection import Inspection, User
from acclaim.redis.durability import LOSES_BALLOTS, Durability

CLOCK_WARN_S: Final = 1.0
CLOCK_BAD_S: Final = 10.0
_WEAKER: Final[dict[Durability, str]] = {
    "everysec": "A power loss may take the last two seconds of acknowledged ballots: set appendfsync always.",
    "no": "A power loss may take the last half minute of acknowledged ballots: set appendfsync always.",
    "unknown": "Redis does not tell whether ballots are on disk: allow its user CONFIG GET, or ask its provider.",
}


def durability(found: Inspection) -> list[Check]:
    """Of what counts now, and of each replica that may be promoted."""
    checks = [_promise("durability", found.durability, "")]
    for address, promise in found.replicas.items():
        if promise is None:
            checks.append(warn("replica", f"The replica {address} does not answer this machine with the same user."))
        else:
            checks.append(_promise("replica", promise, f"The replica {address} may be promoted. "))
    return checks


def _promise(name: str, found: Durability, prefix: str) -> Check:
    if found == "always":
        return ok(name, f"{prefix}Each ballot is on disk before it is acknowledged.")
    if found in LOSES_BALLOTS:
        return bad(name, prefix + LOSES_BALLOTS[found])
    return warn(name, prefix + _WEAKER[found])


def user(found: User) -> Check:
    """Whether the user survives a restart of Redis: ACL SETUSER alone makes one that lives in memory."""
    if not found.name:
        return ok("redis_user", "Redis is used without a separate user.")
    if found.is_kept:
        return ok("redis_user", f"The Redis user {found.name} is kept in {found.file}.")
    if found.is_kept is None:
        return warn(
            "redis_user",
            f"It can't be seen from here whether the Redis user {found.name} survives a restart of Redis: make sure "
            f"once, by {found.remedy} on the Redis machine.",
        )
    return bad(
        "redis_user", f"The Redis user {found.name} is gone when Redis restarts, and nobody can vote: {found.remedy}."
    )


def clock(difference_s: float) -> Check:
    """`difference_s`: how far Redis's clock is ahead of ours, round trip taken off."""
    far = abs(difference_s)
    if far <= CLOCK_WARN_S:
        return ok("clock", f"The clocks of Redis and of this machine differ by {far:.2f} s.")
    side = "ahead of" if difference_s > 0 else "behind"
    text = (
        f"Redis's clock is {far:.1f} s {side} this machine's, and polls open by one and close by the other: "
        "run NTP on both."
    )
    return bad("clock", text) if far > CLOCK_BAD_S else warn("clock", text)


def owner(roles: Collection[str]) -> Check:
    if "owner" in roles:
        return ok("owner", "There is an owner of this installation.")
    if not roles:
        return warn("owner", "There is no operator yet: the first start of the server makes the owner admin.")
    return bad("owner", "No operator is an owner, so nobody can make accounts: acclaim operator NAME --role owner")
