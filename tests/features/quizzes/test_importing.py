"""Sheets of questions as people have them: each row as a person sees it, or refused with what to do."""

import re
from datetime import date
from typing import Any

import pytest
from openpyxl import Workbook

from acclaim.base.errors import ImportRejected
from acclaim.base.sheets.reasons import ROW_REASONS
from acclaim.event.checks import quiz as check_quiz
from acclaim.event.parts.quiz import Number, One, Order, Question, Quiz, Several, TrueFalse
from acclaim.features.quizzes.importing import file, headings, reasons, sample
from acclaim.features.quizzes.importing.headings import field_of
from acclaim.features.quizzes.importing.rows import QuestionSheet, read
from tests.features.quizzes.question_sheets import HEADINGS, csv, row, saved, workbook
from tests.pages import words_of

FILLED = re.compile(r"\{(\w+)\}")
OPTIONS = {"选项A": "上海", "选项B": "北京", "选项C": "南昌", "选项D": "遵义"}


def one(**cells: Any) -> Question:
    """The only question of a workbook with one row."""
    found = read(workbook([row(**{"题干": "问题", **cells})]))
    assert found.rejected == []
    [question] = found.questions
    return question


def refusal(**cells: Any) -> tuple[str, str]:
    found = read(workbook([row(**{"题干": "问题", **OPTIONS, **cells})]))
    assert found.questions == []
    [bad] = found.rejected
    assert bad.line == 2 and bad.problem and "{" not in bad.problem
    return bad.field, bad.reason


def test_a_row_is_a_question_with_all_that_its_columns_say() -> None:
    question = one(
        题型="单选题", **OPTIONS, 答案="A", 解析="1921年7月。", 难度="易", 知识点="党史", 分值=500, 时间="20秒"
    )
    assert isinstance(question.answer, One)
    assert [(option.id, option.name) for option in question.answer.options] == [
        ("a", "上海"), ("b", "北京"), ("c", "南昌"), ("d", "遵义"),
    ]  # fmt: skip
    assert (question.id, question.title, question.key) == ("q1", "问题", ["a"])
    assert (question.explanation, question.difficulty, question.category) == ("1921年7月。", "easy", "党史")
    assert (question.points, question.seconds) == (500, 20)


@pytest.mark.parametrize(
    ("kind", "key", "wanted"),
    [
        ("单选", "B", ["B"]), ("单选", "ｂ", ["B"]), ("单选", "(B)", ["B"]), ("单选", "北京", ["B"]),
        ("选择题", "B", ["B"]), ("", "B", ["B"]), ("Single choice", "B.", ["B"]),
        ("多选题", "ABD", ["A", "B", "D"]), ("多选", "ＡＢＤ", ["A", "B", "D"]), ("多选", "D,B,A", ["A", "B", "D"]),
        ("多选", "A、B，D", ["A", "B", "D"]), ("多选", "A；B", ["A", "B"]), ("", "A B", ["A", "B"]),
        ("选择题", "AB", ["A", "B"]), ("不定项选择题", "C", ["C"]), ("多选（每题5分）", "上海、遵义", ["A", "D"]),
        ("排序题", "CABD", ["C", "A", "B", "D"]), ("排序", "D→C→B→A", ["D", "C", "B", "A"]),
        ("排序", "C>A>B>D", ["C", "A", "B", "D"]), ("顺序题", "南昌、上海、遵义、北京", ["C", "A", "D", "B"]),
    ],
)  # fmt: skip
def test_a_key_names_options_however_it_is_written(kind: str, key: str, wanted: list[str]) -> None:
    question = one(题型=kind, 答案=key, **OPTIONS)
    assert question.key == [letter.lower() for letter in wanted]
    order = kind in ("排序题", "排序", "顺序题")
    several = len(wanted) > 1 or kind.startswith(("多选", "不定项"))
    assert isinstance(question.answer, Order if order else Several if several else One)


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("对", "true"), ("√", "true"), ("正确", "true"), ("T", "true"), ("是", "true"), (True, "true"),
        ("错", "false"), ("×", "false"), ("错误", "false"), ("Ｘ", "false"), ("F", "false"), (False, "false"),
    ],
)  # fmt: skip
def test_a_statement_is_true_or_false_however_it_is_written(key: Any, wanted: str) -> None:
    for cells in ({"题型": "判断题"}, {}, {"题型": "判断", "选项A": "正确", "选项B": "错误"}):
        question = one(答案=key, **cells)
        assert (question.answer, question.key) == (TrueFalse(), [wanted])


