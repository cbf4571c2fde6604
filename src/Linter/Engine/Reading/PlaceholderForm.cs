using ContentLint.Documents;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// Tells a mark that stands where copy is missing from one that is spoken of, is the name of something, is the text of a link or
/// stands in a form that its readers are to fill in.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="names">What is a name in it.</param>
internal readonly ref struct PlaceholderForm(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, MarkedWords names)
{
    /// <summary>So many tokens before and behind a mark are looked through for what speaks of it.</summary>
    private const int Farthest = 200;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly MarkedWords _names = names;

    /// <summary>How much a mark proves.</summary>
    /// <param name="index">Its first token.</param>
    /// <param name="length">Its number of characters.</param>
    /// <param name="block">The block it stands in.</param>
    public ResidueStrength Judge(int index, int length, in OutlineBlock block)
    {
        ref readonly Token token = ref _tokens[index];
        char before = token.Start > block.Start ? _text[token.Start - 1] : '\n';
        char after = token.Start + length < block.End ? _text[token.Start + length] : '\n';
        bool isLink = before == '[' && after == ']' && token.Start + length + 1 < block.End
            && _text[token.Start + length + 1] is '(' or '[';
        if (isLink || (IsQuotationMark(before) && IsQuotationMark(after)) || OpensTitle(index, length, block))
        {
            return ResidueStrength.None;
        }

        char first = _text[token.Start];
        bool isTemplate = block.Shape == BlockShape.Quote && first is '[' or '<' or '{' or '$' or '€' or '£';
        return isTemplate ? ResidueStrength.None : first switch
        {
            '[' => JudgeBracket(index, length, block, before, after),
            '<' => IsUsage(index, length, block) || HasEndTag(index, length, block)
                || IsFollowedBy(index, length, block, PlaceholderFormWords.Markup)
                ? ResidueStrength.None
                : ResidueStrength.Sure,
            '{' => IsVariable(token, length, before, after) && !IsPathGoingOn(token.Start + length)
                ? ResidueStrength.Sure
                : ResidueStrength.None,
            '?' => JudgeQuestion(index, length, block),
            '_' => token.SpaceBefore && (token.Flags & TokenFlags.LineBreakBefore) == 0 && !IsFieldOfForm(index, block)
                ? ResidueStrength.Sure
                : ResidueStrength.None,
            _ when token.Kind is TokenKind.Word or TokenKind.Number => JudgeWord(index, block, before, after),
            _ => ResidueStrength.Sure,
        };
    }

    /// <summary><c>Signed: ______</c>: a rule behind a label is for the pen of who fills the form in.</summary>
    private bool IsFieldOfForm(int index, in OutlineBlock block) =>
        index > 0 && _tokens[index - 1].Start >= block.Start && _tokens[index - 1].Kind == TokenKind.Colon;

    /// <summary><c>Fixed "[TODO] the lamp is dark"</c>: the mark of a task at the beginning of a title that is quoted.</summary>
    private bool OpensTitle(int index, int length, in OutlineBlock block)
    {
        int start = _tokens[index].Start;
        bool isBracket = _text[start] == '[';
        int quote = isBracket ? start - 1 : start - 2;
        if (quote < block.Start || !IsQuotationMark(_text[quote]) || (!isBracket && _text[start - 1] != '['))
        {
            return false;
        }

        int word = isBracket ? index + 1 : index;
        return word < _tokens.Length && _tokens[word].Start <= start + length && PlaceholderFormWords.Task.Has(_tokens[word]);
    }

    private static bool IsPossessiveMark(char character) => character is '\'' or '’';

    private static bool IsQuotationMark(char character) => character is '"' or '“' or '”' or '‘' or '’' or '\'' or '„' or '`' or '«' or '»';

    /// <summary>
    /// In a quotation brackets hold what the reporter put in, and in a letter that readers are to send what they are to put in.
    /// </summary>
    private ResidueStrength JudgeBracket(int index, int length, in OutlineBlock block, char before, char after)
    {
        ref readonly Token token = ref _tokens[index];
        ReadOnlySpan<char> rest = _text.Slice(token.Start + length, Math.Min(6, block.End - token.Start - length));
        if (before is ']' or '[' || after is '(' or '[' or ']' || rest.StartsWith(" (http".AsSpan()))
        {
            return ResidueStrength.None; // the text of a link
        }

        ReadOnlySpan<char> inside = _text.Slice(token.Start + 1, length - 2);
        bool isTagOfItem = index + 1 < _tokens.Length && (IsStateOfTask(index + 1, block) || IsPartOfWork(index, length, block));
        if (isTagOfItem || IsAskedAgain(index, length, block) || IsGloss(inside)
            || IsFollowedBy(index, length, block, PlaceholderFormWords.Key) || IsUsage(index, length, block)
            || IsAnyOther(index, block) || IsTakenUp(index, length, block))
        {
            return ResidueStrength.None;
        }

        if (EndsInSmile(inside) || Mocks(index, length) || HeadsKeys(token.Start, length))
        {
            return ResidueStrength.None; // whoever smiles at it left it on purpose
        }

        bool asks = StartsWith(inside, "insert") || StartsWith(inside, "add ") || StartsWith(inside, "tk") || StartsWith(inside, "todo")
            || StartsWith(inside, "xx");
        if (token.InQuotation)
        {
            return asks ? ResidueStrength.Doubtful : ResidueStrength.None;
        }

        if (!StartsWith(inside, "your"))
        {
            return ResidueStrength.Sure;
        }

        bool isAll = token.Start == block.Start && token.Start + length == block.End;
        bool isByline = index > 0 && _tokens[index - 1].Start >= block.Start && FigureWords.By.Has(_tokens[index - 1]);
        return isAll || isByline
            ? ResidueStrength.Sure
            : block.Shape == BlockShape.Paragraph && !SpeaksToReader(index, length, block)
                ? ResidueStrength.Doubtful
                : ResidueStrength.None;
    }

    /// <summary>
    /// <c>[author]⏎name=Lund</c>: alone in its line and above a key with its value it is the head of a section of settings.
    /// </summary>
    private bool HeadsKeys(int start, int length)
    {
        ReadOnlySpan<char> below = _text.Slice(start + length).TrimStart(" \t\r".AsSpan());
        if ((start > 0 && _text[start - 1] != '\n') || below.IsEmpty || below[0] != '\n')
        {
            return false;
        }

        below = below.Slice(1);
        int at = 0;
        while (at < below.Length && (char.IsLetterOrDigit(below[at]) || below[at] is '_' or '-' or '.'))
        {
            at++;
        }

        ReadOnlySpan<char> rest = below.Slice(at).TrimStart(' ');
        return at > 0 && !rest.IsEmpty && rest[0] == '=';
    }

    /// <summary><c>&lt;name&gt;lamp&lt;/name&gt;</c> is an element with its end.</summary>
    private bool HasEndTag(int index, int length, in OutlineBlock block)
    {
        int start = _tokens[index].Start;
        ReadOnlySpan<char> name = _text.Slice(start + 1, length - 2);
        ReadOnlySpan<char> rest = _text.Slice(start + length, block.End - start - length);
        int end = rest.IndexOf("</".AsSpan());
        return end >= 0 && rest.Slice(end + 2).StartsWith(name);
    }

    /// <summary><c>press [INSERT] key</c>, <c>the &lt;name&gt; element</c>: the word behind says what is named so.</summary>
    private bool IsFollowedBy(int index, int length, in OutlineBlock block, WordList words)
    {
        int end = _tokens[index].Start + length;
        int next = index;
        while (next < _tokens.Length && _tokens[next].Start < end)
        {
            next++;
        }

        return next < _tokens.Length && _tokens[next].Start < block.End && words.Has(_tokens[next]);
    }

    /// <summary><c>the [insert user] needs a way to [insert need]</c>: a sentence with several is a pattern for others.</summary>
    private bool IsAskedAgain(int index, int length, in OutlineBlock block)
    {
        const string Asks = "[insert ";
        int start = _tokens[index].Start;
        return _text.Slice(start).StartsWith(Asks.AsSpan(), StringComparison.OrdinalIgnoreCase)
            && (Has(_text.Slice(block.Start, start - block.Start)) || Has(_text.Slice(start + length, block.End - start - length)));

        static bool Has(ReadOnlySpan<char> text) => Ascii.IndexOf(text, Asks) >= 0;
    }

    /// <summary><c>the capital [city of Lund]</c>: it has the name that a placeholder would stand for.</summary>
    private static bool IsGloss(ReadOnlySpan<char> inside)
    {
        const string Place = "city of ";
        return inside.Length > Place.Length + 1 && inside.StartsWith(Place.AsSpan(), StringComparison.Ordinal)
            && char.IsUpper(inside[Place.Length]) && char.IsLower(inside[Place.Length + 1]);
    }

    /// <summary>
    /// <c>- Light the lamps [TODO]</c>, <c>- [TODO] Light the lamps</c>: a task that is told in whole, and where it stands. Where a word is
    /// wanted before or behind the mark it stands in the place of another.
    /// </summary>
    private bool IsStateOfTask(int word, in OutlineBlock block)
    {
        const int FewestWords = 4;
        ref readonly Token mark = ref _tokens[word];
        if (block.Shape != BlockShape.ListItem || mark.Start == 0 || mark.End >= _text.Length || _text[mark.Start - 1] != '['
            || _text[mark.End] != ']' || !(PlaceholderFormWords.Task.Has(mark) || PlaceholderFormWords.Open.Has(mark)))
        {
            return false;
        }

        int before = CountWords(word, -1, block, out int last);
        int after = CountWords(word, 1, block, out int first);
        return (before == 0 && after >= FewestWords && _tokens[first].IsCapitalised)
            || (after == 0 && before >= FewestWords && !Lists.Function.Has(_tokens[last]));
    }

    /// <summary>How many words stand on one side of a token in its block, four at most, and the next of them.</summary>
    private int CountWords(int index, int step, in OutlineBlock block, out int next)
    {
        const int Enough = 4;
        int words = 0;
        next = index;
        for (int i = index + step;
            i >= 0 && i < _tokens.Length && words < Enough && _tokens[i].Start >= block.Start && _tokens[i].End <= block.End; i += step)
        {
            bool isWord = _tokens[i].Kind is TokenKind.Word or TokenKind.Number;
            next = isWord && words == 0 ? i : next;
            words += isWord ? 1 : 0;
        }

        return words;
    }

    /// <summary><c>- [Source] Light the lamps</c>: the part of the work that a change belongs to, before the change.</summary>
    private bool IsPartOfWork(int index, int length, in OutlineBlock block)
    {
        int end = _tokens[index].Start + length;
        return block.Shape == BlockShape.ListItem && CountWords(index, -1, block, out _) == 0 && end - 2 == _tokens[index + 1].End - 1
            && _tokens[index + 1].IsCapitalised && index + 3 < _tokens.Length && _tokens[index + 3].End <= block.End
            && _tokens[index + 3] is { Kind: TokenKind.Word, IsCapitalised: true, SpaceBefore: true };
    }

    /// <summary><c>the [insert buzzword here] lamp</c>: what is to be put in is a joke by its name.</summary>
    private bool Mocks(int index, int length)
    {
        int end = _tokens[index].Start + length;
        for (int i = index + 1; i < _tokens.Length && _tokens[i].Start < end; i++)
        {
            if (PlaceholderFormWords.Mocking.Has(_tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>harbour add [type] [name]</c>: a row of brackets shows how something is used.</summary>
    private bool IsUsage(int index, int length, in OutlineBlock block)
    {
        ref readonly Token token = ref _tokens[index];
        ReadOnlySpan<char> after = _text.Slice(token.Start + length, block.End - token.Start - length).TrimStart(' ');
        ReadOnlySpan<char> before = _text.Slice(block.Start, token.Start - block.Start).TrimEnd(' ');
        return (!after.IsEmpty && after[0] is '[' or '<') || (!before.IsEmpty && before[before.Length - 1] is ']' or '>');
    }

    /// <summary><c>a chart or a list or [insert tool]</c>: whatever else there may be.</summary>
    private bool IsAnyOther(int index, in OutlineBlock block) =>
        index > 1 && _tokens[index - 1].Start >= block.Start && PlaceholderFormWords.Alternative.Has(_tokens[index - 1]);

    /// <summary>
    /// <c>“Translate it into [insert language].” That language can be any</c>: the text goes on about what is to be put in.
    /// </summary>
    private bool IsTakenUp(int index, int length, in OutlineBlock block)
    {
        int end = _tokens[index].Start + length;
        int after = index + 1;
        while (after < _tokens.Length && _tokens[after].Start < end)
        {
            after++;
        }

        ref readonly Token last = ref _tokens[Math.Max(index, after - 2)]; // before the bracket that closes
        for (int i = after + 1;
            last.Kind == TokenKind.Word && i < Math.Min(_tokens.Length, after + Farthest) && _tokens[i].Start < block.End; i++)
        {
            if (_tokens[i].Hash == last.Hash && Lists.Determiner.Has(_tokens[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private bool SpeaksToReader(int index, int length, in OutlineBlock block)
    {
        int markEnd = _tokens[index].Start + length;
        for (int i = FindFirst(index, block); i < Math.Min(_tokens.Length, index + Farthest) && _tokens[i].Start < block.End; i++)
        {
            bool isInMark = _tokens[i].Start >= _tokens[index].Start && _tokens[i].Start < markEnd;
            if (!isInMark && PlaceholderFormWords.Reader.Has(_tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private int FindFirst(int index, in OutlineBlock block)
    {
        int first = index;
        while (first > 0 && first > index - Farthest && _tokens[first - 1].Start >= block.Start)
        {
            first--;
        }

        return first;
    }

    /// <summary>A face of marks or a picture of one.</summary>
    private static bool EndsInSmile(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" .!".AsSpan());
        int eyes = text.Length - 2;
        if (eyes > 0 && text[eyes] is '-' or 'o' or '^')
        {
            eyes--;
        }

        return text.Length > 2
            && (char.IsSurrogate(text[text.Length - 1]) || (text[text.Length - 1] is ')' or 'D' or 'P' or 'p' && text[eyes] is ':' or ';'));
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>A variable of a letter: in small letters, a word of the sentence and no part of an address or of code.</summary>
    private bool IsVariable(in Token token, int length, char before, char after)
    {
        foreach (char character in _text.Slice(token.Start, length))
        {
            if (char.IsUpper(character))
            {
                return false;
            }
        }

        return (char.IsWhiteSpace(before) || before is '“' or '"' or '(')
            && (char.IsWhiteSpace(after) || after is ',' or '.' or '!' or '?' or ':' or '”' or '"' or ')');
    }

    /// <summary><c>{lamp}.log</c>, <c>TODO.md</c>: a point and a small letter at once, where no sentence ends.</summary>
    private bool IsPathGoingOn(int end) => end + 1 < _text.Length && _text[end] == '.' && char.IsLower(_text[end + 1]);

    /// <summary>
    /// Question marks in the place of a word; behind one they are only emphasis, and after an article they are spoken of.
    /// </summary>
    private ResidueStrength JudgeQuestion(int index, int length, in OutlineBlock block)
    {
        ref readonly Token token = ref _tokens[index];
        bool isFirst = index == 0 || _tokens[index - 1].Start < block.Start;
        if (isFirst)
        {
            return token.Start + length == block.End && block.Shape is BlockShape.Paragraph or BlockShape.TableCell
                ? ResidueStrength.Doubtful
                : ResidueStrength.None;
        }

        ref readonly Token before = ref _tokens[index - 1];
        if (!token.SpaceBefore || (token.Flags & TokenFlags.LineBreakBefore) != 0 || PlaceholderFormWords.Article.Has(before))
        {
            return ResidueStrength.None;
        }

        if (before.Kind == TokenKind.Colon || Lists.Preposition.Has(before))
        {
            return ResidueStrength.Sure;
        }

        int next = index;
        while (next < _tokens.Length && _tokens[next].Start < token.Start + length)
        {
            next++;
        }

        return next < _tokens.Length && _tokens[next] is { Kind: TokenKind.Word, IsCapitalised: false } follower
            && follower.Start < block.End ? ResidueStrength.Sure : ResidueStrength.None;
    }

    private ResidueStrength JudgeWord(int index, in OutlineBlock block, char before, char after)
    {
        ref readonly Token token = ref _tokens[index];
        ReadOnlySpan<char> word = _text.Slice(token.Start, token.Length);
        bool isMark = token.Length <= 6 && (token.Flags & TokenFlags.AllCapitals) != 0;
        bool followsName = index > 0 && (token.Flags & TokenFlags.LineBreakBefore) == 0
            && _tokens[index - 1] is { Kind: TokenKind.Word, IsCapitalised: true };
        if (isMark && followsName)
        {
            return ResidueStrength.None; // Super Bowl XXX
        }

        if (before is '/' or '_' or '#' or '.' or '@' || after is '/' or '_' or '@' || IsPathGoingOn(token.End)
            || (before == '[' && after == ']' && !isMark))
        {
            return ResidueStrength.None; // part of a path or a name, or the text of a link
        }

        if (PlaceholderFormWords.Task.Has(token) && (token.IsPossessive || IsPossessiveMark(after)))
        {
            return ResidueStrength.None; // the TODO’s of the parser
        }

        if (PlaceholderFormWords.Task.Has(token) && isMark)
        {
            return JudgeTask(index, block, before);
        }

        if (PlaceholderFormWords.Open.Has(token) && isMark)
        {
            // Tables and programmes say so of what is not settled; between names it is one. An item that says nothing else was left so.
            bool isWhole = block.Shape == BlockShape.ListItem
                && _text.Slice(block.Start, block.End - block.Start).Trim("*_-. \t".AsSpan()).Length == token.Length;
            return isWhole
                ? ResidueStrength.Doubtful
                : block.Shape is BlockShape.TableCell or BlockShape.ListItem or BlockShape.Heading || IsSpokenOf(index, block)
                    || IsAmongNames(index, block) ? ResidueStrength.None : ResidueStrength.Doubtful;
        }

        if (word.StartsWith("TK".AsSpan()))
        {
            return token.IsPossessive || IsPossessiveMark(after) || IsAmongInitials(index, block) || IsShortFor(index)
                ? ResidueStrength.None
                : block.Shape == BlockShape.TableCell ? ResidueStrength.Doubtful : ResidueStrength.Sure;
        }

        if (token.Kind == TokenKind.Number || (char.IsDigit(word[0]) && token.Length == 4))
        {
            // A year that is not yet known; the name of a version or a pattern for dates has other words around it.
            bool isPattern = before is '-' || after is '-' || block.Shape is BlockShape.TableCell;
            bool isWhole = word.EndsWith("xx".AsSpan(), StringComparison.OrdinalIgnoreCase);
            return isPattern ? ResidueStrength.None : isWhole ? ResidueStrength.Sure : ResidueStrength.Doubtful;
        }

        return word.SequenceEqual("xx".AsSpan()) || word.SequenceEqual("XX".AsSpan())
            ? (IsSpokenOf(index, block) ? ResidueStrength.None : ResidueStrength.Sure)
            : !token.IsCapitalised && _names.Has(word) ? ResidueStrength.None : ResidueStrength.Sure;
    }

    /// <summary>
    /// <c>TODO: ask the mayor</c> is left over; <c>fixed the TODO in the parser</c>, <c>TODO for this week:</c> and a list below such
    /// a heading speak of tasks.
    /// </summary>
    private ResidueStrength JudgeTask(int index, in OutlineBlock block, char before)
    {
        bool isFirst = index == 0 || _tokens[index - 1].Start < block.Start || (_tokens[index].Flags & TokenFlags.LineBreakBefore) != 0
            || (_tokens[index - 1].Kind is TokenKind.Dash or TokenKind.Symbol
                && (_tokens[index - 1].Flags & TokenFlags.LineBreakBefore) != 0);
        bool isLast = index + 1 >= _tokens.Length || _tokens[index + 1].Start >= block.End;
        if (isFirst && isLast)
        {
            return block.Shape == BlockShape.Paragraph && _text[block.Start] is not ('*' or '_')
                ? ResidueStrength.Sure
                : ResidueStrength.None;
        }

        // A colon makes a mark of it; without one a file that has it for a name means the name.
        bool hasMarkBehind = !isLast && _tokens[index + 1].Kind is TokenKind.Colon or TokenKind.CloseBracket;
        bool mayBeName = !hasMarkBehind || !(isFirst || before is '[' or '(');
        if (IsComment(index, block) || (mayBeName && IsUsedAsName(index, block, before, isFirst) && IsNameOfHouse(index)))
        {
            return ResidueStrength.None;
        }

        if (before is '[' or '(')
        {
            return before == '[' && (IsNameOfLink(index, block) || IsTitleOfLink(index, block) || IsStateOfTask(index, block))
                ? ResidueStrength.None
                : ResidueStrength.Sure;
        }

        bool announces = _text[block.End - 1] is ':' or '*';
        bool hasColon = !isLast && _tokens[index + 1].Kind == TokenKind.Colon;
        if (isFirst)
        {
            bool hasTask = hasColon
                || (!isLast && _tokens[index + 1] is { Kind: TokenKind.Word, IsCapitalised: false } next && !Lists.Preposition.Has(next)
                    && !IsSubject(index));
            return hasTask && !announces && block.Shape != BlockShape.Heading ? ResidueStrength.Sure : ResidueStrength.None;
        }

        if (_text[_tokens[index].Start] == 'X')
        {
            return IsSpokenOf(index, block) || IsQuotationMark(before) || IsVariableName(index, block) || IsTitleInList(index, block)
                ? ResidueStrength.None
                : MayBeName(index, block) ? ResidueStrength.Doubtful : ResidueStrength.Sure; // in the place of a figure or name
        }

        return hasColon && !announces ? ResidueStrength.Doubtful : ResidueStrength.None;
    }

    /// <summary><c>12  // TODO: mend the gauge</c>: a comment in a line of code that shows its number.</summary>
    private bool IsComment(int index, in OutlineBlock block)
    {
        ReadOnlySpan<char> line = _text.Slice(block.Start, _tokens[index].Start - block.Start);
        line = line.Slice(line.LastIndexOf('\n') + 1).Trim();
        ReadOnlySpan<char> rest = line.TrimStart("0123456789".AsSpan());
        return rest.Length < line.Length && rest.Length > 0 && char.IsWhiteSpace(rest[0])
            && (rest.EndsWith("//".AsSpan()) || rest.EndsWith("#".AsSpan())
                || rest.EndsWith("/*".AsSpan()) || rest.EndsWith("--".AsSpan()));
    }

    /// <summary>
    /// <c>TODO members met in May</c>, <c>(TODO Pilot)</c>, <c>[TODO survey](https://…)</c>: the mark is the subject of a verb, stands
    /// before another capital, in the text of a link or inside a sentence. What is to be done has no subject: <c>TODO ask the pilots</c>.
    /// </summary>
    private bool IsUsedAsName(int index, in OutlineBlock block, char before, bool isFirst)
    {
        const int Reach = 8; // from a subject to its verb
        const int LongestLink = 80;
        if (before == '[')
        {
            ReadOnlySpan<char> rest = _text.Slice(_tokens[index].End, Math.Min(LongestLink, block.End - _tokens[index].End));
            int close = rest.IndexOf(']');
            return close > 0 && close + 1 < rest.Length && rest[close + 1] is '(' or '[';
        }

        int next = index + 1;
        bool hasNext = next < _tokens.Length && _tokens[next].Start < block.End && _tokens[next].Kind == TokenKind.Word;
        if ((!isFirst && before != '(') || (hasNext && (_tokens[next].IsCapitalised || _text[_tokens[next].End - 1] == 's')))
        {
            return true; // a name in capitals, a noun in the plural, a verb in the third person
        }

        for (int i = next; i < Math.Min(_tokens.Length, next + Reach) && _tokens[i].Start < block.End; i++)
        {
            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || Lists.FiniteOrAuxiliary.Has(_tokens[i]))
            {
                return _tokens[i].Kind == TokenKind.Word;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>the TODO Club</c>, <c>https://todoclub.example</c>: the mark is the name of a house, or the beginning of one, as a sentence near
    /// it has it before another capital, or as an address begins.
    /// </summary>
    private bool IsNameOfHouse(int index)
    {
        const int Reach = 20_000; // characters
        const int MostLooked = 100;
        ReadOnlySpan<char> mark = _text.Slice(_tokens[index].Start, _tokens[index].Length);
        if (!mark.Equals("todo".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return false; // no house is called so
        }

        int start = Math.Max(0, _tokens[index].Start - Reach);
        ReadOnlySpan<char> near = _text.Slice(start, Math.Min(_text.Length - start, 2 * Reach));
        for (int at = Ascii.IndexOf(near, "todo"), looked = 0; at >= 0 && looked < MostLooked; looked++)
        {
            ReadOnlySpan<char> before = near.Slice(0, at);
            ReadOnlySpan<char> after = near.Slice(at + mark.Length > near.Length ? near.Length : at + mark.Length);
            bool isName = after.Length > 2 && after[0] == ' ' && char.IsUpper(after[1]) && char.IsLower(after[2])
                && near.Slice(at).StartsWith(mark, StringComparison.Ordinal) && IsInSentence(before);
            bool isAddress = after.Length > 0 && char.IsLetter(after[0]) && BeginsHost(before);
            if (isName || isAddress)
            {
                return true;
            }

            int next = Ascii.IndexOf(after, "todo");
            at = next < 0 ? -1 : near.Length - after.Length + next;
        }

        return false;

        // A word or the bracket of a link stands before it.
        static bool IsInSentence(ReadOnlySpan<char> before) =>
            (before.Length > 1 && before[before.Length - 1] == ' ' && char.IsLower(before[before.Length - 2]))
            || (before.Length > 2 && before[before.Length - 1] == '[' && before[before.Length - 2] == ' '
                && char.IsLower(before[before.Length - 3]));

        static bool BeginsHost(ReadOnlySpan<char> before) =>
            before.EndsWith("://".AsSpan()) || before.EndsWith("://www.".AsSpan()) || before.EndsWith("github.com/".AsSpan());
    }

    /// <summary><c>TODO and FIXME are forbidden</c>: a verb that is finite, or another mark, follows.</summary>
    private bool IsSubject(int index)
    {
        ref readonly Token next = ref _tokens[index + 1];
        return PlaceholderFormWords.Finite.Has(next)
            || (Lists.Coordinator.Has(next) && index + 2 < _tokens.Length && PlaceholderFormWords.Task.Has(_tokens[index + 2]));
    }

    /// <summary><c>[TODO Society](https://…)</c>: the mark and words with capitals are all of a link's text.</summary>
    private bool IsNameOfLink(int index, in OutlineBlock block)
    {
        int at = index + 1;
        while (at < _tokens.Length && _tokens[at].Start < block.End && _tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true })
        {
            at++;
        }

        ReadOnlySpan<char> rest = _text.Slice(_tokens[at - 1].End, block.End - _tokens[at - 1].End);
        return at > index + 1 && (rest.StartsWith("](".AsSpan()) || rest.StartsWith("][".AsSpan()));
    }

    /// <summary>
    /// <c>[TODO: mend the gauge](https://…)</c>, <c>[\[TODO\] Mend the gauge](https://…)</c>: the beginning of the title of a page that is
    /// linked.
    /// </summary>
    private bool IsTitleOfLink(int index, in OutlineBlock block)
    {
        const int LongestTitle = 400; // with the beginning of its address
        ReadOnlySpan<char> rest = _text.Slice(_tokens[index].End, Math.Min(LongestTitle, block.End - _tokens[index].End));
        int close = rest.IndexOf("](".AsSpan());
        return close > 1 && rest.Slice(0, close).IndexOf('[') < 0
            && rest.Slice(close + 2).TrimStart('<').StartsWith("http".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// <c>“together with XXX”</c>, <c>XXXX (the beer)</c>, <c>XXX Quay</c>: what somebody says may leave a name open, and what a bracket
    /// explains or another name follows may be one.
    /// </summary>
    private bool MayBeName(int index, in OutlineBlock block) =>
        _tokens[index].InQuotation
        || (index + 1 < _tokens.Length && _tokens[index + 1].Start < block.End
            && (_tokens[index + 1].Kind == TokenKind.OpenBracket || _tokens[index + 1] is { Kind: TokenKind.Word, IsCapitalised: true }));

    /// <summary>
    /// <c>a firm with number XXX and file YYY</c>: the text has a second letter of its own, or uses the name again in a path.
    /// </summary>
    private bool IsVariableName(int index, in OutlineBlock block)
    {
        for (int i = Math.Max(0, index - Farthest); i < Math.Min(_tokens.Length, index + Farthest); i++)
        {
            if (_tokens[i].Start >= block.Start && _tokens[i].Start < block.End && PlaceholderFormWords.Variable.Has(_tokens[i]))
            {
                return true;
            }
        }

        ReadOnlySpan<char> mark = _text.Slice(_tokens[index].Start, _tokens[index].Length);
        ReadOnlySpan<char> rest = _text.Slice(_tokens[index].End); // no further than to where it stands next
        int again = rest.IndexOf(mark);
        return again > 0
            && (rest[again - 1] is '/' or '-' or '_' or '=' or '.'
                || (again + mark.Length < rest.Length && rest[again + mark.Length] is '/' or '-' or '_' or '.'
                    && again + mark.Length + 1 < rest.Length && char.IsLetterOrDigit(rest[again + mark.Length + 1])));
    }

    /// <summary><c>Your TODO list</c> and <c>the TBD column</c> speak of such marks.</summary>
    private bool IsSpokenOf(int index, in OutlineBlock block) =>
        index > 0 && _tokens[index - 1].Start >= block.Start && PlaceholderFormWords.Owner.Has(_tokens[index - 1]);

    /// <summary>Initials of people, or of others who are listed.</summary>
    private bool IsAmongInitials(int index, in OutlineBlock block) =>
        IsInitials(index - 2, index - 1, block) || IsInitials(index + 2, index + 1, block);

    /// <summary><c>TK</c> right before <c>Tom Kell</c>, in the next cell perhaps.</summary>
    private bool IsShortFor(int index)
    {
        ReadOnlySpan<char> initials = _text.Slice(_tokens[index].Start, _tokens[index].Length);
        int at = index + 1;
        at += at < _tokens.Length && _tokens[at].Kind is TokenKind.OpenBracket or TokenKind.Dash or TokenKind.Colon ? 1 : 0;
        for (int i = 0; i < initials.Length; i++, at++)
        {
            if (at >= _tokens.Length || _tokens[at] is not { Kind: TokenKind.Word, Length: > 1 } || _text[_tokens[at].Start] != initials[i])
            {
                return false;
            }
        }

        return initials.Length > 1;
    }

    private bool IsInitials(int index, int comma, in OutlineBlock block) =>
        index >= 0 && index < _tokens.Length && _tokens[index].Start >= block.Start && _tokens[index].End <= block.End
        && _tokens[comma].Kind is TokenKind.Comma or TokenKind.Symbol
        && _tokens[index] is { Kind: TokenKind.Word, Length: 2 or 3 } initials && (initials.Flags & TokenFlags.AllCapitals) != 0;

    private bool IsAmongNames(int index, in OutlineBlock block) =>
        IsName(index - 2, index - 1, block) || IsName(index + 2, index + 1, block);

    /// <summary><c>They are: XXX, The Lamp and The Quay</c>.</summary>
    private bool IsTitleInList(int index, in OutlineBlock block) =>
        IsName(index + 2, index + 1, block) && index > 0 && _tokens[index - 1].Start >= block.Start
        && (_tokens[index - 1].Kind == TokenKind.Colon || IsName(index - 2, index - 1, block));

    private bool IsName(int index, int comma, in OutlineBlock block) =>
        index >= 0 && index < _tokens.Length && _tokens[index].Start >= block.Start && _tokens[index].End <= block.End
        && _tokens[comma].Kind == TokenKind.Comma && _tokens[index] is { Kind: TokenKind.Word, IsCapitalised: true };
}
