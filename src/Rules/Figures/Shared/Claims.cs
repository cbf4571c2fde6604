using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>What the checks of claims have in common, whose figures are known by being the only ones that they can be of.</summary>
internal static class Claims
{
    /// <summary>An article with more figures than this has some for every claim; what a claim costs is bounded by it.</summary>
    public const int MostFigures = 70;

    /// <summary>Looks at every figure of the article as a claim.</summary>
    public static void Check(ArticleReading reading, RuleContext context, Action<ArticleReading, RuleContext, int> check)
    {
        int count = reading.Quantities.Length;
        for (int i = 0; i < count && count <= MostFigures; i++)
        {
            check(reading, context, i);
        }
    }

    /// <summary>Whether syntax ties a change to its figures.</summary>
    public static bool IsTied(ArticleReading reading, int figure)
    {
        foreach (ref readonly ChangeRelation change in reading.Changes)
        {
            if (change.Change == figure)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Reports a claim, unless findings of the rule speak of it or of all its other figures.
    /// </summary>
    /// <param name="reading">The article.</param>
    /// <param name="context">Where it is reported.</param>
    /// <param name="severity">A note, unless the words of the claim say what its figures are.</param>
    /// <param name="claim">Index of the figure that is reported.</param>
    /// <param name="message">What the other figures make.</param>
    /// <param name="hint">What to do.</param>
    /// <param name="others">The other figures, and what they are.</param>
    public static void Report(ArticleReading reading, RuleContext context, Severity severity, int claim, string message, string hint,
        params (int Figure, string What)[] others)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        bool known = true;
        var related = new RelatedPlace[others.Length];
        for (int i = 0; i < others.Length; i++)
        {
            related[i] = new RelatedPlace(quantities[others[i].Figure].SpanIn(reading.Tokens), others[i].What);
            known &= context.HasReported(related[i].Span);
        }

        if (!known && !context.HasReported(quantities[claim].SpanIn(reading.Tokens)))
        {
            context.Report(severity, quantities[claim].SpanIn(reading.Tokens), message, hint, related);
        }
    }

    /// <summary>Reports a claim that is wrong of the two figures it is of.</summary>
    public static void Report(ArticleReading reading, RuleContext context, int claim, in LonePair pair, string message) =>
        Report(reading, context, Severity.Note, claim, message, "Check all three figures", (pair.First, "one figure"),
            (pair.Second, "the other figure"));

    /// <summary>Whether a figure can be a part of a sum, or the sum.</summary>
    public static bool CanBePart(in Quantity quantity) =>
        quantity.IsAmount && quantity.Dimension is QuantityDimension.Count or QuantityDimension.Money && quantity.Rate == 0
        && quantity.Point >= 1
        && !quantity.Has(QuantityFlags.Range | QuantityFlags.Compound)
        && quantity.Approximator is Approximator.None or Approximator.Just or Approximator.Exactly;

    /// <summary>Reports parts that do not make their total.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="context">Where it is reported.</param>
    /// <param name="claim">Index of the figure that is reported: the total or a part.</param>
    /// <param name="total">Index of the total.</param>
    /// <param name="parts">Indexes of the parts.</param>
    /// <param name="sum">What they add up to.</param>
    /// <param name="severity">A warning only if the text says that the parts are all.</param>
    public static void ReportSum(ArticleReading reading, RuleContext context, int claim, int total, ReadOnlySpan<int> parts, double sum,
        Severity severity)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        List<(int Figure, string What)> others = [];
        string names = string.Empty;
        if (total != claim)
        {
            others.Add((total, "the total"));
        }

        for (int i = 0; i < parts.Length; i++)
        {
            names += (i == 0 ? string.Empty : i == parts.Length - 1 ? " and " : ", ") + FigureText.Quote(reading, quantities[parts[i]]);
            if (parts[i] != claim)
            {
                others.Add((parts[i], "a part"));
            }
        }

        string message =
            $"{names} add up to {FigureText.Format(reading, sum, quantities[total])}; the text says {FigureText.Quote(reading, quantities[total])}";
        Report(reading, context, severity, claim, message, "Check the total and its parts", [.. others]);
    }
}
