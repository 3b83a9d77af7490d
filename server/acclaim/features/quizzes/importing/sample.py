"""A sheet to fill in: the usual headings, and a question of each kind."""

import io
from typing import Any, Final

from acclaim.base.sheets.table import MEDIA_TYPES

NAME: Final = "questions.xlsx"
MEDIA_TYPE: Final = MEDIA_TYPES["xlsx"]
HEADINGS: Final = (
    "题型", "题干", "选项A", "选项B", "选项C", "选项D", "选项E", "选项F", "答案", "解析", "难度", "知识点",
    "分值", "时间",
)  # fmt: skip
ROWS: Final[tuple[tuple[str | int, ...], ...]] = (
    ("单选", "中国共产党第一次全国代表大会在哪里开幕？", "上海", "北京", "南昌", "遵义", "", "", "A",
     "1921年7月在上海开幕，最后一天转到嘉兴南湖的船上。", "易", "党史", 1000, 20),
    ("多选", "下列哪些属于劳动者的基本权利？", "平等就业", "取得劳动报酬", "拒绝缴纳个人所得税", "休息休假", "", "",
     "ABD", "《劳动法》第三条。", "中", "劳动法", 1000, 30),
    ("判断", "大庆油田发现于1959年。", "", "", "", "", "", "", "对",
     "1959年9月26日，松基三井喷油。", "易", "油田史", "", 15),
    ("排序", "按时间先后排列。", "辽沈战役", "南昌起义", "五四运动", "遵义会议", "", "", "CBDA",
     "1919年、1927年、1935年、1948年。", "难", "党史", 2000, 40),
    ("数字", "松基三井井深多少米？（最接近者得分）", "", "", "", "", "", "", "1461.76米", "完钻井深1461.76米。",
     "难", "油田史", "", 30),
)  # fmt: skip
_WIDTHS: Final = {"题型": 8, "题干": 46, "解析": 40}
_WIDTH: Final = 14


def workbook() -> bytes:
    """The sheet, as XLSX. Cells of text are formatted as text, so that a date that is typed there stays what it is."""
    from openpyxl import Workbook  # large, and no worker needs it for voting
    from openpyxl.styles import Alignment, Font

    book, file = Workbook(), io.BytesIO()
    sheet: Any = book.active
    sheet.title = "题目"
    for line in (HEADINGS, *ROWS):
        sheet.append([None if cell == "" else cell for cell in line])
    for column, heading in enumerate(HEADINGS, 1):
        letter = sheet.cell(1, column).column_letter
        sheet.column_dimensions[letter].width = _WIDTHS.get(heading, _WIDTH)
        sheet.cell(1, column).font = Font(bold=True)
        for row in range(2, len(ROWS) + 200):
            cell = sheet.cell(row, column)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if heading not in ("分值", "时间"):
                cell.number_format = "@"
    sheet.freeze_panes = "C2"
    book.save(file)
    return file.getvalue()
