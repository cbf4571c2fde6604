using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Plugins;

/// <summary>Rules in C#: the one of the page, and others that go wrong. All of them are compiled once for all tests.</summary>
public sealed partial class PluginTests : CommandTest
{
    private const string Article = "# Council plans\n\nThe bridge cost €5 million. The road cost $3 million.\n\nIt is bad.\n";

    /// <summary>What every file of hostile rules begins with.</summary>
    private const string Head = """
        using ContentLint.Findings;
        using ContentLint.Reading;
        using ContentLint.Rules;
        using Microsoft.CodeAnalysis.Text;

        public abstract class Other(string name) : Rule(new RuleDescriptor("P-" + name, "plugin-" + name, name, name, Severity.Note));

        """;

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "plugins.md"));

    private static readonly Lazy<string> Cache = new(static () =>
    {
        string folder = Directory.CreateTempSubdirectory("contentlint-cache-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    public PluginTests()
    {
        Variables["XDG_CACHE_HOME"] = Cache.Value;
        Write("a.md", Article);
    }

    [Fact]
    public void A_configuration_alone_runs_no_plugin_and_the_other_rules_report()
    {
        WriteExample(severity: "error");
        CommandResult result = Run("a.md", "--format", "concise");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("rules.json:1:16: error CL001: Plug-ins were not run: they are programs, and nobody said that they may run here",
            result.Output, StringComparison.Ordinal);
        Assert.Contains("a.md:5:7: error CL191", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, Lines(result.Output).Length);
    }

    [Fact]
    public void The_rule_of_the_page_is_a_rule_like_any_other()
    {
        WriteExample(severity: "error");
        CommandResult result = Run("a.md", "--allow-plugins", "--format", "concise", "--select", "P-one-currency");
        Assert.Equal("a.md:3:43: error P-one-currency: This sum is in another currency than those before it [plugin-one-currency]",
            Assert.Single(Lines(result.Output)));
        Assert.Equal(1, result.ExitCode);

        // Options, a variable in place of the option, and comments.
        Variables["CONTENTLINT_ALLOW_PLUGINS"] = "1";
        WriteExample("""{ "severity": "error", "options": { "most": 2 } }""");
        Assert.Equal(string.Empty, Run("a.md", "--format", "concise", "--select", "plugin-one-currency").Output);
        WriteExample("""{ "options": { "most": 20 } }""");
        Assert.Contains("“most” must be a whole number from 1 to 10", Run("a.md").Output, StringComparison.Ordinal);
        WriteExample(severity: "error");
        Write("a.md", "<!-- contentlint-disable P-one-currency: meant -->\n\n" + Article.Replace("bad", "well", StringComparison.Ordinal));
        Assert.Equal((0, string.Empty), (Run("a.md", "--format", "concise").ExitCode, Run("a.md", "--format", "concise").Output));
    }

    [Fact]
    public void A_report_carries_its_page_and_the_baseline_takes_it()
    {
        WriteExample(severity: "error");
        JsonNode run = JsonNode.Parse(Run("a.md", "--allow-plugins", "--format", "sarif", "--select",
            "P-one-currency").Output)!["runs"]![0]!;
        JsonNode rule = run["tool"]!["driver"]!["rules"]!.AsArray()
            .Single(static rule => string.Equals((string?)rule!["id"], "P-one-currency", StringComparison.Ordinal))!;
        Assert.Contains("Readers compare sums", (string?)rule["help"]!["markdown"], StringComparison.Ordinal);
        Assert.Contains("The road cost $3 million.", Run("explain", "P-one-currency", "--allow-plugins").Output, StringComparison.Ordinal);
        Assert.Contains("P-one-currency  plugin-one-currency", Run("rules", "P-one-currency", "--allow-plugins").Output,
            StringComparison.Ordinal);

        Assert.Equal(0, Run("accept", "P-one-currency", "a.md:3", "--reason", "both are meant", "--allow-plugins").ExitCode);
        Assert.Equal(string.Empty, Run("a.md", "--allow-plugins", "--format", "concise", "--select", "P-one-currency").Output);
    }

    [Fact]
    public void The_examples_of_the_page_agree()
    {
        WriteExample();
        CommandResult result = Run("rules", "--test", "--allow-plugins");
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Output));
        Assert.Equal("contentlint: 1 house rule, 2 examples, 0 mistakes\n", result.Error);
    }

    /// <summary>What lies in the cache is run: a folder that others may write in is none.</summary>
    [Fact]
    public void The_cache_is_the_users_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        WriteExample();
        string outer = Directory.CreateTempSubdirectory("contentlint-cache-").FullName;
        Variables["XDG_CACHE_HOME"] = outer;
        string folder = Path.Combine(outer, "contentlint", "plugins");
        Run("a.md", "--allow-plugins");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Assert.NotEmpty(Directory.GetFiles(folder));

        foreach (string file in Directory.GetFiles(folder))
        {
            File.WriteAllText(file, "not what was compiled");
        }

        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherWrite);
        Assert.Contains("P-one-currency", Run("a.md", "--allow-plugins").Output, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(folder), static file => Assert.Equal("not what was compiled", File.ReadAllText(file)));
        Directory.Delete(outer, recursive: true);
    }

    [Fact]
    public void An_assembly_is_a_plugin_too_and_a_cache_that_is_broken_is_none()
    {
        WriteExample();
        Run("a.md", "--allow-plugins");
        string folder = Path.Combine(Cache.Value, "contentlint", "plugins");
        string compiled = Directory.GetFiles(folder, "*.xml")
            .First(static file => File.ReadAllText(file).Contains("MoneyInOneCurrency", StringComparison.Ordinal)
                && File.ReadAllText(file).Contains("cost €3 million", StringComparison.Ordinal));
        Write("rules/own.xml", File.ReadAllBytes(compiled));
        Write("rules/own.dll", File.ReadAllBytes(Path.ChangeExtension(compiled, ".dll")));
        Write("rules/none.dll", "no assembly");
        Write("rules.json", """{ "plugins": ["rules/own.dll", "rules/none.dll", "rules/missing.cs"] }""");
        CommandResult result = Run("a.md", "--allow-plugins", "--format", "concise");
        Assert.Contains("a.md:3:43: warning P-one-currency", result.Output, StringComparison.Ordinal);
        Assert.Contains("rules.json:1:33: error CL001", result.Output, StringComparison.Ordinal);
        Assert.Contains("rules.json:1:51: error CL001: There is no such file", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(2, Run("rules", "--test", "--allow-plugins").ExitCode);
        Assert.Contains("2 examples", Run("rules", "--test", "--allow-plugins").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_compile_is_said_at_its_place()
    {
        Write("rules/one.cs", "public class One\n{\n    int F() => \"text\";\n}\n");
        Write("rules.json", """{ "plugins": ["rules/one.cs"], "rules": { "P-one": "off" } }""");
        CommandResult result = Run("a.md", "--allow-plugins", "--format", "concise");
        Assert.Contains("rules/one.cs:3:16: error CL001: CS0029: Cannot implicitly convert type 'string' to 'int'", result.Output,
            StringComparison.Ordinal);
        Assert.Contains("a.md:5:7: error CL191", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void What_is_no_plugin_is_a_mistake_in_the_configuration()
    {
        Write("rules.json", """{ "plugins": ["rules/one.txt", "../one.cs", "/one.cs"], "rules": { "P-one": "off" } }""");
        CommandResult result = Run("a.md", "--format", "concise");
        Assert.Equal(
            [
                "rules.json:1:16: error CL001: “rules/one.txt” is no plug-in [configuration]",
                "rules.json:1:33: error CL001: “../one.cs” cannot be a plug-in: it is outside . [configuration]",
                "rules.json:1:46: error CL001: “/one.cs” cannot be a plug-in: only a relative path can [configuration]",
                "rules.json:1:69: error CL001: There is no rule “P-one” [configuration]",
            ],
            Lines(result.Output).Where(static line => line.StartsWith("rules.json", StringComparison.Ordinal)));
        Assert.Contains("none was run here", Run("a.md", "--select", "P-one").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_fit_no_rule_and_examples_that_disagree_are_told()
    {
        Write("rules/names.cs", Head + """
            /// <summary>Finds nothing.</summary>
            /// <remarks>
            /// ```bad
            /// A word.
            /// ```
            /// </remarks>
            public sealed class A() : Other("fine") { public override void Check(ArticleReading r, RuleContext c) { } }
            public sealed class B() : Other("fine") { public override void Check(ArticleReading r, RuleContext c) { } }
            public sealed class C() : Other("Not Fine") { public override void Check(ArticleReading r, RuleContext c) { } }
            public sealed class D(int n) : Other("d" + n) { public override void Check(ArticleReading r, RuleContext c) { } }
            public sealed class E : Other { public E() : base("e") => throw new InvalidOperationException("no"); public override void Check(ArticleReading r, RuleContext c) { } }
            """);
        Write("rules.json", """{ "plugins": ["rules/names.cs"], "rules": { "P-fien": "off" } }""");
        CommandResult result = Run("a.md", "--allow-plugins", "--format", "concise");
        Assert.Contains("there are two rules P-fine; the second is not used", result.Output, StringComparison.Ordinal);
        Assert.Contains("C: the id “P-Not Fine” is not P- and a name in small letters, digits and hyphens", result.Output,
            StringComparison.Ordinal);
        Assert.Contains("D has no constructor without parameters", result.Output, StringComparison.Ordinal);
        Assert.Contains("E cannot be made (InvalidOperationException: no)", result.Output, StringComparison.Ordinal);
        Assert.Contains("There is no rule “P-fien”", result.Output, StringComparison.Ordinal);
        Assert.Contains("rules/names.cs:1:1: error CL001: P-fine finds nothing in this bad example: A word.\n",
            Run("rules", "--test", "--allow-plugins").Output, StringComparison.Ordinal);
    }

    /// <summary>Neither an endless loop nor a stack or a heap that is used up ends the run; what a plug-in does to files it does.</summary>
    [Fact]
    public void Whatever_becomes_of_a_plugin_the_other_findings_stand()
    {
        Write("rules/hostile.cs", Head + """
            public sealed class Deletes() : Other("deletes") { public override void Check(ArticleReading r, RuleContext c) => File.Delete("GONE"); }
            public sealed class Loops() : Other("loops") { public override void Check(ArticleReading r, RuleContext c) { while (true) { } } }
            public sealed class Memory() : Other("memory") { public override void Check(ArticleReading r, RuleContext c) { var all = new List<byte[]>(); while (all.Count < 20) { all.Add(new byte[100_000_000]); } } }
            public sealed class Outside() : Other("outside") { public override void Check(ArticleReading r, RuleContext c) => c.Report(new TextSpan(5, 100_000), "nowhere"); }
            public sealed class Prints() : Other("prints") { public override void Check(ArticleReading r, RuleContext c) { Console.WriteLine("text"); c.Report(new TextSpan(0, 1), "found"); } }
            public sealed class Recurses() : Other("recurses") { static int F(int n) => F(n + 1) + F(n + 2); public override void Check(ArticleReading r, RuleContext c) => F(1); }
            public sealed class Throws() : Other("throws") { public override void Check(ArticleReading r, RuleContext c) => throw new InvalidOperationException("no"); }
            """.Replace("GONE", Write("gone.txt", "text"), StringComparison.Ordinal));
        Write("rules.json", """{ "plugins": ["rules/hostile.cs"] }""");
        CommandResult result = Run("a.md", "--allow-plugins", "--format", "concise", "--severity", "note");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a.md:5:7: error CL191", result.Output, StringComparison.Ordinal);
        Assert.Contains("a.md:1:1: note P-prints: found", result.Output, StringComparison.Ordinal);
        foreach (string failure in (string[])[
            "P-loops plugin-loops failed on a.md (it did not end within 10 seconds)",
            "P-memory plugin-memory failed on a.md (OutOfMemoryException",
            "P-outside plugin-outside failed on a.md (its answer cannot be understood: a place lies outside the text)",
            "P-recurses plugin-recurses failed on a.md (it",
            "P-throws plugin-throws failed on a.md (InvalidOperationException: no, at hostile.cs:"])
        {
            Assert.Contains($"a.md:1:1: error CL002: Rule {failure}", result.Output, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(Path.Combine(Root, "gone.txt")));
    }

    [Fact]
    public void Limits_are_numbers()
    {
        WriteExample();
        Variables["CONTENTLINT_PLUGIN_SECONDS"] = "soon";
        CommandResult result = Run("a.md", "--allow-plugins");
        Assert.Equal((2, "contentlint: CONTENTLINT_PLUGIN_SECONDS is a whole number from 1 to 3,600, not “soon”\n"),
            (result.ExitCode, result.Error));
    }

    private void WriteExample(string settings = "\"warning\"", string? severity = null)
    {
        Write("rules/MoneyInOneCurrency.cs", Example());
        Write("rules.json",
            $$"""{ "plugins": ["rules/MoneyInOneCurrency.cs"], "rules": { "P-one-currency": {{(severity is null ? settings : $"\"{severity}\"")}} } }""");
    }

    private static string Example() => Block().Match(Page).Groups["text"].Value;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("```csharp\n(?<text>.*?)\n```\n", RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
