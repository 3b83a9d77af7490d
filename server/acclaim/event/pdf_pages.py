"""Renders the pages of a PDF, each as a picture for a slide.

The only user of PDFium, which runs no script of a document and follows no link out of it; workers run it in a separate
process (picture_child.py), whose limits stop a document that takes too much.
"""

import pypdfium2 as pdfium
from PIL.Image import Image
from pypdfium2.raw import FPDF_ERR_PASSWORD

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.event.picture import Picture
from acclaim.event.picture_coding import drawn


def draw(data: bytes) -> list[Picture]:
    """The pages in order, each as large as a picture may be. Raises OperatorError("pdf_encrypted"),
    ("pdf_damaged"), ("pdf_too_long"), ("pdf_too_much"), MemoryError."""
    try:
        document = pdfium.PdfDocument(data)
        if not (count := len(document)):
            raise OperatorError("pdf_damaged")
        if count > (most := limits.SLIDES_PER_DECK):
            raise OperatorError("pdf_too_long", f"The PDF has {count} pages, and a deck {most} slides; split it.")
        pictures, size_bytes = list[Picture](), 0
        for page in document:
            pictures.append(drawn(_image(page)))
            size_bytes += pictures[-1].size_bytes
            if size_bytes > limits.PDF_KEPT_BYTES:
                raise OperatorError("pdf_too_much")
    except pdfium.PdfiumError as error:
        raise OperatorError("pdf_encrypted" if error.err_code == FPDF_ERR_PASSWORD else "pdf_damaged") from None
    return pictures


def _image(page: pdfium.PdfPage) -> Image:
    """Its longer side has the most pixels that a picture may have."""
    side = max(page.get_size())
    if not side > 0:
        raise OperatorError("pdf_damaged")
    image: Image = page.render(scale=limits.PICTURE_KEPT_SIDE_PIXELS / side, rev_byteorder=True).to_pil()
    return image
