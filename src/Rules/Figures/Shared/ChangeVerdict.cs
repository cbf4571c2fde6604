using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>Decides whether a stated change and its figures agree, in the reading the words have or in another that makes sense.</summary>
internal static class ChangeVerdict
{
    /// <summary>A sentence with more figures than this is a list, in which some pair always fits.</summary>
    private const int MostFiguresOfPairs = 14;

    /// <summary>Whether the figures allow the change as it is stated.</summary>
    public static bool Fits(ArticleReading reading, in ChangeRelation relation, in ChangeArithmetic arithmetic) =>
        Fits(reading, relation, arithmetic, relation.Direction);

    /// <summary>Whether the figures allow the change with its direction turned: then the word is wrong and not the sum.</summary>
    public static bool FitsTurned(ArticleReading reading, in ChangeRelation relation, in ChangeArithmetic arithmetic) =>
        relation.Direction != 0 && relation.Kind != ChangeKind.Multiple && Fits(reading, relation, arithmetic, -relation.Direction);

    /// <summary>Whether another rule speaks of this change, or two percentages differ by the points that are called percent.</summary>
    public static bool FitsOtherwise(ArticleReading reading, in ChangeRelation relation, in ChangeArithmetic arithmetic)
    {
        if (FitsTurned(reading, relation, arithmetic))
        {
            return true;
        }

        ref readonly Quantity change = ref reading.Quantities[relation.Change];
        if (reading.Quantities[relation.To].Dimension != QuantityDimension.Percent)
        {
            return false;
        }

        return relation.Kind == ChangeKind.Percent
            ? FitsPoints(arithmetic, change, relation.Direction) || FitsPoints(arithmetic, change, -relation.Direction)
            : relation.Kind == ChangeKind.Points
                && (arithmetic.FitsPercent(change, relation.Direction) || FitsBasisPoints(arithmetic, change));
    }

    /// <summary>Whether two percentages differ by so many points.</summary>
    public static bool FitsPoints(in ChangeArithmetic arithmetic, in Quantity change, int direction) =>
        arithmetic.FitsDifference(change, direction, 1);

    /// <summary>What turns the unit of a difference into that of the figures it parts.</summary>
    public static double DifferenceFactor(ArticleReading reading, in Quantity change, in Quantity to) =>
        change.Dimension == to.Dimension && change.Unit != to.Unit
            ? reading.Lexicon.Figures.Units[change.Unit].Factor / reading.Lexicon.Figures.Units[to.Unit].Factor
            : IsBasisPoints(reading, change) && to.Dimension == QuantityDimension.Percent ? 0.01
            : 1;

    /// <summary><c>2 basis points</c>: hundredths of a point.</summary>
    private static bool IsBasisPoints(ArticleReading reading, in Quantity change) =>
        change.Dimension == QuantityDimension.Points
        && WordsAt.Find(reading, change.FirstToken, change.EndToken, ChangeVerdictWords.Basis) >= 0;

    /// <summary>
    /// Whether the change fits two other figures of its sentence, or of the one before if one of its own stands there: then it was bound to
    /// the wrong ones, and nothing is known against it.
    /// </summary>
    public static bool FitsAnotherPair(ArticleReading reading, in ChangeRelation relation)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int first = relation.Change;
        int sentence = relation.IsBorrowed ? relation.Sentence - 1 : relation.Sentence;
        while (first > 0 && relation.Change - first <= MostFiguresOfPairs && quantities[first - 1].Sentence >= sentence)
        {
            first--;
        }

        int end = relation.Change + 1;
        while (end < quantities.Length && end - first <= MostFiguresOfPairs && quantities[end].Sentence == relation.Sentence)
        {
            end++;
        }

        if (end - first > MostFiguresOfPairs)
        {
            return false;
        }

