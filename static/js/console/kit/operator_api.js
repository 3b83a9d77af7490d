// Every address of the operator's HTTP API (/openapi.json), one function each. All throw ApiError.

import { ApiError, get, post, put, remove, upload, uploadTo } from "../../shared/api.js";
import { keepsCookies } from "../../shared/cookies.js";
import { session } from "./session.js";

export const ROOT = "/api/operator";
const BIN = `${ROOT}/bin`;
const FACTOR = `${ROOT}/second-factor`;
const SESSIONS = `${ROOT}/sessions`;
export const ROSTER_TIMEOUT_MS = 600_000; // a million rows of XLSX, and another one may be read before
const RECOUNT_TIMEOUT_MS = 120_000; // a million ballots are read back from the log

const SIGNED_OUT = ["forbidden", "session_missing", "session_expired"];

/** Where the server has something of an event. */
export const at = (event, rest = "") => `${ROOT}/events/${encodeURIComponent(event)}${rest}`;

// A refusal for want of a session puts the sign-in over the page, which stays as it is behind it.
export async function asOperator(call) {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiError && SIGNED_OUT.includes(error.code)) await session.check();
    throw error;
  }
}

/** `code`: of the second factor, "" without one. */
export const signIn = async (name, password, code) => {
  // It would be answered well, and nobody be in.
  if (!keepsCookies()) throw new ApiError(0, { code: "cookies_refused" });
  return post(`${ROOT}/sign-in`, { name, password, code });
};
/** By which operators may sign in → [{provider, title, title_en}] */
export const listSignInProviders = () => get(`${ROOT}/sign-in-providers`);
export const signOut = () => post(`${ROOT}/sign-out`);
export const listAccounts = () => asOperator(get(`${ROOT}/accounts`));
export const makeAccount = (name, role) => asOperator(post(`${ROOT}/accounts`, { name, role }));
export const changeRole = (name, role) => asOperator(post(`${ROOT}/accounts/role`, { name, role }));
export const resetPassword = (name) => asOperator(post(`${ROOT}/accounts/password`, { name }));
export const listKeys = () => asOperator(get(`${ROOT}/api-keys`));
export const makeKey = (key) => asOperator(post(`${ROOT}/api-keys`, key));
export const revokeKey = (id) => asOperator(post(`${ROOT}/api-keys/revoke`, { id }));
export const listWebhooks = () => asOperator(get(`${ROOT}/webhooks`));
/** `webhook` is {url, event} → {id, secret}, the secret just this once */
export const makeWebhook = (webhook) => asOperator(post(`${ROOT}/webhooks`, webhook));
export const removeWebhook = (id) => asOperator(post(`${ROOT}/webhooks/remove`, { id }));
export const turnWebhook = (id, on) => asOperator(post(`${ROOT}/webhooks/turn`, { id, on }));
export const rotateWebhook = (id) => asOperator(post(`${ROOT}/webhooks/rotate`, { id }));
export const testWebhook = (id) => asOperator(post(`${ROOT}/webhooks/test`, { id }, { timeout_ms: 15_000 }));
export const resendHint = (id) => asOperator(post(`${ROOT}/webhooks/resend`, { id }));
export const removeAccount = (name) => asOperator(post(`${ROOT}/accounts/remove`, { name }));
export const changePassword = (old, next, code) => asOperator(post(`${ROOT}/password`, { old, new: next, code }));
/** → {since, recovery_codes}: ms, 0 without one; how many are left. */
export const loadSecondFactor = () => asOperator(get(FACTOR));
/** → {offer, secret, path, modules} */
export const offerSecondFactor = (password) => asOperator(post(`${FACTOR}/offer`, { password }));
/** → {recovery_codes}, the texts; so does the next. */
export const confirmSecondFactor = (offer, code) => asOperator(post(FACTOR, { offer, code }));
export const renewRecoveryCodes = (password, code) => asOperator(post(`${FACTOR}/recovery-codes`, { password, code }));
export const switchOffSecondFactor = (password, code) => asOperator(post(`${FACTOR}/off`, { password, code }));
/** → [{id, since, used_at, browser, address, is_this}], the last used first; so do the next four. */
export const listSessions = () => asOperator(get(SESSIONS));
export const endSession = (id) => asOperator(post(`${SESSIONS}/end`, { id }));
export const endOtherSessions = () => asOperator(post(`${SESSIONS}/end-others`));
export const listSessionsOf = (name) =>
  asOperator(get(`${ROOT}/accounts/sessions?${new URLSearchParams({ name })}`));
