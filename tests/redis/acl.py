"""The Redis user of docs/operations.md."""

import re

from acclaim.base.folders import STATIC

OPERATIONS = STATIC.parent / "docs" / "operations.md"


def rule(without: str = "") -> list[str]:
    """The documented ACL rule as words, less one of them."""
    [line] = re.findall(r"^ACL SETUSER acclaim .*$", OPERATIONS.read_text("utf-8"), re.MULTILINE)
    return [word for word in line.replace(">PASSWORD", ">secret").split() if word != without]
