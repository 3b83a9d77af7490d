"""One exception tree. `code` is the stable wire name, `status` the HTTP status, `retryable` whether the
same request may succeed later without a person changing anything.

    AcclaimError
    ├── Malformed            malformed, too_big, too_fast, wrong_origin
    ├── Unknown              unknown_event, unknown_poll, unknown_option, unknown_reaction, unknown_receipt, …
    ├── Refused              a ballot's refusals: not_open, locked, closed, reset, not_entitled, …
    ├── CommentRefused       comments_closed, comment_word, comment_slow, muted, …
    ├── NotAdmitted          session_missing, session_expired, ticket_invalid, code_unknown, proof_needed, …
    ├── OperatorError        sign_in_failed, forbidden, wrong_state, meaning_changed, conflict, …
    ├── ImportRejected       definition_invalid, roster_rejected, with the line and the field
    ├── ArchiveError         archive_broken, with the part and the line; archive_newer, archive_untrusted
    ├── MemoryLow            memory_low
    ├── StoreAway            store_away, store_volatile
    └── Internal             internal: a fault of ours, logged where it happened

Pages carry a sentence in both languages for every code (static/js/shared/sentences.js, and
static/js/console/words_errors.js for operators; a test holds them in step).
"""

from typing import Any, ClassVar, Final


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
        "malformed": (400, False, "The message could not be read; see docs/protocol.md for its form."),
        "too_big": (413, False, "The message is larger than allowed; send less at once."),
        "too_fast": (429, True, "Too many messages; wait a moment and send again."),
        "wrong_origin": (403, False, "This page's address is not allowed here; open the event's own address."),
    }


class Unknown(AcclaimError):
    codes: ClassVar = {
        "unknown_event": (404, False, "There is no event of this id; check the link."),
        "unknown_poll": (404, False, "There is no poll of this id in the event; reload the page."),
        "unknown_option": (404, False, "There is no option of this id in the poll; reload the page."),
        "unknown_reaction": (404, False, "The event has no reaction of this id; reload the page."),
        "unknown_receipt": (404, False, "No ballot has this receipt; check each character."),
        "no_ballots": (404, False, "None of these has a ballot in the poll, so nothing was voided; check the ids."),
        "unknown_cue": (404, False, "There is no cue of this id in the event; reload the page."),
        "no_rehearsal": (404, False, "There is no rehearsal of this event; begin one first."),
        "unknown_prize": (404, False, "There is no prize of this id in the event; reload the page."),
        "unknown_draw": (404, False, "The event has had no draw of this number."),
        "unknown_picture": (404, False, "There is no picture of this name in the event."),
        "unknown_place": (404, False, "Nobody comes from there any more; reload the page."),
        "unknown_operator": (404, False, "There is no operator of this name; reload the page."),
        "not_found": (404, False, "There is nothing at this address."),
        "wrong_method": (405, False, "This address does not take this method; see /openapi.json."),
    }


class Refused(AcclaimError):
    codes: ClassVar = {
        "not_open": (409, False, "The poll is not open yet; wait for it to open."),
        "locked": (409, True, "The poll is paused; your choice is kept, try again when it goes on."),
        "closed": (409, False, "The poll is closed; no more ballots are taken."),
        "reset": (409, False, "The poll was started anew; please vote again."),
        "not_entitled": (403, False, "You are not on the list of those who may vote in this poll."),
        "not_on_roster": (403, False, "You are not on the list of this event's members any more; ask its organisers."),
        "too_few_choices": (422, False, "Choose more options before you vote."),
        "too_many_choices": (422, False, "Choose fewer options before you vote."),
        "already_voted": (409, False, "You have already voted in this poll; your first ballot counts."),
        "quota_used": (409, False, "You have used all your votes for now."),
        "option_quota_used": (409, False, "You have used all your votes for one of these options."),
        "voided": (403, False, "The organisers have voided your ballots in this poll; your receipt says why."),
        "too_often": (429, True, "You have changed your vote very often; your last one stands. Try again in a moment."),
        "busy": (503, True, "Too many ballots of yours are on the way; wait for an answer."),
    }


class CommentRefused(AcclaimError):
    codes: ClassVar = {
        "comments_closed": (409, False, "Comments are closed just now."),
        "comment_empty": (422, False, "Write something that can be seen."),
        "comment_too_long": (422, False, "The comment is too long; shorten it."),
        "comment_word": (422, False, "The comment holds a word that is not shown here; write it in other words."),
        "comment_slow": (429, True, "Wait a moment before your next comment."),
        "comments_busy": (503, True, "Too many comments at once; try again in a moment."),
        "muted": (403, False, "You may not comment for now."),
        "unknown_comment": (404, False, "There is no such comment."),
    }


