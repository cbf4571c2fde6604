using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>Finds bullets, numbers and separators that stand alone on a line, and emoji that decorate headings.</summary>
/// <remarks>
/// ## Why
/// A list marker without its text is left when a list is copied from a page. Emoji in headings are read aloud by screen readers, name and
/// all; in Markdown, and in instructions with banners or code, it is how the file is made, and one note says so. Ornaments, numbers that
/// count the entries below them, posts that are quoted, and marks that are the value or the switch of an element in HTML are left alone.
///
/// ## Examples
/// ```bad
/// The plan has two parts.
/// -
/// The harbour is dredged first.
/// ```
/// ```bad
/// 💰 Costs and risks
/// The harbour board pays for the first year, and the state for the second.
/// ```
/// ```good
/// – No, she said.
/// ```
/// ```good
/// A night at the opera
/// ★★★★☆
/// The curtain rises on an empty stage, and for an hour nobody speaks.
/// ```
/// </remarks>
public sealed class SymbolDebris() : Rule(new RuleDescriptor(
    "CL408",
    "symbol-debris",
    "Lone symbols",
    "A list marker or separator without text, or an emoji in a heading.",
    Severity.Warning)
{
    WokenBy = new Wake { Tokens = [TokenKind.Emoji], Residue = [ResidueCategory.Symbols] },
    Fix = FixSafety.Safe,
})
{
    /// <summary>A heading has at most so many words.</summary>
    private const int HeadingWords = 12;

    private const string Bullets = "-–—•·▪●◦‣*";

    /// <summary>So many of one mark have one cause.</summary>
    private const int ManyAlike = 3;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        CheckMarks(reading, context);
        if (reading.HasToken(TokenKind.Emoji) && reading.Genre != Genre.Transcript)
        {
            CheckHeadings(reading, context);
        }
    }

    private static void CheckMarks(ArticleReading reading, RuleContext context)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var marks = new List<Reading.Residue>();
        bool isMarkdown = reading.Article.Format == ArticleFormat.Markdown;
        bool inCode = false; // in an element of code that is not closed yet; blank lines do not end it for its reader
        int seen = 0;
        foreach (Reading.Residue mark in reading.Residue)
        {
            if (mark.Category != ResidueCategory.Symbols)
            {
                continue;
            }

            ReadOnlySpan<char> above = reading.Text.Between(seen, mark.Start);
            int open = isMarkdown ? above.LastIndexOf("<pre".AsSpan()) : -1;
            int close = isMarkdown ? above.LastIndexOf("</pre".AsSpan()) : -1;
            inCode = open == close ? inCode : open > close;
            seen = mark.Start;
            if (!inCode && !IsMeant(reading, mark))
            {
                string text = reading.Text.ToString(mark.Span);
                times[text] = times.TryGetValue(text, out int known) ? known + 1 : 1;
                marks.Add(mark);
            }
        }

        int numbers = 0;
        foreach (string mark in times.Keys)
        {
            numbers += IsNumber(mark) ? 1 : 0;
        }

        foreach (Reading.Residue mark in marks)
        {
            string text = reading.Text.ToString(mark.Span);
            if (!times.TryGetValue(text, out int alike) || (numbers >= ManyAlike && IsNumber(text)))
            {
                continue;
            }

            // In plain text each has its fix.
            bool isFolded = alike >= ManyAlike && reading.Article.Format != ArticleFormat.PlainText;
            string more = isFolded ? $", as it does in {alike} places of this file" : "";
            string message = IsInvisible(text)
                ? $"A character that nobody sees (U+{(int)text[0]:X4}) has a line to itself{more}"
                : $"“{Excerpt.Of(reading.Text, mark.Span)}” stands alone on its line{more}";
            context.Report(Weigh(reading, text), mark.Span, message, "Join it with the line it belongs to, or delete it", fix: isFolded
                ? null
                : Mend(reading, mark));
            if (isFolded)
            {
                times.Remove(text);
            }
        }
    }

    /// <summary>
    /// Where parts are marked only the marks of emphasis and a lone angle are broken; in plain text what is no sign of code lost its text.
    /// </summary>
    private static Severity Weigh(ArticleReading reading, string mark)
    {
        bool isBroken = reading.Article.Format switch
        {
            ArticleFormat.PlainText => mark.Length > 2 || mark[0] is not ('#' or '>' or '|' or '/' or '+' or '=' or '~' or '\\'),
            ArticleFormat.Html => mark is ">" || (mark.Length == 1 && Bullets.IndexOf(mark[0]) > "-–—".Length - 1),
            _ => mark is "**" or ">",
        };
        return isBroken ? Severity.Warning : Severity.Note;
    }

    private static bool IsInvisible(string mark) => mark.Length == 1 && mark[0] is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    /// <summary>
    /// Whether a mark is one on purpose: a line break, an ellipsis, an ornament, a heading without text (which is another finding), or
    /// all there is in an element of a page, which is a value, a switch or a drawing.
    /// </summary>
    private static bool IsMeant(ArticleReading reading, Reading.Residue mark)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(mark.Span);
        bool isMarkdown = reading.Article.Format == ArticleFormat.Markdown;
        return (text[0] == '\\' && reading.Article.ToSource(mark.Span).Length > mark.End - mark.Start)
            || (isMarkdown && text.SequenceEqual("\\".AsSpan()) && IsLineBelow(reading, mark.End))
            || (isMarkdown && text.Trim('#').IsEmpty)
            || IsOrnament(text)
            || (text is "--" && OpensSignature(reading, mark.End) && Placement.CountKindsOfPage(reading) == 0)
            || text[0] == '\uFFFD'
            || (char.IsDigit(text[0]) && IsWrapped(reading, mark.Start))
            || (reading.Article.Format == ArticleFormat.Html && IsElement(reading, mark));
    }

    /// <summary><c>3.</c>, <c>3)</c>: several of them head the entries of a countdown, or of a thread.</summary>
    private static bool IsNumber(string mark) =>
        char.IsDigit(mark[0]) && mark.AsSpan().TrimEnd(".)".AsSpan()).Trim("0123456789".AsSpan()).IsEmpty;

    /// <summary><c>… on December⏎11.</c>: whether the line above goes on in this one.</summary>
    private static bool IsWrapped(ArticleReading reading, int start)
    {
        ReadOnlySpan<char> above = reading.Text.AsSpan().Slice(0, start).TrimEnd(" \t".AsSpan());
        bool isBelow = above.EndsWith("\n".AsSpan());
        above = above.TrimEnd("\r\n".AsSpan()).TrimEnd(" \t".AsSpan());
        int breaks = 0;
        foreach (char character in reading.Text.Between(above.Length, start))
        {
            breaks += character == '\n' ? 1 : 0;
        }

        return isBelow && breaks == 1 && above.Length > 0
            && (char.IsLetterOrDigit(above[above.Length - 1]) || above[above.Length - 1] == ',');
    }

    /// <summary>Whether text follows on the next line: a stroke at the end of a line breaks it there.</summary>
    private static bool IsLineBelow(ArticleReading reading, int end)
    {
        ReadOnlySpan<char> rest = reading.Text.AsSpan().Slice(end);
        int line = rest.IndexOf('\n');
        int next = line < 0 ? -1 : rest.Slice(line + 1).IndexOf('\n');
        return line >= 0 && !(next < 0 ? rest.Slice(line + 1) : rest.Slice(line + 1, next)).IsWhiteSpace();
    }

    /// <summary>In plain text the signature of a letter stands below two strokes, as its last lines.</summary>
    private static bool OpensSignature(ArticleReading reading, int end)
    {
        const int Longest = 12; // lines
        int lines = 0;
        foreach (char character in reading.Text.Between(end, reading.Text.Length))
        {
            lines += character == '\n' ? 1 : 0;
            if (lines > Longest)
            {
                return false;
            }
        }

        return reading.Article.Format == ArticleFormat.PlainText;
    }

    /// <summary>Three points and more, and a row of marks that part two texts.</summary>
    private static bool IsOrnament(ReadOnlySpan<char> text)
    {
        const int Shortest = 3;
        int marks = 0;
        foreach (char character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                continue;
            }

            if (character != text[0] || character is not ('.' or '…' or '-' or '–' or '—' or '~' or '_' or '=' or '*' or '·' or '•'))
            {
                return false;
            }

            marks++;
        }

        return marks >= Shortest || text[0] == '…';
    }

    /// <summary>Whether a mark stands in an element that is no paragraph and no item, or has a name.</summary>
    private static bool IsElement(ArticleReading reading, Reading.Residue mark)
    {
        int start = reading.Article.ToSource(mark.Span).Start;
        ReadOnlySpan<char> before = reading.Article.Source.AsSpan().Slice(0, start).TrimEnd();
        int open = before.Length > 0 && before[before.Length - 1] == '>' ? before.LastIndexOf('<') : -1;
        ReadOnlySpan<char> tag = open < 0 ? default : before.Slice(open);
        return !tag.Equals("<p>".AsSpan(), StringComparison.OrdinalIgnoreCase)
            && !tag.Equals("<li>".AsSpan(), StringComparison.OrdinalIgnoreCase)
            && !tag.StartsWith("<br".AsSpan(), StringComparison.OrdinalIgnoreCase)
            && !tag.StartsWith("</".AsSpan());
    }

    /// <summary>Headings with an emoji: one is a slip, several are how the file is made.</summary>
    private static void CheckHeadings(ArticleReading reading, RuleContext context)
    {
        var lines = new List<(int Start, int End)>();
        FindDecorated(reading, lines);
        if (lines.Count == 0)
        {
            return;
        }

        // Where headings are marked the emoji was chosen for one; in a text with banners or code it is how instructions are dressed.
        bool isHabit = reading.Article.Format != ArticleFormat.PlainText
            || (lines.Count > 1 && (HasRule(reading.Text.AsSpan()) || TechnicalText.Is(reading)));
        if (!isHabit || lines.Count == 1)
        {
            foreach ((int start, int end) in lines)
            {
                ReadOnlySpan<Token> line = reading.Tokens.Slice(start, end - start);
                bool leads = line[0].Kind == TokenKind.Emoji;
                context.Report(isHabit ? Severity.Note : Severity.Warning, leads
                    ? line[0].Span
                    : line[line.Length - 1].Span, "An emoji decorates the heading", "Delete the emoji",
                    fix: new Fix("Delete the emoji", FixSafety.Offered, [DeleteEmoji(reading, line, leads)]));
            }

            return;
        }

        var edits = new List<Edit>();
        foreach ((int start, int end) in lines)
        {
            ReadOnlySpan<Token> line = reading.Tokens.Slice(start, end - start);
            edits.Add(DeleteEmoji(reading, line, line[0].Kind == TokenKind.Emoji));
        }

        Token decorated = reading.Tokens[lines[0].Start].Kind == TokenKind.Emoji
            ? reading.Tokens[lines[0].Start]
            : reading.Tokens[lines[0].End - 1];
        context.Report(Severity.Note, decorated.Span, $"Emoji decorate {lines.Count} headings of this file, the first here",
            "Delete the emoji", fix: new Fix("Delete the emoji", FixSafety.Offered, edits));
    }

    /// <summary>Whether a row of marks parts the text anywhere (<c>════════</c>).</summary>
    private static bool HasRule(ReadOnlySpan<char> text) =>
        text.IndexOf("════".AsSpan()) >= 0 || text.IndexOf("────".AsSpan()) >= 0 || text.IndexOf("========".AsSpan()) >= 0
        || text.IndexOf("--------".AsSpan()) >= 0;

    private static void FindDecorated(ArticleReading reading, List<(int Start, int End)> lines)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int block = 0;
        int above = -1; // the first token of the line before
        for (int start = 0; start < tokens.Length;)
        {
            while (block + 1 < blocks.Length && blocks[block].End <= tokens[start].Start)
            {
                block++;
            }

            int end = start + 1;
            while (end < tokens.Length && (tokens[end].Flags & TokenFlags.LineBreakBefore) == 0)
            {
                end++;
            }

            // Where the format marks headings no other line is one; lines that begin with the same mark are a list.
            char first = reading.Text[tokens[start].Start];
            bool isPlain = reading.Article.Format == ArticleFormat.PlainText;
            bool isListed = isPlain && tokens[start].Kind == TokenKind.Emoji
                && (first is '✓' or '✔' or '✗' or '✘' or '☑' or '☐' or '❌' or '✅' || IsAlike(reading, start, above)
                    || IsAlike(reading, start, end));
            bool mayBeHeading = isPlain
                ? blocks[block].Zone != Zone.ListItem && !isListed
                : blocks[block].Zone is Zone.Headline or Zone.Subhead;
            if (mayBeHeading && IsDecorated(tokens.Slice(start, end - start)) && !IsPost(reading, start, end))
            {
                lines.Add((start, end));
            }

            above = start;
            start = end;
        }
    }

    /// <summary>Somebody is addressed by the name of an account, or the next line has that of who wrote it: a post.</summary>
    private static bool IsPost(ArticleReading reading, int start, int end)
    {
        int below = Math.Min(end + 1, reading.Tokens.Length);
        while (below < reading.Tokens.Length && (reading.Tokens[below].Flags & TokenFlags.LineBreakBefore) == 0)
        {
            below++;
        }

        return reading.Text.Between(reading.Tokens[start].Start, reading.Tokens[below - 1].End).IndexOf('@') >= 0;
    }

    private static bool IsAlike(ArticleReading reading, int token, int other) =>
        other >= 0 && other < reading.Tokens.Length && reading.Tokens[other].Kind == TokenKind.Emoji
        && reading.TextOf(reading.Tokens[other]).SequenceEqual(reading.TextOf(reading.Tokens[token]));

    private static bool IsDecorated(ReadOnlySpan<Token> line)
    {
        Token first = line[0];
        Token last = line[line.Length - 1];
        if ((first.Kind != TokenKind.Emoji && last.Kind != TokenKind.Emoji) || first.IsResidue)
        {
            return false;
        }

        int words = 0;
        foreach (Token token in line)
        {
            words += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;

            // Posts and quotations keep their emoji.
            if (token.Kind is TokenKind.Address or TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.Exclamation)
            {
                return false;
            }
        }

        return words is > 0 and <= HeadingWords && (line.Length == 1 || last.Kind != TokenKind.Period);
    }

    /// <summary>Deletes all emoji at one end of the line, with the space that parts them from it.</summary>
    private static Edit DeleteEmoji(ArticleReading reading, ReadOnlySpan<Token> line, bool leads)
    {
        int first = leads ? 0 : line.Length - 1;
        int last = first;
        while (leads && last + 1 < line.Length && line[last + 1].Kind == TokenKind.Emoji)
        {
            last++;
        }

        while (!leads && first > 0 && line[first - 1].Kind == TokenKind.Emoji)
        {
            first--;
        }

        ReadOnlySpan<char> text = reading.Text.AsSpan();
        int start = line[first].Start;
        int end = line[last].End;
        while (leads && end < text.Length && text[end] is ' ' or '\t' or '\u00A0')
        {
            end++;
        }

        while (!leads && start > 0 && text[start - 1] is ' ' or '\t' or '\u00A0')
        {
            start--;
        }

        return Edit.Delete(TextSpan.FromBounds(start, end));
    }

    /// <summary>In Markdown a bullet makes an item of the line below it; in plain text it goes, unless it is a number.</summary>
    private static Fix? Mend(ArticleReading reading, Reading.Residue mark)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        bool isNumbered = char.IsLetterOrDigit(text[mark.Start]);
        if (reading.Article.Format == ArticleFormat.Markdown
            && (isNumbered || (mark.End - mark.Start == 1 && Bullets.IndexOf(text[mark.Start]) >= 0)))
        {
            int next = mark.End;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next < text.Length && (char.IsLetterOrDigit(text[next]) || text[next] is '“' or '"' or '‘' or '\'')
                && !IsResidue(reading, next))
            {
                return new Fix("Join the mark with its line", FixSafety.Offered, [new Edit(TextSpan.FromBounds(mark.End, next), " ")]);
            }
        }

        // A bullet has no other meaning in plain text; a bracket may close something.
        bool isSafe = reading.Article.Format == ArticleFormat.PlainText && mark.End - mark.Start == 1
            && Bullets.IndexOf(text[mark.Start]) >= 0;
        return Deletion.OfLines(reading, mark.Span, isSafe ? FixSafety.Safe : FixSafety.Offered);
    }

    private static bool IsResidue(ArticleReading reading, int at)
    {
        ReadOnlySpan<Reading.Residue> residue = reading.Residue;
        int low = Sorted.FirstFrom(residue, at + 1, static (in Reading.Residue item) => item.End);

        return low < residue.Length && residue[low].Start <= at;
    }
}
