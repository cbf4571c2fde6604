using ContentLint.Words;

namespace ContentLint.Reading.Clauses;

/// <summary>Finds the noun phrase that begins at a token, and the subject of a verb. There is no parser: noun phrases end at marks, verbs,
/// conjunctions and
/// relative words, and their head is the last noun before the first preposition.</summary>
internal static class NounPhraseReader
{
    /// <summary>How far from its subject the second verb of a sentence may stand, in tokens.</summary>
    private const int SubjectReach = 60;

    /// <summary>Most words of a clause with <c>who</c> between a group and its verb.</summary>
    private const int ClauseReach = 12;

    /// <summary>The noun phrase that begins at a token.</summary>
    public static NounPhrase ReadForward(in Passage passage, int first)
    {
        int end = first;
        int preposition = -1;
        while (end < passage.End && !IsBoundary(passage, end))
        {
            ushort wordId = passage[end].WordId;
            ref readonly Token token = ref passage[end];
            if (end > first && !token.IsCapitalised && (Lists.Preposition.Has(wordId) || IsPostmodifier(passage, end)))
            {
                if (!(Lists.Of.Has(passage[end]) && end > first && Lists.QuantifierNoun.Has(passage[end - 1]) && preposition < 0))
                {
                    preposition = preposition < 0 ? end : preposition;
                    if (!NounPhraseReaderWords.InsidePhrase.Has(passage[end]))
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
            if (Lists.Pronoun.Has(passage[end - 1]) && !Lists.Determiner.Has(passage[end - 1]) && end - 1 == first)
            {
                break;
            }
        }

        // A time after the source belongs to the clause.
        while (end > first + 1 && Lists.Calendar.Has(passage[end - 1]) && passage[end - 1].IsCapitalised)
        {
            end--;
            if (end > first + 1 && Lists.Preposition.Has(passage[end - 1]))
            {
                end--;
            }
        }

        while (end > first + 1 && NounPhraseReaderWords.AdverbOrPreposition.Has(passage[end - 1]) && !passage[end - 1].IsCapitalised)
        {
            end--;
        }

        int head = preposition > first && preposition < end ? preposition - 1 : end - 1;
        while (head > first && passage[head].Kind is not TokenKind.Word)
        {
            head--;
        }

        return new NounPhrase(first, end, head);
    }

    /// <summary>The subject of a verb, found by walking left over adverbs, auxiliaries, times and closed appositives.</summary>
    public static NounPhrase ReadSubject(in Passage passage, int cue, out bool relative)
    {
        relative = false;
        int at = cue - 1;
        at = SkipToSubject(passage, at, ref relative);
        if (at < passage.First)
        {
            return default;
        }

        if (passage[at].Kind is TokenKind.Comma or TokenKind.CloseBracket or TokenKind.Dash)
        {
            int open = passage[at].Kind == TokenKind.Comma
                ? Appositive.FindOpeningComma(passage, at)
                : Appositive.FindOpeningMark(passage, at);
            if (open <= passage.First || (passage[open].Kind == TokenKind.Comma && passage.Is(open + 1, Lists.AndOr)))
            {
                return default; // the last of a list stands between commas, too
            }

            at = passage[open].Kind == TokenKind.Comma ? Appositive.FindName(passage, open) - 1 : open - 1;
        }

        if (at > passage.First && Lists.AndOrBut.Has(passage[at]) && !passage[at].InQuotation)
        {
            // "Hess left and said": the subject is the one the sentence began with.
            return OpeningSubject(passage, cue);
        }

        if (at < passage.First || IsBoundary(passage, at))
        {
            return default;
        }

        if (relative && ReadRelated(passage, at) is var related && related.End > related.First)
        {
            return related;
        }

        int first = FirstOf(passage, at);

        // "People who live in Kell say": the phrase before the verb belongs to a clause about the subject.
        NounPhrase opening = SubjectWithClause(passage, at, out bool isObject);
        NounPhrase group = opening.End > opening.First || relative ? opening : GroupWithClause(passage, at);
        return isObject ? default : group.End > group.First ? group : Trim(passage, first, at + 1);
    }

    /// <summary>
    /// <c>criticism from experts who say</c>: people right before <c>who</c> are those it is about, and not what they are of.
    /// </summary>
    private static NounPhrase ReadRelated(in Passage passage, int last)
    {
        if (!Lists.PluralSpeaker.Has(passage[last]) || passage[last].IsCapitalised)
        {
            return default;
        }

        int first = last;
        while (passage.Holds(first - 1) && passage[first - 1].Kind == TokenKind.Word && !Lists.Preposition.Has(passage[first - 1])
            && !IsBoundary(passage, first - 1))
        {
            first--;
        }

        return passage.Is(first - 1, Lists.Preposition) && !Lists.Of.Has(passage[first - 1])
            ? new NounPhrase(first, last + 1, last)
            : default;
    }

    /// <summary>The noun phrase a sentence begins with, if a verb follows it at once.</summary>
    private static NounPhrase OpeningSubject(in Passage passage, int cue)
    {
        NounPhrase name = OpeningName(passage);
        bool named = name.End > name.First;
        NounPhrase opening = named ? name : ReadForward(passage, passage.First);
        if (opening.End <= opening.First || opening.End >= cue || cue - opening.End > SubjectReach
            || passage[opening.End].Kind != TokenKind.Word)
        {
            return default;
        }

        for (int i = opening.End; i < cue; i++)
        {
            // The second verb of a clause about somebody else: "Lawyers blame Hess, who left and will testify".
            if (passage[i].Kind == TokenKind.Semicolon || NounPhraseReaderWords.RelativePronoun.Has(passage[i]))
            {
                return default;
            }
        }

        return named || Lists.PastVerb.Has(passage[opening.End]) ? opening : default;
    }

    /// <summary>
    /// The name a sentence begins with, if a word in <c>-ed</c> follows, which is its verb: <c>Hess wandered home and said</c>.
    /// </summary>
    private static NounPhrase OpeningName(in Passage passage)
    {
        int end = passage.First;
        while (passage.Is(end, TokenKind.Word) && passage[end].IsCapitalised && !Lists.OtherWord.Has(passage[end]))
        {
            end++;
        }

        return end > passage.First && passage.Is(end, TokenKind.Word) && passage.EndsIn(end, "ed")
            ? new NounPhrase(passage.First, end, end - 1)
            : default;
    }

    /// <summary>The noun phrase a sentence begins with, if <c>who</c> or <c>that</c> follows and no comma stands before the verb.</summary>
    private static NounPhrase SubjectWithClause(in Passage passage, int last, out bool isObject)
    {
        isObject = false;
        if (!passage[passage.First].IsCapitalised || NounPhraseReaderWords.PhraseStart.Has(passage[passage.First]))
        {
            return default;
        }

        NounPhrase opening = ReadForward(passage, passage.First);
        if (opening.End <= opening.First || opening.End >= last || !NounPhraseReaderWords.ThatOrWho.Has(passage[opening.End]))
        {
            return default;
        }

        bool verb = false;
        for (int i = opening.End; i <= last; i++)
        {
            if (passage[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.SingleQuote))
            {
                return default;
            }

            verb |= i > opening.End && !passage[i].IsCapitalised && Lists.AnyVerb.Has(passage[i]);
        }

        // "Papers that Hess questioned": what the name right after "that" did is no statement of the papers. A longer clause may hold an unknown verb.
        isObject = !verb && last - opening.End <= 2;
        return opening;
    }

    /// <summary>
    /// <c>lawmakers who were briefed on the plan said</c>: the group a clause is about, if no mark stands between it and the verb.
    /// </summary>
    private static NounPhrase GroupWithClause(in Passage passage, int last)
    {
        for (int i = last; i > passage.First && i > last - ClauseReach; i--)
        {
            if (passage[i].Kind is not (TokenKind.Word or TokenKind.Number) || passage[i].InQuotation)
            {
                return default;
            }

            if (Lists.Who.Has(passage[i]))
            {
                return Lists.PluralSpeaker.Has(passage[i - 1]) && !passage[i - 1].IsCapitalised
                    ? Trim(passage, FirstOf(passage, i - 1), i)
                    : default;
            }
        }

        return default;
    }

    /// <summary>Where the noun phrase begins that ends with a token.</summary>
    private static int FirstOf(in Passage passage, int last)
    {
        int first = last;
        while (first > passage.First && !IsBoundary(passage, first - 1) && !IsClauseVerb(passage, first - 1))
        {
            first--;
        }

        return first;
    }

    private static int SkipToSubject(in Passage passage, int at, ref bool relative)
    {
        while (at >= passage.First)
        {
            ref readonly Token token = ref passage[at];
            if (token.Kind != TokenKind.Word || token.InQuotation)
            {
                return at;
            }

            ushort wordId = passage[at].WordId;
            ushort word = passage[at].WordId;
            if (NounPhraseReaderWords.Relative.Has(word))
            {
                // "officials who say": the clause is about the noun before it.
                relative = true;
                at--;
                if (at >= passage.First && passage[at].Kind == TokenKind.Comma)
                {
                    at--;
                }

                return at;
            }

            if (Lists.Pronoun.Has(wordId) && !NounPhraseReaderWords.AllOrBoth.Has(word))
            {
                return at;
            }

            bool skipped = Lists.AuxiliaryOrAdverb.Has(wordId) || (token.Length > 3 && !token.IsCapitalised && passage.EndsIn(at, "ly"));
            if (skipped && !token.IsCapitalised)
            {
                at--;
                continue;
            }

            // on Monday; last week; this month
            if (Lists.Calendar.Has(wordId) && token.IsCapitalised && at > passage.First)
            {
                at = NounPhraseReaderWords.BeforeCalendar.Has(passage[at - 1]) ? at - 2 : at - 1;
                continue;
            }

            if (NounPhraseReaderWords.TimeNoun.Has(word) && passage.Is(at - 1, NounPhraseReaderWords.BeforeTime))
            {
                at -= 2;
                continue;
            }

            return at;
        }

        return at;
    }

    /// <summary>Whether a token cannot stand inside a noun phrase.</summary>
    public static bool IsBoundary(in Passage passage, int at)
    {
        ref readonly Token token = ref passage[at];
        if (token.InQuotation || token.IsResidue)
        {
            return true;
        }

        if (token.Kind != TokenKind.Word)
        {
            return IsMarkBoundary(passage, at);
        }

        if (token.IsCapitalised && at != passage.First)
        {
            return false;
        }

        ushort wordId = passage[at].WordId;
        if (Lists.DeterminerOrQuantifier.Has(wordId) && !NounPhraseReaderWords.ClauseDeterminer.Has(passage[at]))
        {
            return false;
        }

        if (NounPhraseReaderWords.Boundary.Has(wordId))
        {
            bool pair = NounPhraseReaderWords.AndOr.Has(passage[at]) && at > passage.First && at + 1 < passage.End
                && Lists.Preposition.Has(passage[at - 1]) && Lists.Preposition.Has(passage[at + 1]); // on and off the island
            return !pair && !NounPhraseReaderWords.AsOrThan.Has(passage[at]);
        }

        return NounPhraseReaderWords.According.Has(token) || (Lists.FiniteVerb.Has(wordId)
            && !NounPhraseReaderWords.NounToo.Has(wordId) && !IsReduced(passage, at));
    }

    private static bool IsMarkBoundary(in Passage passage, int at)
    {
        ref readonly Token token = ref passage[at];
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Currency or TokenKind.Percent or TokenKind.Symbol:
                return false;
            case TokenKind.Period:
                // The full stop of a title or an initial.
                return at == 0 || token.SpaceBefore
                    || !(passage[at - 1].Length == 1 || Lists.Abbreviation.Has(passage[at - 1])
                        || ShortName.Is(passage.Text.Slice(passage[at - 1].Start, passage[at - 1].Length))) || at + 1 >= passage.End;
            case TokenKind.SingleQuote:
                // The apostrophe of a plural owner: the workers' union.
                return at <= passage.First || at + 1 >= passage.End || token.SpaceBefore || !passage[at + 1].SpaceBefore
                    || passage.Text[passage[at - 1].End - 1] != 's';
            default:
                return true;
        }
    }

    /// <summary>An adjective that stands after its noun: <c>people close to the talks</c>.</summary>
    private static bool IsPostmodifier(in Passage passage, int at) =>
        NounPhraseReaderWords.Postmodifier.Has(passage[at]);

    /// <summary><c>people briefed on the talks</c>: the participle belongs to the group before it.</summary>
    public static bool IsReduced(in Passage passage, int at) =>
        NounPhraseReaderWords.Reduced.Has(passage[at]) && passage.Is(at - 1, Lists.PluralSpeaker)
        && passage.Is(at + 1, NounPhraseReaderWords.AfterReduced);

    /// <summary>A lower-case finite cue is the verb of an earlier clause (<c>Hess says experts agree</c>).</summary>
    private static bool IsClauseVerb(in Passage passage, int at)
    {
        ushort wordId = passage[at].WordId;
        return !passage[at].IsCapitalised && Lists.Cue.Has(wordId) && Lists.VerbalCue.Has(wordId)
            && !NounPhraseReaderWords.NounCue.Has(wordId) && !IsReduced(passage, at);
    }

    /// <summary>Takes off what cannot begin a noun phrase, and finds the head.</summary>
    private static NounPhrase Trim(in Passage passage, int first, int end)
    {
        while (first < end
            && ((NounPhraseReaderWords.AdverbOrConjunction.Has(passage[first]) && !Lists.DeterminerOrQuantifier.Has(passage[first]))
            || passage[first].Kind is TokenKind.Period or TokenKind.Symbol
            || (!passage[first].IsCapitalised && first + 1 < end && passage[first].Kind == TokenKind.Word && passage.EndsIn(first, "ing"))))
        {
            first++;
        }

        if (first >= end)
        {
            return default;
        }

        // "In Kabul officials said": the phrase after a leading preposition has no clear end; the head is the last word.
        bool leading = Lists.Preposition.Has(passage[first]) && !Lists.Determiner.Has(passage[first]);
        int head = end - 1;
        if (leading)
        {
            int noun = end - 1;
            while (noun > first + 1 && !NounPhraseReaderWords.PlaceOrTime.Has(passage[noun - 1])
                && passage[noun - 1].Kind == TokenKind.Word
                && !Lists.Determiner.Has(passage[noun]))
            {
                noun--;
            }

            return new NounPhrase(noun, end, end - 1);
        }

        for (int i = first + 1; i < end; i++)
        {
            ushort wordId = passage[i].WordId;
            if (!passage[i].IsCapitalised && (Lists.Preposition.Has(wordId) || IsPostmodifier(passage, i)))
            {
                bool counts = Lists.Of.Has(passage[i]) && Lists.QuantifierNoun.Has(passage[i - 1]);
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
