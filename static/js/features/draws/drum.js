// The drum: names, units or numbers roll past and slow down, and the last line is the winner.

import { stageSize, u } from "../../screen/kit/area.js";
import { fitText } from "../../screen/kit/fit_text.js";
import { move, useMotion, write } from "../../screen/kit/motion.js";
import { clock } from "../../shared/clock.js";
import { html, useRef } from "../../shared/ui.js";
import { faceOf, lineOf } from "./reel.js";

const LINES = 5; // one in the middle, the others above and below
const MIDDLE = Math.floor(LINES / 2);
const LINE_HEIGHT = 150; // design pixels
const LINE_BOX = { width: 1180, height: LINE_HEIGHT, max: 124, min: 44, linesMax: 1 };
const EDGES = 190;
const STANDING = "······";

/** `reel` is from reel.js; `next` is null until somebody stops it. With reduced motion it does not move. */
export function Drum({ draw, next, place, reel }) {
  const lines = useRef([]);
  const textOf = (index) => (index === reel.end ? faceOf(draw, next) : lineOf(draw, place, index));
  useMotion((_, __, still) => {
    const at = still ? 0 : reel.at(clock.now());
    const first = Math.floor(at);
    lines.current.forEach((line, row) => {
      const from_middle = row - MIDDLE - (at - first);
      write(line, still && row === MIDDLE ? STANDING : textOf(first + row - MIDDLE));
      const scale = 1 - Math.min(0.5, Math.abs(from_middle) * 0.17);
      move(line, `translateY(calc(${(from_middle * LINE_HEIGHT).toFixed(1)} * var(--u))) scale(${scale.toFixed(3)})`);
      const opacity = still && row !== MIDDLE ? 0 : Math.max(0, 1 - Math.abs(from_middle) * 0.42);
      if (line) line.style.opacity = opacity.toFixed(2);
    });
    return !still && at < reel.end;
  });
  // The longest decides: letters keep their size while they roll.
  const all = [...draw.passing, ...(next ? [faceOf(draw, next)] : [])];
  const box = { ...LINE_BOX, width: Math.min(LINE_BOX.width, stageSize().width - EDGES) };
  const size = Math.min(LINE_BOX.max, ...all.map((text) => fitText(text, box).size));
  return html`<div class="drum" data-testid="drum" data-rolls=${all.length > 1 ? draw.prize.rolls : "numbers"}
    style=${{ "--line-size": u(size) }} aria-hidden="true"><div class="drum-window"></div>
    ${Array.from({ length: LINES }, (_, row) =>
      html`<p key=${row} ref=${(line) => { lines.current[row] = line; }}></p>`)}</div>`;
}
