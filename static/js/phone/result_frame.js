// The result of one poll in a frame of another site, for whoever reads the page around it: it joins nobody and opens no
// socket, and shows what phones that have not voted may see.

import { ApiError, get } from "../shared/api.js";
import { clock } from "../shared/clock.js";
import { isFramed } from "../shared/cookies.js";
import { phrased } from "../shared/phrased.js";
import { Tally } from "../shared/tally.js";
import { applyTheme, markUnreal, onScheme } from "../shared/theme.js";
import { html, Icon, LanguageSwitch, render, useEffect, useLanguage, useRedraw, useState } from "../shared/ui.js";
import { pick, sentence, t } from "../shared/words.js";
import { brand } from "./brand.js";
import { eventId, linkedId } from "./place.js";
import { PollCountdown, Turnout, whyHidden } from "./poll/rule_line.js";
import { StandingsView } from "./poll/standings_view.js";

const LOOK_MS = 5_000;
const LOOK_PUBLISHED_MS = 60_000; // ballots may still be voided
const RUNNING = new Set(["open", "locked"]);
const at = `/api/events/${encodeURIComponent(eventId)}`;
const tally = new Tally();

async function look() {
  const { now, rev, figures } = await get(`${at}/polls/${encodeURIComponent(linkedId)}/tally`);
  clock.sync(now);
  if (rev > tally.rev) tally.receive({ ...(await get(at)), type: "event" });
  tally.receive({ type: "tick", online: 0, likes: {}, polls: { [linkedId]: figures } });
}

/** {poll, figures, error}: null until they are known. Looks again and again, while somebody can see it. */
function useResult() {
  const [error, setError] = useState(/** @type {ApiError | null} */ (null));
  const [, again] = useState(0);
  useEffect(() => {
    let timer = 0;
    const go = async () => {
      clearTimeout(timer);
      if (document.hidden) return;
      try {
        await look();
        setError(null);
      } catch (failed) {
        if (!(failed instanceof ApiError)) throw failed;
        setError(failed);
      }
      again((n) => n + 1);
      const isSettled = tally.figures(linkedId)?.state === "published";
      timer = window.setTimeout(go, isSettled ? LOOK_PUBLISHED_MS : LOOK_MS);
    };
    document.addEventListener("visibilitychange", go);
    void go();
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", go);
    };
  }, []);
  return { poll: tally.poll(linkedId), figures: tally.figures(linkedId), error };
}

function Result() {
  useLanguage();
  useRedraw(onScheme);
  const { poll, figures, error } = useResult();
  const { event } = tally;
  useEffect(() => {
    const shown = event ?? brand;
    applyTheme(shown?.theme, "phone");
    markUnreal(event);
    if (shown) document.title = pick(shown, "title");
  });
  if (!poll || !figures) {
    return html`<main class="phone"><h1 class="sr-only">${pick(brand, "title") || t("brand")}</h1>
      ${error ? html`<p class="notice" data-kind="bad" role="alert" data-testid="error" data-code=${error.code}>
          <${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>`
        : html`<p class="waiting"><${Icon} name="loader" className="turning" />${t("loading")}</p>`}</main>`;
  }
  const why = whyHidden(poll, figures, false);
  const isRunning = RUNNING.has(figures.state);
  return html`<main class="phone">
    <h1 class="sr-only">${pick(event, "title")}</h1>
    <section class="poll" aria-labelledby="poll-title" data-testid="result" data-state=${figures.state}>
      <header class="poll-head"><h2 id="poll-title">${phrased(pick(poll, "title"))}</h2>
        <p class="poll-meta"><span class="pill" data-state=${figures.state}>${t(`poll.${figures.state}`)}</span>
          <${PollCountdown} poll=${poll} figures=${figures} /><${Turnout} figures=${figures} /></p></header>
      ${why && html`<p class="why-hidden" data-testid="why-hidden"><${Icon} name="eye-off" /><span>${why}</span></p>`}
      ${figures.votes && figures.state !== "draft" &&
        html`<${StandingsView} event=${{ ...event, share: "none" }} poll=${poll} figures=${figures} />`}
      <p class="result-ways"><a class=${`button ${isRunning ? "" : "second"}`} target="_blank" rel="noopener"
          href=${`/e/${encodeURIComponent(eventId)}/a/${encodeURIComponent(linkedId)}`} data-testid="result-open">
          ${t(isRunning ? "part.vote" : "result.open")}</a><${LanguageSwitch} /></p>
    </section></main>`;
}

export function showResult() {
  const page = document.getElementById("page");
  page.replaceChildren(); // the first words
  render(html`<${Result} />`, page);
  if (isFramed()) import("./embedded.js").then(({ tellHeight }) => tellHeight(eventId));
}
