using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a table of points against what is told of it: <c>1. Marne 14, 53; 2. Selm 14, 49; 3. Varn 14, 46</c> and
/// <c>Varn are five points behind Selm</c>; ranks against points.
/// </summary>
internal static class Standings
{
    private const int MostTeams = 24;

    /// <summary>Words of a team's name, and figures beside it.</summary>
    private const int LongestRow = 12;

    private const int MostDigits = 3;

    /// <summary>A team with its points.</summary>
    /// <param name="Name">Hash of the first word of its name.</param>
    /// <param name="Points">Its points.</param>
    /// <param name="Token">The token of its points.</param>
    private readonly record struct Team(uint Name, int Points, int Token);

    /// <summary>Looks for a table, and then at the gaps that are told.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        if (!reading.HasWord(FigureWords.Points))
        {
            return;
        }

        Span<Team> teams = stackalloc Team[MostTeams];
        int count = ReadTable(reading, teams);
        if (count >= 3)
        {
            CheckOrder(reading, context, teams.Slice(0, count));
        }

        count = ReadTold(reading, teams, count);
        if (count >= 2)
        {
            CheckGaps(reading, context, teams.Slice(0, count));
        }
    }

    /// <summary><c>1. Marne Town 14, 53; 2. Selm 14, 49</c>, one behind the other or one a line.</summary>
    private static int ReadTable(ArticleReading reading, Span<Team> teams)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int count = 0;
        reading.Work.Add(tokens.Length);
        for (int i = 0; i + 3 < tokens.Length && count < MostTeams; i++)
        {
            if (tokens[i].Kind != TokenKind.Number || tokens[i].Length > 2 || Value(reading, i) != count + 1
                || !WordsAt.IsKind(reading, i + 1, TokenKind.Period) || !WordsAt.IsKind(reading, i + 2, TokenKind.Word)
                || !tokens[i + 2].IsCapitalised)
            {
                continue;
            }

            int last = -1;
            int end = i + 3;
            while (end < tokens.Length && end < i + LongestRow && tokens[end].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Comma
                && !(tokens[end].Kind == TokenKind.Word && !tokens[end].IsCapitalised))
            {
                last = tokens[end].Kind == TokenKind.Number && tokens[end].Length <= 3 ? end : last;
                end++;
            }

            if (last < 0 || last != end - 1)
            {
                continue;
            }

            teams[count++] = new Team(tokens[i + 2].Hash, Value(reading, last), last);
            i = last;
        }

        return count >= 3 ? count : 0;
    }

    /// <summary>The value of a number of few digits, or -1.</summary>
    private static int Value(ArticleReading reading, int token) =>
        Digits.TryRead(reading.TextOf(reading.Tokens[token]), MostDigits, out int value) ? value : -1;

    /// <summary>A table stands in the order of its last column, or in that of none that is printed.</summary>
    private static void CheckOrder(ArticleReading reading, RuleContext context, ReadOnlySpan<Team> teams)
    {
        int wrong = -1;
        for (int i = 1; i < teams.Length; i++)
        {
            if (teams[i].Points > teams[i - 1].Points)
            {
                if (wrong >= 0)
                {
                    return;
                }

                wrong = i;
            }
        }

        if (wrong < 0 || teams.Length < 4)
        {
            return;
        }

        context.Report(
            Severity.Warning,
            reading.Tokens[teams[wrong].Token].Span,
            $"The table puts {FigureText.Whole(teams[wrong].Points)} points below {FigureText.Whole(teams[wrong - 1].Points)}",
            "Check the figures and the order",
            [new RelatedPlace(reading.Tokens[teams[wrong - 1].Token].Span, "the row above")]);
    }

    /// <summary><c>Marne have 53 points</c>, <c>Selm (49 points)</c></summary>
    private static int ReadTold(ArticleReading reading, Span<Team> teams, int count)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length && count < MostTeams; i++)
        {
            ref readonly Quantity points = ref quantities[i];
            if (!IsPoints(reading, points)
                || !WordsAt.Has(reading, points.EndToken - 1, FigureWords.Points) && !WordsAt.Has(reading, points.HeadToken,
                    FigureWords.Points) || points.Has(QuantityFlags.InQuotation | QuantityFlags.Compound))
            {
                continue;
            }

            int end = Math.Max(points.EndToken, points.HeadToken + 1);
            int before = points.FirstToken - 1;
            bool told = WordsAt.Has(reading, before, StandingsWords.Have) || WordsAt.IsKind(reading, before, TokenKind.OpenBracket);
            int first = before - 1;
            while (first > 0 && WordsAt.IsKind(reading, first - 1, TokenKind.Word) && reading.Tokens[first - 1].IsCapitalised
                && before - first < 3)
            {
                first--;
            }

            bool gap = WordsAt.Has(reading, end, StandingsWords.Behind) || WordsAt.Has(reading, end, StandingsWords.Ahead)
                || WordsAt.Has(reading, end, FigureWords.From);
            Sentence sentence = reading.Sentences[points.Sentence];
            if (told && !gap && first >= sentence.FirstToken && WordsAt.IsKind(reading, first, TokenKind.Word)
                && reading.Tokens[first].IsCapitalised && !Lists.Function.Has(reading.Tokens[first])
                && WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, StandingsWords.Then) < 0
                && Find(teams.Slice(0, count), reading.Tokens[first].Hash) < 0)
            {
                teams[count++] = new Team(reading.Tokens[first].Hash, (int)points.Point, points.NumberToken);
            }
        }

        return count;
    }

    private static bool IsPoints(ArticleReading reading, in Quantity quantity) =>
        quantity.IsAmount && quantity.Dimension is QuantityDimension.Points or QuantityDimension.Count && quantity.Point is >= 0 and < 1000
        && (quantity.Point % 1).Equals(0) && !quantity.Has(QuantityFlags.Range | QuantityFlags.Scaled | QuantityFlags.Fractional)
        && quantity.Approximator is Approximator.None or Approximator.Just or Approximator.Exactly
        && !WordsAt.IsKind(reading, quantity.EndToken, TokenKind.Percent);

    private static int Find(ReadOnlySpan<Team> teams, uint name)
    {
        int found = -1;
        for (int i = 0; i < teams.Length; i++)
        {
            if (teams[i].Name == name)
            {
                if (found >= 0)
                {
                    return -2;
                }

                found = i;
            }
        }

        return found;
    }

    /// <summary><c>Varn are now seven points behind the leaders and five behind Selm</c></summary>
    private static void CheckGaps(ArticleReading reading, RuleContext context, ReadOnlySpan<Team> teams)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            ref readonly Quantity gap = ref quantities[i];
            int at = Math.Max(gap.EndToken, gap.HeadToken + 1);
            bool behind = WordsAt.Has(reading, at, StandingsWords.Behind);
            if ((!behind && !WordsAt.Has(reading, at, StandingsWords.Ahead)) || !IsPoints(reading, gap)
                || gap.Has(QuantityFlags.InQuotation))
            {
                continue;
            }

            int name = at + 1;
            while (name < at + 4 && WordsAt.Has(reading, name, StandingsWords.Between))
            {
                name++;
            }

            Sentence sentence = reading.Sentences[gap.Sentence];
            bool points = gap.Dimension == QuantityDimension.Points || WordsAt.Has(reading, gap.HeadToken, FigureWords.Points)
                || (gap.HeadToken < 0 && WordsAt.Find(reading, sentence.FirstToken, gap.FirstToken, FigureWords.Points) >= 0);
            int other = !points
                ? -1
                : WordsAt.Has(reading, name, StandingsWords.Leader)
                    ? Leader(teams)
                    : WordsAt.IsKind(reading, name, TokenKind.Word) ? Find(teams, reading.Tokens[name].Hash) : -1;
            int subject = -1;
            for (int j = sentence.FirstToken; j < gap.FirstToken && subject == -1; j++)
            {
                subject = reading.Tokens[j].IsCapitalised ? Find(teams, reading.Tokens[j].Hash) : -1;
            }

            if (other < 0 || subject < 0 || subject == other
                || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, StandingsWords.Now) < 0
                || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, StandingsWords.Then) >= 0)
            {
                continue;
            }

            int difference = behind ? teams[other].Points - teams[subject].Points : teams[subject].Points - teams[other].Points;
            if (difference == (int)gap.Point)
            {
                continue;
            }

            context.Report(
                Severity.Warning,
                gap.SpanIn(reading.Tokens),
                $"{FigureText.Whole(teams[subject].Points)} and {FigureText.Whole(teams[other].Points)} points are {FigureText.Whole(Math.Abs(difference))} apart; the text says {FigureText.Quote(reading, gap)}",
                "Check the points and the gap",
                [new RelatedPlace(reading.Tokens[teams[other].Token].Span, "the points of the other side")]);
        }
    }

    private static int Leader(ReadOnlySpan<Team> teams)
    {
        int leader = 0;
        for (int i = 1; i < teams.Length; i++)
        {
            leader = teams[i].Points > teams[leader].Points ? i : leader;
        }

        return leader;
    }
}
