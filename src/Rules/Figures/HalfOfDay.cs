using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Holds the half of the day of a time against the part of the day behind it: <c>at 3 a.m. on Sunday afternoon</c>.</summary>
internal static class HalfOfDay
{
    /// <summary>Tokens from the time to the part of the day: <c>on the next Sunday</c>.</summary>
    private const int Reach = 3;

    /// <summary>Looks at a time of day.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in DateMention clock)
    {
        int half = clock.EndToken - 1;
        ReadOnlySpan<char> text = reading.Text.AsSpan(clock.SpanIn(reading.Tokens)).TrimEnd('.');
        bool isMorning = IsHalf(text, 'a');
        if ((!isMorning && !IsHalf(text, 'p')) || reading.Tokens[half].InQuotation)
        {
            return;
        }

        int at = clock.EndToken;
        at += WordsAt.IsKind(reading, at, TokenKind.Period) ? 1 : 0; // of "p.m."
        int end = Math.Min(reading.Sentences[clock.Sentence].EndToken, at + Reach);
        while (at < end && WordsAt.Has(reading, at, HalfOfDayWords.Between))
        {
            at++;
        }

        // "at 8 a.m. afternoon shifts begin": the part of the day ends its phrase.
        if (at < reading.Tokens.Length && WordsAt.Has(reading, at, isMorning ? HalfOfDayWords.LateParts : HalfOfDayWords.EarlyParts)
            && at > clock.EndToken
            && (WordsAt.EndsClause(reading, at + 1, clock.Sentence) || WordsAt.IsComma(reading, at + 1)
                || WordsAt.Has(reading, at + 1, Lists.Preposition)))
        {
            TextSpan span = clock.SpanIn(reading.Tokens);
            context.Report(Severity.Warning, TextSpan.FromBounds(span.Start, reading.Tokens[at].End),
                $"“{reading.Text.ToString(span)}” is not in the {reading.Text.ToString(reading.Tokens[at].Span)}",
                "Check the hour and the part of the day");
        }
    }

    /// <summary><c>3 a.m</c>, <c>11.30am</c>, <c>9 PM</c>.</summary>
    private static bool IsHalf(ReadOnlySpan<char> text, char letter)
    {
        int last = text.Length - 1;
        int first = last > 1 && text[last - 1] == '.' ? last - 2 : last - 1;
        return first > 0 && (text[last] | 0x20) == 'm' && (text[first] | 0x20) == letter && !char.IsLetter(text[first - 1]);
    }
}
