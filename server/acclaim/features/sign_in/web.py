"""The way to an identity provider and back: of members to an event, of operators to the console (docs/sign-in.md)."""

import asyncio
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from urllib.parse import quote, urlencode

from starlette.responses import RedirectResponse, Response

from acclaim.base.clock import now_ms
from acclaim.base.errors import AcclaimError, NotAdmitted, ProviderError, Unknown
from acclaim.base.network import place
from acclaim.base.sealed import BadSeal, seal_claims, unseal_claims
from acclaim.event.event import Event
from acclaim.features.sign_in import entry, limits, operator_entry, rules
from acclaim.features.sign_in.bodies import Bind, SignedOut, Way, Ways
from acclaim.features.sign_in.provider import CodeUsed
from acclaim.features.sign_in.providers import Providers
from acclaim.features.sign_in.rules import CONSOLE, FLOW, Flow
from acclaim.features.sign_in.settings import ProviderSettings
from acclaim.http import joining
from acclaim.http.bodies import Joined
from acclaim.http.endpoint import Call
from acclaim.identity import aliases
from acclaim.wire import cookies

BEGIN: Final = "/sign-in/{provider}"
BEGIN_CONSOLE: Final = "/sign-in/{provider}/console"
BACK: Final = "/sign-in/{provider}/back"
CONSOLE_PAGE: Final = "/console"
OUT: Final = "/sign-in/{provider}/out"


async def begin(call: Call) -> Response:
    """Leads to the provider, to come back for `?event=`, at `?activity=`; with `?anew=1` people are asked who they are
    even if the provider knows. The cookie must be of the host that the provider leads back to: people may have come by
    another."""
    query = call.request.query_params
    event_id, activity = query.get("event", ""), query.get("activity", "")
    activity = activity if rules.is_id(activity) else ""
    if moved := _moved(call, BEGIN):
        return moved
    try:
        await _event_with(call, event_id)
        return await _leave(call, event_id, activity, anew="anew" in query)
    except AcclaimError as error:
        return _explain(call, event_id, error, activity)


async def begin_console(call: Call) -> Response:
    """The same for an operator, who comes back to the console. Only a page of ours begins it: another site's would sign
    somebody in who is somebody else there."""
    if moved := _moved(call, BEGIN_CONSOLE):
        return moved
    if call.request.headers.get("sec-fetch-site") in ("cross-site", "same-site"):
        return _lead(CONSOLE_PAGE)
    try:
        operator_entry.claims_of(_described(call))
        return await _leave(call, CONSOLE)
    except AcclaimError as error:
        return _explain_console(call, error)


async def come_back(call: Call) -> Response:
    """From the provider. Whatever goes wrong, the page of the event says it, or the console."""
    said = call.request.query_params
    state = said.get("state", "")
    leads_to = rules.return_of(state)
    if leads_to is None:
        return _explain(call, "", NotAdmitted("sign_in_lost"))
    event_id, is_second = leads_to
    activity = ""
    if event_id == CONSOLE:
        return await _come_back_to_console(call, state)
    try:
        event = await _event_with(call, event_id)
        flow = _flow(call, state)
        if flow is not None:
            call.set_cookie(cookies.SIGN_IN, "", 0)
            activity = flow.activity
        try:
            return await _enter(call, event, flow)
        except CodeUsed:
            pass
        # The back button, a browser that asks twice, a cookie that was lost: whoever is in is in; others go once more.
        here = await joining.live_session(call, event_id, cookies.member(event_id))
        if here is not None and not here.anonymous:
            return _lead(joining.page_of(event_id, activity, is_in=True))
        if is_second:
            raise NotAdmitted("sign_in_lost")
        return await _leave(call, event_id, activity, again=True)
    except AcclaimError as error:
        return _explain(call, event_id, error, activity)


