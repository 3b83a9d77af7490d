"""Sheets of questions over HTTP."""

import httpx

from acclaim.features.quizzes.importing import sample
from tests.features.quizzes.question_sheets import csv

SHEETS = "/api/operator/question-sheets"


async def test_a_sheet_is_told_as_questions_and_bad_rows_and_nothing_is_stored(
    api: httpx.AsyncClient,
) -> None:
    rows = [{"题干": "一", "答案": "对", "分值": "5"}, {"题干": "二", "答案": "错"}]
    found = (await api.post(SHEETS, content=csv(rows))).json()
    assert [one["title"] for one in found["questions"]] == ["二"]
    [bad] = found["rejected"]
    assert (bad["line"], bad["field"], bad["reason"], bad["values"]["shown"]) == (2, "points", "points_form", "5")
    assert found["notes"]["columns"] == ["kind", "stem", *"ABCD", *found["notes"]["columns"][6:]]
    again = (await api.post(f"{SHEETS}?without=points,difficulty", content=csv(rows))).json()
    assert (len(again["questions"]), again["rejected"]) == (2, [])


async def test_what_can_not_be_read_says_why(api: httpx.AsyncClient) -> None:
    for query, code, detail in (
        ("", "sheet_rejected", ("reason", "is_other")),
        ("?encoding=klingon", "malformed", ("field", "encoding")),
    ):
        error = (await api.post(SHEETS + query, content=b"%PDF-1.7")).json()["error"]
        assert (error["code"], error[detail[0]]) == (code, detail[1])


async def test_the_sample_that_is_offered_is_taken_as_it_is(api: httpx.AsyncClient) -> None:
    offered = await api.get(f"{SHEETS}/{sample.NAME}")
    assert offered.headers["content-disposition"].endswith('"questions.xlsx"')
    found = (await api.post(SHEETS, content=offered.content)).json()
    assert (len(found["questions"]), found["rejected"]) == (5, [])
