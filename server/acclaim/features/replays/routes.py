"""The address of replays."""

from typing import Final

from acclaim.features.replays import web
from acclaim.http.endpoint import EVENT, Endpoint
from acclaim.wire.poll_tick import Replay

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/polls/{{poll}}/replay", web.show_replay, "Get a finished poll, moment by moment",
             gives=Replay, errors=("poll_secret", "wrong_state", "forbidden", "unknown_poll", "unknown_event")),
]
