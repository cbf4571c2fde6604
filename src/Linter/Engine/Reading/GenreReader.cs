namespace ContentLint.Reading;

/// <summary>Reads the genre from front matter (<c>genre: review</c>) or the headline (<c>Review: ...</c>).</summary>
internal static class GenreReader
{
    private static readonly (string Word, Genre Genre)[] Words =
    [
        ("review", Genre.Review),
        ("opinion", Genre.Opinion),
        ("comment", Genre.Opinion),
        ("commentary", Genre.Opinion),
        ("column", Genre.Opinion),
        ("editorial", Genre.Opinion),
        ("op-ed", Genre.Opinion),
        ("interview", Genre.Interview),
        ("q&a", Genre.Interview),
        ("obituary", Genre.Obituary),
        ("analysis", Genre.Opinion),
        ("explainer", Genre.Explainer),
        ("explained", Genre.Explainer),
        ("factbox", Genre.Explainer),
        ("live", Genre.Live),
    ];

    public static Genre Read(ArticleReading reading)
    {
        foreach (Block block in reading.Blocks)
        {
            ReadOnlySpan<char> text = reading.Text.AsSpan(block.Span);
            if (block.Zone == Zone.FrontMatter)
            {
                Genre declared = FromFrontMatter(text);
                if (declared != Genre.News)
                {
                    return declared;
                }
            }
            else if (block.Zone == Zone.Headline)
            {
                int colon = text.IndexOf(':');
                return colon > 0 ? Match(text.Slice(0, colon).Trim().TrimStart('#').Trim()) : Genre.News;
            }
        }

        return Genre.News;
    }

    private static Genre FromFrontMatter(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int end = text.IndexOf('\n');
            ReadOnlySpan<char> line = end < 0 ? text : text.Slice(0, end);
            text = end < 0 ? default : text.Slice(end + 1);
            int colon = line.IndexOf(':');
            if (colon > 0 && IsKey(line.Slice(0, colon).Trim()))
            {
                return Match(line.Slice(colon + 1).Trim().Trim('"').Trim('\''));
            }
        }

        return Genre.News;
    }

    private static bool IsKey(ReadOnlySpan<char> key) =>
        key.Equals("genre".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || key.Equals("type".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || key.Equals("kind".AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static Genre Match(ReadOnlySpan<char> word)
    {
        foreach ((string name, Genre genre) in Words)
        {
            if (word.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return genre;
            }
        }

        return Genre.News;
    }
}
