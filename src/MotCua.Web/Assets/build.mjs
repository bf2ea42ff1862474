// Compiles the styles and scripts into wwwroot/dist. Run by MSBuild when one of them has changed, or by hand: npm run build.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import path from "node:path";
import * as sass from "sass";
import { build, transform } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../../..");
const out = path.resolve(here, "../wwwroot/dist");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

for (const sheet of ["theme", "paper"]) {
  const { css } = sass.compile(path.join(here, `${sheet}.scss`), {
    loadPaths: [path.join(root, "node_modules")],
    quietDeps: true,
    // Bootstrap 5 is written with @import throughout.
    silenceDeprecations: ["import"],
  });
  const { code } = await transform(css, { loader: "css", minify: true, target: ["chrome100", "firefox100", "safari15"] });
  await writeFile(path.join(out, `${sheet}.css`), code);
}

await build({
  entryPoints: ["staff", "public", "paper", "find", "pack"].map((page) => path.join(here, `${page}.js`)),
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome100", "firefox100", "safari15"],
  outdir: out,
  legalComments: "inline",
  logLevel: "warning",
});
