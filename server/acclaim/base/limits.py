"""Every bound of the system by name, units last; their relations are asserted at the end.

A limit that somebody may want to change per installation is a setting (config.py); those here are part of
the design, and changing them takes a code review.
"""

from typing import Final

# Ids: events, polls, options, members, ballots, classes, units. No '.', ':', '{' so that keys parse.
# `$(?!\n)` and not `$`, which would accept a final line feed: the ballot log has one ballot per line.
ID_PATTERN: Final = r"^[A-Za-z0-9_-]{1,64}$(?!\n)"
BALLOT_ID_PATTERN: Final = r"^[A-Za-z0-9_-]{8,32}$(?!\n)"
COMMENT_ID_PATTERN: Final = BALLOT_ID_PATTERN
DRAW_NUMBER_PATTERN: Final = r"^[0-9a-f]{16}$(?!\n)"
LIKE_SOURCE_PATTERN: Final = r"^[A-Za-z0-9_-]{4,16}$(?!\n)"
# What names and titles may not contain: control characters, and those that change the direction of the text around
# them (lines on phones and screens contain other people's words too). Line feeds and tabs are harmless.
UNSEEN_CHARACTERS: Final = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
TEXT_PATTERN: Final = rf"^[^{UNSEEN_CHARACTERS}]*$(?!\n)"

# Definitions
POLLS_PER_EVENT: Final = 256
OPTIONS_PER_POLL: Final = 200
RATING_MOST: Final = 100
RATING_COUNTERS: Final = 1000  # points × options: all of them are read several times a second
RANKED_OPTIONS: Final = 12  # 276 counters, for places and pairs
CLASSES_PER_EVENT: Final = 16
SHARDS_PER_POLL: Final = 64  # a receipt keeps 6 bits for the shard
TEXT_CHARS: Final = 200
STREAM_ADDRESS_CHARS: Final = 1000
ABOUT_CHARS: Final = 2000  # of an option's page, in one language
ABOUT_CHARS_PER_EVENT: Final = 200_000  # of all of them, in both: 600 KB of Chinese, within HTTP_BODY_BYTES
ABOUT_PICTURES: Final = 8
MEDIA_HOSTS: Final = 8  # from which an event's phones may load streams and videos: all are in one header
REACTIONS_PER_EVENT: Final = 8
DECKS_PER_EVENT: Final = 20
VIDEOS_PER_EVENT: Final = 20  # that screens play
FRAME_ANCESTORS_PER_EVENT: Final = 10  # each of them stands in a header
PRIZES_PER_EVENT: Final = 50
WINNERS_PER_DRAW: Final = 100
ROUNDS_PER_PRIZE: Final = 20
DRAWS_PER_EVENT: Final = 500
DRAW_WORD_CHARS: Final = 80  # the value of a public beacon has 64
DRAW_WORD_MARKS: Final = 2  # combining marks on one character: more could hide behind one another
CUES_PER_EVENT: Final = 200
ACTIONS_PER_CUE: Final = 8
CUE_NOTE_CHARS: Final = 500
CUE_SECONDS_MAX: Final = 24 * 3600  # of a countdown or an announcement that a cue starts
CUE_TAKEOVER_S: Final = 1.0  # a cue that is unfinished after this time is finished by the next press
SHOW_NUMBER_MAX: Final = (1 << 53) - 1  # what JavaScript counts exactly
UNDO_STEPS_MAX: Final = 20  # cues that can be undone
MOMENT_MS_MAX: Final = 1 << 46  # the year 4199: anything later is a mistake in the unit
ROSTER_ROWS: Final = 2_000_000
SHEET_ROWS: Final = 1_048_576  # of one sheet, in every spreadsheet program
SHEET_COLUMNS: Final = 256  # of a sheet are read
ROSTERS_READ_AT_ONCE: Final = 2  # by one worker, each in a separate process
ROSTER_READ_CPU_S: Final = 180  # a million rows of XLSX take half of it
ROSTER_READ_BYTES: Final = 2 << 30
UNIT_MEMBERS_MIN: Final = 5  # in a smaller unit, turnout would reveal who has not voted
CLASS_VOTERS_MIN: Final = 5  # of a weighted poll: running figures leave out a class in which fewer have voted
UNITS_SHOWN: Final = 120  # the largest units, in reports of turnout; the others are one sum
TURNOUT_KEPT_S: Final = 10.0  # turnout by unit is counted at most this often
PICTURE_BYTES: Final = 16 * 1024 * 1024  # of an upload; a photo of 48 million pixels from a phone has some 12
PICTURE_KEPT_BYTES: Final = 2 * 1024 * 1024  # of the widest variant stored; a larger one is scaled down further
PICTURE_WIDTHS: Final = (160, 360, 576, 1152)  # besides a picture's own: see docs/decisions/0027
PICTURES_PER_EVENT: Final = 500
PICTURES_BYTES_PER_EVENT: Final = 256 * 1024 * 1024
PICTURE_SIDE_PIXELS: Final = 10_000
PICTURE_PIXELS: Final = 50_000_000  # 200 MB unpacked
PICTURE_FRAMES_PIXELS: Final = 50_000_000  # of all frames of an animation: 200 MB unpacked
PICTURE_KEPT_SIDE_PIXELS: Final = 2560  # what is larger is scaled; on a wall of 3840 nobody sees a difference
PICTURES_READ_AT_ONCE: Final = 2  # by one worker, each in a separate process
PICTURE_READ_CPU_S: Final = 30
PICTURE_READ_BYTES: Final = 1 << 30
PDF_BYTES: Final = 50 * 1024 * 1024
PDF_READ_CPU_S: Final = 60  # of all pages: nobody waits longer for the answer, nor do the documented proxies
PDF_KEPT_BYTES: Final = 64 * 1024 * 1024  # of the pictures of all pages
HTTP_BODY_BYTES: Final = 1024 * 1024
STRANGER_BODY_BYTES: Final = 16 * 1024  # without a session: a ticket has 8 KiB
UPLOAD_BODY_BYTES: Final = 64 * 1024 * 1024
UNPACKED_BYTES: Final = 512 * 1024 * 1024  # of an XLSX: a zip bomb grows a thousandfold, a roster tenfold
BAD_ROWS_SHOWN: Final = 1000
UNITS_PER_ROSTER: Final = 20_000
RENAMES_PER_ROSTER: Final = 500  # of units; read with every batch of joins
RESTORE_SILENCE_S: Final = 60  # a restore that has written nothing for this long was killed; the next may begin
ARCHIVE_LINE_BYTES: Final = 4 * 1024 * 1024  # a picture in base64
ARCHIVE_HASH_BYTES: Final = 16 * 1024 * 1024  # of a part that is read as a whole: the event, a poll's tally
ARCHIVE_PARTS: Final = 65_536
ARCHIVE_MANIFEST_BYTES: Final = 16 * 1024 * 1024  # some 250 a part
ARCHIVE_GROWTH_MAX: Final = 100  # unpacked; a log grows fivefold, a zip bomb a thousandfold

