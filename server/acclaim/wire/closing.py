"""Close codes. 4000–4499 say "come back", 4500–4999 "don't"; below are RFC 6455's own."""

from enum import IntEnum


class Close(IntEnum):
    """Why the server closes a connection; the reason text is the name in lower case."""

    NORMAL = 1000
    DRAINING = 4000
    SLOW_READER = 4001
    IDLE = 4002
    SESSION_EXPIRED = 4500
    FLOOD = 4501
    ELSEWHERE = 4502
    EVENT_GONE = 4503
    REVOKED = 4504

    @property
    def reason(self) -> str:
        return self.name.lower()
