"""What one kind of identity provider does: leads a browser to it, and says who came back."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from acclaim.features.sign_in.rules import Flow, Identity


class CodeUsed(Exception):
    """The provider says that the code in an address was used before, or is too old: the back button, or a second try of
    a browser's. Who has a session already is in."""


class Provider:
    """Of one worker. `silent_in`: in a browser whose User-Agent contains this one is signed in without being asked, so
    the page offers no button and goes; "" for nowhere."""

    silent_in: str = ""

    async def address(self, flow: Flow, back: str, agent: str, *, anew: bool) -> str:
        """Where a browser signs in, to come `back` to. `agent`: its User-Agent; `anew`: as somebody else, perhaps.
        Raises ProviderError."""
        raise NotImplementedError

    async def identify(self, flow: Flow, said: Mapping[str, str], back: str, now: int) -> Identity:
        """Who has come back, as the address says it (`code` and more); `now` in ms. Raises ProviderError, CodeUsed."""
        raise NotImplementedError

    async def claims(
        self, flow: Flow, said: Mapping[str, str], back: str, now: int, wanted: Sequence[str]
    ) -> dict[str, Any]:
        """The same person's claims, `sub` among them, and those that are wanted if the provider says them. WeCom has
        none."""
        raise NotImplementedError

    async def way_out(self, back: str, state: str) -> str:
        """Where a browser signs out of it, to come `back` to with `state`; "" for nowhere. Raises ProviderError."""
        return ""

    async def close(self) -> None:
        """Ends its connections."""


def add_query(address: str, values: Mapping[str, Any]) -> str:
    """`address`, which may have a query, with more of it."""
    return f"{address}{'&' if '?' in address else '?'}{urlencode(values)}"
