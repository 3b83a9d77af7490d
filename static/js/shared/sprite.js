// Where the icons are. In the built pages they stand in the page itself: scripts/_bundles.js gives this another value.

export const SPRITE = new URL("../../icons/icons.svg", import.meta.url).pathname;
