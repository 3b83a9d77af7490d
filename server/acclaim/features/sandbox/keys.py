"""The keys of the sandbox; those of its event are the event's own. Beside them: redis/keys.py.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:sandbox                       | hash   | day: of the last emptying by itself       | ever     |
| acclaim:sandbox:busy                  | string | who plays or empties it now               | 15 min   |
"""

from typing import Final

STATE: Final = "acclaim:sandbox"
BUSY: Final = "acclaim:sandbox:busy"
