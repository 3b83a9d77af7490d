"""Bounds of signing in by identity providers."""

from typing import Final

FLOW_S: Final = 600  # from leaving for the provider to coming back
FIRST_TIME_S: Final = 900  # for a person to say which member they are
ANSWER_BYTES: Final = 64 * 1024  # of an answer of a provider; a set of twenty RSA keys has 10 KB
CALL_S: Final = 8.0  # for one answer of a provider
AT_ONCE: Final = 32  # people of one worker whom one provider is asked about
WAITING_MAX: Final = 500  # who wait for their turn, and
WAIT_S: Final = 15.0  # so long; a code of a provider lives for a minute or more
CODES_BURST: Final = WAITING_MAX // 2  # of one place of the network, that are asked about or were wrong; then
CODES_PER_S: Final = 1.0
CODE_CHARS: Final = 2048
DISCOVERY_S: Final = 3600.0  # what a provider says of itself is asked again, and its keys
KEYS_AGAIN_S: Final = 60.0  # no more often for a key that is not known
AWAY_S: Final = 3.0  # a provider that did not say who it is, or its keys, is not asked again so soon
WECOM_EARLY_S: Final = 300  # before its end an access token is replaced
WECOM_LOCK_S: Final = 20  # for whoever replaces it
WECOM_LOOK_S: Final = 0.1  # how often the others look whether it is there
WHO_CHARS: Final = 100  # of what a provider calls somebody