def test_the_letter_of_a_truth_is_that_truth() -> None:
    assert one(选项A="错", 选项B="对", 答案="A").key == ["false"]
    assert one(题型="判断题", 选项A="√", 选项B="×", 答案="b").key == ["false"]


@pytest.mark.parametrize(
    ("key", "wanted", "unit"),
    [
        (1949, "1949", ""), ("1,949", "1949", ""), ("１９４９年", "1949", "年"), ("-3.5", "-3.5", ""),
        (0.25, "0.25", ""),
        ("960 万平方公里", "960", "万平方公里"), ("50%", "50", "%"),
    ],
)  # fmt: skip
def test_a_number_is_read_with_what_it_counts(key: Any, wanted: str, unit: str) -> None:
    for kind in ("填空题", "数字", ""):
        question = one(题型=kind, 答案=key)
        assert (question.answer, question.key) == (Number(unit=unit), [wanted])


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ({"题型": "单选", "答案": None}, ("key", "missing")),
        ({"题型": "简答题", "答案": "A"}, ("kind", "kind_unknown")),
        ({"题型": "单选", "答案": "ABD"}, ("key", "key_several")),
        ({"题型": "单选", "答案": "E"}, ("key", "key_beyond")),
        ({"题型": "多选", "答案": "ABF"}, ("key", "key_beyond")),
        ({"题型": "多选", "答案": "AAB"}, ("key", "key_twice")),
        ({"题型": "多选", "答案": "ABCD"}, ("key", "key_all")),
        ({"题型": "单选", "答案": "广州"}, ("key", "key_unknown")),
        ({"题型": "单选", "答案": "无"}, ("key", "key_unknown")),
        ({"题型": "排序", "答案": "CAB"}, ("key", "key_order")),
        ({"题型": "单选", "答案": "A", "选项B": "上 海".replace(" ", "")}, ("B", "options_equal")),
        ({"题型": "单选", "答案": "A", "选项B": None}, ("B", "option_gap")),
        ({"题型": "单选", "答案": "A", "选项B": None, "选项C": None, "选项D": None}, ("options", "few_options")),
        ({"题型": "判断", "答案": "对"}, ("options", "options_no_truth")),
        ({"题型": "填空", "答案": "4"}, ("options", "no_options")),
        ({"题型": "单选", "答案": "A", "分值": 5}, ("points", "points_form")),
        ({"题型": "单选", "答案": "A", "时间": "一会儿"}, ("seconds", "seconds_form")),
        ({"题型": "单选", "答案": "A", "时间": 3}, ("seconds", "seconds_form")),
        ({"题型": "单选", "答案": "A", "难度": "0.7"}, ("difficulty", "difficulty_unknown")),
        ({"题型": "单选", "答案": "A", "题干": None}, ("stem", "missing")),
        ({"题型": "单选", "答案": "A", "题干": "问" * 301}, ("stem", "text_long")),
        ({"题型": "单选", "答案": "A", "题干": "问\u202e题"}, ("stem", "unseen")),
        ({"题型": "单选", "答案": "A", "选项C": "#N/A"}, ("C", "error_cell")),
        ({"题型": "单选", "答案": "A", "选项C": date(1949, 10, 1)}, ("C", "date")),
        ({"题型": "单选", "答案": "A", "选项C": True}, ("C", "truth_value")),
        ({"题型": "单选", "答案": "A", "选项C": "=B2"}, ("C", "no_value")),
    ],
)
def test_what_can_not_be_meant_is_refused_with_its_row_and_field(
    cells: dict[str, Any], wanted: tuple[str, str]
) -> None:
    assert refusal(**cells) == wanted


def test_a_fill_in_with_a_text_and_a_statement_without_truth_are_refused() -> None:
    found = read(csv([{"题型": "填空", "题干": "一", "答案": "井冈山"}, {"题型": "判断", "题干": "二", "答案": "A"}]))
    assert [(bad.line, bad.reason) for bad in found.rejected] == [(2, "key_number"), (3, "key_truth")]


