// The operators' API of contests.

import { ROSTER_TIMEOUT_MS, asOperator, at } from "../../console/kit/operator_api.js";
import { get, post, upload } from "../../shared/api.js";

const contestAt = (event, id, rest = "") => at(event, `/contests/${encodeURIComponent(id)}${rest}`);

/** A contest as the head judge's desk shows it (features/contests/bodies.py, `Desk`). */
export const loadContest = (event, id) => asOperator(get(contestAt(event, id)));
/** → {steps, digest} of its log. */
export const loadContestDigest = (event, id) =>
  asOperator(get(contestAt(event, id, "/digest")));
export const contestAddress = (event, id, kind) => contestAt(event, id, `/result.${kind}`);
/** `order` is {do, deed, …} of features/contests/orders.py → the desk. */
export const orderContest = (event, id, order) =>
  asOperator(post(contestAt(event, id, "/orders"), order));
/** What a sheet of contestants changes, or with `dry` would change: {added, changed, groups, others, rejected}. */
export const importContestants = (event, contest, file, type, how) =>
  asOperator(upload(`${contestAt(event, contest, "/contestants")}?${new URLSearchParams(how)}`, file, type,
    { timeout_ms: ROSTER_TIMEOUT_MS }));
/** Certificates for a contest's published result, and the page that prints those of an activity. */
export const issueCertificates = (event, contest, wanted) =>
  asOperator(post(contestAt(event, contest, "/certificates"), wanted));
export const certificatesAddress = (event, activity) => at(event, `/certificates/${activity}/print`);
