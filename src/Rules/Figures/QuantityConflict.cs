using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds one thing that is given two incompatible figures in one article.</summary>
/// <remarks>
/// ## Why
/// Copy merged from two sources or two versions keeps the figures of both, and the reader can trust neither.
///
/// Two figures are held against each other only if the words around them name one thing: the same three words follow both
/// ("mooring fee rebate"), both are definite ("of the 40 questions", "the 120 warehouse jobs"), or the thing has been named twice by its
/// day ("the May 8 meeting") and is then given another day of that month. Figures of other years, of earlier counts, of parts and of
/// further things are left alone. A run is the same in any words ("the fourth title in a row", "four straight titles", "a fourth
/// consecutive title"). A figure of one holder ("the brewery employs", "at the brewery", "the 36-storey hotel") that comes back with its
/// digits turned or another scale is told wherever it stands. It is a note: two things may go by one name. A figure
/// that comes back with its very digits and another scale or unit, or converted the wrong way round, is a warning: only a slip does that.
///
/// ## Examples
/// ```bad
/// The harbour board offered a £200 mooring fee rebate on Monday. Owners said the £240 mooring fee rebate came late.
/// ```
/// ```bad
/// She had the answers to all of the 40 questions. Only five of the 60 questions were about maps.
/// ```
/// ```bad
/// He was asked about the May 8 meeting. The May 8 meeting was short. Nothing was said after the May 3 meeting.
/// ```
/// ```bad
/// It was their fourth title in a row. "Three straight titles is a dream," said the coach.
/// ```
/// ```bad
/// The brewery employs 270 people.
///
/// The 720 people at the brewery will be told in June.
/// ```
/// ```bad
/// The clinic was left a bequest of $3 million.
///
/// The $3 billion bequest will pay for a ward.
/// ```
/// ```bad
/// The scheme was to cost £47 million.
///
/// Nobody knows how a £47 billion project could fail.
/// ```
/// ```good
/// Ward A lost 12 hospital beds. Ward B lost 15.
/// ```
/// ```good
/// The board counted 640 grey seals. An earlier count of 604 grey seals was wrong.
/// ```
/// </remarks>
public sealed class QuantityConflict() : Rule(new RuleDescriptor(
    "CL305",
    "quantity-conflict",
    "One thing has two figures",
    "The same thing is given two incompatible figures in one article.",
    Severity.Note)
{
    QuietIn = QuietGenres.Entries,
})
{
    /// <summary>Figures farther apart than this are of two things, or of a whole and a part.</summary>
    private const double MostTimes = 2.5;

    /// <summary>Tokens of a line that names a thing and its price.</summary>
    private const int LongestLabel = 12;

    /// <summary>How many figures off a day is looked for again.</summary>
    private const int FurtherFigures = 60;

    /// <summary>One thing named twice is named twice within one article, not in two of a digest.</summary>
    private const int MostBlocks = 100;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        RunConflict.Check(reading, context);
        RankConflict.Check(reading, context);
        EventDay.Check(reading, context);
        PleaConflict.Check(reading, context);
        SameThing.Check(reading, context);
        TwinFigure.Check(reading, context);
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (quantities.Length < 2)
        {
            return;
        }

        // The last figure of each name; each is looked up once.
        using var last = new PooledIndex(quantities.Length);
        using var again = new PooledIndex(quantities.Length); // names that had the same figure twice
        for (int i = 0; i < quantities.Length; i++)
        {
            ulong name = NameOf(reading, quantities[i]);
            if (name == 0 || !reading.Blocks[reading.Sentences[quantities[i].Sentence].Block].IsProse)
            {
                continue;
            }

            if (last.Get(name) is >= 0 and var before)
            {
                bool repeats = quantities[before].Point.Equals(quantities[i].Point);
                if (repeats)
                {
                    again.Set(name, i);
                }
                else if (Conflict(reading, before, i)
                    && (quantities[i].Role != QuantityRole.Date || (again.Get(name) >= 0 && !Recurs(reading, name, i))))
                {
                    // "the July 2 snapshot", "the July 11 snapshot": a day tells one thing from another unless the thing has its day for a name
                    Report(reading, context, quantities[before], quantities[i]);
                    continue;
                }
            }

            last.Set(name, i);
        }
    }

    /// <summary>Whether a thing named by a day is named so elsewhere too: then there are two of them.</summary>
    private static bool Recurs(ArticleReading reading, ulong name, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int end = Math.Min(quantities.Length, index + FurtherFigures);
        int first = Math.Max(0, index - FurtherFigures);
        reading.Work.Add(end - first);
        for (int i = first; i < end; i++)
        {
            if (i != index && quantities[i].Role == QuantityRole.Date && quantities[i].Point.Equals(quantities[index].Point)
                && NameOf(reading, quantities[i]) == name)
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(ArticleReading reading, RuleContext context, in Quantity first, in Quantity second) =>
        context.Report(
            second.SpanIn(reading.Tokens),
            $"The text says {Words(reading, second)} here and {Words(reading, first)} before",
            "Check which of the two is right, or say how they differ",
            [new RelatedPlace(first.SpanIn(reading.Tokens), "the other figure")]);

    /// <summary>The figure with the words after it.</summary>
    private static string Words(ArticleReading reading, in Quantity quantity)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int end = quantity.EndToken;
        while (end < tokens.Length && end < quantity.EndToken + (quantity.Dimension == QuantityDimension.Money ? 3 : 1)
            && tokens[end].Kind == TokenKind.Word && !WordsAt.Has(reading, end, Lists.Function))
        {
            end++;
        }

        int first = quantity.Role != QuantityRole.Date ? quantity.NumberToken
            : tokens[quantity.NumberToken - 1].Kind == TokenKind.Period ? quantity.NumberToken - 2 : quantity.NumberToken - 1;
        return reading.Text.Between(tokens[first].Start, tokens[end - 1].End).ToString().Replace("\r\n", " ").Replace('\n', ' ');
    }

    /// <summary>A key of what the figure is a figure of; 0 if its words do not name one thing.</summary>
    private static ulong NameOf(ArticleReading reading, in Quantity quantity)
    {
        int after = quantity.EndToken;
        bool definite = WordsAt.Has(reading, quantity.FirstToken - 1, FigureWords.The)
            && WordsAt.Has(reading, quantity.FirstToken - 2, FigureWords.Of);
        if (quantity.Has(QuantityFlags.Range | QuantityFlags.Compound) || (quantity.Has(QuantityFlags.InQuotation) && !definite))
        {
            return 0;
        }

        if (quantity.Role == QuantityRole.Date)
        {
            int month = WordsAt.IsKind(reading, quantity.NumberToken - 1, TokenKind.Period)
                ? quantity.NumberToken - 2
                : quantity.NumberToken - 1;
            return WordsAt.Has(reading, month, FigureWords.Month) && IsNoun(reading, quantity, after) && IsDefinite(reading, month - 1)
                ? Key(3, reading.Tokens[month].Hash, Noun(reading, after))
                : 0;
        }

        if (quantity.Has(QuantityFlags.Fractional) && quantity.Dimension == QuantityDimension.Count)
        {
            // "the 35.0 major version"
            return 0;
        }

        if (!quantity.IsAmount || quantity.Dimension is not (QuantityDimension.Count or QuantityDimension.Money) || quantity.Rate != 0
            || quantity.Approximator is not (Approximator.None or Approximator.Just or Approximator.Exactly) || quantity.Point < 3)
        {
            return 0;
        }

        ulong kind = 16 + ((ulong)quantity.Dimension * 256) + quantity.Unit;
        // "the 120 warehouse jobs": definite both times
        if (quantity.Dimension == QuantityDimension.Count && (IsChoice(reading, after) || IsRestricted(reading, quantity)))
        {
            return 0;
        }

        if (quantity.Dimension == QuantityDimension.Count && WordsAt.Has(reading, quantity.FirstToken - 1, FigureWords.The)
            && IsNoun(reading, quantity, after) && IsNoun(reading, quantity, after + 1)
            && !WordsAt.IsOwner(reading, after) && quantity.HeadToken == after + 1)
        {
            return Key(kind, Noun(reading, after), Noun(reading, after + 1));
        }

        if (definite && quantity.Dimension == QuantityDimension.Count)
        {
            return IsNoun(reading, quantity, after) ? Key(kind, Noun(reading, after), 0) : 0;
        }

        return IsNoun(reading, quantity, after) && IsNoun(reading, quantity, after + 1) && IsNoun(reading, quantity, after + 2)
            && !WordsAt.IsOwner(reading, after)
            ? Key(kind, (Noun(reading, after) * 31) + Noun(reading, after + 1), Noun(reading, after + 2))
            : 0;
    }

    /// <summary><c>the seven largest towns</c>, <c>the four main roads</c>: as many as one likes.</summary>
    private static bool IsChoice(ArticleReading reading, int token)
    {
        if (!WordsAt.IsKind(reading, token, TokenKind.Word))
        {
            return false;
        }

        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[token]);
        return QuantityConflictWords.Choice.Has(reading.Tokens[token])
            || (text.Length > 4 && text.EndsWith("est".AsSpan(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// <c>the eight goals that lacked a plan</c>, <c>the seven members at the time</c>, <c>the 11 respondents</c>: some of them, or those
    /// of one sample.
    /// </summary>
    private static bool IsRestricted(ArticleReading reading, in Quantity quantity)
    {
        int end = Counts.EndWithNoun(quantity);
        return quantity.HeadToken >= 0
            && (QuantityConflictWords.Sample.Has(reading.Tokens[quantity.HeadToken])
                || WordsAt.Has(reading, end, QuantityConflictWords.Restricting));
    }

    private static ulong Key(ulong kind, uint first, uint second) => (kind * 0x9E3779B97F4A7C15UL) ^ ((ulong)first << 32) ^ second;

    private static uint Noun(ArticleReading reading, int token) => NounKey.Create(reading.TextOf(reading.Tokens[token]));

    private static bool IsDefinite(ArticleReading reading, int token) => WordsAt.Has(reading, token, Lists.Determiner)
        || (token >= 0 && reading.Tokens[token].IsPossessive) || WordsAt.Has(reading, token, Lists.Preposition);

    private static bool IsNoun(ArticleReading reading, in Quantity quantity, int token) =>
        token < reading.Sentences[quantity.Sentence].EndToken
        && WordsAt.IsKind(reading, token, TokenKind.Word)
        && !WordsAt.Has(reading, token, QuantityConflictWords.NoContext)
        && !WordsAt.Has(reading, token, QuantityConflictWords.FigureContext)
        && !WordsAt.Has(reading, token, QuantityConflictWords.Unit);

    private static bool Conflict(ArticleReading reading, int before, int index)
    {
        ref readonly Quantity first = ref reading.Quantities[before];
        ref readonly Quantity second = ref reading.Quantities[index];
        if (first.Sentence == second.Sentence
            || reading.Sentences[second.Sentence].Block - reading.Sentences[first.Sentence].Block > MostBlocks)
        {
            return false;
        }

        // "an Oct. 23 call", "reports from eight offices": what is not definite is another one, or some of them
        if ((second.Dimension == QuantityDimension.Count && !IsDefiniteFigure(reading, second))
            || (first.Role == QuantityRole.Date && !IsDefiniteFigure(reading, first)))
        {
            return false;
        }

        if (IsLabel(reading, first) && IsLabel(reading, second))
        {
            return false;
        }

        double ratio = first.Point / second.Point;
        bool apart = first.Role == QuantityRole.Date
            ? !first.Point.Equals(second.Point)
            : first.Value.ConflictsWith(second.Value) && ratio is < MostTimes and > 1 / MostTimes;
        return apart && !HasContext(reading, before) && !HasContext(reading, index);
    }

    /// <summary><c>Gold – $900 annual fee</c>, <c>Silver – $400 annual fee</c>: short lines that tell things apart.</summary>
    private static bool IsLabel(ArticleReading reading, in Quantity quantity)
    {
        Block block = reading.Blocks[reading.Sentences[quantity.Sentence].Block];
        return block.EndToken - block.FirstToken <= LongestLabel && !WordsAt.IsKind(reading, block.EndToken - 1, TokenKind.Period)
            && quantity.FirstToken > block.FirstToken;
    }

    /// <summary>Whether <c>the</c>, <c>that</c> or an owner stands before the figure.</summary>
    private static bool IsDefiniteFigure(ArticleReading reading, in Quantity quantity)
    {
        int before = quantity.FirstToken - 1;
        while (quantity.Role == QuantityRole.Date
            && (WordsAt.Has(reading, before, FigureWords.Month) || WordsAt.IsKind(reading, before, TokenKind.Period)))
        {
            before--;
        }

        return (WordsAt.Has(reading, before, QuantityConflictWords.Definite) && !WordsAt.Has(reading, before, FigureWords.A))
            || (before >= 0 && reading.Tokens[before].IsPossessive);
    }

    /// <summary>Whether the sentence says that the figure is one of several: of another year, another count, a further thing.</summary>
    private static bool HasContext(ArticleReading reading, int index)
    {
        ref readonly Quantity quantity = ref reading.Quantities[index];
        Sentence sentence = reading.Sentences[quantity.Sentence];
        reading.Work.Add(sentence.EndToken - sentence.FirstToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            // "the second 40 questions": some words tell one from another only just before the figure, others anywhere
            bool beside = i == quantity.FirstToken - 1 || i == quantity.FirstToken - 2;
            if (WordsAt.Has(reading, i, QuantityConflictWords.Context) || (beside && WordsAt.Has(reading, i, QuantityConflictWords.Near)))
            {
                return true;
            }
        }

        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = index; i < quantities.Length && quantities[i].Sentence == quantity.Sentence; i++)
        {
            if (quantities[i].Role is QuantityRole.Year or QuantityRole.RelativeTime)
            {
                return true;
            }
        }

        for (int i = index; i >= 0 && quantities[i].Sentence == quantity.Sentence; i--)
        {
            if (quantities[i].Role is QuantityRole.Year or QuantityRole.RelativeTime)
            {
                return true;
            }
        }

        return false;
    }
}
