using ContentLint.Reading.Clauses;
using ContentLint.Words;

namespace ContentLint.Reading.Attributions;

/// <summary>Reads a stance as an adjective: <c>agencies are sure that</c>.</summary>
internal static class AdjectivalReader
{
    /// <summary><c>agencies are sure that</c>: a stance as an adjective after a form of be.</summary>
    public static bool ReadAdjectival(AttributionWriter writer, in Passage passage, int adjective)
    {
        if (adjective + 1 >= passage.End || !AdjectivalReaderWords.AdjectivalJoin.Has(passage[adjective + 1])
            || adjective - 1 <= passage.First)
        {
            return false;
        }

        int verb = adjective - 1;
        while (verb > passage.First && Lists.Adverb.Has(passage[verb]))
        {
            verb--;
        }

        if (!AdjectivalReaderWords.Copula.Has(passage[verb]))
        {
            return false;
        }

        NounPhrase source = NounPhraseReader.ReadSubject(passage, verb, out _);
        if (source.End <= source.First)
        {
            return false;
        }

        writer.Add(passage, source, adjective, adjective + 1, passage.End, AttributionForm.Adjectival, hasQuotation: false);
        return true;
    }
}
