using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Adds up percentages that share out a whole: one of them is called the rest, or two sides and the undecided are given.</summary>
internal static class ShareSum
{
    private const int MostShares = 8;

    private const int LongestItem = 8;

    /// <summary>Shares that make more are answers of which each could give several.</summary>
    private const double MostOverlap = 125;

    /// <summary>What rounding can do to a sum of shares.</summary>
    private const double Slack = 1.5;

    /// <summary>Looks at the percentages of a sentence when its first is reached.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (!IsShare(quantities[index])
            || (index > 0 && quantities[index - 1].Sentence == quantities[index].Sentence
                && quantities[index - 1].Dimension == QuantityDimension.Percent))
        {
            return;
        }

        double sum = 0;
        double least = 0;
        int end = index;
        while (end < quantities.Length && quantities[end].Sentence == quantities[index].Sentence)
        {
            // each share but the first follows a comma or "and", and nothing but shares may follow
            if (!IsShare(quantities[end]) || end - index >= MostShares
                || (end > index && !IsNext(reading, quantities[end - 1], quantities[end])))
            {
                return;
            }

            sum += quantities[end].Point;
            least += Math.Min(quantities[end].Step, 1) / 2;
            end++;
        }

        if (end - index < 3)
        {
            return;
        }

        double slack = Math.Max(Slack, least);
        bool rest = Names(reading, quantities[end - 1], ShareSumWords.Rest)
            || WordsAt.Has(reading, quantities[end - 1].FirstToken - 1, ShareSumWords.Others)
            || WordsAt.Has(reading, quantities[end - 1].FirstToken - 2, ShareSumWords.Others);
        bool undecided = Names(reading, quantities[end - 1], ShareSumWords.Undecided)
            || (IsAsked(reading, quantities[index].Sentence) && SaysAfter(reading, quantities[end - 1], ShareSumWords.Indifferent)
                && HasAgainst(reading, quantities, index + 1, end - 1));
        bool votes = IsOfTheVote(reading, quantities[index].Sentence);
        undecided |= votes && sum > 100 + slack;
        undecided |= sum > 100 + slack && sum < MostOverlap && SaysStances(reading, quantities[index].Sentence);
        if ((!rest && !undecided) || sum <= 100 + slack && (undecided || sum >= 100 - slack) || Moves(reading, quantities[index].Sentence))
        {
            return;
        }

        context.Report(
            Severity.Warning,
            TextSpan.FromBounds(quantities[index].SpanIn(reading.Tokens).Start, quantities[end - 1].SpanIn(reading.Tokens).End),
            $"The shares add up to {FigureText.FormatPercent(reading, sum, quantities[end - 1])}",
            "Check each share",
            [new RelatedPlace(quantities[end - 1].SpanIn(reading.Tokens), "the rest")]);
    }

    /// <summary>
    /// <c>44 percent were in favour, 33 percent wanted the old ones back and 31 percent were neutral</c>: nobody is two of these.
    /// </summary>
    private static bool SaysStances(ArticleReading reading, int sentence) =>
        WordsAt.Find(reading, reading.Sentences[sentence].FirstToken, reading.Sentences[sentence].EndToken, ShareSumWords.Neutral) >= 0;

    /// <summary><c>won 45%, the Liberals 35% and the farmers 30% of the vote</c>: nobody votes twice.</summary>
    private static bool IsOfTheVote(ArticleReading reading, int sentence) =>
        WordsAt.Find(reading, reading.Sentences[sentence].FirstToken, reading.Sentences[sentence].EndToken,
            ShareSumWords.Vote) is >= 0 and var vote
        && WordsAt.Has(reading, vote - 1, FigureWords.The) && WordsAt.Has(reading, vote - 2, FigureWords.Of);

    private static bool IsShare(in Quantity quantity) =>
        quantity.IsAmount && quantity.Dimension == QuantityDimension.Percent
        && quantity.Approximator is Approximator.None or Approximator.Exactly
        && !quantity.Has(QuantityFlags.Range | QuantityFlags.InQuotation | QuantityFlags.Compound);

    private static bool SaysAfter(ArticleReading reading, in Quantity share, WordList words)
    {
        for (int i = share.EndToken; i < share.EndToken + 4 && WordsAt.IsKind(reading, i, TokenKind.Word); i++)
        {
            if (words.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence, or the words before its first share, speak of a poll.</summary>
    private static bool IsAsked(ArticleReading reading, int sentence) =>
        WordsAt.Find(reading, reading.Sentences[sentence].FirstToken, reading.Sentences[sentence].EndToken, ShareSumWords.Poll) >= 0;

    /// <summary>Whether one of the shares is of those who are against it: the answers exclude one another then.</summary>
    private static bool HasAgainst(ArticleReading reading, ReadOnlySpan<Quantity> quantities, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (SaysAfter(reading, quantities[i], ShareSumWords.Against))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNext(ArticleReading reading, in Quantity before, in Quantity share)
    {
        int join = share.FirstToken - 1;
        if (IsNamed(reading, before, share))
        {
            return true;
        }

        if (share.FirstToken - before.EndToken > LongestItem
            || !(WordsAt.Has(reading, join, FigureWords.And) || WordsAt.IsKind(reading, join, TokenKind.Comma)))
        {
            return false;
        }

        for (int i = before.EndToken; i < join - 1; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>the Greens 38%, the Liberals 35%</c>: the share stands after its name.</summary>
    private static bool IsNamed(ArticleReading reading, in Quantity before, in Quantity share)
    {
        int at = before.EndToken;
        bool joined = WordsAt.IsComma(reading, at) || WordsAt.Has(reading, at, FigureWords.And);
        at += WordsAt.IsComma(reading, at) && WordsAt.Has(reading, at + 1, FigureWords.And) ? 2 : 1;
        at += WordsAt.Has(reading, at, FigureWords.The) ? 1 : 0;
        bool name = at < share.FirstToken && share.FirstToken - at <= 3
            && (reading.Tokens[at].IsCapitalised || WordsAt.Has(reading, at, ShareSumWords.Others));
        return joined && name;
    }

    private static bool Names(ArticleReading reading, in Quantity share, WordList words)
    {
        for (int i = share.EndToken; i < share.EndToken + 4 && WordsAt.IsKind(reading, i, TokenKind.Word); i++)
        {
            if (words.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence speaks of rising or falling: its percentages may be changes.</summary>
    private static bool Moves(ArticleReading reading, int sentence)
    {
        Sentence place = reading.Sentences[sentence];
        reading.Work.Add(place.EndToken - place.FirstToken);
        for (int i = place.FirstToken; i < place.EndToken; i++)
        {
            if (WordsAt.Has(reading, i, ShareSumWords.OtherTime))
            {
                return true;
            }
        }

        return false;
    }
}
