"""What a worker and the simulated audience of a rehearsal tell each other, a JSON object a line."""

import msgspec

from acclaim.audience.pace import Speed


class Order(msgspec.Struct):
    """What to do. Phones have the (unit, class) of `places` in turn; their members' ids begin with `name`. `secret` is
    the installation's, in hexadecimal digits."""

    host: str
    port: int
    tls: bool
    secret: str
    event: str
    name: str
    phones: int
    speed: Speed
    seconds: float
    places: list[tuple[str, str]]
    log_format: str


class Told(msgspec.Struct):
    """How it goes, since the beginning. `collected`: how many questions, upvotes and words were stored."""

    there: int
    sent: int
    acknowledged: int
    refused: int
    collected: int
    ack_ms_p50: float
    ack_ms_p99: float
    away: int
    back_s: float
