// Style, mistakes and layers of the pages' JavaScript and CSS. The packages lie in .venv/node (scripts/_node).

import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import rawColours from "./scripts/_raw_colours.js";

const installed = createRequire(new URL(".venv/node/package.json", import.meta.url));
const { default: css } = installed("@eslint/css");
const js = installed("@eslint/js");
const stylistic = installed("@stylistic/eslint-plugin");
const { default: imports } = installed("eslint-plugin-import-x");
const globals = installed("globals");

const PAGES = "static/js";

// Layers, the lowest first: shared < what is common to a page's views < features < views < the page. A feature serves
// several pages, so it stands below the views that show it; it knows no other feature, and a view no other view.
const COMMON = {
  "screen/kit": ["shared"],
  "screen/board": ["shared", "screen/kit"],
  "console/kit": ["shared"],
  "console/fields": ["shared", "console/kit"],
};
const MORE = { "screen/scenes": ["screen/credits", "screen/reveal"] }; // the one view that is made of others

const folders = (path) =>
  readdirSync(new URL(`${PAGES}/${path}`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${path}/${entry.name}`);
const common = (page) => Object.keys(COMMON).filter((folder) => folder.startsWith(page));

/** {folder or glob: folders that it may import besides itself}. */
function layers() {
  const may = { shared: [], ...COMMON };
  for (const feature of folders("features")) may[feature] = ["shared", ...Object.keys(COMMON)];
  for (const page of ["phone", "screen", "console"]) {
    for (const view of folders(page)) may[view] ??= ["shared", ...common(page), "features", ...(MORE[view] ?? [])];
    may[`${page}/*.js`] = ["shared", "features", page];
  }
  return may;
}

const zones = Object.entries(layers()).map(([folder, may]) => ({
  target: `${PAGES}/${folder}`,
  from: PAGES,
  except: folder.endsWith(".js") ? may : [...may, folder],
  message: `${folder} may import ${may.join(", ") || "nothing"}`,
}));

const STYLE = {
  ...stylistic.configs.customize({ quotes: "double", semi: true, arrowParens: true, braceStyle: "1tbs" }).rules,
  "@stylistic/indent-binary-ops": "off", // as are the next two: where a line is broken is for whoever writes it
  "@stylistic/list-style": "off",
  "@stylistic/multiline-ternary": "off",
  "@stylistic/max-len": ["error", { code: 120 }],
  "@stylistic/max-statements-per-line": ["error", { max: 2 }],
  "@stylistic/operator-linebreak": ["error", "after", { overrides: { "?": "before", ":": "before" } }],
  "@stylistic/quote-props": ["error", "consistent"],
  "@stylistic/quotes": ["error", "double", { avoidEscape: true, allowTemplateLiterals: "always" }],
};

export default [
  { ignores: ["static/built/", "static/vendor/", "tests/web/", "**/.venv/"] },
  {
    files: ["**/*.js"],
    plugins: { "@stylistic": stylistic, "import-x": imports },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    settings: { "import-x/resolver": { node: true } },
    rules: {
      ...js.configs.recommended.rules,
      ...STYLE,
      "eqeqeq": ["error", "always", { null: "ignore" }],
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-var": "error",
      "prefer-const": "error",
      "import-x/order": ["error", { alphabetize: { order: "asc" } }],
      "import-x/no-cycle": "error",
      "import-x/no-unresolved": "error",
      "import-x/named": "error",
      "import-x/no-restricted-paths": ["error", { zones }],
    },
  },
  { files: ["static/js/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["static/js/phone/not_loaded.js"], rules: { "no-var": "off" } }, // for browsers that know no modules
  { files: ["tests/js/**/*.js", "scripts/*.js", "*.js"], languageOptions: { globals: globals.node } },
  {
    files: ["static/css/**/*.css"],
    plugins: { css, acclaim: { rules: { "raw-colours": rawColours } } },
    language: "css/css",
    rules: {
      ...css.configs.recommended.rules,
      "acclaim/raw-colours": "error",
      "css/no-important": "off", // where motion is unwelcome it has the last word
      "css/no-invalid-properties": "off", // it cannot see the custom properties of tokens.css
      "css/use-baseline": "off", // a browser that does not know a property goes without it
    },
  },
  { files: ["static/css/tokens.css"], rules: { "acclaim/raw-colours": "off" } },
];
