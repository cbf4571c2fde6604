using ContentLint.Reading.Clauses;
using ContentLint.Words;

namespace ContentLint.Reading.Attributions;

/// <summary>Reads participles before a noun that only hedge: <c>the alleged plot</c>.</summary>
internal static class HedgeReader
{
    /// <summary>
    /// <c>the estimated $3m</c>, <c>the alleged plot</c>, and <c>, estimated to be worth</c>: nobody is named who estimates or alleges.
    /// </summary>
    public static bool ReadPrenominal(AttributionWriter writer, in Passage passage, int cue)
    {
        if (!HedgeReaderWords.Hedging.Has(passage[cue]) || cue + 1 >= passage.End)
        {
            return false;
        }

        bool leads = cue == passage.First;
        ref readonly Token next = ref passage[cue + 1];
        bool estimate = HedgeReaderWords.Reckoned.Has(passage[cue]);
        if (estimate && HedgeReaderWords.AtOrTo.Has(passage[cue + 1]) && (leads || passage[cue - 1].Kind == TokenKind.Comma))
        {
            writer.AddNobody(passage, cue, cue + 2, cue, AttributionForm.Agentless);
            return true;
        }

        if (leads)
        {
            return false;
        }

        bool determined = passage[cue - 1].IsPossessive || Lists.Determiner.Has(passage[cue - 1]);
        bool opens = determined
            ? next.Kind is TokenKind.Currency or TokenKind.Number or TokenKind.Word
            : HedgeReaderWords.BareHedge.Has(passage[cue]) && Lists.PrepositionOrConjunction.Has(passage[cue - 1]);
        if (!opens || next.InQuotation || (next.Kind == TokenKind.Word && HedgeReaderWords.NounPhraseStart.Has(passage[cue + 1])))
        {
            return false;
        }

        int end = cue + 1;
        while (end < passage.End && end < cue + 5 && !NounPhraseReader.IsBoundary(passage, end) && !Lists.Preposition.Has(passage[end]))
        {
            end++;
        }

        writer.AddNobody(passage, cue, end, cue, AttributionForm.Hedge);
        return true;
    }
}
