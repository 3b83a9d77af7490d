"""The words of a published survey, in Chinese and English: of its page, and of its tables."""

from typing import Final, Literal
from urllib.parse import urlencode

from acclaim.features.surveys.results.document import Cell, Group, Item, Label

Language = Literal["zh", "en"]

# fmt: off
WORDS: Final[dict[str, tuple[str, str]]] = {
    "whole": ("全体", "All units"),
    "own": ("（直属）", " (directly)"),
    "no_unit": ("未归属单位", "Without a unit"),
    "english": ("English", "中文"),
    "wave": ("第{wave}期", "Wave {wave}"),
    "answered": ("{n}人作答，共{members}人（{rate:.0%}）", "{n} of {members} answered ({rate:.0%})"),
    "answered_n": ("{n}人作答", "{n} answered"),
    "grey_rate": ("作答率不足30%，数据仅供参考。", "Fewer than 30% answered: take the figures with care."),
    "grey_few": ("作答人数少于{floor}，数据仅供参考。", "Fewer than {floor} answers: take the figures with care."),
    "strengths": ("经验", "Strengths"),
    "problems": ("问题", "Problems"),
    "nothing": ("无突出项", "Nothing stands out"),
    "ratings": ("各项满意度", "Ratings"),
    "distribution": ("分布", "Distribution"),
    "mean": ("均值", "Mean"),
    "satisfied": ("满意（4–5分）", "Rated 4 or 5"),
    "from_whole": ("与全体比", "vs all"),
    "from_last": ("与上期比", "vs last wave"),
    "reworded": ("题目有改动，不可比", "reworded: not comparable"),
    "others": ("其他问题", "Other questions"),
    "units": ("下属单位：{item}", "Units: {item}"),
    "units_note": ("同一底色内的单位，差异在统计上不显著，不分名次。",
                   "Units on one ground can't be told apart by these answers: they have no ranks."),
    "classes": ("按人员类别", "By class of members"),
    "classes_note": ("量表题为均值，其他题为比例；只公布全体的合计，不分单位。",
                     "Means of scales, shares of other questions; of the whole only, not by unit."),
    "class_silent": ("{name}：{why}", "{name}: {why}"),
    "audience": ("观众", "Audience"),
    "class": ("人员类别", "Class"),
    "quadrants": ("重要性与满意度", "Importance and satisfaction"),
    "quadrants_note": ("横轴：与总体评价的相关程度；纵轴：均值。",
                       "Across: correlation with the overall rating. Up: mean."),
    "keep": ("保持优势", "Keep it up"), "improve": ("优先改进", "Improve first"),
    "enough": ("维持即可", "Good enough"), "watch": ("留意观察", "Keep an eye on it"),
    "writings": ("意见与建议", "What people wrote"),
    "authors": ("{n}人留言", "{n} wrote something"),
    "place": ("平均名次{place:.1f}", "Mean place {place:.1f}"),
    "few": ("作答不足{k}人，不公布", "Fewer than {k} answers: not shown"),
    "withheld": ("为防推算出小单位结果，不公布", "Withheld, so that no smaller unit can be computed"),
    "withheld_by_class": ("为防推算出其他类别或单位的结果，不公布",
                          "Withheld, so that no smaller class or unit can be computed"),
    "none": ("无人作答", "Nobody answered"),
    "not_shown": ("{n}人作答，不公布", "{n} answered, withheld"),
    "alike": ("至少{least}%选择“{value}”", "At least {least}% chose “{value}”"),
    "alike_yes": ("至少{least}%选了", "At least {least}% chose it"),
    "alike_no": ("至少{least}%没有选", "At least {least}% did not choose it"),
    "at_least": ("至少{least}%满意", "At least {least}% rated it 4 or 5"),
    "at_most": ("至多{most}%满意", "At most {most}% rated it 4 or 5"),
    "n": ("{n}人", "n = {n}"),
    "unsure": ("另有{n}人不了解", "{n} don't know"),
    "line": ("竖线：全体均值。", "Dashed line: mean of all units."),
    "reading": (
        "横线为95%置信区间，竖线为全体均值；加粗的▲▼表示差异显著。"
        "作答不足{k}人的单位不公布，并隐去必要的相邻数据，任何人都无法由本页推算个人答案。",
        "Bars are 95% intervals, the dashed line is the mean of all units; ▲▼ in bold are differences beyond chance. "
        "Units with fewer than {k} answers are not shown, nor is what would give them away: nobody's answers can be "
        "worked out from this page."),
    "unit": ("单位", "Unit"), "respondents": ("作答人数", "Respondents"), "members": ("应答人数", "Members"),
    "section": ("部分", "Section"), "question": ("题目", "Question"), "choice": ("选项", "Choice"),
    "status": ("说明", "Status"), "answers": ("本题作答", "Answers"), "low": ("下限", "low"), "high": ("上限", "high"),
    "share": ("比例", "Share"), "count": ("人数", "Count"), "significant": ("显著", "significant"),
    "from_above": ("与上级单位比", "vs unit above"), "unsure_count": ("不了解", "Don't know"),
    "shown": ("公布", "shown"), "rounded": ("公布（概数）", "shown (rounded)"), "yes": ("是", "yes"),
    "kind": ("题型", "Kind"), "value": ("取值", "Value"), "name": ("含义", "Meaning"), "id": ("编号", "Id"),
    "scale": ("量表（1–5分）", "scale 1–5"), "yes_no": ("是/否", "yes or no"), "single": ("单选", "one choice"),
    "several": ("多选", "several choices"), "rank": ("排序", "ranking"),
}
# fmt: on


