using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading.Attributions;

/// <summary>Tells for every sentence whether somebody answers for it, in one pass over sentences and attributions and one back.</summary>
internal ref struct CoverageLayer
{
    /// <summary>How many sentences a source carries without being named again.</summary>
    private const int CarryReach = 3;

    /// <summary>An announcing sentence is short.</summary>
    private const int AnnouncementTokens = 16;

    private readonly ArticleReading _reading;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<Sentence> _sentences;
    private readonly ReadOnlySpan<Attribution> _attributions;

    private CoverageLayer(ArticleReading reading)
    {
        _reading = reading;
        _attributions = reading.Attributions;
        _tokens = reading.Tokens;
        _sentences = reading.Sentences;
    }

    public static void Build(ArticleReading reading, PooledList<Coverage> coverage)
    {
        var layer = new CoverageLayer(reading);
        layer.Carry(coverage);
        layer.LookAhead(coverage);
    }

    private readonly void Carry(PooledList<Coverage> coverage)
    {
        bool remembers = _reading.Genre is Genre.Obituary or Genre.Interview;
        int next = 0;
        int source = -1;
        int carried = 0;
        bool testimony = false;
        for (int i = 0; i < _sentences.Length; i++)
        {
            ref readonly Sentence sentence = ref _sentences[i];
            if (i == 0 || _sentences[i - 1].Block != sentence.Block)
            {
                source = -1;
            }

            int voice = -1;
            bool silence = false;
            bool nobody = false;
            for (; next < _attributions.Length && _attributions[next].Sentence <= i; next++)
            {
                if (_attributions[next].HasVoice)
                {
                    voice = next;
                }
                else
                {
                    silence |= _attributions[next].Form == AttributionForm.Silence;
                    nobody |= _attributions[next].Level == SourceLevel.Nobody;
                }
            }

            if (voice >= 0)
            {
                source = voice;
                carried = 0;
                testimony = remembers || Testifies(_attributions[voice]);
                coverage.Add(new Coverage(CoverKind.Content, voice));
            }
            else if (silence)
            {
                coverage.Add(new Coverage(CoverKind.Content, -1));
            }
            else if (IsQuoted(sentence))
            {
                coverage.Add(new Coverage(CoverKind.Quotation, source));
            }
            else if (source >= 0 && !nobody && (testimony || (carried < CarryReach && GoesOn(sentence))))
            {
                carried++;
                coverage.Add(new Coverage(CoverKind.CarriedOver, source));
            }
            else
            {
                source = -1;
                coverage.Add(new Coverage(CoverKind.None, -1));
            }
        }
    }

    /// <summary>Covers what stands between two attributions to one source, and what announces a voice.</summary>
    private readonly void LookAhead(PooledList<Coverage> coverage)
    {
        ReadOnlySpan<Coverage> covers = coverage.AsSpan();
        int following = -1;
        for (int i = _sentences.Length - 1; i >= 0; i--)
        {
            if (i + 1 < _sentences.Length && _sentences[i + 1].Block != _sentences[i].Block)
            {
                following = -1;
            }

            if (covers[i].Kind == CoverKind.Content)
            {
                following = covers[i].Attribution;
                continue;
            }

            if (covers[i].Kind != CoverKind.None)
            {
                continue;
            }

            if (following >= 0 && Before(i, covers) is var before && before >= 0
                && SameSource(_attributions[before], _attributions[following]))
            {
                coverage[i] = new Coverage(CoverKind.Between, before);
            }
            else if (Announces(_sentences[i]) && NamedVoiceAfter(i, covers) is var named && named >= 0)
            {
                coverage[i] = new Coverage(CoverKind.Announced, named);
            }
        }
    }

    /// <summary>The attribution that covers the nearest covered sentence before, at most three back in the paragraph, or -1.</summary>
    private readonly int Before(int sentence, ReadOnlySpan<Coverage> covers)
    {
        for (int i = sentence - 1; i >= 0 && i >= sentence - CarryReach && _sentences[i].Block == _sentences[sentence].Block; i--)
        {
            if (covers[i].Kind is CoverKind.Content or CoverKind.CarriedOver)
            {
                return covers[i].Attribution;
            }
        }

        return -1;
    }

    /// <summary>A named voice in the next two sentences of the paragraph, or in the first sentence of the next, or -1.</summary>
    private readonly int NamedVoiceAfter(int sentence, ReadOnlySpan<Coverage> covers)
    {
        for (int i = sentence + 1; i < _sentences.Length && i <= sentence + 2; i++)
        {
            bool same = _sentences[i].Block == _sentences[sentence].Block;
            if (!same && (_sentences[i].Block > _sentences[sentence].Block + 1 || _sentences[i - 1].Block != _sentences[sentence].Block))
            {
                return -1;
            }

            if (covers[i].Kind == CoverKind.Content && covers[i].Attribution >= 0 && _attributions[covers[i].Attribution].IsIdentified)
            {
                return covers[i].Attribution;
            }
        }

        return -1;
    }

    private readonly bool SameSource(in Attribution first, in Attribution second)
    {
        if (_tokens[first.Head].Hash == _tokens[second.Head].Hash || second.Level == SourceLevel.Pronoun)
        {
            return true;
        }

        ReadOnlySpan<Mention> mentions = _reading.Mentions;
        int one = first.Mention >= 0 ? first.Mention : first.Antecedent;
        int other = second.Mention >= 0 ? second.Mention : second.Antecedent;
        return one >= 0 && other >= 0 && mentions[one].Key == mentions[other].Key;
    }

    /// <summary><c>told the court</c>: what follows in the paragraph is the evidence.</summary>
    private readonly bool Testifies(in Attribution attribution)
    {
        int end = Math.Min(_sentences[attribution.Sentence].EndToken, attribution.Cue + 5);
        for (int i = attribution.Cue + 1; i < end; i++)
        {
            if (Lists.Tribunal.Has(_tokens[i]))
            {
                return true;
            }
        }

        return Lists.Tribunal.Has(_tokens[attribution.Head]);
    }

    /// <summary>More than half of the words stand in quotation marks.</summary>
    private readonly bool IsQuoted(in Sentence sentence)
    {
        int quoted = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            quoted += _tokens[i].InQuotation ? 1 : 0;
        }

        return quoted * 2 > sentence.EndToken - sentence.FirstToken;
    }

    /// <summary>
    /// A sentence that opens with a pronoun, a demonstrative or a connective, or whose first verb is shifted back in time.
    /// </summary>
    private readonly bool GoesOn(in Sentence sentence)
    {
        int first = sentence.FirstToken;
        while (first < sentence.EndToken && _tokens[first].Kind != TokenKind.Word)
        {
            first++;
        }

        if (first >= sentence.EndToken)
        {
            return false;
        }

        if (IsInAddition(first)
            || CoverageLayerWords.Continuer.Has(_tokens[first]))
        {
            return true;
        }

        for (int i = first; i < sentence.EndToken && i < first + 14; i++)
        {
            if (CoverageLayerWords.ShiftedVerb.Has(_tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>in addition</c></summary>
    private readonly bool IsInAddition(int first) =>
        CoverageLayerWords.In.Has(_tokens[first]) && first + 1 < _tokens.Length && CoverageLayerWords.Addition.Has(_tokens[first + 1]);

    /// <summary><c>Opinions differ.</c> <c>Some disagreed.</c> <c>Critics were not pleased.</c></summary>
    private readonly bool Announces(in Sentence sentence)
    {
        int first = sentence.FirstToken;
        if (sentence.EndToken - first > AnnouncementTokens)
        {
            return false;
        }

        return CoverageLayerWords.GroupOrQuantifier.Has(_tokens[first])
            || (first + 1 < sentence.EndToken && Lists.PluralSpeaker.Has(_tokens[first + 1]))
            || _reading.HasPhrase(first, Math.Min(first + 4, sentence.EndToken), PhraseKind.ForwardSupport);
    }
}
