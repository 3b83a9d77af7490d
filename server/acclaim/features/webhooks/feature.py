"""Webhooks."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.webhooks.routes import ROUTES
from acclaim.features.webhooks.sender import Sender

FEATURE: Final = Feature(services=(Sender.of,), routes=ROUTES)
