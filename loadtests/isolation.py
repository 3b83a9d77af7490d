"""The environment of a server that is thrown away: nothing of an installation that this machine may have."""

import os


def environment(**more: str) -> dict[str, str]:
    """Ours without settings of Acclaim: ACCLAIM_REDIS_URL would lead a load test to the Redis of a real event."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ACCLAIM_")}
    return kept | {"ACCLAIM_CONFIG": ""} | more  # empty: /etc/acclaim.toml is not read either
