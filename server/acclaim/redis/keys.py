"""Every key that the kernel writes, and the only place that makes their names. A feature's are in its own keys.py.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:events                        | set    | ids of all events                         | ever     |
| acclaim:bin                           | zset   | deleted event → when it is erased (ms)    | ever     |
| acclaim:erased                        | hash   | id of an erased event → when (ms)         | ever     |
| acclaim:workers                       | hash   | worker id → JSON figures, `heartbeat` ms  | swept    |
| acclaim:control                       | channel| JSON {"event", "what"}: re-read now       | -        |
| acclaim:rewrite                       | string | something: its file is to be rewritten    | removed  |
| acclaim:rewrite:asked                 | hash   | RUN_ID → the rewrite that it has begun    | removed  |
| acclaim:schema                        | string | version of the form of all this (schema)  | ever     |
| acclaim:static                        | zset   | mark of a version → when it served (s)    | ever     |
| acclaim:static:MARK                   | string | its static files (http/static_files.py)   | 24 h     |
| acclaim:operators                     | hash   | name → JSON (identity/account.py)         | ever     |
| acclaim:api_keys                      | hash   | id → JSON (identity/api_keys.py)          | ever     |
| acclaim:api_keys:used                 | hash   | id → when it was last used (ms)           | ever     |
| acclaim:api_keys:rows                 | hash   | id → rows that were read with it          | ever     |
| acclaim:sign-in:KIND:HASH             | string | failed sign-ins; KIND: see guesses.py     | 15 min   |
| acclaim:sign-in:out:HASH              | string | 1: this sign-in has been signed out       | 12 h     |
| acclaim:sign-in:sessions:HASH         | hash   | sessions (identity/operator_sessions.py)  | 12 h     |
| acclaim:audit                         | stream | who, what, poll, detail: sign-ins, events | ever     |
| acclaim:{EVENT}:audit                 | stream | the same of one event (event/audit.py)    | ever     |
| acclaim:{EVENT}:proposals             | hash   | id → JSON (event/consent.py)              | 24 h     |
| acclaim:{EVENT}:codes                 | hash   | code → JSON {id, class_, unit, listed}    | ever     |
| acclaim:{EVENT}:codes:used            | hash   | code → "SECONDS DEVICE"                   | ever     |
| acclaim:{EVENT}:codes:members         | hash   | member of the roster → their code         | ever     |
| acclaim:{EVENT}:aliases               | hash   | alias → JSON (identity/aliases.py)        | ever     |
| acclaim:{EVENT}:aliases:members       | hash   | member → JSON {provider: alias}           | ever     |
| acclaim:{EVENT}:names:HASH            | string | tries with a number and a name (by_name)  | 15 min   |
| acclaim:{EVENT}:devices               | string | number of anonymous devices               | ever     |
| acclaim:{EVENT}:meter:KIND:HASH       | hash   | arrivals from one place (meter.lua)       | 12 h     |
| acclaim:{EVENT}:crowded               | hash   | KIND:HASH → a place at its limit (ditto)  | 12 h     |
| acclaim:{EVENT}:proof:ID              | string | 1: this proof of work has been used       | 3 min    |
| acclaim:{EVENT}:pictures              | hash   | name → bytes of all its variants          | ever     |
| acclaim:{EVENT}:picture:NAME          | string | a picture or a variant (event/picture.py) | ever     |
| acclaim:{EVENT}:event                 | hash   | rev, definition, stage, show; see bin.py  | ever     |
| acclaim:{EVENT}:likes                 | hash   | "" → the event's, POLL/OPTION, :REACTION  | ever     |
| acclaim:{EVENT}:likers:BUCKET         | hash   | allowances and counters (like.lua)        | ever     |
| acclaim:{EVENT}:revoked               | hash   | member → JSON {at, barred, by, why}; "" n | ever     |
| acclaim:{EVENT}:roster                | hash   | members; import, numbered (names of the   | ever     |
|                                       |        | last changes); renames (JSON {old: new})  |          |
| acclaim:{EVENT}:roster:groups         | hash   | number → JSON [class, unit, members]      | ever     |
| acclaim:{EVENT}:roster:BUCKET         | hash   | member → "GROUP NAME"                     | ever     |
| acclaim:{EVENT}:people                | string | how many have a number (roster/people.py)  | ever     |
| acclaim:{EVENT}:people:BUCKET         | hash   | member → "NUMBER LEFT_AT" (ms; 0: there)  | ever     |
| acclaim:{EVENT}:roster:IMPORT:…       | hash   | the two above, while they are written     | 24 h     |
| acclaim:{EVENT}:roster:IMPORT:leavers | string | "LEAVERS MEMBERS" of the one it replaces  | 24 h     |
| acclaim:{EVENT}:alone:deleting        | string | who deletes data just now (alone.py)      | 10 s     |
| acclaim:{EVENT}:restoring             | string | which restore is on its way               | 60 s     |
| acclaim:{EVENT.POLL.SHARD}:poll       | hash   | state, counters (below)                   | ever     |
| acclaim:{EVENT.POLL.SHARD}:log        | stream | the ballots, in batches (below)           | ever     |
| acclaim:{EVENT.POLL.SHARD}:EPOCH:BUCKET | hash | member → their ballots (below)            | ever     |
| acclaim:{…}:…:copy:NAME               | stream | a log while it is rewritten (streams.py)  | 1 h      |
| acclaim:{…}:…:copy:last               | string | NAME of the copy that is the log now      | 24 h     |
| acclaim:{_}:probe:KIND                | any    | tried at start (permissions.py)           | removed  |
| acclaim:{…}:fence                     | string | empty; written to see what comes of it    | ever     |

The part in braces is the hash tag: what one script touches shares it, so it works on a Cluster as it stands.

**poll** is both the state and the running tally, so that one HGETALL is one consistent picture:
`state` draft|open|locked|closed|published, `epoch` from 1 (a reset adds one), `rev` of the definition that ballots
are checked against, `seq` number of the last log record or change of state, `opened_at`, `closes_at`, `reset_at` (ms),
`entitled` of a closed motion (voting/electorate.py), and the counters of voting/methods/counters.py.

**log** entries have the id `FIRST-0`: the number of the first record in them. Fields of up to 32 ballots: `t` (ms),
`e` (epoch), `r` (records, one a line: `MEMBER BALLOT PAYLOAD`, see voting/methods). Of a change of state: `t`, `e`,
`s`; the same after a loss, when numbers go on beyond those shown (fast_forward.lua). Of a void: `t`, `e`, `v` (one a
line: `MEMBER NUMBER,NUMBER,…`, the records that count no more), `by`, `why`.
A ballot's record number is its place in history and what its receipt stands for.

**member → their ballots**: in a `once` poll the record number alone; `replace` and `quota`: see the scripts' headers.
Of a member with more than limits.BALLOTS_AT_HAND the older ones stand in fields "MEMBER TAG" (lua/lib/ballots.lua).
In front of all of it `!NUMBER!` once the entry NUMBER of the log has voided them. A secret poll has none: mark_keys.py.

Member buckets are small on purpose: below `hash-max-listpack-entries` Redis keeps a hash in one packed block.
"""

