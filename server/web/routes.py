"""Every address on one screen."""

from typing import Final

from server import limits
from server.domain.event import Event
from server.protocol.messages import EventFrame, Tick
from server.web import (
    bodies,
    demo_stream,
    health,
    members,
    operator_accounts,
    operator_comments,
    operator_events,
    operator_people,
    operator_polls,
    operator_rehearsal,
    operator_report,
    operator_session,
    operator_stage,
    pages,
    public,
)
from server.web.endpoint import Endpoint

_E: Final = "/api/events/{event}"
_O: Final = "/api/operator/events/{event}"
_A: Final = "/api/operator/accounts"
_UPLOAD: Final = limits.UPLOAD_BODY_BYTES
_EDIT: Final = ("definition_invalid", "meaning_changed", "conflict", "unknown_event")
_ACCOUNT: Final = ("unknown_operator", "last_owner", "conflict")
_CUE: Final = ("wrong_state", "on_hold", "conflict", "unknown_cue", "unknown_poll", "unknown_event")
_COMMENT: Final = ("unknown_comment", "unknown_event", "conflict")
_REHEARSAL: Final = ("no_rehearsal",)
_VERB: Final = ("wrong_state", "unknown_poll", "unknown_event", "conflict")

PAGES: Final = [
    Endpoint("GET", "/", pages.entry, "Entry page: choose an event or enter a code"),
    Endpoint("GET", "/e/{event}", pages.phone, "Phone page", query=("ticket",)),
    Endpoint("GET", "/s/{event}", pages.screen, "Big screen", query=("key", *pages.SCREEN_QUERY)),
    Endpoint("GET", "/console", pages.console, "Operators' console"),
    Endpoint(
        "GET",
        "/demo-stream/live.m3u8",
        demo_stream.master,
        "The demonstration's livestream (HLS)",
        errors=("not_found",),
    ),
    Endpoint(
        "GET",
        "/demo-stream/{kind}/{height}/{name}",
        demo_stream.media,
        "Its playlists and segments",
        errors=("not_found",),
    ),
    Endpoint("GET", "/pictures/{event}/{name}", pages.picture, "An uploaded picture", errors=("unknown_picture",)),
]

