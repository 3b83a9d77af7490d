// Private settings and apps' views may keep no cookies: joining is answered well then, and nobody is in.

const PROBE = "acclaim-probe=1";

/** Whether a cookie like the server's is kept. */
export function keepsCookies() {
  const attributes = `; path=/; SameSite=Lax${location.protocol === "https:" ? "; Secure" : ""}`;
  try {
    document.cookie = PROBE + attributes;
    const isKept = document.cookie.includes(PROBE);
    document.cookie = `${PROBE}; max-age=0${attributes}`;
    return isKept;
  } catch {
    return false;
  }
}
