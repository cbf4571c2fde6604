using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules.Residue;

/// <summary>Finds remarks on the text that were left in it: notes between desks, what somebody says of his draft, contacts for the press.</summary>
/// <remarks>
/// ## Why
/// Whoever works on a text talks about it in the same file: asks the lawyers, tells the desk what to cut, says to a client what was
/// changed. One such remark is overlooked, and readers see it. No word proves it; the rule looks for several signs in one sentence
/// outside quotations: words for parts of a text, what is done to them, a demand or a question to a colleague, a first person that the article does
/// not have elsewhere, initials at the end.
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
    QuietIn = QuietGenres.NoReportNorView,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Words = [DeskRemarkWords.Sign] },
})
{
    /// <summary>A sentence of so many signs is a remark.</summary>
    private const int Enough = 4;

    /// <summary>Longer sentences are of the article.</summary>
    private const int LongestRemark = 60;

    /// <summary>Nobody demands in more words.</summary>
    private const int LongestDemand = 25;

    /// <summary>A label has at most so many words.</summary>
    private const int LabelWords = 5;

    /// <summary>So many sentences in the first or second person make a text somebody's own.</summary>
    private const int MostPersonal = 3;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        bool? isPersonal = null;
        int reported = -1; // the last sentence that was reported
        for (int s = 0; s < reading.Sentences.Length; s++)
        {
            ref readonly Sentence sentence = ref reading.Sentences[s];
            Block block = reading.Blocks[sentence.Block];
            if (block.Zone is not (Zone.Body or Zone.Subhead or Zone.Footnote) || sentence.EndToken - sentence.FirstToken is > LongestRemark or < 2 || sentence.Start < 1 || s == 0)
            {
                continue;
            }

            if (!DeskRemarkWords.Sign.HasAny(reading.Tokens.Slice(sentence.FirstToken, sentence.EndToken - sentence.FirstToken)) || HasQuotation(reading, sentence))
            {
                continue;
            }

            var signs = new RemarkSigns(reading, s);
            int weight = signs.Weigh(ignorePerson: false);
            if (weight < Enough)
            {
                continue;
            }

            // A text in the first or second person tells its readers what to do, and so does the file of a site.
            isPersonal ??= reading.Article.Format != ArticleFormat.PlainText || CountPersonal(reading) > MostPersonal;
            if (isPersonal.Value && (!signs.NamesNewsroom || signs.Weigh(ignorePerson: true) < Enough))
            {
                continue;
            }

            if (reported >= 0 && reported == s - 1 && reading.Sentences[reported].Block == sentence.Block)
            {
                reported = s;
                continue; // one remark in two sentences
            }

            reported = s;
            context.Report(sentence.Span, $"“{Excerpt.Of(reading.Text, sentence.Span)}” reads like {signs.Kind}, and not like the article", "Do what it asks, and delete it");
        }
    }

    /// <summary>Somebody says it in the article, or a part of it.</summary>
    private static bool HasQuotation(ArticleReading reading, in Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (reading.Tokens[i].InQuotation || reading.Tokens[i].IsResidue || reading.Tokens[i].Kind == TokenKind.DoubleQuote)
            {
                return true;
            }
        }

        return false;
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
        private readonly Sentence _sentence;
        private int _newsroom;
        private int _parts;
        private int _desks;
        private int _edits; // what is done to a text, in any form
        private int _shorthand;
        private int _measures;
        private bool _demands;
        private bool _asks; // a colleague
        private bool _addresses; // a desk, in a label
        private bool _labelled;
        private bool _writer;
        private bool _me;
        private bool _you;
        private bool _isOpen; // something is still to be done
        private bool _isText; // the text is the subject
        private bool _due; // before it is printed
        private bool _space;
        private readonly bool _signed;
        private readonly bool _bracketed;
        private bool _capitals;
        private bool _isCorrection;
        private int _press;
        private readonly int _end;

        public RemarkSigns(ArticleReading reading, int index)
            : this()
        {
            _reading = reading;
            _tokens = reading.Tokens;
            _sentence = reading.Sentences[index];
            int first = _sentence.FirstToken;
            int end = EndOfRemark(first);
            _end = end;
            _bracketed = _tokens[first].Kind == TokenKind.OpenBracket;
            first += _bracketed ? 1 : 0;
            ReadWords(first, end);
            int start = ReadLabel(first, end);
            ReadDemand(start, end);
            ReadQuestion(start, end);
            _addresses &= _demands || _asks || _edits > 0 || _isOpen || _shorthand > 0; // Subs: Hale, Boyd
            _newsroom = _labelled && !_addresses ? 0 : _newsroom;
            _signed = end - first <= LongestDemand && (_asks || _demands || _me || _newsroom > 0 || _shorthand > 0) && IsSigned(index);
            _isCorrection |= _bracketed && first + 1 < end && DeskRemarkWords.Story.Has(_tokens[first + 1]);
            ReadPress(first, end);
        }

        /// <summary>What kind of remark it is.</summary>
        public readonly string Kind => _press >= Enough ? "a note to the press" : _writer || _isText ? "a remark on a draft" : "a note to the desk";

        public readonly int Weigh(bool ignorePerson)
        {
            if (_isCorrection || _press >= Enough)
            {
                return _isCorrection ? 0 : _press;
            }

            int text = Math.Min(4, _newsroom * 2) + Math.Min(2, _parts) + Math.Min(1, _desks) + (_addresses ? 2 : 0);
            int person = ignorePerson ? 0 : (_writer || (_me && (_you || _signed)) ? _edits + _measures > 0 || _signed ? 2 : 0 : 0) + (_you ? 1 : 0);
            int work = Math.Min(2, _edits) + Math.Min(1, _measures) + (_shorthand > 0 ? 1 : 0) + (_due ? 1 : 0) + (_space ? 1 : 0) + (_isOpen && !EndsInStop ? 1 : 0);
            int form = (_demands ? 2 : 0) + (_asks ? 2 : 0) + (_isText && (_measures > 0 || _you || _writer || _parts > 1) ? 2 : 0) + (_signed ? 2 : 0) + (_bracketed ? 1 : 0) + (_capitals ? 1 : 0);
            bool isShort = _end - _sentence.FirstToken <= LongestDemand;
            bool isLine = _newsroom > 0 && isShort && !EndsInStop;
            bool isPending = _isOpen && isShort && _edits > 0 && !EndsInStop;
            bool speaks = _demands || _asks || _addresses || _signed || _isText || person > 1 || isLine || isPending || (_newsroom > 0 && (_bracketed || _edits > 0));
            return !speaks || text + form + (person > 1 ? 1 : 0) + (_signed ? 1 : 0) < 2 || (text + work == 0 && !(_signed && person > 0)) || text + person + work - Math.Min(2, _edits) + (_signed || _asks || _capitals ? 1 : 0) == 0 ? 0 : text + person + work + form + (isLine ? 1 : 0) + (isPending ? 1 : 0);
        }

        /// <summary>Whether words of newsrooms or a desk that is spoken to tell that it is one’s.</summary>
        public readonly bool NamesNewsroom => (_newsroom > 0 || _addresses) && (_demands || _asks || _signed) && !_isCorrection;

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

        private readonly bool EndsInStop => _tokens[_end - 1].Kind == TokenKind.Period;

        private void ReadWords(int first, int end)
        {
            int capitals = 0;
            int words = 0;
            for (int i = first; i < end; i++)
            {
                ref readonly Token token = ref _tokens[i];
                if (token.Kind != TokenKind.Word)
                {
                    continue;
                }

                words++;
                _isCorrection |= DeskRemarkWords.Correction.Has(token);
                capitals += (token.Flags & TokenFlags.AllCapitals) != 0 ? 1 : 0;
                _newsroom += DeskRemarkWords.Newsroom.Has(token) ? 1 : 0;
                _parts += DeskRemarkWords.TextPart.Has(token) ? 1 : 0;
                _desks += DeskRemarkWords.Desk.Has(token) ? 1 : 0;
                _edits += DeskRemarkWords.EditVerb.Has(token) || DeskRemarkWords.Editing.Has(token) || DeskRemarkWords.Edited.Has(token) ? 1 : 0;
                _shorthand += DeskRemarkWords.Shorthand.Has(token) ? 1 : 0;
                _measures += DeskRemarkWords.Measure.Has(token) ? 1 : 0;
                _me |= DeskRemarkWords.I.Has(token);
                _isOpen |= DeskRemarkWords.Need.Has(token) || (_tokens[i].Hash == Come && i > first && Lists.To.Has(_tokens[i - 1]));
                _writer |= DeskRemarkWords.Writer.Has(token);
                _you |= DeskRemarkWords.You.Has(token);
                _space |= DeskRemarkWords.Space.Has(token) && i > first && (_tokens[i - 1].Length == 2 || DeskRemarkWords.Space.Has(_tokens[i - 1]));
                _due |= DeskRemarkWords.Out.Has(token) && HasDue(first, i);
                if (i > first && DeskRemarkWords.TextSubject.Has(token) && DeskRemarkWords.This.Has(_tokens[i - 1]) && i <= first + 5)
                {
                    _isText |= _tokens[i - 1].Hash == This && (i == first + 1 || _tokens[i - 2].Kind == TokenKind.Comma || Lists.Preposition.Has(_tokens[i - 2]))
                        && (i + 1 < end && (DeskRemarkWords.Does.Has(_tokens[i + 1]) || _tokens[i + 1].Kind == TokenKind.Comma));
                }
            }

            _capitals = words >= 3 && capitals == words;
        }

        private static readonly uint This = WordLexicon.Hash("this".AsSpan());

        private static readonly uint Available = WordLexicon.Hash("available".AsSpan());

        private static readonly uint Come = WordLexicon.Hash("come".AsSpan());

        private readonly bool HasDue(int first, int at)
        {
            for (int i = at - 1; i >= first && i >= at - 4; i--)
            {
                if (DeskRemarkWords.Due.Has(_tokens[i]))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary><c>Subs: …</c>, <c>Picture desk – …</c>, <c>NB for the lawyers: …</c></summary>
        /// <returns>Where what is said begins.</returns>
        private int ReadLabel(int first, int end)
        {
            bool hasDesk = false;
            for (int i = first; i < end && i <= first + LabelWords; i++)
            {
                ref readonly Token token = ref _tokens[i];
                if (token.Kind is TokenKind.Colon || (token.Kind is TokenKind.Dash or TokenKind.Comma && !Lists.Determiner.Has(_tokens[first])))
                {
                    _addresses = hasDesk && i > first;
                    _labelled = _addresses;
                    return i > first && hasDesk ? i + 1 : first;
                }

                hasDesk |= DeskRemarkWords.Desk.Has(token) || DeskRemarkWords.OpenLabel.Has(token) || DeskRemarkWords.Newsroom.Has(token);
                if (token.Kind is not (TokenKind.Word or TokenKind.Period) || !(DeskRemarkWords.Desk.Has(token) || DeskRemarkWords.OpenLabel.Has(token) || DeskRemarkWords.Newsroom.Has(token) || DeskRemarkWords.BesideDesk.Has(token)))
                {
                    return first;
                }
            }

            return first;
        }

        /// <summary>It begins with what is to be done: <c>Please cut</c>, <c>Otherwise lose it</c>, <c>do not crop</c>.</summary>
        private void ReadDemand(int first, int end)
        {
            int at = first;
            while (at < end && at < first + 4 && DeskRemarkWords.BeforeDemand.Has(_tokens[at]))
            {
                at++;
            }

            bool capitals = at < end && (_tokens[at].Flags & TokenFlags.AllCapitals) != 0;
            _demands = at < end && end - first <= LongestDemand && DeskRemarkWords.Demand.Has(_tokens[at]) && capitals == _capitals
                && (at + 2 >= end || _tokens[at + 1].Kind is TokenKind.CloseBracket or TokenKind.Colon || DeskRemarkWords.Object.Has(_tokens[at + 1]));
        }

        private void ReadQuestion(int first, int end)
        {
            ref readonly Token last = ref _tokens[end - 1];
            int mark = last.Kind == TokenKind.CloseBracket ? end - 2 : end - 1;
            bool question = false;
            for (int i = first; i <= mark; i++)
            {
                question |= _tokens[i].Kind == TokenKind.Exclamation && _reading.Text[_tokens[i].Start] == '?';
            }

            if (!question || !DeskRemarkWords.Asking.Has(_tokens[first]))
            {
                return;
            }

            for (int i = first; i < end && i < first + 3; i++)
            {
                _asks |= DeskRemarkWords.Colleague.Has(_tokens[i]);
            }

            _asks |= _newsroom > 0 || _addresses;
        }

        /// <summary>Initials or a name close the paragraph.</summary>
        private readonly bool IsSigned(int index)
        {
            ReadOnlySpan<Sentence> sentences = _reading.Sentences;
            int end = _sentence.EndToken;
            Block block = _reading.Blocks[_sentence.Block];
            if (end < block.EndToken && index + 1 < sentences.Length && sentences[index + 1].Block == _sentence.Block && sentences[index + 1].EndToken == block.EndToken)
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

        /// <summary>Who wants to write about it finds somebody to talk to: <c>For interviews contact the press office</c>, <c>footage is available on request</c>.</summary>
        private void ReadPress(int first, int end)
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
                    return; // it is told
                }

                bool press = DeskRemarkWords.PressBody.Has(token);
                isBody |= press;
                isPlace |= press && i + 1 < end && DeskRemarkWords.PressPlace.Has(_tokens[i + 1]);
                reaches |= DeskRemarkWords.Reach.Has(token) && (i == first || _tokens[i - 1].Kind == TokenKind.Comma || DeskRemarkWords.BeforeReach.Has(_tokens[i - 1]));
                offers |= DeskRemarkWords.Offer.Has(token);
                onRequest |= DeskRemarkWords.OnOffer.Has(token);
                isAvailable |= token.Hash == Available;
                hasNumber |= token.Kind == TokenKind.Address || (token.Kind == TokenKind.Number && token.Length >= 5 && _reading.Text[token.Start] == '0');
            }

            bool opens = Lists.For.Has(_tokens[first]) || Lists.To.Has(_tokens[first]);
            bool isLabel = first + 2 < end && DeskRemarkWords.PressBody.Has(_tokens[first]) && (_tokens[first + 1].Kind == TokenKind.Colon || _tokens[first + 2].Kind == TokenKind.Colon);
            bool isContact = reaches && (isPlace || (opens && (isBody || offers)));
            bool isOffer = offers && isAvailable && (onRequest || isBody || _newsroom > 0);
            _press = isContact || isOffer || (isLabel && hasNumber) ? Enough : 0;
        }
    }
}
