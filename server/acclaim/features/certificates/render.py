"""Certificates as pages that need nothing but themselves: to check one, and to print them on A4."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from acclaim.event.event import Event
from acclaim.features.certificates.rules import Certificate, address_of, written
from acclaim.http.kept import qr_svg

# No script, nothing from elsewhere, in nobody's frame.
POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_STYLE: Final = Path(__file__).with_name("page.css")
_VERDICTS: Final = {
    "valid": ("本证书真实有效", "This certificate is genuine."),
    "replaced": ("本证书已被更正后的新证书取代", "This certificate was replaced by a corrected one."),
    "revoked": ("本证书已作废", "This certificate was revoked."),
    "unknown": ("没有这个编号的证书，请核对编号", "No certificate has this number. Check every character."),
}


def checked(event: Event, found: Certificate | None, origin: str) -> str:
    """The page of one certificate, which says first whether it is genuine; None: of none."""
    state = found.state if found else "unknown"
    chinese, english = _VERDICTS[state]
    verdict = f'<p class="verdict" data-state="{state}" role="status">{chinese}<small lang="en">{english}</small></p>'
    return _page(event.title, verdict + (_certificate(event, found, origin) if found else ""))


def printed(event: Event, found: Sequence[Certificate], origin: str) -> str:
    """One page of paper each."""
    return _page(event.title, "".join(_certificate(event, one, origin) for one in found))


def _page(title: str, body: str) -> str:
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>证书 · {escape(title)}</title><style>{_STYLE.read_text('utf-8')}</style></head>"
        f"<body><main>{body}</main></body></html>\n"
    )


def _certificate(event: Event, one: Certificate, origin: str) -> str:
    award = one.award
    lines = (("name", award.name), ("unit", award.unit), ("what", award.what), ("award", award.award),
             ("detail", award.detail))  # fmt: skip
    told = "".join(f'<p class="{kind}">{escape(text)}</p>' for kind, text in lines if text)
    day = datetime.fromtimestamp(one.at / 1000, UTC).astimezone(ZoneInfo(event.timezone))
    number = written(one.number)
    code = qr_svg(origin + address_of(event.id, one.number)).decode()
    code = re.sub(r'width="(\d+)" height="(\d+)"', r'viewBox="0 0 \1 \2" role="img"', code, count=1)
    return (
        f'<section class="certificate" data-state="{one.state}" data-testid="certificate"><h1>荣誉证书</h1>{told}'
        f'<footer><div class="check">{code}<p>扫码验证 <span lang="en">Scan to check</span><br>'
        f'<span class="number">{number}</span></p></div>'
        f"<p>{escape(event.title)}<br>{day.year}年{day.month}月{day.day}日</p></footer></section>"
    )
