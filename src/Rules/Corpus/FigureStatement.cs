using System.Globalization;
using System.Text;
using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// What a named thing measures, costs, holds or employs, and what flows between two places: <c>the Varn Bridge cost £4m</c>,
/// <c>trade between Varn and Tolne was worth $289 million</c>. Estimates and roundings are as wide as their words say.
/// </summary>
internal sealed class FigureStatement : StatementConflict
{
    private const int Low = 3;
    private const int High = 4;

    /// <summary>Farther apart it is something else that is counted, unless it is a scale that was mixed up.</summary>
    private const double MostTimes = 20;

    private const int MostPlaces = 3;

    /// <inheritdoc/>
    public override string Kind => "figure";

    /// <inheritdoc/>
    public override void Collect(ArticleReading reading, FactCollector facts)
    {
        foreach (ref readonly Quantity quantity in reading.Quantities)
        {
            Sentence sentence = reading.Sentences[quantity.Sentence];
            if (!quantity.IsAmount || quantity.Rate != 0
                || quantity.Has(QuantityFlags.InQuotation | QuantityFlags.Compound | QuantityFlags.Ambiguous | QuantityFlags.Verb)
                || quantity.Dimension is QuantityDimension.Percent or QuantityDimension.Points or QuantityDimension.Share
                    or QuantityDimension.Multiple or QuantityDimension.Duration or QuantityDimension.Temperature
                || !IsOwn(reading, quantity.NumberToken, sentence))
            {
                continue;
            }

            if (quantity.Dimension == QuantityDimension.Money)
            {
                CollectFlow(reading, facts, quantity, sentence);
            }

            CollectProperty(reading, facts, quantity, sentence);
        }
    }

    /// <inheritdoc/>
    protected override Severity Judge(FactForm x, FactForm y)
    {
        Interval first = Read(x.Facts[0]);
        Interval second = Read(y.Facts[0]);
        double times = first.Low > second.High ? first.Low / Math.Max(1e-9, second.High) : second.Low / Math.Max(1e-9, first.High);
        if (!first.ConflictsWith(second) || times > MostTimes)
        {
            return Severity.None;
        }

        // What a thing cost or measures does not change; an empty time is then no unknown one.
        return string.Equals(x.Facts[0].Values[Time], Always, StringComparison.Ordinal) ? Severity.Warning : Moment.Grade(x, y, Time);
    }

    /// <summary>Three places are three pairs, and what flows between them is one thing.</summary>
    protected override string GetSubject(FactGroup group) =>
        group.Forms.First().Facts[0].Values[Context] is { Length: > 0 } flow ? flow : base.GetSubject(group);

    private const string Always = "-";

    private static Interval Read(Fact fact) =>
        new(double.Parse(fact.Values[Low], CultureInfo.InvariantCulture), double.Parse(fact.Values[High], CultureInfo.InvariantCulture));

    /// <summary>
    /// <c>the Varn Bridge is 84 metres long</c>, <c>Varn Foods employs 270 people</c>, <c>Varn has a population of 4,000</c>
    /// </summary>
    private void CollectProperty(ArticleReading reading, FactCollector facts, in Quantity quantity, in Sentence sentence)
    {
        int verb = quantity.FirstToken - 1;
        string what;
        bool isLasting = false;
        int after = Math.Max(quantity.EndToken, quantity.HeadToken + 1);
        if (WordsAt.Has(reading, verb, FigureStatementWords.Is) && quantity.Dimension == QuantityDimension.Length
            && WordsAt.Has(reading, quantity.EndToken, FigureStatementWords.Measure))
        {
            what = KeyAt(reading, quantity.EndToken);
            after = quantity.EndToken + 1;
            isLasting = true;
        }
        else if (quantity.Dimension == QuantityDimension.Money && WordsAt.Has(reading, verb, FigureStatementWords.Cost))
        {
            what = "cost";
            isLasting = true;
        }
        else if (quantity.Dimension == QuantityDimension.Money && WordsAt.Has(reading, verb, Lists.For)
            && WordsAt.Has(reading, verb - 1, FigureStatementWords.Sold) && WordsAt.Has(reading, verb - 2, FigureStatementWords.Was))
        {
            what = "sold";
            verb -= 2;
            isLasting = true;
        }
        else if (quantity.Dimension is QuantityDimension.Mass or QuantityDimension.Area
            && WordsAt.Has(reading, verb, FigureStatementWords.Holds))
        {
            what = KeyAt(reading, verb);
        }
        else if (quantity.Dimension == QuantityDimension.Count && WordsAt.Has(reading, verb, Lists.Of)
            && WordsAt.Has(reading, verb - 1, FigureStatementWords.Population) && WordsAt.Has(reading, verb - 3, FigureStatementWords.Has))
        {
            what = "population";
            verb -= 3;
        }
        else if (quantity.Dimension == QuantityDimension.Count && quantity.HeadToken == quantity.EndToken
            && WordsAt.Has(reading, verb, FigureStatementWords.Holds) && quantity.Point > 3)
        {
            what = KeyAt(reading, verb) + " " + KeyAt(reading, quantity.HeadToken);
        }
        else
        {
            return;
        }

        if (WordsAt.Find(reading, quantity.FirstToken - 4, after + 2, FigureStatementWords.Other) >= 0
            || !NamedThing.TryReadBefore(reading, verb, sentence, out NamedThing thing)
            || (thing.End - thing.First < 2 && what is not "population"))
        {
            return;
        }

        string time = isLasting ? Always : Moment.Of(reading, quantity.Sentence);
        Add(reading, facts, [thing.Key + " " + what + " " + UnitOf(reading, quantity)], quantity, sentence,
            Show(reading, thing.First, after), time);
    }

