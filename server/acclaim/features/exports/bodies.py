"""JSON bodies of exports, both ways."""

from acclaim.features.exports.rules import Format, What
from acclaim.http.bodies import Answer, Body


class MakeExport(Body, forbid_unknown_fields=True):
    """`results`: a row an option; `receipts`: a row a receipt of each published poll; `changes`: a row a fact of the
    change feed, from its start."""

    what: What
    format: Format


class ExportLink(Answer):
    """Whoever has the `link` may load the file until `expires_at` (ms), without a key."""

    link: str
    expires_at: int
