using System.Runtime.CompilerServices;
using ContentLint.Documents;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Names;
using ContentLint.Reading.Quantities;
using ContentLint.Reading.Quotations;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// What is known about an article, layer by layer. Each layer is built when first asked for, once, from the layers before it,
/// and shared by all rules. Dispose it when the article's findings are made; that disposes the article too.
/// </summary>
/// <param name="article">The article to read.</param>
public sealed class ArticleReading(Article article) : IDisposable
{
    private PooledList<Token>? _tokens;
    private PooledList<PhraseMatch>? _phrases;
    private PooledList<Residue>? _residue;
    private PooledList<Residue>? _debris;
    private PooledList<Block>? _blocks;
    private PooledList<Sentence>? _sentences;
    private PooledList<Quotation>? _quotations;
    private PooledList<QuotationProblem>? _quotationProblems;
    private PooledList<Mention>? _mentions;
    private NameIndex? _names;
    private PooledList<Attribution>? _attributions;
    private PooledList<Coverage>? _coverage;
    private PooledList<QuotationSpeaker>? _speakers;
    private PooledIndex? _firstOccurrences; // by the numbers of a word's singular and plural
    private LowerCaseWords? _lowerCase;
    private Genre? _genre;
    private string? _dataForm;
    private bool _hasDataForm;
    private PhraseKinds _phraseKinds;
    private bool _hasPhraseKinds;
    private uint _tokenKinds; // one bit for each kind of token that there is
    private PooledList<int>? _numbers; // places of tokens; the kinds are gathered with them
    private ListPresence? _lists;
    private int _writerWords = -1;
    private PooledList<Quantity>? _quantities;
    private PooledList<ChangeRelation>? _changes;
    private PooledList<DateMention>? _dates;
    private DocumentDate? _documentDate;

    /// <summary>The article.</summary>
    public Article Article { get; } = article;

    /// <summary>
    /// Ends the reading: no layer is begun any more once it is asked for, and <see cref="OperationCanceledException"/> is thrown instead.
    /// What has been ended can only be disposed.
    /// </summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The steps taken so far by what reads and checks figures and dates.</summary>
    public WorkCounter Work { get; } = new();

    /// <summary>The text of the article as people read it; all places in layers are places in it.</summary>
    public ArticleText Text => Article.Text;

    /// <summary>The word tables.</summary>
    public WordLexicon Lexicon { get; } = WordLexicon.Default;

