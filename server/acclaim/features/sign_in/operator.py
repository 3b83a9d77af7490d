"""What operators choose from when they let members sign in."""

from acclaim.features.sign_in.bodies import ListedProvider
from acclaim.features.sign_in.providers import Providers
from acclaim.http.endpoint import Call


async def list_providers(call: Call) -> list[ListedProvider]:
    described = call.services.find(Providers).described
    return [ListedProvider(name, one.title, one.title_en) for name, one in described.items()]
