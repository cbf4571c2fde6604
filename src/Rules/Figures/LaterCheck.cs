using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds <c>N years later</c> or <c>N minutes after</c> against the two years or times of day it lies between. There must be just
/// two in reach: what such words count from is otherwise a guess.
/// </summary>
internal static class LaterCheck
{
    /// <summary>Words between <c>after</c> and the year it counts from.</summary>
    private const int LongestClause = 9;

    private const int ShortestStem = 4;

    /// <summary>Reports the figure if the two dates lie farther apart or nearer than it says.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Quantity figure, DatesOf near)
    {
        string unit = reading.Lexicon.Figures.Units[figure.Unit].Name;
        DateKind kind = unit is "year" or "decade" ? DateKind.Year : unit is "min" or "hr" ? DateKind.Clock : DateKind.Deictic;
        int word = figure.EndToken;
        bool after = WordsAt.Has(reading, word, LaterCheckWords.After);
        bool later = WordsAt.Has(reading, word, LaterCheckWords.Later);
        bool before = WordsAt.Has(reading, word, Lists.Before);
        if (kind == DateKind.Deictic || (!after && !later && !before) || figure.Has(QuantityFlags.Compound) || figure.Rate != 0)
        {
            return;
        }

        if (!TryFindTwo(reading, kind, near, out int first, out int second)
            && !((later || (after && NamesEvent(reading, figure, near)))
                && TryFindInSentenceBefore(reading, kind, near, out first, out second)))
        {
            return;
        }

        ReadOnlySpan<DateMention> dates = reading.Dates;
        bool apart = after && dates[first].Sentence != dates[second].Sentence;
        if (apart
            ? !IsOnly(reading, dates[second].EndToken, figure.FirstToken)
            : !IsBound(reading, figure, word, later, ref first, ref second))
        {
            return;
        }

        // first is what the words count from
        int between = kind == DateKind.Year
            ? dates[second].Date.Year - dates[first].Date.Year
            : dates[second].Minutes - dates[first].Minutes;
        between = before ? -between : between;
        if (kind == DateKind.Clock)
        {
            int turn = dates[first].Has(DateFlags.HalfDayOpen) || dates[second].Has(DateFlags.HalfDayOpen) ? 720 : 1440;
            between = ((between % turn) + turn) % turn;
        }

        if (between <= 0)
        {
            return;
        }

        double scale = unit switch { "decade" => 10, "hr" => 60, _ => 1 };
        double slack = unit switch { "decade" => 5, "hr" => 30, "min" => Math.Max(1, figure.Step / 2), _ => 1 };
        if (figure.Value.Times(Interval.Exact(scale)).Meets(new Interval(between - slack, between + slack)))
        {
            return;
        }

        string one = FigureText.Flatten(reading.Text.ToString(dates[first].SpanIn(reading.Tokens)));
        string two = FigureText.Flatten(reading.Text.ToString(dates[second].SpanIn(reading.Tokens)));
        string told = kind == DateKind.Year
            ? $"{FigureText.Whole(between)} years"
            : between % 60 == 0 ? $"{FigureText.Whole(between / 60)} hours" : $"{FigureText.Whole(between)} minutes";
        context.Report(
            Severity.Warning,
            figure.SpanIn(reading.Tokens),
            $"{(before ? $"From {two} to {one}" : $"From {one} to {two}")} is {told}; the text says {FigureText.Quote(reading, figure)}",
            "Check the stretch of time and both ends",
            [new RelatedPlace(dates[first].SpanIn(reading.Tokens), "the one end"),
                new RelatedPlace(dates[second].SpanIn(reading.Tokens), "the other end")]);
    }

