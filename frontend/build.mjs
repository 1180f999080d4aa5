// Bundles the pages' scripts and styles into static/dist/: node frontend/build.mjs [--watch]
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { context } from "esbuild";

const options = {
  entryPoints: {
    main: "frontend/main.js", // every page
    network: "frontend/network.js", // /network alone: sigma and graphology
  },
  outdir: "static/dist",
  bundle: true,
  format: "esm",
  target: ["es2022"],
  minify: true,
  sourcemap: false,
  legalComments: "none", // LICENSES.txt carries the texts, beside what every page loads
  metafile: true,
  logLevel: "info",
};
const styles = {
  ...options,
  entryPoints: { main: "frontend/styles/main.css" },
  format: undefined,
  target: ["chrome111", "firefox113", "safari16.4"],
};

// The licence of every package that went into the bundle.
async function writeLicences(results) {
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const packages = new Set(inputs.map((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean));
  const texts = [...packages].sort().map(async (name) => {
    const file = (await readdir(`node_modules/${name}`)).find((entry) => /^licen[cs]e/i.test(entry));
    const { version, license } = JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8"));
    const text = file ? await readFile(`node_modules/${name}/${file}`, "utf8") : "";
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  await mkdir("static/dist", { recursive: true });
  await writeFile("static/dist/LICENSES.txt", (await Promise.all(texts)).join("\n---\n\n"));
}

await rm("static/dist", { recursive: true, force: true });
const builds = await Promise.all([context(options), context(styles)]);
if (process.argv.includes("--watch")) {
  await Promise.all(builds.map((build) => build.watch()));
} else {
  await writeLicences(await Promise.all(builds.map((build) => build.rebuild())));
  await Promise.all(builds.map((build) => build.dispose()));
}