async def _enter(call: Call, event: Event, flow: Flow | None) -> Response:
    """Raises CodeUsed, AcclaimError."""
    said = dict(call.request.query_params)
    if flow is None or len(said.get("code", "")) > limits.CODE_CHARS:
        raise CodeUsed
    provider = call.services.find(Providers).find(flow.provider)
    with _metered(call, flow):
        identity = await provider.identify(flow, said, _back(call), now_ms())
    member = await entry.member_of(call, event, event.way_by(flow.provider), identity)
    return _lead(joining.page_of(event.id, flow.activity, is_in=await joining.enter(call, member)))


async def _come_back_to_console(call: Call, state: str) -> Response:
    """Whoever comes without the cookie of a flow begins anew by themselves: else a link would do it for them."""
    try:
        wanted = operator_entry.claims_of(_described(call))
        flow = _flow(call, state)
        call.set_cookie(cookies.SIGN_IN, "", 0)
        said = dict(call.request.query_params)
        if flow is None or len(said.get("code", "")) > limits.CODE_CHARS:
            raise NotAdmitted("sign_in_lost")
        provider = call.services.find(Providers).find(flow.provider)
        with _metered(call, flow):
            claims = await provider.claims(flow, said, _back(call), now_ms(), (wanted.groups, wanted.name))
        await operator_entry.enter(call, flow.provider, claims, wanted)
        return _lead(CONSOLE_PAGE)
    except CodeUsed:
        return _explain_console(call, NotAdmitted("sign_in_lost"))
    except AcclaimError as error:
        return _explain_console(call, error)


@contextmanager
def _metered(call: Call, flow: Flow) -> Iterator[None]:
    """Around the question whose a code is. Anybody can make codes up, in any number: those of one place that are wrong
    must not keep everybody else waiting. Raises CodeUsed for a second one of a flow, ProviderError provider_busy."""
    providers, where, now = call.services.find(Providers), place(call.address), asyncio.get_running_loop().time()
    if not providers.flows.take(flow.nonce, now):
        raise CodeUsed
    if not providers.codes.take(where, now):
        raise ProviderError("provider_busy", provider=flow.provider)
    try:
        yield
    except ProviderError as error:
        if error.code in ("provider_away", "provider_busy"):  # which says nothing of the code
            providers.codes.give_back(where)
        raise
    providers.codes.give_back(where)


async def show(call: Call) -> Ways:
    """How the event's page lets people sign in."""
    event = (await call.services.hubs.find(call.event_id)).memory.event
    providers = call.services.find(Providers)
    ways = []
    for way in event.sign_in:
        if described := providers.described.get(way.provider):
            silent_in = providers.find(way.provider).silent_in
            binds = way.member == "binding"
            ways.append(Way(way.provider, described.title, described.title_en, binds, way.by_name, silent_in))
    unbound = entry.unbound_in(call, call.event_id)
    return Ways(ways, unbound.identity.who, unbound.provider) if unbound else Ways(ways)


async def bind(call: Call) -> Joined:
    """The first time: whoever has come back from a provider says which member they are. Raises NotAdmitted."""
    body: Bind = call.body
    unbound = entry.unbound_in(call, call.event_id)
    if unbound is None:
        raise NotAdmitted("sign_in_lost")
    event = (await call.services.hubs.find(call.event_id)).memory.event
    way = event.way_by(unbound.provider)
    if body.number and way.by_name:
        member = await joining.by_name(call, call.event_id, body.number, body.name, body.proof)
    elif body.code:
        member = await joining.by_code(call, call.event_id, body.code, body.device, body.proof)
    else:
        raise NotAdmitted("binding_needed")
    await entry.bind(call, event, unbound.provider, unbound.identity, member)
    call.set_cookie(cookies.identity(call.event_id), "", 0)
    return await joining.give_session(call, member)


async def _event_with(call: Call, event_id: str) -> Event:
    """The event to come back to, if it offers this provider. Raises Unknown, NotAdmitted not_public."""
    if not rules.is_id(event_id):
        raise Unknown("unknown_event")
    event = (await call.services.hubs.find(event_id)).memory.event
    event.check_public()
    event.way_by(_provider_of(call))
    return event


