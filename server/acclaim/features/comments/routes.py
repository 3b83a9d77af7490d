"""Addresses of comments."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.comments import bodies, web
from acclaim.http.endpoint import OPERATOR_EVENT, Endpoint

_COMMENT: Final = ("unknown_comment", "unknown_event", "conflict")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/comments", web.show_rules, "Rules and words of comments, and who is silent",
             gives=bodies.CommentRules, role="moderator", errors=("unknown_event",)),
    Endpoint("PUT", f"{OPERATOR_EVENT}/comments/rules", web.change_rules, "Mode, slow mode, on the big screen or not",
             takes=bodies.ChangeCommentRules, gives=bodies.CommentRules,
             role="moderator", errors=_COMMENT),
    Endpoint("PUT", f"{OPERATOR_EVENT}/comments/words", web.replace_words, "Replace the word list",
             takes=bodies.ReplaceWords, gives=bodies.CommentRules, role="moderator", errors=_COMMENT),
    Endpoint("POST", f"{OPERATOR_EVENT}/comments/try", web.try_comment, "What the words would make of a text",
             takes=bodies.TryComment, gives=bodies.TriedComment, role="moderator",
             errors=("comment_empty", "comment_too_long", "unknown_event")),
    Endpoint("POST", f"{OPERATOR_EVENT}/comments/judge", web.judge, "Approve, delete, or take either back",
             takes=bodies.JudgeComments, gives=bodies.CommentsJudged,
             role="moderator", errors=_COMMENT),
    Endpoint("POST", f"{OPERATOR_EVENT}/comments/silence", web.silence, "Mute or ban a member, or lift it",
             takes=bodies.SilenceMember, gives=bodies.MemberSilenced,
             role="moderator", errors=_COMMENT),
    Endpoint("PUT", f"{OPERATOR_EVENT}/comments/pinned", web.pin, "Pin a comment, or take it down",
             takes=bodies.PinComment, gives=bodies.CommentRules, role="moderator", errors=_COMMENT),
    Endpoint("GET", f"{OPERATOR_EVENT}/comments.csv", web.comments_csv, "All comments as a spreadsheet",
             gives="text/csv", role="moderator", errors=("unknown_event",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/comments.xlsx", web.comments_xlsx, "All comments as a workbook",
             gives=MEDIA_TYPES["xlsx"], role="moderator", errors=("unknown_event",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/comments.jsonl", web.comments_json, "All comments as JSON lines",
             gives="application/jsonl", role="moderator", errors=("unknown_event",)),
]