class Words:
    """`words("few", k=10)`. Names fall back on Chinese where there is no English. `by_class`: groups are classes."""

    def __init__(self, language: Language, by_class: bool = False) -> None:
        self.language = language
        self._withheld = "withheld_by_class" if by_class else "withheld"

    def __call__(self, word: str, **values: object) -> str:
        return WORDS[word][self.language == "en"].format(**values)

    def name(self, chinese: str, english: str) -> str:
        return english or chinese if self.language == "en" else chinese

    def group(self, group: Group) -> str:
        if group.id == "":
            return self("whole")
        if group.id == "/":
            return self("no_unit")
        return group.id[:-1] + self("own") if group.id.endswith("/") else group.id

    def item(self, item: Item) -> str:
        title = self.name(item.title, item.title_en)
        return f"{title}：{self.choice(item)}" if item.choice else title

    def choice(self, item: Item) -> str:
        return self.name(item.choice, item.choice_en)

    def label(self, label: Label) -> str:
        return self.name(label.name, label.name_en)

    def address(self, group: str) -> str:
        """Of the page of another group, from a page beside it."""
        return f"?{urlencode({'unit': group, 'lang': self.language})}"

    def silence(self, group: Group, k: int) -> str:
        """Why nothing is told of a group, without telling what that would give away."""
        if group.state == "none":
            return self("none")
        if group.n is not None:
            return self("not_shown", n=group.n)
        return self("few", k=k) if group.state == "few" else self(self._withheld)

    def status(self, cell: Cell, item: Item, k: int) -> str:
        """What a cell tells in place of figures, or that it tells them."""
        if cell.alike is not None:
            if item.choice:
                return self(f"alike_{cell.alike}", least=cell.at_least)
            value = next(label for label in item.values if label.value == cell.alike)
            return self("alike", least=cell.at_least, value=self.label(value))
        if cell.state == "few":
            return self("few", k=k if item.kind not in ("single", "rank") else 2 * k)
        if cell.share_at_least is not None:
            return self("at_least", least=cell.share_at_least)
        if cell.share_at_most is not None:
            return self("at_most", most=cell.share_at_most)
        if cell.state == "withheld":
            return self(self._withheld)
        return self("shown" if cell.counts else "rounded")
