"""Acknowledgements as frames: by far the most common answer, so they are written out."""

from typing import Final

from acclaim.wire import frames

_LONGEST: Final = 256
_HEADS: Final = [frames.head(n).decode("latin-1") for n in range(_LONGEST)]
_RECEIPT: Final = '","receipt":"'


class Acks:
    """Those of one poll. Ids and receipts contain nothing that JSON would escape, and only ASCII.

    Measured: 0.13 µs; an object, the encoder and a frame around it 0.35.
    """

    __slots__ = ("_at", "_end", "_length", "_start")

    def __init__(self, poll: str) -> None:
        self._start: Final = f'{{"type":"ack","poll":"{poll}","ballot":"'
        self._at, self._end, self._length = -1, "", 0  # an `at` that no frame has: 0 is that of a secret poll

    def frame(self, ballot: str, receipt: str, at: int) -> bytes:
        """The frame of a messages.Ack."""
        if at != self._at:  # most of a batch were counted in the same millisecond
            self._at, self._end = at, f'","at":{at}}}'
            self._length = len(self._start) + len(_RECEIPT) + len(self._end)
        head = _HEADS[self._length + len(ballot) + len(receipt)]
        return f"{head}{self._start}{ballot}{_RECEIPT}{receipt}{self._end}".encode("latin-1")