from hashlib import blake2b
from typing import Final
from zlib import crc32

from acclaim.base.limits import MEMBER_BUCKETS

EVENTS: Final = "acclaim:events"
BIN: Final = "acclaim:bin"
ERASED: Final = "acclaim:erased"
WORKERS: Final = "acclaim:workers"
CONTROL: Final = "acclaim:control"
SCHEMA: Final = "acclaim:schema"
REWRITE: Final = "acclaim:rewrite"
REWRITE_ASKED: Final = "acclaim:rewrite:asked"
STATIC: Final = "acclaim:static"
OPERATORS: Final = "acclaim:operators"
API_KEYS: Final = "acclaim:api_keys"
API_KEYS_USED: Final = "acclaim:api_keys:used"
API_KEYS_ROWS: Final = "acclaim:api_keys:rows"
FENCE: Final = "acclaim:{}:fence"
_OF_ROSTER: Final = ("roster", "people", "aliases")


def static_files(mark: str) -> str:
    return f"acclaim:static:{mark}"


def event(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:event"


def likes(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:likes"


def likers(event_id: str, member: str) -> str:
    return f"acclaim:{{{event_id}}}:likers:{bucket(member)}"


def sign_in(kind: str, *who: str) -> str:
    """A counter or a mark for `who`. Hashed, because names and addresses are anything, and nobody's business."""
    return f"acclaim:sign-in:{kind}:{_hashed(*who)}"


def operator_sessions(name: str) -> str:
    """Those of an operator."""
    return sign_in("sessions", name)


def audit(event_id: str) -> str:
    """The audit log of an event; of the installation for ""."""
    return f"acclaim:{{{event_id}}}:audit" if event_id else "acclaim:audit"


def proposals(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:proposals"


def codes(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:codes"


def codes_used(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:codes:used"


def codes_of_members(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:codes:members"


def aliases(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:aliases"


def aliases_of_members(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:aliases:members"


def name_tries(event_id: str, number: str) -> str:
    return f"acclaim:{{{event_id}}}:names:{_hashed(number.lower())}"


def devices(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:devices"


def meter(event_id: str, name: str) -> str:
    """`name` is that of a field of `crowded`."""
    return f"acclaim:{{{event_id}}}:meter:{name}"


def meter_name(kind: str, place: str) -> str:
    return f"{kind}:{_hashed(place)}"


def crowded(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:crowded"


def proof(event_id: str, proof_id: str) -> str:
    return f"acclaim:{{{event_id}}}:proof:{proof_id}"


def pictures(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:pictures"


def picture(event_id: str, name: str) -> str:
    return f"acclaim:{{{event_id}}}:picture:{name}"


def revoked(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:revoked"


def roster(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:roster"


def roster_groups(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:roster:groups"


def roster_bucket(event_id: str, number: int) -> str:
    return f"acclaim:{{{event_id}}}:roster:{number}"


def people(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:people"


def people_bucket(event_id: str, number: int) -> str:
    return f"acclaim:{{{event_id}}}:people:{number}"


def roster_written_groups(event_id: str, name: str) -> str:
    return f"acclaim:{{{event_id}}}:roster:{name}:groups"


def roster_leavers(event_id: str, name: str) -> str:
    return f"acclaim:{{{event_id}}}:roster:{name}:leavers"


def roster_written_bucket(event_id: str, name: str, number: int) -> str:
    return f"acclaim:{{{event_id}}}:roster:{name}:{number}"


def poll(event_id: str, poll_id: str, shard: int) -> str:
    return f"acclaim:{{{event_id}.{poll_id}.{shard}}}:poll"


def log(event_id: str, poll_id: str, shard: int) -> str:
    return f"acclaim:{{{event_id}.{poll_id}.{shard}}}:log"


def ballots_prefix(event_id: str, poll_id: str, shard: int, epoch: int) -> str:
    """What stands before the bucket's number in the keys of `member → their ballots`."""
    return f"acclaim:{{{event_id}.{poll_id}.{shard}}}:{epoch}:"


def restoring(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:restoring"


def deleting(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:alone:deleting"


def probe(kind: str) -> str:
    return f"acclaim:{{_}}:probe:{kind}"


def of_event(event_id: str) -> tuple[str, str]:
    """Patterns of all keys of an event: its own, and those of its polls."""
    return f"acclaim:{{{event_id}}}:*", f"acclaim:{{{event_id}.*}}:*"


def of_roster(event_id: str) -> tuple[str, ...]:
    """Patterns of the keys of an event's roster, and of what stands beside it."""
    return tuple(f"acclaim:{{{event_id}}}:{noun}*" for noun in _OF_ROSTER)


def is_of_roster(key: str) -> bool:
    return parts_of(key)[1].partition(":")[0] in _OF_ROSTER


def parts_of(key: str) -> tuple[str, str]:
    """A key of an event → (what follows the event in the hash tag: "POLL.SHARD" or ""; what follows the tag)."""
    tag, _, rest = key.removeprefix("acclaim:{").partition("}:")
    return tag.partition(".")[2], rest


def copy(key: str, name: str) -> str:
    """A log while it is rewritten, and what says which copy was the last; with the same hash tag."""
    return f"{key}:copy:{name}" if "}" in key else f"acclaim:{{{key}}}:copy:{name}"


def joined(event_id: str, scope: str, rest: str) -> str:
    """The reverse of `parts_of`, for any event."""
    return f"acclaim:{{{event_id}{'.' if scope else ''}{scope}}}:{rest}"


def fence(key: str) -> str:
    """What is written behind a write to `key`, with the same hash tag."""
    return key[: key.index("}") + 1] + ":fence" if "}" in key else FENCE


def _hashed(*texts: str) -> str:
    return blake2b("\0".join(texts).encode(), digest_size=16).hexdigest()


_LAST_BUCKET: Final = MEMBER_BUCKETS - 1  # a power of two, so these are the bits of a bucket's number


def bucket(member: str) -> int:
    """0 ≤ bucket < MEMBER_BUCKETS, the same for ever."""
    return crc32(member.encode()) & _LAST_BUCKET


def shard(member: str, shards: int) -> int:
    """0 ≤ shard < shards, the same for ever. Uses other bits than `bucket`, or buckets would stay empty."""
    return 0 if shards == 1 else (crc32(member.encode()) >> 16) % shards
