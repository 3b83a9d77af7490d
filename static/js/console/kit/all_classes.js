import { t } from "../../shared/words.js";

const DEFAULT_CLASS = "audience"; // always there (server/acclaim/event/event.py)

/**
 * The classes that members may have: those of the event, and before them the one that is always there unless it is
 * named.
 */
export function allClasses(classes = []) {
  if (classes.some(({ id }) => id === DEFAULT_CLASS)) return classes;
  return [{ id: DEFAULT_CLASS, name: t("class.audience"), name_en: "" }, ...classes];
}
