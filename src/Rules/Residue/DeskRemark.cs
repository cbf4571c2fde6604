using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>
/// Finds remarks on the text that were left in it: notes between desks, what somebody says of his draft, contacts for the press.
/// </summary>
/// <remarks>
/// ## Why
/// Whoever works on a text talks about it in the same file: asks the lawyers, tells the desk what to cut, says to a client what was
/// changed. One such remark is overlooked, and readers see it. No word proves it; the rule looks for several signs in one sentence
/// outside quotations: words for parts of a text, what is done to them, a demand or a question to a colleague, who may be called by name, a
/// first person that the article does not have elsewhere, the short forms of messages, an answer that is waited for, initials at the end.
/// In square brackets within a sentence a few words that ask a desk are enough.
///
/// It is a warning where brackets, a label, a name that is called, initials, the short forms of messages or a word of newsrooms set the
/// remark apart, and where a paragraph begins with one that is plainly for whoever can change the text; else it is a note, as is what is
/// said to the press: a release ends so by right.
///
/// ## What to do
/// Do what the remark asks, and delete it.
///
/// ## Examples
/// ```bad
/// The kiln was lit in May, and it holds 400 pots.
///
/// Can somebody check this para with the museum? LT
/// ```
/// ```bad
/// The kiln was lit in May.
///
/// I've shortened the opening and kept both quotes, as you asked.
/// ```
/// ```bad
/// The kiln was lit in May. For interviews with the potters, contact the press office.
/// ```
/// ```good
/// The kiln was lit in May. “Can somebody check this paragraph?” the curator asked.
/// ```
/// ```good
/// The editor had cut the last paragraph. She would not say why.
/// ```
/// ```good
/// For tickets, call the museum on weekdays.
/// ```
/// </remarks>
public sealed class DeskRemark() : Rule(new RuleDescriptor(
    Id: "CL411",
    Name: "desk-remark",
    Title: "Remark on the text, left in it",
    Description: "A note to a desk, a client or the press stands in the article.",
    Severity: Severity.Warning)
{
    Since = "0.2",
    QuietIn = QuietGenres.NoReportNorView,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Words = [DeskRemarkWords.Sign] },
})
{
    /// <summary>Longer sentences are of the article.</summary>
    private const int LongestRemark = 60;

    /// <summary>Nobody demands in more words.</summary>
    private const int LongestDemand = 25;

    /// <summary>A label has at most so many words.</summary>
    private const int LabelWords = 5;

    /// <summary>So many sentences in the first or second person make a text somebody's own.</summary>
    private const int MostPersonal = 3;

    /// <summary>The words that are counted, in the order of <see cref="Sign"/>.</summary>
    private static readonly WordList[] Counted =
    [
        DeskRemarkWords.Newsroom, DeskRemarkWords.TextPart, DeskRemarkWords.Desk, DeskRemarkWords.Edit, DeskRemarkWords.Measure,
        DeskRemarkWords.Shorthand, DeskRemarkWords.I, DeskRemarkWords.You, DeskRemarkWords.Need, DeskRemarkWords.Correction,
    ];

    /// <summary>What is counted in a sentence.</summary>
    private enum Sign
    {
        Newsroom,
        Part,
        Desk,
        Edit,
        Measure,
        Shorthand,
        Me,
        You,
        Need,
        Correction,
    }

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        bool? isPersonal = null;
        int reported = -1; // the last sentence that was reported
        Span<int> times = stackalloc int[Counted.Length];
        for (int s = 1; s < reading.Sentences.Length; s++)
        {
            ref readonly Sentence sentence = ref reading.Sentences[s];
            Block block = reading.Blocks[sentence.Block];
            if (block.Zone is not (Zone.Body or Zone.Subhead or Zone.Footnote)
                || sentence.EndToken - sentence.FirstToken is > LongestRemark or < 2
                || Lists.Conjunction.Has(reading.Tokens[sentence.EndToken - 1])) // the item of a list goes on
            {
                continue;
            }

            if (!DeskRemarkWords.Sign.HasAny(reading.Tokens.Slice(sentence.FirstToken, sentence.EndToken - sentence.FirstToken))
                || BracketedRemark.Report(reading, context, sentence) || HasQuotation(reading, sentence))
            {
                continue;
            }

            var signs = new RemarkSigns(reading, s, times);
            if (!signs.IsRemark(ignorePerson: false) || HasPlaceholder(reading, sentence.Span)
                || (!signs.NamesText && Crosshead.Is(reading, sentence.Span)))
            {
                continue;
            }

            // A text in the first or second person tells its readers what to do, and so does the file of a site.
            isPersonal ??= reading.Article.Format != ArticleFormat.PlainText || CountPersonal(reading) > MostPersonal;
            if (isPersonal.Value && (!signs.NamesNewsroom || !signs.IsRemark(ignorePerson: true)))
            {
                continue;
            }

            if (reported == s - 1 && reading.Sentences[reported].Block == sentence.Block)
            {
                reported = s;
                continue; // one remark in two sentences
            }

            reported = s;
            context.Report(
                signs.IsMarked || (signs.IsSure && StandsAlone(reading, s)) ? Severity.Warning : Severity.Note,
                sentence.Span,
                $"“{Excerpt.Of(reading.Text, sentence.Span)}” reads like {signs.Kind}, and not like the article",
                "Do what it asks, and delete it");
        }
    }

    /// <summary>Whether a paragraph begins with the remark.</summary>
    private static bool StandsAlone(ArticleReading reading, int sentence) =>
        reading.Sentences[sentence - 1].Block != reading.Sentences[sentence].Block;

    /// <summary>Somebody says it in the article, or a part of it; or on a network.</summary>
    private static bool HasQuotation(ArticleReading reading, in Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly Token token = ref reading.Tokens[i];
            if (token.InQuotation || token.IsResidue || token.Kind is TokenKind.DoubleQuote or TokenKind.Address
                || IsSaid(reading, sentence, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Cut the fees, she argues, and …</c>, <c>Check the oven, the cook said.</c>: a comma, and who says it.</summary>
    private static bool IsSaid(ArticleReading reading, in Sentence sentence, int comma)
    {
        const int Length = 4; // of the speaker and the verb
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (tokens[comma].Kind != TokenKind.Comma || comma + 2 >= sentence.EndToken
            || !(Lists.Pronoun.Has(tokens[comma + 1]) || Lists.Determiner.Has(tokens[comma + 1]) || tokens[comma + 1].IsCapitalised))
        {
            return false;
        }

        int at = comma + 2;
        int end = Math.Min(sentence.EndToken, comma + 1 + Length);
        while (at < end && tokens[at].Kind == TokenKind.Word && !Lists.CueThirdPerson.Has(tokens[at]) && !Lists.CuePast.Has(tokens[at]))
        {
            at++;
        }

        return at < end && tokens[at].Kind == TokenKind.Word;
    }

    /// <summary>What the rule for placeholders tells is told.</summary>
    private static bool HasPlaceholder(ArticleReading reading, TextSpan span)
    {
        ReadOnlySpan<Reading.Residue> debris = reading.Debris;
        int at = Sorted.FirstFrom(debris, span.Start, static (in Reading.Residue item) => item.Start);
        return at < debris.Length && debris[at].Start < span.End && debris[at].Category == ResidueCategory.Placeholder;
    }

    private static int CountPersonal(ArticleReading reading)
    {
        int count = 0;
        foreach (ref readonly Sentence sentence in reading.Sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                ref readonly Token token = ref reading.Tokens[i];
                if (!token.InQuotation && !token.IsResidue && (DeskRemarkWords.I.Has(token) || DeskRemarkWords.You.Has(token)))
                {
                    count++;
                    break;
                }
            }
        }

        return count;
    }

    /// <summary>What of a sentence tells that it speaks of the text and not in it.</summary>
    private ref struct RemarkSigns
    {
        private readonly ArticleReading _reading;
        private readonly ReadOnlySpan<Token> _tokens;
        private readonly Span<int> _times; // of each sign
        private readonly Sentence _sentence;
        private readonly int _end;
        private readonly bool _signed;
        private readonly bool _bracketed;
        private readonly bool _isCorrection;
        private readonly bool _isPress;
        private readonly bool _isNames;
        private readonly bool _demands;
        private readonly bool _asks; // a colleague
        private readonly bool _calls; // somebody by a first name
        private bool _addresses; // a desk, in a label
        private bool _writer; // somebody says what he does
        private bool _isOpen; // something is still to be done
        private bool _isText; // the text is the subject
        private bool _due; // before it is printed
        private bool _isTextSpeak; // pls
        private bool _waits; // for an answer
        private bool _space;
        private bool _capitals;

        public RemarkSigns(ArticleReading reading, int index, Span<int> times)
            : this()
        {
            _reading = reading;
            _tokens = reading.Tokens;
            _times = times;
            _sentence = reading.Sentences[index];
            int first = _sentence.FirstToken;
            int end = EndOfRemark(first);
            _end = end;
            _bracketed = _tokens[first].Kind == TokenKind.OpenBracket;
            first += _bracketed ? 1 : 0;
            ReadWords(first, end);
            int start = ReadLabel(first, end);
            if (start == first && CallsSomebody(first, end))
            {
                _calls = true;
                start += _tokens[first + 1].Kind == TokenKind.Word ? 1 : 2;
            }

            _demands = Demands(start, end);
            _asks = Asks(start, end);
            bool isColon = start > first && _tokens[start - 1].Kind != TokenKind.Comma; // Lawyers, who left the court
            if (_addresses && !(_demands || _asks || (isColon && (Has(Sign.Edit) || _isOpen || Has(Sign.Shorthand)))))
            {
                _addresses = false; // Subs: Hale, Boyd
                _times[(int)Sign.Newsroom] = 0;
            }

            _signed = end - first <= LongestDemand && (_asks || _demands || Has(Sign.Me) || Has(Sign.Newsroom) || Has(Sign.Shorthand))
                && IsSigned(index);
            _isCorrection = Has(Sign.Correction) || (_bracketed && first + 1 < end && DeskRemarkWords.Story.Has(_tokens[first + 1]))
                || (DeskRemarkWords.Editor.Has(_tokens[first])
                    && DeskRemarkWords.NoteToReaders.HasAny(_tokens.Slice(first, Math.Min(3, end - first)))); // Editor's note
            _isPress = reading.HasWord(DeskRemarkWords.ForPress) && IsForPress(first, end);
            _isNames = !_demands && IsNames(first, end);
        }

        /// <summary>What kind of remark it is.</summary>
        public readonly string Kind => _isPress ? "a note to the press" : _writer || _isText ? "a remark on a draft" : "a note to the desk";

        /// <summary>Whether words of newsrooms or a desk that is spoken to tell that it is one’s.</summary>
        public readonly bool NamesNewsroom => (Has(Sign.Newsroom) || _addresses) && (_demands || _asks || _signed) && !_isCorrection;

        /// <summary>Whether brackets, a label, a called name, initials or words of messages set it apart from the article.</summary>
        public readonly bool IsMarked => !_isPress
            && (_bracketed || _addresses || _calls || _signed || _isTextSpeak || Has(Sign.Newsroom));

        /// <summary>
        /// Whether it speaks of the text to somebody who can change it. What writers say of themselves and ask of their readers has a sign
        /// or two of that as well.
        /// </summary>
        public readonly bool IsSure => _space || _due || (_demands && (Has(Sign.Desk) || Has(Sign.Shorthand)))
            || (!_demands && Most(Sign.Part, 2) + Most(Sign.Measure, 1) + Most(Sign.You, 1) + (_asks ? 1 : 0) > 2);

        /// <summary>Whether it has a word of newsrooms or for a part of a text, a desk or initials.</summary>
        public readonly bool NamesText =>
            Has(Sign.Newsroom) || Has(Sign.Desk) || Has(Sign.Part) || Has(Sign.Measure) || Has(Sign.Shorthand) || _addresses || _signed;

        private readonly bool EndsInStop => _tokens[_end - 1].Kind == TokenKind.Period
            || (_bracketed && _tokens[_end - 1].Kind == TokenKind.CloseBracket && _tokens[_end - 2].Kind == TokenKind.Period);

        /// <summary>Somebody speaks, and it is the text that he speaks of.</summary>
        /// <param name="ignorePerson">Whether the whole text speaks in the first or second person.</param>
        public readonly bool IsRemark(bool ignorePerson)
        {
            if (_isCorrection || _isPress || _isNames)
            {
                return _isPress && !_isCorrection;
            }

            bool isLine = !EndsInStop && _end - _sentence.FirstToken <= LongestDemand;
            bool isMessage = isLine || _bracketed;
            bool isOfDesk = Has(Sign.Newsroom) || Has(Sign.Desk);
            bool isOfText = isOfDesk || Has(Sign.Part) || _addresses;
            bool isWork = Has(Sign.Edit) || Has(Sign.Measure);
            bool isTask = Has(Sign.Measure) || Has(Sign.Shorthand) || _due || _space || (_isOpen && !EndsInStop);
            bool isWritten = _isTextSpeak && (isOfText || Has(Sign.Edit)); // between colleagues
            bool isCall = _calls && !ignorePerson && isOfText;
            if (isWritten || isCall || (_bracketed && _waits && isLine))
            {
                return true;
            }

            bool isWriter = !ignorePerson && isWork && _writer;
            if (_demands)
            {
                return isOfText || isTask || isWriter || _capitals || _signed;
            }

            if (_signed)
            {
                return isOfText || Has(Sign.Edit) || (!ignorePerson && Has(Sign.Me));
            }

            if (_asks)
            {
                return (isWork || Has(Sign.Newsroom) || _addresses) && (isOfText || isTask || isWriter);
            }

            if (_addresses)
            {
                return isOfDesk ? Has(Sign.Edit) || isTask : Has(Sign.Edit) && isTask;
            }

            if (_isText && (Has(Sign.Measure) || Has(Sign.You) || _writer || _times[(int)Sign.Part] > 1))
            {
                return true;
            }

            if (Has(Sign.Newsroom))
            {
                bool isMore = Has(Sign.Part) || Has(Sign.Desk) || isTask || _times[(int)Sign.Newsroom] > 1;
                return isWriter || (isMessage && Has(Sign.Edit)) || (isMore && (isMessage || Has(Sign.Edit)));
            }

            int words = Most(Sign.Part, 2) + Most(Sign.Desk, 1);
            return words > 0 && words + (_bracketed ? 1 : 0) + (_capitals ? 1 : 0) + (isWriter ? 1 : 0) >= 2
                && (isWriter || _isText || (isLine && _isOpen && Has(Sign.Edit)));
        }

        private readonly bool Has(Sign sign) => _times[(int)sign] > 0;

        private readonly int Most(Sign sign, int most) => Math.Min(most, _times[(int)sign]);

        /// <summary>A remark in brackets ends with them.</summary>
        private readonly int EndOfRemark(int first)
        {
            for (int i = first; _tokens[first].Kind == TokenKind.OpenBracket && i < _sentence.EndToken; i++)
            {
                if (_tokens[i].Kind == TokenKind.CloseBracket)
                {
                    return i + 1;
                }
            }

            return _sentence.EndToken;
        }

        private void ReadWords(int first, int end)
        {
            int capitals = 0;
            int words = 0;
            _times.Clear();
            for (int i = first; i < end; i++)
            {
                ref readonly Token token = ref _tokens[i];
                if (token.Kind != TokenKind.Word)
                {
                    continue;
                }

                bool isCounted = DeskRemarkWords.Counted.Has(token);
                words++;
                capitals += (token.Flags & TokenFlags.AllCapitals) != 0 ? 1 : 0;
                for (int k = 0; k < Counted.Length && isCounted; k++)
                {
                    _times[k] += Counted[k].Has(token) ? 1 : 0;
                }

                _isOpen |= DeskRemarkWords.Need.Has(token) || (token.Hash == Come && i > first && Lists.To.Has(_tokens[i - 1]));
                _writer |= IsWriter(i, end);
                _isTextSpeak |= DeskRemarkWords.TextSpeak.Has(token);
                _waits |= DeskRemarkWords.Waiting.Has(token) && DeskRemarkWords.Answer.HasAny(_tokens.Slice(i, end - i));
                _space |= DeskRemarkWords.Space.Has(token) && i > first
                    && (_tokens[i - 1].Length == 2 || DeskRemarkWords.Space.Has(_tokens[i - 1]));
                _due |= DeskRemarkWords.Out.Has(token)
                    && DeskRemarkWords.Due.HasAny(_tokens.Slice(Math.Max(first, i - 4), i - Math.Max(first, i - 4)));
                _isText |= DeskRemarkWords.TextSubject.Has(token) && IsSubject(first, i, end);
            }

            _capitals = words >= 3 && capitals == words;
        }

        /// <summary>
        /// Somebody says what he does: the verb follows, in small letters. <c>Prawo i Sprawiedliwość</c>, <c>I’ve Been High</c> and
        /// <c>I/B/E/S</c> are names.
        /// </summary>
        private readonly bool IsWriter(int at, int end) =>
            DeskRemarkWords.Writer.Has(_tokens[at]) && (_tokens[at].IsCapitalised || _tokens[at].Length > 1)
            && at + 1 < end && _tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: false };

        /// <summary><c>This version avoids</c>, <c>In this draft,</c></summary>
        private readonly bool IsSubject(int first, int at, int end) =>
            at > first && at <= first + 5 && _tokens[at - 1].Hash == This
            && (at == first + 1 || _tokens[at - 2].Kind == TokenKind.Comma || Lists.Preposition.Has(_tokens[at - 2]))
            && at + 1 < end && (DeskRemarkWords.Does.Has(_tokens[at + 1]) || _tokens[at + 1].Kind == TokenKind.Comma);

        private static readonly uint This = WordLexicon.Hash("this".AsSpan());

        private static readonly uint Available = WordLexicon.Hash("available".AsSpan());

        private static readonly uint Come = WordLexicon.Hash("come".AsSpan());

        /// <summary><c>Subs: …</c>, <c>Picture desk – …</c>, <c>NB for the lawyers: …</c></summary>
        /// <returns>Where what is said begins.</returns>
        private int ReadLabel(int first, int end)
        {
            bool hasDesk = false;
            for (int i = first; i < end && i <= first + LabelWords; i++)
            {
                ref readonly Token token = ref _tokens[i];
                if (token.Kind == TokenKind.Colon
                    || (token.Kind is TokenKind.Dash or TokenKind.Comma && !Lists.Determiner.Has(_tokens[first])))
                {
                    _addresses = hasDesk;
                    return hasDesk ? i + 1 : first;
                }

                bool isDesk = DeskRemarkWords.Addressed.Has(token);
                hasDesk |= isDesk;
                if (!isDesk && token.Kind != TokenKind.Period && !DeskRemarkWords.BesideDesk.Has(token))
                {
                    return first;
                }
            }

            return first;
        }

        /// <summary>
        /// <c>Anna – please check</c>, <c>Mike, does this need</c>, <c>Sue to add</c>: a single name, and a demand or a question to her.
        /// </summary>
        private readonly bool CallsSomebody(int first, int end)
        {
            if (first + 3 >= end || end - first > LongestDemand || _tokens[first] is not { Kind: TokenKind.Word, IsCapitalised: true }
                || Lists.Function.Has(_tokens[first]) || (_tokens[first].Flags & TokenFlags.AllCapitals) != 0)
            {
                return false;
            }

            ref readonly Token next = ref _tokens[first + 1];
            ref readonly Token said = ref _tokens[first + 2];
            if (next.Kind == TokenKind.Word)
            {
                return DeskRemarkWords.Please.Has(next) || (Lists.To.Has(next) && DeskRemarkWords.Demand.Has(said) && !EndsInStop);
            }

            return next.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon
                && (DeskRemarkWords.Please.Has(said) || (DeskRemarkWords.Ask.Has(said) && HasQuestion(first, end)));
        }

        private readonly bool HasQuestion(int first, int end)
        {
            for (int i = first; i < end; i++)
            {
                if (_tokens[i].Kind == TokenKind.Exclamation && _reading.Text[_tokens[i].Start] == '?')
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary><c>Subs not used: Hale, Boyd</c>: names alone stand behind a colon.</summary>
        private readonly bool IsNames(int first, int end)
        {
            int at = end - 1;
            while (at > first && (_tokens[at].IsCapitalised || _tokens[at].Kind is TokenKind.Comma or TokenKind.Period))
            {
                at--;
            }

            return at < end - 1 && _tokens[at].Kind == TokenKind.Colon;
        }

        /// <summary>It begins with what is to be done: <c>Please cut</c>, <c>Otherwise lose it</c>, <c>do not crop</c>.</summary>
        private readonly bool Demands(int first, int end)
        {
            int at = first;
            while (at < end && at < first + 4 && DeskRemarkWords.BeforeDemand.Has(_tokens[at]))
            {
                at++;
            }

            bool capitals = at < end && (_tokens[at].Flags & TokenFlags.AllCapitals) != 0;
            return at < end && end - first <= LongestDemand && DeskRemarkWords.Demand.Has(_tokens[at]) && capitals == _capitals
                && (at + 2 >= end || _tokens[at + 1].Kind is TokenKind.CloseBracket or TokenKind.Colon
                    || DeskRemarkWords.Object.Has(_tokens[at + 1]));
        }

        private readonly bool Asks(int first, int end)
        {
            if (!HasQuestion(first, end) || !DeskRemarkWords.Asking.Has(_tokens[first]))
            {
                return false;
            }

            return Has(Sign.Newsroom) || _addresses || DeskRemarkWords.Colleague.HasAny(_tokens.Slice(first, Math.Min(3, end - first)));
        }

        /// <summary>Initials or a name close the paragraph.</summary>
        private readonly bool IsSigned(int index)
        {
            ReadOnlySpan<Sentence> sentences = _reading.Sentences;
            int end = _sentence.EndToken;
            Block block = _reading.Blocks[_sentence.Block];
            if (end < block.EndToken && index + 1 < sentences.Length && sentences[index + 1].Block == _sentence.Block
                && sentences[index + 1].EndToken == block.EndToken)
            {
                return IsSignature(sentences[index + 1].FirstToken, block.EndToken);
            }

            if (end != block.EndToken)
            {
                return false;
            }

            for (int i = end - 2; i > _sentence.FirstToken && i >= end - 4; i--)
            {
                if (_tokens[i].Kind is TokenKind.Period or TokenKind.Exclamation)
                {
                    return IsSignature(i + 1, end);
                }
            }

            return false;
        }

        private readonly bool IsSignature(int first, int end)
        {
            bool dash = _tokens[first].Kind == TokenKind.Dash || _tokens[first].Kind == TokenKind.OpenBracket;
            first += dash ? 1 : 0;
            end -= end > first && _tokens[end - 1].Kind == TokenKind.CloseBracket ? 1 : 0;
            if (end - first is not (1 or 2) || _tokens[first].Kind != TokenKind.Word || !_tokens[first].IsCapitalised)
            {
                return false;
            }

            bool initials = end - first == 1 && (_tokens[first].Flags & TokenFlags.AllCapitals) != 0 && _tokens[first].Length is 2 or 3;
            return initials || (dash && end - first == 1);
        }

        /// <summary>
        /// Who wants to write about it finds somebody to talk to: <c>For interviews contact the press office</c>,
        /// <c>footage is available on request</c>.
        /// </summary>
        private readonly bool IsForPress(int first, int end)
        {
            bool isBody = false;
            bool isPlace = false;
            bool reaches = false;
            bool offers = false;
            bool onRequest = false;
            bool isAvailable = false;
            bool hasNumber = false;
            for (int i = first; i < end; i++)
            {
                ref readonly Token token = ref _tokens[i];
                if (Lists.CuePast.Has(token) && !DeskRemarkWords.OnOffer.Has(token))
                {
                    return false; // it is told
                }

                bool press = DeskRemarkWords.PressBody.Has(token);
                isBody |= press;
                isPlace |= press && i + 1 < end && DeskRemarkWords.PressPlace.Has(_tokens[i + 1]);
                reaches |= DeskRemarkWords.Reach.Has(token)
                    && (i == first || _tokens[i - 1].Kind == TokenKind.Comma || DeskRemarkWords.BeforeReach.Has(_tokens[i - 1]));
                offers |= DeskRemarkWords.Offer.Has(token);
                onRequest |= DeskRemarkWords.OnOffer.Has(token);
                isAvailable |= token.Hash == Available;
                hasNumber |= token.Kind == TokenKind.Address
                    || (token.Kind == TokenKind.Number && token.Length >= 5 && _reading.Text[token.Start] == '0');
            }

            bool opens = Lists.For.Has(_tokens[first]) || Lists.To.Has(_tokens[first]);
            bool isLabel = first + 2 < end && DeskRemarkWords.PressBody.Has(_tokens[first])
                && (_tokens[first + 1].Kind == TokenKind.Colon || _tokens[first + 2].Kind == TokenKind.Colon);
            bool isContact = reaches && (isPlace || (opens && (isBody || offers)));
            bool isOffer = offers && isAvailable && (onRequest || isBody || Has(Sign.Newsroom));
            return isContact || isOffer || (isLabel && hasNumber);
        }
    }
}
