using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a range of money whose lower end has lost its million or billion.</summary>
/// <remarks>
/// ## Why
/// "Between €4 and €9 million" begins at the price of a coffee. Said aloud the scale belongs to both; in print the sign makes each amount
/// whole.
///
/// A range with one sign ("€4-9 million") and one in plain numbers ("between 4 and 9 million euros") share the scale and are left alone.
///
/// ## Examples
/// ```bad
/// The roof will cost between €4 and €9 million.
/// ```
/// ```bad
/// The roof will cost from £2 to £3 billion.
/// ```
/// ```good
/// The roof will cost between €4 million and €9 million.
/// ```
/// ```good
/// The roof will cost between 4 and 9 million euros.
/// ```
/// </remarks>
public sealed class RangeWithoutScale() : Rule(new RuleDescriptor(
    "CL321",
    "range-without-scale",
    "Lower end of a range has no scale",
    "A range of money has its million or billion at the upper end alone.",
    Severity.Note)
{ Since = "0.2" })
{
    /// <summary>What is more than this is no mantissa of a million.</summary>
    private const double MostMantissa = 1000;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = 0; i < quantities.Length; i++)
        {
            ref readonly Quantity quantity = ref quantities[i];
            if (quantity.Dimension != QuantityDimension.Money || !quantity.IsAmount || quantity.Has(QuantityFlags.InQuotation))
            {
                continue;
            }

            int first = quantity.NumberToken;
            int join;
            int end = quantity.EndToken;
            if (quantity.Has(QuantityFlags.Range) && quantity.Has(QuantityFlags.Scaled))
            {
                // one figure: "between €4 and €9 million"
                join = first + 2;
            }
            else if (i + 1 < quantities.Length && quantities[i + 1] is var next && next.Sentence == quantity.Sentence
                && next.Dimension == QuantityDimension.Money && next.Unit == quantity.Unit && next.IsAmount
                && !quantity.Has(QuantityFlags.Scaled) && next.Has(QuantityFlags.Scaled) && quantity.EndToken == first + 2
                && next.NumberToken == quantity.EndToken + 1 && quantity.Point < MostMantissa)
            {
                join = quantity.EndToken;
                end = next.EndToken;
            }
            else
            {
                continue;
            }

            bool between = WordsAt.Has(reading, first - 1, FigureWords.Between) && WordsAt.Has(reading, join, FigureWords.And);
            bool from = WordsAt.Has(reading, first - 1, FigureWords.From) && WordsAt.Has(reading, join, FigureWords.To)
                && !IsChange(reading, first - 2);
            if (!(between || from) || tokens[first].Kind != TokenKind.Currency || tokens[first + 1].Kind != TokenKind.Number
                || !WordsAt.IsKind(reading, join + 1, TokenKind.Currency) || !WordsAt.IsKind(reading, join + 2, TokenKind.Number)
                || HasLetter(reading.TextOf(tokens[first + 1]))
                || !IsSmaller(reading.TextOf(tokens[first + 1]), reading.TextOf(tokens[join + 2])))
            {
                continue;
            }

            var span = TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End);
            context.Report(span,
                $"“{FigureText.Flatten(reading.Text.ToString(span))}” begins at {reading.Text.Between(tokens[first].Start, tokens[first + 1].End).ToString()}", "Give both ends their scale");
        }
    }

    /// <summary>"rose from €4 to €9 million" is a change, and not of this kind.</summary>
    private static bool IsChange(ArticleReading reading, int token) =>
        WordsAt.Has(reading, token, FigureWords.RiseVerb) || WordsAt.Has(reading, token, FigureWords.FallVerb)
        || WordsAt.Has(reading, token, FigureWords.RiseMark) || WordsAt.Has(reading, token, FigureWords.FallMark);

    private static bool HasLetter(ReadOnlySpan<char> text) => text.Length > 0 && char.IsLetter(text[text.Length - 1]);

    private static bool IsSmaller(ReadOnlySpan<char> low, ReadOnlySpan<char> high) =>
        Mantissa(low) is > 0 and var first && first < Mantissa(high);

    private static double Mantissa(ReadOnlySpan<char> text)
    {
        double value = 0;
        double step = 0;
        foreach (char character in text)
        {
            if (character == '.' && step.Equals(0))
            {
                step = 1;
            }
            else if (character is >= '0' and <= '9')
            {
                step /= 10;
                value = step > 0 ? value + ((character - '0') * step) : (value * 10) + (character - '0');
            }
            else
            {
                return char.IsLetter(character) ? value : 0;
            }
        }

        return value;
    }
}
