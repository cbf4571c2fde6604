using ContentLint.Findings;

namespace ContentLint.Rules.Tests;

/// <summary>What a text becomes when one finding is mended.</summary>
internal static class Fixes
{
    public static string Apply(string text, Finding finding)
    {
        foreach (Edit edit in finding.Fix!.Edits.Reverse())
        {
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        }

        return text;
    }
}
