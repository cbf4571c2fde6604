namespace ContentLint.Reading.Dates;

/// <summary>
/// Finds of what day an article is: in its front matter, in a line with the date of publication, beside the byline, in the
/// dateline, in the name of its file, or else in a full date of its opening.
/// </summary>
internal static class DocumentDateReader
{
    /// <summary>Blocks of text in which the day of the news may stand.</summary>
    private const int OpeningBlocks = 2;

    /// <summary>Tokens of a dateline: a place of a few words, a country, a date, an agency.</summary>
    private const int LongestDateline = 14;

    private static readonly char[] Separators = ['/', '\\'];

    private static readonly string[] Keys = ["date", "published", "publishdate", "publish_date", "publish-date", "pubdate", "pub_date", "date_published", "datepublished", "published_at", "created", "created_at", "updated", "lastmod", "last_updated"];

    public static DocumentDate Read(ArticleReading reading)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            Block block = blocks[i];
            ReadOnlySpan<char> text = reading.Text.AsSpan(block.Span);
            switch (block.Zone)
            {
                case Zone.FrontMatter when TryReadFrontMatter(text, out CalendarDate declared):
                    return new DocumentDate(declared, DocumentDateSource.FrontMatter);
                case Zone.Byline when StampReader.TryRead(text, out CalendarDate beside):
                    return new DocumentDate(beside, DocumentDateSource.Stamp);
                case Zone.Residue when IsStamp(reading, block) && StampReader.TryRead(text, out CalendarDate stamp):
                    return new DocumentDate(stamp, DocumentDateSource.Stamp);
                default:
                    break;
            }
        }

        DocumentDate opening = ReadOpening(reading);
        return opening.IsCertain || !TryReadName(reading.Article.Path, out CalendarDate named) ? opening : new DocumentDate(named, DocumentDateSource.FileName);
    }

    /// <summary><c>2026-02-24-gates.md</c>, <c>2026/02/24/gates.md</c>: a year, a month and a day at the start of a name or of the folders.</summary>
    private static bool TryReadName(string path, out CalendarDate date)
    {
        for (int start = 0; start >= 0 && start < path.Length; start = path.IndexOfAny(Separators, start) is >= 0 and var separator ? separator + 1 : -1)
        {
            if (TryReadNumber(path, start, 4, out int year) && year is >= 1900 and < 2200 && TryReadNumber(path, start + 5, 2, out int month) && TryReadNumber(path, start + 8, 2, out int day))
            {
                date = new CalendarDate((short)year, (byte)month, (byte)day);
                return date.Exists;
            }
        }

        date = default;
        return false;
    }

    /// <summary>A number of so many digits that ends before a hyphen, an underscore, a separator of folders or the extension.</summary>
    private static bool TryReadNumber(string path, int start, int digits, out int value)
    {
        value = 0;
        for (int i = start; i < start + digits; i++)
        {
            if (i >= path.Length || path[i] is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (path[i] - '0');
        }

        return start + digits < path.Length && path[start + digits] is '-' or '_' or '.' or '/' or '\\';
    }

    private static bool IsStamp(ArticleReading reading, in Block block)
    {
        foreach (Residue residue in reading.Residue)
        {
            if (residue.Start >= block.End)
            {
                return false;
            }

            if (residue.End > block.Start && residue.Category is ResidueCategory.Timestamp or ResidueCategory.Byline)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadFrontMatter(ReadOnlySpan<char> text, out CalendarDate date)
    {
        date = default;
        while (!text.IsEmpty)
        {
            int end = text.IndexOfAny('\n', '\r');
            ReadOnlySpan<char> line = end < 0 ? text : text.Slice(0, end);
            text = end < 0 ? default : text.Slice(end + 1);
            int colon = line.IndexOf(':');
            if (colon > 0 && IsKey(line.Slice(0, colon).Trim()) && StampReader.TryRead(line.Slice(colon + 1), out date))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        foreach (string known in Keys)
        {
            if (key.Equals(known.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static DocumentDate ReadOpening(ArticleReading reading)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        ReadOnlySpan<DateMention> dates = reading.Dates;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        DocumentDate partial = default;
        int before = 0;
        int next = 0;
        for (int i = 0; i < dates.Length; i++)
        {
            int block = sentences[dates[i].Sentence].Block;
            for (; next < block; next++)
            {
                before += blocks[next].IsProse ? 1 : 0;
            }

            if (before >= OpeningBlocks)
            {
                break;
            }

            if (dates[i].Kind != DateKind.Day || dates[i].Has(DateFlags.InQuotation))
            {
                continue;
            }

            // a block that is little more than the date
            bool stamp = blocks[block].EndToken - blocks[block].FirstToken <= dates[i].EndToken - dates[i].FirstToken + 3;
            if (stamp && dates[i].Date.IsFull)
            {
                return new DocumentDate(dates[i].Date, DocumentDateSource.Stamp);
            }

            bool dateline = before == 0 && dates[i].FirstToken - blocks[block].FirstToken < LongestDateline && IsDateline(reading, dates[i], blocks[block]);
            if (dateline && dates[i].Date.Year > 0)
            {
                return new DocumentDate(dates[i].Date, DocumentDateSource.Dateline);
            }

            if (dateline && partial.Source == DocumentDateSource.None)
            {
                partial = new DocumentDate(dates[i].Date, DocumentDateSource.Dateline);
            }
            else if (dates[i].Date.IsFull && partial.Source == DocumentDateSource.None)
            {
                partial = new DocumentDate(dates[i].Date, DocumentDateSource.Opening);
            }
        }

        return partial;
    }

    /// <summary><c>LEEDS, 12 March 2024 -</c>: nothing before the date but a name, and a dash or an agency in brackets after it.</summary>
    private static bool IsDateline(ArticleReading reading, in DateMention date, in Block block)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = block.FirstToken; i < date.FirstToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Word ? !tokens[i].IsCapitalised : tokens[i].Kind is not (TokenKind.Comma or TokenKind.Period or TokenKind.OpenBracket or TokenKind.Dash))
            {
                return false;
            }
        }

        int end = date.EndToken;
        return end < block.EndToken && tokens[end].Kind is TokenKind.Dash or TokenKind.OpenBracket or TokenKind.CloseBracket or TokenKind.Colon;
    }
}