    /// <summary>
    /// Whether <c>58 years after the fire</c> counts from what the sentence before tells: the noun is there, or a verb that goes with it
    /// (<c>burnt</c>, <c>died</c>, <c>closed</c>).
    /// </summary>
    private static bool NamesEvent(ArticleReading reading, in Quantity figure, DatesOf near)
    {
        int noun = figure.EndToken + 2;
        if (figure.Sentence == 0 || noun >= reading.Sentences[figure.Sentence].EndToken || near.End == near.First
            || !(WordsAt.Has(reading, noun - 1, FigureWords.The) || WordsAt.Has(reading, noun - 1, LaterCheckWords.Its))
            || !WordsAt.EndsClause(reading, noun + 1, figure.Sentence) && !WordsAt.IsComma(reading, noun + 1))
        {
            return false;
        }

        Sentence before = reading.Sentences[figure.Sentence - 1];
        WordList verbs = LaterCheckWords.Fire.Has(reading.Tokens[noun]) ? LaterCheckWords.Burnt
            : LaterCheckWords.Death.Has(reading.Tokens[noun]) ? LaterCheckWords.Died
            : LaterCheckWords.Closure.Has(reading.Tokens[noun]) ? LaterCheckWords.Closed
            : LaterCheckWords.Opening.Has(reading.Tokens[noun]) ? LaterCheckWords.Opened
            : LaterCheckWords.Wedding.Has(reading.Tokens[noun]) ? LaterCheckWords.Married
            : WordList.None;
        if (verbs != WordList.None && WordsAt.Find(reading, before.FirstToken, before.EndToken, verbs) >= 0)
        {
            return true;
        }

        for (int i = before.FirstToken; i < before.EndToken; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word && !Lists.Function.Has(reading.Tokens[i])
                && AreOneStem(reading.TextOf(reading.Tokens[i]), reading.TextOf(reading.Tokens[noun])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>collapsed</c> and <c>collapse</c>.</summary>
    private static bool AreOneStem(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int length = Math.Min(one.Length, other.Length);
        int stem = length > ShortestStem ? length - 1 : length;
        return length >= ShortestStem && Math.Abs(one.Length - other.Length) <= 3
            && one.Slice(0, stem).Equals(other.Slice(0, stem), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a mention gives a year, or a time of day.</summary>
    private static bool Gives(in DateMention date, DateKind kind) => kind == DateKind.Clock
        ? date.Kind == DateKind.Clock
        : date.Date.Year > 0 && date.Kind is DateKind.Year or DateKind.Month or DateKind.Day;

    /// <summary>The only two of their kind in the sentence.</summary>
    private static bool TryFindTwo(ArticleReading reading, DateKind kind, DatesOf near, out int first, out int second)
    {
        first = second = -1;
        for (int i = near.First; i < near.End; i++)
        {
            if (!Gives(reading.Dates[i], kind))
            {
                // "the 1990s" is a date too
                if (reading.Dates[i].Kind is DateKind.Decade or DateKind.Ago)
                {
                    return false;
                }

                continue;
            }

            if (second >= 0)
            {
                return false;
            }

            (first, second) = first < 0 ? (i, -1) : (first, i);
        }

        return second >= 0;
    }

    /// <summary>The only one of the sentence, and the only one of the sentence before in the same block.</summary>
    private static bool TryFindInSentenceBefore(ArticleReading reading, DateKind kind, DatesOf near, out int first, out int second)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        first = second = -1;
        for (int i = near.First; i < near.End; i++)
        {
            if (Gives(dates[i], kind))
            {
                if (second >= 0)
                {
                    return false;
                }

                second = i;
            }
        }

        if (second < 0)
        {
            return false;
        }

        int sentence = dates[second].Sentence;
        for (int i = near.First - 1; i >= 0 && dates[i].Sentence == sentence - 1; i--)
        {
            if (first >= 0 || !Gives(dates[i], kind))
            {
                return false;
            }

            first = i;
        }

        return first >= 0 && reading.Sentences[sentence - 1].Block == reading.Sentences[sentence].Block && !HasDuration(reading, first);
    }

    /// <summary>Whether the sentence of a date counts another stretch of time: then the next one may count from its end.</summary>
    private static bool HasDuration(ArticleReading reading, int date)
    {
        Sentence sentence = reading.Sentences[reading.Dates[date].Sentence];
        reading.Work.Add(sentence.EndToken - sentence.FirstToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (WordsAt.Has(reading, i, FigureWords.Unit)
                && reading.Lexicon.Figures.Units[reading.Lexicon.Figures
                    .Get(reading.Tokens[i].WordId).Unit].Dimension == QuantityDimension.Duration)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence ties the figure to the two dates; puts the one it counts from first.</summary>
    private static bool IsBound(ArticleReading reading, in Quantity figure, int word, bool later, ref int first, ref int second)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        if (later)
        {
            // "in 1950 ... 25 years later, in 1975"; "In 1975, 25 years later, ..."
            ref readonly DateMention end = ref dates[second];
            bool afterWord = end.FirstToken > word && IsOnly(reading, word + 1, end.FirstToken);
            bool beforeFigure = end.EndToken <= figure.FirstToken && IsOnly(reading, end.EndToken, figure.FirstToken);
            return dates[first].EndToken <= figure.FirstToken && (afterWord || beforeFigure);
        }

        // "In 1975, 25 years after it opened in 1950"; "25 years after opening in 1950, it closed in 1975"
        bool turned = dates[first].EndToken <= figure.FirstToken;
        int from = turned ? second : first;
        int other = turned ? first : second;
        if (dates[from].FirstToken <= word || dates[from].FirstToken - word > LongestClause
            || !(turned ? IsOnly(reading, dates[other].EndToken, figure.FirstToken) : HasCommaAfter(reading, dates[from])))
        {
            return false;
        }

        for (int i = word + 1; i < dates[from].FirstToken; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word) || WordsAt.Has(reading, i, Lists.AndOr)
                || WordsAt.Has(reading, i, LaterCheckWords.Subject))
            {
                return false;
            }
        }

        first = from;
        second = other;
        return true;
    }

    private static bool HasCommaAfter(ArticleReading reading, in DateMention date) =>
        WordsAt.IsKind(reading, date.EndToken, TokenKind.Comma);

    /// <summary>Whether nothing but commas, dashes and prepositions stands between.</summary>
    private static bool IsOnly(ArticleReading reading, int start, int end)
    {
        if (end - start > 4)
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Comma) && !WordsAt.IsKind(reading, i, TokenKind.Dash)
                && !WordsAt.IsKind(reading, i, TokenKind.OpenBracket)
                && !WordsAt.Has(reading, i, Lists.TimePreposition) && !WordsAt.Has(reading, i, LaterCheckWords.Loose))
            {
                return false;
            }
        }

        return true;
    }
}
