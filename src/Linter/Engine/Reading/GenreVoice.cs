using ContentLint.Reading.Attributions;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// Who speaks in a text. A report has the voices of others in it, or tells in the past what others did; elsewhere the writer
/// speaks of himself, to the reader, or lays down what shall be. Words in quotation marks are not the writer's.
/// </summary>
internal readonly struct GenreVoice
{
    /// <summary>Shares are of so many words.</summary>
    private const int Thousand = 1000;

    private readonly int _words;
    private readonly int _first;
    private readonly int _second;
    private readonly int _past;
    private readonly int _voices;
    private readonly int _clauses;
    private readonly int _shall;

    private GenreVoice(ArticleReading reading)
        : this()
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        foreach (ref readonly Block block in reading.Blocks)
        {
            if (block.Zone is not (Zone.Body or Zone.ListItem or Zone.Deck))
            {
                continue;
            }

            for (int i = block.FirstToken; i < block.EndToken; i++)
            {
                ref readonly Token token = ref tokens[i];
                if (token.Kind != TokenKind.Word || token.InQuotation || token.IsResidue)
                {
                    continue;
                }

                _words++;
                if (!GenreVoiceWords.Counted.Has(token))
                {
                    continue;
                }

                _first += GenreVoiceWords.First.Has(token) ? 1 : 0;
                _second += GenreVoiceWords.Second.Has(token) ? 1 : 0;
                _past += GenreVoiceWords.Past.Has(token) ? 1 : 0;
                _clauses += GenreVoiceWords.Clause.Has(token) ? 1 : 0;
                _shall += GenreVoiceWords.Shall.Has(token) ? 1 : 0;
            }
        }

        foreach (ref readonly Attribution attribution in reading.Attributions)
        {
            bool isKnown = attribution.IsIdentified || attribution.Standing == SourceLevel.Described;
            ref readonly Token head = ref tokens[attribution.Head];
            ref readonly Token cue = ref tokens[attribution.Cue];
            bool isSaid = attribution.HasQuotation || attribution.Form == AttributionForm.AccordingTo
                || (Lists.FiniteCue.Has(cue) && !Lists.DoubtfulCue.Has(cue) && !GenreVoiceWords.Mind.Has(cue));
            _voices += isKnown && isSaid && attribution.HasVoice && reading.Blocks[reading.Sentences[attribution.Sentence].Block].IsProse
                && !GenreVoiceWords.First.Has(head) && !GenreVoiceWords.Second.Has(head) ? 1 : 0;
        }
    }

    public static GenreVoice Read(ArticleReading reading) => new(reading);

    /// <summary>Words of the writer in paragraphs and lists.</summary>
    public int Words => _words;

    private int Personal => _first + _second;

    /// <summary>Whether people and bodies are heard often enough for a report, and more than the writer himself.</summary>
    public bool IsReport
    {
        get
        {
            const int Short = 400;
            bool isDense = _voices >= 3 && _voices * Thousand >= _words * 5;
            bool isUsual = _voices * 4 >= Personal
                && ((_voices >= 2 && _voices * Thousand >= _words * 2.5) || (_voices >= 1 && _words <= Short));
            return isDense || isUsual;
        }
    }

    /// <summary>Whether the past is told without a writer in it.</summary>
    public bool IsNarrative => _past >= 5 && _past * Thousand >= _words * 10 && Personal * Thousand < _words * 4;

    /// <summary>Whether the writer speaks of himself or to the reader.</summary>
    public bool IsPersonal => Personal >= 3 && Personal * Thousand >= _words * 8;

    /// <summary>Whether the reader is told what to do.</summary>
    public bool IsToReader => _second >= 3 && _second > _first && _second * Thousand >= _words * 8;

    /// <summary>Whether it is made of clauses.</summary>
    public bool IsLegal => _shall >= 3 && _clauses >= 5 && _clauses * Thousand >= _words * 6;
}
