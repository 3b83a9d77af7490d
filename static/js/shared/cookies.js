// Private settings and apps' views may keep no cookies: joining is answered well then, and nobody is in.

const PROBE = "acclaim-probe=1";

/** Whether this page stands in a frame of another page. */
export const isFramed = () => window.parent !== window;

/** Whether a cookie like the server's is kept. */
export function keepsCookies() {
  const usual = `; path=/; SameSite=Lax${location.protocol === "https:" ? "; Secure" : ""}`;
  return keeps(usual) || (isFramed() && keeps("; path=/; SameSite=None; Secure; Partitioned"));
}

function keeps(attributes) {
  try {
    document.cookie = PROBE + attributes;
    const isKept = document.cookie.includes(PROBE);
    document.cookie = `${PROBE}; max-age=0${attributes}`;
    return isKept;
  } catch {
    return false;
  }
}
