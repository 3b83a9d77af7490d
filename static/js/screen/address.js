// What a screen's address says (docs/show.md): which scene it keeps, and whether it lies over a video. All of it stands
// in the address, so a bookmark or a source of OBS is the whole configuration of a screen.

import { SCENES } from "../shared/scenes.js";

const THEMES = ["dark", "light"];
const OVERLAYS = ["lower", "corner"];

/**
 * `{pin, overlay, preview, language, theme}` of `location.search`. `pin` is the part of a stage that this screen keeps,
 * null to follow the show; `overlay` is "", "lower" (lower third) or "corner"; `preview`: the console's frame, fed by
 * it; `theme` is "" for the event's own.
 * @param {string} search
 */
export function readAddress(search) {
  const query = new URLSearchParams(search);
  const scene = query.get("scene");
  const overlay = query.get("overlay") ?? "";
  return {
    pin: Object.hasOwn(SCENES, scene ?? "")
      ? {
          scene,
          poll: query.get("poll") ?? "",
          survey: query.get("survey") ?? "",
          activity: query.get("activity") ?? "",
          options: optionsOf(query.get("options")),
        }
      : null,
    overlay: overlay === "1" ? "lower" : OVERLAYS.includes(overlay) ? overlay : "",
    preview: query.has("preview"),
    language: query.get("lang"),
    theme: THEMES.includes(query.get("theme") ?? "") ? query.get("theme") : "",
  };
}

/** @param {string | null} text */
function optionsOf(text) {
  const options = (text ?? "").split(",").filter(Boolean);
  return options.length === 2 ? options : [];
}
