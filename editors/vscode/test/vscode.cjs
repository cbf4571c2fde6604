// What the extension uses of Visual Studio Code, for a test without it: documents, diagnostics, commands, and the answers of a user.
"use strict";
const path = require("node:path");
const { pathToFileURL, fileURLToPath } = require("node:url");

class Disposable {
  constructor(dispose = () => {}) { this.dispose = dispose; }
  static from(...all) { return new Disposable(() => all.forEach(one => one.dispose())); }
}

class EventEmitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener, self, subscriptions) => {
      const bound = self ? listener.bind(self) : listener;
      this.listeners.add(bound);
      const subscription = new Disposable(() => this.listeners.delete(bound));
      if (Array.isArray(subscriptions)) subscriptions.push(subscription);
      return subscription;
    };
  }
  fire(value) { for (const listener of [...this.listeners]) listener(value); }
  dispose() { this.listeners.clear(); }
}

class Uri {
  constructor(text) { this.text = text; const url = new URL(text); this.scheme = url.protocol.slice(0, -1); this.path = decodeURIComponent(url.pathname); this.authority = url.host; this.query = ""; this.fragment = ""; }
  static parse(text) { return new Uri(text); }
  static file(file) { return new Uri(pathToFileURL(file).href); }
  get fsPath() { return this.scheme === "file" ? fileURLToPath(this.text) : this.path; }
  with() { return this; }
  toString() { return this.text; }
  toJSON() { return this.text; }
}

class Position {
  constructor(line, character) { this.line = line; this.character = character; }
  compareTo(other) { return this.line - other.line || this.character - other.character; }
  isBefore(other) { return this.compareTo(other) < 0; }
  isEqual(other) { return this.compareTo(other) === 0; }
}

class Range {
  constructor(start, end, endLine, endCharacter) {
    [this.start, this.end] = typeof start === "number" ? [new Position(start, end), new Position(endLine, endCharacter)] : [start, end];
  }
  get isEmpty() { return this.start.isEqual(this.end); }
  intersection(other) {
    const start = this.start.isBefore(other.start) ? other.start : this.start;
    const end = this.end.isBefore(other.end) ? this.end : other.end;
    return end.isBefore(start) ? undefined : new Range(start, end);
  }
}

class Selection extends Range {}

class Diagnostic {
  constructor(range, message, severity) { Object.assign(this, { range, message, severity }); }
}

class CodeActionKind {
  constructor(value) { this.value = value; }
  append(part) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
  contains(other) { return this.value === "" || other.value === this.value || other.value.startsWith(this.value + "."); }
  static Empty = new CodeActionKind("");
  static QuickFix = new CodeActionKind("quickfix");
  static Refactor = new CodeActionKind("refactor");
  static RefactorExtract = new CodeActionKind("refactor.extract");
  static RefactorInline = new CodeActionKind("refactor.inline");
  static RefactorRewrite = new CodeActionKind("refactor.rewrite");
  static Source = new CodeActionKind("source");
  static SourceOrganizeImports = new CodeActionKind("source.organizeImports");
}

class CodeAction {
  constructor(title, kind) { this.title = title; this.kind = kind; }
}

class WorkspaceEdit {
  constructor() { this.changes = []; }
  set(uri, edits) { this.changes.push({ uri, edits: edits.map(edit => (Array.isArray(edit) ? edit[0] : edit)) }); }
  replace(uri, range, newText) { this.changes.push({ uri, edits: [{ range, newText }] }); }
  createFile(uri) { this.changes.push({ uri, create: true, edits: [] }); }
  entries() { return this.changes.map(change => [change.uri, change.edits]); }
}

class TextEdit {
  constructor(range, newText) { this.range = range; this.newText = newText; }
  static replace(range, newText) { return new TextEdit(range, newText); }
}

class CancellationTokenSource {
  constructor() { const emitter = new EventEmitter(); this.token = { isCancellationRequested: false, onCancellationRequested: emitter.event }; this.emitter = emitter; }
  cancel() { this.token.isCancellationRequested = true; this.emitter.fire(); }
  dispose() {}
}

