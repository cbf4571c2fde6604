using ContentLint.Text;
using ContentLint.Words;

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

    /// <summary>How far from its subject the second verb of a sentence may stand, in tokens.</summary>
    private const int SubjectReach = 60;

    /// <summary>How far after a passive its agent is looked for.</summary>
    private const int AgentReach = 10;

    /// <summary>How many sentences back a pronoun looks for what it stands for.</summary>
    private const int AntecedentReach = 8;

    /// <summary>How many attributions back a pronoun looks: hostile sentences have no end.</summary>
    private const int AttributionReach = 32;

    private static readonly WordSet Clauses = new("that how why whether");
    private static readonly WordSet Times = new("on last this week month year");
    private static readonly WordSet Looking = new("look looks looked looking stare stared gaze gazed gazing");
    private static readonly WordSet According = new("according");
    private static readonly WordSet Homographs = new("state states comment comments claims remarks talks talk mention");
    private static readonly WordSet NounOpeners = new("the a an his her their its our my your no every any");
    private static readonly WordSet FormsOfBe = new("is are was were be been being isn't aren't wasn't weren't got");
    private static readonly WordSet Hedging = new("estimated alleged reported suspected rumoured rumored");
    private static readonly WordSet Refusing = new("declined declines refused refuses");
    private static readonly WordSet Answering = new("respond responded reply replied comment commented answer answered specify specified elaborate elaborated say said return returned address addressed identify identified mention mentioned");
    private static readonly WordSet Opinions = new("believe believed think fear feared worry expect expected predict predicted forecast suspect doubt estimate estimated agree agreed suggest suggested maintain reckon cite cited question questioned consider considered blame blamed liken likened conclude concluded");
    private static readonly WordSet Namings = new("called calls call described describes describe dubbed dub labelled labeled branded denounced dismissed hailed calling blamed blame likened liken see view regard saw viewed regarded");
    private static readonly WordSet Views = new("see sees saw view views viewed regard regards regarded describe describes described");
    private static readonly WordSet Causatives = new("help helps helped helping let lets make makes made making watch watched hear heard hope hopes hoping want wants wanted");
    private static readonly WordSet Possibilities = new("could can may might should would will to must cannot");
    private static readonly WordSet Duties = new("must should cannot");
    private static readonly WordSet Negations = new("not never didn't doesn't don't wouldn't won't couldn't hasn't haven't hadn't");
    private static readonly WordSet Postmodifiers = new("close familiar briefed involved opposed working");

    private readonly ArticleReading _reading;
    private readonly WordLexicon _lexicon;
    private readonly ReadOnlySpan<char> _text;
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
        _text = reading.Text.AsSpan();
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
        if (index == 0 || _reading.Blocks[sentence.Block].Zone == Zone.Headline)
        {
            ReadLabel();
        }

        int introduction = NextIntroduction(sentence.FirstToken);
        ReadOnlySpan<Token> tokens = _tokens;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i > introduction)
            {
                introduction = NextIntroduction(i);
            }

            ref readonly Token token = ref tokens[i];
            ushort wordId = token.WordId;
            if ((!AttributionLayerWords.Anchor.Has(wordId) && i != introduction) || token.InQuotation || token.IsResidue)
            {
                continue;
            }

            if (i == introduction)
            {
                int introduced = _phrases[_phrase].EndToken;
                ReadAccordingTo(i, introduced);
                i = introduced - 1;
                continue;
            }

            if (Lists.AdjectivalCue.Has(wordId) && ReadAdjectival(i))
            {
                continue;
            }

            if (Lists.Adverb.Has(wordId) && Word(i) is "reportedly" or "allegedly" or "supposedly" or "purportedly")
            {
                AddNobody(i, i + 1, i, AttributionForm.Hedge);
                continue;
            }

            if (Lists.NominalCue.Has(wordId) && !token.IsPossessive && ReadNominal(i))
            {
                continue;
            }

            if (AttributionLayerWords.Judged.Has(token) && ReadJudgement(i))
            {
                continue;
            }

            if (Lists.Cue.Has(wordId) && !token.IsPossessive && (!token.IsCapitalised || i == sentence.FirstToken))
            {
                ReadCue(i, wordId);
            }
        }
    }

    /// <summary><c>has been accused of</c>, <c>were caught lying</c>, <c>widely seen as</c>: a judgement that nobody is said to pass.</summary>
    private bool ReadJudgement(int cue)
    {
        int next = cue + 1;
        if (next + 1 >= _sentence.EndToken || _tokens[next].InQuotation || IsNegated(cue))
        {
            return false;
        }

        bool joined = AttributionLayerWords.Blamed.Has(_tokens[cue]) ? AttributionLayerWords.Fault.Has(_tokens[next])
            : AttributionLayerWords.Caught.Has(_tokens[cue]) ? _tokens[next].Kind == TokenKind.Word && EndsIn(_tokens[next], "ing")
            : AttributionLayerWords.Linked.Has(_tokens[cue]) && Word(next) is "with" && HasHarm(next);
        bool wide = cue > _sentence.FirstToken && IsWide(cue - 1);
        if (joined && PassiveAuxiliary(cue) is var auxiliary and >= 0 && !HasPossibility(auxiliary) && !HasAgent(next))
        {
            AddNobody(auxiliary, next + 1, cue, AttributionForm.Agentless);
            return true;
        }

        bool opens = wide && (cue - 1 == _sentence.FirstToken || _tokens[cue - 2].Kind is TokenKind.Comma or TokenKind.Dash);
        if (opens && (Word(next) is "as" or "to") && IsOpinionParticiple(cue))
        {
            AddNobody(cue - 1, next + 1, cue, AttributionForm.Agentless);
            return true;
        }

        return false;
    }

    /// <summary>Whether an agent follows in the same clause: <c>accused of theft by the clerk</c>.</summary>
    private readonly bool HasAgent(int from)
    {
        for (int i = from; i < _sentence.EndToken && i < from + AgentReach && _tokens[i].Kind == TokenKind.Word; i++)
        {
            if (Word(i) is "by")
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool HasHarm(int from)
    {
        for (int i = from; i < _sentence.EndToken && i < from + HearerReach; i++)
        {
            if (AttributionLayerWords.Harm.Has(_tokens[i]) || Lists.Accusation.Has(_tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A headline that names its source before a colon: <c>Experts: the dam will fail</c>.</summary>
    private void ReadLabel()
    {
        NounPhrase source = ReadForward(_sentence.FirstToken);
        if (source.End > source.First && source.End + 1 < _sentence.EndToken && _tokens[source.End].Kind == TokenKind.Colon && AttributionLayerWords.SpeakerNoun.Has(_tokens[source.Head]))
        {
            Add(source, source.End, source.End + 1, _sentence.EndToken, AttributionForm.AccordingTo, hasQuotation: false);
        }
    }

    private readonly string Word(int token) => _lexicon.GetWord(_tokens[token].WordId);

    private readonly bool IsQuote(int at) =>
        at >= _sentence.FirstToken && at < _sentence.EndToken && _tokens[at].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote;

    /// <summary>The first token of the next <c>according to</c> or its kin, from a token on; the greatest integer if there is none.</summary>
    private int NextIntroduction(int from)
    {
        while (_phrase < _phrases.Length && (_phrases[_phrase].FirstToken < from || _lexicon.GetPhrase(_phrases[_phrase].Phrase).Kind != PhraseKind.SourceIntroduction))
        {
            _phrase++;
        }

        return _phrase < _phrases.Length ? _phrases[_phrase].FirstToken : int.MaxValue;
    }

    private void ReadAccordingTo(int cue, int first)
    {
        if (first >= _sentence.EndToken || _tokens[first].InQuotation || (cue > _sentence.FirstToken && Looking.Has(_tokens[cue - 1])))
        {
            return; // he looked in the eyes of his guests
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

    private void ReadCue(int cue, ushort wordId)
    {
        bool gated = Lists.GatedCue.Has(wordId);
        bool homograph = Lists.HomographCue.Has(wordId) || Homographs.Has(_tokens[cue]);
        if (Lists.CueGerund.Has(wordId) && !Lists.FiniteCue.Has(wordId))
        {
            ReadParticiple(cue, gated);
            return;
        }

        if (IsNounOrInfinitive(cue))
        {
            ReadPrenominal(cue);
            return;
        }

        int auxiliary = PassiveAuxiliary(cue, wordId);
        if (auxiliary >= 0)
        {
            ReadPassive(cue, auxiliary, gated || homograph);
            return;
        }

        if (ReadPrenominal(cue) || ReadSilence(cue) || IsReducedClause(cue))
        {
            return;
        }

        bool quoteBefore = IsQuote(cue - 1);
        bool thatAfter = HasThat(cue, Lists.HearerCue.Has(wordId));
        bool colonAfter = cue + 1 < _sentence.EndToken && _tokens[cue + 1].Kind == TokenKind.Colon;
        bool quoteAfter = IsQuote(cue + 1)
            || (cue + 2 < _sentence.EndToken && _tokens[cue + 1].Kind is TokenKind.Comma or TokenKind.Colon && IsQuote(cue + 2))
            || (cue + 2 < _sentence.EndToken && AttributionLayerWords.AdverbOrPronoun.Has(_tokens[cue + 1]) && IsQuote(cue + 2));
        if (quoteBefore && TryReadInverted(cue, wordId, afterQuotation: true))
        {
            return;
        }

        if (!gated && cue > _sentence.FirstToken && _tokens[cue - 1].Kind == TokenKind.Comma && !AttributionLayerWords.HearerOrHomograph.Has(wordId)
            && Lists.FiniteCue.Has(wordId) && TryReadInverted(cue, wordId, afterQuotation: false))
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
        bool group = Lists.PluralSpeaker.Has(_tokens[source.Head]);
        bool stance = (!gated && !homograph) || IsOpinion(cue) || IsNaming(cue);
        bool evidence = thatAfter || colonAfter || quotation || (relative && !gated && !homograph) || (gated && HasNamingQuotation(cue))
            || (!HasPossibility(cue) && IsSeenAs(cue))
            || (group && IsWithParticle(cue))
            || (group && stance && !HasPossibility(cue) && IsObjectClause(source, cue))
            || (IsOpinion(cue) && !relative && !HasPossibility(cue) && Lists.VagueGroup.Has(_tokens[source.Head]));
        AttributionForm clause = ReadClauseEnd(cue, source);
        if ((gated || homograph) && !evidence && clause == AttributionForm.SourceVerb)
        {
            return;
        }

        if (!Agrees(cue, wordId, source) || IsCausative(source) || (group && (IsDuty(cue) || IsCountedBefore(source))))
        {
            return;
        }

        int contentFirst = cue + 1;
        int contentEnd = _sentence.EndToken;
        AttributionForm form = AttributionForm.SourceVerb;
        if (quoteBeforeSource || clause != AttributionForm.SourceVerb)
        {
            form = quoteBeforeSource ? AttributionForm.SourceVerb : clause;
            contentFirst = _sentence.FirstToken;
            contentEnd = form == AttributionForm.Interrupted ? _sentence.EndToken : source.First;
        }
        else if (thatAfter && Lists.HearerCue.Has(wordId) && !(Word(cue + 1) is "that" or "how" or "why" or "whether"))
        {
            form = AttributionForm.Hearer;
        }
        else if (Lists.DocumentNoun.Has(_tokens[source.Head]))
        {
            form = AttributionForm.Document;
        }

        Add(source, cue, contentFirst, contentEnd, form, quotation);
    }

    /// <summary><c>an officer accused of theft</c>: the noun is the one who is accused.</summary>
    private readonly bool IsReducedClause(int cue) =>
        AttributionLayerWords.Blamed.Has(_tokens[cue]) && cue + 1 < _sentence.EndToken && AttributionLayerWords.Fault.Has(_tokens[cue + 1]);

    /// <summary><c>lobbyists must declare</c>: a rule, and no statement.</summary>
    private readonly bool IsDuty(int cue) => cue > _sentence.FirstToken && Duties.Has(_tokens[cue - 1]);

    /// <summary><c>as many as three in four of them tell</c></summary>
    private readonly bool IsCountedBefore(in NounPhrase source) =>
        source.First > _sentence.FirstToken && Word(source.First - 1) is "as" && Word(source.First) is "many" or "few" && source.First + 1 < source.End && Word(source.First + 1) is "as";

    /// <summary><c>helps people find</c>, <c>hopes voters see</c>: the noun phrase belongs to another verb.</summary>
    private readonly bool IsCausative(in NounPhrase source)
    {
        for (int i = Math.Max(_sentence.FirstToken, source.First - 1); i < source.Head; i++)
        {
            if (IsCausativeVerb(i))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsCausativeVerb(int at) =>
        at >= _sentence.FirstToken && !_tokens[at].IsCapitalised
        && Causatives.Has(_tokens[at]);

    /// <summary>
    /// <c>declined to comment</c>, <c>did not respond</c>, <c>could not be reached</c>: a source that says nothing.
    /// </summary>
    private bool ReadSilence(int cue)
    {
        bool silent;
        if (Refusing.Has(_tokens[cue]))
        {
            silent = cue + 2 < _sentence.EndToken && Word(cue + 1) is "to"
                && Word(cue + 2) is "comment" or "say" or "answer" or "discuss" or "elaborate" or "speak" or "respond" or "reply" or "talk" or "specify" or "confirm";
        }
        else
        {
            silent = Answering.Has(_tokens[cue])
                && IsNegated(cue)
                && !(cue + 1 < _sentence.EndToken && Word(cue + 1) is "that");
        }

        if (!silent)
        {
            return false;
        }

        NounPhrase source = ReadBackward(cue, out _);
        if (source.End > source.First)
        {
            Add(source, cue, cue, cue, AttributionForm.Silence, hasQuotation: false);
        }

        return true;
    }

    /// <summary>Whether a negation stands among the auxiliaries and adverbs right before a verb.</summary>
    private readonly bool IsNegated(int cue)
    {
        for (int i = cue - 1; i >= _sentence.FirstToken && i >= cue - 4; i--)
        {
            if (Negations.Has(_tokens[i]))
            {
                return true;
            }

            if (!Lists.AuxiliaryOrAdverb.Has(_tokens[i]) && !(_tokens[i].Kind == TokenKind.Word && EndsIn(_tokens[i], "ly")))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>the estimated $3m</c>, <c>the alleged plot</c>, and <c>, estimated to be worth</c>: nobody is named who estimates or alleges.</summary>
    private bool ReadPrenominal(int cue)
    {
        if (!Hedging.Has(_tokens[cue]) || cue + 1 >= _sentence.EndToken)
        {
            return false;
        }

        bool leads = cue == _sentence.FirstToken;
        ref readonly Token next = ref _tokens[cue + 1];
        bool estimate = Word(cue) is "estimated" or "rumoured" or "rumored";
        if (estimate && Word(cue + 1) is "to" or "at" && (leads || _tokens[cue - 1].Kind == TokenKind.Comma))
        {
            AddNobody(cue, cue + 2, cue, AttributionForm.Agentless);
            return true;
        }

        if (leads)
        {
            return false;
        }

        bool determined = _tokens[cue - 1].IsPossessive || Lists.Determiner.Has(_tokens[cue - 1]);
        bool opens = determined
            ? next.Kind is TokenKind.Currency or TokenKind.Number or TokenKind.Word
            : Word(cue) is "alleged" or "suspected" && Lists.PrepositionOrConjunction.Has(_tokens[cue - 1]);
        if (!opens || next.InQuotation || (next.Kind == TokenKind.Word && AttributionLayerWords.NounPhraseStart.Has(_tokens[cue + 1])))
        {
            return false;
        }

        int end = cue + 1;
        while (end < _sentence.EndToken && end < cue + 5 && !IsBoundary(end) && !Lists.Preposition.Has(_tokens[end]))
        {
            end++;
        }

        AddNobody(cue, end, cue, AttributionForm.Hedge);
        return true;
    }

    /// <summary><c>the mayor’s claim that</c>, <c>the claim by the mayor that</c>, and <c>the claim that</c>, which nobody holds.</summary>
    private bool ReadNominal(int noun)
    {
        int that = noun + 1;
        NounPhrase holder = default;
        if (that + 1 < _sentence.EndToken && Word(that) is "by" or "from" or "among" or "of")
        {
            holder = ReadForward(that + 1);
            that = holder.End;
            if (holder.End <= holder.First)
            {
                return false;
            }
        }

        if (that + 1 >= _sentence.EndToken || !(Word(that) is "that") || _tokens[that + 1].InQuotation)
        {
            return holder.End <= holder.First && ReadProvoked(noun);
        }

        // "the report that found": the clause is about the noun and is no content.
        ushort next = _tokens[that + 1].WordId;
        if ((AttributionLayerWords.ThatClauseVerb.Has(next) && !_tokens[that + 1].IsCapitalised)
            || Word(noun) is "evidence" or "question" or "questions" or "report" or "statement" or "call" or "calls" or "view" or "idea" or "notion" or "theory" or "proposal" or "doubt" or "doubts")
        {
            return false;
        }

        if (holder.End > holder.First)
        {
            Add(holder, noun, that + 1, _sentence.EndToken, AttributionForm.Nominal, hasQuotation: false);
            return true;
        }

        int first = noun;
        while (first > _sentence.FirstToken && first > noun - 2 && _tokens[first - 1].Kind == TokenKind.Word && !_tokens[first - 1].IsPossessive
            && (_tokens[first - 1].IsCapitalised || AttributionLayerWords.Attribute.Has(_tokens[first - 1])))
        {
            first--;
        }

        bool opens = first > _sentence.FirstToken;
        int owner = opens && _tokens[first - 1].Kind == TokenKind.SingleQuote && !_tokens[first - 1].SpaceBefore ? first - 2 : first - 1;
        if (opens && owner >= _sentence.FirstToken && (_tokens[owner].IsPossessive || owner == first - 2
            || Word(owner) is "his" or "her" or "their" or "its" or "my" or "our" or "your"))
        {
            Add(new NounPhrase(owner, owner + 1, owner), noun, that + 1, _sentence.EndToken, AttributionForm.Nominal, hasQuotation: false);
            return true;
        }

        // A form that may be a verb (he fears that) is a noun only after an article or a preposition.
        ushort cue = _tokens[noun].WordId;
        bool determined = opens && Lists.Determiner.Has(_tokens[first - 1]);
        bool article = determined || (opens && !Lists.CueGerund.Has(cue) && Lists.Preposition.Has(_tokens[first - 1]));
        if (Lists.Cue.Has(cue) && !article)
        {
            return false;
        }

        AddNobody(determined ? first - 1 : first, noun + 1, noun, AttributionForm.Nominal);
        return true;
    }

    /// <summary><c>prompted calls for</c>, <c>fuelled speculation</c>: something makes nobody in particular speak.</summary>
    private bool ReadProvoked(int noun)
    {
        if (!(Word(noun) is "speculation" or "calls" or "rumours" or "rumors" or "suspicion" or "suspicions" or "accusations" or "allegations" or "criticism"))
        {
            return false;
        }

        for (int i = noun - 1; i > _sentence.FirstToken && i >= noun - 4 && _tokens[i].Kind == TokenKind.Word; i--)
        {
            if (Word(i) is "prompt" or "prompts" or "prompted" or "prompting" or "fuel" or "fuels" or "fuelled" or "fueled" or "fuelling" or "fueling" or "spark" or "sparks" or "sparked" or "sparking"
                or "trigger" or "triggers" or "triggered" or "stir" or "stirs" or "stirred" or "drew" or "draws" or "drawn" or "strengthened" or "strengthens" or "renewed" or "renews")
            {
                AddNobody(i + 1, noun + 1, noun, AttributionForm.Nominal);
                return true;
            }
        }

        return false;
    }

    /// <summary>A passive: with its agent somebody speaks, without one nobody does.</summary>
    private void ReadPassive(int cue, int auxiliary, bool gated)
    {
        int next = cue + 1;
        if (next >= _sentence.EndToken)
        {
            return;
        }

        if (Word(cue) is "quoted" or "cited" && Word(next) is "as")
        {
            NounPhrase quoted = ReadBackward(auxiliary, out _);
            if (quoted.End > quoted.First)
            {
                Add(quoted, cue, next + 1, _sentence.EndToken, AttributionForm.PassiveAgent, hasQuotation: false);
            }

            return;
        }

        bool opinion = IsOpinionParticiple(cue);
        int by = next;
        while (by < _sentence.EndToken && by < next + 2 && Lists.Adverb.Has(_tokens[by]))
        {
            by++;
        }

        if (by + 1 < _sentence.EndToken && Word(by) is "by")
        {
            NounPhrase agent = ReadForward(by + 1);
            ushort head = agent.End > agent.First ? _tokens[agent.Head].WordId : (ushort)0;
            bool speaks = AttributionLayerWords.Agent.Has(head)
                || (agent.End > agent.First && _tokens[agent.Head].IsCapitalised);
            if (speaks && (!gated || opinion) && !(Word(cue) is "told" or "informed" or "advised" or "mentioned" or "written" or "spoken" or "held" or "known" or "briefed"))
            {
                bool reason = agent.Head + 1 < agent.End && Word(agent.Head + 1) is "for";
                Add(reason ? agent with { End = agent.Head + 1 } : agent, cue, _sentence.FirstToken, by, AttributionForm.PassiveAgent, hasQuotation: false);
            }

            return;
        }

        if (!opinion || IsNegated(cue) || HasPossibility(auxiliary))
        {
            return;
        }

        bool wide = IsWide(cue - 1);
        bool impersonal = auxiliary > _sentence.FirstToken && (Word(auxiliary - 1) is "it" || (Word(auxiliary) is "been" && auxiliary > _sentence.FirstToken + 1 && Word(auxiliary - 2) is "it"));

        bool joined = Word(next) is "to" || (impersonal && Word(next) is "that")
            || (Word(next) is "as" && Word(cue) is "regarded" or "seen" or "viewed" or "perceived")
            || (Word(next) is "at" && Word(cue) is "estimated");
        if (!joined && !wide)
        {
            return;
        }

        AddNobody(auxiliary, joined ? next + 1 : next, cue, AttributionForm.Agentless);
    }

    /// <summary><c>could be seen as</c>, <c>will see it as</c>: what might be or is to come.</summary>
    private readonly bool HasPossibility(int verb) =>
        verb > _sentence.FirstToken && Possibilities.Has(_tokens[verb - 1]);

    private readonly bool IsWide(int at) => Word(at) is "widely" or "generally" or "commonly" or "universally";

    private readonly bool IsOpinionParticiple(int cue) =>
        Word(cue) is "said" or "believed" or "thought" or "understood" or "reported" or "alleged" or "claimed" or "rumoured" or "rumored" or "feared" or "hoped" or "expected"
            or "estimated" or "considered" or "regarded" or "seen" or "viewed" or "perceived" or "known" or "deemed" or "assumed" or "presumed" or "suspected" or "accepted"
            or "acknowledged" or "recognised" or "recognized" or "tipped" or "credited" or "criticised" or "criticized" or "praised" or "held" or "predicted" or "speculated";

    /// <summary>After an article or a possessive a form is a noun (<c>the talks</c>), after <c>to</c> an infinitive.</summary>
    private readonly bool IsNounOrInfinitive(int cue)
    {
        if (cue == _sentence.FirstToken)
        {
            return false;
        }

        ref readonly Token before = ref _tokens[cue - 1];
        return before.IsPossessive || Word(cue - 1) is "to"
            || (Lists.Determiner.Has(_tokens[cue - 1])
                && NounOpeners.Has(_tokens[cue - 1]));
    }

    /// <summary><c>were told</c>, <c>is not expected</c>: the subject does not speak.</summary>
    /// <returns>The form of be, or -1.</returns>
    private readonly int PassiveAuxiliary(int cue, ushort wordId) => !Lists.CuePast.Has(wordId) ? -1 : PassiveAuxiliary(cue);

    private readonly int PassiveAuxiliary(int cue)
    {
        for (int i = cue - 1; i >= _sentence.FirstToken && i >= cue - 4; i--)
        {
            if (FormsOfBe.Has(_tokens[i]))
            {
                return i;
            }

            if (!Lists.Adverb.Has(_tokens[i]) && !(_tokens[i].Kind == TokenKind.Word && EndsIn(_tokens[i], "ly")))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary><c>agencies are sure that</c>: a stance as an adjective after a form of be.</summary>
    private bool ReadAdjectival(int adjective)
    {
        if (adjective + 1 >= _sentence.EndToken || !(Word(adjective + 1) is "that" or "of" or "about") || adjective - 1 <= _sentence.FirstToken)
        {
            return false;
        }

        int verb = adjective - 1;
        while (verb > _sentence.FirstToken && Lists.Adverb.Has(_tokens[verb]))
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
    private bool TryReadInverted(int cue, ushort wordId, bool afterQuotation)
    {
        int first = cue + 1;
        if (first >= _sentence.EndToken || _tokens[first].Kind != TokenKind.Word || _tokens[first].InQuotation)
        {
            return false;
        }

        ushort next = _tokens[first].WordId;
        bool opens = _tokens[first].IsCapitalised || AttributionLayerWords.InvertedStart.Has(next);
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

            if (!_tokens[source.Head].IsCapitalised && !AttributionLayerWords.PeopleNoun.Has(_tokens[source.Head]))
            {
                return false;
            }

            if (OpeningComma(cue - 1) >= 0 && Lists.CuePast.Has(wordId) && !_tokens[source.Head].IsCapitalised)
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

        bool evidence = HasThat(cue, takesHearer: true) || (cue + 1 < _sentence.EndToken && _tokens[cue + 1].Kind == TokenKind.Colon) || IsQuote(cue + 1);
        if (gated && !evidence)
        {
            return;
        }

        for (int i = _attributions.Count - 1; i >= 0 && _attributions[i].Sentence == _index; i--)
        {
            ref readonly Attribution earlier = ref _attributions[i];
            if (earlier.Form != AttributionForm.AccordingTo && earlier.HasVoice && earlier.Cue < cue)
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
    private readonly bool HasThat(int cue, bool takesHearer)
    {
        int reach = takesHearer ? HearerReach : 3;
        for (int i = cue + 1; i < _sentence.EndToken && i <= cue + reach; i++)
        {
            ref readonly Token token = ref _tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Period) || token.InQuotation)
            {
                return false;
            }

            if (Clauses.Has(token) && (i == cue + 1 || Word(i) is "that"))
            {
                return true;
            }

            if (!takesHearer && !Lists.AdverbOrCalendar.Has(token) && !Times.Has(token))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>called it “a disgrace”</c>: a verb of naming and a quotation later in the sentence.</summary>
    private readonly bool HasNamingQuotation(int cue)
    {
        if (!IsNaming(cue))
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

    /// <summary><c>what officials called a hate crime</c>, <c>as many researchers believe,</c>: the clause before the source is its content.</summary>
    private readonly bool IsObjectClause(in NounPhrase source, int cue)
    {
        if (source.First <= _sentence.FirstToken)
        {
            return false;
        }

        if (Word(source.First - 1) is "as")
        {
            // "as investors hoped for gains" is a time; "as investors hoped," points at what stands around it.
            return cue + 1 >= _sentence.EndToken || _tokens[cue + 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Period or TokenKind.CloseBracket;
        }

        return Word(source.First - 1) is "what" or "that" or "which" or "whom";
    }

    /// <summary>A group that believes or fears needs no <c>that</c>: <c>many officials believe relief is possible</c>. What it expects or agrees to do is its own affair.</summary>
    private readonly bool IsOpinion(int cue) =>
        Opinions.Has(_tokens[cue])
        && !(cue + 1 < _sentence.EndToken && (Word(cue + 1) is "to" || (Word(cue) is "consider" or "considered" && EndsIn(_tokens[cue + 1], "ing"))));

    /// <summary><c>called for</c>, <c>ruled out</c>, <c>hit out at</c>: a verb that speaks only with its particle.</summary>
    private readonly bool IsWithParticle(int cue) =>
        cue + 1 < _sentence.EndToken
        && ((Word(cue + 1) is "for" or "on" && Word(cue) is "call" or "calls" or "called")
            || (Word(cue + 1) is "out" && Word(cue) is "point" or "points" or "pointed" or "rule" or "rules" or "ruled"));

    /// <summary>A verb of naming: <c>what critics call a gift</c>.</summary>
    private readonly bool IsNaming(int cue) =>
        Namings.Has(_tokens[cue]);

    /// <summary><c>analysts see it as a trap</c></summary>
    private readonly bool IsSeenAs(int cue)
    {
        if (!Views.Has(_tokens[cue]))
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

    /// <summary>
    /// <c>The bridge was safe, the mayor said.</c> Comma, source, verb, and then nothing but a time before the end or the comma
    /// after which the content goes on.
    /// </summary>
    private readonly AttributionForm ReadClauseEnd(int cue, in NounPhrase source)
    {
        if (source.First <= _sentence.FirstToken || _tokens[source.First - 1].Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.DoubleQuote))
        {
            return AttributionForm.SourceVerb;
        }

        for (int i = cue + 1; i < _sentence.EndToken; i++)
        {
            ref readonly Token token = ref _tokens[i];
            if (token.Kind is TokenKind.Period or TokenKind.Comma or TokenKind.Dash or TokenKind.Exclamation or TokenKind.DoubleQuote)
            {
                return token.Kind is TokenKind.Comma or TokenKind.Dash && i + 1 < _sentence.EndToken && !_tokens[i + 1].InQuotation ? AttributionForm.Interrupted : AttributionForm.ClauseFinal;
            }

            bool time = Lists.AdverbOrCalendar.Has(_tokens[i]) || Word(i) is "on" or "last" or "this" or "week" or "month" or "night" or "in";
            if (!time)
            {
                return AttributionForm.SourceVerb;
            }
        }

        return AttributionForm.ClauseFinal;
    }

    private readonly bool HasModal(int cue)
    {
        for (int i = cue - 1; i >= _sentence.FirstToken && i >= cue - 3; i--)
        {
            if (Lists.Auxiliary.Has(_tokens[i]))
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
    private readonly bool Agrees(int cue, ushort wordId, in NounPhrase source)
    {
        bool group = Lists.PluralSpeaker.Has(_tokens[source.Head]);
        if (Lists.CueThirdPerson.Has(wordId) && !Lists.CuePast.Has(wordId))
        {
            return !group || Lists.DocumentNoun.Has(_tokens[source.Head]);
        }

        if (!Lists.CueBase.Has(wordId) || Lists.CuePast.Has(wordId) || HasModal(cue))
        {
            return true;
        }

        bool isObject = source.First > _sentence.FirstToken && _tokens[source.First - 1].Kind == TokenKind.Word
            && !AttributionLayerWords.BeforeSource.Has(_tokens[source.First - 1]);
        return IsPlural(source) && !isObject;
    }

    private readonly bool IsPlural(in NounPhrase source)
    {
        ref readonly Token head = ref _tokens[source.Head];
        ushort wordId = _tokens[source.Head].WordId;
        if (Lists.PluralSpeaker.Has(wordId) || Lists.Pronoun.Has(wordId))
        {
            return Word(source.Head) is not ("he" or "she" or "it" or "one");
        }

        return _text[head.End - 1] is 's' or 'n' && !head.IsPossessive;
    }

    private void Add(in NounPhrase source, int cue, int contentFirst, int contentEnd, AttributionForm form, bool hasQuotation)
    {
        int mention = FindMention(source, form);
        SourceLevel level = SourceClassifier.Classify(_reading, source, mention);
        SourceLevel standing = level;
        int antecedent = -1;
        if (level == SourceLevel.Pronoun || (form == AttributionForm.Nominal && mention < 0 && Lists.Determiner.Has(_tokens[source.Head])))
        {
            level = SourceLevel.Pronoun;
            standing = ResolvePronoun(source.First, out antecedent);
        }
        else if (level == SourceLevel.BareName && _reading.Names.Find(_mentions[mention].Key).Strength is IntroductionStrength.Full or IntroductionStrength.Described or IntroductionStrength.Byline)
        {
            standing = SourceLevel.NamedPerson;
        }

        int head = mention >= 0 ? _mentions[mention].EndToken - 1 : source.Head;
        _attributions.Add(new Attribution(source.First, source.End, head, cue, contentFirst, contentEnd, _index, mention, form, level, standing, antecedent, hasQuotation));
    }

    private void AddNobody(int first, int end, int cue, AttributionForm form)
    {
        while (form == AttributionForm.Agentless && first > _sentence.FirstToken && first < cue && Lists.Auxiliary.Has(_tokens[first - 1]))
        {
            first--;
        }

        _attributions.Add(new Attribution(first, end, cue, cue, end, _sentence.EndToken, _index, -1, form, SourceLevel.Nobody, SourceLevel.Nobody, -1, HasQuotation: false));
    }

    /// <summary>
    /// He and she are the last person who spoke in this or the last two paragraphs, else the last person named there; they and it
    /// are the last group or body that spoke. What they stand for lends them its level.
    /// </summary>
    private readonly SourceLevel ResolvePronoun(int token, out int antecedent)
    {
        antecedent = -1;
        string word = Word(token);
        bool person = word is "he" or "she" or "his" or "her" or "him";
        if (!person && !(word is "they" or "it" or "their" or "its" or "them"))
        {
            return SourceLevel.Unknown; // I, we, you: the writer or the reader
        }

        for (int i = _attributions.Count - 1; i >= Math.Max(0, _attributions.Count - AttributionReach) && _attributions[i].Sentence >= _index - AntecedentReach; i--)
        {
            ref readonly Attribution earlier = ref _attributions[i];
            if (!earlier.HasVoice || earlier.Standing is SourceLevel.Unknown or SourceLevel.NamedDocument or SourceLevel.Pronoun)
            {
                continue;
            }

            int named = earlier.Mention >= 0 ? earlier.Mention : earlier.Antecedent;
            bool isPerson = named >= 0 ? _mentions[named].Class is NameClass.Person or NameClass.Unknown : AttributionLayerWords.RoleOrUnnamed.Has(_tokens[earlier.Head]) && !IsPluralWord(earlier.Head);
            if (isPerson == person)
            {
                antecedent = named;
                return earlier.Standing;
            }
        }

        int last = FirstMentionFrom(token) - 1;
        for (int i = last; i >= 0 && i > last - AntecedentReach && _mentions[i].Sentence >= _index - AntecedentReach; i--)
        {
            ref readonly Mention mention = ref _mentions[i];
            bool fits = person ? mention.Class == NameClass.Person : mention.Class is NameClass.Organisation;
            if (fits && !_tokens[mention.FirstToken].InQuotation)
            {
                antecedent = i;
                return !person ? SourceLevel.NamedBody
                    : mention.Parts > 1 || _reading.Names.Find(mention.Key).Strength is IntroductionStrength.Full or IntroductionStrength.Described or IntroductionStrength.Byline ? SourceLevel.NamedPerson
                    : SourceLevel.BareName;
            }
        }

        return SourceLevel.Unknown;
    }

    private readonly bool IsPluralWord(int token) => Lists.PluralSpeaker.Has(_tokens[token]);

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
            if (_mentions[i].IsFullPerson && _mentions[i].FirstToken > source.Head && !Lists.Preposition.Has(_tokens[_mentions[i].FirstToken - 1]))
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
        ref readonly Token token = ref _tokens[at];
        if (token.InQuotation || token.IsResidue)
        {
            return true;
        }

        if (token.Kind != TokenKind.Word)
        {
            return IsMarkBoundary(at);
        }

        if (token.IsCapitalised && at != _sentence.FirstToken)
        {
            return false;
        }

        ushort wordId = _tokens[at].WordId;
        if (Lists.DeterminerOrQuantifier.Has(wordId) && Word(at) is not ("that" or "which" or "what" or "whose"))
        {
            return false;
        }

        if (AttributionLayerWords.Boundary.Has(wordId))
        {
            bool pair = Word(at) is "and" or "or" && at > _sentence.FirstToken && at + 1 < _sentence.EndToken
                && Lists.Preposition.Has(_tokens[at - 1]) && Lists.Preposition.Has(_tokens[at + 1]); // on and off the island
            return !pair && Word(at) is not ("than" or "as");
        }

        return According.Has(token) || (Lists.FiniteVerb.Has(wordId)
            && !AttributionLayerWords.NounToo.Has(wordId));
    }

    private readonly bool IsMarkBoundary(int at)
    {
        ref readonly Token token = ref _tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Currency or TokenKind.Percent or TokenKind.Symbol:
                return false;
            case TokenKind.Period:
                // The full stop of a title or an initial.
                return at == 0 || token.SpaceBefore || !(_tokens[at - 1].Length == 1 || Lists.Abbreviation.Has(_tokens[at - 1]) || ShortName.Is(_text.Slice(_tokens[at - 1].Start, _tokens[at - 1].Length))) || at + 1 >= _sentence.EndToken;
            case TokenKind.SingleQuote:
                // The apostrophe of a plural owner: the workers' union.
                return at <= _sentence.FirstToken || at + 1 >= _sentence.EndToken || token.SpaceBefore || !_tokens[at + 1].SpaceBefore || _text[_tokens[at - 1].End - 1] != 's';
            default:
                return true;
        }
    }

    /// <summary>An adjective that stands after its noun: <c>people close to the talks</c>.</summary>
    private readonly bool IsPostmodifier(int at) =>
        Postmodifiers.Has(_tokens[at]);

    /// <summary>The noun phrase that begins at a token.</summary>
    private readonly NounPhrase ReadForward(int first)
    {
        int end = first;
        int preposition = -1;
        while (end < _sentence.EndToken && !IsBoundary(end))
        {
            ushort wordId = _tokens[end].WordId;
            ref readonly Token token = ref _tokens[end];
            if (end > first && !token.IsCapitalised && (Lists.Preposition.Has(wordId) || IsPostmodifier(end)))
            {
                if (!(Word(end) is "of" && end > first && Lists.QuantifierNoun.Has(_tokens[end - 1]) && preposition < 0))
                {
                    preposition = preposition < 0 ? end : preposition;
                    if (Word(end) is not ("of" or "familiar" or "briefed" or "involved" or "opposed" or "working" or "at" or "in" or "for" or "from" or "with" or "on" or "to" or "close" or "by" or "against" or "inside" or "within"))
                    {
                        break;
                    }
                }
            }

            if (end > first && Lists.Pronoun.Has(wordId) && !token.IsCapitalised && !Lists.Determiner.Has(wordId))
            {
                break;
            }

            end++;
            if (Lists.Pronoun.Has(_tokens[end - 1]) && !Lists.Determiner.Has(_tokens[end - 1]) && end - 1 == first)
            {
                break;
            }
        }

        // A time after the source belongs to the clause.
        while (end > first + 1 && Lists.Calendar.Has(_tokens[end - 1]) && _tokens[end - 1].IsCapitalised)
        {
            end--;
            if (end > first + 1 && Lists.Preposition.Has(_tokens[end - 1]))
            {
                end--;
            }
        }

        while (end > first + 1 && AttributionLayerWords.AdverbOrPreposition.Has(_tokens[end - 1]) && !_tokens[end - 1].IsCapitalised)
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
        NounPhrase opening = SubjectWithClause(at, out bool isObject);
        return isObject ? default : opening.End > opening.First ? opening : Trim(first, at + 1);
    }

    /// <summary>The noun phrase a sentence begins with, if a verb follows it at once.</summary>
    private readonly NounPhrase OpeningSubject(int cue)
    {
        NounPhrase opening = ReadForward(_sentence.FirstToken);
        if (opening.End <= opening.First || opening.End >= cue || cue - opening.End > SubjectReach || _tokens[opening.End].Kind != TokenKind.Word)
        {
            return default;
        }

        for (int i = opening.End; i < cue; i++)
        {
            // The second verb of a clause about somebody else: "Lawyers blame Hess, who left and will testify".
            if (_tokens[i].Kind == TokenKind.Semicolon || Word(i) is "who" or "which" or "whom" or "whose")
            {
                return default;
            }
        }

        ushort verb = _tokens[opening.End].WordId;
        return Lists.PastVerb.Has(verb) ? opening : default;
    }

    /// <summary>The noun phrase a sentence begins with, if <c>who</c> or <c>that</c> follows and no comma stands before the verb.</summary>
    private readonly NounPhrase SubjectWithClause(int last, out bool isObject)
    {
        isObject = false;
        if (!_tokens[_sentence.FirstToken].IsCapitalised || AttributionLayerWords.PhraseStart.Has(_tokens[_sentence.FirstToken]))
        {
            return default;
        }

        NounPhrase opening = ReadForward(_sentence.FirstToken);
        if (opening.End <= opening.First || opening.End >= last || !(Word(opening.End) is "who" or "that"))
        {
            return default;
        }

        bool verb = false;
        for (int i = opening.End; i <= last; i++)
        {
            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.SingleQuote))
            {
                return default;
            }

            verb |= i > opening.End && !_tokens[i].IsCapitalised && Lists.AnyVerb.Has(_tokens[i]);
        }

        // "Papers that Hess questioned": what the name right after "that" did is no statement of the papers. A longer clause may hold an unknown verb.
        isObject = !verb && last - opening.End <= 2;
        return opening;
    }

    private readonly int SkipToSubject(int at, ref bool relative)
    {
        while (at >= _sentence.FirstToken)
        {
            ref readonly Token token = ref _tokens[at];
            if (token.Kind != TokenKind.Word || token.InQuotation)
            {
                return at;
            }

            ushort wordId = _tokens[at].WordId;
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

            if (Lists.Pronoun.Has(wordId) && !(word is "all" or "both"))
            {
                return at;
            }

            bool skipped = Lists.AuxiliaryOrAdverb.Has(wordId) || (token.Length > 3 && !token.IsCapitalised && EndsIn(token, "ly"));
            if (skipped && !token.IsCapitalised)
            {
                at--;
                continue;
            }

            // on Monday; last week; this month
            if (Lists.Calendar.Has(wordId) && token.IsCapitalised && at > _sentence.FirstToken)
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

    private readonly bool EndsIn(in Token token, string ending) => token.Length >= ending.Length && _text.Slice(token.End - ending.Length, ending.Length).SequenceEqual(ending.AsSpan());

    /// <summary>A lower-case finite cue is the verb of an earlier clause (<c>Hess says experts agree</c>).</summary>
    private readonly bool IsClauseVerb(int at)
    {
        ushort wordId = _tokens[at].WordId;
        return !_tokens[at].IsCapitalised && Lists.Cue.Has(wordId) && Lists.VerbalCue.Has(wordId)
            && !AttributionLayerWords.NounCue.Has(wordId);
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
        while (first < end && ((AttributionLayerWords.AdverbOrConjunction.Has(_tokens[first]) && !Lists.DeterminerOrQuantifier.Has(_tokens[first]))
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
        bool leading = Lists.Preposition.Has(_tokens[first]) && !Lists.Determiner.Has(_tokens[first]);
        int head = end - 1;
        if (leading)
        {
            int noun = end - 1;
            while (noun > first + 1 && !AttributionLayerWords.PlaceOrTime.Has(_tokens[noun - 1])
                && _tokens[noun - 1].Kind == TokenKind.Word
                && !Lists.Determiner.Has(_tokens[noun]))
            {
                noun--;
            }

            return new NounPhrase(noun, end, end - 1);
        }

        for (int i = first + 1; i < end; i++)
        {
            ushort wordId = _tokens[i].WordId;
            if (!_tokens[i].IsCapitalised && (Lists.Preposition.Has(wordId) || IsPostmodifier(i)))
            {
                bool counts = Word(i) is "of" && Lists.QuantifierNoun.Has(_tokens[i - 1]);
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
