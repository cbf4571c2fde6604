namespace ContentLint.Reading;

/// <summary>
/// Reads the genre: as the metadata say (<c>genre: review</c>), as the headline says (<c>Review: ...</c>), or as the form of the
/// text shows, by signs that no report has.
/// </summary>
internal static class GenreReader
{
    private static readonly (string Word, Genre Genre)[] Words =
    [
        ("news", Genre.News),
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
        ("release notes", Genre.ReleaseNotes),
        ("release-notes", Genre.ReleaseNotes),
        ("changelog", Genre.ReleaseNotes),
        ("transcript", Genre.Transcript),
        ("links", Genre.Links),
        ("link list", Genre.Links),
        ("show notes", Genre.Links),
        ("show-notes", Genre.Links),
        ("recipe", Genre.Recipe),
        ("how-to", Genre.HowTo),
        ("howto", Genre.HowTo),
        ("tutorial", Genre.HowTo),
        ("reference", Genre.HowTo),
        ("events", Genre.Events),
        ("calendar", Genre.Events),
        ("minutes", Genre.Minutes),
        ("press release", Genre.PressRelease),
        ("press-release", Genre.PressRelease),
        ("page", Genre.Page),
        ("legal", Genre.Legal),
        ("policy", Genre.Legal),
        ("terms", Genre.Legal),
        ("directory", Genre.Directory),
        ("bibliography", Genre.Bibliography),
        ("data", Genre.Data),
        ("verse", Genre.Verse),
        ("poem", Genre.Verse),
        ("lyrics", Genre.Verse),
    ];

    /// <summary>The names that can be given to genres.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Words.Select(word => word.Word)];

    public static Genre Read(ArticleReading reading)
    {
        bool headline = false;
        foreach (Block block in reading.Blocks)
        {
            ReadOnlySpan<char> text = reading.Text.AsSpan(block.Span);
            if (block.Zone == Zone.FrontMatter && FromFrontMatter(text) is { } declared)
            {
                return declared;
            }

            if (block.Zone == Zone.Headline && !headline)
            {
                headline = true;
                int colon = text.IndexOf(':');
                if (colon > 0 && Find(text.Slice(0, colon).Trim().TrimStart('#').Trim()) is { } announced)
                {
                    return announced;
                }
            }
        }

        return reading.DataForm is not null ? Genre.Data : GenreForm.Read(reading);
    }

    /// <summary>The genre of a name; null if there is none.</summary>
    public static Genre? Find(ReadOnlySpan<char> word)
    {
        foreach ((string name, Genre genre) in Words)
        {
            if (word.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return genre;
            }
        }

        return null;
    }

    /// <summary>Sections of a site and types of a schema whose articles judge in their own voice.</summary>
    private static readonly (string Word, Genre Genre)[] Sections =
    [
        ("opinion", Genre.Opinion),
        ("opinions", Genre.Opinion),
        ("op-ed", Genre.Opinion),
        ("editorial", Genre.Opinion),
        ("editorials", Genre.Opinion),
        ("commentary", Genre.Opinion),
        ("column", Genre.Opinion),
        ("columns", Genre.Opinion),
        ("reviews", Genre.Review),
        ("OpinionNewsArticle", Genre.Opinion),
        ("AnalysisNewsArticle", Genre.Opinion),
        ("ReviewNewsArticle", Genre.Review),
    ];

    private static Genre? FromFrontMatter(ReadOnlySpan<char> text)
    {
        bool inSections = false;
        while (!text.IsEmpty)
        {
            int end = text.IndexOf('\n');
            ReadOnlySpan<char> line = end < 0 ? text : text.Slice(0, end);
            text = end < 0 ? default : text.Slice(end + 1);
            int separator = line.IndexOfAny(':', '=');
            ReadOnlySpan<char> key = separator > 0 ? line.Slice(0, separator).Trim().Trim('"') : default;
            bool isItem = line.TrimStart().StartsWith("-".AsSpan());
            inSections = isItem ? inSections : IsSectionKey(key);
            if (inSections && FindSection(isItem ? line.TrimStart().Slice(1) : line.Slice(separator + 1)) is { } section)
            {
                return section;
            }

            if (separator > 0 && IsKey(key) && Find(line.Slice(separator + 1).Trim().TrimEnd(',').Trim('"').Trim('\'')) is { } genre)
            {
                return genre;
            }
        }

        return null;
    }

    private static bool IsSectionKey(ReadOnlySpan<char> key) =>
        key.Equals("category".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || key.Equals("categories".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || key.Equals("section".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || key.Equals("schema_type".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The genre of the first section of a value, which may be a list in brackets.</summary>
    private static Genre? FindSection(ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            int end = value.IndexOf(',');
            ReadOnlySpan<char> item = (end < 0 ? value : value.Slice(0, end)).Trim(" \t\r[]\"'".AsSpan());
            value = end < 0 ? default : value.Slice(end + 1);
            foreach ((string name, Genre genre) in Sections)
            {
                if (item.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
                {
                    return genre;
                }
            }
        }

        return null;
    }

    private static bool IsKey(ReadOnlySpan<char> key) =>
        key.Equals("genre".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || key.Equals("type".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || key.Equals("kind".AsSpan(), StringComparison.OrdinalIgnoreCase);
}
