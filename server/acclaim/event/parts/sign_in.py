"""A way to sign in: an identity provider of the installation, and how people it knows become members of the event."""

from typing import Literal

from acclaim.event.definition import Definition, Id


class MemberSignIn(Definition, frozen=True):
    """`provider`: its name in the server's list of providers. `member`:

    - "claim": the provider says the id that the roster has for the member, in the claim that the list names;
    - "binding": the member says who they are once, by a code (with `by_name`: or by number and name), and from then on
      the identity stands for them;
    - "identity": everybody whom the provider knows is a member of their own, whom no roster can name beforehand.
    """

    provider: Id
    member: Literal["claim", "binding", "identity"] = "claim"
    by_name: bool = False
