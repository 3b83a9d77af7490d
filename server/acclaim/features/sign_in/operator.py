"""The identity providers that operators choose from: for members of their events, and for themselves."""

from acclaim.features.sign_in.bodies import ListedProvider
from acclaim.features.sign_in.providers import Providers
from acclaim.features.sign_in.settings import OidcSettings
from acclaim.http.endpoint import Call


async def list_providers(call: Call) -> list[ListedProvider]:
    described = call.services.find(Providers).described
    return [ListedProvider(name, one.title, one.title_en) for name, one in described.items()]


async def list_for_operators(call: Call) -> list[ListedProvider]:
    """Asked by the console's sign-in page, so before anybody is known."""
    return [
        ListedProvider(name, one.title, one.title_en)
        for name, one in call.services.find(Providers).described.items()
        if isinstance(one, OidcSettings) and one.operators is not None
    ]
