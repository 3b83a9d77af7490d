"""The award ceremony of the figures that the project is built for, and parts of it.

200,000 people watched, 320,000 ballots were cast and 467,000 likes given. Here each viewer votes for the finest home,
and six in ten also for the star of the evening: the ballots are 320,000, each of a member new to that poll.
"""

from dataclasses import dataclass
from typing import Final

from acclaim.event.event import Event
from acclaim.event.parts.poll import Option, Poll

VIEWERS: Final = 200_000
BALLOTS: Final = 320_000
LIKES: Final = 467_000
HOUSE: Final = 4_000  # connected at once
ACTS_MIN: Final = 4
HOMES: Final = (
    "采油一厂", "采油二厂", "采油三厂", "采油四厂", "采气分公司", "钻井一公司", "钻井二公司", "井下作业分公司",
    "测井公司", "物资公司", "水务公司", "电力集团",
)  # fmt: skip
STARS: Final = ("王秀兰", "李建国", "张丽华", "刘志强", "陈晓燕", "赵永红", "孙海波", "周文静")

RESENDS: Final = 0.02  # of the ballots are sent again though answered, half of them on a new connection
SECOND_VOTES: Final = 0.01  # of the members try to vote once more
DROPS: Final = 0.02  # of the phones lose the connection between sending and the answer
LIKERS: Final = 0.4  # of the phones like, several times each
WATCHED_BY: Final = 8  # one ballot in so many is timed until the screens show it


@dataclass(frozen=True)
class Plan:
    """How much is played: `viewers` in sum, in `acts`, each with a "vote now" of its own."""

    viewers: int
    ballots: int
    likes: int
    acts: int

    @property
    def house(self) -> int:
        """Phones connected at once."""
        return -(-self.viewers // self.acts)


def plan(scale: float) -> Plan:
    """1.0 is the whole ceremony."""
    viewers = max(ACTS_MIN, round(VIEWERS * scale))
    ballots, likes = round(BALLOTS * scale), round(LIKES * scale)
    return Plan(viewers, max(viewers, ballots), likes, max(ACTS_MIN, -(-viewers // HOUSE)))


def ceremony() -> Event:
    """The event that is played."""
    homes = [Option(str(n), f"{name} · 小家") for n, name in enumerate(HOMES, 1)]
    stars = [Option(str(n), name) for n, name in enumerate(STARS, 1)]
    return Event(
        id="gala",
        title="建家巡礼",
        subtitle="最美小家 · 秀家达人",
        polls=[Poll("best", "最美小家", homes), Poll("star", "秀家达人", stars)],
    )