        reading.Work.Add((end - first) * (end - first));
        for (int from = first; from < end; from++)
        {
            for (int to = first; to < end; to++)
            {
                // One of the two stays: two strangers that fit prove nothing.
                bool one = (from == relation.From) != (to == relation.To);
                if (!one || from == to || !IsAmount(quantities[from]) || !IsAmount(quantities[to])
                    || from == relation.Change || to == relation.Change || from == relation.To || to == relation.From
                    || !ChangeArithmetic.TryCreate(reading, quantities[from], quantities[to], out ChangeArithmetic arithmetic))
                {
                    continue;
                }

                int other = from != relation.From ? from : to;
                if (Fits(reading, relation, arithmetic) && AreOneClause(reading, relation, other) && !IsOfAnother(reading, relation, other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a figure belongs to another change of the sentence, which it fits: it is bound then.</summary>
    private static bool IsOfAnother(ArticleReading reading, in ChangeRelation relation, int figure)
    {
        ReadOnlySpan<ChangeRelation> changes = reading.Changes;
        for (int i = Sorted.FirstFrom(changes, relation.Sentence, static (in ChangeRelation change) => change.Sentence);
            i < changes.Length && changes[i].Sentence == relation.Sentence; i++)
        {
            ref readonly ChangeRelation other = ref changes[i];
            reading.Work.Add(1);
            if (other.Change != relation.Change && other.Change >= 0 && (other.From == figure || other.To == figure)
                && ChangeArithmetic.TryCreate(reading, reading.Quantities[other.From], reading.Quantities[other.To],
                    out ChangeArithmetic arithmetic) && Fits(reading, other, arithmetic))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether no word that begins another clause (<c>while</c>, <c>but</c>) parts a figure from the change: one behind it is bound to its
    /// own.
    /// </summary>
    private static bool AreOneClause(ArticleReading reading, in ChangeRelation relation, int figure)
    {
        ref readonly Quantity other = ref reading.Quantities[figure];
        int start = Math.Min(relation.EndToken, other.FirstToken);
        int end = Math.Max(relation.FirstToken, other.EndToken);
        return WordsAt.Find(reading, start, end, ChangeVerdictWords.Clause) < 0;
    }

    private static bool IsAmount(in Quantity quantity) => quantity.IsAmount
        && quantity.Dimension is not (QuantityDimension.Percent or QuantityDimension.Share or QuantityDimension.Multiple
            or QuantityDimension.Points or QuantityDimension.Duration);

    private static bool FitsBasisPoints(in ChangeArithmetic arithmetic, in Quantity change) =>
        arithmetic.FitsDifference(change, 1, 0.01) || arithmetic.FitsDifference(change, -1, 0.01);

    private static bool Fits(ArticleReading reading, in ChangeRelation relation, in ChangeArithmetic arithmetic, int direction)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity change = ref quantities[relation.Change];
        switch (relation.Kind)
        {
            case ChangeKind.Percent:
                return arithmetic.FitsPercent(change, direction);
            case ChangeKind.Multiple:
                return arithmetic.FitsMultiple(change, direction);
            default:
                ref readonly Quantity to = ref quantities[relation.To];
                bool sameKind = IsSameKind(reading, change, to) || IsSameKind(reading, change, quantities[relation.From]);
                if (relation.Kind == ChangeKind.Difference
                    && (!sameKind || IsBeyondWhole(reading, change, to, arithmetic, relation.Direction)))
                {
                    // The amount between the two measures something else.
                    return true;
                }

                return arithmetic.FitsDifference(change, direction, DifferenceFactor(reading, change, to));
        }
    }

    private static bool IsSameKind(ArticleReading reading, in Quantity change, in Quantity figure) =>
        change.Dimension == figure.Dimension
        && (change.Head == figure.Head || change.Head == 0 || figure.Head == 0)
        && (change.Unit != 0 || change.Dimension == QuantityDimension.Count)
        && (change.Dimension != QuantityDimension.Money || IsSameCurrency(reading, change, figure));

    private static bool IsSameCurrency(ArticleReading reading, in Quantity change, in Quantity figure)
    {
        FigureTable figures = reading.Lexicon.Figures;
        return figure.Unit == 0
            || string.Equals(figures.Units[change.Unit].Name, figures.Units[figure.Unit].Name, StringComparison.Ordinal);
    }

    /// <summary>Whether more would be added than there is afterwards, or more taken away than there was.</summary>
    private static bool IsBeyondWhole(ArticleReading reading, in Quantity change, in Quantity to, in ChangeArithmetic arithmetic,
        int direction) =>
        change.Point * DifferenceFactor(reading, change, to) > (direction < 0 ? arithmetic.FromPoint : arithmetic.ToPoint);
}
