"""Writes the table of docs/barometer.md that says what each figure means, out of the server's own list; `--check` says
whether it is in step."""

import sys
from pathlib import Path
from typing import Final

from acclaim.features.barometer.dictionary import FEATURE_ENTRIES, FIGURES

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "barometer.md"
BEGIN: Final = "<!-- drawn: dictionary -->\n"
END: Final = "<!-- end -->"


def table() -> str:
    rows = ["| figure | 中文 | what it counts | since |", "|---|---|---|---|"]
    for one in (*FIGURES, *FEATURE_ENTRIES):
        rows.append(f"| {one.name_en} (`{one.id}`) | {one.name} | {one.text_en} | {one.since} |")
    return "\n".join([*rows, ""])


def written(page: str) -> str:
    """The page with the table as it should be."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + BEGIN + table() + END + after


def main(arguments: list[str]) -> int:
    page = PAGE.read_text(encoding="utf-8")
    if "--check" in arguments:
        return int(written(page) != page)
    PAGE.write_text(written(page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
