"""Addresses of contests."""

from typing import Final

from acclaim.base import limits
from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.contests import authoring, bodies, web
from acclaim.http.endpoint import DATA_EVENT, EVENT, OPERATOR_EVENT, Endpoint

_UNKNOWN: Final = ("unknown_event", "unknown_contest")
_JUDGE: Final = (*_UNKNOWN, "session_missing", "not_judge")
_CONTEST: Final = f"{OPERATOR_EVENT}/contests/{{contest}}"

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/contests/{{contest}}/pad", web.show_pad, "Get a judge's own pad of a contest",
             gives=bodies.Pad, errors=_JUDGE),
    Endpoint("POST", f"{EVENT}/contests/{{contest}}/sheet", web.save_sheet, "Save or submit a judge's sheet",
             takes=bodies.SaveSheet, gives=bodies.SheetSaved,
             errors=(*_JUDGE, "contest_closed", "mark_unfit", "mark_missing", "sheet_changed", "sheet_locked")),
    Endpoint("GET", f"{EVENT}/contests/{{contest}}/results", web.show_results, "Get a contest's published results",
             gives=bodies.PublishedContest, errors=_UNKNOWN),
    Endpoint("GET", _CONTEST, web.show_desk, "Get a contest as the head judge's desk shows it",
             gives=bodies.Desk, needs="run", errors=_UNKNOWN),
    Endpoint("POST", f"{_CONTEST}/orders", web.give_order, "Tell a contest to do something",
             takes=bodies.ContestOrder, gives=bodies.Desk, needs="run",
             errors=(*_UNKNOWN, "conflict", "wrong_state", "not_judge", "mark_unfit", "sheets_missing", "sheets_apart",
                     "step_unfit", "consent_needed", "too_many_proposals", "unknown_proposal")),
    Endpoint("POST", f"{_CONTEST}/contestants", authoring.import_contestants,
             "Import a contest's contestants from a sheet (CSV or XLSX)", takes=bytes, gives=bodies.ContestantsRead,
             needs="edit", query=("dry", "partial", "encoding"), larger_body_bytes=limits.UPLOAD_BODY_BYTES,
             errors=(*_UNKNOWN, "sheet_rejected", "definition_invalid", "meaning_changed", "conflict", "too_big",
                     "malformed")),
    Endpoint("POST", f"{_CONTEST}/certificates", web.issue_certificates, "Issue certificates for a published result",
             takes=bodies.IssueCertificates, gives=bodies.CertificatesIssued, needs="run",
             errors=(*_UNKNOWN, "step_unfit")),
    Endpoint("GET", f"{DATA_EVENT}/contests", web.show_to_program, "Get what was published of contests",
             gives=bodies.ContestsShown, scope="results", errors=("unknown_event", "not_public")),
    Endpoint("GET", f"{_CONTEST}/digest", web.show_digest, "Get the digest of a contest's log",
             gives=bodies.ContestDigest, needs="results", errors=_UNKNOWN),
    Endpoint("GET", f"{_CONTEST}/result.xlsx", web.as_xlsx, "The result of a contest with all totals, as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="results", errors=_UNKNOWN, query=("lang",)),
    Endpoint("GET", f"{_CONTEST}/log", web.show_log, "Get all steps of a contest, with every revision of its sheets",
             gives=bodies.ContestSteps, needs="results", errors=_UNKNOWN),
]
