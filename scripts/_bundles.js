// Builds static/built/: of each page in static/*.html one script, one style sheet, and the page that names them. What a
// page imports later stays a file of its own. The output follows from the sources and the locked packages alone.
//
//   node scripts/_bundles.js [--check]     --check writes nothing and fails if static/built/ is out of step

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STATIC = path.join(ROOT, "static");
const BUILT = path.join(STATIC, "built");
const SPRITE = path.join(STATIC, "js/shared/sprite.js");
// docs/operations.md names the oldest browsers of phones. The sources are written for them as they stand; what makes
// them smaller must not write anything newer.
const SCRIPT_TARGET = ["chrome88", "firefox90", "safari15"];
const STYLE_TARGET = { chrome: 88 << 16, firefox: 90 << 16, safari: 15 << 16, ios_saf: 15 << 16 };

const installed = createRequire(path.join(ROOT, ".venv/node/package.json"));
const { rolldown } = await import(pathToFileURL(installed.resolve("rolldown")).href);
const { minifySync } = await import(pathToFileURL(installed.resolve("rolldown/utils")).href);
const { transform: transformStyle } = installed("lightningcss");

/** The file in static/ that a page or a style sheet names by its address. */
const sourceOf = (address) => path.join(STATIC, address.replace(/^\/static\//, ""));

/** What stands behind `name="` in `tag`. */
const attribute = (tag, name) => new RegExp(` ${name}="([^"]+)"`).exec(tag)?.[1];

/** The name of a part that `page` imports later: that of its module, without what goes without saying. */
function laterName(page, module) {
  const parts = path.relative(path.join(STATIC, "js"), module).replace(/\.js$/, "").split(path.sep);
  return `${page}-${(parts[0] === page || parts[0] === "features" ? parts.slice(1) : parts).join("-")}.js`;
}

/**
 * Resolves what modules know of their own place. All that is built lies in one folder, beside vendor/ and icons/: these
 * stay where they are. Each source that was read goes to `sources`.
 */
function places(sources) {
  return {
    name: "places",
    resolveId(name, importer) {
      // Large and minified already, and shared by whatever plays a stream; or made to be loaded as it is.
      if (!/\/vendor\/(hls|d3)/.test(name)) return null;
      return { id: `../${path.relative(STATIC, path.resolve(path.dirname(importer), name))}`, external: true };
    },
    transform(code, module) {
      sources.push(code);
      if (module === SPRITE) return 'export const SPRITE = "";'; // its icons stand in the page
      return code.replace(/new URL\("(\.[^"]+)", import\.meta\.url\)/g, (_, name) => {
        const file = path.relative(BUILT, path.resolve(path.dirname(module), name));
        return `new URL("${file}", import.meta.url)`;
      });
    },
  };
}

/** {name: content} of the scripts that begin with `entry`, and the text of all their modules. */
async function scripts(page, entry) {
  const sources = [];
  const bundle = await rolldown({
    input: { [page]: entry },
    platform: "browser",
    plugins: [places(sources)],
    onLog(_, log) {
      throw new Error(log.message);
    },
  });
  const { output } = await bundle.generate({
    format: "es",
    minify: { compress: { target: SCRIPT_TARGET } },
    entryFileNames: "[name].js",
    chunkFileNames: ({ facadeModuleId, name }) =>
      facadeModuleId ? laterName(page, facadeModuleId) : `${page}-${name}.js`,
  });
  await bundle.close();
  const first = output.find((chunk) => chunk.isEntry);
  if (first.imports.length > 0) throw new Error(`${page} would be ${first.imports.length + 1} scripts, not one`);
  const built = Object.fromEntries(output.map(({ fileName, code }) => [fileName, code]));
  return { built, sources: sources.join("\n") };
}

/** A script that is no module, to stand in the page itself. */
async function classicScript(file) {
  const { code, errors } = minifySync(file, await readFile(file, "utf8"), { compress: { target: "es2015" } });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  return code;
}

