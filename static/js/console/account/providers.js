// Signing in by an identity provider: a button for each, and what went wrong on the way.

import { Icon, html, useEffect } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { useLoaded } from "../kit/hooks.js";
import { Problem } from "../kit/notice.js";
import { listSignInProviders } from "../kit/operator_api.js";
import { session } from "../kit/session.js";

const told = new URLSearchParams(location.search).get("error");

/** `again`: what stands behind the page must stay, so the way to the provider is in a tab of its own. */
export function Providers({ again }) {
  const { value: providers } = useLoaded(listSignInProviders, "");
  useEffect(() => {
    if (told) history.replaceState(null, "", `${location.pathname}${location.hash}`); // a reload does not say it again
    const look = () => void session.check();
    if (again) addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, [again]);
  return html`${told && !again && html`<${Problem} error=${{ code: told }} testid="provider-error" />`}
    ${providers?.map(({ provider, ...titles }) =>
      html`<a key=${provider} class="button second large wide" data-testid=${`sign-in-${provider}`}
        href=${`/sign-in/${encodeURIComponent(provider)}/console`} target=${again ? "_blank" : undefined}>
        <${Icon} name="log-in" />${t("sign_in.by", { name: pick(titles, "title") })}</a>`)}`;
}
