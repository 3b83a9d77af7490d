"""Makes static/sounds: what the screen plays when a poll is about to close, closes, a place is revealed, somebody wins.

python scripts/_sounds.py        needs ffmpeg; the files are committed, so nobody else does

Each is a few sine waves, so it is nobody's but ours. Other files of the same names do as well.
"""

import math
import subprocess
import sys
import wave
from array import array
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

RATE = 44_100
FOLDER = Path(__file__).resolve().parent.parent / "static" / "sounds"
C5, E5, G5, C6 = 523.25, 659.26, 783.99, 1046.5
BELL = ((1, 1.0), (2, 0.45), (3, 0.2), (4.2, 0.12))  # (times the pitch, loudness): the last one is no harmonic
BRASS = ((1, 1.0), (2, 0.6), (3, 0.45), (4, 0.3), (5, 0.2), (6, 0.1))

Sound = Callable[[float], float]
Partials = tuple[tuple[float, float], ...]


def note(pitch: float, at_s: float, partials: Partials, fades_s: float, rises_s: float = 0.004) -> Sound:
    """A tone from `at_s` on, that fades away; its higher partials do so sooner."""

    def sound(t: float) -> float:
        t -= at_s
        if t < 0:
            return 0.0
        rise = min(1.0, t / rises_s)
        return rise * sum(
            loud * math.exp(-t * (1 + 0.6 * (times - 1)) / fades_s) * math.sin(2 * math.pi * pitch * times * t)
            for times, loud in partials
        )

    return sound


def thud(t: float) -> float:
    """A drum: a pitch that falls."""
    return math.exp(-t / 0.09) * math.sin(2 * math.pi * (55 * t + 3.0 * (1 - math.exp(-t / 0.03)))) * 1.4


SOUNDS: dict[str, tuple[float, list[Sound]]] = {  # seconds, and what sounds at once
    "tick": (0.18, [note(880, 0, BELL[:2], 0.04)]),
    "lock": (0.8, [thud, note(440, 0.02, BELL, 0.12), note(330, 0.16, BELL, 0.3)]),
    "reveal": (1.4, [note(C5, 0, BELL, 0.35), note(E5, 0.09, BELL, 0.35), note(G5, 0.18, BELL, 0.45)]),
    "winner": (
        3.0,
        [thud]
        + [note(pitch, at_s, BRASS, 0.22, 0.02) for pitch, at_s in ((C5 / 2, 0), (G5 / 2, 0.16), (C5, 0.32))]
        + [note(pitch, 0.48, BRASS, 0.9, 0.03) for pitch in (C5 / 2, C5, E5, G5, C6)],
    ),
}


def samples(seconds: float, parts: list[Sound]) -> array[int]:
    """As loud as may be, and silent at the end."""
    raw = [sum(part(n / RATE) for part in parts) for n in range(round(seconds * RATE))]
    ends = round(0.05 * RATE)
    for n in range(ends):
        raw[-1 - n] *= n / ends
    loudest = max(map(abs, raw))
    return array("h", (round(0.85 * 32767 * one / loudest) for one in raw))


def main() -> int:
    FOLDER.mkdir(exist_ok=True)
    for name, (seconds, parts) in SOUNDS.items():
        written = BytesIO()
        with wave.open(written, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(seconds, parts).tobytes())
        path = FOLDER / f"{name}.mp3"
        command = ["ffmpeg", "-y", "-loglevel", "error", "-i", "-", "-b:a", "64k", "-map_metadata", "-1", str(path)]
        subprocess.run(command, input=written.getvalue(), check=True)
        print(f"{path.relative_to(FOLDER.parent.parent)}: {path.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
