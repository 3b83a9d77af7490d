"""One row of the route table, and the one place where bodies are decoded, operators checked and errors answered."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final, Literal, TypeVar

import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import AcclaimError, ImportRejected, Malformed, OperatorError, StoreAway, Unknown
from acclaim.base.origin import as_browsers_write
from acclaim.event import store as events
from acclaim.event.explanation import explain
from acclaim.http import cors
from acclaim.http.services import Services
from acclaim.identity import api_keys, operators
from acclaim.identity import member as sessions
from acclaim.identity.api_keys import ApiKey
from acclaim.identity.api_keys import Scope as KeyScope
from acclaim.identity.member import OperatorSession
from acclaim.identity.origins import Origins, check_origin
from acclaim.identity.role import Capability, may
from acclaim.redis.client import Question
from acclaim.wire import cookies

log = logging.getLogger("acclaim.web")

T = TypeVar("T")
_encode = msgspec.json.Encoder().encode
EVENT: Final = "/api/events/{event}"
OPERATOR_EVENT: Final = "/api/operator/events/{event}"
DATA_EVENT: Final = "/api/data/v1/events/{event}"  # for API keys
_UNSAFE = ("POST", "PUT", "PATCH", "DELETE")
NAMED: Final = {
    "event": "unknown_event",
    "deleted": "unknown_event",
    "activity": "not_found",
    "poll": "unknown_poll",
    "cue": "unknown_cue",
    "member": "unknown_member",
}  # by id, in a path
is_id: Final = re.compile(limits.ID_PATTERN).match


@dataclass(slots=True)
class Call:
    """One request being answered. `body` is decoded by the endpoint's type, or the raw bytes."""

    services: Services
    request: Request
    operator: OperatorSession | None = None
    api_key: ApiKey | None = None
    rows: int = 1  # that the answer holds, for the record of what an API key has read
    body: Any = None
    cookies: list[tuple[str, str, int]] = field(default_factory=list)  # name, value ("" deletes), age in s

    @property
    def event_id(self) -> str:
        return str(self.request.path_params["event"])

    @property
    def parents(self) -> tuple[str, ...]:
        """The sites that may hold the event's phone page in a frame, as browsers write them: those of the settings, and
        those that the event names, if this worker knows it."""
        hub = self.services.hubs.get(self.request.path_params.get("event", ""))
        named = hub.memory.event.frame_ancestors if hub else ()
        return tuple(dict.fromkeys((*self.services.settings.parents, *map(as_browsers_write, named))))

    @property
    def who(self) -> str:
        """The operator's name, or that of the API key, for the audit log."""
        if self.api_key:
            return f"API key {self.api_key.name}"
        return self.operator.name if self.operator else ""

    def may(self, needed: Capability) -> bool:
        """Whether the operator also has this capability."""
        return self.operator is not None and may(self.operator.role, needed)

    @property
    def key_id(self) -> str:
        """Of the API key in the request. Raises ApiKeyError."""
        return api_keys.id_in(self.request.headers.get("authorization", ""))

    @property
    def address(self) -> str:
        """The client's address; behind a trusted proxy the forwarded one."""
        return self.request.client.host if self.request.client else ""

    def cookie(self, name: str) -> str | None:
        """The value of a cookie of the request; None if it has none of that name."""
        return cookies.read(self.request.headers.get("cookie", ""), name)

    async def while_asked(self, work: Awaitable[T]) -> T:
        """`work`'s result; it is cancelled when the client goes. Raises ClientDisconnect."""
        done, gone = asyncio.ensure_future(work), asyncio.ensure_future(self._gone())
        try:
            await asyncio.wait((done, gone), return_when=asyncio.FIRST_COMPLETED)
            if not done.done():
                raise ClientDisconnect
            return done.result()
        finally:
            for task in (done, gone):
                task.cancel()
            await asyncio.gather(done, gone, return_exceptions=True)

    async def _gone(self) -> None:
        while (await self.request.receive())["type"] != "http.disconnect":
            pass

    def set_cookie(self, name: str, value: str, age_s: int) -> None:
        """A cookie for the answer; "" takes it away."""
        self.cookies.append((name, value, age_s))


