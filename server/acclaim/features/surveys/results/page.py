"""A published survey as one page to read and to print: of the whole, or of one unit. Needs nothing but itself."""

from html import escape
from pathlib import Path
from typing import Final

from acclaim.features.surveys.results.document import Group, Item, Published
from acclaim.features.surveys.results.sections import Sections, arrow, link, mean_of
from acclaim.features.surveys.results.tree import WHOLE
from acclaim.features.surveys.results.words import Language, Words

_STYLE: Final = Path(__file__).with_name("page.css")


def page(document: Published, group_id: str, language: Language) -> str:
    """Of a group that is told, or of the whole. Raises StopIteration for any other."""
    words = Words(language)
    told = (one for one in document.groups if one.id == group_id and (one.state == "told" or one.id == WHOLE))
    body = _Page(document, next(told), words)
    return (
        f'<!doctype html><html lang="{"zh-CN" if language == "zh" else "en"}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{body.title}</title>'
        f"<style>{_STYLE.read_text('utf-8')}</style></head><body><main>{body.text}</main></body></html>\n"
    )


class _Page:
    def __init__(self, document: Published, group: Group, words: Words) -> None:
        self._document = document
        self._group = group
        self._words = words
        self._items = {item.id: item for item in document.items}
        self._survey = words.name(document.title, document.title_en)
        self._sections = Sections(document, group, words)

    @property
    def title(self) -> str:
        return escape(f"{self._words.group(self._group)} · {self._survey}")

    @property
    def text(self) -> str:
        figures = f"{self._standouts()}{self._sections.text}" if self._group.state == "told" else ""
        reading = escape(self._words("reading", k=self._document.k))
        head = f'<header><div class="head">{self._about()}{self._overall()}</div></header>'
        return f"{self._ways()}{head}{figures}<footer>{reading}</footer>"

    def _ways(self) -> str:
        """To the units above, and to the other language; not on paper."""
        groups = {group.id: group for group in self._document.groups}
        above, ways = self._group.above, list[str]()
        while above is not None:
            ways.insert(0, link(self._words.address(above), self._words.group(groups[above])))
            above = groups[above].above
        other = Words("en" if self._words.language == "zh" else "zh")
        ways.append(link(other.address(self._group.id), self._words("english")))
        return f"<nav>{' '.join(ways)}</nav>"

    def _about(self) -> str:
        words, document, group = self._words, self._document, self._group
        wave = f" · {words('wave', wave=document.wave)}" if document.series else ""
        lines = [("sub", f"{self._survey}{wave}")]
        if group.state == "told":
            n, members = group.n or 0, group.entitled
            rate = words("answered", n=n, members=members, rate=n / members) if members else words("answered_n", n=n)
            lines.append(("sub", rate))
        else:
            lines.append(("care", words.silence(group, document.k)))
        if group.grey:
            lines.append(("care", words(f"grey_{group.grey}", floor=2 * document.k)))
        below = "".join(f'<p class="{kind}">{escape(line)}</p>' for kind, line in lines)
        return f"<div><h1>{escape(words.group(group))}</h1>{below}</div>"

    def _overall(self) -> str:
        """The verdict in large figures."""
        item = self._items.get(self._document.overall)
        if item is None or self._group.state != "told":
            return ""
        cell = self._document.cell(item.id, self._group.id)
        name = escape(self._words.item(item))
        if cell.mean is None:
            why = escape(self._words.status(cell, item, self._document.k))
            return f'<div class="overall"><small>{name}<br>{why}</small></div>'
        changes = "".join(
            f"<br><small>{escape(self._words(word))} {arrow(difference)}</small>"
            for word, difference in (("from_whole", cell.from_whole), ("from_last", cell.from_last))
            if difference
        )
        return f'<div class="overall"><b>{mean_of(cell)}</b><small>/5</small><br><small>{name}</small>{changes}</div>'

    def _standouts(self) -> str:
        found = self._document.standouts.get(self._group.id)
        strengths, problems = (found.strengths, found.problems) if found else ([], [])
        return f'<section class="pair">{self._card("strengths", strengths)}{self._card("problems", problems)}</section>'

    def _card(self, kind: str, found: list[str]) -> str:
        items = [self._items[one] for one in found]
        lines = "".join(
            f"<li>{escape(self._words.item(item))} <span>{self._summary(item)}</span></li>" for item in items
        )
        listed = f"<ol>{lines}</ol>" if lines else f'<p class="none">{escape(self._words("nothing"))}</p>'
        return f'<div class="card {kind}"><h2>{escape(self._words(kind))}</h2>{listed}</div>'

    def _summary(self, item: Item) -> str:
        cell = self._document.cell(item.id, self._group.id)
        if cell.mean is None:
            return escape(self._words.status(cell, item, self._document.k))
        share = f" · {cell.share.value:.0%}" if cell.share else ""
        return f"{mean_of(cell)}{share} {arrow(cell.from_whole)}"
