using ContentLint.Lexicon;
using ContentLint.Text;

namespace ContentLint.Reading;

/// <summary>
/// Finds attributions outside quotations: a cue, the noun phrase that is its source, and what it covers. There is no parser;
/// noun phrases end at marks, verbs, conjunctions and relative words, and their head is the last noun before the first
/// preposition. That one check keeps places and objects (<c>the head of the forces in Kabul said</c>) from becoming speakers.
/// </summary>
internal ref struct AttributionLayer
{
    /// <summary>How far an appositive between a subject and its verb may reach, in tokens.</summary>
    private const int AppositiveReach = 30;

    /// <summary>How far after a verb of telling its <c>that</c> may stand.</summary>
    private const int HearerReach = 6;

    private readonly ArticleReading _reading;
    private readonly WordLexicon _lexicon;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<PhraseMatch> _phrases;
    private readonly ReadOnlySpan<Mention> _mentions;
    private readonly PooledList<Attribution> _attributions;
    private Sentence _sentence;
    private int _index;
    private int _phrase;

    private AttributionLayer(ArticleReading reading, PooledList<Attribution> attributions)
    {
        _reading = reading;
        _lexicon = reading.Lexicon;
        _tokens = reading.Tokens;
        _phrases = reading.Phrases;
        _mentions = reading.Mentions;
        _attributions = attributions;
        _sentence = default;
        _index = 0;
        _phrase = 0;
    }

    public static void Build(ArticleReading reading, PooledList<Attribution> attributions)
    {
        var layer = new AttributionLayer(reading, attributions);
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        ReadOnlySpan<Block> blocks = reading.Blocks;
        for (int i = 0; i < sentences.Length; i++)
        {
            if (blocks[sentences[i].Block].Zone is not (Zone.Byline or Zone.TableCell))
            {
                layer.ReadSentence(sentences[i], i);
            }
        }
    }

    private void ReadSentence(in Sentence sentence, int index)
    {
        _sentence = sentence;
        _index = index;
        while (_phrase < _phrases.Length && _phrases[_phrase].FirstToken < sentence.FirstToken)
        {
            _phrase++;
        }

        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = _tokens[i];
            if (token.Kind != TokenKind.Word || token.WordId == 0 || token.InQuotation || token.IsResidue)
            {
                continue;
            }

            LexicalClass classes = _lexicon.GetClasses(token.WordId);
            int introduced = EndOfSourceIntroduction(i);
            if (introduced > 0)
            {
                ReadAccordingTo(i, introduced);
                i = introduced - 1;
                continue;
            }

            if ((classes & LexicalClass.AdjectivalCue) != 0 && ReadAdjectival(i))
            {
                continue;
            }

            if ((classes & LexicalClass.Cue) != 0 && !token.IsPossessive && (!token.IsCapitalised || i == sentence.FirstToken))
            {
                ReadCue(i, classes);
            }
        }
    }

    private readonly LexicalClass ClassesOf(int token) => _lexicon.GetClasses(_tokens[token].WordId);

    private readonly string Word(int token) => _lexicon.GetWord(_tokens[token].WordId);

    private readonly bool IsQuote(int at) =>
        at >= _sentence.FirstToken && at < _sentence.EndToken && _tokens[at].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote;

    /// <summary>The end of <c>according to</c> and its kin if they begin at a token, else 0.</summary>
    private readonly int EndOfSourceIntroduction(int at)
    {
        if (!_lexicon.StartsPhrase(_tokens[at].WordId))
        {
            return 0;
        }

        for (int i = _phrase; i < _phrases.Length && _phrases[i].FirstToken <= at; i++)
        {
            if (_phrases[i].FirstToken == at && _lexicon.GetPhrase(_phrases[i].Phrase).Kind == PhraseKind.SourceIntroduction)
            {
                return _phrases[i].EndToken;
            }
        }

        return 0;
    }

    private void ReadAccordingTo(int cue, int first)
    {
        if (first >= _sentence.EndToken || _tokens[first].InQuotation)
        {
            return;
        }

        NounPhrase source = ReadForward(first);
        if (source.End <= source.First)
        {
            return;
        }

        bool leads = cue == _sentence.FirstToken || (cue == _sentence.FirstToken + 1);
        int contentFirst = leads ? source.End : _sentence.FirstToken;
        int contentEnd = leads ? _sentence.EndToken : cue;
        Add(source, cue, contentFirst, contentEnd, AttributionForm.AccordingTo, hasQuotation: false);
    }

    private void ReadCue(int cue, LexicalClass classes)
    {
        bool gated = (classes & LexicalClass.GatedCue) != 0;
        bool homograph = (classes & LexicalClass.HomographCue) != 0;
        if ((classes & LexicalClass.CueGerund) != 0 && (classes & (LexicalClass.CuePast | LexicalClass.CueThirdPerson)) == 0)
        {
            ReadParticiple(cue, gated);
            return;
        }

        if (IsNounOrInfinitive(cue) || IsPassive(cue, classes))
        {
            return;
        }

        bool quoteBefore = IsQuote(cue - 1);
        bool thatAfter = HasThat(cue, classes);
        bool colonAfter = cue + 1 < _sentence.EndToken && _tokens[cue + 1].Kind == TokenKind.Colon;
        bool quoteAfter = IsQuote(cue + 1)
            || (cue + 2 < _sentence.EndToken && _tokens[cue + 1].Kind is TokenKind.Comma or TokenKind.Colon && IsQuote(cue + 2))
            || (cue + 2 < _sentence.EndToken && (ClassesOf(cue + 1) & (LexicalClass.Adverb | LexicalClass.Pronoun)) != 0 && IsQuote(cue + 2));
        if (quoteBefore && TryReadInverted(cue, classes, afterQuotation: true))
        {
            return;
        }

        if (!gated && cue > _sentence.FirstToken && _tokens[cue - 1].Kind == TokenKind.Comma && (classes & (LexicalClass.HearerCue | LexicalClass.HomographCue)) == 0
            && (classes & (LexicalClass.CuePast | LexicalClass.CueThirdPerson)) != 0 && TryReadInverted(cue, classes, afterQuotation: false))
        {
            return;
        }

        NounPhrase source = ReadBackward(cue, out bool relative);
        if (source.End <= source.First)
        {
            return;
        }

        bool quoteBeforeSource = IsQuote(source.First - 1);
        bool quotation = quoteAfter || quoteBeforeSource;
        bool evidence = thatAfter || colonAfter || quotation || relative || (gated && HasNamingQuotation(cue)) || IsSeenAs(cue)
            || IsObjectClause(source) || (IsOpinion(cue) && (ClassesOf(source.Head) & LexicalClass.VagueGroup) != 0);
        if ((gated || homograph) && !evidence && !EndsClause(cue, source))
        {
            return;
        }

        if (!Agrees(cue, classes, source))
        {
            return;
        }

        int contentFirst = cue + 1;
        int contentEnd = _sentence.EndToken;
        if (quoteBeforeSource || EndsClause(cue, source))
        {
            contentFirst = _sentence.FirstToken;
            contentEnd = source.First;
        }

        Add(source, cue, contentFirst, contentEnd, AttributionForm.SourceVerb, quotation);
    }

    /// <summary>After an article or a possessive a form is a noun (<c>the talks</c>), after <c>to</c> an infinitive.</summary>
    private readonly bool IsNounOrInfinitive(int cue)
    {
        if (cue == _sentence.FirstToken)
        {
            return false;
        }

        Token before = _tokens[cue - 1];
        return before.IsPossessive || Word(cue - 1) is "to"
            || ((ClassesOf(cue - 1) & LexicalClass.Determiner) != 0
                && Word(cue - 1) is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "our" or "my" or "your" or "no" or "every" or "any");
    }

    /// <summary><c>were told</c>, <c>is not expected</c>: the subject does not speak.</summary>
    private readonly bool IsPassive(int cue, LexicalClass classes)
    {
        if ((classes & LexicalClass.CuePast) == 0)
        {
            return false;
        }

        for (int i = cue - 1; i >= _sentence.FirstToken && i >= cue - 4; i--)
        {
            if (Word(i) is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "isn't" or "aren't" or "wasn't" or "weren't" or "get" or "got")
            {
                return true;
            }

            if ((ClassesOf(i) & LexicalClass.Adverb) == 0 && !(_tokens[i].Kind == TokenKind.Word && EndsIn(_tokens[i], "ly")))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>agencies are sure that</c>: a stance as an adjective after a form of be.</summary>
    private bool ReadAdjectival(int adjective)
    {
        if (adjective + 1 >= _sentence.EndToken || !(Word(adjective + 1) is "that" or "of" or "about") || adjective - 1 <= _sentence.FirstToken)
        {
            return false;
        }

        int verb = adjective - 1;
        while (verb > _sentence.FirstToken && (ClassesOf(verb) & LexicalClass.Adverb) != 0)
        {
            verb--;
        }

        if (!(Word(verb) is "is" or "are" or "was" or "were" or "remain" or "remains"))
        {
            return false;
        }

        NounPhrase source = ReadBackward(verb, out _);
        if (source.End <= source.First)
        {
            return false;
        }

        Add(source, adjective, adjective + 1, _sentence.EndToken, AttributionForm.Adjectival, hasQuotation: false);
        return true;
    }

    /// <summary><c>said Hess</c> after a quotation or after a clause and a comma.</summary>
    private bool TryReadInverted(int cue, LexicalClass classes, bool afterQuotation)
    {
        int first = cue + 1;
        if (first >= _sentence.EndToken || _tokens[first].Kind != TokenKind.Word || _tokens[first].InQuotation)
        {
            return false;
        }

        LexicalClass next = ClassesOf(first);
        bool opens = _tokens[first].IsCapitalised || (next & (LexicalClass.Determiner | LexicalClass.Pronoun | LexicalClass.RoleNoun | LexicalClass.GroupNoun | LexicalClass.VagueGroup | LexicalClass.UnnamedPerson | LexicalClass.FieldAdjective | LexicalClass.Number)) != 0;
        if (!opens || Word(first) is "that" or "it" or "there" or "no")
        {
            return false;
        }

        NounPhrase source = ReadForward(first);
        if (source.End <= source.First)
        {
            return false;
        }

        if (!afterQuotation)
        {
            // Without a quotation the noun phrase must close the clause, else it is the verb's object or a new subject.
            if (source.End < _sentence.EndToken && _tokens[source.End].Kind is not (TokenKind.Period or TokenKind.Comma or TokenKind.DoubleQuote or TokenKind.Exclamation))
            {
                return false;
            }

            if (!_tokens[source.Head].IsCapitalised && (ClassesOf(source.Head) & (LexicalClass.RoleNoun | LexicalClass.GroupNoun | LexicalClass.VagueGroup | LexicalClass.UnnamedPerson)) == 0)
            {
                return false;
            }

            if (OpeningComma(cue - 1) >= 0 && (classes & LexicalClass.CuePast) != 0 && !_tokens[source.Head].IsCapitalised)
            {
                return false;
            }
        }

        Add(source, cue, _sentence.FirstToken, cue, AttributionForm.VerbSource, afterQuotation);
        return true;
    }

    /// <summary><c>…, adding that</c>: the source is the subject the sentence began with.</summary>
    private void ReadParticiple(int cue, bool gated)
    {
        if (cue == _sentence.FirstToken || _tokens[cue - 1].Kind != TokenKind.Comma)
        {
            return;
        }

        bool evidence = HasThat(cue, LexicalClass.HearerCue) || (cue + 1 < _sentence.EndToken && _tokens[cue + 1].Kind == TokenKind.Colon) || IsQuote(cue + 1);
        if (gated && !evidence)
        {
            return;
        }

        for (int i = _attributions.Count - 1; i >= 0 && _attributions[i].Sentence == _index; i--)
        {
            Attribution earlier = _attributions[i];
            if (earlier.Form != AttributionForm.AccordingTo && earlier.Cue < cue)
            {
                _attributions.Add(earlier with { Cue = cue, ContentFirst = cue + 1, ContentEnd = _sentence.EndToken, Form = AttributionForm.Participle, HasQuotation = false });
                return;
            }
        }

        NounPhrase subject = ReadForward(_sentence.FirstToken);
        if (subject.End > subject.First && subject.End <= cue)
        {
            Add(subject, cue, cue + 1, _sentence.EndToken, AttributionForm.Participle, hasQuotation: false);
        }
    }

    /// <summary>Whether <c>that</c> follows, after the hearer of a verb of telling, or after an adverb or a time.</summary>
    private readonly bool HasThat(int cue, LexicalClass classes)
    {
        int reach = (classes & LexicalClass.HearerCue) != 0 ? HearerReach : 3;
        for (int i = cue + 1; i < _sentence.EndToken && i <= cue + reach; i++)
        {
            Token token = _tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Period) || token.InQuotation)
            {
                return false;
            }

            if (Word(i) is "that" || (i == cue + 1 && Word(i) is "how" or "why" or "whether"))
            {
                return true;
            }

            LexicalClass between = ClassesOf(i);
            bool passes = (classes & LexicalClass.HearerCue) != 0
                || (between & (LexicalClass.Adverb | LexicalClass.Calendar)) != 0 || Word(i) is "on" or "last" or "this" or "week" or "month" or "year";
            if (!passes)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>called it “a disgrace”</c>: a verb of naming and a quotation later in the sentence.</summary>
    private readonly bool HasNamingQuotation(int cue)
    {
        if (!(Word(cue) is "called" or "calls" or "described" or "describes" or "dubbed" or "labelled" or "labeled" or "branded" or "denounced" or "dismissed" or "hailed" or "calling" or "blamed" or "blame" or "likened"))
        {
            return false;
        }

        for (int i = cue + 1; i < _sentence.EndToken; i++)
        {
            if (IsQuote(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>what officials called a hate crime</c>, <c>as many researchers believe</c>: the clause before the source is its content.</summary>
    private readonly bool IsObjectClause(in NounPhrase source) =>
        source.First > _sentence.FirstToken
        && Word(source.First - 1) is "what" or "that" or "which" or "whom" or "as"
        && (ClassesOf(source.Head) & (LexicalClass.VagueGroup | LexicalClass.GroupNoun)) != 0;

    /// <summary>A group that believes or fears needs no <c>that</c>: <c>many officials believe relief is possible</c>.</summary>
    private readonly bool IsOpinion(int cue) =>
        Word(cue) is "believe" or "believed" or "think" or "fear" or "feared" or "worry" or "expect" or "predict" or "predicted" or "forecast" or "suspect" or "doubt"
            or "estimate" or "estimated" or "agree" or "agreed" or "suggest" or "suggested" or "maintain" or "reckon" or "cite" or "cited" or "question" or "questioned";

    /// <summary><c>analysts see it as a trap</c></summary>
    private readonly bool IsSeenAs(int cue)
    {
        if (!(Word(cue) is "see" or "sees" or "saw" or "view" or "views" or "viewed" or "regard" or "regards" or "regarded" or "describe" or "describes" or "described"))
        {
            return false;
        }

        for (int i = cue + 1; i < _sentence.EndToken && i <= cue + 6; i++)
        {
            if (Word(i) is "as")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>The bridge was safe, the mayor said.</c> Comma, source, verb, and then nothing but a time.</summary>
    private readonly bool EndsClause(int cue, in NounPhrase source)
    {
        if (source.First <= _sentence.FirstToken || _tokens[source.First - 1].Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.DoubleQuote))
        {
            return false;
        }

        for (int i = cue + 1; i < _sentence.EndToken; i++)
        {
            Token token = _tokens[i];
            if (token.Kind is TokenKind.Period or TokenKind.Comma or TokenKind.Dash or TokenKind.Exclamation or TokenKind.DoubleQuote)
            {
                return true;
            }

            bool time = (ClassesOf(i) & (LexicalClass.Adverb | LexicalClass.Calendar)) != 0 || Word(i) is "on" or "last" or "this" or "week" or "month" or "night" or "in";
            if (!time)
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool HasModal(int cue)
    {
        for (int i = cue - 1; i >= _sentence.FirstToken && i >= cue - 3; i--)
        {
            if ((ClassesOf(i) & LexicalClass.Auxiliary) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A plural noun before a base form (<c>experts say</c>), and not as its object (<c>helps people find</c>); a singular one
    /// before the third person. A plural before a third person shows a noun (<c>some reports</c>).
    /// </summary>
    private readonly bool Agrees(int cue, LexicalClass classes, in NounPhrase source)
    {
        bool group = (ClassesOf(source.Head) & (LexicalClass.VagueGroup | LexicalClass.GroupNoun)) != 0;
        if ((classes & (LexicalClass.CueThirdPerson | LexicalClass.CuePast)) == LexicalClass.CueThirdPerson)
        {
            return !group || (ClassesOf(source.Head) & LexicalClass.DocumentNoun) != 0;
        }

        if ((classes & LexicalClass.CueBase) == 0 || (classes & LexicalClass.CuePast) != 0 || HasModal(cue))
        {
            return true;
        }

        bool isObject = source.First > _sentence.FirstToken && _tokens[source.First - 1].Kind == TokenKind.Word
            && (ClassesOf(source.First - 1) & (LexicalClass.Conjunction | LexicalClass.WhWord | LexicalClass.Adverb | LexicalClass.Preposition | LexicalClass.Cue)) == 0;
        return IsPlural(source) && !isObject;
    }

    private readonly bool IsPlural(in NounPhrase source)
    {
        Token head = _tokens[source.Head];
        LexicalClass classes = ClassesOf(source.Head);
        if ((classes & (LexicalClass.VagueGroup | LexicalClass.GroupNoun)) != 0 || (classes & LexicalClass.Pronoun) != 0)
        {
            return Word(source.Head) is not ("he" or "she" or "it" or "one");
        }

        return _reading.Text[head.End - 1] is 's' or 'n' && !head.IsPossessive;
    }

    private void Add(in NounPhrase source, int cue, int contentFirst, int contentEnd, AttributionForm form, bool hasQuotation)
    {
        int mention = FindMention(source, form);
        SourceLevel level = SourceClassifier.Classify(_reading, source, mention);
        _attributions.Add(new Attribution(source.First, source.End, mention >= 0 ? _mentions[mention].EndToken - 1 : source.Head, cue, contentFirst, contentEnd, _index, mention, form, level, hasQuotation));
    }

    /// <summary>
    /// The name that stands for the source: the one that holds the head, or a person in apposition right after the phrase
    /// (<c>a spokesman for the port, Paolo Renn</c>).
    /// </summary>
    private readonly int FindMention(in NounPhrase source, AttributionForm form)
    {
        int low = FirstMentionFrom(source.First);
        int found = -1;
        for (int i = low; i < _mentions.Length && _mentions[i].FirstToken < source.End; i++)
        {
            if (_mentions[i].FirstToken <= source.Head && source.Head < _mentions[i].EndToken)
            {
                found = i;
            }
        }

        if (found >= 0 && _mentions[found].IsFullPerson)
        {
            return found;
        }

        // A full name in apposition, before or after the phrase.
        int after = source.End;
        if (form != AttributionForm.SourceVerb && after < _sentence.EndToken && _tokens[after].Kind == TokenKind.Comma)
        {
            int next = FirstMentionFrom(after + 1);
            if (next < _mentions.Length && _mentions[next].FirstToken == after + 1 && _mentions[next].IsFullPerson && found < 0)
            {
                return next;
            }
        }

        for (int i = low; found < 0 && i < _mentions.Length && _mentions[i].FirstToken < source.End; i++)
        {
            if (_mentions[i].IsFullPerson && _mentions[i].FirstToken > source.Head)
            {
                // "the spokesman of the port Paolo Renn"
                return i;
            }
        }

        return found;
    }

    private readonly int FirstMentionFrom(int token)
    {
        int low = 0;
        int high = _mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_mentions[middle].EndToken <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether a token cannot stand inside a noun phrase.</summary>
    private readonly bool IsBoundary(int at)
    {
        Token token = _tokens[at];
        if (token.InQuotation || token.IsResidue)
        {
            return true;
        }

        switch (token.Kind)
        {
            case TokenKind.Word:
                break;
            case TokenKind.Number or TokenKind.Currency or TokenKind.Percent or TokenKind.Symbol:
                return false;
            case TokenKind.Period:
                // The full stop of a title or an initial.
                return at == 0 || token.SpaceBefore || !(_tokens[at - 1].Length == 1 || (ClassesOf(at - 1) & LexicalClass.Abbreviation) != 0) || at + 1 >= _sentence.EndToken;
            default:
                return true;
        }

        if (token.IsCapitalised && at != _sentence.FirstToken)
        {
            return false;
        }

        LexicalClass classes = ClassesOf(at);
        if ((classes & (LexicalClass.Determiner | LexicalClass.QuantifierNoun)) != 0 && Word(at) is not ("that" or "which" or "what" or "whose"))
        {
            return false;
        }

        if ((classes & (LexicalClass.WhWord | LexicalClass.Auxiliary | LexicalClass.Conjunction)) != 0)
        {
            return Word(at) is not ("than" or "as");
        }

        if (Word(at) is "according")
        {
            return true;
        }

        return (classes & LexicalClass.FiniteVerb) != 0
            && (classes & (LexicalClass.RoleNoun | LexicalClass.GroupNoun | LexicalClass.DocumentNoun | LexicalClass.NominalCue | LexicalClass.FieldAdjective)) == 0;
    }

    /// <summary>An adjective that stands after its noun: <c>people close to the talks</c>.</summary>
    private readonly bool IsPostmodifier(int at) =>
        Word(at) is "close" or "familiar" or "briefed" or "involved" or "opposed" or "working";

    /// <summary>The noun phrase that begins at a token.</summary>
    private readonly NounPhrase ReadForward(int first)
    {
        int end = first;
        int preposition = -1;
        while (end < _sentence.EndToken && !IsBoundary(end))
        {
            LexicalClass classes = ClassesOf(end);
            Token token = _tokens[end];
            if (end > first && !token.IsCapitalised && ((classes & LexicalClass.Preposition) != 0 || IsPostmodifier(end)))
            {
                if (!(Word(end) is "of" && end > first && (ClassesOf(end - 1) & LexicalClass.QuantifierNoun) != 0 && preposition < 0))
                {
                    preposition = preposition < 0 ? end : preposition;
                    if (Word(end) is not ("of" or "familiar" or "briefed" or "involved" or "opposed" or "working" or "at" or "in" or "for" or "from" or "with" or "on" or "to" or "close" or "by" or "against" or "inside" or "within"))
                    {
                        break;
                    }
                }
            }

            if (end > first && (classes & LexicalClass.Pronoun) != 0 && !token.IsCapitalised && (classes & LexicalClass.Determiner) == 0)
            {
                break;
            }

            end++;
            if ((ClassesOf(end - 1) & LexicalClass.Pronoun) != 0 && (ClassesOf(end - 1) & LexicalClass.Determiner) == 0 && end - 1 == first)
            {
                break;
            }
        }

        // A time after the source belongs to the clause.
        while (end > first + 1 && (ClassesOf(end - 1) & LexicalClass.Calendar) != 0 && _tokens[end - 1].IsCapitalised)
        {
            end--;
            if (end > first + 1 && (ClassesOf(end - 1) & LexicalClass.Preposition) != 0)
            {
                end--;
            }
        }

        while (end > first + 1 && (ClassesOf(end - 1) & (LexicalClass.Preposition | LexicalClass.Adverb)) != 0 && !_tokens[end - 1].IsCapitalised)
        {
            end--;
        }

        int head = preposition > first && preposition < end ? preposition - 1 : end - 1;
        while (head > first && _tokens[head].Kind is not TokenKind.Word)
        {
            head--;
        }

        return new NounPhrase(first, end, head);
    }

    /// <summary>The subject of a verb, found by walking left over adverbs, auxiliaries, times and closed appositives.</summary>
    private readonly NounPhrase ReadBackward(int cue, out bool relative)
    {
        relative = false;
        int at = cue - 1;
        at = SkipToSubject(at, ref relative);
        if (at < _sentence.FirstToken)
        {
            return default;
        }

        if (_tokens[at].Kind is TokenKind.Comma or TokenKind.CloseBracket or TokenKind.Dash)
        {
            int open = _tokens[at].Kind == TokenKind.Comma ? OpeningComma(at) : OpeningMark(at);
            if (open <= _sentence.FirstToken)
            {
                return default;
            }

            at = open - 1;
        }

        if (at > _sentence.FirstToken && Word(at) is "and" or "but" && !_tokens[at].InQuotation)
        {
            // "Hess left and said": the subject is the one the sentence began with.
            return OpeningSubject(cue);
        }

        if (at < _sentence.FirstToken || IsBoundary(at))
        {
            return default;
        }

        int first = at;
        while (first > _sentence.FirstToken && !IsBoundary(first - 1) && !IsClauseVerb(first - 1))
        {
            first--;
        }

        // "People who live in Kell say": the phrase before the verb belongs to a clause about the subject.
        NounPhrase opening = SubjectWithClause(at);
        return opening.End > opening.First ? opening : Trim(first, at + 1);
    }

    /// <summary>The noun phrase a sentence begins with, if a verb follows it at once.</summary>
    private readonly NounPhrase OpeningSubject(int cue)
    {
        NounPhrase opening = ReadForward(_sentence.FirstToken);
        if (opening.End <= opening.First || opening.End >= cue || _tokens[opening.End].Kind != TokenKind.Word)
        {
            return default;
        }

        LexicalClass verb = ClassesOf(opening.End);
        return (verb & (LexicalClass.Auxiliary | LexicalClass.FiniteVerb | LexicalClass.CuePast)) != 0 ? opening : default;
    }

    /// <summary>The noun phrase a sentence begins with, if <c>who</c> or <c>that</c> follows and no comma stands before the verb.</summary>
    private readonly NounPhrase SubjectWithClause(int last)
    {
        if (!_tokens[_sentence.FirstToken].IsCapitalised || (ClassesOf(_sentence.FirstToken) & (LexicalClass.Preposition | LexicalClass.Conjunction | LexicalClass.WhWord)) != 0)
        {
            return default;
        }

        NounPhrase opening = ReadForward(_sentence.FirstToken);
        if (opening.End <= opening.First || opening.End >= last || !(Word(opening.End) is "who" or "that"))
        {
            return default;
        }

        for (int i = opening.End; i <= last; i++)
        {
            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.SingleQuote))
            {
                return default;
            }
        }

        return opening;
    }

    private readonly int SkipToSubject(int at, ref bool relative)
    {
        while (at >= _sentence.FirstToken)
        {
            Token token = _tokens[at];
            if (token.Kind != TokenKind.Word || token.InQuotation)
            {
                return at;
            }

            LexicalClass classes = ClassesOf(at);
            string word = Word(at);
            if (word is "who" or "which" or "that")
            {
                // "officials who say": the clause is about the noun before it.
                relative = true;
                at--;
                if (at >= _sentence.FirstToken && _tokens[at].Kind == TokenKind.Comma)
                {
                    at--;
                }

                return at;
            }

            if ((classes & LexicalClass.Pronoun) != 0 && !(word is "all" or "both"))
            {
                return at;
            }

            bool skipped = (classes & (LexicalClass.Auxiliary | LexicalClass.Adverb)) != 0 || (token.Length > 3 && !token.IsCapitalised && EndsIn(token, "ly"));
            if (skipped && !token.IsCapitalised)
            {
                at--;
                continue;
            }

            // on Monday; last week; this month
            if ((classes & LexicalClass.Calendar) != 0 && token.IsCapitalised && at > _sentence.FirstToken)
            {
                at = Word(at - 1) is "on" or "in" or "last" or "this" ? at - 2 : at - 1;
                continue;
            }

            if (word is "week" or "month" or "year" or "night" && at > _sentence.FirstToken && Word(at - 1) is "last" or "this" or "earlier")
            {
                at -= 2;
                continue;
            }

            return at;
        }

        return at;
    }

    private readonly bool EndsIn(in Token token, string ending) => _reading.TextOf(token).EndsWith(ending.AsSpan(), StringComparison.Ordinal);

    /// <summary>A lower-case finite cue is the verb of an earlier clause (<c>Hess says experts agree</c>).</summary>
    private readonly bool IsClauseVerb(int at)
    {
        LexicalClass classes = ClassesOf(at);
        return !_tokens[at].IsCapitalised && (classes & LexicalClass.Cue) != 0 && (classes & (LexicalClass.CuePast | LexicalClass.CueThirdPerson | LexicalClass.CueBase)) != 0
            && (classes & (LexicalClass.HomographCue | LexicalClass.NominalCue | LexicalClass.DocumentNoun | LexicalClass.FieldAdjective | LexicalClass.RoleNoun)) == 0;
    }

    /// <summary>The comma that opens what the comma at a token closes, or -1.</summary>
    private readonly int OpeningComma(int closing)
    {
        for (int i = closing - 1; i > _sentence.FirstToken && i >= closing - AppositiveReach; i--)
        {
            if (_tokens[i].Kind == TokenKind.Comma && !_tokens[i].InQuotation)
            {
                // Smith, 45, a baker, said: go on to the first comma while what stands between is short and the noun before it is lower case.
                return i;
            }

            if (_tokens[i].Kind is TokenKind.DoubleQuote or TokenKind.Semicolon)
            {
                return -1;
            }
        }

        return -1;
    }

    private readonly int OpeningMark(int closing)
    {
        TokenKind wanted = _tokens[closing].Kind == TokenKind.Dash ? TokenKind.Dash : TokenKind.OpenBracket;
        for (int i = closing - 1; i > _sentence.FirstToken && i >= closing - AppositiveReach; i--)
        {
            if (_tokens[i].Kind == wanted)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Takes off what cannot begin a noun phrase, and finds the head.</summary>
    private readonly NounPhrase Trim(int first, int end)
    {
        while (first < end && (((ClassesOf(first) & (LexicalClass.Conjunction | LexicalClass.Adverb)) != 0 && (ClassesOf(first) & (LexicalClass.Determiner | LexicalClass.QuantifierNoun)) == 0)
            || _tokens[first].Kind is TokenKind.Period or TokenKind.Symbol
            || (!_tokens[first].IsCapitalised && first + 1 < end && _tokens[first].Kind == TokenKind.Word && EndsIn(_tokens[first], "ing"))))
        {
            first++;
        }

        if (first >= end)
        {
            return default;
        }

        // "In Kabul officials said": the phrase after a leading preposition has no clear end; the head is the last word.
        bool leading = (ClassesOf(first) & LexicalClass.Preposition) != 0 && (ClassesOf(first) & LexicalClass.Determiner) == 0;
        int head = end - 1;
        if (leading)
        {
            int noun = end - 1;
            while (noun > first + 1 && (ClassesOf(noun - 1) & (LexicalClass.Preposition | LexicalClass.PlaceWord | LexicalClass.Place | LexicalClass.Country | LexicalClass.Calendar)) == 0
                && _tokens[noun - 1].Kind == TokenKind.Word
                && (ClassesOf(noun) & LexicalClass.Determiner) == 0)
            {
                noun--;
            }

            return new NounPhrase(noun, end, end - 1);
        }

        for (int i = first + 1; i < end; i++)
        {
            LexicalClass classes = ClassesOf(i);
            if (!_tokens[i].IsCapitalised && ((classes & LexicalClass.Preposition) != 0 || IsPostmodifier(i)))
            {
                bool counts = Word(i) is "of" && (ClassesOf(i - 1) & LexicalClass.QuantifierNoun) != 0;
                if (!counts)
                {
                    head = i - 1;
                    break;
                }
            }
        }

        return new NounPhrase(first, end, head);
    }
}
