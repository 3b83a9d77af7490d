"""Every picture that a screen has, as frames: what `Evening` makes of the frames of a server with one small event."""

from dataclasses import dataclass, field
from itertools import count, islice
from random import Random
from typing import Any

from acclaim.base.clock import now_ms
from tests.browser.screen import collected_frames, contest_frames, quiz_frames, survey_frames
from tests.browser.screen.conftest import Frame

NAMES = [
    "最美小家", "石油工人心向党", "采油一厂第三作业区八十七班组", "歌舞《春到油田》", "合唱《我为祖国献石油》",
    "暖田", "相声", "Spring",
]  # fmt: skip
WINNERS = [("王*兰", "采油一厂"), ("d", ""), ("李*军", "钻井公司第二分公司")]
OVER_MS = 1_000
# One page may be shown one evening after the other: what it keeps the largest of grows over all of them.
REVS = count(100)
LIKES = count(0, 40)
SAID = count(100)


@dataclass
class Evening:
    """`options` of the poll, its `state`, whether its votes are `hidden`, and what stands on the `stage`; of a survey,
    so many `units`; of a check-in, so many `guests`."""

    options: int = 5
    state: str = "open"
    hidden: bool = False
    stage: dict[str, Any] = field(default_factory=dict)
    draw: str = ""
    units: int = 0
    guests: int = 0
    quiz: str = ""  # its phase
    questions: int = 0
    words: int = 0  # of a cloud
    judges: int | None = None  # of a contest, in so many `groups`
    groups: int = 0
    pinned: bool = False
    has_lane: bool = False  # whether comments fly over this picture
    rev: int = 0
    last_tick: Frame = field(default_factory=dict)

    def change(self, message: Frame) -> list[Frame]:
        if message["type"] == "event":
            return [
                self._event(message),
                self.comments(is_past=True),
                *self._draws(),
                *self._surveys(),
                *self._arrivals(),
                *([quiz_frames.quiz(self.quiz)] if self.quiz else []),
                *([collected_frames.board(self.questions)] if self.questions else []),
                *([collected_frames.cloud(self.words)] if self.words else []),
                *([] if self.judges is None else [contest_frames.contest(self.judges, self.groups)]),
            ]
        if message["type"] == "tick":
            self.last_tick = self._tick(message)
            return [self.last_tick]
        return [message]

    def comments(self, count: int = 12, is_past: bool = False) -> Frame:
        """Further ones; past ones stand there when a page comes."""
        said = [
            {"n": n, "name": "王秀兰" if n % 3 else "", "unit": "", "text": f"为{NAMES[n % len(NAMES)]}喝彩！"}
            for n in islice(SAID, count)
        ]
        pinned = {"n": 1, "name": "李建国", "unit": "", "text": "祝晚会圆满成功"} if self.pinned else None
        counts = {"offered": 0 if is_past else count, "shown": count}
        return {
            "type": "comments", "now": now_ms(), "mode": "open", "slow_s": 0, "on_screen": True, **counts,
            "comments": said, "removed": [], "pinned": pinned,
        }  # fmt: skip

    def cheers(self) -> Frame:
        """The last tick again, with more hearts."""
        return {**self.last_tick, "likes": {"": next(LIKES)}}

    def frames(self, count: int = 400) -> list[Frame]:
        """A replay of this poll."""
        votes = self._votes()
        return [
            {
                "at": 1_795_422_000_000 + n * OVER_MS,
                "figures": {**self._figures(), "votes": [vote * n // count for vote in votes], "seq": n},
            }
            for n in range(count + 1)
        ]

    def _event(self, message: Frame) -> Frame:
        event = message["event"]
        options = [self._option(n) for n in range(self.options)]
        event["polls"][0] |= {"options": options, "title": "最受观众喜爱的节目"}
        event |= {"title": "石油人春节联欢晚会暨先进表彰大会", "subtitle": "新春送福 · 共话丰收"}
        if self.draw:
            event["prizes"] = [self._prize()]
        event["videos"] = [
            {"id": "opening", "title": "开场", "title_en": "", "url": "/none.mp4", "poster": "/static/demo/card.jpg"}
        ]
        slides = ["/static/demo/card.jpg"] * 3
        event["check_in"] = {"names": "full", "faces": False}
        event["decks"] = [{"id": "photos", "title": "剪影", "title_en": "", "slides": slides, "seconds": 0}]
        self.rev = next(REVS)
        message |= {"rev": self.rev}
        message["stage"] |= {"poll": "best", **self.stage}
        return message

    def _option(self, n: int) -> Frame:
        name = NAMES[n % len(NAMES)] + (f"{n}队" if n >= len(NAMES) else "")
        picture = "" if n % 3 else "/static/demo/card.jpg"
        return {"id": str(n + 1), "name": name, "subtitle": "表演单位：采油二厂" if n % 2 else "", "picture": picture}

    def _votes(self) -> list[int]:
        return [(self.options - n) * 137 + n * 11 for n in range(self.options)]

    def _figures(self) -> Frame:
        votes = self._votes()
        return {
            "epoch": 1, "seq": 9, "state": self.state, "members": sum(votes), "ballots": sum(votes), "entitled": None,
            "votes": None if self.hidden else votes, "by_class": None, "score": None, "opened_at": 1, "voided": 0,
            "closes_at": now_ms() + 300_000 if self.state == "open" else None,
        }  # fmt: skip

    def _tick(self, message: Frame) -> Frame:
        message["polls"]["best"] |= self._figures()
        return message | {"rev": self.rev, "online": 18_231, "peak": 20_417, "likes": {"": next(LIKES)}}

    def _prize(self) -> Frame:
        return {
            "id": "first", "name": "一等奖：双开门冰箱", "name_en": "", "count": 3, "picture": "", "entrants": "online",
            "devices": False,
        }  # fmt: skip

    def _surveys(self) -> list[Frame]:
        if not self.units:
            return []
        random, names = (
            Random(self.units),
            [f"采油{n}厂" if n % 3 else f"钻井工程公司第{n}项目部" for n in range(self.units)],
        )
        turnout = survey_frames.turnout(random, names)
        result = survey_frames.result(random, names, survey_frames.ITEMS) if self.state == "published" else None
        return [survey_frames.surveys(self.state), survey_frames.shown(turnout, result)]

    def _arrivals(self) -> list[Frame]:
        if not self.guests:
            return []
        units = [
            {"unit": unit, "entitled": 900, "members": self.guests // 2} for unit in ("采油一厂", "勘探开发研究院")
        ]
        newest = [
            {"number": self.guests - n, "name": NAMES[n % len(NAMES)], "unit": units[n % 2]["unit"], "photo": ""}
            for n in range(min(self.guests, 64))
        ]
        sums = {"entitled": 1_800, "members": self.guests, "others": 0, "others_entitled": 0, "others_members": 0}
        return [{
            "type": "arrivals", "now": now_ms(), "state": "open", "epoch": 1, "count": self.guests,
            "units": {"units": units, **sums}, "newest": newest,
        }]  # fmt: skip

    def _draws(self) -> list[Frame]:
        if not self.draw:
            return []
        at = now_ms() + 3_600_000 if self.draw == "rolling" else 1
        draw = {
            "n": 1, "prize": self._prize(), "state": "prepared" if self.draw == "prepared" else "drawn",
            "seed": "ab" * 32, "commitment": "cd" * 32, "digest": "ef" * 32, "entrants": 500,
            "devices": 0, "prepared_at": 1, "over_at": 1,
            "hall": "12" * 32, "numbers": 400, "word": "八八四八", "passing": [], "passing_faces": [], "faces": [],
            "word_points": "516B 516B 56DB 516B", "strength": "hall",
            "winners": [] if self.draw == "prepared" else [
                {"entrant": f"{n + 1:016x}", "at": at, "absent_at": 0, "name": name, "unit": unit}
                for n, (name, unit) in enumerate(WINNERS)
            ],
        }  # fmt: skip
        return [{"type": "draws", "now": now_ms(), "draws": [draw]}]


def _on(scene: str, **fields: Any) -> dict[str, Any]:
    return {"scene": scene, **fields}


def _revealed(step: int) -> dict[str, Any]:
    return _on("reveal", revealed=["best"], pace="step", steps=list(range(1, step + 2)))


def _said(where: str) -> dict[str, Any]:
    words = {
        "text": "颁奖典礼十分钟后开始，请各位来宾尽快入座",
        "text_en": "",
        "phones": True,
        "screen": where,
        "until": 0,
    }
    return {"announcement": words}


EVENINGS: dict[str, Evening] = {
    **{f"race-{count}": Evening(count, has_lane=True) for count in (2, 4, 5, 12, 13, 27, 40)},
    "lineup": Evening(12, "draft", has_lane=True),
    "sealed": Evening(8, hidden=True, has_lane=True),
    "sealed-30": Evening(30, hidden=True, has_lane=True),
    "versus": Evening(stage=_on("versus"), has_lane=True),
    "versus-sealed": Evening(hidden=True, stage=_on("versus"), has_lane=True),
    **{
        f"reveal-{name}": Evening(8, "published", stage=_revealed(step))
        for step, name in enumerate(("curtain", "rest", "third", "second", "winner", "podium", "ranking"))
    },
    "ranking-40": Evening(40, "published", stage=_revealed(9)),
    "countdown": Evening(stage=_on("countdown", until=4_000_000_000_000), has_lane=True),
    "countdown-poll": Evening(stage=_on("countdown"), has_lane=True),
    "applause": Evening(stage=_on("applause"), has_lane=True),
    "danmaku": Evening(stage=_on("danmaku")),
    "danmaku-pinned": Evening(stage=_on("danmaku"), pinned=True),
    "draw-prepared": Evening(stage=_on("draw"), draw="prepared"),
    "draw-rolling": Evening(stage=_on("draw"), draw="rolling"),
    "draw-won": Evening(stage=_on("draw"), draw="drawn"),
    "join": Evening(stage=_on("join"), has_lane=True),
    "holding": Evening(stage=_on("holding")),
    "held": Evening(stage=_on("race", held=True)),
    "replay": Evening(8, "published", stage=_on("replay", since=1)),
    "credits": Evening(8, "published", stage=_on("credits")),
    "slides": Evening(stage=_on("slides", deck="photos", steps=[1])),
    "video": Evening(stage=_on("video", video="opening", since=1)),
    **{f"turnout-{count}": Evening(units=count, stage=_on("turnout"), has_lane=True) for count in (1, 9, 60)},
    **{f"scores-{count}": Evening(state="published", units=count, stage=_on("scores")) for count in (2, 14, 60)},
    **{f"check_in-{count}": Evening(guests=count, stage=_on("check_in")) for count in (6, 800)},
    **{f"questions-{count}": Evening(questions=count, stage=_on("questions")) for count in (1, 30)},
    **{f"word_cloud-{count}": Evening(words=count, stage=_on("word_cloud")) for count in (3, 90)},
    "standouts": Evening(state="published", units=3, stage=_on("standouts")),
    **{f"quiz-{phase}": Evening(quiz=phase, stage=_on("quiz")) for phase in quiz_frames.PHASES},
    **{f"marks-{count}": Evening(judges=count, stage=_on("marks", steps=[1])) for count in (0, 3, 5, 9)},
    **{f"standing-{count}": Evening(judges=5, groups=count, stage=_on("standing")) for count in (0, 2)},
    "places": Evening(judges=5, stage=_on("places", pace="step", steps=[1] * 6)),
    "scores-unpublished": Evening(units=9, stage=_on("scores")),
    "announced": Evening(8, stage=_on("race", **_said("strip")), has_lane=True),
    "announced-countdown": Evening(stage=_on("countdown", until=4_000_000_000_000, **_said("strip")), has_lane=True),
    "announced-whole": Evening(8, stage=_on("race", **_said("whole")), has_lane=True),  # beneath it
}
