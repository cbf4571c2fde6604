using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Finds one event on two days of the week: <c>The sale was held on Tuesday</c>, <c>The Wednesday sale</c>. Only events of which there is
/// one are compared.
/// </summary>
internal static class EventDay
{
    private const int MostEvents = 24;

    /// <summary>Blocks within which one event is spoken of.</summary>
    private const int MostBlocks = 20;

    /// <summary>Words from an event to <c>on Tuesday</c>: <c>took place</c>, <c>was held in Varn</c>.</summary>
    private const int LongestVerb = 8;

    /// <summary>An event and its day.</summary>
    /// <param name="Noun">Key of the event.</param>
    /// <param name="Object">Key of what it is of, or 0.</param>
    /// <param name="Day">The token of the day.</param>
    /// <param name="Sentence">The sentence of both.</param>
    /// <param name="IsTold">Whether a verb says that it took place then.</param>
    private readonly record struct Event(uint Noun, uint Object, int Day, int Sentence, bool IsTold);

    /// <summary>Compares every event that has a day with those before it.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        if (!reading.HasWord(EventDayWords.Sign))
        {
            return;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        Span<Event> events = stackalloc Event[MostEvents];
        int count = 0;
        int sentence = 0;
        for (int i = 1; i < tokens.Length && count < MostEvents; i++)
        {
            if (!EventDayWords.Sign.Has(tokens[i]) || tokens[i].InQuotation)
            {
                continue;
            }

            bool happened = EventDayWords.Happened.Has(tokens[i]);
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

            if (!reading.Blocks[place.Block].IsProse
                || !(happened
                    ? TryReadDayBehind(reading, i, place, out int day, out bool told)
                    : TryReadDay(reading, i, place, out day, out told))
                    || WordsAt.Find(reading, place.FirstToken, place.EndToken, EventDayWords.Other) >= 0)
            {
                continue;
            }

            var one = new Event(happened ? EventOf(reading, i) : WordsAt.Noun(reading, i), happened
                ? 0
                : ObjectOf(reading, i, place), day, sentence, told);
            reading.Work.Add(count);
            for (int j = count - 1; j >= 0; j--)
            {
                bool same = events[j].Noun == one.Noun
                    && (one.Object == 0 || one.Object == events[j].Object || FigureWords.Weekday.Has(tokens[i + 1])
                        || (events[j].Object == 0 && events[j].IsTold && Names(reading, events[j].Sentence, one.Object)))
                        && place.Block - reading.Sentences[events[j].Sentence].Block <= MostBlocks && (events[j].IsTold || one.IsTold);
                if (same && tokens[events[j].Day].Hash != tokens[day].Hash)
                {
                    Report(reading, context, events[j].Day, day);
                    return;
                }
            }

            events[count++] = one;
        }
    }

    /// <summary><c>The bus crashed near Leng on Friday</c>: the verb of the event itself, behind the one thing it happened to.</summary>
    private static bool TryReadDayBehind(ArticleReading reading, int verb, in Sentence place, out int day, out bool told)
    {
        told = true;
        day = -1;
        int noun = verb - 1;
        bool one = noun > place.FirstToken && WordsAt.IsKind(reading, noun, TokenKind.Word)
            && (WordsAt.Has(reading, noun - 1, FigureWords.The) || WordsAt.Has(reading, noun - 1, FigureWords.A));
        for (int i = verb + 1; one && i < place.EndToken && i <= verb + LongestVerb && WordsAt.IsKind(reading, i, TokenKind.Word); i++)
        {
            if (WordsAt.Has(reading, i, FigureWords.On) && WordsAt.Has(reading, i + 1, FigureWords.Weekday))
            {
                day = i + 1;
                return true;
            }
        }

        return false;
    }

    /// <summary>The key of the event that a verb tells: <c>crashed</c>, a crash.</summary>
    private static uint EventOf(ArticleReading reading, int verb)
    {
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[verb]);
        return NounKey.Create(text.Slice(0, text.Length - 2));
    }

    /// <summary>Whether a sentence names a thing.</summary>
    private static bool Names(ArticleReading reading, int sentence, uint noun)
    {
        Sentence place = reading.Sentences[sentence];
        for (int i = place.FirstToken; i < place.EndToken; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Word) && WordsAt.Noun(reading, i) == noun)
            {
                return true;
            }
        }

        return false;
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
        if (!WordsAt.Has(reading, day, FigureWords.Weekday) && WordsAt.Has(reading, day - 1, FigureWords.Weekday)
            && reading.Tokens[Math.Max(0, day - 1)].IsPossessive)
        {
            // "Thursday's bus crash"
            day--;
        }

        if (WordsAt.Has(reading, day, FigureWords.Weekday))
        {
            bool definite = reading.Tokens[day].IsPossessive || WordsAt.Has(reading, day - 1, FigureWords.The);
            return definite && !WordsAt.Has(reading, day - 1, EventDayWords.Another);
        }

        bool verb = false;
        for (int i = noun + 1; i < place.EndToken && i <= noun + LongestVerb && WordsAt.IsKind(reading, i, TokenKind.Word); i++)
        {
            verb |= EventDayWords.Held.Has(reading.Tokens[i]);
            if (FigureWords.Weekday.Has(reading.Tokens[i]) && !WordsAt.Has(reading, i - 1, FigureWords.On))
            {
                return false;
            }

            if (WordsAt.Has(reading, i, FigureWords.On) && WordsAt.Has(reading, i + 1, FigureWords.Weekday))
            {
                // "the sale was held on Tuesday", "the sale of the school on Tuesday"; "the sale opens on Tuesday" may be anything
                day = i + 1;
                bool the = WordsAt.Has(reading, noun - 1, FigureWords.The);
                told = verb && (the || WordsAt.Has(reading, noun - 1, FigureWords.A));
                bool named = the && WordsAt.Has(reading, noun + 1, EventDayWords.Of);
                bool alone = the && i == noun + 1;
                return (told || named || alone) && !WordsAt.Has(reading, day + 1, FigureWords.And)
                    && !WordsAt.IsKind(reading, day + 1, TokenKind.Dash) && !WordsAt.Has(reading, day + 1, FigureWords.To);
            }
        }

        return false;
    }

    /// <summary>Key of what an event is of: <c>the vote on the bypass</c>; 0 if that is not said.</summary>
    private static uint ObjectOf(ArticleReading reading, int noun, in Sentence place)
    {
        int at = noun + 1;
        if (!WordsAt.Has(reading, at, Lists.Preposition) || WordsAt.Has(reading, at + 1, FigureWords.Weekday))
        {
            return 0;
        }

        at += WordsAt.Has(reading, at + 1, FigureWords.The) ? 2 : 1;
        return at < place.EndToken && WordsAt.IsKind(reading, at, TokenKind.Word) ? WordsAt.Noun(reading, at) : 0;
    }
}
