// Bundles the pages' scripts and styles into static/dist/: node frontend/build.mjs [--watch]
import { rm } from "node:fs/promises";
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
  legalComments: "linked", // licence texts beside the bundle, not in what every page loads
  logLevel: "info",
};
const styles = {
  ...options,
  entryPoints: { main: "frontend/styles/main.css" },
  format: undefined,
  target: ["chrome111", "firefox113", "safari16.4"],
};

await rm("static/dist", { recursive: true, force: true });
const builds = await Promise.all([context(options), context(styles)]);
if (process.argv.includes("--watch")) {
  await Promise.all(builds.map((build) => build.watch()));
} else {
  await Promise.all(builds.map((build) => build.rebuild()));
  await Promise.all(builds.map((build) => build.dispose()));
}
