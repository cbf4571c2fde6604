using ContentLint.Reading;

namespace ContentLint.Rules.Structure;

/// <summary>
/// The item of a list of changes that repeats the title of an issue: <c>- #12 Free the disk</c>, <c>- [#12 - …]</c>,
/// <c>- ABC-12: Free the disk</c>. Who wrote it wrote it elsewhere.
/// </summary>
internal static class TrackerTitle
{
    /// <summary>Whether a block is such an item.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="block">The block.</param>
    public static bool Is(ArticleReading reading, in Block block)
    {
        if (block.Zone != Zone.ListItem)
        {
            return false;
        }

        ReadOnlySpan<char> text = reading.Text.AsSpan(block.Span).TrimStart("-*+ [\\".AsSpan());
        int at = 0;
        if (text.Length > 0 && text[0] == '#')
        {
            at = 1;
        }
        else
        {
            while (at < text.Length && text[at] is >= 'A' and <= 'Z')
            {
                at++;
            }

            if (at < 2 || at == text.Length || text[at] != '-')
            {
                return false;
            }

            at++;
        }

        return at < text.Length && text[at] is >= '0' and <= '9';
    }
}
