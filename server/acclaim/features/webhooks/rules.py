"""A webhook: where hints go, how they are signed, when a failed one is sent again. Pure.

Messages follow Standard Webhooks (standardwebhooks.com): three headers, and a signature over the exact bytes sent.
"""

import hmac
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec

from acclaim.base.errors import ImportRejected
from acclaim.base.signed import purpose_key
from acclaim.features.webhooks.limits import GIVES_UP_S, OVERLAP_S, PAUSES_S, URL_CHARS

_ID_BYTES: Final = 16


class Webhook(msgspec.Struct, frozen=True):
    """What an owner has set. `types`: of facts (none: all). `generation` counts the secrets, the newest of which was
    made at `rotated_at`. `on_since` is when it was last turned on, 0 while it is off; `again_at` when an owner asked
    for the last hint again. Times in ms."""

    url: str
    event: str
    types: tuple[str, ...]
    made_by: str
    made_at: int
    generation: int
    rotated_at: int
    on_since: int
    again_at: int = 0


class State(msgspec.Struct, frozen=True):
    """What the sender has done. `after` is the cursor up to which everything was announced, `hinted` that of the last
    hint. `failing_since` and `tries` belong to a hint that has not been accepted, which is sent again at `next_at`;
    `off_at` is when it was given up. `said` is the outcome of the last try: an HTTP status, or a word."""

    after: str
    hinted: str = ""
    types: tuple[str, ...] = ()
    message: str = ""
    tries: int = 0
    failing_since: int = 0
    next_at: int = 0
    tried_at: int = 0
    taken_at: int = 0
    off_at: int = 0
    said: str = ""


class Message(msgspec.Struct, frozen=True):
    """One HTTP request: its headers and the bytes of its body."""

    headers: dict[str, str]
    body: bytes


def is_on(webhook: Webhook, state: State | None) -> bool:
    """Whether hints are sent: it was turned on, and not given up since."""
    return webhook.on_since > 0 and (state is None or state.off_at < webhook.on_since)


def wants_again(webhook: Webhook, state: State) -> bool:
    """Whether an owner has asked for the last hint again, and it has not been sent."""
    return webhook.again_at > state.tried_at and bool(state.hinted)


def check_url(url: str) -> str:
    """Raises ImportRejected for a URL to which no hint may be sent."""
    problem = ""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        problem = "is no address"
    else:
        if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
            problem = "write an address with https://"
        elif parts.username or parts.password or parts.fragment:
            problem = "holds a name, a password or a fragment"
        elif len(url) > URL_CHARS or not url.isascii() or not url.isprintable() or " " in url:
            problem = "is too long, or holds characters that an address can't"
    if problem:
        raise ImportRejected("definition_invalid", f"url: {problem}.", field="url")
    return url


# --- messages


def key_of(secret: bytes, webhook_id: str, generation: int) -> bytes:
    """The key that signs a webhook's messages: derived from the server's secret, and not stored."""
    return hmac.digest(purpose_key(secret, "webhook"), f"{webhook_id}.{generation}".encode(), "sha256")


def secret_text(key: bytes) -> str:
    """A key in the form given to receivers."""
    return f"whsec_{b64encode(key).decode()}"


def keys_now(secret: bytes, webhook_id: str, webhook: Webhook, now: int) -> list[bytes]:
    """The newest key, and the one before while receivers change over."""
    generations = [webhook.generation]
    if webhook.generation > 1 and now < webhook.rotated_at + OVERLAP_S * 1000:
        generations.append(webhook.generation - 1)
    return [key_of(secret, webhook_id, generation) for generation in generations]


def message_id(webhook_id: str, cursor: str) -> str:
    """The same for each try of a hint."""
    return f"msg_{sha256(f'{webhook_id} {cursor}'.encode()).hexdigest()[: 2 * _ID_BYTES]}"


def signed(message: str, body: dict[str, Any], keys: Sequence[bytes], now: int) -> Message:
    """A body as it is sent at `now` (ms), with its three headers."""
    raw = msgspec.json.encode(body)
    at = str(now // 1000)
    content = f"{message}.{at}.".encode() + raw
    signatures = " ".join("v1," + b64encode(hmac.digest(key, content, "sha256")).decode() for key in keys)
    return Message({"webhook-id": message, "webhook-timestamp": at, "webhook-signature": signatures}, raw)


def hint(message: str, webhook: Webhook, origin: str, cursor: str, types: Sequence[str]) -> dict[str, Any]:
    """The body of a hint: there are facts of these types behind the cursor."""
    wanted = f"&types={','.join(webhook.types)}" if webhook.types else ""
    link = f"{origin}/api/data/v1/events/{webhook.event}/changes?after={cursor}{wanted}"
    return {
        "type": "changes", "id": message, "event": webhook.event, "types": list(types), "link": link, "cursor": cursor,
    }  # fmt: skip


# --- what comes of a try


def taken(state: State, end: str, now: int, said: str) -> State:
    """The receiver has it: everything up to the cursor `end` is told."""
    return msgspec.structs.replace(
        state, after=end, tries=0, failing_since=0, next_at=0, tried_at=now, taken_at=now, said=said
    )  # fmt: skip


def failed(state: State, now: int, said: str, chance: float) -> State:
    """Not taken: again after a pause, which grows; `chance` (0-1) spreads many of them. After a day it is given up, and
    at once where the receiver says 410: gone."""
    since = state.failing_since or now
    pause = PAUSES_S[min(state.tries, len(PAUSES_S) - 1)] * (1 + chance / 5)
    gives_up = said == "410" or now - since >= GIVES_UP_S * 1000
    return msgspec.structs.replace(
        state, tries=state.tries + 1, failing_since=since, next_at=now + round(pause * 1000), tried_at=now, said=said,
        off_at=now if gives_up else state.off_at,
    )  # fmt: skip
