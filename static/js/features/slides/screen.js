// A slide on the hall's screen: whole, over the event's background. The next one is loaded while this one stands.

import { Crossfade } from "../../screen/kit/crossfade.js";
import { clock } from "../../shared/clock.js";
import { Picture } from "../../shared/picture.js";
import { slideAt } from "../../shared/slides.js";
import { html, useInterval } from "../../shared/ui.js";
import { pick } from "../../shared/words.js";

const LOOK_MS = 200;

export function Slides({ event, stage }) {
  useInterval(LOOK_MS);
  const shown = slideAt(event, stage, clock.now());
  if (!shown?.slide) return html`<section class="slides" data-testid="slides" data-index="-1"></section>`;
  const { deck, index, slide } = shown;
  const next = deck.slides[(index + 1) % deck.slides.length];
  return html`<section class="slides" data-testid="slides" data-index=${index}>
    <${Crossfade} id=${`${index} ${slide}`}><${Picture} src=${slide} class="slide-picture"
      alt=${pick(deck, "title")} /><//>
    <${Picture} key=${next} src=${next} class="slide-next" /></section>`;
}
