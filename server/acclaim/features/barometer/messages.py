"""The barometer on the wire."""

from typing import Annotated

import msgspec

from acclaim.features.barometer.dictionary import FeatureName
from acclaim.features.barometer.limits import TOTAL_MS_MAX
from acclaim.wire.messages import FromPhone

Milliseconds = Annotated[int, msgspec.Meta(ge=0, le=TOTAL_MS_MAX)]
Page = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{4,16}$(?!\n)")]


class Use(FromPhone, frozen=True, tag="use"):
    """A page's own running totals since it was opened: for how long it was `visible`, and in use by feature (ms);
    `idle`: for how long it has not been in use. `page` is generated once a page, anew when it comes back after half an
    hour out of sight."""

    page: Page
    visible: Milliseconds
    active: dict[FeatureName, Milliseconds] = {}
    idle: Milliseconds = 0
