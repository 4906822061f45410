// Makes static/design/components.css and static/design/tokens.css: the parts of the NL Design System packages that our templates use.
//
//   node src/design/excerpt.mjs <unpacked @utrecht/component-library-css> <unpacked @nl-design-system-unstable/voorbeeld-design-tokens>
//
// Run it in web/ after a template begins to use another utrecht-… class. The Java build needs neither Node nor these packages.
import { readFileSync, readdirSync, writeFileSync, copyFileSync } from "node:fs";
import { join } from "node:path";

const [components, tokens] = process.argv.slice(2);
const resources = join(import.meta.dirname, "../main/resources");
const design = join(resources, "static/design");

const files = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const templates = files(join(resources, "templates")).map((file) => readFileSync(file, "utf8")).join("\n");
const used = new Set(templates.match(/utrecht-[a-zA-Z0-9_-]+/g));

/** Splits CSS into its top-level rules: what stands before the brace, and what is in it. */
function rules(css) {
  const found = [];
  let start = 0;
  let depth = 0;
  let open = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === "{" && depth++ === 0) open = i;
    if (css[i] === "}" && --depth === 0) {
      found.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, i) });
      start = i + 1;
    }
  }
  return found;
}

/** The selectors of a list; a comma within brackets separates nothing. */
const selectors = (head) => head.split(/,(?![^(]*\))/).map((selector) => selector.trim());
const isUsed = (selector) => {
  const classes = selector.match(/\.utrecht-[a-zA-Z0-9_-]+/g) ?? [];
  // A class that only stands in a :not() need not be used.
  const asked = selector.replace(/:not\([^)]*\)/g, "").match(/\.utrecht-[a-zA-Z0-9_-]+/g) ?? [];
  return classes.length > 0 && asked.length > 0 && asked.every((name) => used.has(name.slice(1)));
};

function excerpt(css) {
  return rules(css)
    .map(({ head, body }) => {
      if (head.startsWith("@keyframes")) return "";
      if (head.startsWith("@media")) {
        const inner = excerpt(body);
        return inner && `${head} {\n${inner}\n}`;
      }
      const kept = selectors(head).filter(isUsed);
      return kept.length ? `${kept.join(",\n")} {${body}}` : "";
    })
    .filter(Boolean)
    .join("\n\n");
}

const source = readFileSync(join(components, "dist/index.css"), "utf8")
  .replace(/\/\*[^]*?\*\//g, "")
  .replace(/@charset[^;]*;/, "");
const note = (name) => `/*\n * @license EUPL-1.2\n * An excerpt of ${name}: only what our templates use. See README.md.\n`;
const css = excerpt(source);
writeFileSync(
  join(design, "components.css"),
  `${note("@utrecht/component-library-css")} * Copyright (c) 2020-2025 Gemeente Utrecht\n * Copyright (c) 2020-2025 Frameless B.V.\n */\n${css}\n`,
);

const ours = readFileSync(join(design, "voortgang.css"), "utf8");
const theme = readFileSync(join(tokens, "dist/theme.css"), "utf8").replace(/\/\*[^]*?\*\//g, "");
const values = new Map([...theme.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name, value]));
const wanted = new Set();
const want = (text) => {
  for (const [, name] of text.matchAll(/var\((--[\w-]+)/g)) {
    if (values.has(name) && !wanted.has(name)) {
      wanted.add(name);
      want(values.get(name));
    }
  }
};
want(css);
want(ours);
const lines = [...values].filter(([name]) => wanted.has(name)).map(([name, value]) => `  ${name}: ${value};`);
writeFileSync(
  join(design, "tokens.css"),
  `${note("@nl-design-system-unstable/voorbeeld-design-tokens")} * Copyright (c) 2021 NL Design System Community\n */\n.voorbeeld-theme {\n${lines.join("\n")}\n}\n`,
);
copyFileSync(join(components, "LICENSE.md"), join(design, "LICENSE-components.md"));
copyFileSync(join(tokens, "LICENSE.md"), join(design, "LICENSE-tokens.md"));
console.log(`${used.size} classes, ${css.length} characters of components, ${lines.length} tokens`);
