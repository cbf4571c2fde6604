using ContentLint.Findings;
using ContentLint.Running;

namespace ContentLint.Rules.Tests;

/// <summary>
/// What holds for every fix of every rule, proved on every text that a test of a rule finds something in: fixes are no safer
/// than declared, end, do not come back, bring no finding of their rule, and leave the form of the file alone.
/// </summary>
internal static class FixProof
{
    /// <summary>Proves the fixes of one rule's findings in one text.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="text">The text.</param>
    /// <param name="lint">What the rule finds in a text.</param>
    public static void Verify(RuleDescriptor rule, string text, Func<string, IReadOnlyList<Finding>> lint)
    {
        IReadOnlyList<Finding> findings = lint(text);
        foreach (Finding finding in findings)
        {
            if (finding.Fix is { } fix)
            {
                VerifyShape(rule, text, fix);
                string alone = FixApplier.Apply(text, [finding], fix.Safety).Text;
                int left = lint(alone).Count;
                Assert.True(left < findings.Count,
                    $"“{fix.Description}” leaves {left} findings of {findings.Count} in:\n{text}\nwhich becomes:\n{alone}");
            }
        }

        foreach (FixSafety least in new[] { FixSafety.Safe, FixSafety.Offered })
        {
            string mended = VerifyPasses(text, findings, lint, least);
            if (text.Contains('\n', StringComparison.Ordinal) && !text.Contains('\r', StringComparison.Ordinal))
            {
                string windows = text.Replace("\n", "\r\n", StringComparison.Ordinal);
                Assert.Equal(mended.Replace("\n", "\r\n", StringComparison.Ordinal), VerifyPasses(windows, lint(windows), lint, least));
            }
        }
    }

    private static void VerifyShape(RuleDescriptor rule, string text, Fix fix)
    {
        Assert.True(fix.Safety != FixSafety.None && fix.Safety <= rule.Fix,
            $"{rule.Id} declares {rule.Fix} and has a fix that is {fix.Safety}");
        Assert.NotEmpty(fix.Edits);
        Assert.Matches("^[A-Z].*[^.]$", fix.Description);
        int end = -1;
        foreach (Edit edit in fix.Edits)
        {
            Assert.True(edit.Span.Start >= Math.Max(end, 0) && edit.Span.End <= text.Length,
                $"{fix.Description}: the edits are out of order, overlap or leave the text");
            Assert.False(edit.Span.IsEmpty && edit.NewText.Length == 0, $"{fix.Description}: an edit does nothing");
            Assert.False(Splits(text, edit.Span.Start)
                || Splits(text, edit.Span.End), $"{fix.Description}: an edit splits a character or a line break");
            end = edit.Span.End + (edit.Span.IsEmpty ? 1 : 0);
        }
    }

    private static string VerifyPasses(string text, IReadOnlyList<Finding> findings, Func<string, IReadOnlyList<Finding>> lint,
        FixSafety least)
    {
        FixPasses passes = FixPasses.Run(text, findings, lint, least);
        Assert.True(passes.IsSettled, $"The fixes do not come to an end in:\n{text}");
        Assert.True(passes.Findings.Count <= findings.Count, $"Fixing brings new findings in:\n{text}\nwhich becomes:\n{passes.Text}");
        Assert.True(passes.Applied == 0 || passes.Findings.Count < findings.Count, $"Fixing takes no finding away in:\n{text}");
        Assert.Equal(0, FixPasses.Run(passes.Text, lint(passes.Text), lint, least).Applied);
        Assert.True(CountDoubleBlankLines(passes.Text) <= CountDoubleBlankLines(text),
            $"Fixing leaves a double blank line in:\n{text}\nwhich becomes:\n{passes.Text}");
        if (passes.Applied > 0 && passes.Text.Length > 0)
        {
            Assert.Equal(text[^1] is '\n' or '\r', passes.Text[^1] is '\n' or '\r');
        }

        return passes.Text;
    }

    private static bool Splits(string text, int at) =>
        at > 0 && at < text.Length && (char.IsSurrogatePair(text[at - 1], text[at]) || (text[at - 1] == '\r' && text[at] == '\n'));

    private static int CountDoubleBlankLines(string text)
    {
        int count = 0;
        int blank = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            blank = line.Trim().IsEmpty ? blank + 1 : 0;
            count += blank > 1 ? 1 : 0;
        }

        return count;
    }
}