/** `id` null: all of them. */
export const endSessionsOf = (name, id) => asOperator(post(`${ROOT}/accounts/sessions/end`, { name, id }));
export const switchOffSecondFactorOf = (name) => asOperator(post(`${ROOT}/accounts/second-factor/off`, { name }));

export const listEvents = () => asOperator(get(`${ROOT}/events`));
export const loadEvent = (event) => asOperator(get(at(event)));
/** Who finds the event: draft, unlisted, listed or template → {listing} */
export const setListing = (event, listing) => asOperator(put(at(event, "/listing"), { listing }));
/** A new event from `event`: `copy` is {id, title, title_en, roster} → {rev, event} */
export const copyEvent = (event, copy) =>
  asOperator(post(at(event, "/copies"), copy, { timeout_ms: ROSTER_TIMEOUT_MS }));
export const deleteEvent = (event) => asOperator(remove(at(event)));
export const listDeleted = () => asOperator(get(BIN));
export const restoreEvent = (event) => asOperator(post(`${BIN}/${encodeURIComponent(event)}/restore`));
export const eraseEvent = (event) =>
  asOperator(remove(`${BIN}/${encodeURIComponent(event)}`, { timeout_ms: ROSTER_TIMEOUT_MS }));
export const createEvent = (definition) => asOperator(post(`${ROOT}/events`, definition));
export const saveEvent = (event, rev, definition) => asOperator(put(at(event), { rev, event: definition }));

/** `verb`: open, lock, unlock, close, publish, reset → {poll, state, epoch}. `epoch` is the poll's as it is seen here:
 * a verb that arrives late, after a reset, changes nothing. */
export const doVerb = (event, poll, verb, epoch) =>
  asOperator(post(at(event, `/polls/${encodeURIComponent(poll)}/${verb}`), { epoch }));
/** → {stage} */
export const reveal = (event, poll, pace) =>
  asOperator(post(at(event, `/polls/${encodeURIComponent(poll)}/reveal`), { pace }));
/** `steps`: how many the stage had: who comes second changes nothing. → {stage} */
/** Steps the reveal or the slides on, or (`back`) the slides back. `steps`: how many are seen here. */
export const stepStage = (event, steps, back = false) => asOperator(post(at(event, "/stage/step"), { steps, back }));
export const setSwitch = (event, name, on) => asOperator(put(at(event, "/stage/switches"), { switch: name, on }));
/** `activity`: the id of a poll or survey, or "" for none. */
export const setFocus = (event, activity) => asOperator(put(at(event, "/stage/focus"), { activity }));
export const setStage = (event, stage) => asOperator(put(at(event, "/stage"), stage));

/** As of a poll → {survey, state, epoch, members} */
export const moveSurvey = (event, survey, verb, epoch) =>
  asOperator(post(at(event, `/surveys/${encodeURIComponent(survey)}/${verb}`), { epoch }));
/** → [{id, title, state, epoch, asked, …}], where each quiz stands */
export const loadQuizzes = async (event) => (await asOperator(get(at(event, "/quizzes")))).quizzes;
/** Leads a quiz one step further, unless it stands elsewhere than `seen`. → its line */
export const stepQuiz = (event, quiz, step, seen) =>
  asOperator(post(at(event, `/quizzes/${encodeURIComponent(quiz)}/step`), { step, seen }));
/** As of a poll. → its line */
export const moveQuiz = (event, quiz, verb, epoch) =>
  asOperator(post(at(event, `/quizzes/${encodeURIComponent(quiz)}/${verb}`), { epoch }));
/** A question counts for nobody. → the quiz's line */
export const voidQuestion = (event, quiz, question, why) =>
  asOperator(post(at(event, `/quizzes/${encodeURIComponent(quiz)}/void`), { question, why }));
/** How many have answered right below `unit` ("": at the top), as `loadTurnout`. */
export const loadSurveyTurnout = (event, survey, unit) =>
  asOperator(get(at(event, `/surveys/${encodeURIComponent(survey)}/turnout?unit=${encodeURIComponent(unit)}`)));

