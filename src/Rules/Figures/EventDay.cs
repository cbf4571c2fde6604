using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds one event on two days of the week: <c>The sale was held on Tuesday</c>, <c>The Wednesday sale</c>. Only events of which there is one are compared.</summary>
internal static class EventDay
{
    private const int MostEvents = 24;

    /// <summary>Blocks within which one event is spoken of.</summary>
    private const int MostBlocks = 20;

    /// <summary>Words from an event to <c>on Tuesday</c>: <c>took place</c>, <c>was held in Varn</c>.</summary>
    private const int LongestVerb = 5;

    /// <summary>An event and its day.</summary>
    /// <param name="Noun">Key of the event.</param>
    /// <param name="Day">The token of the day.</param>
    /// <param name="Sentence">The sentence of both.</param>
    /// <param name="IsTold">Whether a verb says that it took place then.</param>
    private readonly record struct Event(uint Noun, int Day, int Sentence, bool IsTold);

    /// <summary>Compares every event that has a day with those before it.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Span<Event> events = stackalloc Event[MostEvents];
        int count = 0;
        int sentence = 0;
        for (int i = 1; i < tokens.Length && count < MostEvents; i++)
        {
            if (!EventDayWords.Event.Has(tokens[i]) || tokens[i].InQuotation)
            {
                continue;
            }

            sentence = reading.FindSentence(i, sentence);
            if (sentence < 0)
            {
                return;
            }

            Sentence place = reading.Sentences[sentence];
            if (WordsAt.Has(reading, i - 1, EventDayWords.Another) || WordsAt.Has(reading, i - 2, EventDayWords.Another))
            {
                // there are several of them
                return;
            }

            if (!reading.Blocks[place.Block].IsProse || !TryReadDay(reading, i, place, out int day, out bool told) || WordsAt.Find(reading, place.FirstToken, place.EndToken, EventDayWords.Other) >= 0)
            {
                continue;
            }

            var one = new Event(WordsAt.Noun(reading, i), day, sentence, told);
            reading.Work.Add(count);
            for (int j = count - 1; j >= 0; j--)
            {
                bool same = events[j].Noun == one.Noun && place.Block - reading.Sentences[events[j].Sentence].Block <= MostBlocks && (events[j].IsTold || one.IsTold);
                if (same && tokens[events[j].Day].Hash != tokens[day].Hash)
                {
                    Report(reading, context, events[j].Day, day);
                    return;
                }
            }

            events[count++] = one;
        }
    }

    private static void Report(ArticleReading reading, RuleContext context, int first, int second) =>
        context.Report(
            Severity.Warning,
            reading.Tokens[second].Span,
            $"The text has the same event on {DayOf(reading, second)} here and on {DayOf(reading, first)} before",
            "Check which of the two days is right",
            [new RelatedPlace(reading.Tokens[first].Span, "the other day")]);

    private static string DayOf(ArticleReading reading, int token)
    {
        string day = reading.TextOf(reading.Tokens[token]).ToString();
        return reading.Tokens[token].IsPossessive ? day.Substring(0, day.Length - 2) : day;
    }

    /// <summary><c>Tuesday's sale</c>, <c>the Tuesday sale</c>, <c>the sale was held on Tuesday</c></summary>
    private static bool TryReadDay(ArticleReading reading, int noun, in Sentence place, out int day, out bool told)
    {
        told = false;
        day = noun - 1;
        if (WordsAt.Has(reading, day, FigureWords.Weekday))
        {
            bool definite = reading.Tokens[day].IsPossessive || WordsAt.Has(reading, day - 1, FigureWords.The);
            bool other = WordsAt.Has(reading, day - 1, EventDayWords.Another) || WordsAt.Has(reading, noun + 1, Lists.Preposition);
            return definite && !other;
        }

        bool verb = false;
        for (int i = noun + 1; i < place.EndToken && i <= noun + LongestVerb && WordsAt.IsKind(reading, i, TokenKind.Word); i++)
        {
            verb |= EventDayWords.Held.Has(reading.Tokens[i]);
            if (verb && WordsAt.Has(reading, i, FigureWords.On) && WordsAt.Has(reading, i + 1, FigureWords.Weekday))
            {
                day = i + 1;
                told = WordsAt.Has(reading, noun - 1, FigureWords.The);
                return told && !WordsAt.Has(reading, day + 1, FigureWords.And) && !WordsAt.IsKind(reading, day + 1, TokenKind.Dash) && !WordsAt.Has(reading, day + 1, FigureWords.To);
            }
        }

        return false;
    }
}
