using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the seconds by which one runs behind another against the running times of the article: <c>won in 2:14:07</c>, <c>54 seconds
/// behind</c>, <c>crossed the line in 2:14:52</c>. It is a finding only where no two times are so far apart and two differ from it by a slip
/// of one digit or by turned ones.
/// </summary>
internal static class RaceMargin
{
    private const int MostTimes = 12;

    /// <summary>Looks for the margin and the times.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        if (!reading.HasWord(RaceMarginWords.Seconds))
        {
            return;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        Span<int> times = stackalloc int[MostTimes];
        Span<int> places = stackalloc int[MostTimes];
        int count = 0;
        int margin = -1;
        for (int i = 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Number && TryReadTime(reading.TextOf(tokens[i]), out int seconds))
            {
                if (count == MostTimes)
                {
                    return;
                }

                (times[count], places[count]) = (seconds, i);
                count++;
            }
            else if (RaceMarginWords.Seconds.Has(tokens[i]) && RaceMarginWords.Behind.Has(tokens[i + 1]) && !tokens[i].InQuotation)
            {
                if (margin >= 0)
                {
                    return;
                }

                margin = i - 1;
            }
        }

        if (margin < 0 || !Digits.TryRead(reading.TextOf(tokens[margin]), 3, out int told))
        {
            return;
        }

        int first = -1;
        int second = -1;
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                int apart = times[j] - times[i];
                if (apart == told)
                {
                    return;
                }

                if (apart > 0 && first < 0 && Slip.IsOfDigits(apart, told, least: 2))
                {
                    (first, second) = (i, j);
                }
            }
        }

        if (first >= 0)
        {
            context.Report(
                Severity.Warning,
                tokens[margin].Span,
                $"From {reading.TextOf(tokens[places[first]]).ToString()} to {reading.TextOf(tokens[places[second]]).ToString()} is {FigureText.Whole(times[second] - times[first])} seconds; the text says {FigureText.Whole(told)}",
                "Check both times and the seconds",
                [new RelatedPlace(tokens[places[first]].Span, "one time"), new RelatedPlace(tokens[places[second]].Span, "the other one")]);
        }
    }

    /// <summary><c>2:14:07</c> in seconds; a time of day has no seconds.</summary>
    private static bool TryReadTime(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        int hour = text.IndexOf(':');
        return hour is 1 or 2 && text.Length == hour + 6 && text[hour + 3] == ':'
            && Digits.TryRead(text.Slice(0, hour), 2, out int hours) && Digits.TryRead(text.Slice(hour + 1, 2), 2, out int minutes)
            && Digits.TryRead(text.Slice(hour + 4, 2), 2, out int rest) && minutes < 60 && rest < 60
            && (seconds = (hours * 3600) + (minutes * 60) + rest) > 0;
    }
}
