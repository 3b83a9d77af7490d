"""What an audience knows of an event and likes in it: the definition, the polls that are open, the moods."""

import time
from random import Random
from typing import Any, Final

import msgspec

from acclaim.audience.moods import Moods
from acclaim.audience.ticks import Tick

_REACTIONS_SHARE: Final = 0.4  # of the taps, where the event has some


class Programme:
    """Shared by all guests of an audience, so that each message is read once however many hear it."""

    def __init__(self, random: Random) -> None:
        self.has_comments = False
        self._random = random
        self._options: dict[str, list[str]] = {}
        self._choices: dict[str, tuple[int, int]] = {}
        self._most: dict[str, int] = {}  # points of a rating, else 0
        self._reactions: list[str] = []
        self._moods: dict[str, Moods] = {}
        self._payload = b""
        self._open: tuple[Tick | None, frozenset[tuple[str, int]]] = (None, frozenset())

    def define(self, payload: bytes) -> None:
        """Reads the definition, an `event` message."""
        if payload == self._payload:
            return
        self._payload = payload
        event = msgspec.json.decode(payload)["event"]
        self._reactions = [reaction["id"] for reaction in event.get("reactions", [])]
        self.has_comments = event.get("comments", {}).get("enabled", False)
        for poll in event.get("polls", []):
            options = [option["id"] for option in poll["options"]]
            if self._options.get(poll["id"]) != options:
                self._moods[poll["id"]] = Moods(len(options), self._random)
            self._options[poll["id"]] = options
            self._choices[poll["id"]] = _choices_of(poll)
            self._most[poll["id"]] = poll.get("counting", {}).get("most", 0)

    def open_polls(self, tick: Tick) -> frozenset[tuple[str, int]]:
        """{(poll, epoch)} that take ballots; the same object as long as it stays the same."""
        known, places = self._open
        if tick is not known:
            now = frozenset((poll, p.epoch) for poll, p in tick.polls.items() if p.state == "open")
            places = places if now == places else now
            self._open = (tick, places)
        return places

    def choose(self, poll: str, tick: Tick | None) -> list[str]:
        """Somebody's choice in a poll; [] if it is not known."""
        options = self._options.get(poll)
        if not options:
            return []
        votes = tick.polls[poll].votes if tick is not None and poll in tick.polls else None
        count = self._random.randint(*self._choices[poll])
        chosen = [options[n] for n in self._moods[poll].choose(votes, time.monotonic(), count)]
        if most := self._most[poll]:
            return [f"{option}={self._random.randint((most + 1) // 2, most)}" for option in chosen]  # people are kind
        return chosen

    def like_target(self) -> str:
        """Hearts mostly, some of them for an option; the event's reactions, the first ones more than the last."""
        if self._reactions and self._random.random() < _REACTIONS_SHARE:
            return f":{self._reactions[int(len(self._reactions) * self._random.random() ** 2)]}"
        polls = [poll for poll, _ in self._open[1]]
        if not polls or self._random.random() < 0.7:
            return ""
        poll = self._random.choice(polls)
        return f"{poll}/{self._random.choice(self._options[poll])}"


def _choices_of(poll: dict[str, Any]) -> tuple[int, int]:
    """How few and how many options a ballot names."""
    counting = poll.get("counting", {})
    if counting.get("kind") not in ("rating", "ranking"):
        return poll.get("choices_min", 1), poll.get("choices_max", 1)
    options = len(poll["options"])
    return options if counting["all"] else 1, options
