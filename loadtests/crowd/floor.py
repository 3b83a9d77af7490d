"""The floor of an arrival: the same visits to nginx, which gives the same bytes and has no sockets."""

from typing import Final

from loadtests.arrivals.nginx import Answer, nginx, record
from loadtests.arrivals.site import Site
from loadtests.cpu import Stopwatch
from loadtests.crowd.generators import generators
from loadtests.programs import ProgramError, program
from loadtests.target import Target

_WARM_UP: Final = 100
_PATIENCE_S: Final = 60.0


class Floor:
    """The answers of a server, as its visitors get them."""

    def __init__(self, target: Target, pictures: list[str]) -> None:
        """Asks for all of them. Raises OSError."""
        site = Site(target.address, target.event.id)
        page = record(target.address, [site.page])
        plan = site.plan(page[0].headers.get("etag", "").encode())
        seen = [site.requests.resource(path) for path in pictures]
        self._target = target
        self._pictures = pictures
        self._answers: list[Answer] = page + record(target.address, [*plan.needed, *plan.later, site.join, *seen])

    async def us(self, visits: int) -> float | None:
        """CPU µs of a visit in nginx's worker; None without nginx. Raises ProgramError."""
        if program("nginx") is None:
            return None
        with nginx(self._answers, self._target.address.tls) as other:
            target = Target(other.address, self._target.secret, self._target.event)
            async with generators(target, _WARM_UP + visits, visits=True, without_socket=self._pictures) as crowd:
                await crowd.visit(_WARM_UP, _PATIENCE_S)
                watch = Stopwatch(other.worker)
                if await crowd.visit(_WARM_UP + visits, _PATIENCE_S) is None:
                    raise ProgramError(f"nginx did not serve all visits: {crowd.state.troubles}.")
                return watch.us(other.worker) / visits