def test_a_stem_stands_once_and_the_first_of_two_is_taken() -> None:
    rows = [{"题干": "中国 共产党", "答案": "对"}, {"题干": "其他", "答案": "错"}, {"题干": "中国共产党", "答案": "错"}]
    found = read(csv(rows))
    assert [question.title for question in found.questions] == ["中国 共产党", "其他"]
    [bad] = found.rejected
    assert (bad.line, bad.field, bad.reason, bad.values["first"]) == (4, "stem", "twice", "2")


def test_titles_stand_above_and_headings_have_marks_brackets_and_synonyms() -> None:
    headings = (
        "序号",
        "*题 型（必填）",
        "试题内容:",
        "A",
        "B选项",
        "选项C",
        "Option D",
        "正确答案",
        "答案解析",
        "备注",
    )
    data = workbook([[1, "单选", "问题", *OPTIONS.values(), "D", "因为。", "x"]], headings, title="百年工运知识竞赛")
    [question] = read(data).questions
    assert (question.title, question.key, question.explanation) == ("问题", ["d"], "因为。")


@pytest.mark.parametrize("heading", ["题干", "题目", "试题", "Question", "題目"])
@pytest.mark.parametrize("key", ["答案", "正确答案", "标准答案", "Correct answer"])
def test_synonyms_of_headings(heading: str, key: str) -> None:
    [question] = read(f"{heading},{key}\n问题,对\n".encode()).questions
    assert question.key == ["true"]


def test_merged_cells_and_sections_give_the_kind_of_the_rows_that_they_cover() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (
        ["题型", "题干", "选项A", "选项B", "选项C", "答案"],
        ["单选题", "一", "甲", "乙", "丙", "A"],
        [None, "二", "甲", "乙", "丙", "B"],
        ["二、多选题（每题10分）"],
        [None, "三", "甲", "乙", "丙", "A"],
    ):
        sheet.append(line)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("A4:F4")
    found = read(saved(book))
    assert found.rejected == []
    assert [type(question.answer) for question in found.questions] == [One, One, Several]
    assert found.notes.sections == ["二、多选题(每题10分)".replace("(", "（").replace(")", "）")]


def test_every_sheet_is_read_and_may_be_named_by_its_kind() -> None:
    book = Workbook()
    book.worksheets[0].title = "多选题"
    for title in ("判断题", "说明", "旧题"):
        book.create_sheet(title)
    for title, lines in {
        "多选题": [["题干", "A", "B", "答案"], ["一", "甲", "乙", "B"]],
        "判断题": [["题干", "答案"], ["二", "√"], ["一", "×"]],
        "说明": [["请按此格式填写"]],
        "旧题": [["题干", "答案"], ["三", "√"]],
    }.items():
        for line in lines:
            book[title].append(line)
    book["旧题"].sheet_state = "hidden"
    found = read(saved(book))
    assert [(type(one.answer), one.key) for one in found.questions] == [(Several, ["b"]), (TrueFalse, ["true"])]
    [bad] = found.rejected
    assert (bad.sheet, bad.line, bad.values["first"]) == ("判断题", 3, "2")
    assert (found.notes.sheets, found.notes.hidden_sheets) == (["多选题", "判断题"], ["旧题"])


def test_hidden_rows_and_columns_are_left_out_and_said() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (["题干", "答案", "解析"], ["一", "对", "草稿"], ["二", "错", ""]):
        sheet.append(line)
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[3].hidden = True
    found = read(saved(book))
    assert [(question.title, question.explanation) for question in found.questions] == [("一", "")]
    assert (found.notes.hidden_rows, found.notes.hidden_columns) == (1, ["解析"])


def test_letters_before_all_options_are_no_part_of_them_and_lines_of_a_stem_stay() -> None:
    question = one(题干="第一行\r\n第二行", 选项A="A. 上海", 选项B="B、北京", 答案="B")
    assert isinstance(question.answer, One) and question.title == "第一行\n第二行"
    assert [option.name for option in question.answer.options] == ["上海", "北京"]
    kept = one(选项A="A. 上海", 选项B="A组", 答案="B")
    assert isinstance(kept.answer, One) and kept.answer.options[0].name == "A. 上海"