/** Sections that are ready to be asked → {sections: [{id, name, name_en, overall, questions}]} */
export const loadSurveyBank = () => asOperator(get(`${ROOT}/survey-bank`));
/** The saved survey as a member of the unit and class sees it → {page, entitled} */
export const previewSurvey = (event, survey, unit, memberClass) => {
  const query = new URLSearchParams({ unit, class: memberClass });
  return asOperator(get(at(event, `/surveys/${encodeURIComponent(survey)}/preview?${query}`)));
};
/** `verb`: open or close → {state, epoch, count, opened_at}; so does the next. */
export const moveCheckIn = (event, verb) => asOperator(post(at(event, `/check-in/${verb}`)));
/** `epoch` as it is seen here: a reset that comes late changes nothing. */
export const resetCheckIn = (event, epoch) => asOperator(post(at(event, "/check-in/reset"), { epoch }));
export const checkInsAddress = (event, kind) => at(event, `/check-ins.${kind}`);

export const listSurveys = (event) => asOperator(get(at(event, "/surveys")));
/** Where the server gives what is published of a survey. */
export const surveyAddress = (event, survey, name) => at(event, `/surveys/${encodeURIComponent(survey)}/${name}`);
/** → {surveys: [{id, title, title_en, questions: {id: title}}]} */
export const listReviews = (event) => asOperator(get(at(event, "/survey-reviews")));
/** Some that nobody has judged, masked → {texts: [{question, text, names}], next}; `after`: the `next` of before. */
export const loadTexts = (event, survey, after) =>
  asOperator(get(`${surveyAddress(event, survey, "texts")}?cursor=${encodeURIComponent(after)}`));
/** `verdict`: cleared or refused → {texts}, how many. */
export const judgeTexts = (event, survey, names, verdict) =>
  asOperator(post(surveyAddress(event, survey, "texts"), { names, verdict }));

/** Lets ten times more in from a place that `figures` calls crowded. */
export const raiseLimit = (event, place) => asOperator(post(at(event, `/places/${encodeURIComponent(place)}/raise`)));

export const loadCommentRules = (event) => asOperator(get(at(event, "/comments")));
export const changeCommentRules = (event, change) => asOperator(put(at(event, "/comments/rules"), change));
export const saveWords = (event, rev, words) => asOperator(put(at(event, "/comments/words"), { rev, words }));
/** What `words` ({text, action}) would make of `text` → {text, action, words}. */
export const tryComment = (event, text, words) => asOperator(post(at(event, "/comments/try"), { text, words }));
/** `state`: shown, pending, deleted; `onlyPending` leaves out what somebody else has judged meanwhile. → {numbers} */
export const judgeComments = (event, numbers, state, onlyPending = false) =>
  asOperator(post(at(event, "/comments/judge"), { numbers, state, only_pending: onlyPending }));
/** `minutes`: 0 lifts it, null bans. `remove`: the member's comments go, too → {deleted, pending}, their numbers. */
export const silenceMember = (event, member, minutes, remove = false) =>
  asOperator(post(at(event, "/comments/silence"), { member, minutes, delete: remove }));
export const pinComment = (event, number) => asOperator(put(at(event, "/comments/pinned"), { number }));
export const commentsAddress = (event, kind) => at(event, `/comments.${kind}`);

export const loadDraws = (event) => asOperator(get(at(event, "/draws")));
/** Draws → {draw, winners}: the draw as everybody sees it, and who its winners are. */
export const prepareDraw = (event, prize) => asOperator(post(at(event, "/draws"), { prize }));
export const startDraw = (event, n, word) => asOperator(post(at(event, `/draws/${n}/start`), { word }));
export const stopDraw = (event, n) => asOperator(post(at(event, `/draws/${n}/stop`)));
export const abandonDraw = (event, n) => asOperator(post(at(event, `/draws/${n}/abandon`)));
export const redraw = (event, n, entrant) => asOperator(post(at(event, `/draws/${n}/redraw`), { entrant }));
export const winnersAddress = (event, kind) => at(event, `/winners.${kind}`);
export const proofAddress = (event, n) => `/api/events/${encodeURIComponent(event)}/draws/${n}`;

export const announce = (event, announcement) => asOperator(put(at(event, "/announcement"), announcement));
export const takeDown = (event) => asOperator(remove(at(event, "/announcement")));

/**
 * `number`: of the run of show as it is seen here; whoever comes second changes nothing. All → {first, stage, show,
 * moved, kept}.
 */
export const runCue = (event, cue, number) =>
  asOperator(post(at(event, `/cues/${encodeURIComponent(cue)}/run`), { number }));
export const standBy = (event, cue, number) =>
  asOperator(post(at(event, `/cues/${encodeURIComponent(cue)}/stand-by`), { number }));
