"""The encoding of a text file that does not state it: certain, likely enough, or to be asked for."""

import codecs
import re
from collections.abc import Callable, Iterator
from typing import Final

from acclaim.base.sheets.reasons import rejected

# What may be chosen: the encodings in which spreadsheets of the world save CSV, by the names that Python has for them.
ENCODINGS: Final = ("utf-8", "utf-16", "gb18030", "big5", "cp1252", "cp1250", "cp1251", "cp932", "cp949")
_GUESSED: Final = ("gb18030", "big5", "cp1252", "cp1250", "cp1251", "cp932", "cp949")
_SURE_BY: Final = 0.3  # in likelihood, 0 to 1, before the next
_WORTH_OFFERING: Final = 0.6
_EVIDENCE_BYTES: Final = 8
# Accents stand within words of plain letters; characters of other scripts do not.
_LATIN: Final = ("cp1252", "cp1250")
_RUN: Final = re.compile(r"([A-Za-z]?)([^\x00-\x7f]+)(?=([A-Za-z]?))")
_ZEROS_OF_UTF_16: Final = 0.05  # at least: every comma and digit has one
_SAMPLE_BYTES: Final = 64 * 1024
_CHUNK_BYTES: Final = 1 << 20
_LINES_SHOWN: Final = 4
_LINE_CHARS: Final = 60
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip


def encoding_of(data: bytes, has_headings: Callable[[str], bool], chosen: str = "") -> str:
    """The encoding to read `data` by; `chosen` where somebody has said it.

    `has_headings(text)`: whether the beginning of a file, read in some way, has headings that are known and not Latin:
    no wrong encoding has those. Raises ImportRejected("roster_rejected") with the reason no_text,
    encoding_wrong or, with `encodings` to choose from, encoding_unsure.
    """
    mark = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    if mark and (not chosen or mark.startswith(chosen)):
        return _checked(data, mark)
    if chosen:
        return _checked(data, _without_mark(data) if chosen == "utf-16" else chosen)
    sample = data[:_SAMPLE_BYTES]
    if sample.count(0) > len(sample) * _ZEROS_OF_UTF_16:
        return _checked(data, _without_mark(data))
    if _can_be(data, "utf-8"):
        return "utf-8"
    return _guessed(data, has_headings)


def _without_mark(data: bytes) -> str:
    """UTF-16 without its mark: the zeros of Latin letters and commas tell which half comes first."""
    sample = data[:_SAMPLE_BYTES]
    return "utf-16-le" if sample[1::2].count(0) >= sample[0::2].count(0) else "utf-16-be"


def _checked(data: bytes, encoding: str) -> str:
    if not _can_be(data, encoding):
        raise rejected("encoding_wrong", encoding=encoding.removesuffix("-sig"))
    return encoding


def _can_be(data: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(data), _CHUNK_BYTES):
            decoder.decode(data[start : start + _CHUNK_BYTES])
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _guessed(data: bytes, has_headings: Callable[[str], bool]) -> str:
    beginning = data[:_SAMPLE_BYTES].rpartition(b"\n")[0] or data[:_SAMPLE_BYTES]
    for encoding in ("gb18030", "big5", "cp932", "cp949"):
        if has_headings(beginning.decode(encoding, "replace")) and _can_be(data, encoding):
            return encoding
    likely = [one for one in _likely(b"\n".join(_telling_lines(data))) if _can_be(data, one[1])]
    if not likely:
        raise rejected("no_text")
    (best, encoding, _), *others = likely
    evidence = len(re.findall(rb"[\x80-\xff]", data[:_SAMPLE_BYTES]))
    if not others or (evidence >= _EVIDENCE_BYTES and all(best - other >= _SURE_BY for other, _, _ in others)):
        return encoding
    offered = "; ".join(f"{encoding}: {', '.join(_shown(text)[:2])}" for _, encoding, text in likely)
    choice = [{"encoding": encoding, "lines": _shown(text)} for _, encoding, text in likely]
    raise rejected("encoding_unsure", offered=offered, details={"encodings": choice})


def _likely(sample: bytes) -> list[tuple[float, str, str]]:
    """[(how likely, encoding, text)] of the different texts that `sample` may be, the likeliest first.

    Measured on 1,120 lists (each of the seven encodings, eight lengths from 1 to 100 names, 20 lists of random names):
    by charset-normalizer's mess alone, 361 had a wrong text in front; together with how common the characters are, 46,
    of each of which `_guessed` asks. None was read wrongly.
    """
    from charset_normalizer import from_bytes  # large, and no worker needs it for voting

    found: dict[str, tuple[float, str, str]] = {}
    for match in from_bytes(sample, cp_isolation=list(_GUESSED), threshold=1.0, preemptive_behaviour=False):
        encoding = min(match.could_be_from_charset, key=_GUESSED.index)  # of those that read alike, the usual one
        text = sample.decode(encoding)
        if not re.search(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]", text):
            found.setdefault(text, (_common_share(text, encoding) - match.chaos, encoding, text))
    ranked = sorted(found.values(), reverse=True)
    return [one for one in ranked if one[0] >= ranked[0][0] - _WORTH_OFFERING]


def _common_share(text: str, encoding: str) -> float:
    """How many of the characters outside ASCII are everyday ones of those who write in `encoding`, 0 to 1."""
    runs = _RUN.findall(text)
    common = sum(sum(_is_common(letter, encoding) for letter in run) for before, run, after in runs
                 if bool(before or after) == (encoding in _LATIN))  # fmt: skip
    return common / max(1, sum(len(run) for _, run, _ in runs))


def _is_common(letter: str, encoding: str) -> bool:
    match encoding:
        case "cp1252" | "cp1250":
            return letter.isalpha()
        case "cp1251":
            return "\u0400" <= letter <= "\u045f"
        case "cp949":
            return "\uac00" <= letter <= "\ud7a3" and len(letter.encode("euc_kr", "ignore")) == 2
        case "cp932":
            return "\u3040" <= letter <= "\u30ff" or b"\x88" <= letter.encode("cp932", "ignore") < b"\x98"
        case "big5":
            return b"\xa4" <= letter.encode("big5", "ignore") < b"\xc6\xa1"
    return b"\xb0" <= letter.encode("gb2312", "ignore") < b"\xd8"  # the everyday ones come first in these sets


def _telling_lines(data: bytes) -> Iterator[bytes]:
    """The lines that are not plain ASCII, up to a sample: the others read alike in every encoding."""
    left = _SAMPLE_BYTES
    for line in data.split(b"\n", 10_000):
        if left > 0 and not line.isascii():
            left -= len(line)
            yield line[:_SAMPLE_BYTES]


def _shown(text: str) -> list[str]:
    return [line.strip()[:_LINE_CHARS] for line in text.splitlines()[:_LINES_SHOWN]]
