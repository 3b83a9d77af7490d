// A QR code as the server draws it: the path of its dark modules, and a quiet zone of four modules around them.

import { html } from "../../shared/ui.js";

const QUIET_MODULES = 4; // ISO/IEC 18004

/** `card`: {path, modules} of /codes/cards. */
export function Qr({ card: { path, modules }, label }) {
  const side = modules + 2 * QUIET_MODULES;
  return html`<svg class="qr-code" role="img" aria-label=${label} shape-rendering="crispEdges"
      viewBox=${`${-QUIET_MODULES} ${-QUIET_MODULES} ${side} ${side}`}>
    <path d=${path} />
  </svg>`;
}
