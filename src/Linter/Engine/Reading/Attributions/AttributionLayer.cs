using ContentLint.Reading.Clauses;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading.Attributions;

/// <summary>
/// Finds attributions outside quotations: a cue, the noun phrase that is its source, and what it covers. It walks over the words that can
/// begin one and hands each to the reader of its form.
/// </summary>
internal ref struct AttributionLayer
{
    private readonly WordLexicon _lexicon;
    private readonly ReadOnlySpan<PhraseMatch> _phrases;
    private readonly AttributionWriter _writer;
    private int _phrase;

    private AttributionLayer(ArticleReading reading, ReadOnlySpan<PhraseMatch> phrases, PooledList<Attribution> attributions)
    {
        _lexicon = reading.Lexicon;
        _phrases = phrases;
        _writer = new AttributionWriter(reading, attributions);
        _phrase = 0;
    }

    /// <summary>Reads all sentences.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="phrases">The phrases in it.</param>
    /// <param name="attributions">Where attributions go.</param>
    public static void Build(ArticleReading reading, ReadOnlySpan<Sentence> sentences, ReadOnlySpan<PhraseMatch> phrases,
        PooledList<Attribution> attributions)
    {
        var layer = new AttributionLayer(reading, phrases, attributions);
        ReadOnlySpan<Block> blocks = reading.Blocks;
        for (int i = 0; i < sentences.Length; i++)
        {
            Zone zone = blocks[sentences[i].Block].Zone;
            if (zone is not (Zone.Byline or Zone.TableCell))
            {
                layer.ReadSentence(new Passage(reading, i), mayBeLabelled: i == 0 || zone == Zone.Headline);
            }
        }
    }

    private void ReadSentence(in Passage passage, bool mayBeLabelled)
    {
        if (mayBeLabelled)
        {
            ReadLabel(passage);
        }

        int introduction = NextIntroduction(passage.First);
        for (int i = passage.First; i < passage.End; i++)
        {
            if (i > introduction)
            {
                introduction = NextIntroduction(i);
            }

            ref readonly Token token = ref passage[i];
            if ((!AttributionLayerWords.Anchor.Has(token.WordId) && i != introduction) || token.InQuotation || token.IsResidue)
            {
                continue;
            }

            if (i == introduction)
            {
                int introduced = _phrases[_phrase].EndToken;
                ReadAccordingTo(passage, i, introduced);
                i = introduced - 1;
                continue;
            }

            ReadWord(passage, i);
        }
    }

    /// <summary>Tries the forms that a word can begin, the surest first.</summary>
    private readonly void ReadWord(in Passage passage, int at)
    {
        ref readonly Token token = ref passage[at];
        if (Lists.AdjectivalCue.Has(token) && AdjectivalReader.ReadAdjectival(_writer, passage, at))
        {
            return;
        }

        if (Lists.HedgeAdverb.Has(token))
        {
            _writer.AddNobody(passage, at, at + 1, at, AttributionForm.Hedge);
            return;
        }

        if (AttributionLayerWords.Putting.Has(token) && CueReader.ReadPutting(_writer, passage, at))
        {
            return;
        }

        if (Lists.NominalCue.Has(token) && !token.IsPossessive && NominalReader.ReadNominal(_writer, passage, at))
        {
            return;
        }

        if (AttributionLayerWords.Judged.Has(token) && PassiveReader.ReadJudgement(_writer, passage, at))
        {
            return;
        }

        if (Lists.Cue.Has(token) && !token.IsPossessive && (!token.IsCapitalised || at == passage.First))
        {
            CueReader.ReadCue(_writer, passage, at);
        }
    }

    /// <summary>A headline that names its source before a colon: <c>Experts: the dam will fail</c>.</summary>
    private readonly void ReadLabel(in Passage passage)
    {
        NounPhrase source = NounPhraseReader.ReadForward(passage, passage.First);
        if (source.End > source.First && source.End + 1 < passage.End && passage.Is(source.End, TokenKind.Colon)
            && AttributionLayerWords.SpeakerNoun.Has(passage[source.Head]))
        {
            _writer.Add(passage, source, source.End, source.End + 1, passage.End, AttributionForm.AccordingTo, hasQuotation: false);
        }
    }

    /// <summary>
    /// The first token of the next <c>according to</c> or its kin, from a token on; the greatest integer if there is none.
    /// </summary>
    private int NextIntroduction(int from)
    {
        while (_phrase < _phrases.Length
            && (_phrases[_phrase].FirstToken < from || _lexicon.GetPhrase(_phrases[_phrase].Phrase).Kind != PhraseKind.SourceIntroduction))
        {
            _phrase++;
        }

        return _phrase < _phrases.Length ? _phrases[_phrase].FirstToken : int.MaxValue;
    }

    private readonly void ReadAccordingTo(in Passage passage, int cue, int first)
    {
        if (!passage.Holds(first) || passage[first].InQuotation || passage.Is(cue - 1, AttributionLayerWords.Looking))
        {
            return; // he looked in the eyes of his guests
        }

        NounPhrase source = NounPhraseReader.ReadForward(passage, first);
        if (source.End <= source.First)
        {
            return;
        }

        bool leads = cue <= passage.First + 1;
        _writer.Add(passage, source, cue, leads ? source.End : passage.First, leads ? passage.End : cue, AttributionForm.AccordingTo,
            hasQuotation: false);
    }
}