    /// <summary>
    /// <c>trade between Varn and Tolne rose to $289 million</c>: what flows between two places that the clause names before the figure.
    /// </summary>
    private void CollectFlow(ArticleReading reading, FactCollector facts, in Quantity quantity, in Sentence sentence)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int verb = quantity.FirstToken - 1;
        verb -= WordsAt.Has(reading, verb, FigureStatementWords.Reach) ? 1 : 0;
        int flow = WordsAt.Find(reading, sentence.FirstToken, quantity.FirstToken, FigureStatementWords.Flow);
        if (flow < 0 || flow > sentence.FirstToken + 3
            || !(WordsAt.Has(reading, verb, FigureStatementWords.FlowVerb) || WordsAt.Has(reading, verb + 1, FigureStatementWords.FlowVerb)
                || WordsAt.Has(reading, verb - 1, FigureStatementWords.FlowVerb)))
        {
            return;
        }

        var places = new List<string>();
        int first = flow;
        for (int i = sentence.FirstToken; i < quantity.FirstToken; i++)
        {
            if (Lists.Country.Has(tokens[i]))
            {
                string place = KeyAt(reading, i);
                first = Math.Min(first, i);
                if (!places.Contains(place))
                {
                    places.Add(place);
                }
            }
            else if (FigureStatementWords.Other.Has(tokens[i]))
            {
                return;
            }
        }

        if (places.Count is < 2 or > MostPlaces)
        {
            return;
        }

        places.Sort(StringComparer.Ordinal);
        var keys = new List<string>();
        for (int i = 0; i < places.Count; i++)
        {
            for (int j = i + 1; j < places.Count; j++)
            {
                keys.Add(KeyAt(reading, flow) + " " + places[i] + " " + places[j] + " " + UnitOf(reading, quantity));
            }
        }

        Add(reading, facts, [.. keys], quantity, sentence, Show(reading, first, quantity.EndToken), Moment.Of(reading, quantity.Sentence),
            KeyAt(reading, flow));
    }

    private void Add(ArticleReading reading, FactCollector facts, string[] keys, in Quantity quantity, in Sentence sentence, string shown,
        string time, string flow = "")
    {
        string low = quantity.Value.Low.ToString("R", CultureInfo.InvariantCulture);
        string high = quantity.Value.High.ToString("R", CultureInfo.InvariantCulture);
        TextSpan span = quantity.SpanIn(reading.Tokens);
        facts.Add(Kind, keys, low + ".." + high, span, sentence.Span, shown, time, flow, low, high);
    }

    private static string UnitOf(ArticleReading reading, in Quantity quantity)
    {
        var unit = new StringBuilder(quantity.Dimension.ToString());
        unit.Append(' ').Append(reading.Lexicon.Figures.Units[quantity.Unit].Name);
        return quantity.Qualifier == 0
            ? unit.ToString()
            : unit.Append(' ').Append(quantity.Qualifier.ToString("x8", CultureInfo.InvariantCulture)).ToString();
    }

    private static string KeyAt(ArticleReading reading, int token) =>
        NameKey.Create(NameKey.StripPossessive(reading.TextOf(reading.Tokens[token])));
}
