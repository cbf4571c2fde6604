using ContentLint.Reading.Clauses;
using ContentLint.Words;

namespace ContentLint.Reading.Attributions;

/// <summary>Reads verbs of saying with their source: before the verb, after it, and as the subject of a participle.</summary>
internal static class CueReader
{
    /// <summary>How many words tell to whom or where something was said, between the verb and the colon before the words.</summary>
    private const int PlaceReach = 8;

    /// <summary>Most words of a group after <c>with</c>.</summary>
    private const int LongestGroup = 5;

    /// <summary>How far after a verb of seeing its <c>as</c> may stand: <c>see the next report of the bank as key</c>.</summary>
    private const int SeenReach = 12;

    /// <summary>Reads the verb at a token.</summary>
    /// <param name="writer">Where attributions go.</param>
    /// <param name="passage">The sentence.</param>
    /// <param name="cue">The token of the verb.</param>
    public static void ReadCue(AttributionWriter writer, in Passage passage, int cue)
    {
        ref readonly Token verb = ref passage[cue];
        bool doubtful = Lists.DoubtfulCue.Has(verb) || CueReaderWords.Homograph.Has(verb);
        if (Lists.CueGerund.Has(verb) && !Lists.FiniteCue.Has(verb))
        {
            ReadParticiple(writer, passage, cue, Lists.GatedCue.Has(verb));
            return;
        }

        if (IsNounOrInfinitive(passage, cue))
        {
            HedgeReader.ReadPrenominal(writer, passage, cue);
            return;
        }

        int auxiliary = Lists.CuePast.Has(verb) ? VerbGroup.PassiveAuxiliary(passage, cue) : -1;
        if (auxiliary >= 0)
        {
            PassiveReader.ReadPassive(writer, passage, cue, auxiliary, doubtful);
            return;
        }

        if (HedgeReader.ReadPrenominal(writer, passage, cue) || SilenceReader.ReadSilence(writer, passage, cue)
            || IsReducedClause(passage, cue))
        {
            return;
        }

        if (passage.IsQuote(cue - 1) && ReadInverted(writer, passage, cue, afterQuotation: true))
        {
            return;
        }

        if (passage.Is(cue - 1, TokenKind.Comma)
            && (Lists.FiniteCue.Has(verb)
                ? !Lists.GatedCue.Has(verb) && !CueReaderWords.HearerOrHomograph.Has(verb)
                : IsBeforeParty(passage, cue))
            && ReadInverted(writer, passage, cue, afterQuotation: false))
        {
            return;
        }

        ReadAfterSource(writer, passage, cue, doubtful);
    }

    /// <summary><c>as Hess put it</c>, <c>“No,” Hess put it</c>.</summary>
    /// <param name="writer">Where attributions go.</param>
    /// <param name="passage">The sentence.</param>
    /// <param name="verb">The token of the verb.</param>
    /// <returns>Whether somebody puts it so.</returns>
    public static bool ReadPutting(AttributionWriter writer, in Passage passage, int verb)
    {
        if (!passage.Is(verb + 1, Lists.It))
        {
            return false;
        }

        NounPhrase source = NounPhraseReader.ReadSubject(passage, verb, out _);
        bool quotation = passage.IsQuote(verb + 2) || passage.IsQuote(source.First - 1)
            || (passage.IsQuote(verb + 3) && (passage.Is(verb + 2, TokenKind.Colon) || passage.Is(verb + 2, TokenKind.Comma)));
        if (source.End <= source.First || (!quotation && !passage.Is(source.First - 1, Lists.As)))
        {
            return false;
        }

        bool leads = source.First <= passage.First + 1;
        writer.Add(passage, source, verb, leads ? verb + 2 : passage.First, leads ? passage.End : source.First,
            leads ? AttributionForm.SourceVerb : AttributionForm.ClauseFinal, quotation);
        return true;
    }

