"""The sections of a published survey's page, each a table with a chart a line."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from acclaim.features.surveys.results import charts, standouts
from acclaim.features.surveys.results.by_class.section import class_section
from acclaim.features.surveys.results.document import Cell, Difference, Figure, Group, Item, Published
from acclaim.features.surveys.results.tree import WHOLE
from acclaim.features.surveys.results.words import Words

_UNITS_COMPARED: Final = 60  # on paper; the sheet has all
_PLACED_MIN: Final = 3  # of fewer items there is nothing to weigh


class Sections:
    """Of a group that is told."""

    def __init__(self, document: Published, group: Group, words: Words) -> None:
        self._document = document
        self._group = group
        self._words = words
        self._items = {item.id: item for item in document.items}
        self._scales = [item for item in document.items if item.kind == "scale"]

    @property
    def text(self) -> str:
        parts = [self._ratings(), self._distributions(), self._others(), self._units()]
        if self._group.id == WHOLE:
            parts += [class_section(self._document, self._words.language), self._quadrants(), self._writings()]
        return "".join(parts)

    def _cell(self, item: Item) -> Cell:
        return self._document.cell(item.id, self._group.id)

    def _ratings(self) -> str:
        words = self._words
        has_last = any(self._cell(item).from_last for item in self._scales)
        compared = [("from_whole", self._group.id != WHOLE), ("from_last", has_last)]
        shown = [name for name, is_shown in compared if is_shown]
        heads = [f"<th>{escape(words('question'))}</th>", _th(words("mean")), _td(charts.axis(), "chart")]
        heads.append(_th(words("satisfied")))
        head = f"<tr>{''.join([*heads, *(_th(words(name)) for name in shown)])}</tr>"
        lines, section = [], ""
        for item in self._scales:
            named = words.name(item.section, item.section_en)
            if named != section:
                section = named
                lines.append(_tr(_heading(named, 4 + len(shown))))
            lines.append(_tr(self._rating(item, shown), self._kind))
        return self._section(words("ratings"), head + "".join(lines)) if lines else ""

    def _rating(self, item: Item, shown: Sequence[str]) -> str:
        cell, words = self._cell(item), self._words
        unsure = (cell.counts or {}).get("?", 0)
        name = escape(words.item(item)) + (_small(words("unsure", n=unsure), "<br>") if unsure else "")
        if cell.mean is None:
            return _td(name, "name") + _td(escape(self._status(cell, item)), "silent", 3 + len(shown))
        usual = None if self._group.id == WHOLE else self._document.cell(item.id, WHOLE).mean
        chart = charts.dots(cell.mean, usual, words("mean"))
        parts = [
            _td(name, "name"),
            _td(mean_of(cell), "number"),
            _td(chart, "chart"),
            _td(self._share(cell, item), "number"),
        ]
        for difference in shown:
            is_new = difference == "from_last" and item.id in self._document.not_comparable
            parts.append(_td(_small(words("reworded")) if is_new else arrow(getattr(cell, difference)), "number"))
        return "".join(parts)

    def _share(self, cell: Cell, item: Item) -> str:
        if cell.share:
            return f"{cell.share.value:.0%}"
        is_told = cell.share_at_least is not None or cell.share_at_most is not None
        return _small(self._status(cell, item)) if is_told else "–"

    def _distributions(self) -> str:
        items = [item for item in self._scales if self._cell(item).counts]
        if not items:
            return ""
        labels = [label for label in items[0].values if label.value.isdigit()]
        named = [
            f'<span><i class="of{n}"></i>{escape(self._words.label(label))}</span>' for n, label in enumerate(labels, 1)
        ]
        lines = []
        for item in items:
            cell = self._cell(item)
            chart = charts.stack(cell.counts or {}, [label.value for label in labels], self._words("distribution"))
            n = _small(self._words("n", n=cell.n))
            lines.append(_tr(_td(escape(self._words.item(item)), "name") + _td(chart, "chart") + _td(n, "number")))
        return self._section(self._words("distribution"), "".join(lines), f'<p class="legend">{"".join(named)}</p>')

    def _others(self) -> str:
        lines, question = list[str](), ""
        for item in self._document.items:
            if item.kind != "scale":
                if item.choice and item.question != question:
                    lines.append(_tr(_heading(self._words.name(item.title, item.title_en), 3)))
                question = item.question
                lines += (_tr(line, self._kind) for line in self._answers(item))
        return self._section(self._words("others"), "".join(lines)) if lines else ""

    def _answers(self, item: Item) -> Iterator[str]:
        """Of what is no scale: a line, or of a choice or a ranking a line for each of the things to choose from."""
        cell, words = self._cell(item), self._words
        name = words.choice(item) if item.choice else words.item(item)
        if item.kind in ("yes_no", "several") and cell.share:
            yield self._bar(name, cell.share, f"{cell.share.value:.0%}")
        elif cell.counts is None or not cell.n:
            yield _td(escape(name), "name") + _td(escape(self._status(cell, item)), "silent", 2)
        elif cell.means is not None:
            yield _heading(name, 3)
            firsts = {label.value.rpartition(":")[0]: label for label in item.values if label.value.endswith(":1")}
            for choice, place in sorted(cell.means.items(), key=lambda one: one[1]):
                named = words.label(firsts[choice]).removesuffix(" 1")
                yield _td(escape(named), "name") + _td(escape(words("place", place=place)), "", 2)
        else:
            yield _heading(name, 3)
            shares = {label.value: cell.counts.get(label.value, 0) / cell.n for label in item.values}
            for label in sorted(item.values, key=lambda one: -shares[one.value]):
                share = Figure(shares[label.value])
                yield self._bar(words.label(label), share, f"{share.value:.0%}")

    def _bar(self, name: str, share: Figure, figure: str) -> str:
        return _td(escape(name), "name") + _td(charts.bar(share, name), "chart") + _td(escape(figure), "number")

    def _units(self) -> str:
        """Those right below, by the overall question: the best first, in bands; then those that are not told."""
        words, document = self._words, self._document
        item = self._items.get(document.overall)
        groups = {group.id: group for group in document.groups if group.above == self._group.id}
        if item is None or not groups:
            return ""
        banded = standouts.bands(document, item.id, list(groups.values()))
        ranked = [(one, number) for number, band in enumerate(banded) for one in band]
        lines = [self._unit(item, groups[one], number) for one, number in ranked[:_UNITS_COMPARED]]
        known = {one for one, _ in ranked}
        for one, group in groups.items():
            if one in known:
                continue
            name, why = escape(self._short(group)), words.silence(group, document.k)
            if group.state == "told":
                name = link(words.address(one), self._short(group))
                why = self._status(document.cell(item.id, one), item)
            lines.append(_tr(_td(name, "name") + _td(escape(why), "silent", 3)))
        note = _small(f"{words('units_note')} {words('line')}")
        return self._section(words("units", item=words.item(item)), "".join(lines), note)

    def _unit(self, item: Item, group: Group, band: int) -> str:
        cell, usual = self._document.cell(item.id, group.id), self._document.cell(item.id, WHOLE).mean
        chart = charts.dots(cell.mean, usual, self._words("mean")) if cell.mean else ""
        name = link(self._words.address(group.id), self._short(group))
        parts = [_td(name, "name"), _td(chart, "chart"), _td(mean_of(cell), "number")]
        parts.append(_td(_small(f"{group.n}/{group.entitled}" if group.entitled else f"{group.n}"), "number"))
        return _tr("".join(parts), f"{'even' if band % 2 else ''} {'grey' if group.grey else ''}".strip())

    def _quadrants(self) -> str:
        placed, words = standouts.quadrants(self._document), self._words
        if len(placed) < _PLACED_MIN:
            return ""
        numbers = {one.item: str(number) for number, one in enumerate(placed, 1)}
        corners = {corner: words(corner) for corner in ("keep", "improve", "enough", "watch")}
        chart = charts.quadrants(placed, numbers, corners, words("quadrants"))
        listed = "".join(f"<li>{escape(words.item(self._items[one.item]))}</li>" for one in placed)
        title, note = escape(words("quadrants")), _small(words("quadrants_note"))
        return f'<section><h2>{title}</h2>{note}<div class="quadrant">{chart}<ol>{listed}</ol></div></section>'

    def _writings(self) -> str:
        words, lines = self._words, []
        for writing in self._document.writings:
            authors = words("authors", n=writing.authors)
            lines.append(_tr(_heading(f"{words.name(writing.title, writing.title_en)} · {authors}", 3)))
            for theme in writing.themes:
                share = Figure(theme.authors / writing.authors)
                lines.append(_tr(self._bar(theme.theme, share, words("n", n=theme.authors))))
        return self._section(words("writings"), "".join(lines)) if lines else ""

    @property
    def _kind(self) -> str:
        return "grey" if self._group.grey else ""

    def _short(self, group: Group) -> str:
        return self._words.group(group).rpartition("/")[2]

    def _status(self, cell: Cell, item: Item) -> str:
        return self._words.status(cell, item, self._document.k)

    def _section(self, title: str, lines: str, note: str = "") -> str:
        return f"<section><h2>{escape(title)}</h2>{note}<table>{lines}</table></section>"


def mean_of(cell: Cell) -> str:
    """With as many digits as are told."""
    if cell.mean is None:
        return ""
    return f"{cell.mean.value:.2f}" if cell.counts else f"{cell.mean.value:.1f}"


def arrow(difference: Difference | None) -> str:
    """A difference, loud where chance does not explain it."""
    if difference is None:
        return ""
    value = f"{difference.value:+.2f}".replace("-", "−")
    if not difference.stands_out:
        return f'<span class="chance">{value}</span>'
    return f'<b class="up">▲ {value}</b>' if difference.value > 0 else f'<b class="down">▼ {value}</b>'


def link(address: str, text: str) -> str:
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def _small(text: str, before: str = "") -> str:
    return f"{before}<small>{escape(text)}</small>"


def _heading(text: str, columns: int) -> str:
    return _td(f"<h3>{escape(text)}</h3>", "", columns)


def _th(text: str) -> str:
    return f'<th class="number">{escape(text)}</th>'


def _td(content: str, kind: str, columns: int = 1) -> str:
    return f'<td class="{kind}" colspan="{columns}">{content}</td>'


def _tr(cells: str, kind: str = "") -> str:
    return f'<tr class="{kind}">{cells}</tr>'
