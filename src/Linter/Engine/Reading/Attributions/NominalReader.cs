using ContentLint.Reading.Clauses;
using ContentLint.Words;

namespace ContentLint.Reading.Attributions;

/// <summary>Reads nouns of saying: <c>the mayor’s claim that</c>, <c>the rumour that</c>, <c>fuelled speculation</c>.</summary>
internal static class NominalReader
{
    /// <summary><c>the mayor’s claim that</c>, <c>the claim by the mayor that</c>, and <c>the claim that</c>, which nobody holds.</summary>
    public static bool ReadNominal(AttributionWriter writer, in Passage passage, int noun)
    {
        int that = noun + 1;
        NounPhrase holder = default;
        if (that + 1 < passage.End && NominalReaderWords.BeforeHolder.Has(passage[that]))
        {
            holder = NounPhraseReader.ReadForward(passage, that + 1);
            that = holder.End;
            if (holder.End <= holder.First)
            {
                return false;
            }
        }

        if (that + 1 >= passage.End || !Lists.That.Has(passage[that]) || passage[that + 1].InQuotation)
        {
            return holder.End <= holder.First && ReadProvoked(writer, passage, noun);
        }

        // "the report that found": the clause is about the noun and is no content.
        ushort next = passage[that + 1].WordId;
        if ((NominalReaderWords.ThatClauseVerb.Has(next) && !passage[that + 1].IsCapitalised)
            || NominalReaderWords.ContentNoun.Has(passage[noun]))
        {
            return false;
        }

        if (holder.End > holder.First)
        {
            writer.Add(passage, holder, noun, that + 1, passage.End, AttributionForm.Nominal, hasQuotation: false);
            return true;
        }

        return ReadOwned(writer, passage, noun, that);
    }

    /// <summary><c>the mayor’s claim that</c>, <c>his claim that</c>; after an article or a preposition nobody claims.</summary>
    private static bool ReadOwned(AttributionWriter writer, in Passage passage, int noun, int that)
    {
        int first = noun;
        while (first > passage.First && first > noun - 2 && passage[first - 1].Kind == TokenKind.Word && !passage[first - 1].IsPossessive
            && (passage[first - 1].IsCapitalised || NominalReaderWords.Attribute.Has(passage[first - 1])))
        {
            first--;
        }

        bool opens = first > passage.First;
        int owner = opens && passage[first - 1].Kind == TokenKind.SingleQuote && !passage[first - 1].SpaceBefore ? first - 2 : first - 1;
        if (opens && owner >= passage.First && (passage[owner].IsPossessive || owner == first - 2
            || NominalReaderWords.OwnerOrYour.Has(passage[owner])))
        {
            writer.Add(passage, new NounPhrase(owner, owner + 1, owner), noun, that + 1, passage.End, AttributionForm.Nominal,
                hasQuotation: false);
            return true;
        }

        // A form that may be a verb (he fears that) is a noun only after an article or a preposition.
        ushort cue = passage[noun].WordId;
        bool determined = opens && Lists.Determiner.Has(passage[first - 1]);
        bool article = determined
            || (passage.Is(first - 1, NominalReaderWords.Existing) && passage.Is(first - 2, NominalReaderWords.There))
            || (opens && !Lists.CueGerund.Has(cue) && Lists.Preposition.Has(passage[first - 1]));
        if (Lists.Cue.Has(cue) && !article)
        {
            return false;
        }

        writer.AddNobody(passage, determined ? first - 1 : first, noun + 1, noun, AttributionForm.Nominal);
        return true;
    }

    /// <summary><c>prompted calls for</c>, <c>fuelled speculation</c>: something makes nobody in particular speak.</summary>
    private static bool ReadProvoked(AttributionWriter writer, in Passage passage, int noun)
    {
        if (!NominalReaderWords.ProvokedTalk.Has(passage[noun]))
        {
            return false;
        }

        for (int i = noun - 1; i > passage.First && i >= noun - 4 && passage[i].Kind == TokenKind.Word; i--)
        {
            if (NominalReaderWords.Provoking.Has(passage[i]))
            {
                writer.AddNobody(passage, i + 1, noun + 1, noun, AttributionForm.Nominal);
                return true;
            }
        }

        return false;
    }
}
