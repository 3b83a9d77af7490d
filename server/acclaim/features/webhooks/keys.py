"""The keys of webhooks, in addition to redis/keys.py.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:webhooks                      | hash   | id → JSON Webhook: what owners have set   | ever     |
| acclaim:webhooks:state                | hash   | id → JSON State: what the sender has done | ever     |
| acclaim:webhooks:lease                | string | the worker that sends now                 | 20 s     |
"""

from typing import Final

WEBHOOKS: Final = "acclaim:webhooks"
STATES: Final = "acclaim:webhooks:state"
LEASE: Final = "acclaim:webhooks:lease"
