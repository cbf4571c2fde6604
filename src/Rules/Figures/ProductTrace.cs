using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds what one gets, costs or does against the number and the whole that stand near it, in any words: <c>1,300 bottles</c>, <c>at £3.50
/// each</c>, <c>they took £4,150</c>; <c>62,000 inhabitants</c>, <c>40 doctors</c>, <c>one doctor for every 1,950</c>. That the three
/// belong together is proved by the digits: one of them is what the others make with a single digit or the noughts wrong.
/// </summary>
internal static class ProductTrace
{
    /// <summary>Sentences from what one gets to the other two figures.</summary>
    private const int Farthest = 8;

    /// <summary>The same where no noun says what the number counts.</summary>
    private const int FarthestBare = 3;

    /// <summary>Digits of a figure that a slip of one of them gives away.</summary>
    private const int SlipDigits = 3;

    /// <summary>What is of the noun that the number counts needs no such trace, but is near.</summary>
    private const double MostTimes = 2.2;

    /// <summary>How near the digits must come to be the same.</summary>
    private const double Rounding = 1e-3;

    /// <summary>Rounding of three figures.</summary>
    private const double Slack = 0.03;

    /// <summary>So many figures in reach make some product of any.</summary>
    private const int MostNear = 24;

    private const int LeastNumber = 3;

    /// <summary>Tokens from a figure to the word that makes it one of each.</summary>
    private const int Reach = 6;

    /// <summary>Looks at a figure as what one of a number gets, costs or does.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (!CanBeFactor(quantities[index]) || !IsOfOne(reading, quantities[index], out uint noun))
        {
            return;
        }

        int first = index;
        int end = index + 1;
        while (first > 0 && quantities[index].Sentence - quantities[first - 1].Sentence <= Farthest)
        {
            first--;
        }

        while (end < quantities.Length && quantities[end].Sentence - quantities[index].Sentence <= Farthest)
        {
            end++;
        }