# Ballots
MEMBER_BUCKETS: Final = 32_768  # small hashes: 1,000,000 members are 31 a bucket; each is scanned for every ballot
BUCKETS_PER_CALL: Final = 128  # of members, read at once: a million are 4,000 a call
BALLOTS_AT_HAND: Final = 20  # a member's last ones in a poll, in one text that is rewritten for each
REPLACED_WITHIN_S: Final = 10.0  # in a `replace` poll, a member may cast BALLOTS_AT_HAND ballots in this time
BATCH_BALLOTS: Final = 256  # per script call; larger ones delay Redis's other answers and gain nothing
UNKNOWN_EPOCH_LANES: Final = 8  # batches in flight, per event and worker, of epochs that the worker does not know
BATCH_LIKES: Final = 512
LIKES_WAITING: Final = 100_000  # running totals in a worker; above: `too_fast`
VOIDED_AT_ONCE: Final = 10_000  # members whose ballots an operator voids by name in one request
VOIDED_A_CALL: Final = 128  # ballots that one script call voids: looking up each in the log takes 20 µs
RECEIPT_SEQ_BITS: Final = 29  # ballots that a shard of a poll ever writes: 30 GB of Redis

RECEIPTS_PER_S: Final = 20  # per address and worker: a hall behind one router checks its receipts at once
RECEIPTS_BURST: Final = 600

