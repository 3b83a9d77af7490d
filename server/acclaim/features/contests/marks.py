"""Marks as people write and read them: whole hundredths internally, exact fractions in sums, rounded only for
display.
"""

import re
import unicodedata
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from acclaim.base.contest_errors import ContestRefused
from acclaim.event.parts.contest import VALUE_MOST, Criterion, hundredths

_number: Final = re.compile(r"([0-9]{1,6})(?:\.([0-9]{0,2})0*)?|\.([0-9]{1,2})0*").fullmatch
_grouped: Final = re.compile(r"[,，][0-9０-９]{3}\s*\Z").search
_POINTS: Final = str.maketrans({"，": ".", ",": ".", "。": ".", "．": ".", "、": "."})


def parse(text: str) -> int | None:
    """Typed text in hundredths: 9.5, 9,5, ９．５. None if it is not a number, is finer than a hundredth, or is
    ambiguous, such as 1,000."""
    if _grouped(text):
        return None
    plain = unicodedata.normalize("NFKC", text.strip().translate(_POINTS))
    found = _number(plain)
    if not found:
        return None
    whole, part = found[1] or "0", found[2] or found[3] or ""
    return int(whole) * 100 + int(part.ljust(2, "0"))


def shown(value: Fraction, decimals: int) -> str:
    """Rounded half up, away from zero: 9.345 with two decimals is 9.35, and -0.5 with none is -1."""
    scaled = abs(value) * 10**decimals
    digits = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
    sign = "-" if value < 0 and digits else ""
    if not decimals:
        return f"{sign}{digits}"
    text = str(digits).rjust(decimals + 1, "0")
    return f"{sign}{text[:-decimals]}.{text[-decimals:]}"


def plain(value: int) -> str:
    """Hundredths in their shortest exact form: 950 is 9.5."""
    return shown(Fraction(value, 100), 2).rstrip("0").rstrip(".")


def exact(value: float) -> Fraction:
    """A number of the definition, which has at most two decimals (event/checks/contest.py)."""
    return Fraction(hundredths(value) or 0, 100)


def check(criteria: Mapping[str, Criterion], marks: Mapping[str, int], *, whole: bool) -> None:
    """Raises ContestRefused("mark_unfit") and, where the sheet must be `whole`, ("mark_missing") with `criterion`."""
    for criterion_id, mark in marks.items():
        criterion = criteria.get(criterion_id)
        if criterion is None:
            raise ContestRefused("mark_unfit", criterion=criterion_id)
        most, step = hundredths(criterion.most) or 0, hundredths(criterion.step) or 1
        if not 0 <= mark <= most or mark % step:
            why = f"{criterion.name}: {plain(mark)} is not from 0 to {criterion.most:g} in steps of {criterion.step:g}."
            raise ContestRefused("mark_unfit", why, criterion=criterion_id, most=criterion.most, step=criterion.step)
    missing = [one for one in criteria if one not in marks]
    if whole and missing:
        raise ContestRefused("mark_missing", criterion=missing[0])


def check_value(value: int) -> None:
    """Raises ContestRefused("mark_unfit") for a measured value out of bounds."""
    if not 0 <= value <= VALUE_MOST * 100:
        raise ContestRefused("mark_unfit", f"What was measured is from 0 to {VALUE_MOST:,}.", most=VALUE_MOST)


def points_of(criterion: Criterion, value: int) -> Fraction:
    """The points for a measured value (hundredths) by the bands."""
    for band in criterion.bands:
        if value <= (hundredths(band.at_most) or 0):
            return exact(band.points)
    return Fraction(0)
