"""Addresses of comments."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.comments import bodies, web
from acclaim.http.endpoint import OPERATOR_EVENT, Endpoint

_COMMENT: Final = ("unknown_comment", "unknown_event", "conflict")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/comments", web.show_rules, "Get rules, words and muted members of comments",
             gives=bodies.CommentRules, needs="moderate", errors=("unknown_event",)),
    Endpoint("PUT", f"{OPERATOR_EVENT}/comments/rules", web.change_rules, "Change the rules of comments",
             takes=bodies.ChangeCommentRules, gives=bodies.CommentRules,
             needs="moderate", errors=_COMMENT),
    Endpoint("PUT", f"{OPERATOR_EVENT}/comments/words", web.replace_words, "Replace the word list",
             takes=bodies.ReplaceWords, gives=bodies.CommentRules, needs="moderate", errors=_COMMENT),
    Endpoint("POST", f"{OPERATOR_EVENT}/comments/try", web.try_comment, "Try the word list on a text",
             takes=bodies.TryComment, gives=bodies.TriedComment, needs="moderate",
             errors=("comment_empty", "comment_too_long", "unknown_event")),
    Endpoint("POST", f"{OPERATOR_EVENT}/comments/judge", web.judge, "Approve or delete comments, or undo either",
             takes=bodies.JudgeComments, gives=bodies.CommentsJudged,
             needs="moderate", errors=_COMMENT),
    Endpoint("POST", f"{OPERATOR_EVENT}/comments/silence", web.silence, "Mute, ban or unmute a member",
             takes=bodies.SilenceMember, gives=bodies.MemberSilenced,
             needs="moderate", errors=_COMMENT),
    Endpoint("PUT", f"{OPERATOR_EVENT}/comments/pinned", web.pin, "Pin or unpin a comment",
             takes=bodies.PinComment, gives=bodies.CommentRules, needs="moderate", errors=_COMMENT),
    Endpoint("GET", f"{OPERATOR_EVENT}/comments.csv", web.comments_csv, "All comments as a spreadsheet",
             gives="text/csv", needs="moderate", errors=("unknown_event",), query=("lang",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/comments.xlsx", web.comments_xlsx, "All comments as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="moderate", errors=("unknown_event",), query=("lang",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/comments.jsonl", web.comments_json, "All comments as JSON lines",
             gives="application/jsonl", needs="moderate", errors=("unknown_event",)),
]