BIN_DAYS: Final = 7  # for which a deleted event can be restored
FORGOTTEN_S: Final = 10.0  # for every worker to drop a deleted event
BIN_LOOK_S: Final = 600.0  # how often a worker looks for events to erase
EVENT_CODE_CHARS: Final = 200  # typed, or pasted as a link that contains it

# Likes: per member, all targets together
LIKES_PER_S: Final = 20
LIKES_BURST: Final = 60
LIKES_FLUSH_MS: Final = 100
LIKES_FLUSH_SHED_MS: Final = 1000
LIKE_COUNTERS_PER_MEMBER: Final = 256  # (source, target) pairs: every option of the largest poll; more are refused

# Draws
ENTRANTS_PER_CALL: Final = 1000  # read or written at once
ENTRANTS_GATHER_S: Final = 4.0  # without further reports of who is online for this long, they are complete
ENTRANTS_GATHER_S_MIN: Final = 1.2  # a heartbeat and a little: by then each worker has reported which events it knows
ENTRANTS_GATHERED_S: Final = 300  # the reports are needed no longer
NUMBERS_WINDOW_MS_MIN: Final = 3000  # for phones to send their random numbers; more in a large hall:
NUMBERS_PHONES_PER_S: Final = 20_000
NUMBERS_WINDOW_MS_MAX: Final = 15_000
NUMBERS_LATE_MS: Final = 500  # numbers sent at the last moment may take this long to arrive
NUMBERS_PER_MEMBER: Final = 5  # of a draw, on a worker
BATCH_NUMBERS: Final = 256  # of a sheet
NUMBERS_FLUSH_MS: Final = 100  # numbers wait this long to fill a batch
SHEETS_PER_CALL: Final = 16  # read at once
DRAWS_SHOWN: Final = 20  # the newest ones, in the frame of screens and consoles
DRAW_SUSPENSE_MS: Final = 5000  # the drum rolls this long before the first winner appears
DRAWN_NAMES: Final = 12  # of a draw's winners, in the frame of all phones; the screen names every one

# Comments
COMMENT_CHARS: Final = 100  # the most that an event may allow
COMMENT_CODE_POINTS: Final = 8  # of one character; more count as several. An emoji of a family has seven
COMMENT_BYTES_PER_CHARACTER: Final = 4  # that an event allows,
COMMENT_BYTES_MORE: Final = 64  # and these besides: for a few long emoji in a short comment
COMMENT_MARKS: Final = 3  # combining marks on one character: a keycap has two, a tower of them covers other lanes
COMMENTS_PER_S: Final = 0.5  # per member
COMMENTS_BURST: Final = 3
COMMENT_IDS_PER_MEMBER: Final = 16  # of a member's last comments: a resend among them gets its first outcome
COMMENT_NUMBER_MAX: Final = (1 << 53) - 1  # what JavaScript counts exactly; a stream's id takes no more than 64 bits
COMMENT_WORDS: Final = 5000  # in an event's word list
COMMENT_WORD_CHARS: Final = 40
SLOW_MODE_S_MAX: Final = 3600
MUTE_MINUTES_MAX: Final = 60 * 24 * 30
BATCH_COMMENTS: Final = 128  # small: while Redis stores comments (12 µs each, and one fsync), ballots wait
COMMENTS_WAITING: Final = 2000  # in one worker; above: `comments_busy`
COMMENTS_KEPT: Final = 200_000  # of an event, with what moderators did; above, the oldest go
COMMENTS_DELETED_KEPT: Final = 500  # the last deleted ones can be restored; the text of older ones is gone
COMMENTS_PENDING: Final = 2000  # in an event's queue; above: `comments_busy`. Nobody reads more
COMMENTS_JUDGED_AT_ONCE: Final = 200
COMMENTS_WINDOW_MS: Final = 250  # those shown are sampled among all comments of such a window
COMMENTS_SHED_MS: Final = 1000
COMMENTS_SHOWN_PER_S: Final = 12  # lanes of a phone take 4, those of a big screen 8 to 12
COMMENTS_SHARE: Final = 0.15  # frames to phones become less frequent if they would take more of a worker
COMMENTS_SHARE_S: Final = 10  # the share shown is reported over this time
COMMENTS_RECENT: Final = 20  # what a newcomer gets
COMMENTS_REMEMBERED: Final = 500  # in each worker's memory
COMMENTS_QUEUE_SHOWN: Final = 50  # what a console gets of the queue and of the newest
COMMENTS_REMOVED_S: Final = 60  # frames keep naming removed comments, for pages that missed it
COMMENTS_REMOVED: Final = 200

