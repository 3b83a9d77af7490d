"""Anybody checks a certificate; operators list, print and revoke them."""

from starlette.responses import HTMLResponse, Response

from acclaim.base.errors import Unknown
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.certificates import render, rules
from acclaim.features.certificates import store as certificates
from acclaim.features.certificates.bodies import Certificates, CertificateShown
from acclaim.features.certificates.rules import Certificate
from acclaim.http.endpoint import Call


async def check_page(call: Call) -> Response:
    """Says whether a certificate is genuine, and shows it; of a number that none has, it says so."""
    event = (await call.services.hubs.find(call.event_id)).memory.event
    try:
        found = await certificates.find(call.services.store, event.id, _number(call))
    except Unknown:
        return _html(render.checked(event, None, ""), 404)
    return _html(render.checked(event, found, call.services.settings.origin))


async def check(call: Call) -> CertificateShown:
    """Raises Unknown("unknown_certificate")."""
    return _shown(call.event_id, await certificates.find(call.services.store, call.event_id, _number(call)))


async def show_all(call: Call) -> Certificates:
    found = await certificates.read_all(call.services.store, call.event_id)
    newest = sorted(found, key=lambda one: (-one.at, one.award.subject))
    return Certificates([_shown(call.event_id, one) for one in newest])


async def print_page(call: Call) -> Response:
    """All that are valid of an activity, a page of paper each."""
    event = (await events.read(call.services.store, call.event_id)).event
    found = await certificates.read_all(call.services.store, event.id)
    some = rules.of_activity(found, str(call.request.path_params["activity"]))
    return _html(render.printed(event, some, call.services.settings.origin))


async def revoke(call: Call) -> CertificateShown:
    """For good; issued again it gets another number. Raises Unknown("unknown_certificate")."""
    store, number = call.services.store, _number(call)
    if await certificates.revoke(store, call.event_id, number):
        await audit.record(store, call.event_id, call.who, "revoke_certificate", detail={"number": number})
    return _shown(call.event_id, await certificates.find(store, call.event_id, number))


def _number(call: Call) -> str:
    return str(call.request.path_params["number"])


def _html(text: str, status: int = 200) -> Response:
    return HTMLResponse(text, status, headers={"Content-Security-Policy": render.POLICY})


def _shown(event_id: str, one: Certificate) -> CertificateShown:
    award = one.award
    return CertificateShown(
        rules.written(one.number), one.state, one.at, award.name, award.unit, award.award, award.what, award.detail,
        rules.address_of(event_id, one.number),
    )  # fmt: skip