        if (end - first <= MostNear && TryFindSlip(reading, index, (first, end), noun, out int whole, out int number, out bool slip))
        {
            Report(reading, context, slip ? Severity.Warning : Severity.Note, whole, number, index);
        }
    }

    /// <summary>The only whole and number in reach that make the figure but for a slip; none may make it as it stands.</summary>
    private static bool TryFindSlip(ArticleReading reading, int one, (int First, int End) reach, uint noun, out int whole, out int number,
        out bool slip)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        slip = true;
        whole = number = -1;
        for (int i = reach.First; i < reach.End; i++)
        {
            // within one sentence the words tell what belongs together
            if (i == one || quantities[i].Sentence == quantities[one].Sentence
                || !TryGetFactor(reading, quantities[one], quantities[i], out double factor))
            {
                continue;
            }

            for (int j = reach.First; j < reach.End; j++)
            {
                if (j == i || j == one || !CanBeNumber(reading, quantities[j], noun)
                    || (noun == 0 && !AreNear(quantities[i], quantities[j], quantities[one])))
                {
                    continue;
                }

                double share = quantities[i].Point * factor / quantities[j].Point;
                if (Math.Abs((share / quantities[one].Point) - 1) <= Slack
                    || quantities[i].Value.Times(Interval.Exact(factor / quantities[j].Point)).Meets(quantities[one].Value))
                {
                    return false;
                }

                bool near = noun != 0 && share / quantities[one].Point is < MostTimes and > 1 / MostTimes;
                bool trace = IsSlip(share, quantities[i].Point, quantities[j].Point / factor, quantities[one], noun != 0);
                if (!near && !trace)
                {
                    continue;
                }

                if (whole >= 0 && !(quantities[whole].Point.Equals(quantities[i].Point)
                    && quantities[number].Point.Equals(quantities[j].Point)))
                {
                    return false;
                }

                (whole, number) = (i, j);
                slip &= trace;
            }
        }

        return whole >= 0;
    }

    private static void Report(ArticleReading reading, RuleContext context, Severity severity, int whole, int number, int one)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        FigureUnit from = reading.Lexicon.Figures.Units[quantities[whole].Unit];
        FigureUnit to = reading.Lexicon.Figures.Units[quantities[one].Unit];
        double factor = from.Factor / to.Factor;
        // the later of the two is what the others make
        bool isProduct = whole > one;
        string makes = isProduct
            ? $"{FigureText.Quote(reading, quantities[number])} times {FigureText.Quote(reading, quantities[one])} is {FigureText.Format(reading, quantities[number].Point * quantities[one].Point / factor, quantities[whole])}; the text says {FigureText.Quote(reading, quantities[whole])}"
            : $"{FigureText.Quote(reading, quantities[whole])} among {FigureText.Quote(reading, quantities[number])} is about {FigureText.Format(reading, quantities[whole].Point * factor / quantities[number].Point, quantities[one] with { Flags = quantities[one].Flags & ~QuantityFlags.Scaled })} each; the text says {FigureText.Quote(reading, quantities[one])}";
        (int claim, int other) = isProduct ? (whole, one) : (one, whole);
        Claims.Report(reading, context, severity, claim, makes, "Check all three figures",
            (other, isProduct ? "what one gets or costs" : "the whole"), (number, "the number"));
    }

    private static bool CanBeFactor(in Quantity quantity) =>
        quantity.IsAmount && quantity.Point > 0 && !quantity.Has(QuantityFlags.Range | QuantityFlags.Compound)
        && quantity.Dimension is not (QuantityDimension.Percent or QuantityDimension.Points or QuantityDimension.Share
            or QuantityDimension.Multiple or QuantityDimension.Temperature);

    /// <summary>What turns the unit of a whole into that of its part; of a count the people who are shared out.</summary>
    private static bool TryGetFactor(ArticleReading reading, in Quantity one, in Quantity whole, out double factor)
    {
        FigureUnit from = reading.Lexicon.Figures.Units[whole.Unit];
        FigureUnit to = reading.Lexicon.Figures.Units[one.Unit];
        factor = from.Factor / to.Factor;
        return CanBeFactor(whole) && whole.Dimension == one.Dimension && (whole.Rate == 0 || whole.Rate != one.Rate)
            && whole.Qualifier == one.Qualifier
            && whole.Point * factor > one.Point
            && (one.Dimension != QuantityDimension.Count || one.Rate == 0 || one.Head == whole.Head)
            && (one.Dimension != QuantityDimension.Money || string.Equals(from.Name, to.Name, StringComparison.Ordinal));
    }

    /// <summary>Whether a figure counts what may share: of the noun that is named with the part, or any plural if none is.</summary>
    private static bool CanBeNumber(ArticleReading reading, in Quantity number, uint noun)
    {
        bool counts = noun != 0 && number.IsAmount && number.Rate == 0 && !number.Has(QuantityFlags.Range)
            && (number.Head == noun || (number.Unit != 0 && WordsAt.Noun(reading, number.EndToken - 1) == noun));
        return number.Point >= LeastNumber
            && (counts || (noun == 0 && Counts.IsExact(number) && WordsAt.IsPluralNoun(reading, number.HeadToken)));
    }

    private static bool AreNear(in Quantity whole, in Quantity number, in Quantity one) =>
        Math.Abs(whole.Sentence - one.Sentence) <= FarthestBare && Math.Abs(number.Sentence - one.Sentence) <= FarthestBare;

    /// <summary>
    /// <c>£3.50 each</c>, <c>£24 for each household</c>, <c>Every household went away with 300 kilograms</c>, <c>27 miles a day</c>,
    /// <c>one doctor for every 1,950</c>
    /// </summary>
    private static bool IsOfOne(ArticleReading reading, in Quantity quantity, out uint noun)
    {
        noun = quantity.Rate;
        if (quantity.Dimension == QuantityDimension.Count && noun == 0)
        {
            return WordsAt.Has(reading, quantity.FirstToken - 1, Lists.Every) && WordsAt.Has(reading, quantity.FirstToken - 2, Lists.For);
        }

        if (noun != 0)
        {
            // so much a month is so much in any month
            return quantity.Approximator is Approximator.None or Approximator.About
                && WordsAt.Find(reading, reading.Sentences[quantity.Sentence].FirstToken, quantity.FirstToken,
                    UnitPriceCheckWords.Compares) < 0
                && !WordsAt.Has(reading, quantity.EndToken + 1, ProductTraceWords.Time)
                && !WordsAt.Has(reading, quantity.EndToken + 1, UnitPriceCheckWords.Stock);
        }

        Sentence sentence = reading.Sentences[quantity.Sentence];
        int each = WordsAt.Find(reading, quantity.EndToken, Math.Min(sentence.EndToken, quantity.EndToken + 3), ProductTraceWords.Each);
        each = each >= 0
            ? each
            : WordsAt.Find(reading, Math.Max(sentence.FirstToken, quantity.FirstToken - Reach), quantity.FirstToken,
                ProductTraceWords.Each);
        return each >= 0;
    }

    /// <summary>Whether the digits of the whole or of the part are those that the others make, but for one or for the noughts.</summary>
    private static bool IsSlip(double share, double whole, double number, in Quantity one, bool isRate)
    {
        bool isWhole = Math.Abs(share - Math.Round(share)) < share * Rounding;
        return Slip.IsNoughts(share, one.Point, Rounding)
            || (!isRate && Slip.IsOfDigits(number * one.Point, whole, SlipDigits))
            || (isWhole && Slip.IsOfDigits(Math.Round(share), one.Point, SlipDigits));
    }
}
