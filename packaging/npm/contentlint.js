#!/usr/bin/env node
// Starts the executable of this platform. Where install scripts run, the executable itself has taken this file's place.
const { spawnSync } = require("child_process");
const { find } = require("./install.js");

const file = find();
if (!file) {
  console.error(`contentlint: there is no executable for ${process.platform}-${process.arch} here; install without --no-optional, or use the .NET tool`);
  process.exit(2);
}

const result = spawnSync(file, process.argv.slice(2), { stdio: "inherit" });
if (result.error) {
  console.error(`contentlint: ${result.error.message}`);
}

process.exit(result.status ?? 2);
