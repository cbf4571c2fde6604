using System.Buffers;
using ContentLint.Text;

namespace ContentLint.Reading;

/// <summary>
/// The words that occur somewhere in an article in lower case. Most words that are asked for are names and do not: a bit for each
/// word tells so, and only where it is set the text is looked through.
/// </summary>
internal sealed class LowerCaseWords : IDisposable
{
    private const int FilterSize = 256;

    /// <summary>After so many looks through the text its words are put into a table.</summary>
    private const int MostLooks = 16;

    private readonly ArticleReading _reading;
    private ulong[]? _filter;
    private int _looks;
    private PooledIndex? _words;

    public LowerCaseWords(ArticleReading reading)
    {
        _reading = reading;
        ulong[] filter = ArrayPool<ulong>.Shared.Rent(FilterSize);
        Array.Clear(filter, 0, FilterSize);
        foreach (ref readonly Token token in reading.Tokens)
        {
            // Without a branch: nobody can tell what the next token is.
            ulong lower = token.IsCapitalised ? 0UL : 1UL;
            filter[(token.Hash >> 6) & (FilterSize - 1)] |= lower << (int)(token.Hash & 63);
        }

        _filter = filter;
    }

    /// <summary>Whether a word with this hash occurs.</summary>
    public bool Has(uint hash)
    {
        if ((_filter![(hash >> 6) & (FilterSize - 1)] & (1UL << (int)(hash & 63))) == 0)
        {
            return false;
        }

        ReadOnlySpan<Token> tokens = _reading.Tokens;
        if (_looks == MostLooks)
        {
            _words ??= Collect(tokens);
            return _words.Get(hash) >= 0;
        }

        _looks++;
        foreach (ref readonly Token token in tokens)
        {
            if (token.Hash == hash && IsLowerCaseWord(token))
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        if (_filter is not null)
        {
            ArrayPool<ulong>.Shared.Return(_filter);
            _filter = null;
            _words?.Dispose();
        }
    }

    private static PooledIndex Collect(ReadOnlySpan<Token> tokens)
    {
        var words = new PooledIndex(tokens.Length / 4);
        foreach (ref readonly Token token in tokens)
        {
            if (IsLowerCaseWord(token))
            {
                words.AddOrGet(token.Hash, 1);
            }
        }

        return words;
    }

    private static bool IsLowerCaseWord(in Token token) => token.Kind == TokenKind.Word && !token.IsCapitalised;
}
