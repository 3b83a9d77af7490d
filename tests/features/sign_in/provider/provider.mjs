// A real OpenID provider (panva's, certified), with the people of a test: node provider.mjs FOLDER OPTIONS
// FOLDER has its node_modules. OPTIONS is JSON: {port, client, secret, back: [addresses], out: [addresses], people: {login: {claims}},
// key: the JWK that it signs with, inIdToken: whether claims are in the ID token}. Anybody may sign in under any login, with any password.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, text] = process.argv.slice(2);
const options = JSON.parse(text);
const { resolve } = createRequire(pathToFileURL(`${folder}/package.json`));
const { default: Provider } = await import(pathToFileURL(resolve("oidc-provider")));

const issuer = `http://localhost:${options.port}`;
const provider = new Provider(issuer, {
  clients: [{ client_id: options.client, client_secret: options.secret, redirect_uris: options.back,
    post_logout_redirect_uris: options.out ?? [] }],
  jwks: { keys: [options.key] },
  cookies: { keys: ["of a test"] },
  claims: { openid: ["sub"], profile: ["name", "department", "employee_number", "preferred_username", "groups"] },
  conformIdTokenClaims: !options.inIdToken,
  pkce: { required: () => true },
  findAccount: (_context, login) => ({
    accountId: login,
    claims: () => ({ sub: login, ...options.people[login] }),
  }),
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope("openid profile");
    await grant.save();
    return grant;
  },
});
provider.listen(options.port, "127.0.0.1", () => console.log(`listening ${issuer}`));
