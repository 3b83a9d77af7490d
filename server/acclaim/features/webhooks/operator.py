"""Owners make, list, test and switch webhooks. The installation's audit log records each change."""

import secrets

from msgspec.structs import replace

from acclaim.base.clock import now_ms
from acclaim.base.errors import Unknown
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.webhooks import rules
from acclaim.features.webhooks import store as webhooks
from acclaim.features.webhooks.bodies import (
    MakeWebhook,
    OneWebhook,
    Tried,
    TurnWebhook,
    WebhookLine,
    WebhookSecret,
)
from acclaim.features.webhooks.limits import OVERLAP_S
from acclaim.features.webhooks.rules import State, Webhook
from acclaim.features.webhooks.sender import Sender
from acclaim.http.endpoint import Call


async def list_webhooks(call: Call) -> list[WebhookLine]:
    """The newest first."""
    return [_line(*one) for one in await webhooks.read(call.services.store)]


async def make_webhook(call: Call) -> WebhookSecret:
    """Hints begin with what happens from now on. Raises Unknown("unknown_event"), ImportRejected, Malformed,
    OperatorError("too_many_webhooks")."""
    body: MakeWebhook = call.body
    store, now = call.services.store, now_ms()
    url = rules.check_url(body.url)
    if not all(await store.ask(events.existence(body.event))):
        raise Unknown("unknown_event")
    webhook = Webhook(url, body.event, tuple(dict.fromkeys(body.types)), call.who, now, 1, now, now)
    state = await call.services.find(Sender).beginning(webhook)  # first: without a state it would never hint
    webhook_id = await webhooks.make(store, webhook)
    await webhooks.save_state(store, webhook_id, state)
    await _note(call, "make_webhook", webhook_id, webhook)
    return WebhookSecret(webhook_id, call.services.find(Sender).secret_text(webhook_id, webhook))


async def remove_webhook(call: Call) -> None:
    """Raises Unknown("unknown_webhook")."""
    body: OneWebhook = call.body
    await _note(call, "remove_webhook", body.id, await webhooks.remove(call.services.store, body.id))


async def turn_webhook(call: Call) -> None:
    """When turned on again, it hints at what has happened meanwhile. Raises Unknown("unknown_webhook")."""
    body: TurnWebhook = call.body
    on_since = now_ms() if body.on else 0
    webhook = await webhooks.change(call.services.store, body.id, lambda one: replace(one, on_since=on_since))
    await _note(call, "turn_webhook_on" if body.on else "turn_webhook_off", body.id, webhook)


async def rotate_secret(call: Call) -> WebhookSecret:
    """Makes a new secret; the previous one also signs for a day. Raises Unknown("unknown_webhook")."""
    body: OneWebhook = call.body
    webhook = await webhooks.change(
        call.services.store, body.id, lambda one: replace(one, generation=one.generation + 1, rotated_at=now_ms())
    )
    await _note(call, "rotate_webhook", body.id, webhook)
    return WebhookSecret(body.id, call.services.find(Sender).secret_text(body.id, webhook))


async def test_webhook(call: Call) -> Tried:
    """Sends a message of the type `test`, here and now. Raises Unknown("unknown_webhook")."""
    body: OneWebhook = call.body
    webhook = await webhooks.find(call.services.store, body.id)
    message: dict[str, object] = {"type": "test", "id": f"msg_{secrets.token_hex(16)}", "event": webhook.event}
    said = await call.services.find(Sender).send(body.id, webhook, message)
    return Tried(said.startswith("2"), said)


async def resend(call: Call) -> None:
    """Sends the last hint again, with the next look. Raises Unknown("unknown_webhook")."""
    body: OneWebhook = call.body
    await webhooks.change(call.services.store, body.id, lambda one: replace(one, again_at=now_ms()))


async def _note(call: Call, what: str, webhook_id: str, webhook: Webhook) -> None:
    detail = {"webhook": webhook_id, "url": webhook.url, "event": webhook.event}
    await audit.record(call.services.store, "", call.who, what, detail=detail)


def _line(webhook_id: str, webhook: Webhook, state: State | None) -> WebhookLine:
    state = state or State("")
    overlap = webhook.rotated_at + OVERLAP_S * 1000 if webhook.generation > 1 else 0
    return WebhookLine(
        webhook_id, webhook.url, webhook.event, webhook.types, webhook.made_by, webhook.made_at,
        rules.is_on(webhook, state), state.off_at if state.off_at >= webhook.on_since else 0, state.failing_since,
        state.tries, state.next_at, state.tried_at, state.taken_at, state.said, overlap,
    )  # fmt: skip
