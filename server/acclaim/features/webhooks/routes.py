"""Addresses of webhooks."""

from typing import Final

from acclaim.features.webhooks import bodies, operator
from acclaim.http.endpoint import Endpoint

_ALL: Final = "/api/operator/webhooks"
_UNKNOWN: Final = ("unknown_webhook",)

# fmt: off
ROUTES: Final = [
    Endpoint("GET", _ALL, operator.list_webhooks, "List the webhooks", gives=list[bodies.WebhookLine],
             needs="accounts"),
    Endpoint("POST", _ALL, operator.make_webhook, "Make a webhook; returns its secret once", takes=bodies.MakeWebhook,
             gives=bodies.WebhookSecret, needs="accounts", errors=("too_many_webhooks", "unknown_event")),
    Endpoint("POST", f"{_ALL}/remove", operator.remove_webhook, "Remove a webhook", takes=bodies.OneWebhook,
             needs="accounts", errors=_UNKNOWN),
    Endpoint("POST", f"{_ALL}/turn", operator.turn_webhook, "Turn a webhook off, or on again", needs="accounts",
             takes=bodies.TurnWebhook, errors=_UNKNOWN),
    Endpoint("POST", f"{_ALL}/rotate", operator.rotate_secret, "Make a new secret; the one before is good for a day",
             takes=bodies.OneWebhook, gives=bodies.WebhookSecret, needs="accounts", errors=_UNKNOWN),
    Endpoint("POST", f"{_ALL}/test", operator.test_webhook, "Send a test message now", takes=bodies.OneWebhook,
             gives=bodies.Tried, needs="accounts", errors=_UNKNOWN),
    Endpoint("POST", f"{_ALL}/resend", operator.resend, "Send the last hint once more", takes=bodies.OneWebhook,
             needs="accounts", errors=_UNKNOWN),
]
