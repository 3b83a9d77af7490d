"""The limits of members' photos. Beside them: base/limits.py."""

from typing import Final

PHOTOS_PER_ROSTER: Final = 2000  # nominees, guests, a department: some 20 KB each stay in memory
PHOTO_WIDTH: Final = 360  # one of base/limits.py's PICTURE_WIDTHS: what a face takes on a screen of 3840 pixels
TOKEN_BYTES: Final = 16
