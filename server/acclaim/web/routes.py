"""Every address on one screen."""

from typing import Final

from acclaim.base import limits
from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.event.consent import Proposal
from acclaim.event.event import Event
from acclaim.event.parts.about import About
from acclaim.features.all import ALL
from acclaim.http import bodies, event_bodies, people_bodies
from acclaim.http.endpoint import EVENT, OPERATOR_EVENT, Endpoint
from acclaim.web import (
    demo_stream,
    health,
    members,
    metrics,
    operator_bin,
    operator_consent,
    operator_copies,
    operator_events,
    operator_people,
    operator_places,
    operator_polls,
    operator_revoking,
    pages,
    public,
)
from acclaim.web.accounts import routes as accounts
from acclaim.web.people import codes
from acclaim.web.people import members as roster_members
from acclaim.web.people import routes as people_routes
from acclaim.wire.messages import EventFrame, Tick

_E: Final = EVENT
_O: Final = OPERATOR_EVENT
_B: Final = "/api/operator/bin"
_UPLOAD: Final = limits.UPLOAD_BODY_BYTES
_EDIT: Final = ("definition_invalid", "meaning_changed", "conflict", "consent_needed", "unknown_event")
_VERB: Final = ("wrong_state", "unknown_poll", "unknown_event", "conflict")

# fmt: off
JOIN: Final = Endpoint(
    "POST", f"{_E}/join", members.join, "Join by ticket, code, number and name, or as a device; sets a session cookie",
    takes=bodies.Join, gives=bodies.Joined,
    errors=("ticket_invalid", "ticket_expired", "code_unknown", "code_used", "members_only", "revoked", "name_unknown",
            "wrong_event", "proof_needed", "too_many_codes", "too_many_names", "unknown_event"),
)
# fmt: on

PAGES: Final = [
    Endpoint("GET", "/", pages.entry, "Entry page: choose an event or enter a code"),
    Endpoint("GET", "/e/{event}", pages.phone, "Phone page", query=("ticket", "embed")),
    Endpoint("GET", "/e/{event}/a/{activity}", pages.phone, "Phone page at an activity", query=("ticket", "embed")),
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
    *(endpoint for feature in ALL for endpoint in feature.pages),
]