export const undoCue = (event, number) => asOperator(post(at(event, "/undo"), { number }));
export const holdShow = (event) => asOperator(post(at(event, "/hold")));
export const goOn = (event) => asOperator(post(at(event, "/go-on")));

export const uploadPicture = (event, file, type) => asOperator(upload(at(event, "/pictures"), file, type));
/** A PDF: {paths}, one a page. */
export const uploadPages = (event, file) =>
  asOperator(upload(at(event, "/pictures/pages"), file, "application/pdf"));
/** {photos: {member: address}, most}. */
export const loadPhotos = (event) => asOperator(get(at(event, "/photos")));
export const uploadPhoto = (event, member, file, type) =>
  asOperator(uploadTo(at(event, `/photos/${encodeURIComponent(member)}`), file, type));
export const removePhoto = (event, member) => asOperator(remove(at(event, `/photos/${encodeURIComponent(member)}`)));
export const loadRoster = (event) => asOperator(get(at(event, "/roster")));
/** What a file would make of the roster; nothing is replaced before `publishRoster`. */
export const readRoster = (event, file, type, { partial, encoding }) =>
  asOperator(
    upload(at(event, `/roster?preview=true&partial=${partial}${encoding ? `&encoding=${encoding}` : ""}`), file, type, {
      timeout_ms: ROSTER_TIMEOUT_MS,
    }),
  );
/** `force`: however many leave. */
export const publishRoster = (event, { version, over, imported, force }) =>
  asOperator(post(at(event, "/roster/publish"), { version, over, imported, force }));
/** Those with `search` in their id, name or unit, in `unit` or below it; null: in any → {total, members, units} */
export const searchRoster = (event, search, unit) => {
  const query = new URLSearchParams({ search, ...(unit !== null && { unit }) });
  return asOperator(get(at(event, `/roster/members?${query}`)));
};
/** The identity providers of this server → [{provider, title, title_en}] */
export const listProviders = () => asOperator(get(`${ROOT}/identity-providers`));
/** Takes the identity of a provider from a member, and ends their sessions. */
export const unbindMember = (event, id, provider) =>
  asOperator(post(at(event, `/roster/members/${encodeURIComponent(id)}/unbind`), { provider }));
export const changeMember = (event, { id, name, unit, class: memberClass }, isNew) =>
  asOperator(
    put(at(event, `/roster/members/${encodeURIComponent(id)}`), { name, unit, class: memberClass, is_new: isNew }),
  );
/** → {units: [{unit, members, direct}] in the tree's order, without, renames: [{old, new}]}; so do the next two. */
export const loadUnits = (event) => asOperator(get(at(event, "/units")));
export const renameUnit = (event, pair) => asOperator(post(at(event, "/units/renames"), pair));
export const removeRename = (event, old) => asOperator(post(at(event, "/units/renames/remove"), { old }));
/** `order`: {count, class, unit} for new members, {members, renew} or {roster, unit, renew} for known ones → {codes} */
export const makeCodes = (event, order) =>
  asOperator(post(at(event, "/codes"), order, { timeout_ms: ROSTER_TIMEOUT_MS }));
export const loadCodes = (event) => asOperator(get(at(event, "/codes"), { timeout_ms: ROSTER_TIMEOUT_MS }));
export const codesAddress = (event, kind) => at(event, `/codes.${kind}`);
/** The QR codes of some codes → {origin, cards: [{code, url, path, modules}]} */
export const loadCards = (event, codes) => asOperator(post(at(event, "/codes/cards"), { codes }));
export const loadLeavers = (event, search) =>
  asOperator(get(at(event, `/roster/leavers?${new URLSearchParams({ search })}`)));
export const forgetMember = (event, id) =>
  asOperator(post(at(event, `/roster/members/${encodeURIComponent(id)}/forget`), { member: id }));
export const loadRevoked = (event) => asOperator(get(at(event, "/revoked")));
/** Ends the members' sessions; `barred`: they may not join again either. → {members: {id: {at, barred, by, why}}} */
export const revokeMembers = (event, members, barred, why) =>
  asOperator(post(at(event, "/revoked"), { members, barred, why }));
export const liftRevocations = (event, members) => asOperator(post(at(event, "/revoked/lift"), { members }));
/** → {codes, members}: how many codes are gone, and who had joined with them. */
export const revokeCodes = (event, codes, why) => asOperator(post(at(event, "/codes/revoke"), { codes, why }));
export const openScreen = (event) => asOperator(post(at(event, "/open-screen")));
export const makeDisplayLink = (event) => asOperator(post(at(event, "/display-link")));

