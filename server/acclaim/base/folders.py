"""Where the product's own files are: in a checkout, or in the package installed from a wheel."""

from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).resolve().parent.parent
_INSTALLED: Final = PACKAGE / "static"
STATIC: Final = _INSTALLED if _INSTALLED.is_dir() else PACKAGE.parent.parent / "static"
HAS_SOURCES: Final = (STATIC / "js").is_dir()  # of the pages: in a checkout
