// What may wait for a second operator, and how one asks for the same again: that approves it (event/consent.py).

/** @type {Map<string, (event: string, detail: any) => Promise<any>>} */
const approvals = new Map();

/** `request(event, detail)` sends what was proposed once more, from a proposal's `detail`. */
export const addApproval = (what, request) => approvals.set(what, request);

export const approve = (event, { what, detail }) => approvals.get(what)(event, detail);
