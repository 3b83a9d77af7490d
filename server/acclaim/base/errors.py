"""One exception tree. `code` is the stable wire name, `status` the HTTP status, `retryable` whether the
same request may succeed later without a person changing anything.

    AcclaimError
    ├── Malformed            malformed, too_big, too_fast, wrong_origin
    ├── Unknown              unknown_event, unknown_poll, unknown_survey, unknown_option, unknown_receipt, …
    ├── Refused              a ballot's refusals: not_open, locked, closed, reset, not_entitled, …
    ├── AnswerRefused        a survey's answers: answer_missing, answer_unfit, answer_too_long
    ├── ContestRefused       in contest_errors.py: sheet_changed, mark_unfit, not_judge, …
    ├── OrderRefused         in order_errors.py: sold_out, price_changed, points_short, order_moved, …
    ├── CommentRefused       comments_closed, comment_word, comment_slow, muted, …
    ├── TextRefused          questions and words of a cloud: text_empty, text_blocked, questions_used, …
    ├── NotAdmitted          session_missing, session_expired, ticket_invalid, code_unknown, proof_needed, …
    ├── ProviderError        provider_denied, provider_away, provider_busy, provider_mistaken
    ├── OperatorError        sign_in_failed, forbidden, wrong_state, meaning_changed, conflict, …
    ├── ApiKeyError          key_missing, key_refused, key_scope, too_many_keys
    ├── ImportRejected       definition_invalid, roster_rejected, sheet_rejected, with line and field
    ├── ArchiveError         archive_broken, with the part and the line; archive_newer, archive_untrusted
    ├── MemoryLow            memory_low
    ├── StoreAway            store_away, store_volatile
    └── Internal             internal: a bug in the server, logged where it happened

Pages carry a sentence in both languages for every code (static/js/shared/sentences.js, and
static/js/console/words_errors.js for operators; a test keeps them in sync).
"""

from typing import Any, ClassVar, Final

from acclaim.base import operator_codes


class AcclaimError(Exception):
    """Base of all. `message` is English and says what to do; `details` are JSON-able extras."""

    codes: ClassVar[dict[str, tuple[int, bool, str]]] = {}

    def __init__(self, code: str, message: str | None = None, **details: Any) -> None:
        status, retryable, default = self.codes[code]
        self.code: Final = code
        self.status: Final = status
        self.retryable: Final = retryable
        self.message: Final = message or default
        self.details: Final = details
        super().__init__(f"{code}: {self.message}")

    def as_dict(self) -> dict[str, Any]:
        """The one wire form: HTTP bodies, `refused` and `error` frames."""
        return {"code": self.code, "message": self.message, "retryable": self.retryable, **self.details}


class Malformed(AcclaimError):
    codes: ClassVar = {
        "malformed": (400, False, "The message could not be parsed; docs/protocol.md describes its form."),
        "too_big": (413, False, "The message is too large; send less at once."),
        "too_fast": (429, True, "Too many messages; wait a moment and send again."),
        "wrong_origin": (403, False, "Requests from this address are not accepted; open the event at its own address."),
    }


