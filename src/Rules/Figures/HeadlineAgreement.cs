using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Tells by what the text leaves to the reader that it agrees with a figure of its headline.</summary>
internal static class HeadlineAgreement
{
    /// <summary>How much a headline may round what it adds up or subtracts.</summary>
    private const double Rounding = 0.03;

    /// <summary>So many figures before another one it may be subtracted from.</summary>
    private const int MostBack = 4;

    /// <summary>So many subjects may each have the same.</summary>
    private const int MostEach = 12;

    /// <summary>So many blocks behind the headline have its news.</summary>
    private const int OpeningBlocks = 8;

    /// <summary>Words of the noun behind a number.</summary>
    private const int NounReach = 4;

    /// <summary>Between "since" and the year or month, in tokens.</summary>
    private const int SinceReach = 3;

    /// <summary>From the record that is told to its "since", in tokens.</summary>
    private const int RecordReach = 6;

    /// <summary>From a figure to the month it is of, in tokens.</summary>
    private const int MonthReach = 3;

    private const double SecondsOfYear = 365.25 * 86_400;

    /// <summary>Whether the headline gives the sum, difference or multiple of which a figure is a part.</summary>
    public static bool IsPart(ArticleReading reading, in Quantity figure, int index)
    {
        ref readonly Quantity other = ref reading.Quantities[index];
        return other.IsAmount && other.Dimension == figure.Dimension
            && (IsCountAndName(reading, figure, other) || IsOfEach(reading, figure, other) || IsRest(reading, figure, index));
    }

    /// <summary><c>four coast towns and Marl</c>: five.</summary>
    private static bool IsCountAndName(ArticleReading reading, in Quantity figure, in Quantity other)
    {
        if (figure.Dimension != QuantityDimension.Count || !figure.Point.Equals(other.Point + 1))
        {
            return false;
        }

        int end = other.EndToken;
        while (end < other.EndToken + NounReach && WordsAt.IsKind(reading, end, TokenKind.Word)
            && !WordsAt.Has(reading, end, Lists.Function) && !WordsAt.Has(reading, end, Lists.Preposition))
        {
            end++;
        }

        return WordsAt.Has(reading, end, FigureWords.And) && WordsAt.IsKind(reading, end + 1, TokenKind.Word)
            && reading.Tokens[end + 1].IsCapitalised;
    }

    /// <summary><c>about $300 million each</c> of two: $600 million.</summary>
    private static bool IsOfEach(ArticleReading reading, in Quantity figure, in Quantity other)
    {
        double subjects = figure.Point / other.Point;
        bool each = WordsAt.Has(reading, other.EndToken, HeadlineFigureConflictWords.Each)
            || WordsAt.Has(reading, other.FirstToken - 1, HeadlineFigureConflictWords.Each);
        return each && figure.Unit == other.Unit && subjects is > 1.9 and < MostEach
            && Math.Abs(subjects - Math.Round(subjects)) < Rounding;
    }

    /// <summary><c>raised its stake to 33.4 percent. It will keep 13 percent</c>: it sells 20 percent.</summary>
    private static bool IsRest(ArticleReading reading, in Quantity figure, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity second = ref quantities[index];
        if (figure.Dimension is not (QuantityDimension.Percent or QuantityDimension.Money))
        {
            return false;
        }

        for (int i = index - 1; i >= 0 && i >= index - MostBack && second.Sentence - quantities[i].Sentence <= 1; i--)
        {
            ref readonly Quantity first = ref quantities[i];
            if (first.Sentence > figure.Sentence && first.IsAmount && first.Dimension == figure.Dimension && first.Unit == second.Unit
                && first.Unit == figure.Unit && first.Rate == second.Rate
                && (WordsAt.Has(reading, second.FirstToken - 1, HeadlineFigureConflictWords.Remaining)
                    || WordsAt.Has(reading, second.FirstToken - 2, HeadlineFigureConflictWords.Remaining)
                    || WordsAt.Has(reading, first.FirstToken - 1, FigureWords.From))
                && Math.Abs(figure.Point - Math.Abs(first.Point - second.Point)) <= Rounding * figure.Point)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A span of the headline is told in the text by when it began: <c>lowest since 1980</c>, <c>since mid-January</c>.</summary>
    public static bool IsDated(ArticleReading reading, in Quantity figure, int headlineBlock)
    {
        if (figure.Dimension != QuantityDimension.Duration)
        {
            return false;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        int start = reading.Blocks[headlineBlock].EndToken;
        int end = reading.Blocks[Math.Min(headlineBlock + OpeningBlocks, reading.Blocks.Length - 1)].EndToken;
        reading.Work.Add(end - start);
        for (int i = start; i < end; i++)
        {
            bool since = WordsAt.Has(reading, i, Lists.Since)
                && WordsAt.Find(reading, i - RecordReach, i, HeadlineFigureConflictWords.Record) >= 0;
            for (int j = i + 1; since && j <= i + SinceReach && j < tokens.Length; j++)
            {
                if (Lists.Calendar.Has(tokens[j]) || IsMidMonth(reading, j)
                    || (Digits.TryReadYear(reading.TextOf(tokens[j]), out int year) && Spans(reading, figure, year)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>mid-January</c></summary>
    private static bool IsMidMonth(ArticleReading reading, int token)
    {
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[token]);
        int hyphen = text.IndexOf('-');
        return hyphen > 0 && hyphen + 1 < text.Length && char.IsUpper(text[hyphen + 1]) && FigureWords.Month.Has(text.Slice(hyphen + 1));
    }

    /// <summary>Whether from a year to the article's own it is as long as the headline says, or the article has no date.</summary>
    private static bool Spans(ArticleReading reading, in Quantity figure, int year)
    {
        double years = figure.Point * reading.Lexicon.Figures.Units[figure.Unit].Factor / SecondsOfYear;
        return !reading.DocumentDate.IsCertain || Math.Abs(reading.DocumentDate.Date.Year - year - years) <= 1;
    }

    /// <summary>Whether a figure of the text is a rank, or of a month where the headline has that of a year.</summary>
    public static bool IsOfOther(ArticleReading reading, in Quantity figure, in Quantity other)
    {
        if (figure.Dimension == QuantityDimension.Count && WordsAt.Has(reading, other.FirstToken - 1, HeadlineFigureConflictWords.Ranking))
        {
            return true;
        }

        Sentence headline = reading.Sentences[figure.Sentence];
        bool month = WordsAt.Has(reading, other.EndToken, FigureWords.In)
            && WordsAt.Find(reading, other.EndToken, other.EndToken + MonthReach, FigureWords.Month) >= 0;
        for (int i = headline.FirstToken; month && i < headline.EndToken; i++)
        {
            if (Digits.TryReadYear(reading.TextOf(reading.Tokens[i]), out _))
            {
                return true;
            }
        }

        return false;
    }
}
