using ContentLint.Words;
using ContentLint.Words.Patterns;

namespace ContentLint.Reading;

/// <summary>
/// Reads from the form of a line whether a page speaks in it: it asks its reader for something he can do on the page, names
/// nothing but parts of pages, or heads a box of links. Each sign has a weight; what tells of the world weighs against them.
/// </summary>
internal static class ResidueForm
{
    /// <summary>Lines of more words are running text.</summary>
    public const int MostWords = 24;

    /// <summary>The least weight of a line that is residue.</summary>
    private const int Enough = 4;

    /// <summary>The most words of the title of a box.</summary>
    private const int TitleWords = 6;

    /// <summary>So many words before a colon may name who speaks.</summary>
    private const int SpeakerWords = 2;

    /// <summary>Other words than those of pages that a prompt may have without losing weight.</summary>
    private const int FreeWords = 4;

    /// <summary>A line that asks for nothing and has so many other words is about something else.</summary>
    private const int FewestOthers = 3;

    /// <summary>A statement of the page, which asks for nothing, has at most so many other words.</summary>
    private const int StatementWords = 2;

    private static readonly uint Sign = WordLexicon.Hash("sign".AsSpan());

    private static readonly uint Up = WordLexicon.Hash("up".AsSpan());

    /// <summary>What a page says in a line; <see langword="null"/> if it says nothing.</summary>
    /// <param name="inventory">The vocabulary of pages.</param>
    /// <param name="tokens">The tokens of the article.</param>
    /// <param name="line">The line.</param>
    /// <param name="asks">Whether the line begins with what a reader is to do.</param>
    /// <param name="isAlone">Whether no text stands below the line that it could head, and no line beside it is like it.</param>
    public static ResidueCategory? Read(ResidueInventory inventory, ReadOnlySpan<Token> tokens, in ResidueLine line, bool isAlone,
        out bool asks)
    {
        var signs = default(Signs);
        signs.Collect(inventory, tokens, line);
        asks = signs.AsksFirst;
        if (signs.IsButton)
        {
            return ResidueCategory.Navigation;
        }

        if (signs.PageWords + signs.Titles == 0 || line.StartsQuoted)
        {
            return null;
        }

        if (signs.IsTitle(tokens, line, isAlone))
        {
            return ResidueCategory.Related;
        }

        if (signs.Weigh(line) >= Enough)
        {
            return IsItem(tokens, line) ? null : signs.Category;
        }

        return isAlone && signs.CallsReader(line) ? ResidueCategory.Navigation : null;
    }

    /// <summary>
    /// A label, a dash or colon and what it means (<c>Website – create a page for your guests</c>) is an item of the article's.
    /// </summary>
    private static bool IsItem(ReadOnlySpan<Token> tokens, in ResidueLine line)
    {
        const int LabelTokens = 5;
        const int FewestWords = 8;
        for (int i = line.FirstToken + 1; line.Words >= FewestWords && i < Math.Min(line.EndToken - 1, line.FirstToken + LabelTokens); i++)
        {
            if (tokens[i].Kind is TokenKind.Dash && tokens[i].SpaceBefore && tokens[i + 1].SpaceBefore)
            {
                return true;
            }
        }

        return line.EndToken - line.FirstToken > 3 && ResidueFormWords.Step.Has(tokens[line.FirstToken])
            && tokens[line.FirstToken + 1].Kind == TokenKind.Number && tokens[line.FirstToken + 2].Kind == TokenKind.Colon;
    }

    private struct Signs
    {
        public bool AsksFirst;
        public int PageWords;
        public int Titles;
        public bool IsButton;
        private int _demands; // verbs where a demand begins
        private int _verbs;
        private int _requests;
        private int _devices;
        private int _parts;
        private int _networks;
        private int _readers;
        private int _owned; // parts that are called this one, ours or yours
        private int _idle;
        private int _persons;
        private int _deeds; // verbs that tell what somebody did
        private int _others;
        private int _weighty; // those of them that are no part of a title
        private int _quotes;
        private bool _pitches; // asks a question, and then something of the reader
        private bool _asksForUs;
        private bool _points; // to what stands above or below in the article
        private bool _endsInPreposition;
        private bool _startsWithQuestion;
        private bool _startsWithPage;
        private bool _isNow;
        private bool _cries; // breaks off, and cries out
        private bool _shares;
        private bool _comments;

