using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Structure;

/// <summary>
/// Tells paragraphs that lack their final mark from those that have none by right: labels, links, signatures, captions, addresses,
/// verse, what leads over to a list, a quotation or code, and whatever is no sentence.
/// </summary>
/// <param name="reading">The article.</param>
internal readonly ref struct ParagraphEnds(ArticleReading reading)
{
    /// <summary>Shorter blocks may be headings, signatures and labels.</summary>
    public const int ShortestParagraph = 8;

    /// <summary>No heading is longer than this many words.</summary>
    private const int LongestHeading = 25;

    /// <summary>Elements that set all of a paragraph apart.</summary>
    private static readonly string[] Shaping = ["b>", "strong>", "i>", "em>", "small>", "figcaption>"];

    /// <summary>How sites call the element of a standfirst.</summary>
    private static readonly string[] Standfirsts = ["standfirst", "\"dek\"", "\"deck\"", "article-dek", "article-deck", "subheadline",
        "article__summary", "article-summary"];

    private readonly ArticleReading _reading = reading;

    /// <summary>Whether something that is no running text stands right after a block, which may go on in it.</summary>
    public bool IsBeforeOther(int index)
    {
        ReadOnlySpan<Block> blocks = _reading.Blocks;
        if (EndsInMarkup(blocks[index]))
        {
            return true;
        }

        if (index + 1 >= blocks.Length)
        {
            return false;
        }

        Block next = blocks[index + 1];
        if (_reading.Article.Format == ArticleFormat.Markdown && next.Zone == Zone.Body
            && (IsCode(_reading.Text.AsSpan(next.Span)) || _reading.Text.AsSpan(next.Span).StartsWith("$$".AsSpan())))
        {
            return true;
        }

        if (_reading.Article.Format == ArticleFormat.Markdown && next.Zone is Zone.Body or Zone.Markup or Zone.Residue
            && IsAddressLine(_reading.Text.AsSpan(next.Span)))
        {
            return true;
        }

        if (_reading.Article.Format == ArticleFormat.PlainText && next.Zone == Zone.Markup && IsNote(next))
        {
            return index + 2 < blocks.Length && char.IsLower(_reading.Text[blocks[index + 2].Start]);
        }

        return next.Zone is Zone.TableCell or Zone.ListItem or Zone.AltText or Zone.Caption || next.Shape == BlockShape.Quote
            || (next.Zone == Zone.Markup && IsContent(_reading.Text.AsSpan(next.Span)))
            || (LeadsOver(blocks[index]) && next.Zone is Zone.Subhead or Zone.Markup)
            || (_reading.Article.Format == ArticleFormat.Html && Shown.Between(_reading, blocks[index].End, next.Start));
    }

    /// <summary>An address below a plain text: the paragraph before does not lead over to it.</summary>
    private bool IsNote(in Block block) => _reading.Text.AsSpan(block.Span).IndexOf("://".AsSpan()) >= 0;

    /// <summary>A paragraph that is an address and nothing else: the sentence before it ends in it.</summary>
    private static bool IsAddressLine(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart("<[".AsSpan());
        return text.StartsWith("http".AsSpan()) && text.IndexOf("://".AsSpan()) is > 0 and < 6 && text.IndexOfAny(" \t\n".AsSpan()) < 0;
    }

    /// <summary>A paragraph that is a piece of code and nothing else.</summary>
    private static bool IsCode(ReadOnlySpan<char> text) =>
        text.Length > 2 && text[0] == '`' && text[text.Length - 1] == '`' && text.Slice(1, text.Length - 2).Trim('`').IndexOf('`') < 0;

    /// <summary>
    /// Whether code, a picture, a table, an embed or anything else that is no running text comes after a block, or stands at its end.
    /// </summary>
    public bool GoesOnAfter(int last)
    {
        ReadOnlySpan<Block> blocks = _reading.Blocks;
        for (int i = last + 1; i < blocks.Length; i++)
        {
            if (blocks[i].Zone is Zone.TableCell or Zone.AltText or Zone.Caption
                || (!(_reading.Article.Format == ArticleFormat.PlainText && IsNote(blocks[i])) && blocks[i].Zone == Zone.Markup
                    && IsContent(_reading.Text.AsSpan(blocks[i].Span))))
            {
                return true;
            }
        }

        return EndsInMarkup(blocks[last]) || (LeadsOver(blocks[last]) && last + 1 < blocks.Length)
            || (_reading.Article.Format == ArticleFormat.Html && Shown.Between(_reading, blocks[last].End, _reading.Text.Length));
    }

    /// <summary>Whether a paragraph of some length, that is a sentence, has no mark at its end.</summary>
    public bool LacksMark(int index)
    {
        Block block = _reading.Blocks[index];
        if (block.Shape != BlockShape.Paragraph || block.FirstToken == block.EndToken)
        {
            return false;
        }

        Token end = _reading.Tokens[block.EndToken - 1];
        if (end.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Percent)
            || end.IsResidue || EndsInNoteLink(block) || EndsInOwnNumber(block) || _reading.Text[end.End - 1] == '.' || IsClose(index))
        {
            return false;
        }

        int words = 0;
        for (int i = block.FirstToken; i < block.EndToken && words < ShortestParagraph; i++)
        {
            words += _reading.Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return words >= ShortestParagraph && !IsWrapped(index) && !IsOfItsOwn(block) && !FollowsMessage(index)
            && !IsButton(index) && IsClause(index)
            && !(IsFirst(index) && FindTail(block) == block.FirstToken);
    }

    /// <summary>
    /// <c>… in May.[1](https://…)</c>, <c>… in May.’[note 1](https://…)</c>: the final mark, and a short link right behind it.
    /// </summary>
    private bool EndsInNoteLink(in Block block)
    {
        const int LongestMark = 2; // behind a blank it is no longer
        const int LongestLabel = 16;
        int end = _reading.Tokens[block.EndToken - 1].End;
        ReadOnlySpan<char> text = _reading.Text.Between(block.Start, end);
        int open = text.LastIndexOf('[');
        if (open < 2 || text.Length - open > LongestLabel
            || !_reading.Text.Between(end, block.End).TrimStart('\\').StartsWith("]".AsSpan()))
        {
            return false;
        }

        bool isGlued = !char.IsWhiteSpace(text[open - 1]);
        ReadOnlySpan<char> before = text.Slice(0, open).TrimEnd("[ *_”\"’')".AsSpan());
        return !before.IsEmpty && before[before.Length - 1] is '.' or '!' or '?'
            && (isGlued || text.Slice(open + 1).TrimStart("^\\".AsSpan()).Length <= LongestMark);
    }

    /// <summary><c>… in May.”1</c>, <c>… at last!3</c>: the number of a note behind the final mark; and the length of a video.</summary>
    private bool EndsInOwnNumber(in Block block)
    {
        const int Longest = 3;
        int before = block.EndToken - 2;
        if (_reading.Tokens[block.EndToken - 1] is not { Kind: TokenKind.Number } number || before < block.FirstToken)
        {
            return false;
        }

        bool isNote = number.Length <= Longest && _reading.Tokens[before].End == number.Start
            && _reading.Tokens[before].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.Exclamation or TokenKind.Period;
        return isNote || (_reading.TextOf(number).IndexOf(':') > 0 && !Lists.Function.Has(_reading.Tokens[before]));
    }

    /// <summary>
    /// <c>I remain your humble servant,</c>: the comma of a close, above the name of who signs; a line may stand between.
    /// </summary>
    private bool IsClose(int index)
    {
        const int LongestName = 5; // tokens
        ReadOnlySpan<Block> blocks = _reading.Blocks;
        if (_reading.Tokens[blocks[index].EndToken - 1].Kind != TokenKind.Comma)
        {
            return false;
        }

        int next = index + 1;
        while (next < blocks.Length && blocks[next].FirstToken == blocks[next].EndToken && blocks[next].Zone == Zone.Markup)
        {
            next++;
        }

        if (next == blocks.Length || blocks[next].Zone is Zone.ListItem or Zone.TableCell
            || blocks[next].EndToken - blocks[next].FirstToken is 0 or > LongestName)
        {
            return false;
        }

        for (int i = blocks[next].FirstToken; i < blocks[next].EndToken; i++)
        {
            if (_reading.Tokens[i] is not { Kind: TokenKind.Word, IsCapitalised: true })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// In plain text whose paragraphs are lines, a short one whose sentence goes on in the next line, with no blank line between: somebody
    /// has wrapped that one.
    /// </summary>
    private bool IsWrapped(int index)
    {
        const int Longest = 90;
        Block block = _reading.Blocks[index];
        if (_reading.Article.Format != ArticleFormat.PlainText || block.End - block.Start > Longest || index + 1 >= _reading.Blocks.Length)
        {
            return false;
        }

        Block next = _reading.Blocks[index + 1];
        ReadOnlySpan<char> between = _reading.Text.Between(block.End, next.Start);
        Token last = _reading.Tokens[block.EndToken - 1];
        bool goesOn = char.IsLower(_reading.Text[next.Start]) || (!last.IsCapitalised && Lists.Function.Has(last));
        return next.Zone == Zone.Body && goesOn && between.IndexOf('\n') == between.LastIndexOf('\n');
    }

    /// <summary>
    /// Whether the line right below a block of plain text is one of the article by its words, so that the sentence goes on there: what a
    /// page says stands there as well, and a credit.
    /// </summary>
    public bool IsWrappedAbove(int index)
    {
        ReadOnlySpan<Block> blocks = _reading.Blocks;
        if (_reading.Article.Format != ArticleFormat.PlainText || index + 1 >= blocks.Length)
        {
            return false;
        }

        Block next = blocks[index + 1];
        ReadOnlySpan<char> between = _reading.Text.Between(blocks[index].End, next.Start);
        if (between.IndexOf('\n') < 0 || between.IndexOf('\n') != between.LastIndexOf('\n') || _reading.Text[next.Start] == '(')
        {
            return false;
        }

        if (Lists.Calendar.Has(_reading.Tokens[blocks[index].EndToken - 1]) && char.IsDigit(_reading.Text[next.Start]))
        {
            return true; // from December, and in the line below: 11.
        }

        ReadOnlySpan<Reading.Residue> residue = _reading.Residue;
        int at = Sorted.FirstFrom(residue, next.Start + 1, static (in Reading.Residue item) => item.End);
        bool isOfPage = at < residue.Length && residue[at].Start <= next.Start
            && (residue[at].IsSure || residue[at].Evidence is ResidueEvidence.Words or ResidueEvidence.Form);
        return !isOfPage && next.Zone is Zone.Body or Zone.Residue;
    }

    /// <summary>
    /// A box of the page that holds one sentence and nothing else (<c>:::tip</c>, <c>{{% alert %}}</c>): set as a label is.
    /// </summary>
    public bool IsCallout(int index)
    {
        ReadOnlySpan<Block> blocks = _reading.Blocks;
        if (_reading.Article.Format != ArticleFormat.Markdown || index == 0 || index + 1 >= blocks.Length
            || blocks[index - 1].Zone != Zone.Markup || blocks[index + 1].Zone != Zone.Markup
            || FindTail(blocks[index]) > blocks[index].FirstToken)
        {
            return false;
        }

        ReadOnlySpan<char> before = _reading.Text.AsSpan(blocks[index - 1].Span).TrimStart();
        ReadOnlySpan<char> after = _reading.Text.AsSpan(blocks[index + 1].Span).TrimStart();
        bool closesTag = after.TrimStart("{<% ".AsSpan()) is var name && (name.StartsWith("/".AsSpan()) || name.StartsWith("end".AsSpan()));
        return (before.StartsWith(":::".AsSpan()) && after.StartsWith(":::".AsSpan()))
            || (before.StartsWith("{".AsSpan()) && after.StartsWith("{".AsSpan()) && closesTag);
    }

    /// <summary>Whether a paragraph ends as sentences do.</summary>
    public bool HasMark(int index)
    {
        Block block = _reading.Blocks[index];
        return block.FirstToken < block.EndToken
            && _reading.Tokens[block.EndToken - 1].Kind is TokenKind.Period or TokenKind.Exclamation or TokenKind.DoubleQuote
                or TokenKind.CloseBracket or TokenKind.Colon;
    }

    /// <summary>Whether any paragraph above ends as sentences do: a text of one line has no end that could be missing.</summary>
    public bool HasMarkBefore(int index)
    {
        Block block = _reading.Blocks[index];
        if (FindTail(block) > block.FirstToken)
        {
            return true;
        }

        for (int i = index - 1; i >= 0; i--)
        {
            if (_reading.Blocks[i].Zone is Zone.Body or Zone.ListItem or Zone.Deck && HasMark(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A few words that begin a sentence, or a quotation, and do not end it; names, labels and headings hold no word of grammar inside.
    /// </summary>
    public bool IsBeginning(int index)
    {
        Block block = _reading.Blocks[index];
        Token first = _reading.Tokens[block.FirstToken];
        Token end = _reading.Tokens[block.EndToken - 1];
        if (block.Shape != BlockShape.Paragraph || end.Kind is not (TokenKind.Word or TokenKind.Number) || end.IsResidue
            || _reading.Text[end.End - 1] == '.' || IsOfItsOwn(block) || FollowsMessage(index) || IsButton(index) || EndsInNoteLink(block))
        {
            return false;
        }

        if (first.Kind == TokenKind.DoubleQuote)
        {
            return true;
        }

        // Where paragraphs are marked, a few words between two of them were set so; in plain text they are what is left of one.
        WordList sign = _reading.Article.Format == ArticleFormat.PlainText ? Lists.SentenceSign : Lists.FiniteOrAuxiliary;
        for (int i = block.FirstToken + 1; i < block.EndToken; i++)
        {
            if (!_reading.Tokens[i].IsCapitalised && Style.Words.Is(_reading, i, sign))
            {
                return first.IsCapitalised;
            }
        }

        return false;
    }

    /// <summary>Whether a paragraph ends in the letter that a mail program's smiley becomes in another font.</summary>
    public bool EndsInLostSmiley(int index)
    {
        Block block = _reading.Blocks[index];
        int last = block.EndToken - 1;
        return last > block.FirstToken && _reading.Tokens[last] is { Kind: TokenKind.Word, Length: 1, SpaceBefore: true } letter
            && _reading.Text[letter.Start] is 'J' or 'L'
            && _reading.Tokens[last - 1].Kind is TokenKind.Period or TokenKind.Exclamation && letter.End == block.End;
    }

    /// <summary>Lines of verse stand together and none of them ends.</summary>
    public bool IsVerse(int index) => IsUnended(index - 1) || IsUnended(index + 1);

    /// <summary>A line without any mark inside, right above a list or a longer paragraph, may be a long heading.</summary>
    public bool IsLongHeading(int index)
    {
        Block block = _reading.Blocks[index];
        if (!_reading.Tokens[block.FirstToken].IsCapitalised || block.EndToken - block.FirstToken > LongestHeading)
        {
            return false;
        }

        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            if (_reading.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Dash or TokenKind.SingleQuote))
            {
                return false;
            }
        }

        Block next = _reading.Blocks[index + 1];
        return next.Zone == Zone.ListItem || next.EndToken - next.FirstToken > LongestHeading;
    }

    /// <summary>
    /// Whether what stands at the end of a paragraph, behind its last sentence if it has more than one, is or was to be a clause.
    /// </summary>
    public bool IsClause(int index)
    {
        Block block = _reading.Blocks[index];
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int start = FindTail(block);
        bool isOnly = start == block.FirstToken;
        int words = 0;
        bool hasOrdinary = tokens[block.EndToken - 1].Kind is TokenKind.Comma or TokenKind.Semicolon;
        for (int i = start; i < block.EndToken; i++)
        {
            words += tokens[i].Kind == TokenKind.Word ? 1 : 0;
            hasOrdinary |= tokens[i] is { Kind: TokenKind.Word, IsCapitalised: false, IsKnown: true };
            bool isVerb = i > start && !tokens[i].IsCapitalised && Style.Words.Is(_reading, i, Lists.FiniteOrAuxiliary);
            bool asks = (i <= start + 1 || tokens[i - 1].Kind == TokenKind.Comma) && TruncatedOrFragmentWords.Asking.Has(tokens[i]);
            if (isVerb || asks)
            {
                return true;
            }
        }

        // After whole sentences a few words that are no name are one more.
        return !isOnly && hasOrdinary && words > 2;
    }

    /// <summary>Where the last sentence of a block begins; a number before the first is part of it.</summary>
    private int FindTail(in Block block)
    {
        const int Number = 2;
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int start = block.EndToken - 1;
        while (start > block.FirstToken
            && !(tokens[start - 1].Kind is TokenKind.Period or TokenKind.Exclamation && tokens[start].SpaceBefore))
        {
            start--;
        }

        bool isNumbered = start == block.FirstToken + Number && tokens[block.FirstToken] is { Length: < 4 } number
            && (number.Kind == TokenKind.Number || (number.Flags & TokenFlags.AllCapitals) != 0 || number.Length == 1);
        return isNumbered ? block.FirstToken : start;
    }

    /// <summary>Whether it is the first paragraph of the text, which may be its standfirst.</summary>
    private bool IsFirst(int index)
    {
        for (int i = index - 1; i >= 0; i--)
        {
            if (_reading.Blocks[i].Zone is Zone.Body or Zone.ListItem)
            {
                return false;
            }
        }

        return _reading.Article.Format == ArticleFormat.Markdown;
    }

    /// <summary>Whether raw markup shows something: comments and tags that only end something do not.</summary>
    private static bool IsContent(ReadOnlySpan<char> markup)
    {
        ReadOnlySpan<char> name = markup.TrimStart("<{%- ".AsSpan());
        return !markup.StartsWith("<!--".AsSpan()) && !markup.StartsWith("{#".AsSpan()) && !markup.StartsWith(":::".AsSpan())
            && !markup.StartsWith("{:".AsSpan()) && !markup.StartsWith("{/*".AsSpan())
            && !name.StartsWith("end".AsSpan()) && !name.StartsWith("/".AsSpan()) && !markup.Trim("-*_ ".AsSpan()).IsEmpty;
    }

    /// <summary>Whether code, a call of the generator, an address or a picture is the last thing in a block.</summary>
    private bool EndsInMarkup(in Block block)
    {
        ReadOnlySpan<char> rest = _reading.Text.Between(_reading.Tokens[block.EndToken - 1].End, block.End);
        return rest.IndexOfAny('`', '}', '!') >= 0 || rest.IndexOfAny('@', '$') >= 0 || rest.IndexOf("<http".AsSpan()) >= 0
            || rest.IndexOf("<mailto".AsSpan()) >= 0 || rest.IndexOf("<img".AsSpan()) >= 0
            || rest.IndexOf("<pre".AsSpan()) >= 0;
    }

    /// <summary><c>the following positions</c>, <c>as shown below</c>: what follows is meant, and a colon would do.</summary>
    public bool LeadsOver(in Block block)
    {
        const int Reach = 6;
        for (int i = Math.Max(block.FirstToken, block.EndToken - Reach); i < block.EndToken; i++)
        {
            if (TruncatedOrFragmentWords.Leading.Has(_reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands without a mark wherever it stands.</summary>
    private bool IsOfItsOwn(in Block block) =>
        _reading.Tokens[block.FirstToken].Kind is TokenKind.Dash or TokenKind.Symbol or TokenKind.Emoji || IsEmphasised(block)
        || EndsInAddress(block) || EndsInSpelledAddress(block) || EndsInAnnouncedLink(block) || IsLabelled(block) || IsSigned(block)
        || IsLinkLine(block) || EndsInFace(block) || IsPostal(block) || EndsInGreeting(block) || EndsInAnswer(block)
        || EndsInEmphasis(block) || IsStandfirst(block) || IsNumberedCaption(block) || EndsInMarks(block)
        || EndsInRow(block) || EndsInItem(block) || EndsInTeam(block) || EndsInCredit(block) || EndsInReadingTime(block);

    /// <summary><c>[Ida Lund](https://…) 4 min read</c>: the card of another story.</summary>
    private bool EndsInReadingTime(in Block block) =>
        _reading.Text.AsSpan(block.Span).TrimEnd("*_ ".AsSpan()).EndsWith(" min read".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// <c>-- Additional reporting by Ida Lund and Tom Kell in Oslo</c>: behind the last sentence, who did what for the report.
    /// </summary>
    private bool EndsInCredit(in Block block)
    {
        const int Reach = 4; // up to what was done
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int first = FindTail(block);
        if (first == block.FirstToken)
        {
            return false;
        }

        while (first < block.EndToken && tokens[first].Kind is TokenKind.Dash or TokenKind.OpenBracket)
        {
            first++;
        }

        int by = first + 1;
        while (by < Math.Min(block.EndToken, first + Reach) && !FigureWords.By.Has(tokens[by]))
        {
            by++;
        }

        if (by + 1 >= block.EndToken || by >= first + Reach || !tokens[first].IsCapitalised || !FigureWords.By.Has(tokens[by]))
        {
            return false;
        }

        // Names, and the small words between them.
        for (int i = by + 1; i < block.EndToken; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Word, IsCapitalised: false } && !Lists.Function.Has(tokens[i]))
            {
                return false;
            }
        }

        return tokens[by + 1].IsCapitalised;
    }

    /// <summary>
    /// <c>1.the gate is open</c>, <c>5. # gate --open</c>: an item that is none by the rules of the format, or a command that is typed.
    /// </summary>
    private bool EndsInItem(in Block block)
    {
        const int LongestNumber = 2;
        int first = FindLastLine(block);
        ReadOnlySpan<char> line = _reading.Text.Between(_reading.Tokens[first].Start, block.End).TrimStart();
        int digits = 0;
        while (digits < line.Length && char.IsDigit(line[digits]))
        {
            digits++;
        }

        if (digits is 0 or > LongestNumber || digits + 2 >= line.Length || line[digits] is not ('.' or ')'))
        {
            return false;
        }

        ReadOnlySpan<char> rest = line.Slice(digits + 1);
        ReadOnlySpan<char> text = rest.TrimStart();
        bool isPrompt = text.Length > 2 && text[0] is '#' or '$' or '%' && text[1] == ' ';
        return isPrompt || (char.IsLetter(rest[0]) && first > block.FirstToken);
    }

    /// <summary><c>Have fun!&lt;br&gt;The harbour team</c>: behind a line break that was set, who has written it.</summary>
    private bool EndsInTeam(in Block block)
    {
        const int Longest = 5;
        int first = FindTail(block);
        Token last = _reading.Tokens[block.EndToken - 1];
        if (_reading.Article.Format == ArticleFormat.PlainText || block.EndToken - first > Longest
            || !_reading.Tokens[first].IsCapitalised || !TruncatedOrFragmentWords.Team.Has(last))
        {
            return false;
        }

        const int Farthest = 40;
        int start = _reading.Article.ToSource(_reading.Tokens[first].Span).Start;
        ReadOnlySpan<char> before = _reading.Article.Source.AsSpan().Slice(Math.Max(0, start - Farthest), Math.Min(start, Farthest));
        int tag = before.LastIndexOf('<');
        return tag >= 0 && before.Slice(tag).StartsWith("<br".AsSpan(), StringComparison.OrdinalIgnoreCase)
            && before.TrimEnd().EndsWith(">".AsSpan());
    }

    /// <summary>
    /// Lines that are to be seen as such, of which the one before the last has no mark either; links that a stroke parts.
    /// </summary>
    private bool EndsInRow(in Block block)
    {
        int first = FindLastLine(block);
        if (_reading.Text.Between(_reading.Tokens[first].Start, block.End).IndexOf(" | ".AsSpan()) > 0)
        {
            return true;
        }

        const int LongestLine = 20; // behind a short line a long one is its paragraph
        if (_reading.Article.Format != ArticleFormat.Markdown || first == block.FirstToken || block.EndToken - first > LongestLine
            || _reading.Tokens[first - 1].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Address or TokenKind.CloseBracket))
        {
            return false;
        }

        ReadOnlySpan<char> between = _reading.Text.Between(_reading.Tokens[first - 1].End, _reading.Tokens[first].Start);
        int line = between.LastIndexOf('\n');
        between = line < 0 ? default : between.Slice(0, line).TrimEnd('\r');
        return between.EndsWith("  ".AsSpan()) || between.EndsWith("\\".AsSpan());
    }

    /// <summary><c>Figure 3. Each boat reads the log of one quay</c>.</summary>
    private bool IsNumberedCaption(in Block block)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int number = block.FirstToken + 1;
        if (!TruncatedOrFragmentWords.Numbered.Has(tokens[block.FirstToken]))
        {
            return false;
        }

        number += number < block.EndToken && tokens[number].Kind == TokenKind.Period ? 1 : 0; // Fig. 3
        return number + 1 < block.EndToken && tokens[number].Kind == TokenKind.Number
            && tokens[number + 1].Kind is TokenKind.Period or TokenKind.Colon or TokenKind.Dash;
    }

    /// <summary><c>they might try it ^^;;</c>, <c>and it was gone T_T</c>: a face of marks in the place of the final one.</summary>
    private bool EndsInMarks(in Block block)
    {
        const int Longest = 5;
        ReadOnlySpan<char> text = _reading.Text.AsSpan(block.Span).TrimEnd();
        ReadOnlySpan<char> last = text.Slice(text.LastIndexOfAny(" \t\n".AsSpan()) + 1);
        bool isFace = last.Length is > 1 and <= Longest && (last[0] is '^' or '>' or '<' or ':' or ';' or '=' || last.IndexOf('_') > 0);
        if (!isFace)
        {
            return false;
        }

        for (int i = 1; i < last.Length; i++)
        {
            if (char.IsLetterOrDigit(last[i]) && char.IsLetterOrDigit(last[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>Cheers, Ida</c>: the last line of a letter, and who wrote it.</summary>
    private bool EndsInGreeting(in Block block)
    {
        const int NameWords = 3;
        const int GreetingWords = 4;
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int at = block.EndToken - 1;
        int first = Math.Max(block.FirstToken, block.EndToken - NameWords);
        while (at >= first && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true })
        {
            at--;
        }

        if (at < block.FirstToken || at == block.EndToken - 1 || tokens[at].Kind is not (TokenKind.Comma or TokenKind.Exclamation))
        {
            return false;
        }

        for (int i = at - 1; i >= Math.Max(block.FirstToken, at - GreetingWords); i--)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }

            if (TruncatedOrFragmentWords.Greeting.Has(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>My answer: the pier</c>, <c>Source: Harbour Station</c>: a few words behind a colon that are no clause, also behind figures that
    /// were copied into the paragraph.
    /// </summary>
    private bool EndsInAnswer(in Block block)
    {
        const int Answer = 5;
        const int Reach = 7;
        bool hasGrammar = Lists.Function.Has(_reading.Tokens[block.EndToken - 1]);
        for (int i = block.EndToken - 2; i > Math.Max(block.FirstToken, block.EndToken - Reach); i--)
        {
            ref readonly Token token = ref _reading.Tokens[i];
            hasGrammar |= Lists.Function.Has(token) && !Lists.Determiner.Has(token);
            if (token.Kind == TokenKind.Colon)
            {
                return (i >= block.EndToken - Answer && !hasGrammar)
                    || (TruncatedOrFragmentWords.Source.Has(_reading.Tokens[i - 1]) && _reading.Tokens[i - 1].IsCapitalised);
            }

            if (token.Kind is TokenKind.Period or TokenKind.DoubleQuote
                || (!token.IsCapitalised && Style.Words.Is(_reading, i, Lists.FiniteOrAuxiliary)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What stands behind the last sentence is all in bold or italics: a heading of what follows, or who wrote it.</summary>
    private bool EndsInEmphasis(in Block block)
    {
        ReadOnlySpan<char> text = _reading.Text.AsSpan(block.Span).TrimEnd();
        if (_reading.Article.Format != ArticleFormat.Markdown || text.IsEmpty)
        {
            return false;
        }

        int open = -1;
        if (text[text.Length - 1] == '>')
        {
            int close = text.LastIndexOf("</".AsSpan());
            open = close > 0 && IsShaping(text.Slice(close + 2)) ? text.Slice(0, close).LastIndexOf('<') : -1;
            open = open > 0 && IsShaping(text.Slice(open + 1)) ? open : -1;
        }
        else if (text[text.Length - 1] is '*' or '_')
        {
            open = text.TrimEnd("*_".AsSpan()).LastIndexOf(text[text.Length - 1]);
        }

        ReadOnlySpan<char> before = open <= 0 ? default : text.Slice(0, open).TrimEnd("*_ \t\r\n".AsSpan());
        return !before.IsEmpty && before[before.Length - 1] is '>' or '.' or '!' or '?' or ':' or '”' or '"';
    }

    /// <summary>In HTML the name of the element says that the text in it is a standfirst, which needs no stop.</summary>
    private bool IsStandfirst(in Block block)
    {
        const int Farthest = 600;
        if (_reading.Article.Format != ArticleFormat.Html)
        {
            return false;
        }

        int start = _reading.Article.ToSource(block.Span).Start;
        ReadOnlySpan<char> before = _reading.Article.Source.AsSpan().Slice(Math.Max(0, start - Farthest), Math.Min(start, Farthest));
        int close = before.LastIndexOf("</".AsSpan());
        before = before.Slice(close + 1);
        foreach (string name in Standfirsts)
        {
            if (before.IndexOf(name.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A message, a command or a title that the paragraph before announces with a colon is quoted as it is.</summary>
    private bool FollowsMessage(int index) =>
        index > 0 && _reading.Blocks[index - 1] is { Zone: Zone.Body or Zone.ListItem or Zone.Subhead } before
        && before.FirstToken < before.EndToken && _reading.Tokens[before.EndToken - 1].Kind == TokenKind.Colon;

    /// <summary>
    /// The one line in a call of the generator that has an address, <c>{{&lt; button href="/guide" &gt;}}</c>, or one that the class in the
    /// line below makes a button.
    /// </summary>
    private bool IsButton(int index)
    {
        ReadOnlySpan<Block> blocks = _reading.Blocks;
        if (_reading.Article.Format != ArticleFormat.Markdown || index + 1 >= blocks.Length || blocks[index + 1].Zone != Zone.Markup
            || FindTail(blocks[index]) > blocks[index].FirstToken)
        {
            return false;
        }

        ReadOnlySpan<char> after = _reading.Text.AsSpan(blocks[index + 1].Span);
        if (after.StartsWith("{:".AsSpan()))
        {
            return after.IndexOf(".button".AsSpan()) > 0 || after.IndexOf(".btn".AsSpan()) > 0;
        }

        ReadOnlySpan<char> before = index > 0 && blocks[index - 1].Zone == Zone.Markup
            ? _reading.Text.AsSpan(blocks[index - 1].Span)
            : default;
        bool opens = before.StartsWith("{{".AsSpan()) && (before.IndexOf("ref=".AsSpan()) > 0 || before.IndexOf("://".AsSpan()) > 0);
        return opens && after.StartsWith("{{".AsSpan()) && after.TrimStart("{<% ".AsSpan()).StartsWith("/".AsSpan());
    }

    /// <summary>All of it in bold or italics, or behind a picture: a heading, a caption, a note.</summary>
    private bool IsEmphasised(in Block block)
    {
        ReadOnlySpan<char> text = _reading.Text.AsSpan(block.Span);
        if (_reading.Article.Format != ArticleFormat.Markdown || text.Length < 3)
        {
            return false;
        }

        bool isWhole = text[0] is '*' or '_' && text[text.Length - 1] == text[0];
        bool isElement = text[0] == '<' && text[text.Length - 1] == '>' && IsShaping(text.Slice(1))
            && text.LastIndexOf("</".AsSpan()) is > 0 and int close && IsShaping(text.Slice(close + 2));
        return isWhole || isElement || text.StartsWith("![".AsSpan());
    }

    private static bool IsShaping(ReadOnlySpan<char> name)
    {
        foreach (string shaping in Shaping)
        {
            if (name.StartsWith(shaping.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The last word is part of an address: what stands before it stands there without a space, behind a point or a slash.
    /// </summary>
    private bool EndsInAddress(in Block block)
    {
        Token end = _reading.Tokens[block.EndToken - 1];
        char before = end.Start > block.Start ? _reading.Text[end.Start - 1] : ' ';
        bool isTag = before == '#' && (end.Start - 1 == block.Start || !char.IsLetterOrDigit(_reading.Text[end.Start - 2]));
        return end.Kind == TokenKind.Address
            || ((isTag || before is '.' or '/' or '@' or '_' or '=') && block.EndToken - 2 >= block.FirstToken)
            || (end.Kind == TokenKind.Word && _reading.TextOf(end).IndexOf('.') > 0) || EndsInMailLink(block);
    }

    /// <summary><c>[office at board dot org](mailto:…)</c>: a stop would be read as a part of it.</summary>
    private bool EndsInMailLink(in Block block) =>
        _reading.Text.Between(_reading.Tokens[block.EndToken - 1].End, block.End)
        .StartsWith("](mailto:".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary><c>office at board dot org</c>: an address in words, for readers and not for programs.</summary>
    private bool EndsInSpelledAddress(in Block block)
    {
        const int Reach = 16;
        const int LongestEnding = 3; // of its tokens, with a word between them perhaps
        bool hasDot = false;
        for (int i = block.EndToken - 2; i > Math.Max(block.FirstToken, block.EndToken - Reach); i--)
        {
            Token token = _reading.Tokens[i];
            if (token.Kind is TokenKind.Period or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Exclamation)
            {
                return false;
            }

            hasDot |= i >= block.EndToken - LongestEnding && TruncatedOrFragmentWords.Point.Has(token);
            if (hasDot && TruncatedOrFragmentWords.Sign.Has(token))
            {
                return !Lists.Determiner.Has(_reading.Tokens[i + 1]);
            }
        }

        return false;
    }

    /// <summary><c>For more see the plan: [The new quay](…)</c>: the title behind the colon is quoted as it is.</summary>
    private bool EndsInAnnouncedLink(in Block block)
    {
        if (_reading.Article.Format != ArticleFormat.Markdown)
        {
            return false;
        }

        int end = _reading.Tokens[block.EndToken - 1].End;
        ReadOnlySpan<char> rest = _reading.Text.Between(end, block.End);
        ReadOnlySpan<char> before = _reading.Text.Between(block.Start, end);
        int open = before.LastIndexOf('[');
        return rest.StartsWith("](".AsSpan()) && open > 0 && before.Slice(0, open).TrimEnd("*_ \t\r\n".AsSpan()).EndsWith(":".AsSpan());
    }

    /// <summary>Short lines that the reader sees as such: an address, a signature.</summary>
    private bool IsPostal(in Block block)
    {
        const int FewestLines = 3;
        const int LongestLine = 60;
        if (_reading.Article.Format == ArticleFormat.PlainText)
        {
            return false;
        }

        ReadOnlySpan<char> text = _reading.Text.AsSpan(block.Span);
        int lines = 1;
        int length = 0;
        int longest = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool isBreak = text[i] == '\n';
            lines += isBreak ? 1 : 0;
            length = isBreak ? 0 : text[i] == '\r' ? length : length + 1;
            longest = Math.Max(longest, length);
        }

        return lines >= FewestLines && longest <= LongestLine;
    }

    /// <summary>A label, a colon and what it says: <c>Ingredients: flour, salt</c>, <c>Update, May 3: the board has met</c>.</summary>
    private bool IsLabelled(in Block block) => IsLabelled(block, block.FirstToken)
        || (_reading.Article.Format == ArticleFormat.Markdown && IsLabelled(block, FindLastLine(block)));

    private int FindLastLine(in Block block)
    {
        int first = block.EndToken - 1;
        while (first > block.FirstToken && (_reading.Tokens[first].Flags & TokenFlags.LineBreakBefore) == 0)
        {
            first--;
        }

        return first;
    }

    private bool IsLabelled(in Block block, int first)
    {
        const int LabelTokens = 6;
        for (int i = first + 1; i < Math.Min(block.EndToken, first + LabelTokens); i++)
        {
            if (_reading.Tokens[i].Kind == TokenKind.Colon
                || (_reading.Tokens[i] is { Kind: TokenKind.Dash, SpaceBefore: true } && i + 1 < block.EndToken
                    && _reading.Tokens[i + 1].SpaceBefore && i <= first + 3))
            {
                return true;
            }

            if (i > first + 2 && Style.Words.Is(_reading, i, Lists.FiniteOrAuxiliary))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// A dash and a name at the end say who wrote it, also in the last line of a paragraph; a link there leads to who did.
    /// </summary>
    private bool IsSigned(in Block block)
    {
        const int NameTokens = 10;
        const int TitleTokens = 30;
        if (PostSignature.Ends(_reading.Text.AsSpan(block.Span)))
        {
            return true; // whatever stands before its dash
        }

        for (int i = block.EndToken - 1; i >= Math.Max(block.FirstToken, block.EndToken - TitleTokens); i--)
        {
            Token token = _reading.Tokens[i];
            bool beginsLine = (token.Flags & TokenFlags.LineBreakBefore) != 0;
            bool isNear = i >= block.EndToken - NameTokens
                || _reading.Text.Between(token.End, _reading.Tokens[block.EndToken - 1].End).IndexOf("(@".AsSpan()) > 0; // a tweet
            if (token.Kind == TokenKind.Dash && (beginsLine || isNear) && (i + 1 < block.EndToken)
                && (token.SpaceBefore || i == block.FirstToken || !IsInner(token)))
            {
                bool isLink = _reading.Text.Between(token.End, _reading.Tokens[i + 1].Start).IndexOf('[') >= 0;
                return _reading.Tokens[i + 1].IsCapitalised || isLink;
            }

            if (token.Kind is TokenKind.Period or TokenKind.Exclamation && token.SpaceBefore)
            {
                return false;
            }
        }

        return false;
    }

    private bool IsInner(in Token dash) =>
        dash.Start > 0 && dash.End < _reading.Text.Length
        && (char.IsLetterOrDigit(_reading.Text[dash.Start - 1]) || _reading.Text[dash.Start - 1] == '.') // Sen.-elect
        && char.IsLetterOrDigit(_reading.Text[dash.End]) && dash.Length == 1 && _reading.Text[dash.Start] == '-';

    /// <summary>Whether all of a paragraph, but for a label or a mark before it, is a link.</summary>
    private bool IsLinkLine(in Block block)
    {
        const int Label = 60;
        if (_reading.Article.Format == ArticleFormat.Html)
        {
            return IsAnchor(block);
        }

        ReadOnlySpan<char> text = _reading.Text.AsSpan(block.Span).Trim("*_ ()→»>".AsSpan());
        if (text.StartsWith("<".AsSpan()) && Ascii.IndexOf(text, "<a ") is >= 0 and < Label and int anchor
            && text.Slice(0, anchor).LastIndexOf('>') >= anchor - 1)
        {
            ReadOnlySpan<char> rest = text.Slice(anchor);
            int end = Ascii.IndexOf(rest, "</a>");
            return end > 0 && IsTags(rest.Slice(end));
        }

        int close = text.Length > 2 && text[0] == '[' ? text.LastIndexOf(']') : -1;
        int first = close < 0 ? -1 : text.IndexOf(']');
        bool isInline = first > 0 && first + 1 < text.Length && text[first + 1] == '(' && text.Slice(first).IndexOf(' ') < 0;
        bool isReference = first > 0 && (close == text.Length - 1 && (first == close || text[first + 1] == '['));
        return isInline || isReference;
    }

    private static bool IsTags(ReadOnlySpan<char> markup)
    {
        bool inTag = false;
        foreach (char character in markup)
        {
            inTag = character == '<' || (inTag && character != '>');
            if (!inTag && character != '>' && !char.IsWhiteSpace(character) && character is not ('*' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAnchor(in Block block)
    {
        ReadOnlySpan<char> source = _reading.Article.Source.AsSpan();
        Microsoft.CodeAnalysis.Text.TextSpan span = _reading.Article.ToSource(block.Span);
        ReadOnlySpan<char> before = source.Slice(0, span.Start).TrimEnd();
        int tag = before.LastIndexOf('<');
        ReadOnlySpan<char> inside = source.Slice(span.Start, span.Length);
        return tag >= 0 && before.Slice(tag).StartsWith("<a ".AsSpan(), StringComparison.OrdinalIgnoreCase)
            && Ascii.IndexOf(inside, "</a>") < 0;
    }

    /// <summary>A heart or a face made of marks, behind the final mark.</summary>
    private bool EndsInFace(in Block block)
    {
        ReadOnlySpan<char> text = _reading.Text.AsSpan(block.Span).TrimEnd();
        return text.EndsWith("<3".AsSpan()) || text.EndsWith(":D".AsSpan()) || text.EndsWith(":P".AsSpan())
            || text.EndsWith(":-D".AsSpan()) || text.EndsWith(";D".AsSpan()) || text.EndsWith("xD".AsSpan())
            || text.EndsWith(" XD".AsSpan()) || text.EndsWith(":p".AsSpan());
    }

    private bool IsUnended(int index)
    {
        if (index < 1 || index >= _reading.Blocks.Length)
        {
            return false;
        }

        Block block = _reading.Blocks[index];
        bool isOfList = block.Zone == Zone.Deck && _reading.Blocks[index - 1].Zone == Zone.Deck; // the points of a story above it
        return (isOfList || block.Zone is Zone.Body or Zone.ListItem or Zone.Subhead) && block.FirstToken < block.EndToken
            && _reading.Tokens[block.EndToken - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Comma or TokenKind.Semicolon;
    }
}
