"""Names for comparison: several ways to write a name count as one.

王 秀兰 and 王秀兰, 阿卜杜拉·买买提 with any of the dozen dots that keyboards have (or with none), Ｌｉ and li are the
same name. Letters with and without an accent are not.
"""

import re
import unicodedata
from typing import Final

from acclaim.base.plain_text import plain_id

# Blanks, and what stands between the parts of a name: dots of all kinds, hyphens, apostrophes.
_BETWEEN: Final = re.compile(
    "[\\s.,'`_\u00b4\u00b7\u0387\u05f3\u2010-\u2015\u2018\u2019\u2022\u2024\u2027\u2043\u2219\u22c5\u2e31\u2e33\u3002\u30fb\uff65-]"
)


def comparable(name: str) -> str:
    """`name` in the one form in which it is compared; "" for one of nothing but blanks and dots."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", plain_id(name))).casefold()
