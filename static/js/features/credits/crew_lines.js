// The crew as lines of text, "Director: Anna Smith, Li Lei", and back. Pure.

const PART = /^([^:：]+)[:：]\s*(.*)$/;
const BETWEEN = /\s*[、，,;；]\s*/;

export const linesOf = (crew) => crew.map(({ role, names }) => `${role}: ${names.join(", ")}`).join("\n");

/** Lines without a colon are left out. A part that was there keeps its English words. */
export function crewOf(text, before) {
  return text.split("\n").flatMap((line) => {
    const [, role = "", names = ""] = PART.exec(line.trim()) ?? [];
    if (!role.trim()) return [];
    const known = before.find((one) => one.role === role.trim());
    return [{ role: role.trim(), role_en: known?.role_en ?? "", names: names.split(BETWEEN).filter(Boolean) }];
  });
}
