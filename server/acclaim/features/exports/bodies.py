"""JSON bodies of exports, both ways."""

from acclaim.features.exports.rules import Format, What
from acclaim.http.bodies import Answer, Body


class MakeExport(Body, forbid_unknown_fields=True):
    """`results`: one row per option; `receipts`: one row per receipt of each published poll; `changes`: one row per
    fact of the change feed, from its start."""

    what: What
    format: Format


class ExportLink(Answer):
    """Anybody with the `link` can download the file until `expires_at` (ms), without a key."""

    link: str
    expires_at: int