class Unknown(AcclaimError):
    codes: ClassVar = {
        "unknown_event": (404, False, "No event has this id; check the link."),
        "unknown_poll": (404, False, "The event has no poll with this id; reload the page."),
        "unknown_survey": (404, False, "The event has no survey with this id; reload the page."),
        "unknown_contest": (404, False, "The event has no such contest, round, contestant or judge; reload the page."),
        "unknown_quiz": (404, False, "The event has no quiz with this id; reload the page."),
        "unknown_question": (404, False, "The quiz has no question with this id; reload the page."),
        "unknown_activity": (404, False, "The event has no such activity; reload the page."),
        "unknown_option": (404, False, "The poll has no option with this id; reload the page."),
        "unknown_reaction": (404, False, "The event has no reaction with this id; reload the page."),
        "unknown_receipt": (404, False, "No ballot has this receipt; check every character."),
        "no_ballots": (404, False, "None of these has taken part, so nothing was voided; check the ids."),
        "unknown_proposal": (404, False, "Nothing of this id waits for approval; reload the page."),
        "unknown_cue": (404, False, "The event has no cue with this id; reload the page."),
        "no_rehearsal": (404, False, "This event has no rehearsal; start one first."),
        "unknown_prize": (404, False, "The event has no prize with this id; reload the page."),
        "unknown_deck": (404, False, "The event has no deck with this id."),
        "unknown_video": (404, False, "The event has no video with this id."),
        "unknown_draw": (404, False, "The event has no draw with this number."),
        "unknown_picture": (404, False, "The event has no picture with this name."),
        "unknown_photo": (404, False, "There is no such photo, or it was replaced."),
        "unknown_certificate": (404, False, "No certificate has this number; check every character."),
        "unknown_member": (404, False, "Nobody with this id is on the roster; look for the name."),
        "unknown_unit": (404, False, "No unit of this name can be shown; go a level up."),
        "unknown_place": (404, False, "Nobody has joined from this network lately; reload the page."),
        "unknown_binding": (404, False, "This member has no identity of this provider; reload the page."),
        "unknown_provider": (404, False, "This event has no such way to sign in; reload the page."),
        "unknown_session": (404, False, "This session has ended already; reload the page."),
        "unknown_operator": (404, False, "No operator has this name; reload the page."),
        "cursor_gone": (
            410,
            False,
            "The facts after this cursor are no longer stored, or it belongs to another event. Discard what you have "
            "of the event, and read its changes from the start, without `after`.",
        ),
        "link_gone": (404, False, "This link has expired or belongs to another server; make another one."),
        "unknown_webhook": (404, False, "No webhook has this id; reload the page."),
        "unknown_key": (404, False, "No API key has this id; reload the page."),
        "not_found": (404, False, "There is nothing at this address."),
        "wrong_method": (405, False, "This address does not accept this method; see /openapi.json."),
    }


class Refused(AcclaimError):
    codes: ClassVar = {
        "not_open": (409, False, "The poll is not open yet; wait for it to open."),
        "locked": (409, True, "Voting is paused; your choice is kept. Try again when voting resumes."),
        "closed": (409, False, "The poll is closed and takes no more ballots."),
        "reset": (409, False, "The poll was restarted; please vote again."),
        "check_in_closed": (409, False, "Check-in is closed, or was restarted since; look at the page again."),
        "nothing_missed": (409, False, "There is no missed day that can be made up for; one a month can be."),
        "not_entitled": (403, False, "You are not entitled to vote in this poll."),
        "not_on_roster": (403, False, "You are no longer on this event's list of members; ask its organisers."),
        "too_few_choices": (422, False, "Choose more options before you vote."),
        "bad_rating": (422, False, "Give each option a whole number of points that the poll allows."),
        "too_many_choices": (422, False, "Choose fewer options before you vote."),
        "already_voted": (409, False, "You have already voted in this poll; your first ballot counts."),
        "quota_used": (409, False, "You have used all your votes for now."),
        "option_quota_used": (409, False, "You have used all your votes for one of these options."),
        "voided": (403, False, "The organisers have voided what you submitted here; a ballot's receipt says why."),
        "too_often": (429, True, "You have changed your vote too often; your last one counts. Try again in a moment."),
        "busy": (503, True, "Too many of your ballots are still being counted; wait for an answer."),
    }


class AnswerRefused(AcclaimError):
    codes: ClassVar = {
        "answer_missing": (422, False, "A question has no answer yet; answer it, then submit."),
        "answer_unfit": (422, False, "An answer does not fit its question; reload the page."),
        "answer_too_long": (422, False, "A text is too long; shorten it."),
    }


class CommentRefused(AcclaimError):
    codes: ClassVar = {
        "comments_closed": (409, False, "Comments are closed right now."),
        "comment_empty": (422, False, "The comment is empty; write something."),
        "comment_too_long": (422, False, "The comment is too long; shorten it."),
        "comment_word": (422, False, "The comment contains a word that is blocked here; rephrase it."),
        "comment_slow": (429, True, "Wait a moment before your next comment."),
        "comments_busy": (503, True, "Too many comments at once; try again in a moment."),
        "muted": (403, False, "You can't comment for now."),
        "unknown_comment": (404, False, "There is no such comment."),
    }


class TextRefused(AcclaimError):
    codes: ClassVar = {
        "text_empty": (422, False, "There are no letters in it; write something."),
        "text_too_long": (422, False, "It is too long; shorten it."),
        "text_blocked": (422, False, "It contains a word that is blocked here; rephrase it."),
        "questions_used": (409, False, "You have asked as many questions as you may here."),
        "questions_full": (409, False, "There are very many questions already; upvote one of them instead."),
        "question_gone": (409, False, "This question takes no votes any more; look at the list again."),
        "too_many_words": (422, False, "Choose fewer words."),
    }