    /// <summary><c>the mayor said</c>: the source stands before its verb.</summary>
    private static void ReadAfterSource(AttributionWriter writer, in Passage passage, int cue, bool doubtful)
    {
        NounPhrase source = NounPhraseReader.ReadSubject(passage, cue, out bool relative);
        if (source.End <= source.First)
        {
            return;
        }

        ref readonly Token verb = ref passage[cue];
        bool hearer = Lists.HearerCue.Has(verb);
        bool thatAfter = VerbGroup.HasThat(passage, cue, hearer);
        NounPhrase partner = FindPartner(passage, source);
        int start = partner.End > partner.First ? partner.First : source.First;
        bool quoteBefore = passage.IsQuote(start - 1) || (start == passage.First && writer.FollowsCry(passage));
        bool quotation = quoteBefore || IsBeforeQuotation(passage, cue);
        AttributionForm clause = ReadClauseEnd(passage, cue, start);
        bool evidence = thatAfter || quotation || passage.Is(cue + 1, TokenKind.Colon)
            || HasStance(passage, source, cue, relative, doubtful);
        if (doubtful && !evidence && clause == AttributionForm.SourceVerb)
        {
            return;
        }

        bool group = Lists.PluralSpeaker.Has(passage[source.Head]);
        if (!Agrees(passage, cue, source) || IsCausative(passage, source)
            || (group && (passage.Is(cue - 1, CueReaderWords.Duty) || IsCountedBefore(passage, source))))
        {
            return;
        }

        AttributionForm form = quoteBefore ? AttributionForm.SourceVerb
            : clause != AttributionForm.SourceVerb ? clause
            : thatAfter && hearer && !Lists.ContentClause.Has(passage[cue + 1]) ? AttributionForm.Hearer
            : Lists.DocumentNoun.Has(passage[source.Head]) ? AttributionForm.Document
            : AttributionForm.SourceVerb;
        bool leads = !quoteBefore && clause == AttributionForm.SourceVerb;
        int contentFirst = leads ? cue + 1 : passage.First;
        int contentEnd = leads || form == AttributionForm.Interrupted ? passage.End : start;
        writer.Add(passage, source, cue, contentFirst, contentEnd, form, quotation);
        if (partner.End > partner.First)
        {
            writer.Add(passage, partner, cue, contentFirst, contentEnd, form, quotation);
        }
    }

