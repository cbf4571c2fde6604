import * as fs from "node:fs";
import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, State } from "vscode-languageclient/node";
import { acceptHere, askReason, explainHere, fixAllHere, openRules, showReport } from "./commands";
import { type Executable, findExecutable, variables } from "./executable";
import { Status } from "./status";

let client: LanguageClient | undefined;

/** Begins: finds the command and starts its server. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("ContentLint");
  const status = new Status(document => languages().includes(document.languageId));
  const find = (): string | undefined => locate(context)?.file;
  const start = async (): Promise<void> => {
    await client?.dispose();
    client = undefined;
    const executable = locate(context);
    if (executable === undefined) {
      const trouble = "The command contentlint was not found: install it, or set contentlint.executable.";
      log.appendLine(trouble);
      status.change(State.Stopped, trouble);
      return;
    }

    log.appendLine(`${executable.file} (${executable.from})`);
    client = createClient(executable.file, log);
    client.onDidChangeState(change => status.change(change.newState));
    try {
      await client.start();
    } catch (error) {
      status.change(State.Stopped, `The server could not be started: ${String(error)}`);
    }
  };
  const register = (name: string, run: () => unknown): vscode.Disposable => vscode.commands.registerCommand(`contentlint.${name}`, run);
  context.subscriptions.push(
    log,
    status,
    register("explainHere", () => explainHere(find)),
    register("acceptHere", acceptHere),
    register("fixAllHere", fixAllHere),
    register("showReport", () => showReport(find)),
    register("openRules", () => openRules(find)),
    register("showLog", () => log.show()),
    register("restart", start),
    vscode.workspace.onDidGrantWorkspaceTrust(start),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration("contentlint.executable") || change.affectsConfiguration("contentlint.languages")) {
        void start();
      }
    }),
  );
  await start();
}

/** Ends: the server is asked to. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
  client = undefined;
}

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("contentlint");
}

function languages(): readonly string[] {
  return settings().get<string[]>("languages", []);
}

function locate(context: vscode.ExtensionContext): Executable | undefined {
  return findExecutable({
    setting: settings().get<string>("executable", ""),
    // What a folder that is not trusted holds is not run.
    folders: vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.fsPath) : [],
    extension: context.extensionPath,
    platform: process.platform,
    architecture: process.arch,
    path: process.env["PATH"] ?? "",
    isFile: file => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true,
  });
}

function createClient(file: string, log: vscode.OutputChannel): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: [
      ...languages().flatMap(language => [
        { language, scheme: "file" },
        { language, scheme: "untitled" },
      ]),
      { pattern: "**/rules.json", scheme: "file" },
    ],
    outputChannel: log,
    middleware: {
      // The server would ask with a few reasons to choose from: here one can be written.
      executeCommand: async (command, args, next) => {
        const first: unknown = args[0];
        if (command !== "contentlint.accept" || typeof first !== "object" || first === null || "reason" in first) {
          return next(command, args) as unknown;
        }

        const reason = await askReason();
        return reason === undefined ? undefined : (next(command, [{ ...first, reason }]) as unknown);
      },
    },
  };
  return new LanguageClient("contentlint", "ContentLint", { command: file, args: ["lsp"], options: { env: variables(vscode.workspace.isTrusted) } }, options);
}
