namespace ContentLint.Documents.Site;

/// <summary>
/// Tags between dollar signs, as Pandoc and Hakyll have them: <c>$if(author)$</c>, <c>$endif$</c>, <c>$partial("nav.html")$</c>,
/// <c>$body$</c>.
/// </summary>
internal static class DollarTag
{
    /// <summary>No tag is longer.</summary>
    private const int Longest = 200;

    /// <summary>
    /// Whether a text proves that it is a template of the kind: a condition or a loop that is closed, or a call. What stands between two
    /// dollar signs may be a sum or a formula as well.
    /// </summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        int first = text.IndexOf('$'); // most texts have none
        text = text.Slice(Math.Max(0, first));
        return first >= 0 && (text.IndexOf("$partial(".AsSpan()) >= 0
            || (text.IndexOf("$end".AsSpan()) >= 0 && (IsPaired(text, "$if(".AsSpan(), "$endif$".AsSpan())
                || IsPaired(text, "$for(".AsSpan(), "$endfor$".AsSpan()))));
    }

    /// <summary>The length of the tag that begins with the first character; 0 if there is none.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        text = text.Slice(0, Math.Min(text.Length, Longest));
        int at = 1;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.'))
        {
            at++;
        }

        if (at == 1 || !char.IsLetter(text[1]))
        {
            return 0;
        }

        if (at < text.Length && text[at] == '(')
        {
            int close = text.Slice(at).IndexOfAny(")\n".AsSpan());
            at += close < 0 ? text.Length : close + 1;
        }

        return at < text.Length && text[at] == '$' && text[at - 1] != '\n' ? at + 1 : 0;
    }

    /// <summary>Whether a tag steers what is shown and shows nothing itself.</summary>
    public static bool IsControl(ReadOnlySpan<char> tag) =>
        tag.IndexOf('(') > 0 || tag.StartsWith("$end".AsSpan()) || tag.StartsWith("$else".AsSpan());

    private static bool IsPaired(ReadOnlySpan<char> text, ReadOnlySpan<char> open, ReadOnlySpan<char> close)
    {
        int end = text.LastIndexOf(close);
        return end > 0 && text.Slice(0, end).IndexOf(open) >= 0;
    }
}
