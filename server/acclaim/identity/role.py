"""What an operator's account may do. Each role may do all that the ones after it may.

| role      | may                                                                      |
|-----------|--------------------------------------------------------------------------|
| owner     | everything, operators' accounts included                                 |
| operator  | make, edit and run events; see results, roster, codes and the audit logs |
| moderator | let comments through or not; see nothing that the hall does not see      |
| display   | open the big screens, as the machine in the hall does                    |

Which address asks for which role is a column of web/routes.py.
"""

from typing import Final, Literal, get_args

Role = Literal["owner", "operator", "moderator", "display"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)


def may(role: Role, least: Role) -> bool:
    """Whether `role` is `least` or stands above it."""
    return ROLES.index(role) <= ROLES.index(least)