# Rehearsals
REHEARSAL_PHONES: Final = 5000  # of a simulated audience: one process, beside the workers of the same machine
REHEARSAL_MINUTES: Final = 120  # then it is removed
REHEARSAL_END_S: Final = 10.0  # for its audience to leave
REHEARSAL_SILENCE_S: Final = 5.0  # an audience that has reported nothing for this long is gone

# Replays
REVEAL_STEPS_MAX: Final = 60  # of one reveal: a place each, and a few more
SLIDES_PER_DECK: Final = 60
STAGE_STEPS_MAX: Final = 2 * SLIDES_PER_DECK  # of slides in a loop: any can be reached by two numbers of steps
REPLAY_SPEED: Final = 50
REPLAY_FRAMES: Final = 600  # of a poll, at most
REPLAY_FRAMES_MIN: Final = 30
REPLAY_FIGURES: Final = 60_000  # in all frames together: some 300 KB of JSON

# Sockets
MESSAGE_BYTES: Final = 8192  # a cast of 100 choices with long ids still fits, and a survey's answers
MESSAGES_PER_S: Final = 20
MESSAGES_BURST: Final = 60
FLOOD_LINGER_S: Final = 1.0  # for a flooding peer to read the last message; nothing more is read from it
BALLOTS_IN_FLIGHT_PER_CONNECTION: Final = 8
MINE_EVERY_S: Final = 1.0  # `mine` of one poll on one connection; more of them wait, among the ballots in flight
HANDSHAKE_HEADERS_BYTES: Final = 16 * 1024
HEAD_TIMEOUT_S: Final = 10.0  # from accept() to the end of the request head
DEADLINES_LOOK_S: Final = 0.25  # how often a worker looks for connections that missed that, or are idle too long
LISTEN_BACKLOG: Final = 4096  # connections waiting to be accepted, when a whole hall reconnects at once
HANDSHAKES_A_TURN: Final = 4  # of TLS, per turn of the loop: some 0.3 ms each, with votes in between
TLS_HELLO_BYTES: Final = 32 * 1024  # for a client's first message; browsers send 2 KiB
CERTIFICATE_LOOK_S: Final = 5.0  # how often its files are checked
HEAD_GRACE_S: Final = 1.0  # no connection younger than this is closed to make room for another
AWAITING_HEAD: Final = 8192  # connections of a worker that have not sent a head; above it the oldest is closed
AWAITING_HEAD_PER_ADDRESS: Final = 4096  # a hall behind one router is one address
KEEP_ALIVE_S: Final = 5  # a connection is kept open for another request; browsers open six, and use one or two
KEEP_ALIVE_S_MIN: Final = 1  # the same once more than KEEP_ALIVE_SHARE of a worker's connections are open
KEEP_ALIVE_SHARE: Final = 0.5
IDLE_CONNECTIONS: Final = 8192  # of a worker, that wait for another request; above, the longest idle one is closed
SPARE_FILES: Final = 128  # of those that a process may open, kept for the store, pages, logs and refusals
REFUSING_CONNECTIONS: Final = 64  # of those files: to send a refusal; further ones are cut off without one
RETRY_AFTER_S: Final = 5
PIPELINED_REQUESTS: Final = 16  # per connection, waiting for the answer to an earlier one; browsers send none
BODY_GRACE_S: Final = 20.0  # from the head of a request to the end of its body, and more for large ones:
BODY_BYTES_PER_S_MIN: Final = 8 * 1024
REMEMBERED_BYTES: Final = 64 * 1024 * 1024  # of answers that everybody gets alike, in a worker's memory
REMEMBERED_ANSWERS: Final = 4096
REMEMBERED_S: Final = 600.0  # of what never changes; then pictures of an event that was erased are gone
REMEMBERED_MOMENT_S: Final = 1.0  # of what may change
ANSWER_STALL_S: Final = 30.0  # a peer that reads nothing of an answer for this long is cut off
SOCKETS_PER_MEMBER: Final = 5  # per event and worker: phone, tablet, computer, and dead lines not noticed yet
SEND_BUFFER_BYTES: Final = 64 * 1024  # the kernel's for each connection, which otherwise grows to 4 MiB
SLOW_READER_BUFFER_BYTES: Final = 64 * 1024  # above: ticks are skipped
SLOW_READER_CLOSE_BYTES: Final = 512 * 1024  # above: closed, "come back"
SLOW_READER_AGE_S: Final = 30.0
TICK_REPEAT_S: Final = 10.0  # a tick is sent at least this often, so that a phone knows the line is alive
PING_AFTER_S: Final = 25.0  # nothing heard from the peer: ping it
IDLE_CLOSE_S: Final = 60.0  # still nothing: it is gone
KEEPALIVE_S: Final = 5.0  # one timer a worker looks at every socket for the three above