    /// <summary>The words, numbers and marks of the prose, in text order; tokens of residue and of quotations are marked.</summary>
    public ReadOnlySpan<Token> Tokens
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_quotations is null)
            {
                ReadQuotations();
            }

            return _tokens!.AsSpan();
        }
    }

    /// <summary>Every phrase of the lexicon in the text, by first token; shorter before longer.</summary>
    public ReadOnlySpan<PhraseMatch> Phrases
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_phrases is null)
            {
                Tokenize();
            }

            return _phrases!.AsSpan();
        }
    }

    /// <summary>What is not the article, in text order.</summary>
    public ReadOnlySpan<Residue> Residue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_residue ?? ReadResidue()).AsSpan();
    }

    /// <summary>Markup, broken characters, placeholders and traces of chatbots inside the text, in text order.</summary>
    public ReadOnlySpan<Residue> Debris
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_debris ?? ReadDebris()).AsSpan();
    }

    /// <summary>The blocks with their zones; lines of residue are blocks of their own.</summary>
    public ReadOnlySpan<Block> Blocks
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_blocks ?? ReadBlocks()).AsSpan();
    }

    /// <summary>The sentences of all blocks that hold prose, headlines included, in text order.</summary>
    public ReadOnlySpan<Sentence> Sentences
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_sentences ?? ReadSentences()).AsSpan();
    }

    /// <summary>The quotations in text order.</summary>
    public ReadOnlySpan<Quotation> Quotations
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_quotations is null)
            {
                ReadQuotations();
            }

            return _quotations!.AsSpan();
        }
    }

    /// <summary>Quotation marks without their partner, in text order.</summary>
    public ReadOnlySpan<QuotationProblem> QuotationProblems
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_quotations is null)
            {
                ReadQuotations();
            }

            return _quotationProblems!.AsSpan();
        }
    }

    /// <summary>Every name in the prose, in text order.</summary>
    public ReadOnlySpan<Mention> Mentions
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_mentions ?? ReadMentions()).AsSpan();
    }

    /// <summary>Who is introduced where, and what the names of organisations are.</summary>
    public NameIndex Names => _names ??= ReadNames();

    /// <summary>Who says what: every attribution outside quotations, in text order.</summary>
    public ReadOnlySpan<Attribution> Attributions
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_attributions ?? ReadAttributions()).AsSpan();
    }

    /// <summary>For each sentence, whether somebody answers for it or it is the reporter's own voice.</summary>
    public ReadOnlySpan<Coverage> Coverage
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_coverage ?? ReadCoverage()).AsSpan();
    }

    /// <summary>Whose words each of the <see cref="Quotations"/> is, in the same order.</summary>
    public ReadOnlySpan<QuotationSpeaker> Speakers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_speakers ?? ReadSpeakers()).AsSpan();
    }

    /// <summary>Whether a token's word occurs somewhere in the article in lower case: its capital is then no sign of a name.</summary>
    public bool OccursInLowerCase(in Token token) => (_lowerCase ??= new LowerCaseWords(this)).Has(token.Hash);

    /// <summary>What a file is that is no article, by its form; null for an article. See <see cref="Genre.Data"/>.</summary>
    public string? DataForm
    {
        get
        {
            if (!_hasDataForm)
            {
                _dataForm = DataFormReader.Find(this);
                _hasDataForm = true;
            }

            return _dataForm;
        }
    }

    /// <summary>What kind of text it is: as it says itself in its metadata or its headline, or as its form shows.</summary>
    public Genre Genre => _genre ??= Article.IsCode ? Genre.HowTo : GenreReader.Read(this);

    /// <summary>Says the genre from outside, before anybody asks for it.</summary>
    public void Declare(Genre genre) => _genre ??= genre;

    /// <summary>
    /// Index of the first token with the same word as <paramref name="token"/>, singular or plural; the token's own if there is none
    /// before. Only words of the lexicon are counted.
    /// </summary>
    public int FirstOccurrence(in Token token)
    {
        if (!token.IsKnown)
        {
            return int.MaxValue;
        }

        (ushort singular, ushort plural) = Lexicon.GetNumberForms(token.WordId);
        _firstOccurrences ??= new PooledIndex(16);
        ulong key = ((ulong)singular << 16) | plural;
        int first = _firstOccurrences.Get(key);
        if (first < 0)
        {
            ReadOnlySpan<Token> tokens = Tokens;
            first = 0;
            while (tokens[first].WordId is var word && (word == 0 || (word != singular && word != plural)))
            {
                first++;
            }

            _firstOccurrences.Set(key, first);
        }

        return first;
    }

    /// <summary>Whether a word of a list stands somewhere in the text.</summary>
    /// <param name="list">The list.</param>
    public bool HasWord(WordList list) => (_lists ??= new ListPresence(Tokens, Lexicon.WordCount)).Has(list);

    /// <summary>
    /// How often the writer speaks of himself or to the reader outside quotations: hardly ever in a report, all the time in a column or a
    /// guide.
    /// </summary>
    public int WriterWords
    {
        get
        {
            if (_writerWords < 0)
            {
                _writerWords = 0;
                foreach (ref readonly Token token in Tokens)
                {
                    if (Lists.WriterWord.Has(token) && !token.InQuotation && !token.IsResidue)
                    {
                        bool capitals = (token.Flags & TokenFlags.AllCapitals) != 0 && token.Length > 1;
                        _writerWords += capitals ? 0 : 1;
                    }
                }
            }

            return _writerWords;
        }
    }

    /// <summary>Whether a token of a kind stands somewhere in the prose.</summary>
    /// <param name="kind">The kind of token.</param>
    public bool HasToken(TokenKind kind)
    {
        _numbers ??= ReadNumbers();
        return (_tokenKinds & (1u << (int)kind)) != 0;
    }

    /// <summary>The index of every token that is a number, in text order.</summary>
    public ReadOnlySpan<int> Numbers => (_numbers ??= ReadNumbers()).AsSpan();

    /// <summary>Whether a phrase of a kind lies somewhere in the text.</summary>
    /// <param name="kind">The kind of phrase.</param>
    public bool HasPhrase(PhraseKind kind)
    {
        if (!_hasPhraseKinds)
        {
            _phraseKinds = PhraseKindsIn(0, int.MaxValue);
            _hasPhraseKinds = true;
        }

        return _phraseKinds.Has(kind);
    }

    /// <summary>Whether a phrase of a kind lies within tokens.</summary>
    /// <param name="firstToken">Index of the first token.</param>
    /// <param name="endToken">Index after the last token.</param>
    /// <param name="kind">The kind of phrase.</param>
    public bool HasPhrase(int firstToken, int endToken, PhraseKind kind) =>
        HasPhrase(kind) && PhraseKindsIn(firstToken, endToken).Has(kind);

    /// <summary>The kinds of all phrases that lie within tokens.</summary>
    /// <param name="firstToken">Index of the first token.</param>
    /// <param name="endToken">Index after the last token.</param>
    public PhraseKinds PhraseKindsIn(int firstToken, int endToken)
    {
        ReadOnlySpan<PhraseMatch> phrases = Phrases;
        int low = Sorted.FirstFrom(phrases, firstToken, static (in PhraseMatch item) => item.FirstToken);

        PhraseKinds kinds = default;
        for (int i = low; i < phrases.Length && phrases[i].FirstToken < endToken; i++)
        {
            if (phrases[i].EndToken <= endToken)
            {
                kinds = kinds.With(Lexicon.GetPhrase(phrases[i].Phrase).Kind);
            }
        }

        return kinds;
    }

    /// <summary>Index of the mention that holds a token, or -1.</summary>
    /// <param name="token">Index of the token.</param>
    public int MentionAt(int token)
    {
        int index = FirstMentionFrom(token);
        return index < Mentions.Length && Mentions[index].FirstToken <= token ? index : -1;
    }

    /// <summary>Index of the first mention that ends after a token.</summary>
    /// <param name="token">Index of the token.</param>
    public int FirstMentionFrom(int token) => Sorted.FirstFrom(Mentions, token + 1, static (in Mention item) => item.EndToken);

    /// <summary>
    /// Index of the sentence that holds a token or is the next one, searched from <paramref name="from"/> on; -1 past the last.
    /// </summary>
    /// <param name="token">Index of the token.</param>
    /// <param name="from">A sentence known not to lie after the token's.</param>
    public int FindSentence(int token, int from)
    {
        ReadOnlySpan<Sentence> sentences = Sentences;
        for (int i = from; i < sentences.Length; i++)
        {
            if (sentences[i].EndToken > token)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The figures of all sentences, in text order.</summary>
    public ReadOnlySpan<Quantity> Quantities
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_quantities ?? ReadQuantities()).AsSpan();
    }

    /// <summary>The changes the sentences state, each with the figures it belongs to, in text order.</summary>
    public ReadOnlySpan<ChangeRelation> Changes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_changes ?? ReadChanges()).AsSpan();
    }

    /// <summary>The expressions of time of all sentences, in text order.</summary>
    public ReadOnlySpan<DateMention> Dates
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_dates ?? ReadDates()).AsSpan();
    }

    /// <summary>Of what day the article is, as far as it says so itself.</summary>
    public DocumentDate DocumentDate => _documentDate ??= DocumentDateReader.Read(this);

    /// <summary>The characters of a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> TextOf(in Token token) => Text.Between(token.Start, token.End);

    /// <inheritdoc/>
    public void Dispose()
    {
        _tokens?.Dispose();
        _phrases?.Dispose();
        _residue?.Dispose();
        _debris?.Dispose();
        _blocks?.Dispose();
        _sentences?.Dispose();
        _quotations?.Dispose();
        _quotationProblems?.Dispose();
        _mentions?.Dispose();
        _attributions?.Dispose();
        _coverage?.Dispose();
        _speakers?.Dispose();
        _quantities?.Dispose();
        _changes?.Dispose();
        _dates?.Dispose();
        _lowerCase?.Dispose();
        _names?.Dispose();
        _firstOccurrences?.Dispose();
        _numbers?.Dispose();
        Article.Dispose();
    }

    private void Tokenize()
    {
        if (_tokens is null)
        {
            Cancellation.ThrowIfCancellationRequested();
            _tokens = new PooledList<Token>(Tokenizer.Estimate(Article.Text.Length));
            _phrases = new PooledList<PhraseMatch>((Article.Text.Length / 64) + 8);
            Tokenizer.Run(Article, Lexicon, _tokens, _phrases);
        }
    }

    private void ReadQuotations()
    {
        Cancellation.ThrowIfCancellationRequested();
        ReadOnlySpan<Block> blocks = Blocks;
        _quotations = new PooledList<Quotation>(32);
        _quotationProblems = new PooledList<QuotationProblem>(4);
        QuotationLayer.Build(Text, _tokens!, blocks, _quotations, _quotationProblems);
    }

    private PooledList<int> ReadNumbers()
    {
        Cancellation.ThrowIfCancellationRequested();
        ReadOnlySpan<Token> tokens = Tokens;
        var numbers = new PooledList<int>((tokens.Length / 32) + 8);
        for (int i = 0; i < tokens.Length; i++)
        {
            TokenKind kind = tokens[i].Kind;
            _tokenKinds |= 1u << (int)kind;
            if (kind == TokenKind.Number)
            {
                numbers.Add(i);
            }
        }

        return numbers;
    }

    private PooledList<Residue> ReadResidue()
    {
        Cancellation.ThrowIfCancellationRequested();
        Tokenize();
        _residue = new PooledList<Residue>(8);
        ResidueLayer.Build(Article, _tokens!, _residue);
        return _residue;
    }

    private PooledList<Residue> ReadDebris()
    {
        Cancellation.ThrowIfCancellationRequested();
        ReadOnlySpan<Token> tokens = Tokens;
        _debris = new PooledList<Residue>(8);
        DebrisLayer.Build(Article, tokens, _debris);
        return _debris;
    }

    private PooledList<Block> ReadBlocks()
    {
        Cancellation.ThrowIfCancellationRequested();
        ReadOnlySpan<Residue> residue = Residue;
        _blocks = new PooledList<Block>(Article.Outline.Length + residue.Length);
        BlockLayer.Build(Article, _tokens!.AsSpan(), residue, _blocks);
        return _blocks;
    }

    private PooledList<Sentence> ReadSentences()
    {
        Cancellation.ThrowIfCancellationRequested();
        ReadOnlySpan<Block> blocks = Blocks;
        _sentences = new PooledList<Sentence>((Article.Text.Length / 100) + 8);
        SentenceLayer.Build(Text, _tokens!.AsSpan(), blocks, _sentences);
        return _sentences;
    }

    private PooledList<Mention> ReadMentions()
    {
        Cancellation.ThrowIfCancellationRequested();
        _mentions = new PooledList<Mention>((Article.Text.Length / 64) + 8);
        MentionLayer.Build(this, _mentions);
        return _mentions;
    }

    private NameIndex ReadNames()
    {
        Cancellation.ThrowIfCancellationRequested();
        return NameIndex.Build(this);
    }

    private PooledList<Attribution> ReadAttributions()
    {
        Cancellation.ThrowIfCancellationRequested();
        _attributions = new PooledList<Attribution>(32);
        ReadOnlySpan<Sentence> sentences = Sentences;
        AttributionLayer.Build(this, sentences, Phrases, _attributions);
        return _attributions;
    }

    private PooledList<Coverage> ReadCoverage()
    {
        Cancellation.ThrowIfCancellationRequested();
        _coverage = new PooledList<Coverage>(Sentences.Length + 1);
        CoverageLayer.Build(this, _coverage);
        return _coverage;
    }

    private PooledList<QuotationSpeaker> ReadSpeakers()
    {
        Cancellation.ThrowIfCancellationRequested();
        _speakers = new PooledList<QuotationSpeaker>(Quotations.Length + 1);
        SpeakerLayer.Build(this, _speakers);
        return _speakers;
    }

    private PooledList<Quantity> ReadQuantities()
    {
        Cancellation.ThrowIfCancellationRequested();
        ReadOnlySpan<Sentence> sentences = Sentences;
        _quantities = new PooledList<Quantity>((Article.Text.Length / 200) + 8);
        QuantityLayer.Build(Text, Lexicon, Tokens, sentences, _quantities, Work);
        return _quantities;
    }

    private PooledList<ChangeRelation> ReadChanges()
    {
        Cancellation.ThrowIfCancellationRequested();
        ReadOnlySpan<Quantity> quantities = Quantities;
        _changes = new PooledList<ChangeRelation>((quantities.Length / 3) + 4);
        ChangeLayer.Build(Text, Lexicon, _tokens!.AsSpan(), _sentences!.AsSpan(), quantities, _changes, Work);
        return _changes;
    }

    private PooledList<DateMention> ReadDates()
    {
        Cancellation.ThrowIfCancellationRequested();
        _dates = new PooledList<DateMention>((Article.Text.Length / 400) + 8);
        DateLayer.Build(this, _dates);
        return _dates;
    }
}
