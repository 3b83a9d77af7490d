"""What visitors of one server's phone page ask for: learnt from the page and from the first snapshot, once for all."""

import gzip
import http.client
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Final, NamedTuple

import brotli
import msgspec

from acclaim.audience.address import Address
from acclaim.event.picture import narrowed
from loadtests.arrivals.page import resources
from loadtests.arrivals.request import Request, Requests
from loadtests.line import asking

# A phone of 390 × 844 pixels shows so many options of a poll below the stage. Chromium fetches further ones that are
# about to come into sight, when nothing else is left to do.
IN_SIGHT: Final = 4
CARD_PIXELS: Final = 576  # the width that it loads, three pixels for one of the page's
_UNPACK: Final[dict[str, Callable[[bytes], bytes]]] = {"": bytes, "gzip": gzip.decompress, "br": brotli.decompress}
_DEFINITIONS_MAX: Final = 64
_ANSWER_S: Final = 10.0


class Plan(NamedTuple):
    """Of one version of the page: what it needs before its script can run, and what it loads later."""

    needed: list[Request]
    later: list[Request]


class _Option(msgspec.Struct):
    picture: str = ""


class _Poll(msgspec.Struct):
    options: list[_Option]


class _Event(msgspec.Struct):
    polls: list[_Poll] = []


class _Definition(msgspec.Struct):
    event: _Event


_definition = msgspec.json.Decoder(_Definition).decode


def in_sight(pictures: Iterable[str]) -> list[str]:
    """The files that a phone loads at once, of the pictures of a poll's options."""
    return [_on_a_card(path) for path in islice(pictures, IN_SIGHT) if path]


def _on_a_card(path: str) -> str:
    return narrowed(path, CARD_PIXELS)


class Site:
    """The phone page of an event on the server at `address`."""

    def __init__(self, address: Address, event_id: str) -> None:
        self._address = address
        self.requests: Final = Requests(address, event_id)
        self.page: Final = self.requests.page()
        self.join: Final = self.requests.join()
        self.page_again = self.page  # of whoever has been here
        self._plans: dict[bytes, Plan] = {}
        self._pictures: dict[bytes, list[Request]] = {}

    def plan(self, etag: bytes) -> Plan:
        """Of the version that the `etag` names; the page is read where it is new. Raises OSError."""
        plan = self._plans.get(etag)
        if plan is None:
            needed, later = resources(self._read_page(), self.requests.page_path)
            plan = self._plans[etag] = Plan(
                [self.requests.resource(path) for path in needed],
                [self.requests.resource(path) for path in later],
            )
            self.page_again = self.requests.page(etag.decode("latin-1"))
        return plan

    def pictures(self, definition: bytes) -> list[Request]:
        """Those in sight, of an `event` message."""
        found = self._pictures.get(definition)
        if found is None:
            if len(self._pictures) >= _DEFINITIONS_MAX:
                self._pictures.clear()
            polls = _definition(definition).event.polls[:1]
            paths = in_sight(option.picture for poll in polls for option in poll.options)
            found = self._pictures[definition] = [self.requests.resource(path) for path in paths]
        return found

    def _read_page(self) -> str:
        line = asking(self._address, _ANSWER_S)
        try:
            line.request("GET", self.requests.page_path, headers={"Accept-Encoding": "gzip, br"})
            response = line.getresponse()
            body = response.read()
            return _UNPACK[response.getheader("Content-Encoding", "")](body).decode()
        except (http.client.HTTPException, ValueError, KeyError, brotli.error) as error:
            raise ConnectionError(str(error)) from error
        finally:
            line.close()