# Ticks
TICK_SCREEN_MS_MIN: Final = 100
TICK_PHONE_MS_MIN: Final = 250
TICK_MS_MAX: Final = 4000
ONLINE_PHONES_S: Final = 3.0  # phones get a tick only for the online figure at most this often
TICK_PHONE_SHED_MS: Final = 1000  # see live/shedding.py
FANOUT_SHARE: Final = 0.5  # ticks slow down when a fan-out would take more than this share of a worker
FANOUT_SHARE_SHED: Final = 0.15  # and of an overloaded one, or while a hall comes in, which needs it more:
RUSH_ARRIVALS_PER_S: Final = 100  # sockets that are opened, for each core; a first visit takes some 0.8 ms of it
RUSH_WEIGHT: Final = 0.1  # of the newest SHED_PROBE_S in the smoothed rate
FANOUT_SLICE_SOCKETS: Final = 200
CONTROL_REREAD_S: Final = 2.0  # definitions are re-read this often, so that a lost message heals
CONTROL_FORBIDDEN_S: Final = 30.0  # how often a Redis user that may not SUBSCRIBE tries again
HEARTBEAT_S: Final = 1.0
WORKER_STALE_S: Final = 5.0
PRESENCE_MEMBERS_PER_CALL: Final = 1000  # Lua's unpack has a bound, and others wait for Redis meanwhile

# Shedding: what a worker drops when its loop lags, see live/shedding.py
SHED_PROBE_S: Final = 0.1
SHED_LAG_WEIGHT: Final = 0.2  # of the newest probe in the smoothed lag: one long pause is no overload
SHED_COMMENTS_LAG_MS: Final = 100.0
SHED_TICKS_LAG_MS: Final = 250.0
SHED_LIKES_LAG_MS: Final = 500.0
SHED_CALM_S: Final = 5.0  # before the level falls by one

# Joining (identity/meters.py, identity/proof.py)
JOIN_CALLS_AT_ONCE: Final = 12  # of a worker to Redis, each for a batch; the others wait in turn
JOINS_GATHER_MS: Final = 10  # after an answer, joins wait this long to fill a batch; nobody notices
JOINS_GATHER_RUSH_MS: Final = 50  # while a hall comes in: each of many workers gets few joins, and all share the cores
BATCH_JOINS: Final = 128  # a proof of work or a new place takes Redis 5 µs, and ballots wait meanwhile
METER_LOAD_MAX: Final = 16  # a place counts as at most this many times its limit: it recovers within three hours
METER_KEPT_S: Final = 12 * 3600
RAISED_BY: Final = 10  # an operator's press raises a place's limit by this factor
PROOF_HASHES_MIN: Final = 1 << 14  # at the limit; 15 ms of a notebook's page, 60 of a cheap phone's
PROOF_HASHES_MAX: Final = 1 << 18  # from 16 times the limit on: 0.24 s, 1 s
NAME_TRIES: Final = 5  # wrong names with one number of the roster, within
NAME_LOCK_S: Final = 15 * 60
PROOF_S: Final = 120
PROOF_KEPT_S: Final = 180  # longer than any clock of ours is ahead of Redis's, so no proof is accepted twice

# Memory of Redis, see redis/headroom.py. Shares of its maxmemory, or of its machine's memory where it has none
EMBEDDED_MEMORY_SHARE: Final = 0.5  # of the machine's, for the embedded Redis; rewriting its file may need more
MEMORY_SHARE_COMMENTS: Final = 0.7  # above, comments are refused
MEMORY_SHARE_LIKES: Final = 0.8  # above, likes as well
MEMORY_SHARE_ROOM: Final = 0.02  # this far below, they are accepted again: no flapping