export const recount = (event) => asOperator(post(at(event, "/recount"), {}, { timeout_ms: RECOUNT_TIMEOUT_MS }));
/** How the devices came that voted in a poll (server/acclaim/features/evidence/rules.py). */
const ofActivity = (event, path, id, rest) => at(event, `/${path}/${encodeURIComponent(id)}/${rest}`);
/** `path` is "polls", "question-boards" or "word-clouds". */
export const loadEvidence = (event, path, id) =>
  asOperator(get(ofActivity(event, path, id, "evidence"), { timeout_ms: RECOUNT_TIMEOUT_MS }));
/** `order`: {epoch, why, and members or cluster} → {members, ballots} that were voided. */
export const voidBallots = (event, path, id, order) =>
  asOperator(post(ofActivity(event, path, id, "void"), order, { timeout_ms: RECOUNT_TIMEOUT_MS }));
export const resultsAddress = (event, kind) => at(event, `/results.${kind}`);
/** `by` "-by-unit": how many of each unit. */
export const attendanceAddress = (event, kind, by = "") => at(event, `/attendance${by}.${kind}`);
/** What is right below `unit` ("": at the top) → {unit, units: [{unit, entitled, members, opens}], others_units, …} */
export const loadTurnout = (event, unit) =>
  asOperator(get(`/api/events/${encodeURIComponent(event)}/turnout?unit=${encodeURIComponent(unit)}`));
export const loadReport = (event) => asOperator(get(at(event, "/report")));
export const reportAddress = (event, kind) => at(event, `/report.${kind}`);
/** The log of `event`; with "" that of the installation: sign-ins and passwords. */
export const loadAudit = (event, before, limit) => {
  const query = `/audit?limit=${limit}${before ? `&before=${encodeURIComponent(before)}` : ""}`;
  return asOperator(get(event ? at(event, query) : `${ROOT}${query}`));
};

/** All but the last → {rehearsal, audience}: the copy's id ("" for none), and the audience that was sent last. */
export const loadRehearsal = (event) => asOperator(get(at(event, "/rehearsal")));
export const beginRehearsal = (event) => asOperator(post(at(event, "/rehearsal")));
export const sendAudience = (event, audience) => asOperator(put(at(event, "/rehearsal/audience"), audience));
export const sendHome = (event) => asOperator(remove(at(event, "/rehearsal/audience")));
export const cutLines = (event) => asOperator(post(at(event, "/rehearsal/outage")));
/** → the report; nothing is left of the rehearsal. */
export const endRehearsal = (event) => asOperator(remove(at(event, "/rehearsal"), { timeout_ms: RECOUNT_TIMEOUT_MS }));

/** → {url}, the address in the QR code */
export const loadPhoneLink = (event) => asOperator(get(at(event, "/phone-link")));
/** @param {string} event @param {string} kind svg or png @param {string} activity what the link leads to, "" for all */
export const qrAddress = (event, kind, activity = "") =>
  `/api/events/${encodeURIComponent(event)}/qr.${kind}${activity && `?activity=${encodeURIComponent(activity)}`}`;

/** The ledger of points, as a whole; of a member; what operators do to it, by an id of the page's own. */
const days = (first, last) => `first=${first}&last=${last}`;
export const loadBarometer = (event, first, last) =>
  asOperator(get(at(event, `/barometer?${days(first, last)}`)));
export const loadComingBack = (event, first, last) =>
  asOperator(get(at(event, `/barometer/coming-back?${days(first, last)}`)));
export const barometerAddress = (event, kind, first, last) => at(event, `/barometer.${kind}?${days(first, last)}`);
export const loadDictionary = (event) => asOperator(get(at(event, "/barometer/dictionary")));
export const loadPoints = (event) => asOperator(get(at(event, "/points")));
const pointsOf = (event, member) => at(event, `/points/members/${encodeURIComponent(member)}`);
export const loadPointsOf = (event, member) => asOperator(get(pointsOf(event, member)));
export const adjustPoints = (event, order) => asOperator(post(at(event, "/points/adjustments"), order));
export const freezePoints = (event, member, order) =>
  asOperator(put(`${pointsOf(event, member)}/freeze`, order));
export const recountPoints = (event) =>
  asOperator(post(at(event, "/points/recount"), {}, { timeout_ms: RECOUNT_TIMEOUT_MS }));
