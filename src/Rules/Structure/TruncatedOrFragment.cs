using ContentLint.Reading;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Structure;

/// <summary>
/// Finds text that breaks off, paragraphs without a final mark or a beginning, and sentences that are only a piece of one.
/// </summary>
/// <remarks>
/// ## Why
/// A limit on characters or a paste has cut something off. When the last words of the article cannot end a sentence it is an error; a
/// paragraph without its final mark is a warning, and where many have none, one for all; where most have none it is the habit of the file,
/// and a note. In plain text a warning needs a sentence with its verb there: it may end in a table or a signature. Headings, list items,
/// captions, labels, links that are a whole line, signatures, the closes of letters, credits, verse and quotations are left alone, as are
/// the tags of a template.
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

        var ends = new ParagraphEnds(reading);
        if (!ends.GoesOnAfter(last))
        {
            CheckEnd(reading, context, ends, last);
        }

        // Where every paragraph stands in a second script, too, what follows one is not what it leads over to.
        if (!Scripts.AreTwo(reading))
        {
            CheckParagraphs(reading, context, ends, last);
        }

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
            if (blocks[i].Zone is not (Zone.Residue or Zone.Markup or Zone.FrontMatter or Zone.TableCell or Zone.Byline or Zone.Caption
                or Zone.Listing or Zone.Footnote or Zone.AltText))
            {
                return blocks[i].FirstToken < blocks[i].EndToken ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// The end of the article: words that cannot end a sentence are an error, a long paragraph without a mark is a warning.
    /// </summary>
    private static void CheckEnd(ArticleReading reading, RuleContext context, ParagraphEnds ends, int last)
    {
        Block block = reading.Blocks[last];
        if (block.Zone is not (Zone.Body or Zone.ListItem or Zone.Deck) || last == 0
            || reading.Text.AsSpan(block.Span).IndexOf("-----END ".AsSpan()) >= 0 || EndsInRule(reading, block))
        {
            return;
        }

        if (ends.EndsInLostSmiley(last))
        {
            ReportSmiley(reading, context, block);
            return;
        }

        if (ends.IsWrappedAbove(last))
        {
            return;
        }

        Token end = reading.Tokens[block.EndToken - 1];
        if (end.Kind == TokenKind.Colon && IsNamed(reading, block))
        {
            return; // an emoji by its name
        }

        // A feed takes over the beginning of a text: what is cut is its description, and the text stands elsewhere.
        bool isDescription = block.Shape == Documents.BlockShape.Standfirst;
        string what = isDescription ? "description" : "article";
        if (end.Kind == TokenKind.Colon && IsEmptyDefinition(reading, block, out TextSpan label))
        {
            context.Report(Severity.Note, label, $"The link definition “{reading.Text.ToString(label)}” has no address",
                "Give it one, or delete the line");
        }
        else if (end.Kind == TokenKind.Colon)
        {
            // The page of a site may put there what the text points to.
            Severity severity = isDescription || (reading.Article.IsOfSite && ends.LeadsOver(block)) || HasTarget(reading)
                || IsSection(reading.Article.Path)
                ? Severity.Note
                : Severity.Warning;
            context.Report(severity, LastWords(reading, block), $"The {what} ends with a colon and nothing follows it",
                "Restore what was cut, or delete the line");
        }
        else if (CannotEnd(reading, block) is { } certainty)
        {
            TextSpan span = LastWords(reading, block);
            context.Report(isDescription
                ? Severity.Note
                : certainty, span, $"The {what} breaks off after “{reading.Text.ToString(span)}”", "Restore what was cut");
        }
        else if (block.Zone == Zone.Body && (ends.LacksMark(last) || ends.IsBeginning(last)) && !ends.IsVerse(last)
            && ends.HasMarkBefore(last) && !EndsInLabels(reading, block) && !EndsInHeadline(reading, block)
            && !EndsInOpenBracket(reading, block))
        {
            TextSpan span = LastWords(reading, block);
            context.Report(isDescription || EndsInShape(reading, block) || LeadsToCode(reading, last) || ends.IsCallout(last)
                || !EndsInSentence(reading, block)
                ? Severity.Note
                : Severity.Warning, span, $"The {what} ends with “{reading.Text.ToString(span)}”, without a final mark",
                "Restore what was cut, or set the mark");
        }
    }

    /// <summary><c>[minutes]:</c> in a line of its own: the address of the link was to follow.</summary>
    private static bool IsEmptyDefinition(ArticleReading reading, in Block block, out TextSpan label)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(block.Span);
        int start = text.LastIndexOf('\n') + 1;
        ReadOnlySpan<char> line = text.Slice(start).Trim();
        label = new TextSpan(block.Start + start, text.Length - start);
        return reading.Article.Format == Documents.ArticleFormat.Markdown && line.StartsWith("[".AsSpan())
            && line.EndsWith("]:".AsSpan()) && line.IndexOf(']') == line.Length - 2;
    }

    /// <summary><c>guides/_index.md</c>: the page of a section, whose template lists what is in it.</summary>
    private static bool IsSection(string path) =>
        path.AsSpan(path.LastIndexOf('/') + 1).StartsWith("_index.".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the metadata has an address that is no picture (<c>readMore: https://…</c>): the layout shows what the text ends with.
    /// </summary>
    private static bool HasTarget(ArticleReading reading)
    {
        foreach (ref readonly Block block in reading.Blocks)
        {
            if (block.Zone != Zone.FrontMatter)
            {
                continue;
            }

            ReadOnlySpan<char> rest = reading.Text.AsSpan(block.Span);
            while (rest.IndexOf("http".AsSpan()) is >= 0 and int at)
            {
                ReadOnlySpan<char> label = rest.Slice(0, at);
                bool isValue = label.TrimEnd("'\" ".AsSpan()).EndsWith(":".AsSpan()) && label[at - 1] != ':';
                rest = rest.Slice(at);
                int end = rest.IndexOfAny(" \r\n'\"".AsSpan());
                ReadOnlySpan<char> address = end < 0 ? rest : rest.Slice(0, end);
                if (isValue && address.IndexOf("://".AsSpan()) > 0 && !IsPicture(address))
                {
                    return true;
                }

                rest = rest.Slice(1);
            }
        }

        return false;
    }

    private static bool IsPicture(ReadOnlySpan<char> address)
    {
        int point = address.LastIndexOf('.');
        return point > 0 && TruncatedOrFragmentWords.Picture.Has(address.Slice(point + 1));
    }

    /// <summary>The last bracket is opened and not closed, which is a finding of its own.</summary>
    private static bool EndsInOpenBracket(ArticleReading reading, in Block block)
    {
        for (int i = block.EndToken - 1; i >= block.FirstToken; i--)
        {
            if (reading.Tokens[i].Kind is TokenKind.OpenBracket or TokenKind.CloseBracket)
            {
                return reading.Tokens[i].Kind == TokenKind.OpenBracket && reading.Text[reading.Tokens[i].Start] == '(';
            }
        }

        return false;
    }

    /// <summary>
    /// <c>EARLIER DATA FROM MAY 2: Home sales rise 4 pct</c>: a label of several words in capitals, and the title of another story.
    /// </summary>
    private static bool EndsInHeadline(ArticleReading reading, in Block block)
    {
        const int LongestTitle = 24;
        for (int i = block.EndToken - 1; i > block.FirstToken + 1 && block.EndToken - i < LongestTitle; i--)
        {
            if (reading.Tokens[i].Kind is TokenKind.Period or TokenKind.Exclamation && reading.Tokens[i].Length == 1
                && i + 1 < block.EndToken && reading.Tokens[i + 1].SpaceBefore && reading.Tokens[i + 1].IsCapitalised
                && (reading.Tokens[i - 1].Flags & TokenFlags.AllCapitals) == 0)
            {
                return false;
            }

            if (reading.Tokens[i].Kind == TokenKind.Colon)
            {
                return IsCapital(reading.Tokens[i - 2]) && (IsCapital(reading.Tokens[i - 1])
                    || (reading.Tokens[i - 1].Kind == TokenKind.Number && i > block.FirstToken + 2 && IsCapital(reading.Tokens[i - 3])));
            }
        }

        return false;

        static bool IsCapital(in Token token) =>
            token is { Kind: TokenKind.Word, Length: > 1 } && (token.Flags & TokenFlags.AllCapitals) != 0;
    }

    /// <summary><c>20 37,346 39,204 -------</c>: the line under a table.</summary>
    private static bool EndsInRule(ArticleReading reading, in Block block)
    {
        const int Shortest = 4;
        ReadOnlySpan<char> text = reading.Text.AsSpan(block.Span).TrimEnd();
        return text.Length - text.TrimEnd("-=_".AsSpan()).Length >= Shortest;
    }

    /// <summary><c>STOCKS: Futures dip BONDS: Prices up</c>: what stands behind labels in capitals has no marks.</summary>
    private static bool EndsInLabels(ArticleReading reading, in Block block)
    {
        const int LongestEntry = 16;
        int labels = 0;
        int end = block.EndToken;
        for (int i = block.EndToken - 1; i > block.FirstToken && end - i < LongestEntry; i--)
        {
            Token label = reading.Tokens[i - 1];
            if (reading.Tokens[i].Kind is TokenKind.Period or TokenKind.Exclamation && labels > 0)
            {
                return false;
            }

            if (reading.Tokens[i].Kind == TokenKind.Colon && label.Kind == TokenKind.Word && label.Length > 2
                && (label.Flags & TokenFlags.AllCapitals) != 0)
            {
                end = i;
                if (++labels == 2)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// What stands behind the last final mark is a sentence by its words: a subject and its verb, with no label, star or number of a file.
    /// A plain text may end in what was a table, a list or a signature.
    /// </summary>
    private static bool EndsInSentence(ArticleReading reading, in Block block)
    {
        const int Fewest = 5; // words
        if (reading.Article.Format != Documents.ArticleFormat.PlainText)
        {
            return true;
        }

        Token end = reading.Tokens[block.EndToken - 1];
        bool isPhrase = end.Kind == TokenKind.Word && !end.IsCapitalised && Lists.Function.Has(end); // click on
        bool hasVerb = false;
        int words = 0;
        int first = block.EndToken - 1;
        for (int i = first; i >= block.FirstToken; i--)
        {
            Token token = reading.Tokens[i];
            if (token.Kind is TokenKind.Period or TokenKind.Exclamation && token.Length == 1 && words > 0
                && reading.Tokens[i + 1].SpaceBefore && reading.Tokens[i + 1].IsCapitalised)
            {
                break;
            }

            if (token.Kind == TokenKind.Colon || reading.Text[token.Start] == '*'
                || (token.Kind == TokenKind.Word && HasDigit(reading, token)))
            {
                return false;
            }

            first = token.Kind == TokenKind.Word ? i : first;
            words += token.Kind == TokenKind.Word ? 1 : 0;
            hasVerb |= !token.IsCapitalised && Style.Words.Is(reading, i, Lists.FiniteOrAuxiliary);
        }

        return (Lists.Function.Has(reading.Tokens[first]) && words < Fewest && !end.IsCapitalised) // Then the rai
            || (words >= Fewest && (hasVerb || isPhrase || end.Kind is TokenKind.Comma or TokenKind.Semicolon));
    }

    private static bool HasDigit(ArticleReading reading, in Token token)
    {
        foreach (char character in reading.TextOf(token))
        {
            if (char.IsDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What follows the last paragraph is code, so that at most its colon is missing.</summary>
    private static bool LeadsToCode(ArticleReading reading, int last) =>
        last + 1 < reading.Blocks.Length && reading.Blocks[last + 1].Zone is Zone.Listing or Zone.Markup
        && reading.Article.Format != Documents.ArticleFormat.PlainText;

    /// <summary>
    /// Whether a link or strong type ends with a paragraph whose last word may end a sentence: nothing was cut there but the full stop.
    /// </summary>
    private static bool EndsInShape(ArticleReading reading, in Block block)
    {
        ReadOnlySpan<char> rest = reading.Text.Between(reading.Tokens[block.EndToken - 1].End, block.End);
        ReadOnlySpan<char> bare = rest.TrimStart("*_".AsSpan());
        bool isShaped = reading.Article.Format == Documents.ArticleFormat.Markdown
            && (bare.StartsWith("](".AsSpan()) || bare.StartsWith("][".AsSpan()) || rest.StartsWith("**".AsSpan())
                || bare.StartsWith("</a>".AsSpan(), StringComparison.OrdinalIgnoreCase));
        return isShaped && !Lists.Function.Has(reading.Tokens[block.EndToken - 1]);
    }

    private static void ReportSmiley(ArticleReading reading, RuleContext context, in Block block)
    {
        Token letter = reading.Tokens[block.EndToken - 1];
        context.Report(letter.Span, $"“{reading.Text.ToString(letter.Span)}” behind the final mark is what another font makes of a smiley",
            "Delete the letter");
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
                return !end.SpaceBefore
                    && reading.Tokens[block.EndToken - 2].Kind is TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash
                    ? null
                    : Severity.Error;
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
        while (first > block.FirstToken
            && !(reading.Tokens[first - 1].Kind is TokenKind.Period or TokenKind.Exclamation && reading.Tokens[first].SpaceBefore))
        {
            first--;
        }

        for (int i = first; i < block.EndToken - 1; i++)
        {
            bool isContact = i > first && Style.Words.Is(reading, i, Lists.Pronoun) && reading.Tokens[i - 1].Kind == TokenKind.Word
                && !Style.Words.Is(reading, i - 1, Lists.Function);
            bool isPassive = Style.Words.Is(reading, i, Lists.Auxiliary) && i >= block.EndToken - 4;
            if (isContact || isPassive || Style.Words.Is(reading, i, TruncatedOrFragmentWords.Stranding))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Paragraphs without a final mark and paragraphs that begin in the middle. Where most are so it is the habit of the file.
    /// </summary>
    private static void CheckParagraphs(ArticleReading reading, RuleContext context, ParagraphEnds ends, int last)
    {
        int endless = -1;
        int endlessCount = 0;
        int headless = -1;
        int headlessCount = 0;
        int ended = 0;
        int broken = -1; // the last that was counted as endless
        int callout = -1; // the first box without a final mark
        for (int i = 1; i < last; i++)
        {
            Block block = reading.Blocks[i];
            if (block.Zone != Zone.Body || block.FirstToken == block.EndToken)
            {
                continue;
            }

            if (ends.EndsInLostSmiley(i))
            {
                ReportSmiley(reading, context, block);
                continue;
            }

            ended += ends.HasMark(i) ? 1 : 0;
            if (ends.LacksMark(i) && !ends.IsBeforeOther(i) && !ends.IsVerse(i) && !ends.IsLongHeading(i))
            {
                if (ends.IsCallout(i))
                {
                    callout = callout < 0 ? i : callout;
                    continue;
                }

                endless = endless < 0 ? i : endless;
                endlessCount++;
                broken = i;
            }

            // What begins where the one before breaks off is the other half of one slip.
            if (broken != i - 1 && BeginsInTheMiddle(reading, ends, i))
            {
                headless = headless < 0 ? i : headless;
                headlessCount++;
            }
        }

        bool isCallout = endless < 0 && callout >= 0;
        endless = isCallout ? callout : endless;
        endlessCount = isCallout ? 1 : endlessCount;
        if (endless >= 0)
        {
            TextSpan span = LastWords(reading, reading.Blocks[endless]);
            string words = reading.Text.ToString(span);
            context.Report(
                isCallout || endlessCount > ended || (endlessCount == 1 && EndsInShape(reading, reading.Blocks[endless]))
                ? Severity.Note
                : Severity.Warning,
                span,
                endlessCount == 1
                ? $"This paragraph ends with “{words}”, without a final mark"
                : $"{endlessCount} paragraphs end without a final mark, the first with “{words}”",
                "Restore what was cut, or set the mark");
        }

        if (headless >= 0)
        {
            TextSpan span = FirstWord(reading, reading.Blocks[headless]);
            string word = reading.Text.ToString(span);
            context.Report(
                headlessCount > ended ? Severity.Note : Severity.Warning,
                span,
                headlessCount == 1
                ? $"This paragraph begins with “{word}”, in the middle of a sentence"
                : $"{headlessCount} paragraphs begin in the middle of a sentence, the first with “{word}”",
                "Restore what was cut, or join it to the paragraph before");
        }
    }

    /// <summary>
    /// A paragraph in the body that begins in lower case: with a word of grammar, or after a paragraph that does not end. The first
    /// word of a name (iPhone, a program, a domain), what a colon announces and what follows a list begin so by right.
    /// </summary>
    private static bool BeginsInTheMiddle(ArticleReading reading, ParagraphEnds ends, int index)
    {
        Block block = reading.Blocks[index];
        Token first = reading.Tokens[block.FirstToken];
        if (block.Shape != Documents.BlockShape.Paragraph || first.Kind != TokenKind.Word || first.IsCapitalised
            || first.Start != block.Start
            || block.EndToken - block.FirstToken < ParagraphEnds.ShortestParagraph || !char.IsLower(reading.Text[first.Start])
            || IsName(reading, first) || IsLetterOfItem(reading, block))
        {
            return false;
        }

        Block before = reading.Blocks[index - 1];
        if (before.Zone != Zone.Body || before.Shape != Documents.BlockShape.Paragraph || before.FirstToken == before.EndToken
            || reading.Tokens[before.EndToken - 1].Kind is TokenKind.Colon or TokenKind.Semicolon or TokenKind.Comma
            || (reading.Tokens[before.FirstToken].Kind == TokenKind.Word && !reading.Tokens[before.FirstToken].IsCapitalised)
            || Shown.Between(reading, before.End, block.Start))
        {
            return false;
        }

        // After a formula or a line of code the sentence around it goes on.
        bool isBroken = ends.LacksMark(index - 1);
        return (isBroken || (Lists.Function.Has(first) && ends.HasMark(index - 1))) && ends.IsClause(index);
    }

    /// <summary><c>a. They do not know it.</c>, <c>b) The second is the ferry.</c></summary>
    private static bool IsLetterOfItem(ArticleReading reading, in Block block)
    {
        Token letter = reading.Tokens[block.FirstToken];
        return letter.Length == 1 && letter.End + 1 < reading.Text.Length && reading.Text[letter.End] is '.' or ')'
            && char.IsWhiteSpace(reading.Text[letter.End + 1]);
    }

    /// <summary>
    /// Whether the first word is a name by its form: capitals or figures in it, or a point, a line or a bracket at its end.
    /// </summary>
    private static bool IsName(ArticleReading reading, in Token first)
    {
        for (int i = first.Start + 1; i < first.End; i++)
        {
            if (char.IsUpper(reading.Text[i]) || char.IsDigit(reading.Text[i]) || reading.Text[i] is '.' or '_')
            {
                return true;
            }
        }

        char after = first.End < reading.Text.Length ? reading.Text[first.End] : '\n';
        bool goesOn = first.End + 1 < reading.Text.Length && !char.IsWhiteSpace(reading.Text[first.End + 1]);
        return after is '_' or '(' or '[' or '=' or '/' or '\\' or '@' or '<' or '{' || (after is '.' or ':' && goesOn);
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
            if (first.Kind != TokenKind.Word || !first.IsCapitalised || first.InQuotation || first.IsResidue
                || end.Kind != TokenKind.Period || end.Length > 1)
            {
                continue;
            }

            if (IsFragment(reading, sentence))
            {
                context.Report(Severity.Note, sentence.Span,
                    $"The sentence that begins with “{reading.Text.ToString(first.Span)}” is only a piece of one",
                    "Join it to the sentence before");
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