# Sessions
SESSION_S: Final = 14 * 24 * 3600
DEVICE_SESSION_S: Final = 8 * 3600  # of an anonymous device, from its last use on
DEVICE_RENEW_S: Final = 2 * 3600  # one of this age is renewed when a socket opens with it
DEVICE_AGE_S: Final = 24 * 3600  # and in all: thousands created for later last a day
OTHER_SESSION_S: Final = 300  # for a person to confirm that they are the member whom a link names
OPERATOR_SESSION_S: Final = 12 * 3600
DISPLAY_LINK_S: Final = 60 * 24 * 3600  # created at a rehearsal, still valid on the night
TICKET_LEEWAY_S: Final = 30
BROWSER_S: Final = 180 * 24 * 3600  # one on which an operator has signed in is known for this long
BROWSER_NAMES: Final = 8  # of operators who have signed in on one browser
SIGN_IN_FAILURES_PER_15_MIN: Final = 10  # of a name, from a known browser, or from one place
SIGN_IN_FAILURES_OF_A_NAME: Final = 100  # from everywhere else; then all but known browsers wait
SIGN_IN_FAILURES_NOTED: Final = 200  # in 15 minutes, in the audit log
SIGN_INS_AT_ONCE: Final = 12  # of a worker, and as many on known browsers; the last waits 0.4 s for its turn
SIGN_INS_PER_PLACE: Final = 2
PROVIDERS_PER_EVENT: Final = 8
REVOKED_PER_EVENT: Final = 10_000  # members; each worker keeps them all
CODES_PER_CALL: Final = 100_000
CARDS_PER_CALL: Final = 200  # a QR code takes 3 ms of a core, and as many KB
MISSPELT_SHOWN: Final = 20  # units of a roster that probably are
PATCH_ROWS: Final = 10_000  # of a roster, changed by one call of a script
PATCH_LINES: Final = 2 * PATCH_ROWS  # blank ones among them
PATCH_BYTES: Final = 8 << 20
LEAVERS_MAX: Final = 200  # members that may leave a roster at once without confirmation,
LEAVERS_SHARE_MAX: Final = 0.05  # and as a share of those before
ROSTER_GONE_SHOWN: Final = 100  # of those whom another roster would remove
ROSTER_MEMBERS_SHOWN: Final = 100  # in an operator's search
CODES_PER_EVENT: Final = 1_000_000

# Faults
STORE_TIMEOUT_S: Final = 5.0  # a Redis call without an answer by then: the store is away
STORE_CONNECTIONS: Final = 32  # of a worker, to each Redis
ALONE_MS: Final = 10_000  # a worker that holds a task alone and is silent for this long was killed: the next may
REPLICAS_ACK_MS: Final = 1000  # how long a batch waits for its replicas, see --replicas-ack
CLUSTER_TRIES: Final = 8  # of a command that is redirected from node to node
CLUSTER_TRY_AGAIN_MS: Final = 50  # while a slot moves between two nodes
CLUSTER_REREAD_S: Final = 0.1  # slot owners are read at most this often
STORE_RETRY_MS_MIN: Final = 100
STORE_RETRY_MS_MAX: Final = 2000
DRAIN_S: Final = 10.0  # SIGTERM to exit
LEAVING_HEAD_S: Final = 1.0  # of that, for the head of a request on a connection that was opened just before
RECONNECT_JITTER_S: Final = 5.0  # phones spread their return over this long
WORKER_RESTART_S_MIN: Final = 0.5
WORKER_RESTART_S_MAX: Final = 10.0
WORKER_SILENT_S: Final = 4.0  # without a heartbeat (HEARTBEAT_S): another one is started beside it
WORKER_HUNG_S: Final = 10.0  # without a heartbeat: it is killed
WORKER_START_S: Final = 60.0  # from its start to its first heartbeat, on a machine that is busy

