"""The JSON of certificates."""

from acclaim.http.bodies import Answer


class CertificateShown(Answer):
    """What anybody may check: a certificate that was issued at `at` (ms). `state` is "valid", "revoked" or
    "replaced"; `address` is the page that says the same."""

    number: str
    state: str
    at: int
    name: str
    unit: str
    award: str
    what: str
    detail: str
    address: str


class Certificates(Answer):
    """All that were issued in an event, the newest first."""

    certificates: list[CertificateShown]
