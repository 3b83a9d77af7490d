"""Addresses of certificates."""

from typing import Final

from acclaim.features.certificates import bodies, web
from acclaim.http.endpoint import EVENT, OPERATOR_EVENT, Endpoint

PAGES: Final = [
    Endpoint("GET", "/e/{event}/certificates/{number}", web.check_page, "Check a certificate by its number"),
]

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/certificates/{{number}}", web.check, "Check a certificate by its number",
             gives=bodies.CertificateShown, errors=("unknown_certificate", "unknown_event")),
    Endpoint("GET", f"{OPERATOR_EVENT}/certificates", web.show_all, "List all certificates of an event",
             gives=bodies.Certificates, needs="results"),
    Endpoint("GET", f"{OPERATOR_EVENT}/certificates/{{activity}}/print", web.print_page,
             "The certificates of an activity as a page to print", gives="text/html", needs="results"),
    Endpoint("DELETE", f"{OPERATOR_EVENT}/certificates/{{number}}", web.revoke, "Revoke a certificate",
             gives=bodies.CertificateShown, needs="run", errors=("unknown_certificate",)),
]
