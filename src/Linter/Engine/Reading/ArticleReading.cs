using ContentLint.Documents;
using ContentLint.Lexicon;
using ContentLint.Reading.Quantities;
using ContentLint.Text;

namespace ContentLint.Reading;

/// <summary>
/// What is known about an article, layer by layer. Each layer is built when first asked for, once, from the layers before it,
/// and shared by all rules. Dispose it when the article's findings are made; that disposes the article too.
/// </summary>
/// <param name="article">The article to read.</param>
/// <param name="lexicon">The word tables.</param>
public sealed class ArticleReading(Article article, WordLexicon lexicon) : IDisposable
{
    private PooledList<Token>? _tokens;
    private PooledList<PhraseMatch>? _phrases;
    private PooledList<Residue>? _residue;
    private PooledList<Block>? _blocks;
    private PooledList<Sentence>? _sentences;
    private PooledList<Quantity>? _quantities;
    private PooledList<ChangeRelation>? _changes;

    /// <summary>Reads with the product's word tables.</summary>
    /// <param name="article">The article to read.</param>
    public ArticleReading(Article article)
        : this(article, WordLexicon.Default)
    {
    }

    /// <summary>The article.</summary>
    public Article Article { get; } = article;

    /// <summary>The text of the article.</summary>
    public ArticleText Text => Article.Text;

    /// <summary>The word tables.</summary>
    public WordLexicon Lexicon { get; } = lexicon;

    /// <summary>The words, numbers and marks of the prose, in text order.</summary>
    public ReadOnlySpan<Token> Tokens
    {
        get
        {
            _ = Residue; // marks the tokens of residue
            return _tokens!.AsSpan();
        }
    }

    /// <summary>Every phrase of the lexicon in the text, by first token; shorter before longer.</summary>
    public ReadOnlySpan<PhraseMatch> Phrases
    {
        get
        {
            Tokenize();
            return _phrases!.AsSpan();
        }
    }

    /// <summary>What is not the article, in text order.</summary>
    public ReadOnlySpan<Residue> Residue
    {
        get
        {
            if (_residue is null)
            {
                Tokenize();
                _residue = new PooledList<Residue>(8);
                ResidueLayer.Build(Article, Lexicon, _tokens!, _residue);
            }

            return _residue.AsSpan();
        }
    }

    /// <summary>The blocks with their zones; lines of residue are blocks of their own.</summary>
    public ReadOnlySpan<Block> Blocks
    {
        get
        {
            if (_blocks is null)
            {
                ReadOnlySpan<Residue> residue = Residue;
                _blocks = new PooledList<Block>(Article.Outline.Length + residue.Length);
                BlockLayer.Build(Article, Lexicon, _tokens!.AsSpan(), residue, _blocks);
            }

            return _blocks.AsSpan();
        }
    }

    /// <summary>The sentences of all blocks that hold prose, headlines included, in text order.</summary>
    public ReadOnlySpan<Sentence> Sentences
    {
        get
        {
            if (_sentences is null)
            {
                ReadOnlySpan<Block> blocks = Blocks;
                _sentences = new PooledList<Sentence>((Article.Text.Length / 100) + 8);
                SentenceLayer.Build(Text, Lexicon, _tokens!.AsSpan(), blocks, _sentences);
            }

            return _sentences.AsSpan();
        }
    }

    /// <summary>The figures of all sentences, in text order.</summary>
    public ReadOnlySpan<Quantity> Quantities
    {
        get
        {
            if (_quantities is null)
            {
                ReadOnlySpan<Sentence> sentences = Sentences;
                _quantities = new PooledList<Quantity>((Article.Text.Length / 200) + 8);
                QuantityLayer.Build(Text, Lexicon, _tokens!.AsSpan(), sentences, _quantities);
            }

            return _quantities.AsSpan();
        }
    }

    /// <summary>The changes the sentences state, each with the figures it belongs to, in text order.</summary>
    public ReadOnlySpan<ChangeRelation> Changes
    {
        get
        {
            if (_changes is null)
            {
                ReadOnlySpan<Quantity> quantities = Quantities;
                _changes = new PooledList<ChangeRelation>((quantities.Length / 3) + 4);
                ChangeLayer.Build(Text, Lexicon, _tokens!.AsSpan(), _sentences!.AsSpan(), quantities, _changes);
            }

            return _changes.AsSpan();
        }
    }

    /// <summary>The classes the lexicon gives a token's word.</summary>
    public LexicalClass ClassesOf(in Token token) => Lexicon.GetClasses(token.WordId);

    /// <summary>Whether the lexicon gives a token's word any of <paramref name="classes"/>.</summary>
    public bool Is(in Token token, LexicalClass classes) => (Lexicon.GetClasses(token.WordId) & classes) != 0;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> TextOf(in Token token) => Text.AsSpan(token.Span);

    /// <inheritdoc/>
    public void Dispose()
    {
        _tokens?.Dispose();
        _phrases?.Dispose();
        _residue?.Dispose();
        _blocks?.Dispose();
        _sentences?.Dispose();
        _quantities?.Dispose();
        _changes?.Dispose();
        Article.Dispose();
    }

    private void Tokenize()
    {
        if (_tokens is null)
        {
            _tokens = new PooledList<Token>(Tokenizer.Estimate(Article.Text.Length));
            _phrases = new PooledList<PhraseMatch>(64);
            Tokenizer.Run(Article, Lexicon, _tokens, _phrases);
        }
    }
}
