"""Sign-in of members by identity providers."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.sign_in.providers import Providers
from acclaim.features.sign_in.routes import PAGES, ROUTES

FEATURE: Final = Feature(routes=ROUTES, pages=PAGES, services=(Providers,))
