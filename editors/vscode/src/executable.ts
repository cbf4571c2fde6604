import * as path from "node:path";

/** What is known of the machine and the window. */
export interface Surroundings {
  /** What the setting says; empty for nothing. */
  readonly setting: string;
  /** The folders that are open and trusted. */
  readonly folders: readonly string[];
  /** Where the extension lies. */
  readonly extension: string;
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
  /** The folders of the PATH. */
  readonly path: string;
  readonly isFile: (file: string) => boolean;
}

/** Where the command was found. */
export interface Executable {
  readonly file: string;
  readonly from: "setting" | "node_modules" | "PATH" | "extension";
}

/** Finds the command: what the setting names, what the folder has of npm, what the PATH has, what came with the extension. */
export function findExecutable(known: Surroundings): Executable | undefined {
  const name = known.platform === "win32" ? "contentlint.exe" : "contentlint";
  const setting = known.setting.trim();
  if (setting.length > 0) {
    // A name without a folder is looked for like any command.
    const file = path.isAbsolute(setting)
      ? setting
      : setting.includes("/") || setting.includes("\\")
        ? known.folders.map(folder => path.join(folder, setting)).find(known.isFile)
        : findOnPath(setting, known);
    return file !== undefined && known.isFile(file) ? { file, from: "setting" } : undefined;
  }

  for (const folder of known.folders) {
    const file = path.join(folder, "node_modules", `contentlint-${known.platform}-${known.architecture}`, name);
    if (known.isFile(file)) {
      return { file, from: "node_modules" };
    }
  }

  const onPath = findOnPath(name, known);
  if (onPath !== undefined) {
    return { file: onPath, from: "PATH" };
  }

  const bundled = path.join(known.extension, "bin", name);
  return known.isFile(bundled) ? { file: bundled, from: "extension" } : undefined;
}

/** The variables that the command is started with: rules in C# are programs, and those of a folder that is not trusted do not run. */
export function variables(isTrusted: boolean): NodeJS.ProcessEnv {
  return isTrusted ? process.env : { ...process.env, CONTENTLINT_ALLOW_PLUGINS: "" };
}

function findOnPath(name: string, known: Surroundings): string | undefined {
  const separator = known.platform === "win32" ? ";" : ":";
  return known.path
    .split(separator)
    .filter(folder => path.isAbsolute(folder))
    .map(folder => path.join(folder, name))
    .find(known.isFile);
}
