"""The barometer of some days as one page to read and to print. Needs nothing but itself."""

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Final, Literal

from acclaim.features.barometer.bodies import Barometer
from acclaim.features.barometer.dictionary import FEATURE_ENTRIES, FIGURES
from acclaim.features.barometer.groups import GroupFigures

Language = Literal["zh", "en"]

_STYLE: Final = Path(__file__).with_name("page.css")
_LONG_S: Final = 2 * 3600  # from here on, time is told in hours
# fmt: off
_WORDS: Final[dict[str, tuple[str, str]]] = {
    "barometer": ("晴雨表", "Barometer"),
    "days": ("{first} 至 {last}", "{first} to {last}"),
    "new": ("新来 {n} 人", "new: {n}"),
    "each": ("人均 {time}", "{time} each"),
    "change": ("比上一期 {change:+.0%}", "{change:+.0%} on the days before"),
    "old": ("已过期", "too old"),
    "minutes": ("{n:.1f} 分钟", "{n:.1f} min"),
    "hours": ("{n:,.1f} 小时", "{n:,.1f} h"),
    "used": ("用了什么", "What they used"),
    "feature": ("功能", "Feature"),
    "none": ("还没有数据", "Nothing yet"),
    "when": ("什么时候活跃", "When they were active"),
    "when_hint": ("颜色越深，使用时间越长。", "The darker, the more time active."),
    "by_day": ("每天", "Day by day"),
    "day": ("日期", "Day"),
    "units": ("各单位", "By unit"), "unit": ("单位", "Unit"),
    "classes": ("各类别", "By class"), "class": ("类别", "Class"),
    "most": ("用得最多", "Used most"),
    "others": ("其余（含不单列的）", "All others, with those withheld"),
    "withheld": (
        "人数是每天人数之和。某天少于 {n} 人的，以及能由它们推算出来的，当天不单列，计入“其余”。",
        "Members of each day, added up. Groups of fewer than {n} on a day, and those from which they would follow, are "
        "withheld for that day and counted among the others.",
    ),
}
_WEEKDAYS: Final = (
    ("周一", "周二", "周三", "周四", "周五", "周六", "周日"), ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
)
# fmt: on


def page(told: Barometer, title: str, language: Language) -> str:
    """`title`: the event's."""
    found = _Page(told, title, language)
    return (
        f'<!doctype html><html lang="{"zh-CN" if language == "zh" else "en"}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{found.title}</title>'
        f"<style>{_STYLE.read_text('utf-8')}</style></head><body><main>{found.text}</main></body></html>\n"
    )


