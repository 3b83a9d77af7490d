"""Addresses by which sheets of questions are read."""

from typing import Final

from acclaim.base import limits
from acclaim.features.quizzes.importing import bodies, sample, web
from acclaim.http.endpoint import Endpoint

# fmt: off
ROUTES: Final = [
    Endpoint("POST", "/api/operator/question-sheets", web.read_sheet, "Read the questions in a sheet (CSV or XLSX)",
             takes=bytes, gives=bodies.QuestionsRead, needs="edit", errors=("sheet_rejected", "too_big", "malformed"),
             query=("without", "encoding"), larger_body_bytes=limits.UPLOAD_BODY_BYTES),
    Endpoint("GET", f"/api/operator/question-sheets/{sample.NAME}", web.show_sample,
             "Get a sheet to write questions in", gives=sample.MEDIA_TYPE, needs="edit"),
]
