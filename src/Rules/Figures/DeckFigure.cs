using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a figure of the line under a headline of plain text against the text: <c>Works will take nine months</c> over
/// <c>The works will take seven months</c>. The word that governs both must be the same, and nothing in the text may agree.
/// </summary>
internal static class DeckFigure
{
    private const int MostFigures = 6;

    /// <summary>In tokens.</summary>
    private const int LongestDeck = 30;

    /// <summary>Tokens in which the word before a figure is looked for.</summary>
    private const int Reach = 4;

    /// <summary>Figures farther apart than this are figures of different things.</summary>
    private const double MostTimes = 20;

    /// <summary>Looks at the first figures of an article.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.Article.Format != ArticleFormat.PlainText)
        {
            return;
        }

        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length && i < MostFigures; i++)
        {
            Block block = reading.Blocks[reading.Sentences[quantities[i].Sentence].Block];
            if (block.Zone == Zone.Headline)
            {
                continue;
            }

            if (block.Zone != Zone.Deck || reading.Text[block.End - 1] == '.' || block.EndToken - block.FirstToken > LongestDeck)
            {
                return;
            }

            if (CanBeChecked(quantities[i]) && TryFindOther(reading, i, out int other))
            {
                context.Report(
                    Severity.Warning,
                    quantities[i].SpanIn(reading.Tokens),
                    $"The deck says {FigureText.Quote(reading, quantities[i])}; the text says {FigureText.Quote(reading, quantities[other])} and nowhere {FigureText.Quote(reading, quantities[i])}",
                    "Check which of the two is right",
                    [new RelatedPlace(quantities[other].SpanIn(reading.Tokens), "the figure in the text")]);
                return;
            }
        }
    }

    private static bool CanBeChecked(in Quantity figure) =>
        figure.IsAmount && figure.Point > 0 && figure.Dimension is not (QuantityDimension.Multiple or QuantityDimension.Share)
        && !figure.Has(QuantityFlags.InQuotation | QuantityFlags.Range)
        && figure.Approximator is Approximator.None or Approximator.Just or Approximator.Exactly;

    /// <summary>The only figure of the text behind the same word; false if any figure agrees.</summary>
    private static bool TryFindOther(ArticleReading reading, int index, out int found)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity figure = ref quantities[index];
        found = -1;
        int sentence = figure.Sentence;
        int deck = reading.Sentences[sentence].Block;
        reading.Work.Add(quantities.Length);
        for (int i = index + 1; i < quantities.Length; i++)
        {
            ref readonly Quantity other = ref quantities[i];
            if (reading.Sentences[other.Sentence].Block == deck)
            {
                continue;
            }

            if (HeadlineFigureConflict.Agrees(reading, figure, other) || HeadlineFigureConflict.IsDifference(reading, figure, i))
            {
                return false;
            }

            bool same = CanBeChecked(other) && other.Dimension == figure.Dimension && other.Unit == figure.Unit
                && other.Rate == figure.Rate
                && (other.Dimension != QuantityDimension.Count || (other.Head == figure.Head && figure.Head != 0))
                && figure.Point / other.Point is < MostTimes and > 1 / MostTimes && IsGovernedAlike(reading, figure, other);
            if (same && found >= 0 && !quantities[found].Point.Equals(other.Point))
            {
                return false;
            }

            found = same && found < 0 ? i : found;
        }

        return found >= 0;
    }

    private static bool IsGovernedAlike(ArticleReading reading, in Quantity figure, in Quantity other)
    {
        int one = Governor(reading, figure);
        int two = Governor(reading, other);
        bool governed = one >= 0 && two >= 0
            && HeadlineFigureConflict.ShareStem(reading.TextOf(reading.Tokens[one]), reading.TextOf(reading.Tokens[two]));
        return governed
            || (WordsAt.Has(reading, figure.EndToken, DeckFigureWords.More) && WordsAt.Has(reading, other.EndToken, DeckFigureWords.More)
                && reading.Tokens[figure.EndToken].Hash == reading.Tokens[other.EndToken].Hash);
    }

    /// <summary>The long word shortly before a figure that says what it is of.</summary>
    private static int Governor(ArticleReading reading, in Quantity figure)
    {
        int first = reading.Sentences[figure.Sentence].FirstToken;
        for (int i = figure.FirstToken - 1; i >= first && i >= figure.FirstToken - Reach && !WordsAt.IsComma(reading, i); i--)
        {
            if (HeadlineFigureConflict.IsContent(reading, i))
            {
                return i;
            }
        }

        return -1;
    }
}
