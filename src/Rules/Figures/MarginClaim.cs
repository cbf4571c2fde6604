using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a majority against the two largest counts of votes of the article: <c>won with 2,204 votes</c>, <c>got 1,987</c>,
/// <c>his majority of 271</c>.
/// </summary>
internal static class MarginClaim
{
    /// <summary>Tokens between the majority and its number.</summary>
    private const int Reach = 3;

    /// <summary>Tokens before a majority in which it is told from others.</summary>
    private const int OtherReach = 6;

    /// <summary>Sentences between a majority and the votes.</summary>
    private const int Farthest = 6;

    private const double LeastVotes = 20;

    /// <summary>Beyond this the counts have nothing to do with the majority.</summary>
    private const double MostTimes = 2;

    /// <summary>Looks at a figure as a majority.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (!IsCount(quantities[index] with { Approximator = Approximator.None }) || !IsMajority(reading, quantities[index])
            || !((!IsOther(reading, quantities[index]) && TryFindVotes(reading, index, out int most, out int next))
                || TryFindBallot(reading, index, out most, out next)))
        {
            return;
        }

        double stated = quantities[index].Point;
        double difference = quantities[most].Point - quantities[next].Point;
        bool fits = quantities[index].Value.Low <= difference && difference <= quantities[index].Value.High;
        if (!fits && difference / stated is < MostTimes and > 1 / MostTimes && !HasWitness(reading, index))
        {
            Claims.Report(
                reading,
                context, Severity.Warning,
                index,
                $"{FigureText.Quote(reading, quantities[most])} and {FigureText.Quote(reading, quantities[next])} are {FigureText.FormatNumber(difference)} apart; the text says {FigureText.Quote(reading, quantities[index])}",
                "Check all three figures",
                (most, "the most votes"),
                (next, "the next"));
        }
    }

    private static bool IsCount(in Quantity quantity) => Counts.IsExact(quantity) && !quantity.Has(QuantityFlags.Range);

    private static bool IsMajority(ArticleReading reading, in Quantity quantity)
    {
        int start = Math.Max(reading.Sentences[quantity.Sentence].FirstToken, quantity.FirstToken - Reach);
        int noun = WordsAt.Find(reading, start, quantity.FirstToken, MarginCheckWords.Margin);
        bool of = noun >= 0 && WordsAt.Find(reading, noun, quantity.FirstToken, MarginClaimWords.OfWas) >= 0;
        bool by = WordsAt.Has(reading, quantity.FirstToken - 1, FigureWords.By)
            && WordsAt.Has(reading, Counts.EndWithNoun(quantity) - 1, MarginClaimWords.Votes);
        bool more = WordsAt.Has(reading, quantity.HeadToken, MarginClaimWords.Votes)
            && WordsAt.Has(reading, quantity.HeadToken + 1, MarginClaimWords.Ahead);
        return of || by || more;
    }

    /// <summary>Whether the sentence speaks of a majority of another time, or of one that is needed.</summary>
    private static bool IsOther(ArticleReading reading, in Quantity majority) =>
        WordsAt.Find(reading, reading.Sentences[majority.Sentence].FirstToken, reading.Sentences[majority.Sentence].EndToken,
            MarginClaimWords.Other) >= 0;

    /// <summary>The two largest counts of votes beside the majority; no other two may be the winner's and the next one's.</summary>
    private static bool TryFindVotes(ArticleReading reading, int claim, out int most, out int next)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        most = next = -1;
        bool votes = false;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (i == claim || !IsCount(quantities[i]) || quantities[i].Point < LeastVotes
                || Math.Abs(quantities[i].Sentence - quantities[claim].Sentence) > Farthest)
            {
                continue;
            }

            bool own = WordsAt.Has(reading, quantities[i].HeadToken, MarginClaimWords.Votes);
            if (!own && quantities[i].Head != 0)
            {
                continue;
            }

            votes |= own;
            if (most < 0 || quantities[i].Point > quantities[most].Point)
            {
                (next, most) = (most, i);
            }
            else if (!quantities[i].Point.Equals(quantities[most].Point) && (next < 0 || quantities[i].Point > quantities[next].Point))
            {
                next = i;
            }
        }

        return votes && next >= 0;
    }

    /// <summary>The only two votes of the article that are told as such: <c>By 27 votes to 20</c>, <c>voted 27 to 20</c>.</summary>
    private static bool TryFindBallot(ArticleReading reading, int claim, out int most, out int next)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        most = next = -1;
        if (WordsAt.Find(reading, quantities[claim].FirstToken - OtherReach, quantities[claim].EndToken,
            MarginClaimWords.OtherMajority) >= 0)
        {
            return false;
        }

        for (int i = 0; i + 1 < quantities.Length; i++)
        {
            int to = Counts.EndWithNoun(quantities[i]);
            bool own = WordsAt.Has(reading, quantities[i].HeadToken, MarginClaimWords.Votes);
            bool voted = WordsAt.Has(reading, quantities[i].FirstToken - 1, MarginClaimWords.Voted)
                || (WordsAt.Has(reading, quantities[i].FirstToken - 1, FigureWords.By)
                    && WordsAt.Has(reading, quantities[i].FirstToken - 2, MarginClaimWords.Voted));
            if (i == claim || quantities[i].Sentence == quantities[claim].Sentence
                || !IsCount(quantities[i]) || !IsCount(quantities[i + 1]) || !(own || voted)
                || !WordsAt.Has(reading, to, FigureWords.To) || quantities[i + 1].FirstToken != to + 1)
            {
                continue;
            }

            if (most >= 0)
            {
                return false;
            }

            (most, next) = quantities[i].Point > quantities[i + 1].Point ? (i, i + 1) : (i + 1, i);
        }

        return most >= 0;
    }

    /// <summary>Whether any two figures are so far apart.</summary>
    private static bool HasWitness(ArticleReading reading, int claim)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            reading.Work.Add(quantities.Length - i);
            for (int j = i + 1; j < quantities.Length; j++)
            {
                if (i != claim && j != claim && IsCount(quantities[i]) && IsCount(quantities[j])
                    && Math.Abs(Math.Abs(quantities[i].Point - quantities[j].Point) - quantities[claim].Point) < 0.5)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
