using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Finds a figure that comes back with its digits and another scale or unit: <c>to cost £38 million</c>, <c>a £38 billion project</c>;
/// <c>1,250 degrees Celsius</c>, <c>to reach 1,250 degrees Fahrenheit</c>. Two different things rarely share their digits; a slip always
/// does.
/// </summary>
internal static class TwinFigure
{
    /// <summary>An article with more figures is a table or a list, where digits meet by chance.</summary>
    private const int MostFigures = 60;

    /// <summary>Digits without the noughts at both ends; one alone says nothing.</summary>
    private const int LeastDigits = 2;

    /// <summary>Degrees from which a lost sign is more than rounding.</summary>
    private const double LeastDegrees = 4;

    private const double DegreesSlack = 0.6;

    /// <summary>What rounding leaves of a conversion.</summary>
    private const double ReversedSlack = 0.012;

    /// <summary>Compares every figure with those before it.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (quantities.Length > MostFigures)
        {
            return;
        }

        for (int i = 1; i < quantities.Length; i++)
        {
            if (!CanBeTwin(reading, quantities[i]))
            {
                continue;
            }

            reading.Work.Add(i);
            for (int j = i - 1; j >= 0; j--)
            {
                if (IsTwin(reading, quantities[j], quantities[i]) && CanBeTwin(reading, quantities[j]) && IsOnce(quantities, i, j))
                {
                    context.Report(
                        Severity.Warning,
                        quantities[i].SpanIn(reading.Tokens),
                        $"The text says {FigureText.Quote(reading, quantities[i])} here and {FigureText.Quote(reading, quantities[j])} before",
                        "Check whether the scale or the unit of one of the two is a slip",
                        [new RelatedPlace(quantities[j].SpanIn(reading.Tokens), "the other figure")]);
                    break;
                }
            }
        }
    }

    private static bool CanBeTwin(ArticleReading reading, in Quantity quantity) =>
        quantity.IsAmount && !quantity.Has(QuantityFlags.Range)
        && quantity.Dimension is QuantityDimension.Money or QuantityDimension.Temperature or QuantityDimension.Length
            or QuantityDimension.Mass or QuantityDimension.Area or QuantityDimension.Volume or QuantityDimension.Speed
        && CountDigits(reading, quantity) >= LeastDigits
        && reading.Blocks[reading.Sentences[quantity.Sentence].Block].IsProse;

    private static bool IsTwin(ArticleReading reading, in Quantity one, in Quantity other)
    {
        if (one.Dimension != other.Dimension || one.Sentence == other.Sentence || one.Rate != other.Rate)
        {
            return false;
        }

        if (one.Dimension == QuantityDimension.Money)
        {
            return one.Unit == other.Unit && one.Qualifier == other.Qualifier
                && one.Has(QuantityFlags.Scaled) && other.Has(QuantityFlags.Scaled)
                && (IsThousand(one.Point, other.Point) || IsThousand(other.Point, one.Point)
                    || (IsTen(one.Point, other.Point) && IsAttributive(reading, one) && IsAttributive(reading, other)))
                && (!IsCommon(reading, one) || HasNoun(reading, other));
        }

        return one.Unit != other.Unit && (one.Point.Equals(other.Point) || IsReversed(reading, one, other));
    }

    private static bool IsThousand(double large, double small) => Math.Abs((large / small / 1000) - 1) < 1e-9;

    private static double ToCelsius(ArticleReading reading, in Quantity degrees)
    {
        double value = WordsAt.Has(reading, degrees.FirstToken - 1, TwinFigureWords.Minus) ? -degrees.Point : degrees.Point;
        return reading.Lexicon.Figures.Units[degrees.Unit].Name.EndsWith("F", StringComparison.Ordinal) ? (value - 32) / 1.8 : value;
    }

    private static bool IsTen(double one, double other) => Math.Abs((Math.Max(one, other) / Math.Min(one, other) / 10) - 1) < 1e-9;

    /// <summary><c>a $45 million donation</c>: the sum by which a thing is known.</summary>
    private static bool IsAttributive(ArticleReading reading, in Quantity money) =>
        WordsAt.Has(reading, money.FirstToken - 1, Lists.Article) && WordsAt.Has(reading, money.EndToken, TwinFigureWords.Thing);

    /// <summary><c>a €140 billion gap</c></summary>
    private static bool HasNoun(ArticleReading reading, in Quantity money) =>
        WordsAt.Has(reading, money.FirstToken - 1, Lists.Article) && WordsAt.IsKind(reading, money.EndToken, TokenKind.Word)
        && !WordsAt.Has(reading, money.EndToken, Lists.Function);

    /// <summary>Numbers with which most sums begin.</summary>
    private static bool IsCommon(ArticleReading reading, in Quantity money)
    {
        foreach (char character in reading.Text.AsSpan(money.SpanIn(reading.Tokens)))
        {
            if (character is >= '1' and <= '9')
            {
                return character == '1' && CountDigits(reading, money) == LeastDigits;
            }
        }

        return false;
    }

    /// <summary>Whether one is the other converted the wrong way round: 250 acres are 101 hectares and not 618.</summary>
    private static bool IsReversed(ArticleReading reading, in Quantity one, in Quantity other)
    {
        if (one.Dimension == QuantityDimension.Temperature)
        {
            // minus 15C is 5F; 59F is 15C
            return ToCelsius(reading, one) is var first && ToCelsius(reading, other) is var second
                && Math.Abs(first) >= LeastDegrees && Math.Abs(first + second) <= DegreesSlack;
        }

        double factor = reading.Lexicon.Figures.Units[one.Unit].Factor / reading.Lexicon.Figures.Units[other.Unit].Factor;
        return factor is not (< 1.2 and > 0.83) && Math.Abs((one.Point / factor / other.Point) - 1) < ReversedSlack;
    }

    /// <summary>Whether the later figure stands only here; what is said twice is meant.</summary>
    private static bool IsOnce(ReadOnlySpan<Quantity> quantities, int index, int but)
    {
        for (int i = 0; i < quantities.Length; i++)
        {
            if (i != index && i != but && quantities[i].Dimension == quantities[index].Dimension
                && quantities[i].Point.Equals(quantities[index].Point) && quantities[i].Unit == quantities[index].Unit)
            {
                return false;
            }
        }

        return true;
    }

    private static int CountDigits(ArticleReading reading, in Quantity quantity)
    {
        int count = 0;
        int noughts = 0;
        foreach (char character in reading.Text.AsSpan(quantity.SpanIn(reading.Tokens)))
        {
            if (character is >= '1' and <= '9')
            {
                count += noughts + 1;
                noughts = 0;
            }
            else if (character == '0' && count > 0)
            {
                noughts++;
            }
        }

        return count;
    }
}
