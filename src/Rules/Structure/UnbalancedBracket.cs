using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Structure;

/// <summary>Finds a bracket that is opened and not closed in its paragraph, or closed and not opened.</summary>
/// <remarks>
/// ## Why
/// Nobody knows where the aside ends. List markers (a), smileys, the marks of notes *) and the ends of an interval [0, 1) are no
/// such brackets, and a note in brackets may run over a few paragraphs. Round brackets inside round ones, and round brackets for
/// words that the reporter put into a quotation, are notes: house style wants square ones.
///
/// ## What to do
/// Set the missing bracket, or delete the other.
///
/// ## Examples
/// ```bad
/// The lamp (bought in 1950 from a dealer was sold.
/// ```
/// ```bad
/// The fund was set up in 2011] and pays in May.
/// ```
/// ```good
/// The plan has two parts: a) the roof, b) the floor.
/// ```
/// ```good
/// (The board met in May. It will report in June.
///
/// Nobody has seen the report.)
/// ```
/// ```good
/// The post ended with :-) and a heart.
/// ```
/// ```good
/// We hope to see you there (o:
/// ```
/// </remarks>
public sealed class UnbalancedBracket() : Rule(new RuleDescriptor(
    Id: "CL503",
    Name: "unbalanced-bracket",
    Title: "Bracket without partner",
    Description: "A bracket is opened and not closed in its paragraph, or closed and not opened.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.Speech,
    WokenBy = new Wake { Tokens = [TokenKind.OpenBracket, TokenKind.CloseBracket] },
})
{
    /// <summary>A note in brackets that runs over more blocks than this is a slip.</summary>
    private const int LongestNote = 3;

    /// <summary>An insertion of the reporter is not longer than this.</summary>
    private const int LongestInsertion = 4;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        var open = new List<int>();
        int left = -1; // a bracket that an earlier block left open
        int leftBlock = 0;
        for (int b = 0; b < blocks.Length; b++)
        {
            Block block = blocks[b];
            if (!block.IsProse)
            {
                // “(Reporting by Ida Lund;” closes in the next line, which is no prose either.
                left = left >= 0 && block.Zone == Zone.Residue && reading.Text.AsSpan(block.Span) is var line
                    && line.EndsWith(")".AsSpan()) && line.IndexOf('(') < 0 ? -1 : left;
                continue;
            }

            if (left >= 0 && b - leftBlock > LongestNote)
            {
                ReportUnclosed(reading, context, left);
                left = -1;
            }

            CheckBlock(reading, context, block, open, ref left);
            if (open.Count > 0 && IsLiteral(reading, block))
            {
                open.Clear();
            }

            int slip = FindSlip(reading, block, open);
            if (slip >= 0)
            {
                // Several in one paragraph are one slip: “[sic[”.
                if (left >= 0)
                {
                    ReportUnclosed(reading, context, left);
                }

                left = slip;
                leftBlock = b;
            }

            open.Clear();
        }

        if (left >= 0)
        {
            ReportUnclosed(reading, context, left);
        }
    }

    /// <summary>The first bracket that is left open by a slip; -1 if there is none.</summary>
    private static int FindSlip(ArticleReading reading, in Block block, List<int> open)
    {
        foreach (int bracket in open)
        {
            if (!IsOfQuotedCode(reading, block, bracket) && !IsNamed(reading, reading.Tokens[bracket]))
            {
                return bracket;
            }
        }

        return -1;
    }

    /// <summary><c>The [ command</c>: a square bracket with a blank on either side is a name, and opens nothing.</summary>
    private static bool IsNamed(ArticleReading reading, in Token bracket) =>
        reading.Text[bracket.Start] == '[' && bracket.SpaceBefore && bracket.End < reading.Text.Length
        && reading.Text[bracket.End] == ' ';

    private static void CheckBlock(ArticleReading reading, RuleContext context, in Block block, List<int> open, ref int left)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind is not (TokenKind.OpenBracket or TokenKind.CloseBracket)
                || (token.IsResidue && !(open.Count > 0 && token.Kind == TokenKind.CloseBracket)) // “(Photo: Ida Lund)” is so behind “(”
                || reading.Text[token.Start] is '{' or '}' || IsOfTemplate(text, token)
                || IsOfFilledAddress(text, token) || IsSmiley(reading, block, i)
                || (open.Count == 0 && (IsSpacedSmiley(reading, block, i) || IsLongMouth(reading, block, i))) || IsQuoted(reading, token)
                || (token.Kind == TokenKind.CloseBracket && open.Count == 0 && IsNoteMark(reading, token)))
            {
                continue;
            }

            if (token.Kind == TokenKind.OpenBracket && FindIntervalEnd(reading, block, i) is > 0 and int intervalEnd)
            {
                i = intervalEnd;
            }
            else if (token.Kind == TokenKind.OpenBracket)
            {
                if (open.Count > 0 && reading.Text[reading.Tokens[open[open.Count - 1]].Start] == '(' && reading.Text[token.Start] == '('
                    && FindClose(reading, block, i) is var end && end > 0)
                {
                    context.Report(Severity.Note, TextSpan.FromBounds(token.Start, reading.Tokens[end].End),
                        "These brackets stand inside others of the same shape", "Use square ones inside");
                }

                open.Add(i);
            }
            else if (open.Count > 0 && IsPair(reading, open[open.Count - 1], i))
            {
                CheckInsertion(reading, context, open[open.Count - 1], i);
                open.RemoveAt(open.Count - 1);
            }
            else if (left >= 0 && IsPair(reading, left, i))
            {
                left = -1;
            }
            else if (!IsListMarker(reading, block, i) && !IsOpenedInAddress(reading, token))
            {
                context.Report(IsOfSentence(reading, block, i)
                    ? Severity.Warning
                    : Severity.Note, token.Span, $"“{reading.Text[token.Start]}” closes a bracket that was not opened in its paragraph",
                    "Set the opening bracket where the aside begins, or delete this one");
            }
        }
    }

    /// <summary>
    /// <c>(e.g. "Core 4.0 ((detached/ab12) VM 4.0")</c>: those outside the marks are paired, and inside stands what a program printed.
    /// </summary>
    private static bool IsLiteral(ArticleReading reading, in Block block)
    {
        int outside = 0;
        bool printed = false;
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            int step = token.Kind == TokenKind.OpenBracket ? 1 : token.Kind == TokenKind.CloseBracket ? -1 : 0;
            outside += token.InQuotation ? 0 : step;
            printed |= step > 0 && token.InQuotation && i > block.FirstToken && reading.Tokens[i - 1].Kind == TokenKind.OpenBracket
                && reading.Tokens[i - 1].End == token.Start;
        }

        return printed && outside == 0;
    }

    /// <summary>
    /// <c>[low, high)</c>, <c>(0, 1]</c>: of two ends, each without a blank in it and no name, one is part of the interval. The bracket
    /// that closes it, or -1.
    /// </summary>
    private static int FindIntervalEnd(ArticleReading reading, in Block block, int open)
    {
        const int Longest = 16;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int comma = -1;
        for (int i = open + 1; i < Math.Min(block.EndToken, open + Longest); i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind == TokenKind.CloseBracket)
            {
                // what a code span hides stands between the marks too
                bool hasSecond = i > comma + 1 || token.Start > tokens[Math.Max(0, comma)].End + 1;
                bool hasEnds = comma > open + 1 ? hasSecond : i == open + 2 && IsTwoNumbers(reading.TextOf(tokens[open + 1]));
                return hasEnds && !token.SpaceBefore && !IsPair(reading, open, i) ? i : -1;
            }

            bool isName = token.IsCapitalised && token.Length > 1 && (token.Flags & TokenFlags.AllCapitals) == 0;
            if (token.Kind == TokenKind.OpenBracket || isName || (token.SpaceBefore && i != comma + 1)
                || (token.Kind == TokenKind.Comma && comma >= 0))
            {
                return -1;
            }

            comma = token.Kind == TokenKind.Comma ? i : comma;
        }

        return -1;
    }

    /// <summary>
    /// <c>replace "open(a" with "open(a, size(a)"</c>: straight marks around a piece of code, with a bracket right behind a name that
    /// nothing closes in it.
    /// </summary>
    private static bool IsOfQuotedCode(ArticleReading reading, in Block block, int open)
    {
        const int Longest = 16; // tokens
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (!IsGlued(tokens, block, open))
        {
            return false;
        }

        int start = open - 1;
        while (start > block.FirstToken && open - start < Longest && tokens[start].Kind != TokenKind.DoubleQuote)
        {
            start--;
        }

        int depth = 1;
        int end = open + 1;
        for (; end < Math.Min(block.EndToken, open + Longest) && tokens[end].Kind != TokenKind.DoubleQuote; end++)
        {
            depth += tokens[end].Kind == TokenKind.CloseBracket ? -1 : tokens[end].Kind == TokenKind.OpenBracket ? 1 : 0;
            if (depth == 0 || (tokens[end].Kind == TokenKind.OpenBracket && !IsGlued(tokens, block, end)))
            {
                return false;
            }
        }

        return end < block.EndToken && IsStraight(tokens[start]) && IsStraight(tokens[end])
            && (tokens[start].SpaceBefore || start == block.FirstToken) && tokens[start].End == tokens[start + 1].Start
            && !tokens[end].SpaceBefore;

        bool IsStraight(in Token token) => token.Kind == TokenKind.DoubleQuote && reading.Text[token.Start] == '"';

        static bool IsGlued(ReadOnlySpan<Token> tokens, in Block block, int open) =>
            open > block.FirstToken && tokens[open - 1] is { Kind: TokenKind.Word } name && name.End == tokens[open].Start;
    }

    /// <summary><c>0,1</c>: the comma groups no thousands.</summary>
    private static bool IsTwoNumbers(ReadOnlySpan<char> number) =>
        number.LastIndexOf(',') is > 0 and int comma && number.Length - comma - 1 != 3;

    /// <summary>
    /// <c>[(${id})]</c>, <c>[[#{title}]]</c>, <c>[(${id})](a/${id})</c>: one or two brackets right around a variable are the template’s.
    /// </summary>
    private static bool IsOfTemplate(ReadOnlySpan<char> text, in Token bracket)
    {
        const string Signs = "$#*@~{"; // before the brace of a variable
        const int Most = 2; // brackets
        const int Longest = 120;
        bool isOpen = bracket.Kind == TokenKind.OpenBracket;
        int start = bracket.Start; // of the variable
        int end = bracket.End;
        if (isOpen)
        {
            while (start < text.Length && start < bracket.Start + Most && text[start] is '(' or '[')
            {
                start++;
            }

            end = start + text.Slice(start, Math.Min(Longest, text.Length - start)).IndexOf('}') + 1;
            end += end < text.Length && text[end] == '}' ? 1 : 0;
        }
        else
        {
            while (end > 0 && end > bracket.End - Most && text[end - 1] is ')' or ']')
            {
                end--;
            }

            int first = Math.Max(0, end - Longest);
            start = first + text.Slice(first, end - first).LastIndexOf('{') - 1;
        }

        // As many brackets on either side as there are up to this one, and each has its partner.
        int depth = isOpen ? start - bracket.Start : bracket.End - end;
        bool isVariable = start >= 0 && end - start > 2 && Signs.IndexOf(text[start]) >= 0 && text[start + 1] == '{' && text[end - 1] == '}'
            && text.Slice(start, end - start).IndexOfAny("}\n".AsSpan()) >= end - start - 2;
        for (int i = 1; i <= depth && isVariable; i++)
        {
            isVariable = start - i >= 0 && end + i <= text.Length && text[start - i] is '(' or '['
                && text[end + i - 1] == (text[start - i] == '(' ? ')' : ']');
        }

        return isVariable;
    }

    /// <summary><c>](https://a.example/${id})</c>: the address of a link that a program fills in, which is then read as none.</summary>
    private static bool IsOfFilledAddress(ReadOnlySpan<char> text, in Token bracket)
    {
        const int Longest = 200;
        int at = bracket.Start;
        if (at > 0 && text[at] == '(' && text[at - 1] == ']')
        {
            ReadOnlySpan<char> rest = text.Slice(at, Math.Min(Longest, text.Length - at));
            int blank = rest.IndexOfAny(" \t\n".AsSpan());
            rest = blank < 0 ? rest : rest.Slice(0, blank);
            return rest.IndexOf("${".AsSpan()) >= 0 && rest.IndexOf("})".AsSpan()) >= 0;
        }

        if (at > 0 && text[at] == ')' && text[at - 1] == '}')
        {
            ReadOnlySpan<char> before = text.Slice(Math.Max(0, at - Longest), Math.Min(Longest, at));
            before = before.Slice(before.LastIndexOfAny(" \t\n".AsSpan()) + 1);
            return before.LastIndexOf("](".AsSpan()) is >= 0 and int address && before.Slice(address).IndexOf("${".AsSpan()) >= 0;
        }

        return false;
    }

    /// <summary>A sign without width binds an address and the bracket behind it, which is then read as part of the address.</summary>
    private static bool IsOpenedInAddress(ArticleReading reading, in Token close)
    {
        const int Farthest = 80;
        ReadOnlySpan<char> before = reading.Text.Between(Math.Max(0, close.Start - Farthest), close.Start);
        int open = before.LastIndexOf('(');
        return reading.Text[close.Start] == ')' && open > 0 && before[open - 1] is '\u2060' or '\u200B' or '\uFEFF'
            && before.Slice(open).IndexOf(')') < 0;
    }

    /// <summary><c>expected "(" here</c>: the bracket is spoken of.</summary>
    private static bool IsQuoted(ArticleReading reading, in Token bracket)
    {
        if (bracket.Start == 0 || bracket.End >= reading.Text.Length)
        {
            return false;
        }

        // Behind a letter the mark before the bracket closes something: (the "Gate")”
        char opens = reading.Text[bracket.Start - 1];
        char closes = reading.Text[bracket.End];
        return (opens is '"' or '\'' ? opens == closes : (opens is '“' or '”' && closes == '”') || (opens is '‘' or '’' && closes == '’'))
            && (bracket.Start == 1 || !char.IsLetterOrDigit(reading.Text[bracket.Start - 2]));
    }

    private static void ReportUnclosed(ArticleReading reading, RuleContext context, int bracket)
    {
        TextSpan span = reading.Tokens[bracket].Span;
        // Some let a smiley close the aside as well.
        Block block = reading.Blocks[BlockOf.IndexFrom(reading, span.Start)];
        context.Report(HasSmileyBehind(reading, bracket) || !IsOfSentence(reading, block, bracket)
            ? Severity.Note
            : Severity.Warning, span, $"“{reading.Text[span.Start]}” is opened and not closed before its paragraph ends",
            "Set the closing bracket where the aside ends");
    }

    /// <summary>
    /// Whether a bracket is one of a sentence: spaced as writers space it, among words of grammar and without the marks of code; or the one
    /// that makes a link of the file.
    /// </summary>
    private static bool IsOfSentence(ArticleReading reading, in Block block, int bracket)
    {
        const int FewestWords = 2;
        const int Farthest = 100; // tokens
        Token token = reading.Tokens[bracket];
        char before = token.Start > block.Start ? reading.Text[token.Start - 1] : ' ';
        char after = token.End < block.End ? reading.Text[token.End] : ' ';
        bool isOpen = token.Kind == TokenKind.OpenBracket;
        if (reading.Article.Format == ArticleFormat.Markdown && before == (isOpen ? ']' : ')')
            && (isOpen || reading.Text.Between(block.Start, token.Start).IndexOf("](".AsSpan()) >= 0))
        {
            return true;
        }

        if (reading.Article.Format == ArticleFormat.Markdown && before != ' ' && after == '[')
        {
            return false; // of two halves of a link
        }

        char outside = isOpen ? before : after;
        char inside = isOpen ? after : before;
        bool isSpaced = !(char.IsLetterOrDigit(outside) && char.IsLetterOrDigit(inside) && !isOpen)
            && outside is not ('+' or '=' or '\\' or '$')
            && inside is not ('+' or '=' or '\\' or ';' or '{' or '}');
        int words = 0;
        int code = 0;
        int end = Math.Min(block.EndToken, bracket + Farthest);
        for (int i = Math.Max(block.FirstToken, bracket - Farthest); i < end && isSpaced; i++)
        {
            ref readonly Token other = ref reading.Tokens[i];
            words += Lists.Function.Has(other) ? 1 : 0;
            code += other.Length == 1 && reading.Text[other.Start] is '}' or '=' or '|' or '\\' ? 1 : 0;
        }

        return isSpaced && words >= FewestWords && code < 2 && !TrackerTitle.Is(reading, block);
    }

    private static bool IsPair(ArticleReading reading, int open, int close) =>
        (reading.Text[reading.Tokens[open].Start] == '(') == (reading.Text[reading.Tokens[close].Start] == ')');

    private static int FindClose(ArticleReading reading, in Block block, int open)
    {
        for (int i = open + 1; i < Math.Min(block.EndToken, open + 40); i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.CloseBracket)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// <c>“if these (countries) begin”</c>: a few words inside a quotation; with a conjunction it is an aside of the speaker.
    /// </summary>
    private static void CheckInsertion(ArticleReading reading, RuleContext context, int open, int close)
    {
        if (!reading.Tokens[open].InQuotation || !reading.Tokens[close].InQuotation || reading.Text[reading.Tokens[open].Start] != '('
            || close - open - 1 is < 1 or > LongestInsertion)
        {
            return;
        }

        for (int i = open + 1; i < close; i++)
        {
            if (reading.Tokens[i].Kind != TokenKind.Word || (reading.Tokens[i].Flags & TokenFlags.AllCapitals) != 0
                || Lists.Coordinator.Has(reading.Tokens[i]))
            {
                return;
            }
        }

        TextSpan span = TextSpan.FromBounds(reading.Tokens[open].Start, reading.Tokens[close].End);
        context.Report(Severity.Note, span, $"“{reading.Text.ToString(span)}” stands in round brackets inside a quotation",
            "Use square brackets for words that the speaker did not say");
    }

    /// <summary><c>a)</c>, <c>iv)</c>, <c>12)</c>, <c>a.)</c>: one short word or figure alone before the bracket.</summary>
    private static bool IsListMarker(ArticleReading reading, in Block block, int close)
    {
        if (close == block.FirstToken)
        {
            return true;
        }

        Token marker = reading.Tokens[close - 1];
        if (marker is { Kind: TokenKind.Period, Length: 1 })
        {
            return IsPointedMarker(reading, block, close) && HasPointedMarker(reading, block, close);
        }

        bool shortWord = marker.Kind == TokenKind.Word
            ? marker.Length == 1 || IsRoman(reading, marker)
            : marker.Kind == TokenKind.Number && marker.Length <= 2;
        bool begins = marker.SpaceBefore || (marker.Start > 0 && reading.Text[marker.Start - 1] == '>')
            || IsSetOff(reading.Text, marker.Start)
            || (close - 2 >= block.FirstToken
                && reading.Tokens[close - 2].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.Period or TokenKind.Comma);
        return shortWord && begins && !reading.Tokens[close].SpaceBefore;
    }

    /// <summary>
    /// <c>_8) Boats</c>, <c>**b) Boats**</c>: marks of Markdown at the start of a line, or behind a blank, stand before it.
    /// </summary>
    private static bool IsSetOff(ArticleText text, int at)
    {
        const int Most = 3;
        int start = at;
        while (start > 0 && at - start < Most && text[start - 1] is '*' or '_')
        {
            start--;
        }

        return start < at && (start == 0 || char.IsWhiteSpace(text[start - 1]));
    }

    /// <summary><c>a.)</c>, <c>2.)</c>.</summary>
    private static bool IsPointedMarker(ArticleReading reading, in Block block, int close)
    {
        if (close - 2 < block.FirstToken || reading.Tokens[close].Kind != TokenKind.CloseBracket || reading.Tokens[close].SpaceBefore
            || reading.Tokens[close - 1] is not { Kind: TokenKind.Period, Length: 1, SpaceBefore: false })
        {
            return false;
        }

        Token item = reading.Tokens[close - 2];
        return item.SpaceBefore
            && (item is { Kind: TokenKind.Word, Length: 1 } or { Kind: TokenKind.Number, Length: <= 2 }
                || (item.Kind == TokenKind.Word && IsRoman(reading, item)));
    }

    /// <summary>Whether a marker with a point begins its line, or another one stands near it in the paragraph.</summary>
    private static bool HasPointedMarker(ArticleReading reading, in Block block, int close)
    {
        const int Farthest = 200; // tokens
        bool found = (reading.Tokens[close - 2].Flags & TokenFlags.LineBreakBefore) != 0;
        for (int i = Math.Max(block.FirstToken, close - Farthest); i < Math.Min(block.EndToken, close + Farthest) && !found; i++)
        {
            found = i != close && IsPointedMarker(reading, block, i);
        }

        return found;
    }

    private static bool IsRoman(ArticleReading reading, in Token token)
    {
        foreach (char character in reading.TextOf(token))
        {
            if (character is not ('i' or 'v' or 'x'))
            {
                return false;
            }
        }

        return token.Length <= 4;
    }

    private static bool HasSmileyBehind(ArticleReading reading, int bracket)
    {
        int index = BlockOf.IndexFrom(reading, reading.Tokens[bracket].Start);
        for (int i = bracket + 1; index < reading.Blocks.Length && i < reading.Blocks[index].EndToken; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.CloseBracket && IsSmiley(reading, reading.Blocks[index], i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>the guide *)</c>: the mark of a note, which stands below behind the same mark.</summary>
    private static bool IsNoteMark(ArticleReading reading, in Token bracket)
    {
        ReadOnlySpan<char> before = reading.Text.Between(Math.Max(0, bracket.Start - 4), bracket.Start);
        ReadOnlySpan<char> rest = before.TrimEnd("*†‡\\".AsSpan());
        return rest.Length < before.Length && (rest.IsEmpty || char.IsWhiteSpace(rest[rest.Length - 1]));
    }

    /// <summary><c>:)</c>, <c>;-)</c>, <c>:o)</c>, <c>8-)</c>, <c>:(</c>, and <c>(o:</c>, <c>(-;</c>, <c>(:</c>.</summary>
    private static bool IsSmiley(ArticleReading reading, in Block block, int at)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int eyes = at - 1;
        bool hasNose = eyes > block.FirstToken && IsNose(reading, eyes) && tokens[eyes].End == tokens[at].Start
            && tokens[eyes].Start == tokens[eyes - 1].End;
        eyes -= hasNose ? 1 : 0;

        // Code between the two is no prose, and no part of a face.
        if (eyes >= block.FirstToken && tokens[eyes].End == tokens[eyes + 1].Start && tokens[at - 1].End == tokens[at].Start
            && (tokens[eyes].Kind is TokenKind.Colon or TokenKind.Semicolon
                || (reading.Text[tokens[eyes].Start] == '=' && tokens[eyes] is { Length: 1, SpaceBefore: true })
                || (hasNose && tokens[eyes].Length == 1 && reading.Text[tokens[eyes].Start] is '8' or 'B' or '=')))
        {
            return true;
        }

        return tokens[at].Kind == TokenKind.OpenBracket && IsTurnedSmiley(reading, block, at);
    }

    /// <summary><c>:- )</c>, <c>: )</c>: with a blank and no line break in it, where nothing is open.</summary>
    private static bool IsSpacedSmiley(ArticleReading reading, in Block block, int at)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (tokens[at].Kind != TokenKind.CloseBracket || at <= block.FirstToken + 1 || tokens[at].Start != tokens[at - 1].End + 1
            || reading.Text[tokens[at].Start - 1] != ' ')
        {
            return false;
        }

        bool hasNose = reading.Text[tokens[at - 1].Start] == '-' && tokens[at - 1].Length == 1
            && tokens[at - 1].Start == tokens[at - 2].End;
        int eyes = hasNose ? at - 2 : at - 1;
        return eyes > block.FirstToken && tokens[eyes] is { Kind: TokenKind.Colon or TokenKind.Semicolon, SpaceBefore: true };
    }

    /// <summary><c>:))</c>, <c>;-)))</c>: a mouth of several brackets, where nothing is open.</summary>
    private static bool IsLongMouth(ArticleReading reading, in Block block, int at)
    {
        const int Longest = 6;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = at - 1; i > Math.Max(block.FirstToken, at - Longest); i--)
        {
            if (tokens[at].Kind != TokenKind.CloseBracket || reading.Text[tokens[i].Start] != reading.Text[tokens[at].Start]
                || tokens[i].End != tokens[i + 1].Start)
            {
                return false;
            }

            if (IsSmiley(reading, block, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Mouth first; whatever is in brackets is closed.</summary>
    private static bool IsTurnedSmiley(ArticleReading reading, in Block block, int at)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int eyes = at + 1;
        eyes += eyes + 1 < block.EndToken && IsNose(reading, eyes) && tokens[eyes].Start == tokens[at].End ? 1 : 0;
        bool isFace = eyes < block.EndToken && tokens[eyes].Kind is TokenKind.Colon or TokenKind.Semicolon
            && tokens[eyes].Start == tokens[eyes - 1].End
            && (eyes + 1 >= block.EndToken || tokens[eyes + 1].SpaceBefore);
        for (int i = eyes + 1; isFace && i < block.EndToken && tokens[i].Kind != TokenKind.OpenBracket; i++)
        {
            isFace = tokens[i].Kind != TokenKind.CloseBracket || IsSmiley(reading, block, i);
        }

        return isFace;
    }

    private static bool IsNose(ArticleReading reading, int at) =>
        reading.Tokens[at].Kind == TokenKind.Dash
        || (reading.Tokens[at].Length == 1 && reading.Text[reading.Tokens[at].Start] is 'o' or 'O' or '^' or '*');
}
