// Puts the executable in the starter's place, so that no Node.js is started before it. If that cannot be done, the starter stays.
const fs = require("fs");
const path = require("path");

function find() {
  const name = process.platform === "win32" ? "contentlint.exe" : "contentlint";
  try {
    return require.resolve(`contentlint-${process.platform}-${process.arch}/${name}`);
  } catch {
    return null;
  }
}

if (require.main === module && process.platform !== "win32") {
  const file = find();
  if (file) {
    const starter = path.join(__dirname, "contentlint.js");
    const next = `${starter}.next`;
    try {
      fs.copyFileSync(file, next);
      fs.chmodSync(next, 0o755);
      fs.renameSync(next, starter);
    } catch {
      fs.rmSync(next, { force: true });
    }
  }
}

module.exports = { find };
