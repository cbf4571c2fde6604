using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a change in percent or a factor (<c>a fall of a quarter</c>, <c>trebled</c>, <c>ten times the limit</c>) against the only two
/// figures it can be of.
/// </summary>
internal static class ChangeClaim
{
    /// <summary>Tokens between a percentage and the word that makes it a change.</summary>
    private const int Reach = 4;

    /// <summary>A share in words is rounded more than a percentage.</summary>
    private const double ShareSlack = 4;

    /// <summary>Beyond this the figures have nothing to do with the claim.</summary>
    private const double MostTimes = 2.05;

    private const int ShortestNoun = 4;

    /// <summary>Tokens behind a verb in which its object stands.</summary>
    private const int ObjectReach = 6;

    /// <summary>Tokens behind a percentage in which its own comparison stands.</summary>
    private const int ComparisonReach = 5;

    /// <summary>Tokens before a percentage in which its subject stands.</summary>
    private const int SubjectReach = 30;

    /// <summary>Numbers below this fit one another by chance.</summary>
    private const double LeastCount = 10;

    /// <summary>What a claim says: the factor between the smaller and the larger figure.</summary>
    private readonly record struct Claim(int Figure, int Direction, bool IsPercent, double Percent, Interval Ratio);

    /// <summary>Looks at a figure as a claim.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        if (reading.Quantities[index].Dimension is QuantityDimension.Percent or QuantityDimension.Share or QuantityDimension.Multiple
            && reading.Quantities[index].IsAmount
            && TryRead(reading, index, out Claim claim) && !Claims.IsTied(reading, index)
            && LonePair.TryFind(reading, index, claim, IsWrong, out LonePair pair) && !(claim.IsPercent && IsAdjusted(reading)))
        {
            Report(reading, context, claim, pair);
        }
    }

    private static bool IsWrong(ArticleReading reading, in Claim claim, in LonePair pair) =>
        TryCompare(reading, pair, out ChangeArithmetic arithmetic)
        && IsPlausible(claim, arithmetic.ToPoint / arithmetic.FromPoint)
        && !arithmetic.To.Over(arithmetic.From).Meets(claim.Ratio)
        && IsOf(reading, claim, pair)
        && IsBeside(reading, claim, pair)
        && !HasOwn(reading, claim, pair)
        && AreOfOneTime(reading, claim, pair)
        && IsLinked(reading, claim, pair, arithmetic.ToPoint / arithmetic.FromPoint)
        && !HasWitness(reading, claim, pair);

    /// <summary>Whether the article reckons in adjusted figures or daily rates, whose change is not that of the plain ones.</summary>
    private static bool IsAdjusted(ArticleReading reading) =>
        WordsAt.Find(reading, 0, reading.Tokens.Length, ChangeClaimWords.Adjusting) >= 0;

    /// <summary>Whether the sentences of the figures state another change, which is theirs.</summary>
    private static bool HasOwn(ArticleReading reading, in Claim claim, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (i != claim.Figure
                && quantities[i].Dimension is QuantityDimension.Percent or QuantityDimension.Share or QuantityDimension.Multiple
                    or QuantityDimension.Points && quantities[i].IsAmount
                && (quantities[i].Sentence == quantities[pair.First].Sentence || quantities[i].Sentence == quantities[pair.Second].Sentence)
                && !quantities[i].Point.Equals(quantities[claim.Figure].Point))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the claim can be of these figures: one that opens the article speaks of the whole, a noun (<c>the 8 per cent increase</c>)
    /// takes up what was told, and a verb with its own subject stands in one paragraph with them.
    /// </summary>
    private static bool IsOf(ArticleReading reading, in Claim claim, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int block = sentences[quantities[claim.Figure].Sentence].Block;
        Quantity stated = quantities[claim.Figure];
        bool leads = claim.Figure < pair.First && LonePair.IsOpening(reading, stated.Sentence);
        if (leads)
        {
            return !HasObject(reading, stated) || IsNamed(reading, claim.Figure, stated.EndToken, stated.EndToken + ObjectReach, pair);
        }

        if (IsNoun(reading, stated))
        {
            // "the 8 per cent increase in wages" is of wages
            int noun = stated.EndToken + 1;
            return !WordsAt.Has(reading, noun, ChangeClaimWords.InOf) || IsNamed(reading, claim.Figure, noun + 1, noun + 4, pair);
        }

        bool one = sentences[quantities[pair.First].Sentence].Block == block && sentences[quantities[pair.Second].Sentence].Block == block;
        int start = sentences[stated.Sentence].FirstToken;
        return one && IsNext(reading, claim, pair.First) && IsNext(reading, claim, pair.Second) && !pair.IsBound(reading)
            && (WordsAt.Has(reading, start, Lists.Pronoun) || WordsAt.Has(reading, start, FigureWords.Demonstrative)
                || IsNamed(reading, claim.Figure, start, stated.FirstToken, pair));
    }

    /// <summary>Whether a noun of a phrase stands in a sentence of the figures too, which is not that of the claim.</summary>
    private static bool IsNamed(ArticleReading reading, int claim, int start, int end, in LonePair pair)
    {
        for (int i = start; i < end; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Word) && reading.Tokens[i].Length >= ShortestNoun
                && !Lists.Function.Has(reading.Tokens[i])
                && pair.HasNoun(reading, WordsAt.Noun(reading, i), reading.Quantities[claim].Sentence))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>doubled its debts</c>: a verb of which an object says what was doubled.</summary>
    private static bool HasObject(ArticleReading reading, in Quantity stated) =>
        stated.Has(QuantityFlags.Verb) && WordsAt.IsKind(reading, stated.EndToken, TokenKind.Word)
        && !WordsAt.Has(reading, stated.EndToken, Lists.Preposition) && !WordsAt.Has(reading, stated.EndToken, Lists.Adverb)
        && !WordsAt.Has(reading, stated.EndToken, FigureWords.Stop) && !WordsAt.Has(reading, stated.EndToken, FigureWords.And);

    private static bool IsNext(ArticleReading reading, in Claim claim, int figure) =>
        Math.Abs(reading.Quantities[figure].Sentence - reading.Quantities[claim.Figure].Sentence) <= 1;

    /// <summary><c>the 8 per cent increase</c>, <c>a fall of a third</c>, <c>at ten times the limit</c></summary>
    private static bool IsNoun(ArticleReading reading, in Quantity claim)
    {
        int before = claim.FirstToken - 1;
        bool of = WordsAt.Has(reading, before, FigureWords.Of)
            && (WordsAt.Has(reading, before - 1, FigureWords.RiseNoun) || WordsAt.Has(reading, before - 1, FigureWords.FallNoun));
        bool noun = WordsAt.Has(reading, claim.EndToken, FigureWords.RiseNoun)
            || WordsAt.Has(reading, claim.EndToken, FigureWords.FallNoun);
        bool determined = WordsAt.Has(reading, before, FigureWords.The) || WordsAt.Has(reading, before, FigureWords.A)
            || WordsAt.Has(reading, before, FigureWords.Demonstrative);
        return of || (noun && determined)
            || (claim.Dimension == QuantityDimension.Multiple && WordsAt.Has(reading, before, FigureWords.At));
    }

    /// <summary>Whether the pair has the figure that the claim itself leads to: <c>fell 49 percent to $4.07</c>.</summary>
    private static bool IsBeside(ArticleReading reading, in Claim claim, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int end = quantities[claim.Figure].EndToken;
        int next = claim.Figure + 1;
        bool leads = next < quantities.Length && quantities[next].FirstToken <= end + 2 && quantities[next].FirstToken > end
            && quantities[next].Sentence == quantities[claim.Figure].Sentence
            && WordsAt.Has(reading, end, ChangeClaimWords.Leading);
        return !leads || next == pair.First || next == pair.Second;
    }

    private static bool TryRead(ArticleReading reading, int index, out Claim claim)
    {
        Quantity quantity = reading.Quantities[index];
        claim = default;
        Sentence sentence = reading.Sentences[quantity.Sentence];
        if (quantity.Has(QuantityFlags.Range) || quantity.Approximator is Approximator.Under or Approximator.AtLeast || quantity.Point <= 0)
        {
            return false;
        }

        if (quantity.Dimension == QuantityDimension.Multiple)
        {
            bool verb = quantity.Has(QuantityFlags.Verb) && IsFinite(reading, quantity);
            if (WordsAt.Has(reading, quantity.FirstToken - 1, ChangeClaimWords.Wish) || reading.Blocks[sentence.Block].Zone == Zone.Subhead)
            {
                return false;
            }

            if (!verb && !(WordsAt.Has(reading, quantity.EndToken, ChangeClaimWords.AsMuch)
                && !(FigureWords.MultipleVerb.Has(reading.Tokens[quantity.EndToken - 1])
                    && WordsAt.Has(reading, quantity.EndToken, FigureWords.As)))
                    && !FigureWords.Fold.Has(reading.Tokens[quantity.EndToken - 1]))
            {
                return false;
            }

            Interval factor = quantity.Point < 1 ? Interval.Exact(1).Over(quantity.Value) : quantity.Value;
            claim = new Claim(index, quantity.Point < 1 ? -1 : 1, false, 0, quantity.Has(QuantityFlags.Ambiguous)
                ? new Interval(factor.Low, factor.High + 1)
                : factor);
            return factor.High is >= 1.9 and < 25;
        }

        if (WordsAt.Find(reading, Math.Max(sentence.FirstToken, quantity.FirstToken - SubjectReach), quantity.EndToken + Reach,
            ChangeClaimWords.Shares) >= 0)
        {
            return false;
        }

        int direction = DirectionOf(reading, quantity, sentence);
        if (direction == 0 || WordsAt.Has(reading, quantity.EndToken, FigureWords.Of)
            || IsOfAnother(reading, quantity))
        {
            return false;
        }

        double slack = quantity.Dimension == QuantityDimension.Share
            ? ShareSlack
            : Math.Max(quantity.Has(QuantityFlags.Fractional) ? 0.5 : 1, quantity.Point * 0.04);
        var stated = new Interval(Math.Min(quantity.Value.Low, quantity.Point - slack),
            Math.Max(quantity.Value.High, quantity.Point + slack));
        if (direction < 0 && stated.High >= 97)
        {
            return false;
        }

        Interval ratio = direction > 0
            ? new Interval(1 + (stated.Low / 100), 1 + (stated.High / 100))
            : new Interval(1 / (1 - (stated.Low / 100)), 1 / (1 - (stated.High / 100)));
        claim = new Claim(index, direction, true, quantity.Point, ratio);
        return quantity.Point >= 3;
    }

    /// <summary>Whether the words around a percentage hold it against a figure of its own, or make it no change.</summary>
    private static bool IsOfAnother(ArticleReading reading, in Quantity stated) =>
        WordsAt.Has(reading, stated.FirstToken - 1, ChangeClaimWords.Level)
        || WordsAt.Find(reading, stated.EndToken,
            Math.Min(stated.EndToken + ComparisonReach, reading.Sentences[stated.Sentence].EndToken), ChangeClaimWords.HeldAgainst) >= 0
        || WordsAt.Find(reading, stated.FirstToken - 5, stated.EndToken + 3, ChangeClaimWords.OtherChange) >= 0;

    /// <summary>
    /// Whether a claim takes up a pair told before it, of two times: <c>the 8 per cent increase</c>. The article says then that there is
    /// such a change of what it was about.
    /// </summary>
    private static bool TakesUp(ArticleReading reading, in Quantity stated, in LonePair pair)
    {
        int before = stated.FirstToken - 1;
        before -= WordsAt.Has(reading, before, FigureWords.Of) ? 2 : 0;
        return IsNoun(reading, stated) && WordsAt.Has(reading, before, FigureWords.The)
            && stated.FirstToken > Math.Max(reading.Quantities[pair.First].FirstToken, reading.Quantities[pair.Second].FirstToken)
            && (pair.IsOfTwoTimes(reading)
                || IsDated(reading, reading.Quantities[pair.First].Sentence) != IsDated(reading, reading.Quantities[pair.Second].Sentence));
    }

    /// <summary><c>last year</c>, <c>two years ago</c></summary>
    private static bool IsDated(ArticleReading reading, int sentence)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int first = Sorted.FirstFrom(dates, reading.Sentences[sentence].FirstToken, static (in DateMention date) => date.FirstToken);
        for (int i = first; i < dates.Length && dates[i].Sentence == sentence; i++)
        {
            if (dates[i].Kind is DateKind.Ago or DateKind.Deictic)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>doubled</c>, <c>trebles</c>; <c>double</c> only in a headline.</summary>
    private static bool IsFinite(ArticleReading reading, in Quantity verb)
    {
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[verb.NumberToken]);
        return (text[text.Length - 1] | 0x20) is 'd' || (reading.Blocks[reading.Sentences[verb.Sentence].Block].Zone == Zone.Headline
            && (WordsAt.Has(reading, verb.EndToken, ChangeClaimWords.Span) || verb.EndToken >= reading.Sentences[verb.Sentence].EndToken));
    }

    /// <summary>1 if the words beside a percentage make it a rise, -1 a fall, 0 neither.</summary>
    private static int DirectionOf(ArticleReading reading, in Quantity quantity, in Sentence sentence)
    {
        for (int distance = 1; distance <= Reach; distance++)
        {
            int before = quantity.FirstToken - distance;
            if (before >= sentence.FirstToken && Direction(reading, before) is var b and not 0)
            {
                return b;
            }

            int after = quantity.EndToken + distance - 1;
            if (after < sentence.EndToken && distance <= 2 && Direction(reading, after) is var a and not 0)
            {
                return a;
            }
        }

        return 0;
    }

    private static int Direction(ArticleReading reading, int token) =>
        WordsAt.Has(reading, token, FigureWords.RiseVerb) || WordsAt.Has(reading, token, FigureWords.RiseNoun)
        || WordsAt.Has(reading, token, FigureWords.RiseMark) ? 1
        : WordsAt.Has(reading, token, FigureWords.FallVerb) || WordsAt.Has(reading, token, FigureWords.FallNoun)
            || WordsAt.Has(reading, token, FigureWords.FallMark) ? -1
        : 0;

    /// <summary>Puts the smaller and the larger figure on one scale.</summary>
    private static bool TryCompare(ArticleReading reading, in LonePair pair, out ChangeArithmetic arithmetic)
    {
        Quantity first = reading.Quantities[pair.First];
        Quantity second = reading.Quantities[pair.Second];
        bool rising = second.Point > first.Point;
        return ChangeArithmetic.TryCreate(reading, rising ? first : second, rising ? second : first, out arithmetic)
            && arithmetic.ToPoint > arithmetic.FromPoint;
    }

    private static void Report(ArticleReading reading, RuleContext context, in Claim claim, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity first = quantities[pair.First];
        Quantity second = quantities[pair.Second];
        bool rising = second.Point > first.Point;
        Quantity low = rising ? first : second;
        Quantity high = rising ? second : first;
        if (!TryCompare(reading, pair, out ChangeArithmetic arithmetic))
        {
            return;
        }

        double ratio = arithmetic.ToPoint / arithmetic.FromPoint;
        Quantity stated = quantities[claim.Figure];
        string told = FigureText.Quote(reading, stated);
        string from = FigureText.Quote(reading, claim.Direction > 0 ? low : high);
        string to = FigureText.Quote(reading, claim.Direction > 0 ? high : low);
        string message = claim.IsPercent
            ? $"From {from} to {to} is {FigureText.FormatPercent(reading, Percent(ratio, claim.Direction), stated)}; the text says {told}"
            : $"{FigureText.Quote(reading, high)} is {FigureText.FormatNumber(ratio)} times {FigureText.Quote(reading, low)}; the text says “{told}”";
        Claims.Report(reading, context, TakesUp(reading, stated, pair) ? Severity.Warning : Severity.Note, claim.Figure, message,
            "Check all three figures", (pair.First, "one figure"), (pair.Second, "the other figure"));
    }

    /// <summary>The rise or fall in percent between two figures of which one is so many times the other.</summary>
    private static double Percent(double ratio, int direction) => direction > 0 ? (ratio - 1) * 100 : (1 - (1 / ratio)) * 100;

    private static bool IsPlausible(in Claim claim, double ratio)
    {
        if (!claim.IsPercent)
        {
            double middle = (claim.Ratio.Low + claim.Ratio.High) / 2;
            return ratio / middle is < MostTimes and > 1 / MostTimes;
        }

        return Percent(ratio, claim.Direction) / claim.Percent is < MostTimes and > 1 / MostTimes;
    }

    /// <summary>Whether any two figures of the article make the claim true, in either direction.</summary>
    private static bool HasWitness(ArticleReading reading, in Claim claim, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (!IsWitness(quantities[i]) || pair.IsRounded(reading, i))
            {
                continue;
            }

            reading.Work.Add(quantities.Length - i);
            for (int j = i + 1; j < quantities.Length; j++)
            {
                if (IsWitness(quantities[j]) && !pair.IsRounded(reading, j) && LonePair.AreOfOneKind(reading, quantities[i], quantities[j])
                    && Fits(reading, claim, quantities[i], quantities[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsWitness(in Quantity quantity) =>
        quantity.IsAmount && quantity.Approximator is not (Approximator.Under or Approximator.AtLeast)
        && (quantity.Dimension != QuantityDimension.Count || quantity.Point >= LeastCount) && quantity.Point > 0
        && !quantity.Has(QuantityFlags.Range)
        && quantity.Dimension is not (QuantityDimension.Share or QuantityDimension.Multiple or QuantityDimension.Duration);

    private static bool Fits(ArticleReading reading, in Claim claim, in Quantity one, in Quantity other)
    {
        double factor = LonePair.Factor(reading, one, other);
        Interval first = one.Value.Times(Interval.Exact(factor));
        Interval ratio = one.Point * factor > other.Point ? first.Over(other.Value) : other.Value.Over(first);
        if (ratio.Meets(claim.Ratio))
        {
            return true;
        }

        // the difference and the whole
        return claim.IsPercent && ratio.Low > 0
            && Interval.Exact(100).Over(ratio).Meets(new Interval(claim.Percent - 1, claim.Percent + 1));
    }

    /// <summary>
    /// Whether more than their loneliness binds the two figures to the claim: they are of two times, or the claim is what a slip makes of
    /// them.
    /// </summary>
    private static bool IsLinked(ArticleReading reading, in Claim claim, in LonePair pair, double ratio)
    {
        Quantity stated = reading.Quantities[claim.Figure];
        if ((claim.IsPercent || (stated.Has(QuantityFlags.Verb) && IsFinite(reading, stated))) && pair.IsOfTwoTimes(reading))
        {
            return true;
        }

        if (claim.IsPercent)
        {
            // the other base
            return Math.Abs(Percent(ratio, -claim.Direction) - claim.Percent) <= 0.5;
        }

        return ratio > 1.9 && Math.Abs(ratio - Math.Round(ratio)) < 0.01 * ratio;
    }

    /// <summary>Whether a year beside the claim, if there is one, is a year of the figures too.</summary>
    private static bool AreOfOneTime(ArticleReading reading, in Claim claim, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int year = YearOf(reading, claim.Figure);
        int first = YearOf(reading, pair.First);
        int second = YearOf(reading, pair.Second);
        return year == 0 || year == first || year == second || (claim.IsPercent && first == 0 && second == 0);
    }

    private static int YearOf(ArticleReading reading, int figure)
    {
        Sentence sentence = reading.Sentences[reading.Quantities[figure].Sentence];
        return LonePair.YearIn(reading, (sentence.FirstToken, sentence.EndToken));
    }
}
