import { execFile } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import * as vscode from "vscode";
import { variables } from "./executable";

/** What a run of the command said. */
interface Output {
  readonly code: number;
  readonly text: string;
  readonly errors: string;
}

/** Runs the command and waits for it. Findings and wrong input are exit codes and no failure to run. */
function run(file: string, args: readonly string[], folder: string): Promise<Output> {
  return new Promise((resolve, reject) => {
    execFile(file, args, { cwd: folder, env: variables(vscode.workspace.isTrusted), maxBuffer: 64 << 20, encoding: "utf8" }, (error, text, errors) => {
      if (error !== null && typeof error.code !== "number") {
        reject(error);
      } else {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, text, errors });
      }
    });
  });
}

/** The findings where the cursor is, the gravest first. */
function findHere(editor: vscode.TextEditor): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(diagnostic => diagnostic.source === "contentlint" && diagnostic.range.intersection(editor.selection) !== undefined)
    .sort((one, other) => one.severity - other.severity);
}

function codeOf(diagnostic: vscode.Diagnostic): string {
  const code = typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code;
  return String(code ?? "");
}

/** Asks for one of several; of one nothing is asked. */
async function choose<T>(items: readonly T[], describe: (item: T) => string): Promise<T | undefined> {
  if (items.length < 2) {
    return items[0];
  }

  const chosen = await vscode.window.showQuickPick(items.map(item => ({ label: describe(item), item })));
  return chosen?.item;
}

/** The folder that a command without a place is about. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const document = vscode.window.activeTextEditor?.document.uri;
  const own = document === undefined ? undefined : vscode.workspace.getWorkspaceFolder(document);
  return own ?? choose(vscode.workspace.workspaceFolders ?? [], folder => folder.name);
}

/** Shows the page of the rule that found something here. */
export async function explainHere(find: () => string | undefined): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const found = editor === undefined ? undefined : await choose(findHere(editor), diagnostic => `${codeOf(diagnostic)}: ${diagnostic.message}`);
  const file = find();
  if (editor === undefined || found === undefined || file === undefined) {
    void vscode.window.showInformationMessage("ContentLint finds nothing where the cursor is.");
    return;
  }

  const folder = vscode.workspace.getWorkspaceFolder(editor.document.uri)?.uri.fsPath ?? path.dirname(editor.document.uri.fsPath);
  const page = await run(file, ["explain", codeOf(found)], folder);
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: page.code === 0 ? page.text : page.errors });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true, preserveFocus: true });
}

/** Accepts a finding here: what the server offers to accept it with is chosen, and the reason asked for. */
export async function acceptHere(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return;
  }

  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", editor.document.uri, editor.selection, vscode.CodeActionKind.QuickFix.value);
  const accepting = (actions ?? []).filter(action => action.command?.command === "contentlint.accept");
  const chosen = await choose(accepting, action => action.title);
  if (chosen?.command === undefined) {
    if (accepting.length === 0) {
      void vscode.window.showInformationMessage("There is no finding here that can be accepted.");
    }

    return;
  }

  await vscode.commands.executeCommand(chosen.command.command, ...(chosen.command.arguments ?? []));
}

/** Asks why a finding is right as it is. */
export function askReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: "Accept the finding",
    prompt: "Why is it right as it is?",
    ignoreFocusOut: true,
    validateInput: text => (text.trim().length === 0 ? "A reason is for whoever reads this next." : undefined),
  });
}

export async function fixAllHere(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return;
  }

  const whole = new vscode.Range(new vscode.Position(0, 0), editor.document.lineAt(editor.document.lineCount - 1).range.end);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", editor.document.uri, whole, "source.fixAll.contentlint");
  const edit = (actions ?? []).find(action => action.edit !== undefined)?.edit;
  if (edit === undefined) {
    void vscode.window.showInformationMessage("There is nothing here that is safe to fix.");
    return;
  }

  await vscode.workspace.applyEdit(edit);
}

/** Checks the folder and opens the report in a browser. */
export async function showReport(find: () => string | undefined): Promise<void> {
  const file = find();
  const folder = await chooseFolder();
  if (file === undefined || folder === undefined) {
    void vscode.window.showInformationMessage("Open a folder with articles first.");
    return;
  }

  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "contentlint-")), "report.html");
  const done = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: "ContentLint checks the folder" }, () =>
    run(file, ["check", ".", "--severity", "note", "--format", `html=${report}`], folder.uri.fsPath),
  );
  if (!fs.existsSync(report)) {
    void vscode.window.showErrorMessage(`ContentLint: ${done.errors.trim()}`);
    return;
  }

  await vscode.env.openExternal(vscode.Uri.file(report));
}

/** Opens the rules.json of the folder; where there is none it is written. */
export async function openRules(find: () => string | undefined): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) {
    void vscode.window.showInformationMessage("Open a folder with articles first.");
    return;
  }

  const document = vscode.window.activeTextEditor?.document.uri.fsPath;
  let rules = nearestRules(document === undefined ? folder.uri.fsPath : path.dirname(document), folder.uri.fsPath);
  const file = find();
  if (rules === undefined && file !== undefined) {
    const done = await run(file, ["init", "."], folder.uri.fsPath);
    rules = nearestRules(folder.uri.fsPath, folder.uri.fsPath);
    if (rules === undefined) {
      void vscode.window.showErrorMessage(`ContentLint: ${done.errors.trim()}`);
      return;
    }
  }

  if (rules !== undefined) {
    await vscode.window.showTextDocument(vscode.Uri.file(rules));
  }
}

function nearestRules(from: string, root: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const file = path.join(folder, "rules.json");
    if (fs.existsSync(file)) {
      return file;
    }

    if (folder === root || folder === path.dirname(folder)) {
      return undefined;
    }
  }
}