        public void Collect(ResidueInventory inventory, ReadOnlySpan<Token> tokens, in ResidueLine line)
        {
            bool begins = true;
            bool owns = false;
            bool asked = false;
            bool demanded = false;
            int seen = 0;
            for (int i = line.FirstToken; i < line.EndToken; i++)
            {
                ref readonly Token token = ref tokens[i];
                if (token.Kind is TokenKind.DoubleQuote)
                {
                    _quotes++;
                }

                if (token.Kind != TokenKind.Word)
                {
                    asked |= token.Kind == TokenKind.Exclamation && seen > 0;
                    _cries |= token.Kind == TokenKind.Exclamation && i > line.FirstToken && tokens[i - 1].Kind == TokenKind.Period;
                    demanded = false;
                    begins |= (token.Kind != TokenKind.Colon || seen > SpeakerWords)
                        && token.Kind is not (TokenKind.Comma or TokenKind.Number or TokenKind.SingleQuote or TokenKind.CloseBracket
                            or TokenKind.Currency or TokenKind.Percent);
                    continue;
                }

                PageWord word = inventory.GetPageWord(token.Hash);
                if (token.Hash == Sign && i + 1 < line.EndToken && tokens[i + 1].Hash == Up)
                {
                    word |= PageWord.Request;
                }

                IsButton = line.EndToken - line.FirstToken == 1 && (word & PageWord.Button) != 0 && token.IsCapitalised;
                seen++;
                _endsInPreposition = Lists.Preposition.Has(token);
                Count(word, token, begins, owns, seen, line.EndsSentence || !token.IsCapitalised);
                if ((word & PageWord.Verb) != 0 && begins)
                {
                    _demands++;
                    AsksFirst |= seen == 1;
                    _pitches |= asked;
                }

                _asksForUs |= demanded && ResidueFormWords.Publisher.Has(token);
                _points |= (word & PageWord.Pointer) != 0;
                _isNow |= ResidueFormWords.Now.Has(token);
                _shares |= ResidueFormWords.Sharing.Has(token);
                _comments |= ResidueFormWords.Commenting.Has(token);
                demanded = (word & PageWord.Verb) != 0 && begins;

                // Please, never and the like stand before the verb.
                begins = begins && (word & PageWord.Verb) == 0 && (word & PageWord.Lead) != 0;
                begins |= _demands > 0 && (word & PageWord.Joint) != 0;
                owns = (word & PageWord.Owner) != 0;
            }
        }

        private void Count(PageWord word, in Token token, bool begins, bool owns, int seen, bool tells)
        {
            const PageWord Page = PageWord.Request | PageWord.Verb | PageWord.Device | PageWord.Part | PageWord.Network;
            bool ofPage = (word & Page) != 0;
            PageWords += ofPage ? 1 : 0;
            _verbs += (word & PageWord.Verb) != 0 ? 1 : 0;
            _requests += (word & PageWord.Request) != 0 ? 1 : 0;
            _devices += (word & PageWord.Device) != 0 ? 1 : 0;
            _parts += (word & (PageWord.Part | PageWord.Device)) == PageWord.Part ? 1 : 0;
            _networks += (word & PageWord.Network) != 0 ? 1 : 0;
            _readers += (word & PageWord.Reader) != 0 ? 1 : 0;
            _persons += (word & PageWord.Person) != 0 ? 1 : 0;
            _owned += owns && (word & (PageWord.Part | PageWord.Device)) != 0 ? 1 : 0;
            Titles += (word & PageWord.Title) != 0 ? 1 : 0;
            _idle += (word & PageWord.Idle) != 0 ? 1 : 0;
            if (seen == 1)
            {
                _startsWithQuestion = Lists.WhWord.Has(token) && (word & PageWord.Owner) == 0;
                _startsWithPage = (word & (PageWord.Device | PageWord.Owner)) != 0;
            }

            if ((word & ~(PageWord.Lead | PageWord.Joint | PageWord.Owner | PageWord.Pointer)) == 0
                || (token.IsPossessive && (word & PageWord.Idle) == 0))
            {
                bool grammar = Lists.Function.Has(token);
                _others += grammar ? 0 : 1;
                _weighty += grammar || !tells ? 0 : 1;
                _deeds += !begins && ResidueFormWords.Deed.Has(token) && !Lists.Auxiliary.Has(token) ? 1 : 0;
            }
        }

