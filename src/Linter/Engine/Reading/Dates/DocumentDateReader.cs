using ContentLint.Words;

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

    public static DocumentDate Read(ArticleReading reading)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        CalendarDate inAddress = default;
        int residue = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            Block block = blocks[i];
            ReadOnlySpan<char> text = reading.Text.AsSpan(block.Span);
            switch (block.Zone)
            {
                case Zone.FrontMatter when TryReadFrontMatter(text, ref inAddress, out CalendarDate declared):
                    return new DocumentDate(declared, DocumentDateSource.FrontMatter);
                case Zone.Byline when StampReader.TryRead(text, out CalendarDate beside):
                    return new DocumentDate(beside, DocumentDateSource.Stamp);
                case Zone.Residue when IsStamp(reading, block, ref residue) && StampReader.TryRead(text, out CalendarDate stamp):
                    return new DocumentDate(stamp, DocumentDateSource.Stamp);
                default:
                    break;
            }
        }

        DocumentDate opening = ReadOpening(reading);
        return !opening.IsCertain && (inAddress.IsFull || TryReadPath(reading.Article.Path.AsSpan(), out inAddress))
            ? new DocumentDate(inAddress, DocumentDateSource.FileName)
            : opening;
    }

    /// <summary>
    /// <c>2024-05-03-pier.md</c>, <c>2024-05-03/index.md</c>, <c>2024/05/03/pier.md</c>: a year, a month and a day at the start of a part
    /// of the path.
    /// </summary>
    private static bool TryReadPath(ReadOnlySpan<char> path, out CalendarDate date)
    {
        const int Length = 10;
        date = default;
        for (int at = Math.Max(0, path.Length - 1); at >= 0; at--)
        {
            if ((at > 0 && path[at - 1] is not ('/' or '\\' or '"' or '\'' or ' ')) || path.Length - at < Length)
            {
                continue;
            }

            ReadOnlySpan<char> written = path.Slice(at, Length);
            bool ends = path.Length == at + Length || !char.IsLetterOrDigit(path[at + Length]);
            if (ends && written[4] is '-' or '/' or '_' && written[7] == written[4]
                && ReadDigits(written.Slice(0, 4)) is >= 1900 and < 2200 and int year
                && ReadDigits(written.Slice(5, 2)) is >= 1 and <= 12 and int month
                && ReadDigits(written.Slice(8, 2)) is >= 1 and <= 31 and int day)
            {
                date = new CalendarDate((short)year, (byte)month, (byte)day);
                return date.Exists;
            }
        }

        return false;
    }

    private static int ReadDigits(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char digit in digits)
        {
            if (digit is < '0' or > '9')
            {
                return -1;
            }

            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    private static bool IsStamp(ArticleReading reading, in Block block, ref int from)
    {
        ReadOnlySpan<Residue> residue = reading.Residue;
        while (from < residue.Length && residue[from].End <= block.Start)
        {
            from++;
        }

        for (int i = from; i < residue.Length && residue[i].Start < block.End; i++)
        {
            if (residue[i].End > block.Start && residue[i].Category is ResidueCategory.Timestamp or ResidueCategory.Byline)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadFrontMatter(ReadOnlySpan<char> text, ref CalendarDate inAddress, out CalendarDate date)
    {
        date = default;
        bool found = false;
        bool foundDate = false; // one that says more than when the file was last changed
        while (!text.IsEmpty)
        {
            int end = text.IndexOfAny('\n', '\r');
            ReadOnlySpan<char> line = end < 0 ? text : text.Slice(0, end);
            text = end < 0 ? default : text.Slice(end + 1);
            int separator = line.IndexOfAny(':', '=');
            if (separator <= 0)
            {
                continue;
            }

            ReadOnlySpan<char> key = line.Slice(0, separator).Trim().TrimStart('{').Trim().Trim('"').Trim('\'');
            if (DocumentDateReaderWords.EventKey.Has(key) && StampReader.TryRead(line.Slice(separator + 1), out CalendarDate start)
                && start.IsFull && start.Exists)
            {
                // the page of an event was written, or brought in, on another day; its dates are of the event
                date = start;
                return true;
            }

            bool changed = DocumentDateReaderWords.ChangedKey.Has(key);
            if ((changed ? !found : !foundDate && DocumentDateReaderWords.Key.Has(key))
                && StampReader.TryRead(line.Slice(separator + 1), out CalendarDate declared))
            {
                date = declared;
                found = true;
                foundDate |= !changed;
            }

            if (!inAddress.IsFull && DocumentDateReaderWords.AddressKey.Has(key))
            {
                TryReadPath(line.Slice(separator + 1), out inAddress);
            }
        }

        return found;
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

            bool dateline = before == 0 && dates[i].FirstToken - blocks[block].FirstToken < LongestDateline
                && IsDateline(reading, dates[i], blocks[block]);
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
            if (tokens[i].Kind == TokenKind.Word
                ? !tokens[i].IsCapitalised
                : tokens[i].Kind is not (TokenKind.Comma or TokenKind.Period or TokenKind.OpenBracket or TokenKind.Dash))
            {
                return false;
            }
        }

        int end = date.EndToken;
        return end < block.EndToken
            && tokens[end].Kind is TokenKind.Dash or TokenKind.OpenBracket or TokenKind.CloseBracket or TokenKind.Colon;
    }
}