# fmt: off
API: Final = [
    *(endpoint for feature in ALL for endpoint in feature.routes),  # in front: polls/{poll}/{verb} is any
    Endpoint("GET", "/healthz", health.healthz, "Liveness: the process answers", gives=dict[str, str]),
    Endpoint("GET", "/readyz", health.readyz, "Readiness: whether ballots can be taken, and what is missing",
             gives=bodies.Readiness),
    Endpoint("GET", "/metrics", metrics.metrics, "Prometheus metrics of all workers", gives="text/plain"),
    Endpoint("GET", "/api/events", public.list_events, "List the events on the entry page",
             gives=list[bodies.EventLine]),
    Endpoint("POST", "/api/find-event", public.find_event, "Find the event of a code as a person types it",
             takes=bodies.FindEvent, gives=bodies.EventLine, errors=("unknown_event",)),
    Endpoint("GET", _E, public.show_event, "Get the public definition", gives=EventFrame, errors=("unknown_event",)),
    Endpoint("GET", f"{_E}/polls/{{poll}}/options/{{option}}/about/{{digest}}", public.show_about,
             "Get the page of an option", gives=About, errors=("unknown_option", "unknown_poll", "unknown_event")),
    Endpoint("GET", f"{_E}/tally", public.show_tally, "Get the tally", gives=Tick, errors=("unknown_event",)),
    Endpoint("GET", f"{_E}/polls/{{poll}}/tally", public.show_poll_tally, "Get the figures of one poll",
             gives=bodies.PollTally, errors=("unknown_poll", "unknown_event")),
    Endpoint("GET", f"{_E}/receipts/{{receipt}}", public.show_receipt, "Check whether a receipt's ballot is counted",
             gives=bodies.ReceiptState, errors=("unknown_receipt", "unknown_event", "too_fast")),
    Endpoint("GET", f"{_E}/qr.svg", public.show_qr, "Get the QR code of the phone page", gives="image/svg+xml",
             query=("activity",), errors=("unknown_event",), in_drafts=True),
    Endpoint("GET", f"{_E}/qr.png", public.show_qr_png, "Get the QR code as PNG", gives="image/png",
             query=("activity",), errors=("unknown_event",), in_drafts=True),
    JOIN,
    *accounts.ROUTES,
    Endpoint("GET", "/api/operator/audit", operator_people.show_installation_audit, "Get the log of all accounts",
             gives=bodies.AuditPage, needs="accounts", query=("before", "limit")),
    Endpoint("GET", "/api/operator/events", operator_events.list_events, "List all events with their polls' states",
             gives=list[event_bodies.OperatorEventLine], needs="events"),
    Endpoint("POST", "/api/operator/events", operator_events.create_event, "Create an event", takes=Event,
             gives=event_bodies.SavedEvent, needs="edit",
             errors=("already_exists", "conflict", "definition_invalid")),
    Endpoint("GET", _O, operator_events.show_event, "Get everything about an event", gives=event_bodies.OperatorEvent,
             needs="edit", errors=("unknown_event",)),
    Endpoint("PUT", _O, operator_events.replace_event, "Replace the definition of an event",
             takes=event_bodies.ReplaceEvent, gives=event_bodies.SavedEvent, needs="edit", errors=_EDIT),
    Endpoint("PUT", f"{_O}/listing", operator_events.set_listing, "Set who finds an event",
             takes=event_bodies.SetListing, gives=event_bodies.ListingSet, needs="edit",
             errors=("wrong_state", "conflict", "unknown_event")),
    Endpoint("POST", f"{_O}/copies", operator_copies.copy, "Create an event from another one",
             takes=event_bodies.CopyEvent, gives=event_bodies.SavedEvent, needs="edit",
             errors=("already_exists", "wrong_state", "conflict", "definition_invalid", "unknown_event")),
    Endpoint("DELETE", _O, operator_bin.delete, "Delete an event: it stays in the bin for 7 days",
             gives=event_bodies.DeletedEventLine, needs="edit", errors=("wrong_state", "conflict", "unknown_event")),
    Endpoint("GET", _B, operator_bin.show, "List the deleted events", gives=list[event_bodies.DeletedEventLine],
             needs="edit"),
    Endpoint("POST", f"{_B}/{{deleted}}/restore", operator_bin.restore, "Restore a deleted event",
             gives=event_bodies.OneEvent, needs="edit", errors=("conflict", "unknown_event")),
    Endpoint("DELETE", f"{_B}/{{deleted}}", operator_bin.erase, "Erase a deleted event now",
             gives=event_bodies.OneEvent, needs="erase", errors=("conflict", "unknown_event")),
    Endpoint("POST", f"{_O}/pictures", operator_events.store_picture, "Upload a picture", takes=bytes,
             gives=bodies.PictureStored, needs="edit", errors=("picture_rejected", "too_big"),
             larger_body_bytes=limits.PICTURE_BYTES + 1),
    Endpoint("POST", f"{_O}/pictures/pages", operator_events.store_pages, "Upload a PDF: a picture of each page",
             takes=bytes, gives=bodies.PagesStored, needs="edit", larger_body_bytes=limits.PDF_BYTES,
             errors=("pdf_encrypted", "pdf_damaged", "pdf_too_long", "pdf_too_much", "picture_rejected", "too_big")),
    Endpoint("POST", f"{_O}/polls/{{poll}}/{{verb}}", operator_polls.apply_verb,
             "Open, lock, unlock, close, publish or reset a poll", takes=bodies.PollVerb, gives=bodies.PollMoved,
             needs="run", errors=_VERB),
    Endpoint("POST", f"{_O}/recount", operator_polls.recount, "Recount every poll from its log", gives=bodies.Recounts,
             needs="results", errors=("unknown_event",)),
    Endpoint("GET", f"{_O}/results.csv", operator_polls.results_csv, "Results as a spreadsheet", gives="text/csv",
             needs="figures", query=("lang",)),
    Endpoint("GET", f"{_O}/results.xlsx", operator_polls.results_xlsx, "Results as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="figures", query=("lang",)),
    Endpoint("GET", f"{_O}/roster", operator_people.show_roster, "Get a summary of the roster", gives=bodies.RosterNow,
             needs="people"),
    Endpoint("POST", f"{_O}/roster", operator_people.import_roster, "Import a roster (CSV or XLSX)", takes=bytes,
             gives=bodies.RosterRead, needs="people", errors=("roster_rejected", "too_big", "conflict"),
             query=("partial", "preview", "encoding"), larger_body_bytes=_UPLOAD),
    Endpoint("POST", f"{_O}/roster/publish", operator_people.publish_roster, "Replace the roster by a previewed one",
             takes=bodies.PublishRoster, gives=bodies.RosterNow, needs="people",
             errors=("roster_rejected", "conflict")),
    Endpoint("GET", f"{_O}/roster/members", roster_members.show, "Search the roster",
             gives=people_bodies.RosterMembers, needs="people", query=("search", "unit"), errors=("conflict",)),
    Endpoint("PUT", f"{_O}/roster/members/{{member}}", roster_members.change, "Correct or add one member of the roster",
             takes=people_bodies.ChangeMember, gives=people_bodies.RosterMember, needs="people",
             errors=("definition_invalid", "already_exists")),
    Endpoint("POST", f"{_O}/roster/members/{{member}}/unbind", roster_members.unbind,
             "Take an identity of a provider from a member", takes=people_bodies.Unbind, gives=bodies.RevokedMembers,
             needs="people", errors=("unknown_binding", "definition_invalid")),
    *people_routes.ROUTES,
    Endpoint("GET", f"{_O}/revoked", operator_revoking.show, "List members who were signed out or barred",
             gives=bodies.RevokedMembers, needs="people", errors=("unknown_event",)),
    Endpoint("POST", f"{_O}/revoked", operator_revoking.revoke, "End sessions of members, or bar them",
             takes=bodies.RevokeMembers, gives=bodies.RevokedMembers, needs="people",
             errors=("definition_invalid", "unknown_event")),
    Endpoint("POST", f"{_O}/revoked/lift", operator_revoking.lift, "Let revoked members in again",
             takes=bodies.LiftRevocations, gives=bodies.RevokedMembers, needs="people", errors=("unknown_event",)),
    Endpoint("POST", f"{_O}/codes/revoke", operator_revoking.revoke_codes, "Revoke printed codes",
             takes=bodies.RevokeCodes, gives=bodies.CodesRevoked, needs="people",
             errors=("definition_invalid", "unknown_event")),
    Endpoint("POST", f"{_O}/codes", codes.make, "Create one-time codes", takes=people_bodies.NewCodes,
             gives=people_bodies.Codes, needs="people", errors=("definition_invalid", "conflict")),
    Endpoint("GET", f"{_O}/codes", codes.show, "List one-time codes", gives=people_bodies.Codes, needs="people",
             query=("unit",)),
    Endpoint("GET", f"{_O}/codes.csv", codes.as_csv, "One-time codes as a spreadsheet", gives="text/csv",
             needs="people", query=("lang", "unit")),
    Endpoint("GET", f"{_O}/codes.xlsx", codes.as_xlsx, "One-time codes as a workbook", gives=MEDIA_TYPES["xlsx"],
             needs="people", query=("lang", "unit")),
    Endpoint("POST", f"{_O}/codes/cards", codes.print_cards, "Get QR codes of one-time codes, for printing",
             takes=people_bodies.PrintCards, gives=people_bodies.Cards, needs="people"),
    Endpoint("GET", f"{_O}/phone-link", operator_people.show_phone_link, "Get the link for phones, as in the QR code",
             gives=bodies.PhoneLink, needs="run"),
    Endpoint("POST", f"{_O}/display-link", operator_people.make_display_link, "Create a link for the big screen",
             gives=bodies.DisplayLink, needs="run"),
    Endpoint("POST", f"{_O}/open-screen", operator_people.open_screen, "Let this browser show the big screen",
             gives=bodies.ScreenOpened, needs="screen", errors=("unknown_event",)),
    Endpoint("POST", f"{_O}/places/{{place}}/raise", operator_places.raise_limit, "Raise the limit of a network",
             gives=bodies.PlaceRaised, needs="run", errors=("unknown_place",)),
    Endpoint("GET", f"{_O}/proposals", operator_consent.show, "List what waits for a second operator",
             gives=list[Proposal], needs="run"),
    Endpoint("DELETE", f"{_O}/proposals/{{proposal}}", operator_consent.reject, "Reject what waits, or take it back",
             gives=list[Proposal], needs="run", errors=("unknown_proposal",)),
    Endpoint("GET", f"{_O}/audit", operator_people.show_audit, "Get the audit log of an event", gives=bodies.AuditPage,
             needs="results", query=("before", "limit")),
]