        public readonly int Weigh(in ResidueLine line)
        {
            bool nothingElse = _others == 0 && PageWords >= 2 && (_devices + _parts + _networks + _requests > 0 || _verbs >= 3);
            int weight = (_demands > 0 ? 2 : 0) + (_demands > 1 ? 1 : 0) + (_requests > 0 ? 2 : 0)
                + (_devices > 0 ? Math.Min(4, _devices + 1) : 0) + Math.Min(2, _parts)
                + (_networks > 1 ? 3 : _networks) + (_readers > 0 ? 1 : 0) + (_owned > 0 ? 1 : 0) + (_pitches ? 2 : 0)
                + (_asksForUs ? 1 : 0)
                + (nothingElse ? 2 : 0)
                - (_persons > 0 ? 3 : 0) - (_deeds > 0 ? 3 : 0) - (_quotes > 0 ? 2 : 0) - (_points ? 2 : 0) - (_cries
                    ? 4
                    : 0) - (_startsWithQuestion && _demands == 0 ? 4 : 0)
                - Math.Max(0, _weighty - FreeWords)
                - (_demands == 0 && _weighty >= FewestOthers
                    ? 2
                    : 0) - (_devices + _parts + _networks + _requests == 0 && _demands < 2 && !_pitches && !_asksForUs ? 2 : 0);
            if (!line.EndsSentence || _demands > 0)
            {
                // Nothing is asked, and other things are spoken of: part of a sentence or a headline.
                return _demands + _requests == 0 && !nothingElse && line.Words > TitleWords ? weight - 2 : weight;
            }

            // A sentence that asks for nothing has a subject; of the page it is only if it begins with it.
            bool statement = _startsWithPage && _devices > 0 && _others <= StatementWords && !line.HasDigits;
            return statement ? weight : weight - Enough;
        }

        /// <summary>A button: what the reader is to do first, in a few words, for himself or now.</summary>
        public readonly bool CallsReader(in ResidueLine line) =>
            AsksFirst && line.Words is >= 2 and <= TitleWords && !line.IsStatement && _persons + _deeds + _quotes == 0 && !_points
            && !_cries && !line.HasDigits && (_readers > 0 || _isNow);

        /// <summary>
        /// The title of a box of links: words of such titles and parts of pages, and at most one that says what they are about.
        /// </summary>
        public readonly bool IsTitle(ReadOnlySpan<Token> tokens, in ResidueLine line, bool isAlone)
        {
            if (Titles == 0 || line.Words > TitleWords || line.EndsSentence || _others > 1 || _persons + _demands > 0 || line.HasDigits)
            {
                return false;
            }

            bool colon = tokens[line.EndToken - 1].Kind == TokenKind.Colon;
            ref readonly Token first = ref tokens[line.FirstToken];
            bool capitals = line.Words == 2 && _others == 1 && (first.Flags & TokenFlags.AllCapitals) != 0 && first.Length == 4
                && Titles == 1 && (tokens[line.EndToken - 1].Flags & TokenFlags.AllCapitals) != 0;
            return (Titles >= 2 && (isAlone || _others == 0)) || _parts > 0 || (colon && line.Words <= 3)
                || (_endsInPreposition && line.Words <= 3) || capitals || (_others == 0 && _idle > 0);
        }

        public readonly ResidueCategory Category =>
            _requests > 0 || _devices > 0
            ? ResidueCategory.Newsletter
            : _networks > 0 || _shares ? ResidueCategory.Share : _comments ? ResidueCategory.Comments : ResidueCategory.Navigation;
    }
}
