// What does not fit on a screen at a readable size, a page at a time: pages turn by themselves.

import { html, useEffect, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

const PAGE_MS = 9000;

/** The page to show now, from 0. */
export function usePages(pages) {
  const [page, setPage] = useState(0);
  useEffect(() => {
    setPage(0);
    if (pages < 2) return undefined;
    const timer = setInterval(() => setPage((now) => (now + 1) % pages), PAGE_MS);
    return () => clearInterval(timer);
  }, [pages]);
  return page;
}

/** At the end of the list of what is on the page. */
export function PageNumber({ page, pages }) {
  if (pages < 2) return null;
  return html`<li class="page-number">${t("caption.page", { page: page + 1, pages })}</li>`;
}
