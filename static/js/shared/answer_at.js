// What an address answers that never changes: fetched once a page, and again when the person asks for it.

import { get } from "./api.js";
import { useEffect, useState } from "./ui.js";

/** What is at `path`: {answer, error, retry}; answer and error are null until one has come. Without a path, nothing. */
export function useAnswerAt(path) {
  const [now, setNow] = useState({ path, answer: null, error: null });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = !path;
    const tell = (part) => !isGone && setNow({ path, answer: null, error: null, ...part });
    if (path) get(path, { cache: "default" }).then((answer) => tell({ answer }), (error) => tell({ error }));
    return () => {
      isGone = true;
    };
  }, [path, tries]);
  const retry = () => {
    setNow({ path, answer: null, error: null });
    setTries((n) => n + 1);
  };
  return { ...now, retry };
}
