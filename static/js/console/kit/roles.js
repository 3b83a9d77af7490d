// What an account may do. The server decides (server/acclaim/identity/role.py); here, what it would refuse is not
// shown.

export const ROLES = ["owner", "operator", "moderator", "display"];

/** Whether `who` ({role}) has the role `least` or one above it. */
export const may = (who, least) => Boolean(who) && ROLES.indexOf(who.role) <= ROLES.indexOf(least);
