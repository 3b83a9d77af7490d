"""Sheets of questions over HTTP: one is read, and nothing is stored."""

from starlette.responses import Response

from acclaim.base.errors import Malformed
from acclaim.base.sheets.text_encoding import ENCODINGS
from acclaim.features.quizzes.importing import file, sample
from acclaim.features.quizzes.importing.bodies import QuestionsRead
from acclaim.features.quizzes.importing.headings import OPTIONAL
from acclaim.http.endpoint import Call


async def read_sheet(call: Call) -> QuestionsRead:
    """CSV or XLSX; `?without=points,seconds` ignores columns that a question may do without.

    Raises ImportRejected("sheet_rejected").
    """
    query = call.request.query_params
    encoding = query.get("encoding", "")
    if encoding and encoding not in ENCODINGS:
        raise Malformed("malformed", f"encoding: may be {', '.join(ENCODINGS)}.", field="encoding")
    without = [name for name in query.get("without", "").split(",") if name in OPTIONAL]
    found = await call.while_asked(file.read(call.body, without, encoding))
    return QuestionsRead(found.questions, found.rejected, found.notes)


async def show_sample(call: Call) -> Response:
    """A sheet to fill in, with a question of each kind."""
    headers = {"Content-Disposition": f'attachment; filename="{sample.NAME}"'}
    return Response(sample.workbook(), media_type=sample.MEDIA_TYPE, headers=headers)