# fmt: off
API: Final = [
    Endpoint("GET", "/healthz", health.healthz, "The process answers", gives=dict[str, str]),
    Endpoint("GET", "/readyz", health.readyz, "Whether ballots can be taken; says what is missing",
             gives=bodies.Readiness),
    Endpoint("GET", "/metrics", health.metrics, "Prometheus metrics of all workers", gives="text/plain"),

    Endpoint("GET", "/api/events", public.list_events, "All events", gives=list[bodies.EventLine]),
    Endpoint("GET", _E, public.show_event, "The public definition", gives=EventFrame, errors=("unknown_event",)),
    Endpoint("GET", f"{_E}/tally", public.show_tally, "The running figures", gives=Tick, errors=("unknown_event",)),
    Endpoint("GET", f"{_E}/receipts/{{receipt}}", public.show_receipt, "Whether a receipt's ballot is counted",
             gives=bodies.ReceiptState, errors=("unknown_receipt", "unknown_event")),
    Endpoint("GET", f"{_E}/qr.svg", public.show_qr, "QR code of the phone page", gives="image/svg+xml",
             errors=("unknown_event",)),
    Endpoint("POST", f"{_E}/join", members.join, "Join by ticket, by code, or as a device; sets the session cookie",
             takes=bodies.Join, gives=bodies.Joined,
             errors=("ticket_invalid", "ticket_expired", "code_unknown", "code_used", "members_only", "wrong_event",
                     "too_many_devices", "unknown_event")),

    Endpoint("POST", "/api/operator/sign-in", operator_session.sign_in, "Sign in", takes=bodies.SignIn,
             gives=bodies.Operator, errors=("sign_in_failed", "sign_in_locked")),
    Endpoint("POST", "/api/operator/sign-out", operator_session.sign_out, "Sign out", gives=dict[str, bool]),
    Endpoint("GET", "/api/operator/me", operator_session.show_me, "Who is signed in", gives=bodies.Operator,
             role="display"),
    Endpoint("POST", "/api/operator/password", operator_session.change_password, "Change one's password",
             takes=bodies.NewPassword, gives=bodies.Operator, role="display", errors=("sign_in_failed",)),

    Endpoint("GET", _A, operator_accounts.list_accounts, "All operators and their roles",
             gives=list[bodies.Operator], role="owner"),
    Endpoint("POST", _A, operator_accounts.make_account, "Make an operator, whose password is told once",
             takes=bodies.OperatorWithRole, gives=bodies.OperatorWithPassword, role="owner",
             errors=("already_exists",)),
    Endpoint("POST", f"{_A}/role", operator_accounts.change_role, "Give an operator another role",
             takes=bodies.OperatorWithRole, gives=bodies.Operator, role="owner", errors=_ACCOUNT),
    Endpoint("POST", f"{_A}/password", operator_accounts.reset_password, "Give an operator a new password",
             takes=bodies.NamedOperator, gives=bodies.OperatorWithPassword, role="owner", errors=_ACCOUNT),
    Endpoint("POST", f"{_A}/remove", operator_accounts.remove_account, "Remove an operator, whose sessions end",
             takes=bodies.NamedOperator, gives=dict[str, str], role="owner", errors=_ACCOUNT),

    Endpoint("GET", "/api/operator/audit", operator_people.show_audit, "Sign-ins and other deeds outside of events",
             gives=bodies.AuditPage, role="owner", query=("before", "limit")),

    Endpoint("GET", "/api/operator/events", operator_events.list_events, "All events, with states",
             gives=list[bodies.OperatorEventLine], role="display"),
    Endpoint("POST", "/api/operator/events", operator_events.create_event, "Make an event", takes=Event,
             gives=bodies.SavedEvent, role="operator", errors=("already_exists", "definition_invalid")),
    Endpoint("GET", _O, operator_events.show_event, "Everything about an event", gives=bodies.OperatorEvent,
             role="operator", errors=("unknown_event",)),
    Endpoint("PUT", _O, operator_events.replace_event, "Replace the definition", takes=bodies.ReplaceEvent,
             gives=bodies.SavedEvent, role="operator", errors=_EDIT),
    Endpoint("PUT", f"{_O}/stage", operator_stage.set_stage, "What the big screen shows", takes=bodies.SetStage,
             gives=bodies.StageNow, role="operator", errors=("unknown_poll", "unknown_option", "conflict")),
    Endpoint("PUT", f"{_O}/announcement", operator_stage.announce, "Show an announcement", role="operator",
             takes=bodies.SetAnnouncement, gives=bodies.StageNow, errors=("unknown_event", "conflict")),
    Endpoint("DELETE", f"{_O}/announcement", operator_stage.take_down, "Take the announcement down", role="operator",
             gives=bodies.StageNow, errors=("unknown_event", "conflict")),
    Endpoint("POST", f"{_O}/cues/{{cue}}/run", operator_stage.run_cue, "Run a cue", role="operator",
             takes=bodies.Press, gives=bodies.ShowNow, errors=_CUE),
    Endpoint("POST", f"{_O}/cues/{{cue}}/stand-by", operator_stage.stand_by, "Make a cue the next one", role="operator",
             takes=bodies.Press, gives=bodies.ShowNow, errors=_CUE),
    Endpoint("POST", f"{_O}/undo", operator_stage.undo_cue, "Go back before the last cue", role="operator",
             takes=bodies.Press, gives=bodies.ShowNow, errors=_CUE),
    Endpoint("POST", f"{_O}/hold", operator_stage.hold, "Holding card on every screen, open polls locked",
             gives=bodies.ShowNow, role="operator", errors=("unknown_event", "conflict")),
    Endpoint("POST", f"{_O}/go-on", operator_stage.go_on, "End the hold, as it was before",
             gives=bodies.ShowNow, role="operator", errors=("unknown_event", "conflict")),
    Endpoint("POST", f"{_O}/pictures", operator_events.store_picture, "Upload a picture", takes=bytes,
             gives=bodies.PictureStored, role="operator", errors=("picture_rejected", "too_big"),
             body_bytes_max=limits.PICTURE_BYTES + 1),

    Endpoint("POST", f"{_O}/polls/{{poll}}/reveal", operator_polls.reveal, "Play the reveal on the screen",
             gives=bodies.StageNow, role="operator", errors=_VERB),
    Endpoint("POST", f"{_O}/polls/{{poll}}/{{verb}}", operator_polls.apply_verb,
             "open, lock, unlock, close, publish or reset a poll", gives=bodies.PollMoved, role="operator",
             errors=_VERB),
    Endpoint("POST", f"{_O}/recount", operator_polls.recount, "Recount every poll from its log", gives=bodies.Recounts,
             role="operator", errors=("unknown_event",)),
    Endpoint("GET", f"{_O}/report", operator_report.show, "Who was there, and what they did by the minute",
             gives=bodies.Report, role="operator", errors=("unknown_event",)),
    Endpoint("GET", f"{_O}/report.csv", operator_report.as_csv, "The report as a spreadsheet",
             gives="text/csv", role="operator", errors=("unknown_event",)),
    Endpoint("GET", f"{_O}/results.csv", operator_polls.results_csv, "Results as a spreadsheet", gives="text/csv",
             role="operator"),

    Endpoint("GET", f"{_O}/rehearsal", operator_rehearsal.show, "The rehearsal of this event, if there is one",
             gives=bodies.RehearsalNow, role="operator"),
    Endpoint("POST", f"{_O}/rehearsal", operator_rehearsal.begin, "Begin a rehearsal: a copy of the event",
             gives=bodies.RehearsalNow, role="operator", errors=("already_exists", "wrong_state", "unknown_event")),
    Endpoint("DELETE", f"{_O}/rehearsal", operator_rehearsal.end, "End the rehearsal: its report, and nothing is left",
             gives=bodies.RehearsalReport, role="operator", errors=_REHEARSAL),
    Endpoint("PUT", f"{_O}/rehearsal/audience", operator_rehearsal.send_audience, "Send it a simulated audience",
             takes=bodies.SendAudience, gives=bodies.RehearsalNow, role="operator", errors=_REHEARSAL),
    Endpoint("DELETE", f"{_O}/rehearsal/audience", operator_rehearsal.send_home, "Send the simulated audience home",
             gives=bodies.RehearsalNow, role="operator", errors=_REHEARSAL),
    Endpoint("POST", f"{_O}/rehearsal/outage", operator_rehearsal.cut_lines, "All its phones lose their line at once",
             gives=bodies.RehearsalNow, role="operator", errors=_REHEARSAL),

    Endpoint("GET", f"{_O}/comments", operator_comments.show_rules, "Rules and words of comments, and who is silent",
             gives=bodies.CommentRules, role="moderator", errors=("unknown_event",)),
    Endpoint("PUT", f"{_O}/comments/rules", operator_comments.change_rules, "Mode, slow mode, on the big screen or not",
             takes=bodies.ChangeCommentRules, gives=bodies.CommentRules, role="moderator", errors=_COMMENT),
    Endpoint("PUT", f"{_O}/comments/words", operator_comments.replace_words, "Replace the word list",
             takes=bodies.ReplaceWords, gives=bodies.CommentRules, role="moderator", errors=_COMMENT),
    Endpoint("POST", f"{_O}/comments/try", operator_comments.try_comment, "What the words would make of a text",
             takes=bodies.TryComment, gives=bodies.TriedComment, role="moderator",
             errors=("comment_empty", "comment_too_long", "unknown_event")),
    Endpoint("POST", f"{_O}/comments/judge", operator_comments.judge, "Approve, delete, or take either back",
             takes=bodies.JudgeComments, gives=bodies.CommentsJudged, role="moderator", errors=_COMMENT),
    Endpoint("POST", f"{_O}/comments/silence", operator_comments.silence, "Mute or ban a member, or lift it",
             takes=bodies.SilenceMember, gives=bodies.MemberSilenced, role="moderator", errors=_COMMENT),
    Endpoint("PUT", f"{_O}/comments/pinned", operator_comments.pin, "Pin a comment, or take it down",
             takes=bodies.PinComment, gives=bodies.CommentRules, role="moderator", errors=_COMMENT),
    Endpoint("GET", f"{_O}/comments.csv", operator_comments.comments_csv, "All comments as a spreadsheet",
             gives="text/csv", role="moderator", errors=("unknown_event",)),
    Endpoint("GET", f"{_O}/comments.jsonl", operator_comments.comments_json, "All comments as JSON lines",
             gives="application/jsonl", role="moderator", errors=("unknown_event",)),

    Endpoint("GET", f"{_O}/roster", operator_people.show_roster, "Sums of the roster", gives=bodies.RosterNow,
             role="operator"),
    Endpoint("POST", f"{_O}/roster", operator_people.import_roster, "Import a roster (CSV or XLSX)", takes=bytes,
             gives=bodies.RosterImported, role="operator", errors=("roster_rejected", "too_big"), query=("partial",),
             body_bytes_max=_UPLOAD),
    Endpoint("POST", f"{_O}/codes", operator_people.make_codes, "Make one-time codes", takes=bodies.NewCodes,
             gives=bodies.Codes, role="operator"),
    Endpoint("POST", f"{_O}/display-link", operator_people.make_display_link, "A link for the big screen",
             gives=bodies.DisplayLink, role="operator"),
    Endpoint("POST", f"{_O}/open-screen", operator_people.open_screen, "Let this machine show the big screen",
             gives=bodies.ScreenOpened, role="display", errors=("unknown_event",)),
    Endpoint("GET", f"{_O}/audit", operator_people.show_audit, "What operators did", gives=bodies.AuditPage,
             role="operator", query=("before", "limit")),
]
