using System.Collections.Immutable;
using System.Text;
using ContentLint.Reading;
using ContentLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Analyzer.Tests;

/// <summary>What needs rules or texts that no build has: run in this process by the oldest compiler that the package supports.</summary>
public sealed class AnalyzerTests
{
    private const string List = "project /site\nrepository /site/.git\narticle /site/articles/a.txt\narticle /site/articles/b.txt\n";

    [Fact]
    public async Task A_rule_that_throws_is_reported_at_its_article()
    {
        ImmutableArray<Diagnostic> diagnostics = await Run(
            [new ThrowingRule(), new WordRule()],
            ("/obj/ContentLint.inputs", SourceText.From(List)),
            ("/site/articles/a.txt", SourceText.From("A bad and explosive article.")),
            ("/site/articles/b.txt", SourceText.From("A bad article.")));
        Assert.Equal(
            [
                "/site/articles/a.txt(1,1): CL002 Error Rule CL991 explosive failed on articles/a.txt (InvalidOperationException: boom). The other rules ran. Please report this with the article",
                "/site/articles/a.txt(1,3): CL992 Warning “bad” stands here",
                "/site/articles/b.txt(1,3): CL992 Warning “bad” stands here",
            ],
            diagnostics.Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_in_any_way_does_not_stop_the_analyzer()
    {
        ImmutableArray<Diagnostic> diagnostics = await Run(
            [new WordRule()],
            ("/obj/ContentLint.inputs", SourceText.From(List)),
            ("/site/articles/a.txt", null),
            ("/site/articles/b.txt", SourceText.From("A bad article.")));
        Assert.Equal("/site/articles/b.txt(1,3): CL992 Warning “bad” stands here", Describe(Assert.Single(diagnostics)));
    }

    [Fact]
    public async Task An_article_read_in_a_one_byte_encoding_goes_back_to_its_bytes()
    {
        // What the compiler does on a machine with such an encoding, when the bytes are no UTF-8: ä is one byte, and the
        // two bytes of ö are two characters.
        byte[] bytes = [0xE4, 0x20, .. Encoding.UTF8.GetBytes("ö"), 0x20, .. Encoding.UTF8.GetBytes("bad")];
        ImmutableArray<Diagnostic> diagnostics = await Run(
            [new WordRule()],
            ("/obj/ContentLint.inputs", SourceText.From(List)),
            ("/site/articles/a.txt", SourceText.From(Encoding.Latin1.GetString(bytes), Encoding.Latin1)));
        Assert.Equal("/site/articles/a.txt(1,5): CL992 Warning “bad” stands here", Describe(Assert.Single(diagnostics)));
    }

    [Fact]
    public async Task Without_the_list_of_the_targets_nothing_is_an_article() =>
        Assert.Empty(await Run([new WordRule()], ("/site/articles/a.txt", SourceText.From("A bad article."))));

    [Fact]
    public async Task House_rules_share_an_id_and_say_their_own()
    {
        ImmutableArray<Diagnostic> diagnostics = await Run(
            [new WordRule()],
            ("/obj/ContentLint.inputs", SourceText.From(List + "rules /site/rules.json\n")),
            ("/site/rules.json",
                SourceText.From("""{ "house": ["style.rules.json", { "name": "x", "fnd": "y" }], "rules": { "H-good": "error" } }""")),
            ("/site/style.rules.json", SourceText.From("""{ "house": [{ "name": "good", "find": "good", "message": "Cut it" }] }""")),
            ("/site/articles/a.txt", SourceText.From("A bad article and a good one.")));
        Assert.Equal(
            [
                "/site/articles/a.txt(1,21): CL900 Error H-good: Cut it",
                "/site/articles/a.txt(1,3): CL992 Warning “bad” stands here",
                "/site/rules.json(1,49): CL001 Error A house rule has no “fnd”. Did you mean “find”?",
            ],
            diagnostics.Select(Describe).Order(StringComparer.Ordinal));
    }

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Id} {diagnostic.Severity} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private static async Task<ImmutableArray<Diagnostic>> Run(Rule[] rules, params (string Path, SourceText? Text)[] files)
    {
        var options = new AnalyzerOptions([.. files.Select(file => (AdditionalText)new MemoryText(file.Path, file.Text))]);
        var compilation = CSharpCompilation.Create("site", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return await compilation.WithAnalyzers([new ContentLintAnalyzer(rules)], options).GetAnalyzerDiagnosticsAsync();
    }

    private static RuleDescriptor DescribeRule(string id, string name) =>
        new(id, name, $"The title of {name}", $"Finds what {name} is about.", Severity.Warning);

    private sealed class MemoryText(string path, SourceText? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class ThrowingRule() : Rule(DescribeRule("CL991", "explosive"))
    {
        public override void Check(ArticleReading reading, RuleContext context)
        {
            foreach (Token token in reading.Tokens)
            {
                if (reading.TextOf(token) is "explosive")
                {
                    throw new InvalidOperationException("boom");
                }
            }
        }
    }

    private sealed class WordRule() : Rule(DescribeRule("CL992", "bad-word"))
    {
        public override void Check(ArticleReading reading, RuleContext context)
        {
            foreach (Token token in reading.Tokens)
            {
                if (reading.TextOf(token) is "bad")
                {
                    context.Report(token.Span, "“bad” stands here");
                }
            }
        }
    }
}
