// Bundles the extension, and collects the licences of what is in the bundle.
import { build } from "esbuild";
import fs from "node:fs";
import path from "node:path";

const result = await build({
  entryPoints: ["src/extension.ts"],
  outfile: "dist/extension.js",
  bundle: true,
  external: ["vscode"],
  platform: "node",
  target: "node18",
  format: "cjs",
  minify: true,
  legalComments: "none",
  metafile: true,
});
const packages = new Set();
for (const input of Object.keys(result.metafile.inputs)) {
  const end = input.lastIndexOf("node_modules/");
  if (end >= 0) {
    const [scope, name] = input.slice(end + "node_modules/".length).split("/");
    packages.add(input.slice(0, end + "node_modules/".length) + (scope.startsWith("@") ? `${scope}/${name}` : scope));
  }
}

const notices = [...packages].sort().map(folder => {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = fs.readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence`);
  return `${name} ${version} (${license})\n\n${fs.readFileSync(path.join(folder, file), "utf8").trim()}\n`;
});
fs.writeFileSync("THIRD-PARTY-NOTICES.txt", `The extension holds these packages.\n\n${notices.join(`\n${"-".repeat(80)}\n\n`)}`);
