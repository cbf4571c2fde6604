using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContentLint.Cli.Commands;
using ContentLint.Cli.Run;
using ContentLint.Rules;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>Every text of the repository has in the server the findings that <c>check</c> has in it.</summary>
public sealed class ServerAgreementTests : ServerTest
{
    /// <summary>Folders with whole texts: samples, articles to plant mistakes in, pages, texts that fuzzing found, documentation.</summary>
    private static readonly string[] Folders =
    [
        "seeds", "docs", "tests/Accuracy/articles", "tests/Rules.Tests/Html/Articles", "tests/Fuzzing/Found", "editors/vscode/walkthrough",
    ];

    [Fact]
    public void All_texts_have_the_findings_of_check()
    {
        // What only a comparison of articles finds is no finding of one.
        Write("rules.json", new JsonObject
        {
            ["root"] = true,
            ["rules"] = new JsonObject(RuleCatalog.All.OfType<CorpusRule>()
                .Select(static rule => KeyValuePair.Create<string, JsonNode?>(rule.Descriptor.Id, "off"))),
        }.ToJsonString());
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Folders.SelectMany(static folder =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)))
        {
            if (Path.GetExtension(file) is ".md" or ".txt" or ".html" or ".htm")
            {
                Add(texts, "whole/" + Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file));
            }
        }

        AddExamples(texts);
        AddCases(texts);
        string[] expected = [.. Check().Order(StringComparer.Ordinal)];
        string[] found = [.. Serve(texts).Order(StringComparer.Ordinal)];
        Assert.True(texts.Count > 1000 && expected.Length > 1000, $"{texts.Count} texts, {expected.Length} findings");
        Assert.Equal(expected, found);
    }

    /// <summary>The examples of the rules, each as an article.</summary>
    private void AddExamples(SortedDictionary<string, string> texts)
    {
        foreach (string page in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules"), "*.md"))
        {
            string[] parts = File.ReadAllText(page).ReplaceLineEndings("\n").Split("\n```");
            for (int i = 1; i < parts.Length; i += 2)
            {
                int start = parts[i].IndexOf('\n', StringComparison.Ordinal) + 1;
                Add(texts, string.Create(CultureInfo.InvariantCulture, $"examples/{Path.GetFileNameWithoutExtension(page)}-{i}.md"),
                    parts[i][start..] + "\n");
            }
        }
    }

    /// <summary>The labelled passages, in which a stroke stands for a new paragraph.</summary>
    private void AddCases(SortedDictionary<string, string> texts)
    {
        string folder = Path.Combine(Repository.Root, "tests", "Rules.Tests", "Figures", "Cases");
        foreach (string file in Directory.EnumerateFiles(folder, "*.txt"))
        {
            string[] lines = File.ReadAllLines(file);
            for (int i = 0; i < lines.Length; i++)
            {
                if (lines[i].StartsWith("CL", StringComparison.Ordinal) && lines[i].Length > 8)
                {
                    Add(texts, string.Create(CultureInfo.InvariantCulture, $"cases/{Path.GetFileNameWithoutExtension(file)}-{i + 1}.txt"),
                        lines[i][8..].TrimStart('~').Replace(" / ", "\n\n", StringComparison.Ordinal) + "\n");
                }
            }
        }
    }

    private void Add(SortedDictionary<string, string> texts, string path, string text)
    {
        Write(path, text);
        texts.Add(path, text);
    }

    private static string Describe(string path, string place, string rule, string severity, string message) =>
        $"{path} {place} {rule} {severity} {message}";

    /// <summary>What <c>check</c> finds in the working directory.</summary>
    private IEnumerable<string> Check()
    {
        var output = new MemoryStream();
        using var environment = new CommandEnvironment
        {
            OpenInput = () => Stream.Null,
            OpenOutput = () => output,
            Error = TextWriter.Null,
            WorkingDirectory = Root,
            GetVariable = static _ => null,
            IsOutputTerminal = false,
            IsErrorTerminal = false,
            GetWidth = static () => 100,
        };
        ContentLintCommand.Run([".", "--format", "json", "--severity", "note"], environment, new RuleBook(RuleCatalog.All));
        foreach (JsonNode? finding in JsonNode.Parse(Encoding.UTF8.GetString(output.ToArray()))!["findings"]!.AsArray())
        {
            string place = string.Join(' ', ((string[])["start", "end"]).Select(side =>
                string.Create(CultureInfo.InvariantCulture, $"{(int)finding![side]!["line"]! - 1}:{(int)finding[side]!["column"]! - 1}")));
            yield return Describe((string)finding!["path"]!, place, (string)finding["rule"]!, (string)finding["severity"]!,
                (string)finding["message"]!);
        }
    }

    /// <summary>What the server finds in texts that are open.</summary>
    private IEnumerable<string> Serve(SortedDictionary<string, string> texts)
    {
        JsonObject[] answers = Serve(out _, static () => new RuleBook(RuleCatalog.All),
            [Initialize(), .. texts.Select(text => Open(UriOf(text.Key), text.Value))]);
        var last = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        foreach (JsonObject message in answers)
        {
            if ((string?)message["method"] is "textDocument/publishDiagnostics")
            {
                last[(string)message["params"]!["uri"]!] = message["params"]!["diagnostics"]!.AsArray();
            }
        }

        foreach (string path in texts.Keys)
        {
            foreach (JsonNode? item in last[UriOf(path)])
            {
                string severity = (int)item!["severity"]! switch { 1 => "error", 2 => "warning", _ => "note" };
                yield return Describe(path, Place(item["range"]!["start"]!) + " " + Place(item["range"]!["end"]!), (string)item["code"]!,
                    severity, ((string)item["message"]!).Split("\n→ ")[0]);
            }
        }
    }
}
