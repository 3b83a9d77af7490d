// What an account may do. The server decides (server/acclaim/identity/role.py); here, what it would refuse is not
// shown.

export const ROLES = ["owner", "operator", "moderator", "display"];

/**
 * Whether `who` ({role}) has the role `least` or one above it.
 * @param {{ role: string } | null | undefined} who
 * @param {string} least
 */
export const may = (who, least) => who != null && ROLES.indexOf(who.role) <= ROLES.indexOf(least);
