"""The line of each value in a TOML text, which `tomllib` does not report and people need.

Reads only texts that `tomllib` has accepted, so it may take every bracket at its word.
"""

import re
from collections.abc import Iterator

Path = tuple[str | int, ...]

TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'  # a closing of five is a text that ends in two quotes
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\[\]{}=,.\n]"
    r"""|[^\s"'#\[\]{}=,.]+""",
    re.DOTALL,
)


def lines_of(text: str) -> dict[Path, int]:
    """{("polls", 0, "options", 1, "id"): line} for every table, array item and value; lines count from 1."""
    return _Reader(text).read()


def line_of(text: str, path: Path) -> int:
    """The line of `path`, or of the nearest thing around it that is there; 1 if nothing is."""
    lines = lines_of(text)
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 1


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    line, counted = 1, 0
    for match in TOKEN.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        if not match[0].startswith("#"):
            yield match[0], line


class _Reader:
    def __init__(self, text: str) -> None:
        self.tokens = [*_tokens(text), ("\n", text.count("\n") + 1)]
        self.at = 0
        self.lines: dict[Path, int] = {}
        self.sizes: dict[Path, int] = {}  # of arrays of tables, so far

    def read(self) -> dict[Path, int]:
        table: Path = ()
        while self.at < len(self.tokens):
            if self.peek() == "\n":
                self.at += 1
            elif self.peek() == "[":
                table = self.header()
            else:
                self.pair(table)
        return self.lines

    def peek(self) -> str:
        return self.tokens[self.at][0]

    def found(self, path: Path) -> None:
        self.lines.setdefault(path, self.tokens[self.at][1])

    def header(self) -> Path:
        self.at += 1
        of_array = self.peek() == "["
        self.at += of_array
        path: Path = ()
        names = self.keys("]")
        for depth, name in enumerate(names, 1):
            path = (*path, name)
            self.found(path)
            if of_array and depth == len(names):
                self.sizes[path] = self.sizes.get(path, 0) + 1
            if path in self.sizes:
                path = (*path, self.sizes[path] - 1)
                self.found(path)
        self.at += 1 + of_array
        return path

    def keys(self, end: str) -> list[str]:
        names = []
        while self.peek() != end:
            if self.peek() != ".":
                names.append(self.peek().strip("\"'"))
            self.at += 1
        return names

    def pair(self, table: Path) -> None:
        start, names = self.at, self.keys("=")
        for depth in range(1, len(names) + 1):
            self.lines.setdefault((*table, *names[:depth]), self.tokens[start][1])
        self.at += 1
        self.value((*table, *names))

    def value(self, path: Path) -> None:
        self.found(path)
        opening = self.peek()
        if opening not in ("[", "{"):
            while self.peek() not in ("\n", ",", "]", "}"):
                self.at += 1
            return
        self.at += 1
        index = 0
        while self.peek() not in ("]", "}"):
            if self.peek() in ("\n", ","):
                self.at += 1
            elif opening == "[":
                self.value((*path, index))
                index += 1
            else:
                self.pair(path)
        self.at += 1
