// What may wait for a second operator, and how one asks for the same again: that approves it (event/consent.py).

import { get, remove } from "../../shared/api.js";
import { asOperator, at } from "./operator_api.js";

/** @type {Map<string, (event: string, detail: any) => Promise<any>>} */
const approvals = new Map();

/** `request(event, detail)` sends what was proposed once more, from a proposal's `detail`. */
export const addApproval = (what, request) => approvals.set(what, request);

export const approve = (event, { what, detail }) => approvals.get(what)(event, detail);

/** What waits for a second operator → [{id, what, by, at, detail}] */
export const loadProposals = (event) => asOperator(get(at(event, "/proposals")));
/** → those that are left. */
export const rejectProposal = (event, id) => asOperator(remove(at(event, `/proposals/${encodeURIComponent(id)}`)));
