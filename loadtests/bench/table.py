"""The benchmark's table, for people."""

from typing import Final, NamedTuple

from loadtests.bench.sizes import Sizes

Results = dict[str, float]


class Row(NamedTuple):
    """A measured value beside its floor. `target` bounds the ratio, or the value itself where there is no floor."""

    name: str
    unit: str
    value: float
    floor: float | None = None
    target: float | None = None
    per_s: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.value / self.floor if self.floor else None

    @property
    def is_met(self) -> bool | None:
        """Whether it keeps its target; None without one."""
        if self.target is None:
            return None
        return (self.ratio if self.ratio is not None else self.value) <= self.target


def rows(r: Results, sizes: Sizes) -> list[Row]:
    """The lines of the table."""
    result = [
        Row("vote, gateway", "µs", r["vote_us"], r["echo_floor_us"], 2.1, r["votes_per_s"]),
        Row("vote, Redis", "µs", r["vote_redis_us"], r["redis_floor_us"], 1.5),
        Row(f"vote, Redis, as number {sizes.stored_ballots:,}", "µs", r["redis_floor_many_us"], r["redis_floor_us"]),
        Row("vote, naive server", "µs", r["naive_us"], r["echo_floor_us"], None, r["naive_votes_per_s"]),
        Row("report of likes", "µs", r["like_us"], r["echo_floor_us"], None, r["likes_per_s"]),
        Row(
            f"tick to one of {sizes.phones:,} phones", "µs", r["tick_us"], r["send_floor_us"], 1.25, 1e6 / r["tick_us"]
        ),
    ]
    if sizes.phones_many:
        us, floor = r["tick_many_us"], r["send_many_floor_us"]
        result.append(Row(_tick_name(sizes.phones_many), "µs", us, floor, None, 1e6 / us))
    return [
        *result,
        Row("connect, with snapshot", "µs", r["connect_us"], r["connect_floor_us"], None, r["connects_per_s"]),
        Row("reconnect, with snapshot", "µs", r["reconnect_us"], r["connect_floor_us"]),
        Row("join over HTTP", "µs", r["join_us"], None, None, r["joins_per_s"]),
        Row("first visit, gateway", "µs", r["arrival_us"], None, 500.0, r["arrivals_per_s"]),
        *([Row("first visit, nginx alone", "µs", r["arrival_floor_us"])] if "arrival_floor_us" in r else []),
        Row("first visit, before the pictures", "requests", r["arrival_requests"], None, 6.0),
        Row("first visit, before the pictures", "bytes", r["arrival_bytes"], None, 71_680.0),
        Row("memory a connection", "KiB", r["kib_per_connection"], None, 6.0),
        Row(f"Redis memory a ballot, of {sizes.stored_ballots:,}", "bytes", r["redis_bytes_per_ballot"], None, 60.0),
    ]


def _tick_name(phones: int) -> str:
    return f"tick to one of {phones:,} phones"


def table(results: Results, sizes: Sizes) -> str:
    """Markdown, which is also readable as it stands."""
    lines = ["| what | value | floor | ratio | target | a second |", "|---|---:|---:|---:|---:|---:|"]
    lines += [_line(row) for row in rows(results, sizes)]
    lines += ["", f"{results['naive_speedup']:.1f} × the votes a second of the naive server (target: ≥ 6)."]
    return "\n".join(lines)


_WAYS: Final = {"plain": "without", "own": "by the workers", "nginx": "by nginx", "haproxy": "by HAProxy"}
_TLS_ROWS: Final = (
    ("connection, full handshake", "µs", "connection_us"),
    ("connection, resumed", "µs", "resumed_us"),
    ("tick to one phone", "µs", "tick_us"),
    ("vote", "µs", "vote_us"),
    ("votes", "a second", "votes_per_s"),
    ("memory a phone", "KiB", "kib"),
)


def tls_table(results: Results) -> str:
    """What TLS costs, worker and proxy together, as Markdown; only what was measured."""
    ways = [way for way in _WAYS if f"tls_{way}_kib" in results]
    lines = [f"| TLS | {' | '.join(_WAYS[way] for way in ways)} |", f"|---|{'---:|' * len(ways)}"]
    for name, unit, figure in _TLS_ROWS:
        values = [results.get(f"tls_{way}_{figure}") for way in ways]
        if any(value is not None for value in values):
            told = " | ".join("" if value is None else f"{value:,.1f}" for value in values)
            lines.append(f"| {name}, {unit} | {told} |")
    lines += ["", f"With an RSA key of 2,048 bits: {results['tls_own_rsa_connection_us']:.0f} µs a full handshake."]
    return "\n".join(lines)


def _line(row: Row) -> str:
    floor = "" if row.floor is None else f"{row.floor:.1f}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    target = "" if row.target is None else f"≤ {row.target:g} {'✓' if row.is_met else '✗'}"
    per_s = "" if row.per_s is None else f"{row.per_s:,.0f}"
    return f"| {row.name} | {row.value:.1f} {row.unit} | {floor} | {ratio} | {target} | {per_s} |"
