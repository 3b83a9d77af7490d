// What is shown while no stream plays.

import { Picture } from "../../shared/picture.js";
import { html } from "../../shared/ui.js";

const WIDTH = "min(100vw, 82vh)"; // the player's: css/player.css
const RATIO = 16 / 9;

export const Poster = ({ src }) =>
  html`<${Picture} class="player-poster" src=${src} box=${WIDTH} ratio=${RATIO} />`;
