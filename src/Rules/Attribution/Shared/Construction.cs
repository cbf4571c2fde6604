using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution.Shared;

/// <summary>
/// Whether the words of a formula stand in another construction, where they announce nothing: <c>make sure everyone knows</c>,
/// <c>he thinks the truth is what he says</c>, <c>without question and without thought</c>, <c>they clearly state</c>.
/// </summary>
internal static class Construction
{
    /// <summary>Whether a phrase is no formula where it stands.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="sentence">The sentence of the phrase.</param>
    /// <param name="match">The phrase.</param>
    public static bool IsOther(ArticleReading reading, in Sentence sentence, in PhraseMatch match)
    {
        if (reading.Text[sentence.End - 1] == '?' || GroupClaim.HasWriter(reading, sentence))
        {
            return true;
        }

        Token first = reading.Tokens[match.FirstToken];
        Token last = reading.Tokens[match.EndToken - 1];
        bool leads = Leads(reading, sentence, match.FirstToken);
        if (ConstructionWords.Everyone.Has(first))
        {
            return !leads;
        }

        bool ends = match.EndToken >= sentence.EndToken;
        Token next = ends ? default : reading.Tokens[match.EndToken];
        if (match.EndToken - match.FirstToken > 2 && ConstructionWords.Truth.Has(reading.Tokens[match.FirstToken + 1]))
        {
            return !leads || (!ends && ConstructionWords.AfterTruth.Has(next));
        }

        if (ConstructionWords.Without.Has(first))
        {
            return match.FirstToken > sentence.FirstToken && !IsParenthesis(reading, sentence, match)
                && !ConstructionWords.Being.Has(reading.Tokens[match.FirstToken - 1]);
        }

        if (ConstructionWords.Than.Has(last))
        {
            return !ends && next.IsCapitalised; // it names who it was
        }

        return match.EndToken == match.FirstToken + 1
            ? ConstructionWords.Manner.Has(first) && !IsSentenceAdverb(reading, sentence, match)
            : ConstructionWords.Clear.Has(last) && !ends && ConstructionWords.AfterClear.Has(next);
    }

    /// <summary>At the beginning of a sentence or of a main clause in it.</summary>
    private static bool Leads(ArticleReading reading, in Sentence sentence, int at)
    {
        if (at <= sentence.FirstToken)
        {
            return true;
        }

        Token before = reading.Tokens[at - 1];
        return before.Kind != TokenKind.Word || ConstructionWords.Joining.Has(before);
    }

    private static bool IsParenthesis(ArticleReading reading, in Sentence sentence, in PhraseMatch match) =>
        match.FirstToken > sentence.FirstToken && reading.Tokens[match.FirstToken - 1].Kind is TokenKind.Comma or TokenKind.Dash
        && (match.EndToken >= sentence.EndToken || reading.Tokens[match.EndToken].Kind is TokenKind.Comma or TokenKind.Dash);

    /// <summary><c>Clearly, the clerk …</c> and <c>is clearly</c>; elsewhere the adverb tells how something is done.</summary>
    private static bool IsSentenceAdverb(ArticleReading reading, in Sentence sentence, in PhraseMatch match) =>
        match.FirstToken == sentence.FirstToken
            ? match.EndToken < sentence.EndToken
                && (reading.Tokens[match.EndToken].Kind == TokenKind.Comma || Lists.DeterminerOrPronoun.Has(reading.Tokens[match.EndToken]))
            : ConstructionWords.Being.Has(reading.Tokens[match.FirstToken - 1]) || IsParenthesis(reading, sentence, match);
}