def test_numbers_are_options_as_the_sheet_shows_them() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (["题干", "A", "B", "C", "答案"], ["哪一年？", 1921, 1927, 1949, "C"]):
        sheet.append(line)
    sheet["B2"].number_format = '0"年"'
    [question] = read(saved(book)).questions
    assert isinstance(question.answer, One)
    assert [option.name for option in question.answer.options] == ["1921年", "1927", "1949"]


def test_a_column_may_be_left_out() -> None:
    data = csv([{"题干": "一", "答案": "对", "分值": "5", "难度": "0.7"}])
    assert len(read(data).rejected) == 1
    [question] = read(data, without=["points", "difficulty"]).questions
    assert (question.points, question.difficulty) == (None, "")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no_stem_heading"),
        ("工号,姓名\n7,王秀兰\n".encode(), "no_stem_heading"),
        ("题干,选项A\n问题,甲\n".encode(), "no_key_heading"),
        ("题干,题目,答案\n一,二,对\n".encode(), "heading_twice"),
        (b"<html><table>", "is_html"),
        (b"%PDF-1.7", "is_other"),
        (csv([{"题干": f"第{n}题", "答案": "对"} for n in range(201)]), "too_many_questions"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_sheet_of_questions_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(ImportRejected) as refused:
        read(data)
    assert (refused.value.code, refused.value.details["reason"]) == ("sheet_rejected", reason)


def test_a_sheet_in_an_old_chinese_encoding_is_read() -> None:
    found = read("题干,答案\n遵义会议在1935年召开,√\n".encode("gb18030"))
    assert ([one.title for one in found.questions], found.notes.encoding) == (["遵义会议在1935年召开"], "gb18030")


def test_whatever_is_read_is_a_quiz_that_the_server_takes() -> None:
    rows = [
        row(题型="单选", 题干="一", 答案="A", **OPTIONS), row(题型="多选", 题干="二", 答案="AB", **OPTIONS),
        row(题型="判断", 题干="三", 答案="√"), row(题型="排序", 题干="四", 答案="DCBA", **OPTIONS),
        row(题型="数字", 题干="五", 答案="1,949"),
    ]  # fmt: skip
    found: QuestionSheet = read(workbook(rows))
    assert [*check_quiz.problems(Quiz("quiz", "Quiz", questions=found.questions))] == []


def test_every_heading_of_the_usual_layout_is_known() -> None:
    assert [field_of(heading) for heading in HEADINGS] == [
        "kind", "stem", "A", "B", "C", "D", "key", "explanation", "difficulty", "topic", "points", "seconds",
    ]  # fmt: skip
    assert {field_of(f"选项{place}") for place in "123456"} == set("ABCDEF")
    assert set(reasons.ROW_REASONS).isdisjoint(ROW_REASONS)


def test_the_sample_is_read_whole_and_has_every_kind() -> None:
    found = read(sample.workbook())
    assert found.rejected == []
    assert [type(question.answer) for question in found.questions] == [One, Several, TrueFalse, Order, Number]
    assert {name for name in found.notes.columns if len(name) > 1} == {
        "kind", "stem", "key", "explanation", "difficulty", "topic", "points", "seconds",
    }  # fmt: skip


async def test_a_process_of_its_own_reads_what_a_worker_is_sent() -> None:
    found = await file.read(sample.workbook(), ["points"])
    assert len(found.questions) == len(sample.ROWS) and not any(question.points for question in found.questions)
    with pytest.raises(ImportRejected) as refused:
        await file.read(b"\x89PNG\r\n")
    assert (refused.value.code, refused.value.details["reason"]) == ("sheet_rejected", "is_other")


def test_pages_have_words_for_every_reason_and_field() -> None:
    written = words_of("console")
    for prefix, own in (("quiz_import.file", reasons.FILE_REASONS), ("quiz_import.row", reasons.ROW_REASONS)):
        for reason, english in own.items():
            for text in written[f"{prefix}.{reason}"]:
                assert set(FILLED.findall(text)) == set(FILLED.findall(english)), reason
    assert {f"quiz_import.field.{name}" for name in headings.HEADINGS} <= written.keys()
