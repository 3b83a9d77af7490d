// What an account may do. The server decides, and says what a role may (server/acclaim/identity/role.py); here, what it
// would refuse is not shown.

export const ROLES = ["owner", "operator", "moderator", "reviewer", "fulfilment", "analyst", "display"];

/**
 * Whether `who` ({may: capabilities}) has a capability.
 * @param {{ may: string[] } | null | undefined} who
 * @param {string} needed
 */
export const may = (who, needed) => who?.may.includes(needed) ?? false;
