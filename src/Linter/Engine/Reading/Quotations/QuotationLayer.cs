using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading.Quotations;

/// <summary>
/// Pairs quotation marks block by block, with the convention that a quotation over several paragraphs opens each and
/// closes only the last. Double marks decide; single marks count only where their partner is plain to see, because an
/// apostrophe has the same shape. A slip is noted and forgotten at the end of its block, so that it cannot poison the file.
/// </summary>
internal ref struct QuotationLayer
{
    private const int SpeechWords = 4;

    /// <summary>A tag and an inner quotation are followed for this many tokens, so that hostile input stays cheap.</summary>
    private const int LongestTag = 80;

    private const int LongestNested = 60;

    /// <summary>From a verb of saying to the next quotation it is no further than this in a reporting clause.</summary>
    private const int LongestClause = 8;

    /// <summary>A speaker between a comma and a verb of saying has no more tokens than this.</summary>
    private const int LongestSpeaker = 20;

    private readonly ArticleText _text;
    private readonly PooledList<Token> _tokens;
    private readonly ReadOnlySpan<Block> _blocks;
    private readonly PooledList<Quotation> _quotations;
    private readonly PooledList<QuotationProblem> _problems;

    // How far each look around has come: it goes on from there, so that no mark walks over the same tokens again.
    private Ahead _ahead;
    private int _stop;
    private int _stopsSeen;
    private int _clauseOpen;
    private int _clausesSeen;
    private int _nextProse;
    private int _listEnd; // the item that closes a quotation begun above its list

    private QuotationLayer(ArticleText text, PooledList<Token> tokens, ReadOnlySpan<Block> blocks, PooledList<Quotation> quotations,
        PooledList<QuotationProblem> problems)
    {
        _text = text;
        _tokens = tokens;
        _blocks = blocks;
        _quotations = quotations;
        _problems = problems;
    }

    public static void Build(ArticleText text, PooledList<Token> tokens, ReadOnlySpan<Block> blocks, PooledList<Quotation> quotations,
        PooledList<QuotationProblem> problems)
    {
        var layer = new QuotationLayer(text, tokens, blocks, quotations, problems);
        bool open = false;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (layer.IsRead(blocks[i]))
            {
                open = layer.ReadBlock(i, open);
            }
        }
    }

    private readonly bool IsRead(in Block block) =>
        block.Zone is not (Zone.Residue or Zone.Markup or Zone.FrontMatter or Zone.AltText) && block.FirstToken < block.EndToken
            && !IsOrnament(block);

    /// <summary>Marks that have a paragraph to themselves are the ornament of a quotation that the page sets apart.</summary>
    private readonly bool IsOrnament(in Block block)
    {
        const int MostMarks = 3;
        if (block.EndToken - block.FirstToken > MostMarks)
        {
            return false;
        }

        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            if (_tokens[i].Kind is not (TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.Symbol or TokenKind.Comma))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Pairs the marks of one block.</summary>
    /// <param name="index">The block.</param>
    /// <param name="continued">Whether the block before left a quotation open.</param>
    /// <returns>Whether this block leaves one open for the next.</returns>
    private bool ReadBlock(int index, bool continued)
    {
        ref readonly Block block = ref _blocks[index];
        _ahead = default;
        _stop = block.FirstToken - 1;
        _stopsSeen = block.FirstToken;
        _clauseOpen = -1;
        int open = -1;
        bool first = true;
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            ref readonly Token token = ref _tokens[i];
            if (token.Kind == TokenKind.SingleQuote && open < 0 && !token.IsResidue)
            {
                i = ReadSingle(index, i);
                continue;
            }

            if (token.Kind == TokenKind.Symbol && _text[token.Start] == '<')
            {
                i = SkipTag(i, block);
                continue;
            }

            if (token.Kind != TokenKind.DoubleQuote || token.IsResidue)
            {
                continue;
            }

            Role role = GetRole(i, block, open);
            if (role == Role.Open)
            {
                if (open >= 0)
                {
                    i = OpenAgain(index, i, first && continued, ref open);
                    continue;
                }

                open = i;
            }
            else if (role != Role.None)
            {
                Close(index, i, first && continued, continued, ref open);
                first = false;
            }
        }

        return Finish(index, open, continued, first);
    }

    /// <summary>A mark that opens while a quotation is open: one inside it, the next of joined paragraphs, or a slip.</summary>
    /// <returns>The last token that is read.</returns>
    private int OpenAgain(int index, int at, bool continuation, ref int open)
    {
        ref readonly Block block = ref _blocks[index];
        if (FindInner(at, block, open) is var inner && inner > 0)
        {
            return inner;
        }

        bool afterStop = _tokens[at - 1].Kind is TokenKind.Period or TokenKind.Exclamation;
        if (!afterStop && NestedEnd(at, block, open) is var nested && nested > 0)
        {
            _problems.Add(new QuotationProblem(_tokens[at].Start, _tokens[nested].End, QuotationProblemKind.Nested));
            return nested;
        }

        if (afterStop && !HasReportingClause(open, at))
        {
            // Paragraphs of one long quotation, each opened anew, that were joined into one: the last closes it.
            return at;
        }

        // The first one is left open: what stands between counts as quoted, because nobody knows where it ends.
        _problems.Add(new QuotationProblem(_tokens[open].Start, SentenceEnd(open, at), QuotationProblemKind.Reopened));
        Add(index, open, at, closed: false, continued: false, continuation);
        open = at;
        return at;
    }

    /// <summary>A mark that closes: the open quotation, that of the block before, or none.</summary>
    private void Close(int index, int at, bool goesOn, bool continued, ref int open)
    {
        ref readonly Block block = ref _blocks[index];
        if (open >= 0)
        {
            if (IsMixed(open, at))
            {
                _problems.Add(new QuotationProblem(_tokens[open].Start, _tokens[at].End, QuotationProblemKind.MixedMarks));
            }

            Add(index, open, at + 1, closed: true, continued: false, continued && open == block.FirstToken);
            open = -1;
        }
        else if (goesOn)
        {
            // The quotation of the block before goes on without a new opening mark: one slip, noted there.
            Add(index, block.FirstToken, at + 1, closed: true, continued: false, continuation: true);
        }
        else
        {
            _problems.Add(new QuotationProblem(SentenceStart(block, at), _tokens[at].End, QuotationProblemKind.Unopened));
            _stop = at; // the next one would be opened after it
            _stopsSeen = at + 1;
        }
    }

    /// <summary>The end of a block: what is open goes on in the next one, or is never closed.</summary>
    /// <returns>Whether a quotation goes on.</returns>
    private bool Finish(int index, int open, bool continued, bool first)
    {
        ref readonly Block block = ref _blocks[index];
        if (open < 0)
        {
            bool carries = continued && first && index < _listEnd;
            if (carries)
            {
                Add(index, block.FirstToken, block.EndToken, closed: false, continued: true, continuation: true);
            }

            return carries;
        }

        bool goesOn = NextOpens(index) || ClosesInList(index);
        if (!goesOn)
        {
            _problems.Add(new QuotationProblem(_tokens[open].Start, SentenceEnd(open, block.EndToken), QuotationProblemKind.Unclosed));
        }

        Add(index, open, block.EndToken, closed: false, continued: goesOn, continued && open == block.FirstToken);
        return true;
    }

    /// <summary>
    /// The end of a tag (<c>&lt;a href="..."&gt;</c>) whose marks belong to the markup; the token itself if there is none.
    /// </summary>
    private readonly int SkipTag(int at, in Block block)
    {
        if (at + 1 >= block.EndToken || _tokens[at + 1].SpaceBefore)
        {
            return at;
        }

        for (int i = at + 1; i < Math.Min(block.EndToken, at + LongestTag); i++)
        {
            if (_tokens[i].Kind == TokenKind.Symbol && _text[_tokens[i].Start] == '>')
            {
                return i;
            }
        }

        return at;
    }

    /// <summary>
    /// The closing mark of an inner quotation in the same marks as the outer one, if one more closing mark follows for the outer; else -1.
    /// </summary>
    private readonly int NestedEnd(int at, in Block block, int open)
    {
        int inner = -1;
        for (int i = at + 1; i < Math.Min(block.EndToken, at + LongestNested); i++)
        {
            if (_tokens[i].Kind != TokenKind.DoubleQuote)
            {
                continue;
            }

            Role role = GetRole(i, block, open);
            if (role == Role.Open)
            {
                return -1;
            }

            if (role == Role.Close && inner >= 0)
            {
                return inner;
            }

            inner = role == Role.Close ? i : inner;
        }

        return -1;
    }

    /// <summary>The end of a quotation in curly marks inside one in straight marks; -1 if there is none.</summary>
    private readonly int FindInner(int at, in Block block, int open)
    {
        if (_text[_tokens[open].Start] != '"' || _text[_tokens[at].Start] != '“')
        {
            return -1;
        }

        for (int i = at + 1; i < Math.Min(block.EndToken, at + LongestNested); i++)
        {
            if (_tokens[i].Kind == TokenKind.DoubleQuote)
            {
                return _text[_tokens[i].Start] == '”' ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// Whether the reporter speaks between two opening marks (<c>“No, said Hess. “Never.”</c>): then a closing mark is missing there.
    /// </summary>
    private bool HasReportingClause(int open, int reopened)
    {
        // What was seen before can only matter anew where the opening mark is near.
        int from = _clauseOpen == open ? Math.Max(open + 2, _clausesSeen - LongestClause) : open + 2;
        _clauseOpen = open;
        _clausesSeen = reopened;
        for (int i = from; i < reopened; i++)
        {
            ref readonly Token token = ref _tokens[i];
            ushort wordId = token.WordId;
            if (!Lists.Cue.Has(wordId) || Lists.DoubtfulCue.Has(wordId) || !Lists.FiniteCue.Has(wordId))
            {
                continue;
            }

            ref readonly Token before = ref _tokens[i - 1];
            ref readonly Token after = ref _tokens[i + 1];
            bool inverted = before.Kind == TokenKind.Comma && after.Kind == TokenKind.Word && (after.IsCapitalised
                || Lists.DeterminerOrPronoun.Has(after));
            bool straight = IsSpeakerAfterComma(i, open) && (after.Kind is TokenKind.Period or TokenKind.Comma
                || IsShortClause(i, reopened));
            if (inverted || straight)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A pronoun or a name, titles and points included, between a comma and a verb of saying (<c>, Ms. Boyd said</c>).</summary>
    private readonly bool IsSpeakerAfterComma(int cue, int open)
    {
        int at = cue - 1;
        if (_tokens[at].Kind == TokenKind.Word && Lists.Pronoun.Has(_tokens[at]))
        {
            at--;
        }
        else
        {
            int farthest = Math.Max(open, cue - LongestSpeaker);
            while (at > farthest
                && (_tokens[at].Kind == TokenKind.Word
                    ? _tokens[at].IsCapitalised
                    : _tokens[at].Kind == TokenKind.Period && !_tokens[at].SpaceBefore && _tokens[at - 1].IsCapitalised))
            {
                at--;
            }
        }

        return at > open && at < cue - 1 && _tokens[at].Kind is TokenKind.Comma or TokenKind.SingleQuote;
    }

    /// <summary>Only a few words stand between a verb of saying and the opening mark, and they end one sentence.</summary>
    private readonly bool IsShortClause(int cue, int reopened)
    {
        if (reopened - cue > LongestClause)
        {
            return false;
        }

        for (int i = cue + 1; i < reopened - 1; i++)
        {
            if (_tokens[i].Kind is TokenKind.Period or TokenKind.Exclamation)
            {
                return false;
            }
        }

        return true;
    }

    private readonly void Add(int block, int first, int end, bool closed, bool continued, bool continuation)
    {
        int from = _tokens[first].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote ? first + 1 : first;
        int to = closed ? end - 1 : end;
        for (int i = from; i < to; i++)
        {
            ref Token token = ref _tokens[i];
            token = token with { Flags = token.Flags | TokenFlags.InQuotation };
        }

        if (to > from)
        {
            _quotations.Add(new Quotation(_tokens[first].Start, _tokens[end - 1].End, first, end, block, GetKind(from, to), continued,
                continuation));
        }
    }

    private readonly QuotationKind GetKind(int from, int to)
    {
        int words = 0;
        int lower = 0;
        bool sentence = false;
        for (int i = from; i < to; i++)
        {
            ref readonly Token token = ref _tokens[i];
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                words++;
                // Words of up to three letters are small in titles too.
                lower += token.Kind == TokenKind.Word && !token.IsCapitalised && token.Length > 3 ? 1 : 0;
            }
            else if (token.Kind is TokenKind.Exclamation or TokenKind.Period || (token.Kind == TokenKind.Comma && i == to - 1))
            {
                sentence = true;
            }
        }

        return lower == 0 && words is > 0 and <= 10 && !sentence ? QuotationKind.Title
            : words >= SpeechWords || sentence ? QuotationKind.Speech
            : QuotationKind.Fragment;
    }

    private enum Role
    {
        None,
        Open,
        Close,
    }

    private readonly Role GetRole(int at, in Block block, int open)
    {
        ref readonly Token token = ref _tokens[at];
        if (IsBroken(token.Start))
        {
            return Role.None;
        }

        char mark = _text[token.Start];
        bool canOpen = CanOpen(at, block);
        bool canClose = CanClose(at, block);
        switch (mark)
        {
            case '«' or '»' when IsArrow(at, block, open):
                return Role.None;
            case '“' or '„' or '«':
                return canClose && !canOpen && open >= 0 ? Role.Close : Role.Open;
            case '”' when open < 0 && IsInchMark(at, block, open):
                return Role.None;
            case '”' or '»':
                // German and Scandinavian habits open with ” or »; so do some converters.
                return canOpen && !canClose && open < 0 ? Role.Open : Role.Close;
            default:
                if (IsInchMark(at, block, open) || IsCodeMark(at, block, open))
                {
                    return Role.None;
                }

                if (open >= 0 && _text[_tokens[open].Start] == '"' && token.SpaceBefore && IsBeforeStop(at, block))
                {
                    return Role.Close; // there is a blank too many before it
                }

                return canOpen != canClose ? (canOpen ? Role.Open : Role.Close)
                    : open < 0 ? Role.Open : Role.Close;
        }
    }

    /// <summary>The last of the three characters that a dash has become (<c>â€“</c>).</summary>
    private readonly bool IsBroken(int place) => place > 1 && _text[place - 1] == '€' && _text[place - 2] == 'â';

    /// <summary>A mark that ends something follows at once, and nothing is joined to it.</summary>
    private readonly bool IsBeforeStop(int at, in Block block) =>
        at + 1 < block.EndToken && !_tokens[at + 1].SpaceBefore && _tokens[at + 1].Length == 1
            && _tokens[at + 1].Kind is TokenKind.Period or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon
                or TokenKind.Exclamation or TokenKind.CloseBracket
            && (at + 2 >= block.EndToken || _tokens[at + 2].SpaceBefore);

    /// <summary>A guillemet without its partner in the block is an arrow, as before an item or behind a link.</summary>
    private readonly bool IsArrow(int at, in Block block, int open)
    {
        if (open >= 0)
        {
            return _text[_tokens[open].Start] is not ('«' or '»');
        }

        for (int i = at + 1; i < Math.Min(block.EndToken, at + LongestTag); i++)
        {
            if (_text[_tokens[i].Start] is '«' or '»' && _tokens[i].Kind == TokenKind.DoubleQuote)
            {
                return _text[_tokens[i].Start] == _text[_tokens[at].Start] && _tokens[i].SpaceBefore;
            }
        }

        return true;
    }

    /// <summary>A mark opens after white space, an opening bracket, a dash or at the start, when a word follows at once.</summary>
    private readonly bool CanOpen(int at, in Block block)
    {
        bool before = at == block.FirstToken || HasSpaceBefore(at)
            || _tokens[at - 1].Kind is TokenKind.OpenBracket or TokenKind.Dash or TokenKind.SingleQuote or TokenKind.DoubleQuote;
        bool after = at + 1 < block.EndToken && !_tokens[at + 1].SpaceBefore
            && _tokens[at + 1].Kind is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.CloseBracket or TokenKind.Exclamation);
        return before && after;
    }

    /// <summary>A new line behind the end of a link is a blank as well.</summary>
    private readonly bool HasSpaceBefore(int at) =>
        _tokens[at].SpaceBefore || (_tokens[at].Start > 0 && char.IsWhiteSpace(_text[_tokens[at].Start - 1]));

    private readonly bool CanClose(int at, in Block block)
    {
        bool before = at > block.FirstToken && !HasSpaceBefore(at);
        bool after = at + 1 >= block.EndToken || _tokens[at + 1].SpaceBefore
            || _tokens[at + 1].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Currency);
        return before && after;
    }

    /// <summary>
    /// A straight mark right after a figure is an inch or a second when no quotation is open, or another measure stands in the block.
    /// </summary>
    private readonly bool IsInchMark(int at, in Block block, int open)
    {
        if (at == block.FirstToken || HasSpaceBefore(at)
            || (_tokens[at - 1].Kind != TokenKind.Number && !char.IsNumber(_text[_tokens[at].Start - 1])))
        {
            return false;
        }

        if (open < 0)
        {
            return true;
        }

        for (int i = at + 1; i < block.EndToken; i++)
        {
            if (_tokens[i].Kind == TokenKind.DoubleQuote)
            {
                // A partner follows that can only close: this one is a measure inside the quotation.
                return CanClose(i, block) && !CanOpen(i, block);
            }
        }

        return false;
    }

    /// <summary>A straight mark right behind an equals sign gives a value, and so does the one that closes it.</summary>
    private readonly bool IsCodeMark(int at, in Block block, int open)
    {
        if (open >= 0 || at == block.FirstToken)
        {
            return false;
        }

        if (_text[_tokens[at].Start - 1] == '=')
        {
            return true;
        }

        int before = at - 1;
        int first = Math.Max(block.FirstToken, at - LongestNested);
        while (before >= first && _tokens[before].Kind != TokenKind.DoubleQuote)
        {
            before--;
        }

        return before >= first && before > block.FirstToken && _text[_tokens[before].Start] == '"'
            && _text[_tokens[before].Start - 1] == '=' && CanClose(at, block);
    }

    private readonly bool IsMixed(int open, int close)
    {
        char opening = _text[_tokens[open].Start];
        char closing = _text[_tokens[close].Start];
        return (opening == '"') != (closing == '"');
    }

    private bool NextOpens(int index)
    {
        _nextProse = Math.Max(_nextProse, index + 1);
        while (_nextProse < _blocks.Length && (!IsRead(_blocks[_nextProse]) || _blocks[_nextProse].Zone is Zone.Subhead or Zone.Caption))
        {
            _nextProse++;
        }

        if (_nextProse >= _blocks.Length)
        {
            return false;
        }

        ref readonly Block next = ref _blocks[_nextProse];
        return _tokens[next.FirstToken].Kind is TokenKind.DoubleQuote && CanOpen(next.FirstToken, next);
    }

    /// <summary>Whether the quotation goes on in the list below, and an item of it has the closing mark.</summary>
    private bool ClosesInList(int index)
    {
        for (int i = index + 1; i < _blocks.Length && _blocks[i].Zone is Zone.ListItem; i++)
        {
            for (int k = _blocks[i].FirstToken; k < _blocks[i].EndToken; k++)
            {
                if (_tokens[k].Kind == TokenKind.DoubleQuote)
                {
                    _listEnd = i;
                    return CanClose(k, _blocks[i]) && !CanOpen(k, _blocks[i]);
                }
            }
        }

        return false;
    }

    /// <summary>
    /// End of the sentence a mark stands in, at most up to <paramref name="limit"/>: a span an editor can take in at a glance.
    /// </summary>
    private readonly int SentenceEnd(int from, int limit)
    {
        for (int i = from + 1; i < limit; i++)
        {
            if (_tokens[i].Kind is TokenKind.Period or TokenKind.Exclamation && (i + 1 >= limit || _tokens[i + 1].SpaceBefore)
                && !Lists.NameTitle.Has(_tokens[i - 1]))
            {
                return _tokens[i].End;
            }
        }

        return _tokens[limit - 1].End;
    }

    private int SentenceStart(in Block block, int from)
    {
        for (; _stopsSeen <= from - 2; _stopsSeen++)
        {
            if (_tokens[_stopsSeen].Kind is TokenKind.Period or TokenKind.Exclamation && _tokens[_stopsSeen + 1].SpaceBefore)
            {
                _stop = _stopsSeen;
            }
        }

        return _tokens[from - 2 > _stop && from - 2 >= block.FirstToken ? _stop + 1 : from].Start;
    }

    /// <summary>A quotation in single marks, if its closing mark is plain to see; its last token, or the mark itself.</summary>
    private int ReadSingle(int index, int at)
    {
        ref readonly Block block = ref _blocks[index];
        if (!CanOpen(at, block) || _text[_tokens[at].Start] == '’')
        {
            return at;
        }

        LookAhead(at + 2, block);
        int candidate = _ahead.Close < _ahead.DoubleMark ? _ahead.Close : _ahead.Plural;
        if (candidate >= Math.Min(_ahead.DoubleMark, block.EndToken))
        {
            return at;
        }

        Add(index, at, candidate + 1, closed: true, continued: false, continuation: false);
        return candidate;
    }

    /// <summary>Finds what comes next from a token on; the end of the block where there is none.</summary>
    private void LookAhead(int from, in Block block)
    {
        _ahead.DoubleMark = Math.Max(_ahead.DoubleMark, from);
        while (_ahead.DoubleMark < block.EndToken && _tokens[_ahead.DoubleMark].Kind != TokenKind.DoubleQuote)
        {
            _ahead.DoubleMark++;
        }

        _ahead.Close = Math.Max(_ahead.Close, from);
        while (_ahead.Close < block.EndToken && !ClosesSingle(_ahead.Close, block, plural: false))
        {
            _ahead.Close++;
        }

        _ahead.Plural = Math.Max(_ahead.Plural, from);
        while (_ahead.Plural < block.EndToken && !ClosesSingle(_ahead.Plural, block, plural: true))
        {
            _ahead.Plural++;
        }
    }

    /// <summary>
    /// Whether a token is a single mark that can close, and is (or is not) just as well the apostrophe of a plural (<c>the boats’
    /// owners</c>).
    /// </summary>
    private readonly bool ClosesSingle(int at, in Block block, bool plural)
    {
        if (_tokens[at].Kind != TokenKind.SingleQuote || !CanClose(at, block))
        {
            return false;
        }

        ref readonly Token before = ref _tokens[at - 1];
        return plural == (before.Kind == TokenKind.Word && _text[before.End - 1] is 's' && at + 1 < block.EndToken
            && _tokens[at + 1].SpaceBefore && _tokens[at + 1].Kind == TokenKind.Word);
    }

    /// <summary>The next tokens of a block that matter to an opening single mark.</summary>
    private struct Ahead
    {
        /// <summary>The next double mark: no quotation in single marks reaches over it.</summary>
        public int DoubleMark;

        /// <summary>The next single mark that can only close.</summary>
        public int Close;

        /// <summary>The next one that may be an apostrophe too.</summary>
        public int Plural;
    }
}
