using ContentLint.Cli.Run;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Tests;

/// <summary>Rules that find what a test wants found, so that the command is tested apart from the product's rules.</summary>
internal static class TestRules
{
    public static RuleOption Most { get; } = new("most", 1, 0, 10, "How many are allowed.");

    public static RuleBook Book { get; } = new(
    [
        new WordRule("CL191", "bad-word", Severity.Error, "bad"),
        new WordRule("CL291", "odd-word", Severity.Warning, "odd"),
        new WordRule("CL391", "small-word", Severity.Note, "small"),
        new PairRule(),
        new ThrowingRule(),
        new OptionRule(),
        new MendRule("CL691", "misspelt-word", Severity.Error, FixSafety.Safe, "teh", "the"),
        new MendRule("CL692", "empty-word", Severity.Warning, FixSafety.Offered, "really", ""),
    ]);

    private static RuleDescriptor Describe(string id, string name, Severity severity) =>
        new(id, name, $"The title of {name}", $"Finds what {name} is about.", severity);

    private sealed class WordRule(string id, string name, Severity severity, string word) : Rule(Describe(id, name, severity))
    {
        public override void Check(ArticleReading reading, RuleContext context)
        {
            foreach (Token token in reading.Tokens)
            {
                if (reading.TextOf(token).Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    context.Report(token.Span, $"“{reading.Text.ToString(token.Span)}” stands here", $"Write something else than {word}");
                }
            }
        }
    }

    /// <summary>Finds the second “twin” and points to the first.</summary>
    private sealed class PairRule() : Rule(Describe("CL491", "twin-word", Severity.Error))
    {
        public override void Check(ArticleReading reading, RuleContext context)
        {
            TextSpan? first = null;
            foreach (Token token in reading.Tokens)
            {
                if (reading.TextOf(token) is not "twin")
                {
                    continue;
                }

                if (first is null)
                {
                    first = token.Span;
                    continue;
                }

                context.Report(token.Span, "“twin” stands here for the second time", null,
                    [new RelatedPlace(first.Value, "the first “twin”")]);
            }
        }
    }

    private sealed class ThrowingRule() : Rule(Describe("CL591", "explosive", Severity.Error))
    {
        public override void Check(ArticleReading reading, RuleContext context)
        {
            foreach (Token token in reading.Tokens)
            {
                if (reading.TextOf(token) is "dynamite")
                {
                    throw new InvalidOperationException("boom");
                }
            }
        }
    }

    /// <summary>Writes another word, or none.</summary>
    private sealed class MendRule(string id, string name, Severity severity, FixSafety safety, string word, string other)
        : Rule(Describe(id, name, severity) with { Fix = safety })
    {
        public override void Check(ArticleReading reading, RuleContext context)
        {
            foreach (Token token in reading.Tokens)
            {
                if (reading.TextOf(token).SequenceEqual(word))
                {
                    Fix fix = other.Length == 0
                        ? Deletion.Inside(reading, token.Span, safety, "Delete the word")
                        : new Fix($"Write {other}", safety, [new Edit(token.Span, other)]);
                    context.Report(token.Span, $"“{word}” is to be mended", fix: fix);
                }
            }
        }
    }

    private sealed class OptionRule() : Rule(Describe("CL592", "too-many", Severity.Error) with { Options = [Most] })
    {
        public override void Check(ArticleReading reading, RuleContext context)
        {
            int count = 0;
            foreach (Token token in reading.Tokens)
            {
                if (reading.TextOf(token) is "many" && ++count > context.Get(Most))
                {
                    context.Report(token.Span, $"“many” number {count}");
                }
            }
        }
    }
}