async def _leave(call: Call, event_id: str, activity: str = "", *, again: bool = False, anew: bool = False) -> Response:
    name = _provider_of(call)
    state = rules.state_of(event_id, again, secrets.token_hex(12))
    exp = now_ms() // 1000 + limits.FLOW_S
    flow = Flow(name, state, secrets.token_urlsafe(24), secrets.token_urlsafe(48), exp, activity)
    agent = call.request.headers.get("user-agent", "")
    address = await call.services.find(Providers).find(name).address(flow, _back(call), agent, anew=anew)
    call.set_cookie(cookies.SIGN_IN, seal_claims(flow, call.services.secret, FLOW), limits.FLOW_S)
    return _lead(address)


def _flow(call: Call, state: str) -> Flow | None:
    """How this browser left with `state`; None if it did not, or too long ago."""
    try:
        flow = unseal_claims(call.cookie(cookies.SIGN_IN) or "", call.services.secret, FLOW, rules.read_flow)
    except BadSeal:
        return None
    return flow if flow.fits(_provider_of(call), state, now_ms()) else None


def _moved(call: Call, path: str) -> Response | None:
    """To the same at the host that the provider leads back to."""
    query, origin = call.request.query_params, call.services.settings.origin
    is_elsewhere = call.request.headers.get("host", "").lower() != origin.partition("//")[2]
    if not is_elsewhere or "moved" in query:
        return None
    return _lead(f"{origin}{_path(call, path)}?{urlencode({**query, 'moved': '1'})}")


def _described(call: Call) -> ProviderSettings | None:
    return call.services.find(Providers).described.get(_provider_of(call))


def _provider_of(call: Call) -> str:
    return str(call.request.path_params["provider"])


def _path(call: Call, path: str) -> str:
    return path.replace("{provider}", quote(_provider_of(call), safe=""))


def _back(call: Call) -> str:
    """The one address to which this provider leads back; its administrator has registered it."""
    return call.services.settings.origin + _path(call, BACK)


async def sign_out(call: Call) -> SignedOut:
    """Takes this browser's session, and says where to go to sign out of the provider, too. Raises
    NotAdmitted("session_missing")."""
    member = await joining.live_session(call, call.event_id, cookies.member(call.event_id))
    if member is None:
        raise NotAdmitted("session_missing")
    event = (await call.services.hubs.find(call.event_id)).memory.event
    for name in (cookies.member(event.id), cookies.other(event.id)):
        call.set_cookie(name, "", 0)
    return SignedOut(await _way_out(call, event, member.id))


async def _way_out(call: Call, event: Event, member: str) -> str:
    """ "" where nobody can tell by which provider they came, or it has no way out."""
    ways = [way.provider for way in event.sign_in]
    if not aliases.is_alias(member):
        [bound] = await aliases.of_members(call.services.store, aliases.beside(event, member), [member])
        ways = [one.provider for one in bound if one.provider in ways]
    if len(ways) != 1:
        return ""
    back = call.services.settings.origin + OUT.replace("{provider}", ways[0])
    try:
        return await call.services.find(Providers).find(ways[0]).way_out(back, event.id)
    except (ProviderError, Unknown):  # here they are out all the same
        return ""


async def come_out(call: Call) -> Response:
    """From the provider, back to the event's page: `state` can lead nowhere else."""
    event_id = call.request.query_params.get("state", "")
    return _lead(f"/e/{event_id}" if rules.is_id(event_id) else "/")


def _explain(call: Call, event_id: str, error: AcclaimError, activity: str = "") -> Response:
    """To the page of the event, which says what is wrong in the reader's language."""
    call.services.refusals.note(error)
    if isinstance(error, Unknown) and error.code == "unknown_event":
        event_id = ""
    return _lead(joining.page_of(event_id, activity, error=error.code) if event_id else f"/?error={error.code}")


def _explain_console(call: Call, error: AcclaimError) -> Response:
    call.services.refusals.note(error)
    return _lead(f"{CONSOLE_PAGE}?error={error.code}")


def _lead(address: str) -> Response:
    return RedirectResponse(address, 303, headers={"Cache-Control": "no-store"})
