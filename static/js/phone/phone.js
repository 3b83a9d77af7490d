// The phone page: a visit to the event; or, in a frame of another site, the result of one poll alone.

import { begin } from "./begin.js";
import { isEmbedded, isResult } from "./place.js";
import "./words.js";

document.documentElement.toggleAttribute("data-embed", isEmbedded); // its parent has a head
if (isResult) import("./result_frame.js").then(({ showResult }) => showResult());
else begin();
