using System.Text;
using ContentLint.Reading;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// What has a name of its own and stands as the subject before a verb: <c>the Varn Bridge opened</c>, <c>Asta Rehm, who was born</c>. Only
/// what begins its clause counts: <c>the repair of the Varn Bridge cost</c> tells of the repair.
/// </summary>
/// <param name="Key">The words of the name, in the form in which names are compared.</param>
/// <param name="First">The first token of the name.</param>
/// <param name="End">After its last token.</param>
/// <param name="Names">How many of its words have capitals.</param>
internal readonly record struct NamedThing(string Key, int First, int End, int Names)
{
    private const int MostWords = 6;

    /// <summary>Reads the subject that ends before a token.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="end">After its last token.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="thing">What was read.</param>
    public static bool TryReadBefore(ArticleReading reading, int end, in Sentence sentence, out NamedThing thing)
    {
        thing = default;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (WordsAt.Has(reading, end - 1, NamedThingWords.Relative) && WordsAt.IsComma(reading, end - 2))
        {
            // "the mill, which was founded"
            end -= 2;
        }
        else if (WordsAt.IsComma(reading, end - 1))
        {
            // "the mill, founded"
            end--;
        }

        int first = end;
        int names = 0;
        while (first > sentence.FirstToken && end - first < MostWords && IsPart(reading, first - 1, first, end, sentence, ref names))
        {
            first--;
        }

        while (first < end && !tokens[first].IsCapitalised)
        {
            first++;
        }

        if (names == 0 || first == end || tokens[end - 1].IsPossessive || !BeginsClause(reading, first, sentence))
        {
            return false;
        }

        thing = new NamedThing(KeyOf(reading, first, end), first, end, names);
        return true;
    }

    /// <summary>The words from one token up to another, in the form in which names are compared.</summary>
    public static string KeyOf(ArticleReading reading, int first, int end)
    {
        var key = new StringBuilder();
        for (int i = first; i < end; i++)
        {
            key.Append(key.Length == 0 ? string.Empty : " ").Append(NameKey.Create(reading.TextOf(reading.Tokens[i])));
        }

        return key.ToString();
    }

    /// <summary>A word of the name, a noun after it (<c>the Varn mill</c>), or what joins its words (<c>the Bank of Varn</c>).</summary>
    private static bool IsPart(ArticleReading reading, int token, int next, int end, in Sentence sentence, ref int names)
    {
        Token word = reading.Tokens[token];
        if (word.Kind != TokenKind.Word || word.InQuotation || word.IsResidue || (word.IsPossessive && token != end - 1))
        {
            return false;
        }

        if (word.IsCapitalised)
        {
            bool isName = !Lists.Calendar.Has(word)
                && !(token == sentence.FirstToken
                    && (Lists.Function.Has(word) || Lists.SentenceOpener.Has(word) || Lists.Determiner.Has(word)));
            names += isName && !Lists.Demonym.Has(word) ? 1 : 0;
            return isName;
        }

        if (next == end)
        {
            return WordsAt.IsKind(reading, token - 1, TokenKind.Word) && reading.Tokens[token - 1].IsCapitalised
                && token - 1 > sentence.FirstToken
                && !Lists.Function.Has(word) && !Lists.Adverb.Has(word) && !Lists.Preposition.Has(word) && !Lists.Auxiliary.Has(word)
                && !Lists.FiniteOrAuxiliary.Has(word) && !Lists.RoleOrKin.Has(word);
        }

        return Lists.Of.Has(word) && reading.Tokens[next].IsCapitalised && WordsAt.IsKind(reading, token - 1, TokenKind.Word)
            && reading.Tokens[token - 1].IsCapitalised;
    }

    private static bool BeginsClause(ArticleReading reading, int first, in Sentence sentence)
    {
        int before = first - 1;
        before -= WordsAt.Has(reading, before, Lists.The) ? 1 : 0;
        return before < sentence.FirstToken
            || WordsAt.Has(reading, before, NamedThingWords.ClauseOpener)
            || (WordsAt.IsComma(reading, before) && !WordsAt.Has(reading, before - 1, Lists.The) && IsAdverbial(reading, before, sentence));
    }

    /// <summary><c>In 2019, the mill</c>: a comma after a part that opens the sentence, and not within a list of names.</summary>
    private static bool IsAdverbial(ArticleReading reading, int comma, in Sentence sentence) =>
        comma - sentence.FirstToken <= MostWords && WordsAt.Has(reading, sentence.FirstToken, Lists.Preposition);
}