assert SHARDS_PER_POLL <= 1 << 6, "a receipt keeps 6 bits for the shard"
assert MEMBER_BUCKETS & (MEMBER_BUCKETS - 1) == 0, "the bucket is a bit mask"
assert TICK_REPEAT_S < PING_AFTER_S < IDLE_CLOSE_S
assert KEEPALIVE_S < PING_AFTER_S
assert HEAD_GRACE_S <= KEEP_ALIVE_S_MIN < KEEP_ALIVE_S < HEAD_TIMEOUT_S
assert LISTEN_BACKLOG <= AWAITING_HEAD_PER_ADDRESS <= AWAITING_HEAD, (
    "one look at the backlog accepts all who wait there before it reads any of them"
)
assert REFUSING_CONNECTIONS <= SPARE_FILES // 2
assert SLOW_READER_BUFFER_BYTES < SLOW_READER_CLOSE_BYTES
assert TICK_SCREEN_MS_MIN <= TICK_PHONE_MS_MIN < TICK_MS_MAX < TICK_REPEAT_S * 1000
assert COMMENTS_SHOWN_PER_S * COMMENTS_WINDOW_MS >= 1000, "each window may show one"
assert COMMENTS_RECENT <= COMMENTS_QUEUE_SHOWN <= COMMENTS_REMEMBERED
assert COMMENT_CHARS * 4 * 8 < MESSAGE_BYTES, "an emoji of several code points counts as one character"
assert STORE_TIMEOUT_S * 1000 < ALONE_MS
assert LEAVING_HEAD_S < DRAIN_S / 2
assert HEARTBEAT_S < WORKER_STALE_S
assert 3 * HEARTBEAT_S < WORKER_SILENT_S < WORKER_HUNG_S < WORKER_START_S
assert HEARTBEAT_S < ENTRANTS_GATHER_S_MIN < ENTRANTS_GATHER_S < ENTRANTS_GATHERED_S
assert NUMBERS_LATE_MS < NUMBERS_WINDOW_MS_MIN < NUMBERS_WINDOW_MS_MAX < ENTRANTS_GATHERED_S * 1000
assert NUMBERS_PER_MEMBER >= SOCKETS_PER_MEMBER, "each phone of a member sends one"
assert SHED_COMMENTS_LAG_MS < SHED_TICKS_LAG_MS < SHED_LIKES_LAG_MS, "comments first, ticks next, likes then"
assert MEMORY_SHARE_COMMENTS < MEMORY_SHARE_LIKES - MEMORY_SHARE_ROOM < 0.9, "comments first, likes then, ballots never"
assert TICK_PHONE_MS_MIN <= TICK_PHONE_SHED_MS <= TICK_MS_MAX
assert COMMENTS_WINDOW_MS <= COMMENTS_SHED_MS <= TICK_MS_MAX
assert HEARTBEAT_S < ONLINE_PHONES_S < TICK_REPEAT_S
assert UNKNOWN_EPOCH_LANES < STORE_CONNECTIONS // 2, "made-up epochs leave the others calls enough"
assert 2 * DEVICE_RENEW_S < DEVICE_SESSION_S < DEVICE_AGE_S < SESSION_S
assert JOIN_CALLS_AT_ONCE + SIGN_INS_AT_ONCE < STORE_CONNECTIONS, "strangers leave ballots some"
assert PROOF_S < PROOF_KEPT_S
assert PROOF_HASHES_MIN * METER_LOAD_MAX == PROOF_HASHES_MAX
assert REPLICAS_ACK_MS < STORE_TIMEOUT_S * 1000
assert CLUSTER_TRIES * CLUSTER_TRY_AGAIN_MS < STORE_TIMEOUT_S * 1000, "a slot on its way is no store away"
assert ARCHIVE_LINE_BYTES > PICTURE_KEPT_BYTES * 4 // 3 + 1024
assert PICTURE_WIDTHS[-1] < PICTURE_KEPT_SIDE_PIXELS
assert ARCHIVE_PARTS > 2 * POLLS_PER_EVENT * SHARDS_PER_POLL, "a tally and a log each, and those of the event"
assert ARCHIVE_MANIFEST_BYTES >= 250 * ARCHIVE_PARTS
assert 3 * ABOUT_CHARS_PER_EVENT < HTTP_BODY_BYTES * 2 // 3, "the rest of the definition has room"
assert MESSAGE_BYTES >= 100 * 2 * 18, "a hundred chosen options of usual ids fit"
assert REVEAL_STEPS_MAX <= STAGE_STEPS_MAX
assert PDF_BYTES < UPLOAD_BODY_BYTES
