using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a majority, a margin or a lead against the two counts it parts: <c>by 5,280 votes to 4,960, a majority of 430</c>.
/// </summary>
internal static class MarginCheck
{
    /// <summary>Tokens between the counts and their difference.</summary>
    private const int LongestGap = 7;

    /// <summary>Looks at a figure as the first of two counts.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity first = ref quantities[index];
        if (first.Has(QuantityFlags.InQuotation)
            || !TryReadPair(reading, index, out double one, out double other, out int last, out int end))
        {
            return;
        }

        Sentence sentence = reading.Sentences[first.Sentence];
        int margin = last + 1 < quantities.Length && quantities[last + 1].Sentence == first.Sentence ? last + 1 : -1;
        bool stated = margin >= 0 && IsMargin(reading, quantities[margin], end);
        if (!stated)
        {
            // "won by 12 votes, taking 1,204 to her 1,182"
            margin = index - 1;
            stated = margin >= 0 && quantities[margin].Sentence == first.Sentence
                && IsMarginBefore(reading, quantities[margin], first.FirstToken);
        }

        if (!stated || !IsCount(quantities[margin]) || Count(reading, index, first.Sentence) > (last > index ? 3 : 2)
            || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, MarginCheckWords.Other) >= 0)
        {
            return;
        }

        double difference = Math.Abs(one - other);
        if (difference.Equals(quantities[margin].Point) || difference < 1)
        {
            return;
        }

        context.Report(
            Severity.Warning,
            quantities[margin].SpanIn(reading.Tokens),
            $"{FigureText.FormatNumber(one)} and {FigureText.FormatNumber(other)} are {FigureText.FormatNumber(difference)} apart; the text says {FigureText.Quote(reading, quantities[margin])}",
            "Check all three figures",
            [new RelatedPlace(first.SpanIn(reading.Tokens), "the counts")]);
    }

    /// <summary><c>78-71</c>, <c>318 to 291</c>, <c>5,280 votes to 4,960</c>, <c>6,410 votes to his 5,990</c>.</summary>
    private static bool TryReadPair(ArticleReading reading, int index, out double one, out double other, out int last, out int end)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity first = ref quantities[index];
        one = other = 0;
        last = index;
        end = first.EndToken;
        if (first.Role == QuantityRole.Score && first.Has(QuantityFlags.Range))
        {
            return TryReadScore(reading.Text.AsSpan(first.SpanIn(reading.Tokens)), out one, out other);
        }

        if (index + 1 >= quantities.Length || !Counts.IsExact(first) || !Counts.IsExact(quantities[index + 1])
            || quantities[index + 1].Sentence != first.Sentence)
        {
            return false;
        }

        ref readonly Quantity second = ref quantities[index + 1];
        int to = WordsAt.Has(reading, first.EndToken, MarginCheckWords.Points) ? first.EndToken + 1 : first.EndToken;
        int number = WordsAt.Has(reading, to + 1, MarginCheckWords.His) ? to + 2 : to + 1;
        one = first.Point;
        other = second.Point;
        last = index + 1;
        end = WordsAt.Has(reading, second.EndToken, MarginCheckWords.Points) ? second.EndToken + 1 : second.EndToken;
        bool votes = to > first.EndToken || end > second.EndToken || number > to + 1
            || WordsAt.Has(reading, first.FirstToken - 1, FigureWords.By);
        return votes && WordsAt.Has(reading, to, FigureWords.To) && second.FirstToken == number;
    }

    private static bool TryReadScore(ReadOnlySpan<char> text, out double one, out double other)
    {
        one = other = 0;
        int dash = text.IndexOfAny('-', '–', '\u2011');
        return dash > 0
            && double.TryParse(text.Slice(0, dash).ToString(), System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture, out one)
            && double.TryParse(text.Slice(dash + 1).ToString(), System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture, out other);
    }

    /// <summary><c>, a majority of 430</c>, <c>, winning by nine points</c>, <c>, a nine-point win</c>.</summary>
    private static bool IsMargin(ArticleReading reading, in Quantity margin, int end)
    {
        int gap = margin.FirstToken - end;
        if (gap is < 2 or > LongestGap
            || !WordsAt.IsComma(reading, end) && !WordsAt.IsKind(reading, end, TokenKind.Dash)
            && !WordsAt.Has(reading, end, FigureWords.With) && !WordsAt.Has(reading, end, FigureWords.And))
        {
            return false;
        }

        int before = margin.FirstToken - 1;
        if (WordsAt.Has(reading, before, FigureWords.Of))
        {
            return WordsAt.Has(reading, before - 1, MarginCheckWords.Margin) && WordsAt.Has(reading, before - 2, FigureWords.A);
        }

        if (WordsAt.Has(reading, before, FigureWords.By))
        {
            return WordsAt.Has(reading, before - 1, MarginCheckWords.Win)
                && (WordsAt.Has(reading, margin.EndToken, MarginCheckWords.Points)
                    || WordsAt.EndsClause(reading, margin.EndToken, margin.Sentence));
        }

        // a nine-point win
        int noun = Math.Max(margin.EndToken, margin.HeadToken + 1);
        return WordsAt.Has(reading, before, FigureWords.A) && margin.Has(QuantityFlags.Compound)
            && (WordsAt.Has(reading, noun, MarginCheckWords.Win) || WordsAt.Has(reading, noun, MarginCheckWords.Margin))
            && WordsAt.EndsClause(reading, noun + 1, margin.Sentence);
    }

    private static bool IsMarginBefore(ArticleReading reading, in Quantity margin, int first) =>
        WordsAt.Has(reading, margin.FirstToken - 1, FigureWords.By)
        && (WordsAt.Has(reading, margin.FirstToken - 2, MarginCheckWords.Win)
            || WordsAt.Has(reading, margin.FirstToken - 3, MarginCheckWords.Win))
            && WordsAt.Has(reading, margin.EndToken, MarginCheckWords.Points)
        && first - margin.EndToken <= LongestGap && WordsAt.IsComma(reading, margin.EndToken + 1);

    /// <summary>A whole number, of points as well: <c>nine points</c>, <c>a nine-point win</c>.</summary>
    private static bool IsCount(in Quantity quantity) =>
        Counts.IsExact(quantity with
        {
            Flags = quantity.Flags & ~QuantityFlags.Compound,
            Dimension = quantity.Dimension == QuantityDimension.Points ? QuantityDimension.Count : quantity.Dimension,
        });

    /// <summary>How many counts the sentence has: further ones may be what the margin is of.</summary>
    private static int Count(ArticleReading reading, int index, int sentence)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int count = 0;
        for (int i = Math.Max(0, index - 4); i < quantities.Length && i < index + 6; i++)
        {
            count += quantities[i].Sentence == sentence && quantities[i].Dimension is QuantityDimension.Count or QuantityDimension.Points
                && quantities[i].Role is QuantityRole.Amount or QuantityRole.Score ? 1 : 0;
        }

        return count;
    }
}