Handler = Callable[[Call], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A method and path, what it takes and gives, and who may call it. OpenAPI is made from these rows."""

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: str
    handler: Handler
    summary: str
    takes: Any = None  # a msgspec type for JSON, bytes for a raw body, None for none
    gives: Any = None  # a msgspec type for JSON, or the media type of something else
    needs: Capability | None = None  # of an operator who may call it; None: anybody may,
    scope: KeyScope | None = None  # or, with this, who has an API key for it
    errors: tuple[str, ...] = ()
    query: tuple[str, ...] = ()
    in_drafts: bool = False  # of a public address: answers also for an event that is not public
    larger_body_bytes: int | None = None  # where a body may be larger than JSON of an operator is

    @property
    def body_bytes_max(self) -> int:
        """The bytes that a body may have. What anybody may send is small: it is read before anything is known."""
        known = self.needs is not None or self.scope is not None
        usual = limits.HTTP_BODY_BYTES if self.needs else limits.STRANGER_BODY_BYTES
        return (known and self.larger_body_bytes) or usual

    def route(self, services: Services, origins: Origins) -> Route:
        return Route(self.path, _Answering(self, services, origins), methods=[self.method])

    async def prepare(self, call: Call, origins: Origins) -> None:
        named = call.request.path_params
        for name, code in NAMED.items():
            if name in named and not is_id(str(named[name])):
                raise Unknown(code)
        self._refuse_foreign_page(call, origins)
        if self.needs:
            others = [events.existence(call.event_id)] if "event" in named else []
            call.operator, answers = await _asked_by(call, *others)
            operators.check_may(call.operator, self.needs)
            await call.services.operator_uses.note(call.operator, now_ms())
            if not all(answers):
                raise Unknown("unknown_event")
        if self.scope:
            call.api_key = await check_key(call, self.scope)
        if self.takes is not None:
            raw = await _read_body(call.request.receive, self.body_bytes_max)
            call.body = raw if self.takes is bytes else decode_body(raw, self.takes)
        if self.path.startswith(EVENT) and not self.in_drafts:
            (await call.services.hubs.find(call.event_id)).memory.event.check_public()

    def _refuse_foreign_page(self, call: Call, origins: Origins) -> None:
        """No page of another site can send the header without our leave (it is not a "simple" request)."""
        headers, is_unsafe = call.request.headers, self.method in _UNSAFE
        if self.path.startswith("/api/"):
            is_checked = is_unsafe and not self.scope  # a page of another site has no key to send
            check_origin(origins, headers.get("origin") if is_checked else None, headers.get("host", ""))
        if is_unsafe and self.needs and headers.get("x-acclaim") != "1":
            raise OperatorError("forbidden", "Send the header X-Acclaim: 1 with this request.")


class _Answering:
    """Answers requests for an endpoint. It is an ASGI application: what Starlette puts around a function, to run it in
    a thread or to handle its exceptions once more, takes 10 µs and is not needed here."""

    def __init__(self, endpoint: Endpoint, services: Services, origins: Origins) -> None:
        self._endpoint, self._services, self._origins = endpoint, services, origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._answer(Request(scope, receive, send))
        self._services.hubs.gauges.http[str(response.status_code)] += 1
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        call = Call(self._services, request)
        try:
            await self._endpoint.prepare(call, self._origins)
            given = await self._endpoint.handler(call)
            if self._endpoint.scope:
                with suppress(StoreAway):  # what was asked for is done
                    await api_keys.note_use(self._services.store, call.key_id, call.rows, now_ms())
        except AcclaimError as error:
            self._services.refusals.note(error)
            return error_response(error)
        except ClientDisconnect:
            return Response(status_code=HTTPStatus.BAD_REQUEST)  # nobody is there to read it
        response = given if isinstance(given, Response) else json_response(given)
        _set_cookies(call, response)
        return response


def _set_cookies(call: Call, response: Response) -> None:
    """Those of members serve also pages of other sites, and frames in them, that the settings or the event name;
    operators' never do."""
    settings = call.services.settings
    for name, value, age_s in call.cookies:
        is_strict = name in (cookies.OPERATOR, cookies.BROWSER)
        is_elsewhere = cors.is_cross_site(call.request, settings.other_origins) or (
            bool(call.parents) and cors.is_framed(call.request)
        )
        is_shared = settings.cookies_are_secure and is_elsewhere
        same_site = "strict" if is_strict else "none" if is_shared else "lax"
        line = cookies.line(name, value, age_s, secure=settings.cookies_are_secure, same_site=same_site)
        response.raw_headers.append((b"set-cookie", line.encode("latin-1")))


async def signed_in(call: Call) -> OperatorSession:
    """The operator of this request. Raises OperatorError("forbidden")."""
    return (await _asked_by(call))[0]


async def _asked_by(call: Call, *others: Question) -> tuple[OperatorSession, list[Any]]:
    """The operator of this request, and what `others` are answered by the way. Raises OperatorError("forbidden")."""
    token = call.cookie(cookies.OPERATOR)
    if not token:
        raise OperatorError("forbidden")
    session = sessions.read_operator(token, call.services.secret, now_ms())
    record, is_signed_out, *answers = await call.services.store.ask(*operators.questions(session), *others)
    return operators.as_of_now(session, record, is_signed_out, call.services.settings.second_factor), answers


async def check_key(call: Call, scope: KeyScope) -> ApiKey:
    """The API key of this request, which is for its event. Raises ApiKeyError, Malformed("too_fast"), Unknown."""
    key_id = call.key_id
    event_id = call.request.path_params.get("event")
    others = [events.existence(event_id)] if event_id else []
    found, *is_there = await call.services.store.ask(api_keys.question(key_id), *others)
    key = api_keys.admitted(found, call.request.headers["authorization"], scope, event_id, call.address, now_ms())
    if not all(is_there):
        raise Unknown("unknown_event")
    if not call.services.key_requests.take(key_id, asyncio.get_running_loop().time()):
        raise Malformed("too_fast")
    return key


async def _read_body(receive: Receive, bytes_max: int) -> bytes:
    """Raises Malformed("too_big"), ClientDisconnect."""
    parts, size, more = list[bytes](), 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        parts.append(message["body"])
        size += len(parts[-1])
        if size > bytes_max:
            raise Malformed("too_big", f"The body is larger than {bytes_max} bytes.")
        more = message["more_body"]
    return b"".join(parts)


def decode_body(raw: bytes, type_: Any) -> Any:
    """A JSON body by its type. Raises ImportRejected("definition_invalid") with the field, Malformed("malformed")."""
    try:
        return msgspec.json.decode(raw or b"{}", type=type_)
    except msgspec.ValidationError as error:
        where, problem = explain(error, type_)
        raise ImportRejected("definition_invalid", f"{where or 'body'}: {problem}.", field=where) from None
    except RecursionError:
        raise Malformed("malformed", "The body is nested too deeply.") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Malformed("malformed", f"The body is not JSON: {error}.") from None


def json_response(content: Any, status: int = 200) -> Response:
    return Response(_encode(content), status, media_type="application/json")


def error_response(error: AcclaimError) -> Response:
    """The one form of an error in HTTP."""
    response = json_response({"error": error.as_dict()}, error.status)
    if "retry_after_s" in error.details:
        response.headers["Retry-After"] = str(error.details["retry_after_s"])
    return response
