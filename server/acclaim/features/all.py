"""The one list of features."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.comments.feature import COMMENTS
from acclaim.features.draws.feature import DRAWS
from acclaim.features.presence.feature import PRESENCE
from acclaim.features.rehearsals.feature import REHEARSALS
from acclaim.features.replays.feature import REPLAYS
from acclaim.features.show.feature import SHOW
from acclaim.features.stuffing.feature import STUFFING
from acclaim.features.turnout.feature import TURNOUT
from acclaim.wire import messages
from acclaim.wire.messages import FromPhone, ToPages

ALL: Final[tuple[Feature, ...]] = (COMMENTS, DRAWS, SHOW, REPLAYS, TURNOUT, PRESENCE, REHEARSALS, STUFFING)

# Every message of the socket, by way.
FROM_PHONES: Final[tuple[type[FromPhone], ...]] = (*messages.FROM_PHONES, *(one for f in ALL for one in f.receives))
TO_PAGES: Final[tuple[type[ToPages], ...]] = (*messages.TO_PAGES, *(one for f in ALL for one in f.sends))
