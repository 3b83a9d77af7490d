"""How lively a simulated audience is."""

from typing import Final, Literal, NamedTuple

Speed = Literal["calm", "lively", "storm"]


class Pace(NamedTuple):
    """`mind_s`: how long people think before they vote, (least, most, usual). `wave_share` of the phones like in each
    half second of a wave, after `quiet_s`. `newcomers_per_s` take the places of others; None: as many as the server
    lets in from one address."""

    mind_s: tuple[float, float, float]
    quiet_s: tuple[float, float]
    wave_share: float
    comments_per_s: float
    drops_per_s: float
    newcomers_per_s: float | None
    arrive_s: float


DEMO: Final = Pace((0.5, 12.0, 2.0), (4.0, 14.0), 0.12, 1.2, 0.1, None, 12.0)
# Of a rehearsal: its phones stay, and are lost only when the crew says so.
SPEEDS: Final[dict[Speed, Pace]] = {
    "calm": Pace((2.0, 60.0, 20.0), (10.0, 30.0), 0.03, 0.5, 0.0, 0.0, 20.0),
    "lively": Pace((0.5, 12.0, 2.0), (4.0, 14.0), 0.12, 3.0, 0.0, 0.0, 10.0),
    "storm": Pace((0.0, 2.0, 0.5), (1.0, 3.0), 0.4, 20.0, 0.0, 0.0, 5.0),
}
