// Pseudonyms of a draw's entrants.

/** The first eight characters of one, to be read from afar: 3B1F-09C2. */
export const shortOf = (entrant) => `${entrant.slice(0, 4)}-${entrant.slice(4, 8)}`.toUpperCase();
