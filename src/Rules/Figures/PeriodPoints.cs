using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Adds up what one side got in each part of a match (<c>21 points in the first quarter, 24 in the second, 16 in the third and 24 in the
/// last</c>) and looks for the sum among the scores of the article.
/// </summary>
internal static class PeriodPoints
{
    private const int FewestParts = 3;
    private const int MostParts = 9;

    /// <summary>Tokens from a number to its part: <c>points in the first</c>.</summary>
    private const int Reach = 3;

    /// <summary>Looks at a figure as the first of them.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (!IsOfPart(reading, quantities[index]) || (index > 0 && quantities[index - 1].Sentence == quantities[index].Sentence))
        {
            return;
        }

        int sum = 0;
        int last = index;
        for (; last < quantities.Length && quantities[last].Sentence == quantities[index].Sentence; last++)
        {
            if (!IsOfPart(reading, quantities[last]) || last - index == MostParts)
            {
                return;
            }

            sum += (int)quantities[last].Point;
        }

        Sentence sentence = reading.Sentences[quantities[index].Sentence];
        if (last - index < FewestParts || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, PeriodPointsWords.Period) < 0
            || reading.HasWord(PeriodPointsWords.Overtime))
        {
            return;
        }

        // The final score is the first of the article; no score may have the sum.
        int final = -1;
        int side = 0;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (!Score.TryRead(reading, quantities[i], out Score score))
            {
                continue;
            }

            if (score.One == sum || score.Other == sum)
            {
                return;
            }

            if (final < 0)
            {
                final = i;
                side = Math.Abs(score.One - sum) < Math.Abs(score.Other - sum) ? score.One : score.Other;
            }
        }

        if (final < 0 || !Slip.IsOfDigits(side, sum, least: 2))
        {
            return;
        }

        context.Report(
            Severity.Warning,
            TextSpan.FromBounds(quantities[index].SpanIn(reading.Tokens).Start, quantities[last - 1].SpanIn(reading.Tokens).End),
            $"The parts add up to {FigureText.Whole(sum)}; the score is {FigureText.Quote(reading, quantities[final])}",
            "Check the score and each part",
            [new RelatedPlace(quantities[final].SpanIn(reading.Tokens), "the score")]);
    }

    /// <summary><c>24 in the second</c>, <c>21 points in the first quarter</c></summary>
    private static bool IsOfPart(ArticleReading reading, in Quantity quantity)
    {
        bool isNumber = Counts.IsExact(quantity)
            || (quantity.Dimension == QuantityDimension.Points && quantity.IsAmount && quantity.Approximator == Approximator.None);
        if (!isNumber || quantity.Has(QuantityFlags.InQuotation | QuantityFlags.Range))
        {
            return false;
        }

        for (int i = quantity.EndToken; i < quantity.EndToken + Reach; i++)
        {
            if (WordsAt.Has(reading, i, FigureWords.In) && WordsAt.Has(reading, i + 1, FigureWords.The))
            {
                return WordsAt.Has(reading, i + 2, FigureWords.Ordinal) || WordsAt.Has(reading, i + 2, PeriodPointsWords.Final);
            }
        }

        return false;
    }
}