/** One style sheet out of several, in their order. */
async function style(page, files) {
  const sheets = await Promise.all(files.map((file) => readFile(file)));
  const { code, warnings } = transformStyle({
    filename: `${page}.css`, code: Buffer.concat(sheets), minify: true, targets: STYLE_TARGET,
  });
  if (warnings.length > 0) throw new Error(`${page}.css: ${warnings.map(({ message }) => message).join("; ")}`);
  return code.toString();
}

/** The icons that a page's modules name: drawn from the page itself, they cost no request. */
async function icons(sources) {
  const sprite = await readFile(path.join(STATIC, "icons/icons.svg"), "utf8");
  const all = sprite.match(/<symbol[^]*?<\/symbol>/g);
  const symbols = all.filter((symbol) => sources.includes(`"${attribute(symbol, "id")}"`));
  return `<div hidden><svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg></div>`;
}

/** A small picture as an address that nobody has to ask for. */
async function pictureInside(address) {
  const picture = await readFile(sourceOf(address), "utf8");
  const text = picture.replace(/\s+/g, " ").trim().replaceAll('"', "'");
  return `data:image/svg+xml,${text.replace(/[%#<>]/g, encodeURIComponent)}`;
}

/** {name: content} of all that is built of the page `name`. */
async function build(name) {
  const source = await readFile(path.join(STATIC, `${name}.html`), "utf8");
  const tags = source.match(/<link [^>]*>|<script [^>]*><\/script>/g);
  const sheets = tags.filter((tag) => tag.includes('rel="stylesheet"')).map((tag) => sourceOf(attribute(tag, "href")));
  const [entry] = tags.filter((tag) => tag.includes('type="module"')).map((tag) => sourceOf(attribute(tag, "src")));
  const { built, sources } = await scripts(name, entry);

  const inside = new Map(); // tag → what stands in its place
  for (const tag of tags) {
    const [href, src] = [attribute(tag, "href"), attribute(tag, "src")];
    if (tag.includes('rel="stylesheet"')) inside.set(tag, "");
    else if (tag.includes('type="module"'))
      inside.set(tag, `<link rel="stylesheet" href="/static/built/${name}.css">
  <script type="module" src="/static/built/${name}.js"></script>`);
    else if (src) inside.set(tag, `<script>${await classicScript(sourceOf(src))}</script>`);
    else if (href.startsWith("/static/")) inside.set(tag, tag.replace(href, await pictureInside(href)));
  }
  const page = tags
    .reduce((text, tag) => (inside.has(tag) ? text.replace(tag, () => inside.get(tag)) : text), source)
    .replace("</body>", await icons(sources) + "\n</body>")
    .replace(/^\s*\n/gm, "");
  return { ...built, [`${name}.css`]: await style(name, sheets), [`${name}.html`]: page };
}

/** {name: content} of a folder; {} where there is none. */
async function read(folder) {
  const names = await readdir(folder).catch(() => []);
  return Object.fromEntries(await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(folder, name), "utf8")]),
  ));
}

const pages = (await readdir(STATIC)).filter((name) => name.endsWith(".html")).map((name) => path.parse(name).name);
const wanted = Object.assign({}, ...(await Promise.all(pages.map(build))));
const found = await read(BUILT);
const differing = [...new Set([...Object.keys(wanted), ...Object.keys(found)])]
  .filter((name) => wanted[name] !== found[name])
  .sort();
if (process.argv.includes("--check")) {
  if (differing.length > 0) {
    console.error(`out of step with its sources: ${differing.map((name) => `static/built/${name}`).join(", ")}`);
    console.error("build it: scripts/build");
    process.exit(1);
  }
} else {
  await mkdir(BUILT, { recursive: true });
  for (const name of differing) {
    const file = path.join(BUILT, name);
    await (name in wanted ? writeFile(file, wanted[name]) : rm(file));
  }
}
