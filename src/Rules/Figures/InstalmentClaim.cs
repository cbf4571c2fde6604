using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Multiplies what is paid each week, month or year by how long it is paid, and holds it against the only sum of the article it can make:
/// <c>a loan of £96,000</c>, <c>paid back over eight years at £1,200 a month</c>.
/// </summary>
internal static class InstalmentClaim
{
    /// <summary>Tokens between the instalment and its time.</summary>
    private const int Reach = 8;

    /// <summary>A sum farther from the product than this is another one.</summary>
    private const double MostTimes = 1.6;

    /// <summary>A product this near to a sum is that sum.</summary>
    private const double Rounding = 0.03;

    /// <summary>Looks at a sum that is paid again and again.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        Quantity paid = reading.Quantities[index];
        if (paid.IsAmount && paid.Dimension == QuantityDimension.Money && paid.Rate != 0
            && Seconds(reading, paid.Rate) is > 0 and var period
            && TryFindTime(reading, paid, out double time, out string words) && time / period is > 1.5 and < 1000)
        {
            Compare(reading, context, index, Math.Round(time / period), words);
        }
    }

    /// <summary>How long a week, a month or a year is; 0 for other words.</summary>
    private static double Seconds(ArticleReading reading, uint rate)
    {
        foreach (FigureUnit unit in reading.Lexicon.Figures.Units)
        {
            if (unit.Dimension == QuantityDimension.Duration && NounKey.Create(unit.Name.AsSpan()) == rate)
            {
                return unit.Factor;
            }
        }

        return 0;
    }

    /// <summary><c>over eight years</c>, <c>for a year</c></summary>
    private static bool TryFindTime(ArticleReading reading, in Quantity paid, out double time, out string words)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Sentence sentence = reading.Sentences[paid.Sentence];
        time = 0;
        words = string.Empty;
        for (int i = Math.Max(sentence.FirstToken, paid.FirstToken - Reach); i < Math.Min(sentence.EndToken, paid.EndToken + Reach); i++)
        {
            if (!WordsAt.Has(reading, i, InstalmentClaimWords.Over))
            {
                continue;
            }

            if (WordsAt.Has(reading, i + 1, FigureWords.A) && WordsAt.IsKind(reading, i + 2, TokenKind.Word)
                && Seconds(reading, WordsAt.Noun(reading, i + 2)) is > 0 and var one)
            {
                (time, words) = (one, "a " + reading.TextOf(reading.Tokens[i + 2]).ToString());
                return true;
            }

            int next = Sorted.FirstFrom(quantities, i + 1, static (in Quantity quantity) => quantity.NumberToken);
            if (next < quantities.Length && quantities[next].NumberToken == i + 1
                && quantities[next].Dimension == QuantityDimension.Duration && quantities[next].IsAmount
                && !quantities[next].Has(QuantityFlags.Range | QuantityFlags.Compound))
            {
                time = quantities[next].Point * reading.Lexicon.Figures.Units[quantities[next].Unit].Factor;
                words = FigureText.Quote(reading, quantities[next]);
                return true;
            }
        }

        return false;
    }

    private static void Compare(ArticleReading reading, RuleContext context, int index, double times, string words)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity paid = quantities[index];
        double product = paid.Point * times;
        int sum = -1;
        reading.Work.Add(quantities.Length);
        for (int i = 0; i < quantities.Length; i++)
        {
            if (i == index || quantities[i].Dimension != QuantityDimension.Money || !quantities[i].IsAmount)
            {
                continue;
            }

            double ratio = quantities[i].Point / product;
            if (ratio is > 1 - Rounding and < 1 + Rounding)
            {
                return;
            }

            bool one = quantities[i].Rate == 0 && LonePair.AreOfOneKind(reading, quantities[i], paid)
                && ratio is < MostTimes and > 1 / MostTimes;
            if (one && sum >= 0 && !quantities[sum].Point.Equals(quantities[i].Point))
            {
                return;
            }

            sum = one ? i : sum;
        }

        Sentence sentence = reading.Sentences[paid.Sentence];
        if (sum < 0 || paid.Approximator is not (Approximator.None or Approximator.Exactly)
            || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, InstalmentClaimWords.Other) >= 0)
        {
            return;
        }

        Claims.Report(
            reading,
            context, Severity.Note,
            index,
            $"{FigureText.Quote(reading, paid)} {FigureText.FormatNumber(times)} times, for {words}, is {FigureText.Format(reading, product, quantities[sum])}; the text says {FigureText.Quote(reading, quantities[sum])}",
            "Check the sum, the instalment and the time",
            (sum, "the sum"));
    }
}
