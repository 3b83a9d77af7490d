"""The section of a published survey's page that shows the whole by class: a column a class that is told."""

from html import escape

from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.features.surveys.results.document import Cell, Group, Item, Label, Published
from acclaim.features.surveys.results.words import Language, Words

_SHOWN = ("scale", "yes_no", "several")  # of what is no one figure the sheet tells


def class_section(document: Published, language: Language) -> str:
    """Nothing of a survey that is not told by class."""
    table, words = document.of_classes, Words(language, by_class=True)
    if table is None or document.classes is None:
        return ""
    names = {one.value: one for one in document.classes.names}
    told = [group for group in table.groups[1:] if group.state == "told"]
    heads = "".join(f'<th class="number">{escape(class_name(group, names, words))}</th>' for group in told)
    answered = "".join(_td(_answered(group)) for group in told)
    lines = [_line(words("respondents"), answered)] if told else []
    for item in document.items if told else ():
        if item.kind in _SHOWN:
            cells = [table.cell(item.id, group.id) for group in told]
            lines.append(_line(words.item(item), _figures(cells, item, document.k, words)))
    notes = [words("classes_note")]
    for group in table.groups[1:]:
        if group.state != "told":
            why = words.silence(group, document.k)
            notes.append(words("class_silent", name=class_name(group, names, words), why=why))
    return (
        f"<section><h2>{escape(words('classes'))}</h2>{''.join(f'<small>{escape(one)}</small><br>' for one in notes)}"
        f'<table class="classes"><tr><th>{escape(words("question"))}</th>{heads}</tr>{"".join(lines)}</table></section>'
    )


def class_name(group: Group, names: dict[str, Label], words: Words) -> str:
    """Of a class that the event does not name, its id; the usual one has a name anyway."""
    if group.id in names:
        return words.label(names[group.id])
    return words("audience") if group.id == DEFAULT_CLASS else group.id


def _answered(group: Group) -> str:
    return f"{group.n}/{group.entitled}" if group.entitled else f"{group.n}"


def _figures(cells: list[Cell], item: Item, k: int, words: Words) -> str:
    """Where nothing is told of any class, the reason once."""
    reasons = {words.status(cell, item, k) for cell in cells}
    if len(reasons) == 1 and not any(map(_figure, cells)):
        return f'<td class="silent" colspan="{len(cells)}">{escape(reasons.pop())}</td>'
    return "".join(
        _td(_figure(cell)) if _figure(cell) else f'<td class="number silent">{escape(words.status(cell, item, k))}</td>'
        for cell in cells
    )


def _figure(cell: Cell) -> str:
    if cell.mean:
        return f"{cell.mean.value:.2f}" if cell.counts else f"{cell.mean.value:.1f}"
    return f"{cell.share.value:.0%}" if cell.share else ""


def _line(name: str, cells: str) -> str:
    return f'<tr><td class="name">{escape(name)}</td>{cells}</tr>'


def _td(figure: str) -> str:
    return f'<td class="number">{escape(figure)}</td>'
