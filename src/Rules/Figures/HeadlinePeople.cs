using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a number of people in the headline against the number that the text gives them at once and comes back to: <c>Seven miners
/// brought up</c> over <c>Six men were brought to the surface</c>, <c>All six walked</c>. What people are called may differ; a number that
/// the text has twice and the headline's never is the right one.
/// </summary>
internal static class HeadlinePeople
{
    /// <summary>Larger numbers are rounded in headlines.</summary>
    private const int Most = 100;

    /// <summary>Sentences of the text that tell the headline's news.</summary>
    private const int Opening = 2;

    /// <summary>Looks at the figures of the headline.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.Blocks.Length == 0 || reading.Blocks[0].Zone != Zone.Headline)
        {
            return;
        }

        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int figure = -1;
        int body = 0;
        while (body < quantities.Length && reading.Sentences[quantities[body].Sentence].Block == 0)
        {
            if (CanCompare(quantities[body]))
            {
                if (figure >= 0)
                {
                    return;
                }

                figure = body;
            }

            body++;
        }

        if (figure < 0 || !WordsAt.IsPluralNoun(reading, quantities[figure].HeadToken))
        {
            CheckTurned(reading, context, body);
            return;
        }

        int first = -1;
        int times = 0;
        int opening = FirstSentence(reading);
        for (int i = body; i < quantities.Length; i++)
        {
            if (quantities[i].Point.Equals(quantities[figure].Point))
            {
                return;
            }

            if (!CanCompare(quantities[i]))
            {
                continue;
            }

            if (first < 0 && quantities[i].Sentence - opening < Opening
                && (NounPeople.IsPeople(reading, quantities[i]) || NounPeople.IsPeople(reading, quantities[figure])))
            {
                first = i;
            }

            times += first >= 0 && quantities[i].Point.Equals(quantities[first].Point) ? 1 : 0;
        }

        if (first < 0 || times < 2 || context.HasReported(quantities[figure].SpanIn(reading.Tokens)))
        {
            return;
        }

        context.Report(
            Severity.Warning,
            quantities[figure].SpanIn(reading.Tokens),
            $"The headline says {FigureText.Quote(reading, quantities[figure])}; the text says {FigureText.Quote(reading, quantities[first])} more than once and nowhere {FigureText.FormatNumber(quantities[figure].Point)}",
            "Check which of the two is right",
            [new RelatedPlace(quantities[first].SpanIn(reading.Tokens), "the figure in the text")]);
    }

    /// <summary>
    /// <c>340 jobs</c> over <c>In all 430 people will lose their jobs</c>: a larger number whose digits are turned, and what it counts stands
    /// in the sentence.
    /// </summary>
    private static void CheckTurned(ArticleReading reading, RuleContext context, int body)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < body; i++)
        {
            ref readonly Quantity told = ref quantities[i];
            if (!IsLarge(told) || !WordsAt.IsPluralNoun(reading, told.HeadToken))
            {
                continue;
            }

            int turned = -1;
            for (int j = body; j < quantities.Length; j++)
            {
                if (quantities[j].Point.Equals(told.Point))
                {
                    return;
                }

                if (turned < 0 && IsLarge(quantities[j]) && Slip.AreTurned(told.Point, quantities[j].Point)
                    && NamesCounted(reading, quantities[j].Sentence, told.Head))
                {
                    turned = j;
                }
            }

            if (turned >= 0 && !context.HasReported(told.SpanIn(reading.Tokens)))
            {
                context.Report(
                    Severity.Warning,
                    told.SpanIn(reading.Tokens),
                    $"The headline says {FigureText.Quote(reading, told)}; the text says {FigureText.Quote(reading, quantities[turned])} and nowhere {FigureText.FormatNumber(told.Point)}",
                    "Check which of the two is right",
                    [new RelatedPlace(quantities[turned].SpanIn(reading.Tokens), "the figure in the text")]);
            }
        }
    }

    private static bool IsLarge(in Quantity quantity) =>
        quantity.IsAmount && quantity.Dimension == QuantityDimension.Count && quantity.Point >= Most
        && !quantity.Has(QuantityFlags.Range | QuantityFlags.Compound);

    private static bool NamesCounted(ArticleReading reading, int sentence, uint noun)
    {
        for (int i = reading.Sentences[sentence].FirstToken; i < reading.Sentences[sentence].EndToken; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Word) && WordsAt.Noun(reading, i) == noun)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanCompare(in Quantity quantity) => Counts.IsExact(quantity) && quantity.Point is >= 2 and < Most;

    /// <summary>The first sentence behind the headline.</summary>
    private static int FirstSentence(ArticleReading reading)
    {
        int sentence = 0;
        while (sentence < reading.Sentences.Length && reading.Sentences[sentence].Block == 0)
        {
            sentence++;
        }

        return sentence;
    }
}