class TextDocument {
  constructor(uri, languageId, text) { Object.assign(this, { uri, languageId, version: 1, isClosed: false, isDirty: false, isUntitled: false, fileName: uri.fsPath }); this.text = text; }
  getText() { return this.text; }
  get lineCount() { return this.text.split("\n").length; }
  lineAt(line) { const text = this.text.split("\n")[line]; return { text, range: new Range(line, 0, line, text.length) }; }
  offsetAt(position) { return this.text.split("\n").slice(0, position.line).reduce((sum, line) => sum + line.length + 1, 0) + position.character; }
}

class TabInputText {
  constructor(uri) { this.uri = uri; }
}

class Stub {
  constructor(...all) { Object.assign(this, all); }
}

/** A window of the editor, with the folder that is open in it. */
function create(folder, settings) {
  const emitters = new Map();
  const on = name => { if (!emitters.has(name)) emitters.set(name, new EventEmitter()); return emitters.get(name); };
  const commands = new Map();
  const collections = [];
  const shown = { messages: [], opened: [], external: [], status: [], answers: [] };
  const providers = { action: [] };
  const folders = [{ uri: Uri.file(folder), name: path.basename(folder), index: 0 }];
  const documents = [];
  const never = () => new Disposable();
  const get = (section, key, preset) => settings[[section, key].filter(Boolean).join(".")] ?? preset;
  const applyTo = (document, edits) => {
    const changes = [...edits].sort((one, other) => other.range.start.compareTo(one.range.start)).map(edit => {
      const start = document.offsetAt(edit.range.start);
      const end = document.offsetAt(edit.range.end);
      document.text = document.text.slice(0, start) + edit.newText + document.text.slice(end);
      return { range: edit.range, rangeOffset: start, rangeLength: end - start, text: edit.newText };
    });
    document.version++;
    document.isDirty = true;
    on("change").fire({ document, contentChanges: changes, reason: undefined });
  };
  const api = {
    Disposable, EventEmitter, Uri, Position, Range, Selection, Diagnostic, CodeActionKind, CodeAction, WorkspaceEdit, TextEdit, CancellationTokenSource, TabInputText,
    version: "1.82.0",
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    DiagnosticTag: { Unnecessary: 1, Deprecated: 2 },
    StatusBarAlignment: { Left: 1, Right: 2 },
    ViewColumn: { Beside: -2 },
    ProgressLocation: { SourceControl: 1, Window: 10, Notification: 15 },
    ExtensionMode: { Production: 1 },
    FileType: { File: 1 },
    TextDocumentSaveReason: { Manual: 1 },
    TextDocumentChangeReason: { Undo: 1, Redo: 2 },
    CodeActionTriggerKind: { Invoke: 1, Automatic: 2 },
    CompletionItemKind: {}, CompletionItemTag: {}, SymbolKind: {}, SymbolTag: {}, InlayHintKind: {}, LanguageStatusSeverity: {}, TextEditorRevealType: {}, CompletionTriggerKind: {}, SignatureHelpTriggerKind: {}, FoldingRangeKind: {}, ConfigurationTarget: {}, DocumentHighlightKind: {},
    env: { language: "en", appName: "test", openExternal: async uri => { shown.external.push(uri.fsPath); return true; } },
    l10n: { t: text => text },
    commands: {
      registerCommand: (name, run) => { if (commands.has(name)) throw new Error(`the command ${name} is there already`); commands.set(name, run); return new Disposable(() => commands.delete(name)); },
      executeCommand: async (name, ...args) => {
        if (name === "vscode.executeCodeActionProvider") {
          const [uri, range, kind] = args;
          const document = documents.find(one => one.uri.toString() === uri.toString());
          const diagnostics = api.languages.getDiagnostics(uri).filter(one => one.range.intersection(range));
          const found = await Promise.all(providers.action.map(one => one.provideCodeActions(document, range, { diagnostics, only: kind ? new CodeActionKind(kind) : undefined, triggerKind: 1 }, new CancellationTokenSource().token)));
          return found.flat().filter(Boolean);
        }
        return commands.get(name)?.(...args);
      },
    },
    languages: {
      createDiagnosticCollection: name => {
        const map = new Map();
        const collection = {
          name,
          set: (uri, list) => { if (list) map.set(uri.toString(), list); else map.delete(uri.toString()); on("diagnostics").fire({ uris: [uri] }); },
          get: uri => map.get(uri.toString()), has: uri => map.has(uri.toString()), delete: uri => { map.delete(uri.toString()); on("diagnostics").fire({ uris: [uri] }); },
          clear: () => map.clear(), dispose: () => map.clear(), forEach: () => {},
        };
        collections.push(collection);
        return collection;
      },
      getDiagnostics: uri => collections.flatMap(one => one.get(uri) ?? []),
      onDidChangeDiagnostics: on("diagnostics").event,
      match: (selector, document) => {
        const filters = Array.isArray(selector) ? selector : [selector];
        return filters.some(filter => (filter.language ? filter.language === document.languageId : path.basename(document.fileName) === path.basename(filter.pattern ?? "")) && (!filter.scheme || filter.scheme === document.uri.scheme)) ? 10 : 0;
      },
      registerCodeActionsProvider: (selector, provider) => { providers.action.push(provider); return new Disposable(() => providers.action.splice(providers.action.indexOf(provider), 1)); },
    },
    window: {
      activeTextEditor: undefined,
      visibleTextEditors: [],
      tabGroups: { all: [{ tabs: [] }], onDidChangeTabs: on("tabs").event, onDidChangeTabGroups: never, close: async () => true },
      onDidChangeActiveTextEditor: on("active").event,
      createOutputChannel: name => ({ name, lines: [], append(text) { this.lines.push(text); }, appendLine(text) { this.lines.push(text); }, clear() {}, show() {}, dispose() {} }),
      createStatusBarItem: () => { const item = { show() { this.visible = true; }, hide() { this.visible = false; }, dispose() {} }; shown.status.push(item); return item; },
      showInformationMessage: async text => { shown.messages.push(text); },
      showWarningMessage: async text => { shown.messages.push(text); },
      showErrorMessage: async text => { shown.messages.push(text); },
      showInputBox: async () => shown.answers.shift(),
      showQuickPick: async items => { const wanted = shown.answers.shift(); return items.find(item => item.label.includes(wanted)); },
      showTextDocument: async document => { shown.opened.push(document); },
      withProgress: (options, work) => work({ report() {} }, new CancellationTokenSource().token),
    },
    workspace: {
      isTrusted: true,
      workspaceFolders: folders,
      textDocuments: documents,
      notebookDocuments: [],
      getWorkspaceFolder: uri => folders.find(one => uri.fsPath.startsWith(one.uri.fsPath)),
      getConfiguration: section => ({ get: (key, preset) => get(section, key, preset), inspect: () => undefined, has: () => false }),
      openTextDocument: async options => ({ uri: Uri.parse("untitled:page"), ...options }),
      applyEdit: async edit => {
        for (const { uri, edits } of edit.changes) {
          const document = documents.find(one => one.uri.toString() === uri.toString());
          if (document) applyTo(document, edits); else shown.messages.push(`an edit of ${uri.fsPath}`);
        }
        return true;
      },
      createFileSystemWatcher: () => ({ onDidCreate: never, onDidChange: never, onDidDelete: never, dispose() {} }),
      onDidOpenTextDocument: on("open").event,
      onDidCloseTextDocument: on("close").event,
      onDidChangeTextDocument: on("change").event,
      onDidSaveTextDocument: on("save").event,
      onDidChangeConfiguration: on("configuration").event,
      onDidGrantWorkspaceTrust: on("trust").event,
      onDidChangeWorkspaceFolders: on("folders").event,
    },
  };
  // What nobody asked for in this test does nothing: events never come, providers are taken and not called, classes hold what they are given.
  const soft = (target, make) => new Proxy(target, { get: (own, name) => (name in own ? own[name] : typeof name === "string" && name !== "then" ? (own[name] = make(name)) : undefined), has: () => true });
  api.languages = soft(api.languages, () => never);
  api.workspace = soft(api.workspace, () => never);
  api.window = soft(api.window, () => never);
  const open = (file, languageId, text) => {
    const document = new TextDocument(Uri.file(file), languageId, text);
    const tab = { input: new TabInputText(document.uri) };
    api.window.tabGroups.all[0].tabs.push(tab);
    on("tabs").fire({ opened: [tab], closed: [], changed: [] });
    documents.push(document);
    api.window.activeTextEditor = { document, selection: new Selection(0, 0, 0, 0) };
    api.window.visibleTextEditors = [api.window.activeTextEditor];
    on("open").fire(document);
    on("active").fire(api.window.activeTextEditor);
    return document;
  };
  return { api: soft(api, () => class extends Stub {}), shown, commands, open, applyTo };
}

module.exports = { create };