class _Page:
    def __init__(self, told: Barometer, title: str, language: Language) -> None:
        self._told = told
        self._event = title
        self._at = 0 if language == "zh" else 1
        self._names = {one.id: (one.name, one.name_en)[self._at] for one in (*FIGURES, *FEATURE_ENTRIES)}

    @property
    def title(self) -> str:
        return escape(f"{self._event} · {self._word('barometer')}")

    @property
    def text(self) -> str:
        told = self._told
        days = self._days() if len(told.days) > 1 else ""
        groups = self._groups("unit", "units", told.units) + self._groups("class", "classes", told.classes)
        return f"{self._head()}{self._used()}{self._when()}{days}{groups}{self._meanings()}"

    def _head(self) -> str:
        told = self._told
        days = told.first if told.first == told.last else self._word("days", first=told.first, last=told.last)
        is_new = told.visitors and told.returning is not None
        before = told.before.visits
        heads = told.visitors or told.visits
        sums = [
            ("visitors", self._count(told.visitors),
             self._word("new", n=f"{(told.visitors or 0) - (told.returning or 0):,}") if is_new else ""),
            ("visits", self._count(told.visits),
             self._word("change", change=told.visits / before - 1) if before else ""),
            *((name, self._time(seconds), self._word("each", time=self._time(seconds / heads)) if heads else "")
              for name, seconds in (("visible", told.visible_s), ("active", told.active_s))),
        ]  # fmt: skip
        figures = "".join(
            f"<div><dt>{escape(self._names[name])}</dt><dd>{escape(shown)}<small>{escape(note)}</small></dd></div>"
            for name, shown, note in sums
        )
        return f'<header><h1>{self.title}</h1><p>{days}</p></header><dl class="sums">{figures}</dl>'

    def _used(self) -> str:
        """The most time first; what nobody has used is left out."""
        used = sorted((one for one in self._told.features if one.uses), key=lambda one: -one.active_s)
        if not used:
            return self._section("used", f"<p>{self._word('none')}</p>")
        most = max(1, used[0].active_s)
        heads = [self._word("feature"), "", *(self._names[one] for one in ("active", "users", "share", "uses"))]
        rows = (
            f"<tr><th>{escape(self._names[one.feature])}</th>{_bar(one.active_s / most)}"
            + _numbers(
                self._time(one.active_s), self._count(one.users), "–" if one.share is None else f"{one.share:.0%}",
                self._count(one.uses),
            )
            + "</tr>"
            for one in used
        )  # fmt: skip
        return self._section("used", _table(heads, rows))

    def _when(self) -> str:
        hours = self._told.hours
        most = max(1, *(max(row) for row in hours))
        head = "".join(f"<th>{hour}</th>" for hour in range(24))
        rows = "".join(
            f"<tr><th>{name}</th>"
            + "".join(f'<td title="{self._time(one)}">{_shade(one / most)}</td>' for one in row)
            + "</tr>"
            for name, row in zip(_WEEKDAYS[self._at], hours, strict=True)
        )
        table = f'<table class="hours"><thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table>'
        return self._section("when", f"<p>{self._word('when_hint')}</p>{table}")

    def _days(self) -> str:
        days = self._told.days
        most = max(1, *(one.visitors for one in days))
        heads = [self._word("day"), "", *(self._names[one] for one in ("visitors", "visits", "visible", "active"))]
        rows = (
            f"<tr><th>{one.day}</th>{_bar(one.visitors / most)}"
            + _numbers(f"{one.visitors:,}", f"{one.visits:,}", self._time(one.visible_s), self._time(one.active_s))
            + "</tr>"
            for one in days
        )
        return self._section("by_day", _table(heads, rows))

    def _groups(self, one: str, several: str, groups: Sequence[GroupFigures]) -> str:
        """Those that may be told, the most visitors first; then what the others, withheld ones among them, have in sum,
        which follows from the figures above anyway."""
        if not groups:
            return ""
        days = self._told.days
        highest = [group for group in groups if "/" not in group.group]
        visitors = sum(day.visitors for day in days) - sum(group.visitors for group in highest)
        visits = sum(day.visits for day in days) - sum(group.visits for group in highest)
        active_s = max(0, sum(day.active_s for day in days) - sum(group.active_s for group in highest))
        heads = [self._word(one), *(self._names[name] for name in ("visitors", "visits", "active")), self._word("most")]
        rows = [
            f"<tr><th>{escape(group.group)}</th>"
            + _numbers(f"{group.visitors:,}", f"{group.visits:,}", self._time(group.active_s))
            + f'<td class="number">{escape(self._names.get(group.most, "–"))}</td></tr>'
            for group in sorted(groups, key=lambda group: -group.visitors)
        ]
        if visitors > 0:
            others = _numbers(f"{visitors:,}", f"{visits:,}", self._time(active_s), "–")
            rows.append(f'<tr class="others"><th>{self._word("others")}</th>{others}</tr>')
        note = self._word("withheld", n=self._told.members_min)
        return self._section(several, f"<p>{note}</p>{_table(heads, rows, bar=False)}")

    def _meanings(self) -> str:
        rows = "".join(
            f"<dt>{escape((one.name, one.name_en)[self._at])}</dt><dd>{escape((one.text, one.text_en)[self._at])}</dd>"
            for one in FIGURES
        )
        return f"<footer><dl>{rows}</dl></footer>"

    def _section(self, word: str, body: str) -> str:
        return f"<section><h2>{self._word(word)}</h2>{body}</section>"

    def _time(self, seconds: float) -> str:
        if seconds < _LONG_S:
            return self._word("minutes", n=seconds / 60)
        return self._word("hours", n=seconds / 3600)

    def _count(self, n: int | None) -> str:
        return self._word("old") if n is None else f"{n:,}"

    def _word(self, word: str, **values: object) -> str:
        return _WORDS[word][self._at].format(**values)


def _table(heads: Sequence[str], rows: Iterable[str], bar: bool = True) -> str:
    """`bar`: the second column is one."""
    cells = "".join(_head(one, is_number=n > int(bar)) if one else "<td></td>" for n, one in enumerate(heads))
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _head(text: str, is_number: bool) -> str:
    return f'<th class="number">{escape(text)}</th>' if is_number else f"<th>{escape(text)}</th>"


def _numbers(*shown: str) -> str:
    return "".join(f'<td class="number">{escape(one)}</td>' for one in shown)


def _bar(part: float) -> str:
    return f'<td class="bar"><i style="width:{part:.1%}"></i></td>'


def _shade(part: float) -> str:
    return f'<i style="opacity:{0.15 + 0.85 * part:.2f}"></i>' if part > 0 else ""
