"""What pages tell people before they ask the server is what the server says: one list, by the server's own names."""

import math
import re

from acclaim.base import limits
from tests.pages import JS

LIMIT = re.compile(r"^export const (\w+) = ([\d_ *]+);$", re.MULTILINE)


def test_the_limits_of_the_pages_are_the_servers() -> None:
    told = LIMIT.findall((JS / "shared" / "limits.js").read_text("utf-8"))
    assert len(told) > 10
    for name, value in told:
        assert math.prod(map(int, value.split("*"))) == getattr(limits, name), name


def test_no_other_module_keeps_a_limit_of_its_own() -> None:
    others = [path for path in JS.rglob("*.js") if path != JS / "shared" / "limits.js"]
    assert [str(path.relative_to(JS)) for path in others if "limits.py" in path.read_text("utf-8")] == []
