"""The identity providers of this worker, by the names that events call them."""

from collections.abc import Mapping
from typing import Final

from acclaim.base.errors import Unknown
from acclaim.base.token_bucket import TokenBuckets
from acclaim.config import Settings
from acclaim.features.sign_in import limits
from acclaim.features.sign_in import settings as files
from acclaim.features.sign_in.oidc import Oidc
from acclaim.features.sign_in.outbound import Outbound
from acclaim.features.sign_in.provider import Provider
from acclaim.features.sign_in.settings import OidcSettings, ProviderSettings
from acclaim.features.sign_in.wecom import WeCom
from acclaim.http.services import Service
from acclaim.redis.client import Store


class Providers(Service):
    """Once a worker. Connects nowhere before somebody signs in. `codes` meters them by place of the network, `flows`
    lets each flow bring one."""

    def __init__(self, store: Store, settings: Settings) -> None:
        """Raises SettingError."""
        self.described: Final[Mapping[str, ProviderSettings]] = files.read(settings)
        self._made = {name: _make(name, one, store) for name, one in self.described.items()}
        self.codes: Final = TokenBuckets(limits.CODES_PER_S, limits.CODES_BURST)
        self.flows: Final = TokenBuckets(1 / limits.FLOW_S, 1)

    def find(self, name: str) -> Provider:
        """Raises Unknown("unknown_provider")."""
        try:
            return self._made[name]
        except KeyError:
            raise Unknown("unknown_provider") from None

    async def drain(self) -> None:
        for provider in self._made.values():
            await provider.close()


def _make(name: str, settings: ProviderSettings, store: Store) -> Provider:
    outbound = Outbound(name, settings.ca_file)
    if isinstance(settings, OidcSettings):
        return Oidc(settings, outbound)
    return WeCom(settings, outbound, store)
