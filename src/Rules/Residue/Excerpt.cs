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
        // A line break counts once, whatever it is made of, so that the same words are quoted in every file.
        string words = text.ToString(new TextSpan(span.Start, Math.Min(span.Length, (2 * Longest) + 2))).Replace("\r\n", "\n");
        if (words.Length <= Longest)
        {
            return words;
        }

        int end = Longest;
        while (end > Longest / 2 && !char.IsWhiteSpace(words[end]))
        {
            end--;
        }

        if (char.IsHighSurrogate(words[end - 1]))
        {
            end--;
        }

        return words.Substring(0, end) + " …";
    }
}
