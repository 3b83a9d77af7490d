"""How much a run of the benchmark measures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sizes:
    """`phones` are connected for the ratios, `phones_many` for the row that shows what many sockets do to caches."""

    phones: int
    phones_many: int  # 0: without that row
    rounds: int  # of votes and of their floors
    tick_s: float
    joins: int
    visits: int
    stored_ballots: int
    naive_ballots: int  # of each phone in a round
    tls_phones: int
    tls_connections: int
    tls_tick_s: float  # 0: neither ticks nor votes
    tls_storms: int


FULL = Sizes(
    phones=2000, phones_many=15_000, rounds=8, tick_s=12.0, joins=6400, visits=4000, stored_ballots=1_000_000,
    naive_ballots=2, tls_phones=1000, tls_connections=400, tls_tick_s=4.0, tls_storms=2,
)  # fmt: skip
QUICK = Sizes(
    phones=2000, phones_many=0, rounds=3, tick_s=4.0, joins=1280, visits=1000, stored_ballots=1_000_000,
    naive_ballots=1, tls_phones=500, tls_connections=150, tls_tick_s=0.0, tls_storms=0,
)  # fmt: skip
