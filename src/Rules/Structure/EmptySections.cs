using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Structure;

/// <summary>
/// Looks for headings that head nothing. A label above a larger heading, the lines of a title, a heading that is itself the text, a
/// picture or a link, and one under which the page shows what is no text are none of them; where many stand so, headings are the
/// file's list.
/// </summary>
internal readonly ref struct EmptySections
{
    /// <summary>From so many on it is the habit of the file, and one note says so.</summary>
    private const int Habit = 4;

    /// <summary>So many lines part slides, and a slide may be its heading.</summary>
    private const int FewestBreaks = 3;

    /// <summary>So many headings in a row that end in the number of their level show how headings look.</summary>
    private const int FewestSpecimens = 3;

    /// <summary>A heading that is longer is a sentence.</summary>
    private const int LongestHeading = 14;

    private readonly ArticleReading _reading;
    private readonly RuleContext _context;
    private readonly List<int> _empty;

    private EmptySections(ArticleReading reading, RuleContext context)
    {
        _reading = reading;
        _context = context;
        _empty = [];
    }

    /// <summary>Reports the headings of an article that head nothing, and levels that were skipped.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        var sections = new EmptySections(reading, context);
        sections.Report(isFlat: sections.Find());
    }

    /// <summary>Finds them.</summary>
    /// <returns>
    /// Whether all headings are of one low level: what set them in their order was lost, and one of a group looks as its members do.
    /// </returns>
    private bool Find()
    {
        const int Low = 3;
        int bottom = 0; // the smallest heading so far
        ReadOnlySpan<Block> blocks = _reading.Blocks;
        bool isMarked = _reading.Article.Format != ArticleFormat.PlainText;
        bool hasText = false;
        bool openHasText = false;
        int open = -1; // the heading that nothing has followed yet
        bool openStands = false; // by itself, whatever follows
        int breaks = 0;
        int specimens = 0;
        int headings = 0;
        int level = 0;
        int top = int.MaxValue; // the largest heading so far
        int outer = 1; // the level under which the open one stands
        for (int i = 0; i < blocks.Length; i++)
        {
            Block block = blocks[i];
            // Where headings are marked, a line under one may be of the page; it stands there.
            if (block.Zone is Zone.FrontMatter or Zone.Byline || block.Shape == BlockShape.Title
                || (block.Zone == Zone.Residue && !isMarked))
            {
                continue;
            }

            // Where headings are marked no other line is one.
            if (block.Zone is not (Zone.Headline or Zone.Subhead) || (isMarked && block.Shape != BlockShape.Heading))
            {
                open = -1;
                hasText |= block.Zone != Zone.Deck;
                breaks += IsBreak(block) ? 1 : 0;
                continue;
            }

            if (block.Zone == Zone.Subhead && isMarked && block.FirstToken == block.EndToken && IsBlank(block))
            {
                _context.Report(Severity.Warning, block.Span, "This heading has no text", "Write the heading, or delete the line");
                open = -1;
                continue;
            }

            if (open >= 0 && !openStands && !(block.Level > 0 && block.Level < top)
                && IsEmpty(blocks[open], block, openHasText, skips: blocks[open].Level > outer + 1))
            {
                _empty.Add(open);
            }

            headings++;
            CheckLevel(block, level);
            outer = Math.Max(1, level);
            level = block.Level > 0 ? block.Level : level;
            top = block.Level > 0 && block.Level < top ? block.Level : top;
            bottom = Math.Max(bottom, block.Level);
            open = i;
            openHasText = hasText;
            specimens = NamesLevel(block) ? specimens + 1 : 0;
            openStands = (breaks >= FewestBreaks && FollowsBreak(i)) || specimens >= FewestSpecimens || FollowsCode(i);
        }

        if (open > 0 && !openStands && blocks[open].Zone == Zone.Subhead && !IsTextItself(blocks[open]) && !IsThread(blocks[open])
            && !IsSignature(blocks[open]) && (hasText || headings < Habit) // an index is all headings
            && !(_reading.Article.IsPartOfPages && !HasProse()) && !IsListPage(_reading.Article.Path)
            && !Shown.Between(_reading, blocks[open].End, _reading.Text.Length))
        {
            _empty.Add(open);
        }

        return top == bottom && top >= Low;
    }

    /// <summary><c>## Comments</c> at the end of a page: the site puts what readers write under it.</summary>
    private bool IsThread(in Block heading)
    {
        const int MostTokens = 3;
        bool isShort = heading.EndToken - heading.FirstToken <= MostTokens && _reading.Article.IsOfSite;
        for (int i = heading.FirstToken; isShort && i < heading.EndToken; i++)
        {
            if (EmptySectionsWords.Thread.Has(_reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>###### Generated by quaydoc on 3 May</c>: a line of the smallest size that says by whom the page was made.</summary>
    private bool IsSignature(in Block heading)
    {
        const int Small = 5; // levels
        const string Participle = "ed";
        bool isSigned = false;
        for (int i = heading.FirstToken + 1; i + 1 < heading.EndToken && heading.Level >= Small && !isSigned; i++)
        {
            isSigned = FigureWords.By.Has(_reading.Tokens[i])
                && _reading.TextOf(_reading.Tokens[i - 1]).EndsWith(Participle.AsSpan(), StringComparison.OrdinalIgnoreCase);
        }

        return isSigned;
    }

    /// <summary>A part of pages that has headings alone is a banner: a name and a line under it.</summary>
    private bool HasProse()
    {
        foreach (ref readonly Block block in _reading.Blocks)
        {
            if (block.Zone is Zone.Body or Zone.ListItem && block.FirstToken < block.EndToken)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>### 0 issues resolved</c>, <c>## No known bugs</c>: it says itself that nothing is there.</summary>
    private bool SaysNone(in Block heading)
    {
        Token first = _reading.Tokens[heading.FirstToken];
        return heading.EndToken - heading.FirstToken > 1
            && (EmptySectionsWords.None.Has(first)
                || (first.Kind == TokenKind.Number && _reading.TextOf(first).SequenceEqual("0".AsSpan())));
    }

    private void CheckLevel(in Block heading, int last)
    {
        if (last > 0 && heading.Level > last + 1)
        {
            _context.Report(heading.Span, $"A heading of level {heading.Level} follows one of level {last}; a level is skipped",
                $"Make it level {last + 1}");
        }
    }

    private void Report(bool isFlat)
    {
        ReadOnlySpan<Block> blocks = _reading.Blocks;
        if (_empty.Count >= Habit)
        {
            Block first = blocks[_empty[0]];
            _context.Report(Severity.Note, first.Span,
                $"Nothing stands under {_empty.Count} headings of this file, the first “{_reading.Text.ToString(first.Span)}”",
                "Write what belongs there, or make them a list");
            return;
        }

        // In plain text a short line may as well be a caption or an item, and what tests read is written for them.
        bool isDoubtful = _reading.Article.Format == ArticleFormat.PlainText
            || Residue.SiteFolders.Contain(_reading.Article.Path, Residue.SiteFolders.Fixtures);
        foreach (int index in _empty)
        {
            Block heading = blocks[index];
            Severity severity = isDoubtful || isFlat || SaysNone(heading) || HeadsNumbers(index) ? Severity.Note : Severity.Warning;
            _context.Report(severity, heading.Span, $"Nothing stands under the heading “{_reading.Text.ToString(heading.Span)}”",
                "Restore the section, or delete the heading");
        }
    }

    /// <summary>
    /// A heading without a number over one with the number that begins or goes on a count (<c>## The second rule</c>, <c>## 2. Ask</c>):
    /// what is wrong is the level, and nothing is missing.
    /// </summary>
    private bool HeadsNumbers(int index)
    {
        ReadOnlySpan<Block> blocks = _reading.Blocks;
        int next = index + 1;
        while (next < blocks.Length && blocks[next].Zone == Zone.Markup)
        {
            next++;
        }

        return next < blocks.Length && blocks[next].Zone == Zone.Subhead && blocks[next].Level == blocks[index].Level
            && IsNumbered(blocks[next]) && !IsNumbered(blocks[index]);
    }

    private bool IsNumbered(in Block heading) =>
        heading.FirstToken < heading.EndToken && _reading.Tokens[heading.FirstToken].Kind == TokenKind.Number;

    /// <summary>Whether a line stands right before a heading, with nothing between them but comments.</summary>
    private bool FollowsBreak(int index)
    {
        ReadOnlySpan<Block> blocks = _reading.Blocks;
        for (int i = index - 1; i >= 0 && blocks[i].Zone == Zone.Markup; i--)
        {
            if (!_reading.Text.AsSpan(blocks[i].Span).StartsWith("<!--".AsSpan()))
            {
                return IsBreak(blocks[i]);
            }
        }

        return false;
    }

    private bool IsBreak(in Block block) => block.Zone == Zone.Markup && _reading.Text.AsSpan(block.Span).Trim("-*_ ".AsSpan()).IsEmpty;

    /// <summary><c>### Heading 3</c>.</summary>
    private bool NamesLevel(in Block heading) =>
        heading.EndToken - heading.FirstToken > 1 && _reading.Tokens[heading.EndToken - 1] is { Kind: TokenKind.Number, Length: 1 } number
        && _reading.Text[number.Start] - '0' == heading.Level;

    /// <summary>Behind a statement of a program a line that begins as headings do is a comment.</summary>
    private bool FollowsCode(int index)
    {
        if (index == 0 || _reading.Article.Format != ArticleFormat.Markdown || _reading.Blocks[index - 1] is not { Zone: Zone.Body } before)
        {
            return false;
        }

        ReadOnlySpan<char> text = _reading.Text.AsSpan(before.Span);
        return text[text.Length - 1] is ';' or '}' && text[0] != '{';
    }

    /// <summary>Whether nothing belongs to a heading that another follows.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="next">The one that follows.</param>
    /// <param name="hasText">Whether there is text above them: what stands above all text is the title of the page in its parts.</param>
    /// <param name="skips">Whether it is more than one level below what it stands under: a label of what follows.</param>
    private bool IsEmpty(in Block heading, in Block next, bool hasText, bool skips)
    {
        if (heading.Zone != Zone.Subhead || next.Level > heading.Level || !hasText || IsTextItself(heading) || IsLink(next)
            || LeadsOver(heading) || (IsField(heading) && IsField(next)) || Scripts.Differ(_reading, heading, next)
            || IsNameInBoth(heading, next))
        {
            return false;
        }

        bool isLabel = next.Level < heading.Level && (skips || _reading.Article.Format == ArticleFormat.Html);
        return !isLabel && !(_reading.Article.Format == ArticleFormat.Markdown && StandsClose(heading, next))
            && !Shown.Between(_reading, heading.End, next.Start);
    }

    /// <summary>In a text of two scripts a name is the same in both.</summary>
    private bool IsNameInBoth(in Block heading, in Block next) =>
        _reading.Text.AsSpan(heading.Span).SequenceEqual(_reading.Text.AsSpan(next.Span))
        && !Scripts.HasOther(_reading.Text.AsSpan(heading.Span)) && Scripts.AreTwo(_reading);

    /// <summary><c>### Three kinds of boat:</c>, <c>### And then …</c> lead over to the headings that follow.</summary>
    private bool LeadsOver(in Block heading)
    {
        Token last = _reading.Tokens[heading.EndToken - 1];
        return last.Kind == TokenKind.Colon || (heading.EndToken - heading.FirstToken > 1
            && _reading.Text[last.End - 1] == '…') || _reading.TextOf(last).EndsWith("...".AsSpan());
    }

    /// <summary>Lines that follow at once are comments of a program, or one heading over several lines.</summary>
    private bool StandsClose(in Block heading, in Block next)
    {
        int breaks = 0;
        foreach (char character in _reading.Text.Between(heading.End, next.Start))
        {
            breaks += character == '\n' ? 1 : 0;
        }

        return breaks == 1;
    }

    /// <summary>Whether a heading says all there is: a sentence, a link, a picture.</summary>
    private bool IsTextItself(in Block heading)
    {
        if (heading.FirstToken == heading.EndToken || IsLink(heading) || ShowsItself(heading))
        {
            return true;
        }

        int last = heading.EndToken - 1;
        while (last > heading.FirstToken && _reading.Tokens[last].Kind == TokenKind.Emoji)
        {
            last--;
        }

        Token end = _reading.Tokens[last];
        bool isSentence = end.Kind == TokenKind.Period || (end.Kind == TokenKind.Exclamation && _reading.Text[end.Start] == '!');
        int words = 0;
        for (int i = heading.FirstToken; i < heading.EndToken; i++)
        {
            words += _reading.Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        bool isCall = end.Kind == TokenKind.Exclamation && _reading.Text[end.Start] == '!';
        return words == 0 || words > LongestHeading || (isSentence && words > 2) || isCall || IsByline(heading) || IsDated(heading)
            || IsStep(heading);
    }

    /// <summary>
    /// <c>4. Repeat steps 2 and 3 for the other lamps</c>: a numbered step that sends the reader to others needs nothing below it.
    /// </summary>
    private bool IsStep(in Block heading)
    {
        for (int i = heading.FirstToken + 1; i + 1 < heading.EndToken && _reading.Tokens[heading.FirstToken].Kind == TokenKind.Number; i++)
        {
            if (EmptySectionsWords.Step.Has(_reading.Tokens[i]) && _reading.Tokens[i + 1].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Contributed by Ida Lund</c>.</summary>
    private bool IsByline(in Block heading)
    {
        const int Reach = 3;
        for (int i = heading.FirstToken; i + 1 < Math.Min(heading.EndToken, heading.FirstToken + Reach); i++)
        {
            bool isName = _reading.Tokens[i + 1].IsCapitalised || Lists.Article.Has(_reading.Tokens[i + 1]);
            if (FigureWords.By.Has(_reading.Tokens[i]) && isName)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Publication date: 3 May 2024</c>.</summary>
    private bool IsDated(in Block heading)
    {
        const int Year = 4;
        bool hasLabel = false;
        for (int i = heading.FirstToken + 1; i < heading.EndToken; i++)
        {
            Token token = _reading.Tokens[i];
            hasLabel |= token.Kind == TokenKind.Colon;
            if (hasLabel && ((token.Kind == TokenKind.Number && token.Length >= Year) || Lists.Calendar.Has(token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Place: the old hall</c>: a label and its value.</summary>
    private bool IsField(in Block heading)
    {
        for (int i = heading.FirstToken + 1; i + 1 < heading.EndToken; i++)
        {
            if (_reading.Tokens[i].Kind == TokenKind.Colon)
            {
                return true;
            }
        }

        return IsByline(heading);
    }

    /// <summary>Whether all of a heading is a link, with brackets around it perhaps: what it names stands elsewhere.</summary>
    private bool IsLink(in Block heading)
    {
        if (_reading.Article.Format == ArticleFormat.Html)
        {
            return IsAnchor(heading);
        }

        ReadOnlySpan<char> text = _reading.Text.AsSpan(heading.Span).Trim("#*_() \t".AsSpan()).TrimStart("-+ ".AsSpan());
        int close = text.IndexOf(']');
        return text.Length > 2 && text[0] == '[' && close > 0 && close + 1 < text.Length && text[close + 1] is '(' or '['
            && text.Slice(close + 1).IndexOfAny(" \t".AsSpan()) is var space
            && (space < 0 || text.Slice(close + 1 + space).IndexOf('"') >= 0);
    }

    private bool IsAnchor(in Block heading)
    {
        ReadOnlySpan<char> source = _reading.Article.Source.AsSpan();
        int start = _reading.Article.ToSource(heading.Span).Start;
        int end = _reading.Article.ToSource(heading.Span).End;
        if (IsItem(source.Slice(0, start)))
        {
            return true;
        }

        return source.Slice(0, start).TrimEnd().EndsWith(">".AsSpan()) && source.Slice(0, start).LastIndexOf('<') is >= 0 and int tag
            && source.Slice(tag).StartsWith("<a ".AsSpan(), StringComparison.OrdinalIgnoreCase)
            && source.Slice(tag).IndexOf("href".AsSpan()) is > 0 and int href && tag + href < start
            && source.Slice(end).TrimStart().StartsWith("</a>".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// <c>&lt;li&gt;&lt;h5&gt;&lt;a href="…"&gt;</c>: the heading is an item of a list of links, whatever stands behind the link.
    /// </summary>
    private static bool IsItem(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return Cut(ref before, "<a ") && Cut(ref before, "<h") && Cut(ref before, "<li");

        static bool Cut(ref ReadOnlySpan<char> source, string tag)
        {
            int open = source.EndsWith(">".AsSpan()) ? source.LastIndexOf('<') : -1;
            bool found = open >= 0 && source.Slice(open).StartsWith(tag.AsSpan(), StringComparison.OrdinalIgnoreCase);
            source = found ? source.Slice(0, open).TrimEnd() : source;
            return found;
        }
    }

    /// <summary>Whether a heading has a picture, an embed or a call of the generator in it.</summary>
    private bool ShowsItself(in Block heading)
    {
        ReadOnlySpan<char> source = _reading.Article.Source.AsSpan();
        Microsoft.CodeAnalysis.Text.TextSpan span = _reading.Article.ToSource(heading.Span);
        ReadOnlySpan<char> text = source.Slice(span.Start, span.Length);
        return text.IndexOf("{{".AsSpan()) >= 0 || text.IndexOf("{%".AsSpan()) >= 0 || text.IndexOf("![".AsSpan()) >= 0
            || text.IndexOf('`') >= 0
            || Ascii.IndexOf(text, "<img") >= 0 || Ascii.IndexOf(text, "<svg") >= 0 || Ascii.IndexOf(text, "<i ") >= 0
            || Ascii.IndexOf(text, "<iframe") >= 0 || Ascii.IndexOf(text, "<fig") >= 0;
    }

    /// <summary>Whether there is nothing but tags and attributes in a heading, and no picture or address among them.</summary>
    private bool IsBlank(in Block heading)
    {
        int depth = 0;
        ReadOnlySpan<char> rest = _reading.Text.AsSpan(heading.Span);
        while (rest.IndexOf('<') is >= 0 and int open)
        {
            rest = rest.Slice(open + 1);
            int end = rest.IndexOfAny(" >".AsSpan());
            if (end > 0 && rest[end] == '>' && rest.Slice(0, end).IndexOfAny("@:".AsSpan()) > 0)
            {
                return false; // <ida@quay.example>, <https://quay.example>
            }
        }

        foreach (char character in _reading.Text.AsSpan(heading.Span))
        {
            depth += character is '<' or '{' ? 1 : character is '>' or '}' ? -1 : 0;
            if (depth == 0 && character is not ('>' or '}' or '#') && !char.IsWhiteSpace(character))
            {
                return false;
            }
        }

        return !ShowsItself(heading);
    }

    /// <summary><c>_index.md</c>: below its text the generator lists the pages of the folder.</summary>
    private static bool IsListPage(string path) =>
        path.AsSpan(path.LastIndexOf('/') + 1).StartsWith("_index.".AsSpan(), StringComparison.OrdinalIgnoreCase);
}
