"""A class of members."""

from acclaim.event.definition import Definition, Id, Text, Title

DEFAULT_CLASS = "audience"


class MemberClass(Definition, frozen=True):
    """A class of members with a name to show: audience, jury, …"""

    id: Id
    name: Title
    name_en: Text = ""