    /// <summary><c>Hess and Brook said</c>: who speaks together with the source; empty if nobody does.</summary>
    private static NounPhrase FindPartner(in Passage passage, in NounPhrase source)
    {
        int end = source.First - 1;
        if (!passage[source.Head].IsCapitalised || !passage.Is(end, FigureWords.And))
        {
            return default;
        }

        int first = end;
        while (passage.Holds(first - 1) && (passage[first - 1].IsCapitalised
            || (passage[first - 1].Kind == TokenKind.Period && !passage[first - 1].SpaceBefore)))
        {
            first--;
        }

        // After anything but a mark the names may be the objects of a verb or a preposition.
        bool opens = first == passage.First
            || passage[first - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.DoubleQuote or TokenKind.SingleQuote;
        return first < end && opens && !passage[first].InQuotation && !CueReaderWords.NoPartner.Has(passage[first])
            && !IsOfFirm(passage, source)
            ? new NounPhrase(first, end, end - 1)
            : default;
    }

    /// <summary>
    /// <c>Hale and Boyd analyst Ida Roe said</c>: both names are her firm’s. After the name of a place or a known body somebody else stands
    /// before <c>and</c>: <c>Hess and Labour leader Ida Roe said</c>.
    /// </summary>
    private static bool IsOfFirm(in Passage passage, in NounPhrase source) =>
        source.First + 2 < source.End && passage.Is(source.First + 1, Lists.RoleNoun) && !passage[source.First + 1].IsCapitalised
        && passage[source.First + 2].IsCapitalised
        && passage[source.First].IsCapitalised && !CueReaderWords.KnownOwner.Has(passage[source.First]);

    /// <summary>
    /// A quotation begins right after a verb, after a mark or after a short word, or after the place of the words and a colon.
    /// </summary>
    private static bool IsBeforeQuotation(in Passage passage, int cue)
    {
        if (passage.IsQuote(cue + 1)
            || (passage.IsQuote(cue + 2)
                && (passage.Is(cue + 1, TokenKind.Comma) || passage.Is(cue + 1, TokenKind.Colon)
                    || passage.Is(cue + 1, CueReaderWords.AdverbOrPronoun))))
        {
            return true;
        }

        // Hess said in a letter: “…”; Hess told the Courier: “…”
        int at = cue + 1;
        while (passage.Is(at, TokenKind.Word) && at <= cue + PlaceReach && !Lists.ContentClause.Has(passage[at]))
        {
            at++;
        }

        return at > cue + 1 && passage.Is(at, TokenKind.Colon) && passage.IsQuote(at + 1);
    }

    /// <summary>Whether a verb of several senses is one of saying or judging where it stands, by its subject and what follows.</summary>
    private static bool HasStance(in Passage passage, in NounPhrase source, int cue, bool relative, bool doubtful)
    {
        bool possible = VerbGroup.HasPossibility(passage, cue);
        bool group = Lists.PluralSpeaker.Has(passage[source.Head]);
        return (relative && !doubtful) || (Lists.GatedCue.Has(passage[cue]) && HasNamingQuotation(passage, cue))
            || (!possible && IsSeenAs(passage, cue))
            || (group && (IsWithParticle(passage, cue) || CallsSo(passage, cue)))
            || (group && !possible && (!doubtful || IsOpinion(passage, cue)
            || IsNaming(passage, cue)) && IsObjectClause(passage, source, cue))
            || (!possible && !relative && IsOpinion(passage, cue) && Lists.VagueGroup.Has(passage[source.Head]));
    }

    /// <summary><c>an officer accused of theft</c>: the noun is the one who is accused.</summary>
    private static bool IsReducedClause(in Passage passage, int cue) =>
        (Lists.Blamed.Has(passage[cue]) && passage.Is(cue + 1, Lists.Fault)) || NounPhraseReader.IsReduced(passage, cue);

    /// <summary><c>as many as three in four of them tell</c></summary>
    private static bool IsCountedBefore(in Passage passage, in NounPhrase source) =>
        passage.Is(source.First - 1, Lists.As) && CueReaderWords.FewOrMany.Has(passage[source.First]) && source.First + 1 < source.End
            && Lists.As.Has(passage[source.First + 1]);

    /// <summary><c>helps people find</c>, <c>hopes voters see</c>: the noun phrase belongs to another verb.</summary>
    private static bool IsCausative(in Passage passage, in NounPhrase source)
    {
        for (int i = Math.Max(passage.First, source.First - 1); i < source.Head; i++)
        {
            if (!passage[i].IsCapitalised && CueReaderWords.Causative.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>After an article or a possessive a form is a noun (<c>the talks</c>), after <c>to</c> an infinitive.</summary>
    private static bool IsNounOrInfinitive(in Passage passage, int cue)
    {
        if (cue == passage.First)
        {
            return false;
        }

        ref readonly Token before = ref passage[cue - 1];
        return before.IsPossessive || Lists.To.Has(passage[cue - 1])
            || (Lists.Determiner.Has(passage[cue - 1])
                && CueReaderWords.NounOpener.Has(passage[cue - 1]));
    }

    /// <summary><c>…, say the Greens.</c>: a body in the plural ends the sentence after a verb in its base form.</summary>
    private static bool IsBeforeParty(in Passage passage, int cue)
    {
        if (!Lists.CueBase.Has(passage[cue]) || passage[cue].IsCapitalised || !passage.Is(cue + 1, Lists.The))
        {
            return false;
        }

        int end = cue + 2;
        while (passage.Is(end, TokenKind.Word) && passage[end].IsCapitalised)
        {
            end++;
        }

        return end > cue + 2 && passage.Is(end, TokenKind.Period) && end == passage.End - 1
            && passage.Text[passage[end - 1].End - 1] == 's' && !passage[end - 1].IsPossessive;
    }

    /// <summary><c>said Hess</c> after a quotation or after a clause and a comma.</summary>
    private static bool ReadInverted(AttributionWriter writer, in Passage passage, int cue, bool afterQuotation)
    {
        int first = cue + 1;
        if (first >= passage.End || passage[first].Kind != TokenKind.Word || passage[first].InQuotation)
        {
            return false;
        }

        ushort next = passage[first].WordId;
        bool opens = passage[first].IsCapitalised || CueReaderWords.InvertedStart.Has(next);
        if (!opens || CueReaderWords.NoSource.Has(passage[first]))
        {
            return false;
        }

        NounPhrase source = NounPhraseReader.ReadForward(passage, first);
        if (source.End <= source.First)
        {
            return false;
        }

        if (!afterQuotation)
        {
            // Without a quotation the noun phrase must close the clause, else it is the verb's object or a new subject.
            if (source.End < passage.End
                && passage[source.End].Kind is not (TokenKind.Period or TokenKind.Comma or TokenKind.DoubleQuote or TokenKind.Exclamation)
                && !(passage[source.End].Kind is TokenKind.Colon or TokenKind.Semicolon && passage.Is(cue - 1, TokenKind.Comma)))
            {
                return false;
            }

            if (!passage[source.Head].IsCapitalised && !CueReaderWords.PeopleNoun.Has(passage[source.Head]))
            {
                return false;
            }

            if (Appositive.FindOpeningComma(passage, cue - 1) >= 0 && Lists.CuePast.Has(passage[cue])
                && !passage[source.Head].IsCapitalised)
            {
                return false;
            }
        }

        writer.Add(passage, source, cue, passage.First, cue, AttributionForm.VerbSource, afterQuotation);
        if (passage[source.Head].IsCapitalised && passage.Is(source.End, FigureWords.And) && passage.Holds(source.End + 1)
            && passage[source.End + 1].IsCapitalised)
        {
            NounPhrase partner = NounPhraseReader.ReadForward(passage, source.End + 1);
            if (passage[partner.Head].IsCapitalised && (passage.Is(partner.End, TokenKind.Period)
                || passage.Is(partner.End, TokenKind.Comma)))
            {
                writer.Add(passage, partner, cue, passage.First, cue, AttributionForm.VerbSource, afterQuotation);
            }
        }

        return true;
    }

    /// <summary><c>…, adding that</c>: the source is the subject the sentence began with.</summary>
    private static void ReadParticiple(AttributionWriter writer, in Passage passage, int cue, bool gated)
    {
        if (cue == passage.First)
        {
            return;
        }

        if (passage[cue - 1].Kind != TokenKind.Comma)
        {
            ReadWith(writer, passage, cue);
            return;
        }

        bool evidence = VerbGroup.HasThat(passage, cue, takesHearer: true) || (passage.Is(cue + 1, TokenKind.Colon))
            || passage.IsQuote(cue + 1);
        if (gated && !evidence)
        {
            return;
        }

        if (writer.Continue(passage, cue))
        {
            return;
        }

        NounPhrase subject = NounPhraseReader.ReadForward(passage, passage.First);
        if (subject.End > subject.First && subject.End <= cue)
        {
            writer.Add(passage, subject, cue, cue + 1, passage.End, AttributionForm.Participle, hasQuotation: false);
        }
    }

    /// <summary><c>with analysts warning that</c>: a group that speaks in a phrase beside the clause.</summary>
    private static void ReadWith(AttributionWriter writer, in Passage passage, int cue)
    {
        int first = cue - 1;
        while (first > passage.First && first > cue - LongestGroup && passage[first].Kind == TokenKind.Word
            && !CueReaderWords.With.Has(passage[first]))
        {
            first--;
        }

        if (CueReaderWords.With.Has(passage[first]) && Lists.PluralSpeaker.Has(passage[cue - 1]) && !passage[cue - 1].IsCapitalised)
        {
            writer.Add(passage, new NounPhrase(first + 1, cue, cue - 1), cue, cue + 1, passage.End, AttributionForm.SourceVerb,
                hasQuotation: passage.IsQuote(cue + 1));
        }
    }

    /// <summary><c>called it “a disgrace”</c>: a verb of naming and a quotation later in the sentence.</summary>
    private static bool HasNamingQuotation(in Passage passage, int cue)
    {
        if (!IsNaming(passage, cue))
        {
            return false;
        }

        for (int i = cue + 1; i < passage.End; i++)
        {
            if (passage.IsQuote(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>what officials called a hate crime</c>, <c>as many researchers believe,</c>: the clause before the source is its content.
    /// </summary>
    private static bool IsObjectClause(in Passage passage, in NounPhrase source, int cue)
    {
        if (source.First <= passage.First)
        {
            return false;
        }

        if (Lists.As.Has(passage[source.First - 1]))
        {
            // "as investors hoped for gains" is a time; "as investors hoped," points at what stands around it.
            return cue + 1 >= passage.End
                || passage[cue + 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Period or TokenKind.CloseBracket;
        }

        return CueReaderWords.ObjectRelative.Has(passage[source.First - 1]);
    }

    /// <summary>
    /// A group that believes or fears needs no <c>that</c>: <c>many officials believe relief is possible</c>. What it expects or agrees to
    /// do is its own affair.
    /// </summary>
    private static bool IsOpinion(in Passage passage, int cue) =>
        CueReaderWords.Opinion.Has(passage[cue])
        && !(cue + 1 < passage.End && (Lists.To.Has(passage[cue + 1])
            || (CueReaderWords.Considered.Has(passage[cue]) && passage.EndsIn(cue + 1, "ing"))));

    /// <summary><c>called for</c>, <c>ruled out</c>, <c>hit out at</c>: a verb that speaks only with its particle.</summary>
    private static bool IsWithParticle(in Passage passage, int cue) =>
        cue + 1 < passage.End
        && ((CueReaderWords.ForOrOn.Has(passage[cue + 1]) && CueReaderWords.Call.Has(passage[cue]))
            || (CueReaderWords.Out.Has(passage[cue + 1]) && CueReaderWords.OutVerb.Has(passage[cue])));

    /// <summary>A verb of naming: <c>what critics call a gift</c>.</summary>
    private static bool IsNaming(in Passage passage, int cue) =>
        CueReaderWords.Naming.Has(passage[cue]);

    /// <summary><c>critics call the plan a gift</c>: a thing, and what it is called.</summary>
    private static bool CallsSo(in Passage passage, int cue)
    {
        if (!CueReaderWords.Call.Has(passage[cue]) || !passage.Is(cue + 1, Lists.DeterminerOrPronoun))
        {
            return false;
        }

        for (int i = cue + 2; passage.Holds(i) && i <= cue + 6 && passage[i].Kind == TokenKind.Word; i++)
        {
            if (CueReaderWords.Indefinite.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>analysts see it as a trap</c></summary>
    private static bool IsSeenAs(in Passage passage, int cue)
    {
        if (!CueReaderWords.Viewing.Has(passage[cue]))
        {
            return false;
        }

        for (int i = cue + 1;
            i < passage.End && i <= cue + SeenReach && passage[i].Kind == TokenKind.Word && !Lists.Coordinator.Has(passage[i]); i++)
        {
            if (Lists.As.Has(passage[i]))
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
    private static AttributionForm ReadClauseEnd(in Passage passage, int cue, int first)
    {
        if (first <= passage.First || passage[first - 1].Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.DoubleQuote))
        {
            return AttributionForm.SourceVerb;
        }

        for (int i = cue + 1; i < passage.End; i++)
        {
            ref readonly Token token = ref passage[i];
            if (token.Kind is TokenKind.Period or TokenKind.Comma or TokenKind.Dash or TokenKind.Exclamation or TokenKind.DoubleQuote)
            {
                return token.Kind is TokenKind.Comma or TokenKind.Dash && i + 1 < passage.End && !passage[i + 1].InQuotation
                    ? AttributionForm.Interrupted
                    : AttributionForm.ClauseFinal;
            }

            bool time = Lists.AdverbOrCalendar.Has(passage[i]) || CueReaderWords.TimeAfterCue.Has(passage[i]);
            if (!time)
            {
                return AttributionForm.SourceVerb;
            }
        }

        return AttributionForm.ClauseFinal;
    }

    /// <summary>
    /// A plural noun before a base form (<c>experts say</c>), and not as its object (<c>helps people find</c>); a singular one
    /// before the third person. A plural before a third person shows a noun (<c>some reports</c>).
    /// </summary>
    private static bool Agrees(in Passage passage, int cue, in NounPhrase source)
    {
        bool group = Lists.PluralSpeaker.Has(passage[source.Head]);
        ref readonly Token verb = ref passage[cue];
        if (Lists.CueThirdPerson.Has(verb) && !Lists.CuePast.Has(verb))
        {
            return !group || Lists.DocumentNoun.Has(passage[source.Head]);
        }

        if (!Lists.CueBase.Has(verb) || Lists.CuePast.Has(verb) || VerbGroup.HasModal(passage, cue))
        {
            return true;
        }

        if (IsSingular(passage, source))
        {
            return false; // a data call, a research question: two nouns
        }

        bool isObject = source.First > passage.First && passage[source.First - 1].Kind == TokenKind.Word
            && !CueReaderWords.BeforeSource.Has(passage[source.First - 1]);
        return IsPlural(passage, source) && !isObject;
    }

    /// <summary>An article for one thing stands before the noun, and no number of many: <c>a data</c>, but <c>a few experts</c>.</summary>
    private static bool IsSingular(in Passage passage, in NounPhrase source) =>
        CueReaderWords.Singular.Has(passage[source.First]) && source.Head > source.First && source.Head <= source.First + 2
        && !Lists.QuantifierNoun.Has(passage[source.First + 1]) && !Lists.QuantifierNoun.Has(passage[source.Head]);

    private static bool IsPlural(in Passage passage, in NounPhrase source)
    {
        ref readonly Token head = ref passage[source.Head];
        ushort wordId = passage[source.Head].WordId;
        if (Lists.PluralSpeaker.Has(wordId) || Lists.Pronoun.Has(wordId) || CueReaderWords.Those.Has(wordId))
        {
            return !CueReaderWords.SingularPronoun.Has(passage[source.Head]);
        }

        return passage.Text[head.End - 1] is 's' or 'n' && !head.IsPossessive;
    }
}