class NotAdmitted(AcclaimError):
    codes: ClassVar = {
        "session_missing": (401, False, "Join the event first, by its link, QR code or your code."),
        "session_expired": (401, False, "Your session has expired; join the event again."),
        "ticket_invalid": (401, False, "The ticket is not valid; open the event from your app again."),
        "ticket_expired": (401, False, "The ticket has expired; open the event from your app again."),
        "name_unknown": (401, False, "Number and name do not match the list; check both, or ask for a code."),
        "too_many_names": (429, False, "Too many wrong tries with this number; wait 15 minutes, or ask for a code."),
        "code_unknown": (401, False, "Unknown code; check every character."),
        "code_used": (401, False, "This code has already been used; ask for a new one."),
        "sign_in_lost": (401, False, "The sign-in took too long or was interrupted; try again."),
        "binding_needed": (401, False, "Identify yourself once, by your code or by your number and name."),
        "identity_taken": (409, False, "Somebody has signed in for this member with another account; ask the staff."),
        "identity_bound": (409, False, "Your account belongs to another member of this event; ask the staff."),
        "wrong_event": (403, False, "You joined another event; join this one by its own link."),
        "revoked": (403, False, "The organisers have ended your session; ask them why."),
        "not_public": (403, False, "This event is not public yet; its organisers will open it."),
        "members_only": (403, False, "This event is for members; open it from your app or with a code."),
        "proof_needed": (429, True, "Many people are joining; send a proof of work, as docs/protocol.md describes."),
        "too_many_codes": (
            429,
            False,
            "Too many wrong codes from this address; check yours: a correct one still works.",
        ),
    }


class ProviderError(AcclaimError):
    codes: ClassVar = {
        "provider_denied": (403, False, "The sign-in was cancelled, or your account may not use it; try again."),
        "provider_away": (503, True, "The sign-in service does not answer; try again in a moment."),
        "provider_busy": (503, True, "Very many people are signing in; try again in a moment."),
        "provider_mistaken": (502, False, "The sign-in service sent an invalid answer; its administrator must fix it."),
    }


class OperatorError(AcclaimError):
    codes: ClassVar = operator_codes.CODES


class ApiKeyError(AcclaimError):
    codes: ClassVar = {
        "key_missing": (401, False, "Send an API key in the header `Authorization: Bearer …`, never in the address."),
        "key_refused": (401, False, "This API key is wrong or was revoked; ask an owner of this installation."),
        "key_scope": (403, False, "This API key may not do this; ask an owner of this installation for one that may."),
        "too_many_keys": (409, False, "The installation can have no more API keys; revoke one first."),
    }


class ImportRejected(AcclaimError):
    codes: ClassVar = {
        "definition_invalid": (422, False, "The definition has errors; correct the named field."),
        "roster_rejected": (422, False, "The roster has bad rows; nothing was imported."),
        "sheet_rejected": (422, False, "The sheet of questions could not be read; nothing was imported."),
    }


class ArchiveError(AcclaimError):
    codes: ClassVar = {
        "archive_broken": (422, False, "The archive was changed or is damaged; use another copy."),
        "archive_newer": (
            422,
            False,
            "The archive was made by a newer Acclaim; read it with that version or a later one.",
        ),
        "archive_untrusted": (
            422,
            False,
            "The archive lacks this server's signature; if its digest is right, restore it with --allow-unsigned.",
        ),
    }


class MemoryLow(AcclaimError):
    codes: ClassVar = {
        "memory_low": (503, True, "Memory is low and reserved for ballots; try again later. Voting continues."),
    }


class StoreAway(AcclaimError):
    codes: ClassVar = {
        "store_away": (503, True, "The store is unavailable; nothing is lost. Try again in a moment."),
        "store_volatile": (503, False, "This Redis may lose acknowledged ballots; see docs/operations.md."),
    }


class Internal(AcclaimError):
    codes: ClassVar = {
        "internal": (500, True, "Something went wrong on the server and was logged; try again in a moment."),
    }


class Stale(Exception):
    """What a batch was checked against has changed since: read it, check and send again. Clients never see it."""
