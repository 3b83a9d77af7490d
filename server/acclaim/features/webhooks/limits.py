"""Limits of webhooks."""

from typing import Final

WEBHOOKS_MAX: Final = 50  # per installation
LOOK_S: Final = 1.0  # how often the sender looks for news; so a webhook gets no more than one hint a second
IDLE_LOOK_S: Final = 5.0  # if there are no webhooks, or another worker sends
LEASE_MS: Final = 20_000  # a killed sender is replaced after this time
ROUND_S: Final = 15.0  # of one look at all webhooks: shorter than the lease
SEND_S: Final = 10.0
SENT_AT_ONCE: Final = 10
ANSWER_BYTES: Final = 64 * 1024  # read of the receiver's answer
PAUSES_S: Final = (5, 15, 60, 300, 900, 1800, 3600)  # between tries; the last one repeats
GIVES_UP_S: Final = 24 * 3600  # after this time without a success, a webhook is turned off
OVERLAP_S: Final = 24 * 3600  # how long messages are signed with both secrets after a rotation
URL_CHARS: Final = 500

assert SEND_S < ROUND_S < LEASE_MS / 1000, "one sender at a time: whoever takes over finds nothing still on its way"
