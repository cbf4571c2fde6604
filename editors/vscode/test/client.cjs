// The extension as it is packaged, with the server, in a window that is none: node client.cjs EXTENSION FOLDER EXECUTABLE
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { create } = require("./vscode.cjs");
const [, , extension, folder, executable] = process.argv;
const article = path.join(folder, "a.md");
const text = "# Toll\n\nThis is a text. The the vote was close.\n";
const window = create(folder, { "contentlint.executable": executable, "contentlint.languages": ["markdown"] });
const { api, shown, commands } = window;
const load = Module._load;
Module._load = (request, ...rest) => (request === "vscode" ? api : load(request, ...rest));
const { activate, deactivate } = require(path.join(extension, "dist", "extension.js"));
const logged = [];
const until = async (what, wanted) => {
  for (let tries = 0; tries < 400; tries++) {
    const found = wanted();
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: it never came; ${shown.messages.join("; ")}`);
};
const context = { subscriptions: [], extensionPath: extension, asAbsolutePath: file => path.join(extension, file), extensionMode: 1 };

(async () => {
  await activate(context);
  const contributed = JSON.parse(fs.readFileSync(path.join(extension, "package.json"), "utf8")).contributes.commands.map(one => one.command);
  for (const name of contributed) assert.ok(commands.has(name), `${name} is there`);
  const document = window.open(article, "markdown", text);
  const find = code => api.languages.getDiagnostics(document.uri).find(one => (one.code?.value ?? one.code) === code);
  const doubled = await until("the doubled word", () => find("CL602"));
  assert.equal(document.getText().slice(document.offsetAt(doubled.range.start), document.offsetAt(doubled.range.end)).toLowerCase().includes("the"), true);
  await until("the status", () => shown.status[0].visible && /1/.test(shown.status[0].text));

  // Explain, report, rules.json.
  api.window.activeTextEditor.selection = doubled.range;
  await commands.get("contentlint.explainHere")();
  assert.match(shown.opened.at(-1).content, /CL602/);
  await commands.get("contentlint.openRules")();
  assert.equal(shown.opened.at(-1).fsPath, path.join(folder, "rules.json"));
  await commands.get("contentlint.showReport")();
  assert.match(fs.readFileSync(shown.external[0], "utf8"), /CL602/);

  // Accept with a reason that is written, in a comment; then mend what is left.
  shown.answers.push("it is how he says it");
  await commands.get("contentlint.acceptHere")();
  await until("the comment", () => document.getText().includes("<!-- contentlint-disable-next CL602: it is how he says it -->"));
  await until("the end of the finding", () => !find("CL602"));
  window.applyTo(document, [{ range: new api.Range(0, 0, document.lineCount - 1, 0), newText: text }]);
  await until("the finding again", () => find("CL602"));
  await commands.get("contentlint.fixAllHere")();
  await until("the mended text", () => document.getText().includes("\nThis is a text. The vote was close.\n"));
  await until("the end of all findings", () => !find("CL602"));

  // Nobody trusts the folder: the server begins anew without its plug-ins.
  api.workspace.isTrusted = false;
  await commands.get("contentlint.restart")();
  await deactivate();
  context.subscriptions.forEach(one => one.dispose());
  console.log("the extension: found, explained, reported, accepted, mended, ended");
  process.exit(0);
})().catch(error => { console.error(error); process.exit(1); });
