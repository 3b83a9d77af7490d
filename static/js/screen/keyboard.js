// The keys of the screen: one table, for the listener and for the help.

import { html } from "../shared/ui.js";
import { language, setLanguage, t } from "../shared/words.js";

const FULLSCREEN = (show) => {
  if (document.fullscreenElement) document.exitFullscreen();
  // Refused: say which keys there are.
  else document.documentElement.requestFullscreen?.().catch(() => show.toggleHelp());
};

const KEYS = [
  { keys: ["f"], label: "F", word: "help.fullscreen", act: FULLSCREEN },
  { keys: ["l"], label: "L", word: "help.language", act: () => setLanguage(language() === "zh" ? "en" : "zh") },
  { keys: ["ArrowLeft", "ArrowUp"], act: (show) => show.showNeighbour(-1) },
  { keys: ["ArrowRight", "ArrowDown"], label: "← →", word: "help.poll", act: (show) => show.showNeighbour(1) },
  {
    keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    label: "1 – 9",
    word: "help.number",
    act: (show, key) => show.showPoll(show.tally.event?.polls?.[Number(key) - 1]?.id),
  },
  { keys: ["j"], label: "J", word: "help.join", act: (show) => show.showJoin() },
  { keys: ["s"], label: "S", word: "help.hide_votes", act: (show) => show.toggleVotes() },
  { keys: ["d"], label: "D", word: "help.comments", act: (show) => show.toggleComments() },
  { keys: ["r"], label: "R", word: "help.replay", act: (show) => show.replay() },
  { keys: ["Escape", "0"], label: "Esc", word: "help.follow", act: (show) => show.follow() },
  { keys: ["?", "h"], label: "?", word: "help.help", act: (show) => show.toggleHelp() },
];

/** Lets `show` be driven by keys. Returns a function that stops it. */
export function listenToKeys(show) {
  const listen = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const entry = KEYS.find(({ keys }) => keys.includes(pressed));
    if (!entry) return;
    event.preventDefault();
    entry.act(show, pressed);
  };
  window.addEventListener("keydown", listen);
  return () => window.removeEventListener("keydown", listen);
}

export function Help() {
  return html`<section class="help" data-testid="help" role="dialog" aria-label=${t("help.title")}>
    <h2>${t("help.title")}</h2>
    <dl>${KEYS.filter(({ label }) => label).map(({ label, word }) => html`
      <div key=${label}><dt><kbd>${label}</kbd></dt><dd>${t(word)}</dd></div>`)}</dl>
  </section>`;
}
