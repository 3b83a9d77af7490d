"""The limits of gifts and orders. Beside them: event/parts/earning/gift.py."""

from typing import Final

LOOKS_PER_S: Final = 0.5  # of a member at gifts and their own orders
LOOKS_BURST: Final = 20
ORDERS_PER_S: Final = 2.0  # that a member may send, resends included
ORDERS_BURST: Final = 10
ORDERS_SHOWN: Final = 100  # the newest of a member
ORDERS_MOVED: Final = 500  # at once by an operator
ORDERS_PER_CALL: Final = 500  # that are read at once
EVENT_TRIES: Final = 3  # while operators change the gifts
REASON_CHARS: Final = 200
ORDERS_A_PAGE: Final = 10_000
