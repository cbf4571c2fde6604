using ContentLint.Reading.Clauses;
using ContentLint.Words;

namespace ContentLint.Reading.Attributions;

/// <summary>Reads who says nothing: <c>declined to comment</c>, <c>did not respond</c>.</summary>
internal static class SilenceReader
{
    /// <summary>
    /// <c>declined to comment</c>, <c>did not respond</c>, <c>could not be reached</c>: a source that says nothing.
    /// </summary>
    public static bool ReadSilence(AttributionWriter writer, in Passage passage, int cue)
    {
        bool silent;
        if (SilenceReaderWords.Refusing.Has(passage[cue]))
        {
            silent = cue + 2 < passage.End && Lists.To.Has(passage[cue + 1])
                && SilenceReaderWords.Refused.Has(passage[cue + 2]);
        }
        else
        {
            silent = SilenceReaderWords.Answering.Has(passage[cue])
                && VerbGroup.IsNegated(passage, cue)
                && !(passage.Is(cue + 1, Lists.That));
        }

        if (!silent)
        {
            return false;
        }

        NounPhrase source = NounPhraseReader.ReadSubject(passage, cue, out _);
        if (source.End > source.First)
        {
            writer.Add(passage, source, cue, cue, cue, AttributionForm.Silence, hasQuotation: false);
        }

        return true;
    }
}
