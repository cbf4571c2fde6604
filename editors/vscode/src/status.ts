import * as vscode from "vscode";
import { State } from "vscode-languageclient/node";

/** The item in the status bar: whether the server runs, and what it finds in the document that is looked at. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("contentlint.status", vscode.StatusBarAlignment.Right, 90);
  private readonly listeners: vscode.Disposable[];
  private state = State.Starting;
  private trouble: string | undefined;

  constructor(private readonly isArticle: (document: vscode.TextDocument) => boolean) {
    this.item.name = "ContentLint";
    this.item.command = "contentlint.showLog";
    this.listeners = [
      vscode.languages.onDidChangeDiagnostics(() => this.show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
    ];
    this.show();
  }

  /** The server has begun or ended. */
  change(state: State, trouble?: string): void {
    this.state = state;
    this.trouble = trouble;
    this.show();
  }

  dispose(): void {
    this.item.dispose();
    this.listeners.forEach(listener => listener.dispose());
  }

  private show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (this.trouble !== undefined) {
      this.item.text = "$(error) ContentLint";
      this.item.tooltip = this.trouble;
      this.item.show();
    } else if (document === undefined || !this.isArticle(document)) {
      this.item.hide();
    } else {
      const found = vscode.languages.getDiagnostics(document.uri).filter(diagnostic => diagnostic.source === "contentlint");
      const icon = this.state !== State.Running ? "sync~spin" : found.length > 0 ? "checklist" : "pass";
      this.item.text = found.length > 0 ? `$(${icon}) ${found.length}` : `$(${icon})`;
      this.item.tooltip = this.state !== State.Running ? "ContentLint starts" : describe(found);
      this.item.show();
    }
  }
}

function describe(found: readonly vscode.Diagnostic[]): string {
  const count = (severity: vscode.DiagnosticSeverity, name: string): string[] => {
    const many = found.filter(diagnostic => diagnostic.severity === severity).length;
    return many === 0 ? [] : [`${many} ${name}${many === 1 ? "" : "s"}`];
  };
  const parts = [
    ...count(vscode.DiagnosticSeverity.Error, "error"),
    ...count(vscode.DiagnosticSeverity.Warning, "warning"),
    ...count(vscode.DiagnosticSeverity.Information, "note"),
  ];
  return `ContentLint: ${parts.length === 0 ? "no findings" : parts.join(", ")}`;
}
