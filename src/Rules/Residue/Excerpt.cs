using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>Text as a message quotes it.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>The text of a span, cut at a word when it is long.</summary>
    public static string Of(ArticleText text, TextSpan span)
    {
        if (span.Length <= Longest)
        {
            return text.ToString(span);
        }

        int end = span.Start + Longest;
        while (end > span.Start + (Longest / 2) && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        if (char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return text.ToString(TextSpan.FromBounds(span.Start, end)) + " …";
    }
}
