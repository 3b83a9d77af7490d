"""JSON bodies of members' photos."""

from acclaim.http.bodies import Answer


class Photos(Answer):
    """{member: address of the photo}, and how many there may be of one roster."""

    photos: dict[str, str]
    most: int


class PhotoStored(Answer):
    """`path`: /photos/EVENT/TOKEN."""

    member: str
    path: str
