using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a score against those of its parts: <c>3-1 (25-19, 23-25, 25-21)</c>, <c>6-4, 3-6, 7-5 in straight sets</c>,
/// <c>by five sets to three</c> and a ninth set.
/// </summary>
internal static class PeriodScores
{
    private const int MostParts = 9;

    /// <summary>No set ends below it; periods with goals hardly reach it.</summary>
    private const int LeastOfSet = 6;

    /// <summary>Tokens in which a part of the match may be named after its score.</summary>
    private const int Reach = 120;

    /// <summary>Looks at a figure as the first score of several, or as the score of a match in sets.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        if (Score.TryRead(reading, reading.Quantities[index], out Score first))
        {
            CheckBracket(reading, context, index);
            CheckSets(reading, context, index, first);
        }
        else
        {
            CheckOrdinal(reading, context, index);
        }
    }

    /// <summary><c>3-1 (25-19, 23-25, 25-21)</c>, <c>Marne 3, Selm 2 (1-0, 1-1, 0-1)</c></summary>
    private static void CheckBracket(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int bracket = quantities[index].FirstToken - 1;
        if (index == 0 || !WordsAt.IsKind(reading, bracket, TokenKind.OpenBracket) || quantities[index - 1].EndToken != bracket
            || !(Score.TryRead(reading, quantities[index - 1], out Score whole) || Score.TryReadLine(reading, index - 1, out whole)))
        {
            return;
        }

        int count = ReadRun(reading, index, out Tally tally, out int end);
        if (count < 2 || !WordsAt.IsKind(reading, end, TokenKind.CloseBracket))
        {
            return;
        }

        bool sets = tally.LeastHigh >= LeastOfSet && tally.Ties == 0 && whole.Sum <= MostParts;
        bool goals = tally.Sum.One + tally.Sum.Other <= whole.Sum + MostParts && whole.Sum > 0;
        bool fits = Same(whole, tally.Wins) || Same(whole, tally.Sum)
            || (tally.Last.CanLeadTo(whole) && tally.IsRising) // the score at the end of each quarter
            || (Math.Abs(whole.High - whole.Low) == 1 && tally.Sum.Sum == whole.Sum - 1
                && tally.Sum.CanLeadTo(whole)); // a shoot-out adds a goal
        if (fits || !(sets || goals))
        {
            return;
        }

        Score parts = sets ? tally.Wins : tally.Sum;
        Report(reading, context, quantities[index - 1], index, end,
            $"The scores in brackets {(sets ? "give a result of" : "add up to")} {parts}; the text says {whole}");
    }

    private static bool Same(in Score one, in Score other) => one.High == other.High && one.Low == other.Low;

    /// <summary><c>6-4, 3-6, 7-5 in straight sets</c>, <c>6-4, 6-2 in three sets</c></summary>
    private static void CheckSets(ArticleReading reading, RuleContext context, int index, in Score first)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Sentence sentence = reading.Sentences[quantities[index].Sentence];
        if (first.High is < LeastOfSet or > 13 || WordsAt.IsKind(reading, quantities[index].FirstToken - 1, TokenKind.OpenBracket)
            || (index > 0 && quantities[index - 1].Sentence == quantities[index].Sentence
                && quantities[index - 1].Role == QuantityRole.Score))
        {
            return;
        }

        int count = ReadRun(reading, index, out Tally tally, out int end);
        if (count < 2 || tally.LeastHigh < LeastOfSet || tally.Ties > 0)
        {
            return;
        }

        int other = WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, PeriodScoresWords.OtherMatch);
        int set = other >= 0 ? -1 : WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, PeriodScoresWords.Set);
        if (set < 0)
        {
            return;
        }

        if (WordsAt.Has(reading, set - 1, Lists.Straight) && tally.Wins.Low > 0)
        {
            Report(reading, context, quantities[index], index, end, $"By these scores each side won a set; the text says straight sets");
            return;
        }

        int number = set - 1;
        if (WordsAt.Has(reading, number, FigureWords.Cardinal)
            && (int)reading.Lexicon.Figures.Get(reading.Tokens[number].WordId).Value is >= 2 and <= 5 and var said && said != count)
        {
            Report(reading, context, quantities[index], index, end,
                $"The text says {FigureText.Whole(said)} sets and gives the scores of {FigureText.Whole(count)}");
        }
    }

    /// <summary><c>by five sets to three ... in the ninth set</c></summary>
    private static void CheckOrdinal(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (index + 1 >= quantities.Length || !WordsAt.Has(reading, quantities[index].HeadToken, PeriodScoresWords.Parts))
        {
            return;
        }

        ref readonly Quantity one = ref quantities[index];
        ref readonly Quantity other = ref quantities[index + 1];
        if (!Counts.IsExact(one) || !Counts.IsExact(other) || one.HeadToken != one.EndToken
            || !WordsAt.Has(reading, one.HeadToken + 1, FigureWords.To) || other.FirstToken != one.HeadToken + 2)
        {
            return;
        }

        int total = (int)(one.Point + other.Point);
        int end = Math.Min(reading.Tokens.Length, other.EndToken + Reach);
        uint noun = WordsAt.Noun(reading, one.HeadToken);
        for (int i = WordsAt.Find(reading, other.EndToken, end, PeriodScoresWords.Part);
            i >= 0; i = WordsAt.Find(reading, i + 1, end, PeriodScoresWords.Part))
        {
            if (WordsAt.Noun(reading, i) == noun && WordsAt.Has(reading, i - 1, FigureWords.Ordinal) && !reading.Tokens[i].InQuotation
                && (int)reading.Lexicon.Figures.Get(reading.Tokens[i - 1].WordId).Value is var ordinal && ordinal > total
                && WordsAt.Find(reading, i - 6, i, PeriodScoresWords.NotPlayed) < 0 && !HasOtherScore(reading, index + 2, i))
            {
                context.Report(
                    Severity.Error,
                    reading.Tokens[i - 1].Span,
                    $"{new Score((int)one.Point, (int)other.Point)} makes {FigureText.Whole(total)} in all; the text tells of “{reading.Text.Between(reading.Tokens[i - 1].Start, reading.Tokens[i].End).ToString()}”",
                    "Check the score and the number",
                    [new RelatedPlace(one.SpanIn(reading.Tokens), "the score")]);
                return;
            }
        }
    }

    private static bool HasOtherScore(ArticleReading reading, int from, int token)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = from; i < quantities.Length && quantities[i].FirstToken < token; i++)
        {
            if (WordsAt.Has(reading, quantities[i].HeadToken, PeriodScoresWords.Parts)
                && WordsAt.Has(reading, quantities[i].HeadToken + 1, FigureWords.To))
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(ArticleReading reading, RuleContext context, in Quantity score, int firstPart, int end, string message) =>
        context.Report(
            Severity.Warning,
            score.SpanIn(reading.Tokens),
            message,
            "Check the score and its parts",
            [new RelatedPlace(TextSpan.FromBounds(reading.Tokens[reading.Quantities[firstPart].FirstToken].Start,
                reading.Tokens[end - 1].End), "the parts")]);

    /// <summary>Adds up scores that follow one another; tie-breaks in brackets are passed over.</summary>
    private static int ReadRun(ArticleReading reading, int index, out Tally tally, out int end)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        tally = new Tally(default, default, default, int.MaxValue, 0, true);
        end = quantities[index].FirstToken;
        int count = 0;
        for (int i = index; i < quantities.Length && count < MostParts && quantities[i].FirstToken == end; i++)
        {
            if (!Score.TryRead(reading, quantities[i], out Score score))
            {
                break;
            }

            tally = tally.With(score);
            count++;
            end = quantities[i].EndToken;
            int next = end;
            if (WordsAt.IsKind(reading, next, TokenKind.OpenBracket) && WordsAt.IsKind(reading, next + 1, TokenKind.Number)
                && i + 1 < quantities.Length)
            {
                i++;
                next = quantities[i].EndToken + 1;
            }

            next += WordsAt.IsComma(reading, next) || WordsAt.IsKind(reading, next, TokenKind.Semicolon) ? 1 : 0;
            next += WordsAt.Has(reading, next, FigureWords.And) ? 1 : 0;
            if (i + 1 < quantities.Length && quantities[i + 1].FirstToken == next && Score.TryRead(reading, quantities[i + 1], out _))
            {
                end = next;
            }
        }

        return count;
    }

    /// <summary>Scores added up.</summary>
    /// <param name="Sum">Of both sides.</param>
    /// <param name="Wins">How many each side won.</param>
    /// <param name="Last">The last of them.</param>
    /// <param name="LeastHigh">The smallest larger number.</param>
    /// <param name="Ties">How many nobody won.</param>
    /// <param name="IsRising">Whether each can lead to the next.</param>
    private readonly record struct Tally(Score Sum, Score Wins, Score Last, int LeastHigh, int Ties, bool IsRising)
    {
        public Tally With(in Score score) => new(
            new Score(Sum.One + score.One, Sum.Other + score.Other),
            new Score(Wins.One + (score.One > score.Other ? 1 : 0), Wins.Other + (score.Other > score.One ? 1 : 0)),
            score,
            Math.Min(LeastHigh, score.High),
            Ties + (score.One == score.Other ? 1 : 0),
            IsRising && score.One >= Last.One && score.Other >= Last.Other);
    }
}
