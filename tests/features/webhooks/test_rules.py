import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks.webhooks import Webhook as Verifier
from standardwebhooks.webhooks import WebhookVerificationError

from acclaim.base.clock import now_ms
from acclaim.base.errors import ImportRejected
from acclaim.features.webhooks import rules
from acclaim.features.webhooks.limits import GIVES_UP_S, OVERLAP_S, PAUSES_S
from acclaim.features.webhooks.rules import State, Webhook

SECRET = b"1" * 32
HOOK = Webhook("https://host.example/hook", "gala", (), "admin", 1, 1, 1, 1)


@given(st.dictionaries(st.text(), st.text() | st.integers(0, 1 << 50)))
def test_the_reference_library_verifies_what_we_sign_and_nothing_else(body: dict[str, object]) -> None:
    now = now_ms()
    message = rules.signed("msg_1", body, rules.keys_now(SECRET, "w1", HOOK, now), now)
    verifier = Verifier(rules.secret_text(rules.key_of(SECRET, "w1", 1)))
    assert verifier.verify(message.body, message.headers) == json.loads(message.body)
    for changed in (message.body + b" ", message.body[:-1] + b" }"):
        with pytest.raises(WebhookVerificationError):
            verifier.verify(changed, message.headers)
    for name, value in (("webhook-id", "msg_2"), ("webhook-timestamp", str(now // 1000 - 600))):
        with pytest.raises(WebhookVerificationError):
            verifier.verify(message.body, message.headers | {name: value})
    with pytest.raises(WebhookVerificationError):
        Verifier(rules.secret_text(rules.key_of(SECRET, "w2", 1))).verify(message.body, message.headers)


def test_after_a_rotation_both_secrets_are_good_for_a_day() -> None:
    now = now_ms()
    hook = Webhook("https://host.example/hook", "gala", (), "admin", 1, 2, now, 1)
    old, new = (rules.secret_text(rules.key_of(SECRET, "w1", generation)) for generation in (1, 2))
    message = rules.signed("msg_1", {}, rules.keys_now(SECRET, "w1", hook, now), now)
    for secret in (old, new):
        Verifier(secret).verify(message.body, message.headers)
    later = rules.signed("msg_1", {}, rules.keys_now(SECRET, "w1", hook, now + OVERLAP_S * 1000), now)
    Verifier(new).verify(later.body, later.headers)
    with pytest.raises(WebhookVerificationError):
        Verifier(old).verify(later.body, later.headers)


def test_pauses_grow_and_after_a_day_it_is_given_up() -> None:
    state, now, pauses = State("cursor"), 1_000_000, list[float]()
    while not state.off_at:
        state = rules.failed(state, now, "500", 0.0)
        pauses.append((state.next_at - now) / 1000)
        now = state.next_at
    assert tuple(pauses[: len(PAUSES_S)]) == PAUSES_S
    assert sum(pauses[:-1]) >= GIVES_UP_S > sum(pauses[:-2])
    assert not rules.is_on(HOOK, state)
    turned_on = Webhook("https://host.example/hook", "gala", (), "admin", 1, 1, 1, state.off_at + 1)
    assert rules.is_on(turned_on, state)


def test_a_receiver_that_is_gone_is_given_up_at_once_and_one_that_took_it_begins_anew() -> None:
    assert rules.failed(State("cursor"), 5, "410", 0.0).off_at == 5
    taken = rules.taken(rules.failed(State("before"), 5, "timeout", 0.0), "after", 9, "200")
    assert (taken.after, taken.tries, taken.failing_since, taken.next_at, taken.taken_at) == ("after", 0, 0, 0, 9)


@pytest.mark.parametrize(
    "url",
    ["ftp://host.example/", "https://", "https://user:password@host.example/", "https://host.example/#part", "/hook",
     "https://host.example:0/", "https://host.example:99999/", "https://host.example/ x", "https://[::1/",
     "javascript:x", "https://host.example/\r\nX: y", "https://häuser.example/", "https://host.example/" + "x" * 500],
)  # fmt: skip
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(ImportRejected):
        rules.check_url(url)
