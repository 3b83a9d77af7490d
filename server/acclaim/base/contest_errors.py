"""The errors of contests, a branch of the tree in errors.py."""

from typing import ClassVar

from acclaim.base.errors import AcclaimError


class ContestRefused(AcclaimError):
    codes: ClassVar = {
        "contest_closed": (409, False, "The contest is not open; ask whoever leads it."),
        "not_judge": (403, False, "You are not a judge of this contestant; ask whoever leads the contest."),
        "mark_unfit": (422, False, "A mark is not one that its criterion allows; correct it."),
        "mark_missing": (422, False, "A criterion has no mark yet; mark all of them, then submit."),
        "sheet_changed": (409, False, "This sheet was changed on another device; look at it again."),
        "sheet_locked": (409, False, "This sheet was submitted; ask the head judge to reopen it."),
        "sheets_missing": (409, False, "Not all sheets of this contestant are in; wait for them, or excuse a judge."),
        "sheets_apart": (409, False, "Marks of a criterion lie too far apart; send them back, or confirm them anyway."),
        "step_unfit": (409, False, "This can't be done as things are now; reload the page and look again."),
    }
