"""Where the product's own files lie."""

from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).resolve().parent.parent
_CHECKOUT: Final = PACKAGE.parent.parent
STATIC: Final = _CHECKOUT / "static"
IMPORTABLE: Final = f"{PACKAGE.parent}:{_CHECKOUT}"  # for PYTHONPATH: child processes run the same code
