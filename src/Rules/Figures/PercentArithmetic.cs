using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a stated change or ratio that does not fit the two figures it belongs to.</summary>
/// <remarks>
/// ## Why
/// It is the most common slip with numbers, and it can be checked without knowing anything about the matter. One of the three
/// figures is wrong, and it is often the one in the headline.
///
/// Figures are compared as printed: "$1.4 billion" stands for anything that rounds to it, "about 800" for ten percent either way,
/// "over 1,000" for up to a quarter more. Years, dates and ages are never taken for amounts; yearly rates, averages and changes
/// in real terms are left alone. "Three times more" may mean three or four times.
///
/// A majority or margin is held against the two counts before it, a price against the number sold and what they brought, a share of a sum
/// against those who share it, the interest of a year against its rate, and a multiple against the only figure of the sentence before.
///
/// It is a warning if nothing joins the change and both figures but prepositions, units and words of time ("rose 12 percent last year, to
/// 6.9 million from 4.8 million"), and an error if a verb, an exact percentage, "to" and "from" stand in this order and no other figure in
/// the sentence. Else it is a note: a noun or verb between them may make one the high of the year, or of another thing. A difference
/// without "from" behind it ("gained 10 to 732") and a comparison ("four times more than 40") are notes too.
///
/// A change, a factor or a majority that is tied to no figures by its own sentence is held against the only two figures of one kind in the
/// article, if they are of two times and no other two make it true; instalments against the only sum that they can pay. Of these a majority
/// is a warning, as is a change that takes up two figures told before it ("the 8 percent fall"), and the others are notes, as is what each
/// gets of a sum that is shared. What something costs beyond its plan and the seconds between two runners are held against all pairs of
/// sums and times of the article, and reported where a slip of one digit parts them from the one difference.
///
/// ## Examples
/// ```bad
/// The fair drew 910 visits, up 20% from 700.
/// ```
/// ```bad
/// Sales climbed 12 percent to $6.9 million from $4.8 million.
/// ```
/// ```bad
/// The fare went from $18 to $36, tripling in a year.
/// ```
/// ```bad
/// The club has 1,200 members, three times as many as the 300 of last year.
/// ```
/// ```bad
/// The plan was carried by 318 votes to 291, a majority of 37.
/// ```
/// ```bad
/// The stall sold 730 mugs at £12 each and took £7,860.
/// ```
/// ```bad
/// Fees were £20 in 2019. They have since trebled to £80.
/// ```
/// ```good
/// Sales climbed 12 percent to $5.4 million from $4.8 million.
/// ```
/// ```good
/// The fair drew 2.6 million people, up 3% from 2.53 million.
/// ```
/// ```good
/// Output grew 12% from 2011 to 2015.
/// ```
/// </remarks>
public sealed class PercentArithmetic() : Rule(new RuleDescriptor(
    "CL301",
    "percent-arithmetic",
    "Change does not fit its figures",
    "A stated change or ratio does not fit the two figures it belongs to.",
    Severity.Error))
{
    /// <summary>An error beyond this part of the figure is grave; below it may be rounding upon rounding.</summary>
    private const double GravePart = 0.1;

    /// <summary>The same where a verb says less than there is: "halved" is said of more than half as well.</summary>
    private const double GravePartOfVerb = 0.5;

    /// <summary>A slip leaves the figure within so many times of the right one.</summary>
    private const double MostApart = 1.7;

    /// <summary>The same for multiples and percentages over a hundred, where one step is more.</summary>
    private const double MostApartOfMultiple = 2.6;

    /// <summary>How far the power of ten between two figures may be from a whole one for noughts alone to part them.</summary>
    private const double Nought = 0.02;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<ChangeRelation> changes = reading.Changes;
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            MarginCheck.Check(reading, context, i);
            UnitPriceCheck.Check(reading, context, i);
            InterestCheck.Check(reading, context, i);
            RateCheck.Check(reading, context, i);
            ProductTrace.Check(reading, context, i);
            EqualPart.Check(reading, context, i);
            ExtraCost.Check(reading, context, i);
        }

        for (int i = 0; i < changes.Length; i++)
        {
            ref readonly ChangeRelation change = ref changes[i];
            if (change.Kind == ChangeKind.Direction
                || !ChangeArithmetic.TryCreate(reading, quantities[change.From], quantities[change.To], out ChangeArithmetic arithmetic)
                || ChangeVerdict.Fits(reading, change, arithmetic)
                || ChangeVerdict.FitsOtherwise(reading, change, arithmetic)
                || ChangeVerdict.FitsAnotherPair(reading, change)
                || IsLowerBound(reading, change, arithmetic)
                || IsVolume(reading, change)
                || IsYear(reading, change.From) || IsYear(reading, change.To) || IsYear(reading, change.Change)
                || !(IsSlip(reading, change, arithmetic) || TightForm.Holds(reading, change)
                    || (IsMarked(reading, change) && !change.IsBorrowed)))
            {
                continue;
            }

            Report(reading, context, change, arithmetic);
        }

        RaceMargin.Check(reading, context);
        Claims.Check(reading, context, ChangeClaim.Check);
        Claims.Check(reading, context, MarginClaim.Check);
        Claims.Check(reading, context, InstalmentClaim.Check);
    }

    /// <summary>
    /// Whether what the change leads to is near the figure that is told, or noughts away from it. Figures that have nothing to do with each
    /// other are farther apart than a slip brings them.
    /// </summary>
    private static bool IsSlip(ArticleReading reading, in ChangeRelation relation, in ChangeArithmetic arithmetic)
    {
        double apart = Compute(reading, relation, arithmetic) / arithmetic.ToPoint;
        double noughts = Math.Log10(apart);
        double most = relation.Kind == ChangeKind.Multiple || reading.Quantities[relation.Change].Point > 100
            ? MostApartOfMultiple
            : MostApart;
        return (apart < most && apart > 1 / most) || (apart > 0 && Math.Abs(noughts - Math.Round(noughts)) < Nought);
    }

    /// <summary>
    /// The change, and behind it the figure before it with its preposition: <c>rose 4 percent to $3.9 billion from $3.1 billion</c>.
    /// </summary>
    private static bool IsMarked(ArticleReading reading, in ChangeRelation relation)
    {
        ref readonly Quantity from = ref reading.Quantities[relation.From];
        return reading.Quantities[relation.Change].FirstToken < from.FirstToken
            && WordsAt.Has(reading, from.FirstToken - 1, FigureWords.From);
    }

    /// <summary><c>climbed 1.60 to 67 on 908,000 shares</c>: so many were sold, at that price.</summary>
    private static bool IsVolume(ArticleReading reading, in ChangeRelation relation)
    {
        ref readonly Quantity from = ref reading.Quantities[relation.From];
        return from.Dimension == QuantityDimension.Count && from.Head != 0 && reading.Quantities[relation.To].Head != from.Head
            && WordsAt.Has(reading, from.FirstToken - 1, FigureWords.On);
    }

    /// <summary><c>more than doubled to 43 from 20</c>: any factor up to the next one.</summary>
    private static bool IsLowerBound(ArticleReading reading, in ChangeRelation relation, in ChangeArithmetic arithmetic)
    {
        ref readonly Quantity change = ref reading.Quantities[relation.Change];
        if (relation.Kind != ChangeKind.Multiple || relation.Direction < 0
            || !(change.Approximator == Approximator.AtLeast || WordsAt.Has(reading, change.NumberToken - 1, FigureWords.Than)))
        {
            return false;
        }

        double factor = arithmetic.ToPoint / arithmetic.FromPoint;
        return factor >= change.Point && factor < change.Point + 1;
    }

    /// <summary><c>2009 sales growth of 8 percent over 2008</c>: bare numbers of four digits that are years.</summary>
    private static bool IsYear(ArticleReading reading, int index)
    {
        ref readonly Quantity quantity = ref reading.Quantities[index];
        return quantity.Dimension == QuantityDimension.Count && !quantity.Has(QuantityFlags.Scaled)
            && Digits.TryReadYear(reading.TextOf(reading.Tokens[quantity.NumberToken]), out _);
    }

    /// <summary>What the figure before the change becomes by it.</summary>
    private static double Compute(ArticleReading reading, in ChangeRelation relation, in ChangeArithmetic arithmetic)
    {
        ref readonly Quantity change = ref reading.Quantities[relation.Change];
        return relation.Kind switch
        {
            ChangeKind.Percent => arithmetic.FromPoint * (1 + (relation.Direction * change.Point / 100)),
            ChangeKind.Multiple => arithmetic.FromPoint * (relation.Direction < 0 ? 1 / change.Point : change.Point),
            _ => arithmetic.FromPoint
                + (relation.Direction * change.Point * ChangeVerdict.DifferenceFactor(reading, change, reading.Quantities[relation.To])),
        };
    }

    private static void Report(ArticleReading reading, RuleContext context, in ChangeRelation relation, in ChangeArithmetic arithmetic)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity change = ref quantities[relation.Change];
        ref readonly Quantity from = ref quantities[relation.From];
        ref readonly Quantity to = ref quantities[relation.To];
        string before = FigureText.Quote(reading, from);
        string after = FigureText.Quote(reading, to);
        string stated = FigureText.Quote(reading, change);
        double computed = Compute(reading, relation, arithmetic);
        string message;
        string truth;
        switch (relation.Kind)
        {
            case ChangeKind.Percent:
                message = $"{before} {(relation.Direction < 0 ? "minus" : "plus")} {stated} is about {FigureText.Format(reading, computed, to)}; the text says {after}";
                truth = $"{after} is {(arithmetic.Percent < 0 ? "a fall" : "a rise")} of {FigureText.FormatPercent(reading, arithmetic.Percent, change)} from {before}";
                break;
            case ChangeKind.Multiple:
                message = $"{before} times {FigureText.FormatNumber(computed / arithmetic.FromPoint)} is about {FigureText.Format(reading, computed, to)}; the text says {after}";
                truth = $"{after} is {FigureText.FormatNumber(arithmetic.ToPoint / arithmetic.FromPoint)} times {before}";
                break;
            default:
                message = $"{before} {(relation.Direction < 0 ? "minus" : "plus")} {stated} is {FigureText.Format(reading, computed, to)}; the text says {after}";
                truth = $"The difference is {FigureText.Format(reading, Math.Abs(arithmetic.ToPoint - arithmetic.FromPoint), to)}";
                break;
        }

        bool beyond = change.Has(QuantityFlags.Verb) && computed > arithmetic.FromPoint == arithmetic.ToPoint > computed;
        double part = beyond ? GravePartOfVerb : GravePart;
        bool grave = Math.Abs(computed - arithmetic.ToPoint) > part * Math.Abs(arithmetic.ToPoint);
        ReadOnlySpan<Token> tokens = reading.Tokens;
        bool here = to.Sentence == relation.Sentence;
        TextSpan span = here ? to.SpanIn(tokens) : change.SpanIn(tokens);
        List<RelatedPlace> related =
        [
            here
            ? new RelatedPlace(change.SpanIn(tokens), "the stated change")
            : new RelatedPlace(to.SpanIn(tokens), "the figure after the change"),
            new RelatedPlace(from.SpanIn(tokens), "the figure before the change"),
        ];
        // "gained 10 to 732" is held against whatever stands before it, "four times more than 40" is a comparison of its own
        bool told = relation.Kind == ChangeKind.Percent || change.Has(QuantityFlags.Verb) || IsMarked(reading, relation)
            || (relation.Kind == ChangeKind.Multiple && relation.Change > Math.Max(relation.From, relation.To));
        bool tight = told && TightForm.Holds(reading, relation) && !IsLoose(change, arithmetic);
        context.Report(
            !tight ? Severity.Note : grave && IsPlainForm(reading, relation, arithmetic) ? Severity.Error : Severity.Warning,
            span, message, $"{truth}: check all three figures", related);
    }

    /// <summary><c>doubled to 24 from 10</c>: a verb of multiples is said of somewhat more as well.</summary>
    private static bool IsLoose(in Quantity change, in ChangeArithmetic arithmetic)
    {
        double times = arithmetic.ToPoint / arithmetic.FromPoint;
        double told = change.Point < 1 ? 1 / change.Point : change.Point;
        double found = change.Point < 1 ? 1 / times : times;
        return change.Has(QuantityFlags.Verb) && found > told && found <= told + GravePartOfVerb;
    }

    /// <summary>
    /// <c>rose 12 percent to $6.9 million from $4.8 million</c>: a verb, an exact percentage and both figures in this order, and no other
    /// figure of any kind in the sentence.
    /// </summary>
    private static bool IsPlainForm(ArticleReading reading, in ChangeRelation relation, in ChangeArithmetic arithmetic)
    {
        ref readonly Quantity change = ref reading.Quantities[relation.Change];
        return relation.Kind == ChangeKind.Percent && change.Approximator is Approximator.None or Approximator.Exactly
            && WordsAt.Has(reading, relation.DirectionToken, Lists.DirectionVerb) && relation.DirectionToken < change.FirstToken
            && relation.Change < relation.To && IsMarked(reading, relation) && IsSlip(reading, relation, arithmetic)
            && IsAlone(reading, relation);
    }

    /// <summary>Whether the sentence has no other percentage and no other figure that could be one of the two.</summary>
    private static bool IsAlone(ArticleReading reading, in ChangeRelation relation)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int first = relation.Change;
        while (first > 0 && quantities[first - 1].Sentence == relation.Sentence)
        {
            first--;
        }

        for (int i = first; i < quantities.Length && quantities[i].Sentence == relation.Sentence; i++)
        {
            bool own = i == relation.Change || i == relation.From || i == relation.To;
            if (!own && quantities[i].IsAmount && quantities[i].Dimension is not QuantityDimension.Duration)
            {
                return false;
            }
        }

        return true;
    }
}
