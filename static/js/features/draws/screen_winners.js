// The winners of a draw on the hall's screen: all of them, always whole.

import { u, useArea } from "../../screen/kit/area.js";
import { html, useMemo, useRef } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { numberOf } from "./entrant.js";
import { winnerSeats } from "./winner_seats.js";

/** `landed` as in screen_state.js. They take the whole of the element around them. */
export function Winners({ landed }) {
  const element = useRef(null);
  const area = useArea(element);
  const people = landed.map((winner) => ({
    winner,
    name: winner.name || numberOf(winner.entrant),
    small: winner.absent_at
      ? t("draw.absent")
      : [winner.unit, winner.name && numberOf(winner.entrant)].filter(Boolean).join(" · "),
  }));
  const words = people.map(({ name, small }) => `${name}\n${small}`).join("\n");
  const seats = useMemo(() => area && winnerSeats(people, area.width, area.height), [words, area?.width, area?.height]);
  return html`<ol ref=${element} class="draw-winners" data-testid="draw-winners" style=${seats && measures(seats)}>
    ${seats &&
      people.map(({ winner, name, small }) => html`<li key=${winner.entrant} data-absent=${Boolean(winner.absent_at)}
        data-testid="draw-winner"><b>${name}</b><small>${small}</small></li>`)}</ol>`;
}

function measures({ columns, width, height, gap, pad, name, small }) {
  return {
    "--columns": columns,
    "--card-width": u(width),
    "--card-height": u(height),
    "--card-gap": u(gap),
    "--card-pad": u(pad),
    "--name-size": u(name.size),
    "--name-lines": name.lines,
    "--small-size": u(small.size),
    "--small-lines": small.lines,
  };
}
