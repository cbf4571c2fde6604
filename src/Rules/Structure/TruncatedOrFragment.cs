using ContentLint.Reading;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Structure;

/// <summary>Finds text that breaks off, paragraphs without a final mark or a beginning, and sentences that are only a piece of one.</summary>
/// <remarks>
/// ## Why
/// A limit on characters or a paste has cut something off. When the last words of the article cannot end a sentence it is an error; a
/// paragraph without its final mark is a warning, and where many have none, one warning for all. Headings, list items, captions, verse and
/// quotations are left alone.
///
/// ## What to do
/// Restore what was cut.
///
/// ## Examples
/// ```bad
/// The council met on Monday in the old town hall.
///
/// The mayor left early, and the board has asked the
/// ```
/// ```bad
/// The old levy was dropped in May after a long debate. Which is why the bridge is closed.
/// ```
/// ```good
/// The council met on Monday in the old town hall.
///
/// The hearing goes on.
/// ```
/// ```good
/// Council meets in the old town hall on Monday for the first time
///
/// The council met on Monday. “Because we had to,” said Mara Hess, the clerk.
/// ```
/// </remarks>
public sealed class TruncatedOrFragment() : Rule(new RuleDescriptor(
    Id: "CL504",
    Name: "truncated-or-fragment",
    Title: "Text breaks off",
    Description: "The text breaks off, a paragraph has no end or no beginning, or a sentence is only a piece of one.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.Fragments,
})
{
    /// <summary>Shorter blocks may be headings, signatures and labels.</summary>
    private const int ShortestParagraph = 8;

    /// <summary>No heading is longer than this many words.</summary>
    private const int LongestHeading = 25;

    /// <summary>Elements of HTML that show something without words.</summary>
    private static readonly string[] Elements = ["<img", "<iframe", "<video", "<audio", "<embed", "<object", "<svg", "<pre", "<table", "<canvas", "<picture", "<script"];

    private static readonly Word Which = new("which");

    private static readonly AnyWord Subordinators = new("because although whereas");

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        int last = FindLast(reading);
        if (last < 0)
        {
            return;
        }

        if (!HasContentAfter(reading, last))
        {
            CheckEnd(reading, context, last);
        }

        CheckParagraphs(reading, context, last);
        if (reading.Genre is not (Genre.Review or Genre.Opinion))
        {
            CheckFragments(reading, context);
        }
    }

    /// <summary>The last block of the article itself; -1 if a heading or list comes last, or there is no text.</summary>
    private static int FindLast(ArticleReading reading)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        for (int i = blocks.Length - 1; i >= 0; i--)
        {
            if (blocks[i].Zone is not (Zone.Residue or Zone.Markup or Zone.FrontMatter or Zone.TableCell or Zone.Byline or Zone.Caption or Zone.Listing or Zone.Footnote or Zone.AltText))
            {
                return blocks[i].FirstToken < blocks[i].EndToken ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether something that is no running text stands right after a block, which may go on in it.</summary>
    private static bool IsBeforeOther(ArticleReading reading, int index) =>
        index + 1 < reading.Blocks.Length && (reading.Blocks[index + 1].Zone is Zone.TableCell or Zone.ListItem or Zone.AltText or Zone.Caption
            || (reading.Blocks[index + 1].Zone == Zone.Markup && IsContent(reading.Text.AsSpan(reading.Blocks[index + 1].Span))) || ShowsBetween(reading, reading.Blocks[index].End, reading.Blocks[index + 1].Start));

    /// <summary>Whether the file has a picture, a table or an embed between two places of the text, which do not show in it.</summary>
    private static bool ShowsBetween(ArticleReading reading, int start, int end)
    {
        if (reading.Article.Format != Documents.ArticleFormat.Html)
        {
            return false;
        }

        int from = reading.Article.ToSource(new TextSpan(start - 1, 1)).End;
        int to = end < reading.Text.Length ? reading.Article.ToSource(new TextSpan(end, 1)).Start : reading.Article.Source.Length;
        ReadOnlySpan<char> markup = reading.Article.Source.AsSpan().Slice(from, Math.Max(0, to - from));
        foreach (string element in Elements)
        {
            if (markup.IndexOf(element.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether code, a picture, a table, an embed or anything else that is no running text comes after a block, or stands at its end.</summary>
    private static bool HasContentAfter(ArticleReading reading, int last)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        for (int i = last + 1; i < blocks.Length; i++)
        {
            if (blocks[i].Zone is Zone.TableCell or Zone.AltText or Zone.Caption || (blocks[i].Zone == Zone.Markup && IsContent(reading.Text.AsSpan(blocks[i].Span))))
            {
                return true;
            }
        }

        if (ShowsBetween(reading, blocks[last].End, reading.Text.Length))
        {
            return true;
        }

        ReadOnlySpan<char> rest = reading.Text.Between(reading.Tokens[blocks[last].EndToken - 1].End, blocks[last].End);
        return rest.IndexOfAny('`', '}', '!') >= 0 || rest.IndexOf("<http".AsSpan()) >= 0 || rest.IndexOf("<mailto".AsSpan()) >= 0 || rest.IndexOf('@') >= 0 || rest.IndexOf("<img".AsSpan()) >= 0 || rest.IndexOf('$') >= 0;
    }

    /// <summary>Whether raw markup shows something: comments and tags that only end something do not.</summary>
    private static bool IsContent(ReadOnlySpan<char> markup)
    {
        ReadOnlySpan<char> name = markup.TrimStart("<{%- ".AsSpan());
        return !markup.StartsWith("<!--".AsSpan()) && !markup.StartsWith("{#".AsSpan()) && !markup.StartsWith(":::".AsSpan()) && !markup.StartsWith("{:".AsSpan()) && !markup.StartsWith("{/*".AsSpan())
            && !name.StartsWith("end".AsSpan()) && !name.StartsWith("/".AsSpan()) && !markup.Trim("-*_ ".AsSpan()).IsEmpty;
    }

    /// <summary>The end of the article: words that cannot end a sentence are an error, a long paragraph without a mark is a warning.</summary>
    private static void CheckEnd(ArticleReading reading, RuleContext context, int last)
    {
        Block block = reading.Blocks[last];
        if (block.Zone is not (Zone.Body or Zone.ListItem or Zone.Deck) || last == 0)
        {
            return;
        }

        Token end = reading.Tokens[block.EndToken - 1];
        if (end.Kind == TokenKind.Colon && IsNamed(reading, block))
        {
            return; // an emoji by its name
        }

        if (end.Kind == TokenKind.Colon)
        {
            context.Report(LastWords(reading, block), "The article ends with a colon and nothing follows it", "Restore what was cut, or delete the line");
        }
        else if (CannotEnd(reading, block) is { } severity)
        {
            TextSpan span = LastWords(reading, block);
            context.Report(severity, span, $"The article breaks off after “{reading.Text.ToString(span)}”", "Restore what was cut");
        }
        else if (block.Zone == Zone.Body && !IsPostal(reading, block) && (HasNoEnd(reading, block) || IsBeginning(reading, block)) && !IsVerse(reading, last))
        {
            TextSpan span = LastWords(reading, block);
            context.Report(span, $"The article ends with “{reading.Text.ToString(span)}”, without a final mark", "Restore what was cut, or set the mark");
        }
    }

    /// <summary>
    /// How sure it is that something has to follow: an error after a word that can end no sentence, a warning after a comma, a dash
    /// or a bracket; null if the block can end so. Letters end in a greeting or in names, and a clause may end in its preposition.
    /// </summary>
    private static Severity? CannotEnd(ArticleReading reading, in Block block)
    {
        Token end = reading.Tokens[block.EndToken - 1];
        if (block.EndToken - block.FirstToken < 3)
        {
            return null;
        }

        switch (end.Kind)
        {
            case TokenKind.Comma:
                return EndsLetter(reading, block) ? null : IsSentence(reading, block) ? Severity.Error : Severity.Warning;
            case TokenKind.OpenBracket:
                return !end.SpaceBefore && reading.Tokens[block.EndToken - 2].Kind is TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash ? null : Severity.Error;
            case TokenKind.Currency:
                return Severity.Error;
            case TokenKind.Dash:
                return end.SpaceBefore ? null : Severity.Warning;
            case TokenKind.Word when !end.IsCapitalised && Style.Words.Is(reading, block.EndToken - 1, TruncatedOrFragmentWords.NeverLast):
                return block.Zone == Zone.ListItem ? Severity.Warning : Severity.Error;
            case TokenKind.Word when !end.IsCapitalised && Style.Words.Is(reading, block.EndToken - 1, TruncatedOrFragmentWords.Joining):
                return block.Zone == Zone.ListItem || MayStrand(reading, block) ? null : Severity.Error;
            default:
                return null;
        }
    }

    /// <summary><c>:wave:</c>.</summary>
    private static bool IsNamed(ArticleReading reading, in Block block)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(block.Span).TrimEnd(':');
        int start = text.LastIndexOfAny(" :".AsSpan());
        return start >= 0 && text[start] == ':' && start + 1 < text.Length && char.IsLetter(text[start + 1]);
    }

    /// <summary>Whether it is a sentence and no list of names.</summary>
    private static bool IsSentence(ArticleReading reading, in Block block)
    {
        for (int i = block.FirstToken + 1; i < block.EndToken; i++)
        {
            if (!reading.Tokens[i].IsCapitalised && Style.Words.Is(reading, i, Lists.FiniteOrAuxiliary))
            {
                return block.Zone != Zone.ListItem;
            }
        }

        return false;
    }

    /// <summary><c>Kind regards,</c> and the names of those who sign.</summary>
    private static bool EndsLetter(ArticleReading reading, in Block block)
    {
        int words = 0;
        int capitals = 0;
        for (int i = Math.Max(block.FirstToken, block.EndToken - 6); i < block.EndToken; i++)
        {
            if (Style.Words.Is(reading, i, TruncatedOrFragmentWords.Greeting))
            {
                return true;
            }

            words += reading.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
            capitals += reading.Tokens[i].IsCapitalised ? 1 : 0;
        }

        return capitals == words && words > 1;
    }

    /// <summary>Whether its object stands before the preposition: in a relative clause, a question, an infinitive, a passive.</summary>
    private static bool MayStrand(ArticleReading reading, in Block block)
    {
        int first = block.EndToken - 1;
        while (first > block.FirstToken && !(reading.Tokens[first - 1].Kind is TokenKind.Period or TokenKind.Exclamation && reading.Tokens[first].SpaceBefore))
        {
            first--;
        }

        for (int i = first; i < block.EndToken - 1; i++)
        {
            bool isContact = i > first && Style.Words.Is(reading, i, Lists.Pronoun) && reading.Tokens[i - 1].Kind == TokenKind.Word && !Style.Words.Is(reading, i - 1, Lists.Function);
            bool isPassive = Style.Words.Is(reading, i, Lists.Auxiliary) && i >= block.EndToken - 4;
            if (isContact || isPassive || Style.Words.Is(reading, i, TruncatedOrFragmentWords.Stranding))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Paragraphs without a final mark and paragraphs that begin in the middle. Where many are so it is the habit of the file, and one finding says it.</summary>
    private static void CheckParagraphs(ArticleReading reading, RuleContext context, int last)
    {
        int endless = -1;
        int endlessCount = 0;
        int headless = -1;
        int headlessCount = 0;
        for (int i = 1; i < last; i++)
        {
            Block block = reading.Blocks[i];
            if (block.Zone != Zone.Body || block.FirstToken == block.EndToken)
            {
                continue;
            }

            if (HasNoEnd(reading, block) && !IsPostal(reading, block) && !IsBeforeOther(reading, i) && !IsVerse(reading, i) && !IsLongHeading(reading, i))
            {
                endless = endless < 0 ? i : endless;
                endlessCount++;
            }

            if (BeginsInTheMiddle(reading, i))
            {
                headless = headless < 0 ? i : headless;
                headlessCount++;
            }
        }

        if (endless >= 0)
        {
            TextSpan span = LastWords(reading, reading.Blocks[endless]);
            string words = reading.Text.ToString(span);
            context.Report(
                span,
                endlessCount == 1 ? $"This paragraph ends with “{words}”, without a final mark" : $"{endlessCount} paragraphs end without a final mark, the first with “{words}”",
                "Restore what was cut, or set the mark");
        }

        if (headless >= 0)
        {
            TextSpan span = FirstWord(reading, reading.Blocks[headless]);
            string word = reading.Text.ToString(span);
            context.Report(
                span,
                headlessCount == 1 ? $"This paragraph begins with “{word}”, in the middle of a sentence" : $"{headlessCount} paragraphs begin in the middle of a sentence, the first with “{word}”",
                "Restore what was cut, or join it to the paragraph before");
        }
    }

    /// <summary>A paragraph of some length whose last token is a word or figure.</summary>
    private static bool HasNoEnd(ArticleReading reading, in Block block)
    {
        if (block.Shape != Documents.BlockShape.Paragraph || reading.Tokens[block.FirstToken].Kind is TokenKind.Dash or TokenKind.Symbol or TokenKind.Emoji || IsEmphasised(reading, block) || EndsInAddress(reading, block) || IsLabelled(reading, block) || IsSigned(reading, block))
        {
            return false;
        }

        Token end = reading.Tokens[block.EndToken - 1];
        if (end.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Percent) || end.IsResidue || reading.Text[end.End - 1] == '.')
        {
            return false;
        }

        int words = 0;
        for (int i = block.FirstToken; i < block.EndToken && words < ShortestParagraph; i++)
        {
            words += reading.Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return words >= ShortestParagraph;
    }

    /// <summary>All of it in bold or italics: a heading, a caption, a note.</summary>
    private static bool IsEmphasised(ArticleReading reading, in Block block)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(block.Span);
        return reading.Article.Format == Documents.ArticleFormat.Markdown && text.Length > 2 && text[0] is '*' or '_' && text[text.Length - 1] == text[0];
    }

    /// <summary>The last word is part of an address: what stands before it stands there without a space, behind a point or a slash.</summary>
    private static bool EndsInAddress(ArticleReading reading, in Block block)
    {
        Token end = reading.Tokens[block.EndToken - 1];
        return end.Kind == TokenKind.Address || (end.Start > block.Start && reading.Text[end.Start - 1] is '.' or '/' or '@' or '_' or '#' && block.EndToken - 2 >= block.FirstToken)
            || (end.Kind == TokenKind.Word && reading.TextOf(end).IndexOf('.') > 0);
    }

    /// <summary>Short lines that the reader sees as such: an address, a signature.</summary>
    private static bool IsPostal(ArticleReading reading, in Block block)
    {
        const int FewestLines = 3;
        const int LongestLine = 48;
        if (reading.Article.Format == Documents.ArticleFormat.PlainText)
        {
            return false;
        }

        ReadOnlySpan<char> text = reading.Text.AsSpan(block.Span);
        int lines = 1;
        int length = 0;
        int longest = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool isBreak = text[i] == '\n';
            lines += isBreak ? 1 : 0;
            length = isBreak ? 0 : length + 1;
            longest = Math.Max(longest, length);
        }

        return lines >= FewestLines && longest <= LongestLine;
    }

    /// <summary>A label, a colon and what it says: <c>Ingredients: flour, salt</c>.</summary>
    private static bool IsLabelled(ArticleReading reading, in Block block)
    {
        const int LabelTokens = 4;
        for (int i = block.FirstToken + 1; i < Math.Min(block.EndToken, block.FirstToken + LabelTokens); i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Colon)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A dash and a name at the end say who wrote it.</summary>
    private static bool IsSigned(ArticleReading reading, in Block block)
    {
        const int NameTokens = 10;
        for (int i = block.EndToken - 1; i >= Math.Max(block.FirstToken, block.EndToken - NameTokens); i--)
        {
            Token token = reading.Tokens[i];
            if (token.Kind == TokenKind.Dash)
            {
                return i + 1 < block.EndToken && reading.Tokens[i + 1].IsCapitalised;
            }

            if (token.Kind is TokenKind.Period or TokenKind.Exclamation && token.SpaceBefore)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A few words that begin a sentence, or a quotation, and do not end it; names, labels and headings hold no word of grammar inside.</summary>
    private static bool IsBeginning(ArticleReading reading, in Block block)
    {
        Token first = reading.Tokens[block.FirstToken];
        Token end = reading.Tokens[block.EndToken - 1];
        if (block.Shape != Documents.BlockShape.Paragraph || end.Kind is not (TokenKind.Word or TokenKind.Number) || end.IsResidue || reading.Text[end.End - 1] == '.')
        {
            return false;
        }

        if (first.Kind == TokenKind.DoubleQuote)
        {
            return true;
        }

        for (int i = block.FirstToken + 1; i < block.EndToken; i++)
        {
            if (!reading.Tokens[i].IsCapitalised && Style.Words.Is(reading, i, Lists.SentenceSign))
            {
                return first.IsCapitalised;
            }
        }

        return false;
    }

    /// <summary>Lines of verse stand together and none of them ends.</summary>
    private static bool IsVerse(ArticleReading reading, int index) => IsUnended(reading, index - 1) || IsUnended(reading, index + 1);

    /// <summary>A line without any mark inside, right above a list or a longer paragraph, may be a long heading.</summary>
    private static bool IsLongHeading(ArticleReading reading, int index)
    {
        Block block = reading.Blocks[index];
        if (!reading.Tokens[block.FirstToken].IsCapitalised || block.EndToken - block.FirstToken > LongestHeading)
        {
            return false;
        }

        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            if (reading.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Dash or TokenKind.SingleQuote))
            {
                return false;
            }
        }

        Block next = reading.Blocks[index + 1];
        return next.Zone == Zone.ListItem || next.EndToken - next.FirstToken > LongestHeading;
    }

    private static bool IsUnended(ArticleReading reading, int index)
    {
        if (index < 1 || index >= reading.Blocks.Length)
        {
            return false;
        }

        Block block = reading.Blocks[index];
        return block.Zone is Zone.Body or Zone.ListItem or Zone.Subhead && block.FirstToken < block.EndToken
            && reading.Tokens[block.EndToken - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Comma or TokenKind.Semicolon;
    }

    /// <summary>A paragraph in the body that begins in lower case; brand names (iPhone) do not count, nor does what follows a colon or a list.</summary>
    private static bool BeginsInTheMiddle(ArticleReading reading, int index)
    {
        Block block = reading.Blocks[index];
        Token first = reading.Tokens[block.FirstToken];
        if (block.Shape != Documents.BlockShape.Paragraph || first.Kind != TokenKind.Word || first.IsCapitalised || first.Start != block.Start
            || block.EndToken - block.FirstToken < ShortestParagraph || !char.IsLower(reading.Text[first.Start]))
        {
            return false;
        }

        for (int i = first.Start + 1; i < first.End; i++)
        {
            if (char.IsUpper(reading.Text[i]) || char.IsDigit(reading.Text[i]) || reading.Text[i] == '.')
            {
                return false;
            }
        }

        // Handles, hash tags and what a line of the page left before it.
        Block before = reading.Blocks[index - 1];
        return before.Zone == Zone.Body && before.FirstToken < before.EndToken
            && reading.Tokens[before.EndToken - 1].Kind is not (TokenKind.Colon or TokenKind.Semicolon or TokenKind.Comma)
            && !(reading.Tokens[before.FirstToken].Kind == TokenKind.Word && !reading.Tokens[before.FirstToken].IsCapitalised);
    }

    /// <summary>Sentences that are only a piece of one: <c>Which is why …</c>, <c>Because …</c> without the rest.</summary>
    private static void CheckFragments(ArticleReading reading, RuleContext context)
    {
        foreach (ref readonly Sentence sentence in reading.Sentences)
        {
            if (reading.Blocks[sentence.Block].Zone != Zone.Body || sentence.EndToken - sentence.FirstToken < 4)
            {
                continue;
            }

            Token first = reading.Tokens[sentence.FirstToken];
            Token end = reading.Tokens[sentence.EndToken - 1];
            if (first.Kind != TokenKind.Word || !first.IsCapitalised || first.InQuotation || first.IsResidue || end.Kind != TokenKind.Period || end.Length > 1)
            {
                continue;
            }

            if (IsFragment(reading, sentence))
            {
                context.Report(Severity.Note, sentence.Span, $"The sentence that begins with “{reading.Text.ToString(first.Span)}” is only a piece of one", "Join it to the sentence before");
            }
        }
    }

    private static bool IsFragment(ArticleReading reading, in Sentence sentence)
    {
        int at = sentence.FirstToken;
        if (Which.Is(reading, reading.Tokens[at]))
        {
            return Style.Words.Is(reading, at + 1, Lists.FiniteOrAuxiliary);
        }

        if (!Subordinators.Has(reading, reading.Tokens[at]) || Style.Words.Is(reading, at + 1, Style.Words.Of))
        {
            return false;
        }

        for (int i = at; i < sentence.EndToken; i++)
        {
            if (reading.Tokens[i].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.DoubleQuote)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The last few words of a block: what an editor has to look at.</summary>
    private static TextSpan LastWords(ArticleReading reading, in Block block)
    {
        int first = Math.Max(block.FirstToken, block.EndToken - 3);
        return TextSpan.FromBounds(reading.Tokens[first].Start, reading.Tokens[block.EndToken - 1].End);
    }

    private static TextSpan FirstWord(ArticleReading reading, in Block block) => reading.Tokens[block.FirstToken].Span;
}
