using ContentLint.Words;

namespace ContentLint.Reading.Clauses;

/// <summary>What stands around a verb: negations, auxiliaries, a <c>that</c>, an agent.</summary>
internal static class VerbGroup
{
    /// <summary>How far after a verb of telling its <c>that</c> may stand.</summary>
    private const int HearerReach = 6;

    /// <summary>How far after a passive its agent is looked for.</summary>
    private const int AgentReach = 10;

    /// <summary>Whether a negation stands among the auxiliaries and adverbs right before a verb.</summary>
    public static bool IsNegated(in Passage passage, int cue)
    {
        for (int i = cue - 1; i >= passage.First && i >= cue - 4; i--)
        {
            if (VerbGroupWords.Negation.Has(passage[i]))
            {
                return true;
            }

            if (!Lists.AuxiliaryOrAdverb.Has(passage[i]) && !(passage[i].Kind == TokenKind.Word && passage.EndsIn(i, "ly")))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>An auxiliary stands before a verb, adverbs between them aside: <c>would not say</c>.</summary>
    public static bool HasModal(in Passage passage, int cue)
    {
        int at = cue - 1;
        while (at > cue - 3 && passage.IsAdverb(at) && !Lists.Auxiliary.Has(passage[at]))
        {
            at--;
        }

        return passage.Is(at, Lists.Auxiliary);
    }

    /// <summary><c>could be seen as</c>, <c>will see it as</c>: what might be or is to come.</summary>
    public static bool HasPossibility(in Passage passage, int verb) =>
        passage.Is(verb - 1, VerbGroupWords.Possibility);

    /// <summary>Whether an agent follows in the same clause: <c>accused of theft by the clerk</c>.</summary>
    public static bool HasAgent(in Passage passage, int from)
    {
        for (int i = from; i < passage.End && i < from + AgentReach && passage[i].Kind == TokenKind.Word; i++)
        {
            if (Lists.By.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <c>that</c> follows, after the hearer of a verb of telling, or after an adverb or a time.</summary>
    public static bool HasThat(in Passage passage, int cue, bool takesHearer)
    {
        int reach = takesHearer ? HearerReach : 3;
        for (int i = cue + 1; i < passage.End && i <= cue + reach; i++)
        {
            ref readonly Token token = ref passage[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Period) || token.InQuotation)
            {
                return false;
            }

            if (Lists.ContentClause.Has(token) && (i == cue + 1 || Lists.That.Has(passage[i])))
            {
                return true;
            }

            if (!takesHearer && !Lists.AdverbOrCalendar.Has(token) && !VerbGroupWords.TimeWord.Has(token))
            {
                return false;
            }
        }

        return false;
    }

    public static int PassiveAuxiliary(in Passage passage, int cue)
    {
        for (int i = cue - 1; i >= passage.First && i >= cue - 4; i--)
        {
            if (VerbGroupWords.Be.Has(passage[i]))
            {
                return i;
            }

            if (!Lists.Adverb.Has(passage[i]) && !(passage[i].Kind == TokenKind.Word && passage.EndsIn(i, "ly")))
            {
                return -1;
            }
        }

        return -1;
    }
}
