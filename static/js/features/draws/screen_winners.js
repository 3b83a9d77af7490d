// The winners of a draw on the hall's screen: all of them, always whole.

import { u, useArea } from "../../screen/kit/area.js";
import { Face } from "../../screen/kit/face.js";
import { html, useMemo, useRef } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { numberOf } from "./entrant.js";
import { winnerSeats } from "./winner_seats.js";

/** `landed` of `draw` as in screen_state.js. They take the whole of the element around them. */
export function Winners({ draw, landed }) {
  const element = useRef(null);
  const area = useArea(element);
  const people = landed.map((winner) => ({
    winner,
    face: draw.faces[draw.winners.indexOf(winner)] ?? "",
    name: winner.name || numberOf(winner.entrant),
    small: winner.absent_at
      ? t("draw.absent")
      : [winner.unit, winner.name && numberOf(winner.entrant)].filter(Boolean).join(" · "),
  }));
  const words = people.map(({ name, small }) => `${name}\n${small}`).join("\n");
  const hasFaces = draw.faces.length > 0;
  const seats = useMemo(() => area && winnerSeats(people, area.width, area.height, hasFaces),
    [words, area?.width, area?.height]);
  return html`<ol ref=${element} class="draw-winners" data-testid="draw-winners" data-faces=${hasFaces}
    style=${seats && measures(seats)}>
    ${seats && people.map((person) => html`<${Card} key=${person.winner.entrant} ...${person} hasFace=${hasFaces} />`)}
  </ol>`;
}

function Card({ winner, face, name, small, hasFace }) {
  return html`<li data-absent=${Boolean(winner.absent_at)} data-testid="draw-winner">
    ${hasFace && html`<${Face} src=${face} name=${name} />`}<b>${name}</b><small>${small}</small></li>`;
}

function measures({ columns, width, height, gap, pad, face, name, small }) {
  return {
    "--face": u(face),
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