class NotAdmitted(AcclaimError):
    codes: ClassVar = {
        "session_missing": (401, False, "Join the event first, by its link, QR code or your code."),
        "session_expired": (401, False, "Your sign-in has ended; join the event again."),
        "ticket_invalid": (401, False, "The ticket was not accepted; open the event from your app again."),
        "ticket_expired": (401, False, "The ticket has expired; open the event from your app again."),
        "code_unknown": (401, False, "This code is not known; check each character."),
        "code_used": (401, False, "This code has been used already; ask for a new one."),
        "wrong_event": (403, False, "This sign-in is for another event; join this event by its own link."),
        "revoked": (403, False, "The organisers have ended your sign-in to this event; ask them why."),
        "not_public": (403, False, "This event is not public yet; its organisers will open it."),
        "members_only": (403, False, "This event is for members; open it from your app or with a code."),
        "proof_needed": (429, True, "Very many are joining: send a proof of work, as docs/protocol.md describes."),
        "too_many_codes": (
            429,
            False,
            "Many wrong codes came from this address; check yours: a right one works.",
        ),
    }


class OperatorError(AcclaimError):
    codes: ClassVar = {
        "sign_in_failed": (401, False, "Name or password is wrong."),
        "sign_in_locked": (429, True, "Too many failed attempts; wait 15 minutes, or use a browser you signed in on."),
        "sign_in_busy": (503, True, "Too many sign in at once; try again in some seconds."),
        "forbidden": (403, False, "Sign in as an operator to do this."),
        "role_missing": (403, False, "Your account may not do this; ask an owner of this installation."),
        "last_owner": (409, False, "This is the only owner; make another one first."),
        "wrong_state": (409, False, "The poll's state does not allow this."),
        "on_hold": (409, False, "The show is on hold; press Go on first."),
        "meaning_changed": (409, False, "A poll that has been opened can't change its meaning; reset it first."),
        "conflict": (409, False, "Somebody else changed this meanwhile; reload and do it again."),
        "already_exists": (409, False, "This id is taken; choose another."),
        "no_entrants": (
            409,
            False,
            "Nobody takes part: wait for people, or change who does; anonymous devices need the prize's leave.",
        ),
        "draw_over": (409, False, "This draw has been run or abandoned; prepare another one."),
        "draw_other_secret": (409, False, "Another server has prepared this draw; abandon it and prepare another one."),
        "not_a_winner": (409, False, "This is no winner of the draw, or was found absent already; reload the page."),
        "word_unseen": (422, False, "The word may hold only characters that everybody in the hall can see."),
        "word_too_long": (422, False, "The word is too long; take a shorter one."),
        "too_many_draws": (409, False, "The event has had as many draws as it may."),
        "picture_rejected": (422, False, "Send a PNG, JPEG, WebP or GIF picture of at most 16 MB."),
    }


class ImportRejected(AcclaimError):
    codes: ClassVar = {
        "definition_invalid": (422, False, "The definition has errors; correct the named field."),
        "roster_rejected": (422, False, "The roster has bad rows; nothing was imported."),
    }


class ArchiveError(AcclaimError):
    codes: ClassVar = {
        "archive_broken": (422, False, "The archive was changed or damaged; take another copy of it."),
        "archive_newer": (
            422,
            False,
            "Made by a newer Acclaim; read the archive with that version or a later one.",
        ),
        "archive_untrusted": (
            422,
            False,
            "The archive does not have this server's signature; give --allow-unsigned if its digest is right.",
        ),
    }


class MemoryLow(AcclaimError):
    codes: ClassVar = {
        "memory_low": (503, True, "Memory is short and kept for ballots; try again later. Voting goes on."),
    }


class StoreAway(AcclaimError):
    codes: ClassVar = {
        "store_away": (503, True, "The store does not answer; nothing is lost, it is tried again by itself."),
        "store_volatile": (503, False, "This Redis may lose acknowledged ballots; see docs/operations.md."),
    }


class Internal(AcclaimError):
    codes: ClassVar = {
        "internal": (500, True, "Something went wrong here, and has been noted; try again in a moment."),
    }


class Stale(Exception):
    """What a batch was checked by has changed since: read it again, check again, send again. Nobody is told of it."""


def all_codes() -> dict[str, tuple[int, bool, str]]:
    """Every code of the tree: {code: (HTTP status, retryable, default message)}."""
    return {code: row for cls in AcclaimError.__subclasses__() for code, row in cls.codes.items()}
