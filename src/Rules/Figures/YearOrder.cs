using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds two dated events of one thing against the order they can have: <c>Founded in 1921, the club was dissolved in 1912</c>,
/// <c>The factory closed in 1998. It reopened in 1994</c>, <c>arrested in May 2020 and released in March 2020</c>.
/// </summary>
internal static class YearOrder
{
    /// <summary>Words from a verb to its date.</summary>
    private const int LongestClause = 8;

    /// <summary>What happens to a thing first, and what only after that; the text must tell them in this order.</summary>
    private static readonly (WordList First, WordList Then)[] Pairs =
    [
        (YearOrderWords.Beginning, YearOrderWords.Ending),
        (YearOrderWords.Ending, YearOrderWords.Again),
        (YearOrderWords.Begun, YearOrderWords.Finished),
        (YearOrderWords.Seized, YearOrderWords.Freed),
        (YearOrderWords.Married, YearOrderWords.Divorced),
        (Lists.Born, YearOrderWords.Living),
    ];

    /// <summary>An event with its date.</summary>
    /// <param name="Verb">Its verb.</param>
    /// <param name="Date">Index of its date.</param>
    /// <param name="Subject">Key of what it happened to; 0 if that is told by a pronoun, a participle or the verb before.</param>
    /// <param name="Opens">Whether the verb is a participle that opens the sentence: its subject follows.</param>
    private readonly record struct Event(int Verb, int Date, uint Subject, bool Opens);

    /// <summary>Compares every dated event with the one before it.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        Event last = new(-1, -1, 0, false);
        for (int i = 0; i < dates.Length; i++)
        {
            if (!IsDated(dates[i]) || !TryRead(reading, i, out Event one))
            {
                continue;
            }

            if (last.Verb >= 0 && AreOfOne(reading, last, one) && IsTurned(reading, last, one) && !TellsOther(reading, last, one))
            {
                Report(reading, context, last, one);
            }

            last = one;
        }
    }

    private static bool IsDated(in DateMention date) =>
        date.Date.Year > 0 && date.Kind is DateKind.Year or DateKind.Month or DateKind.Day
        && !date.Has(DateFlags.SpanStart | DateFlags.SpanEnd | DateFlags.InQuotation);

    /// <summary>
    /// The verb that a date belongs to, before it or, where the date opens the sentence, behind it; and the subject of that verb.
    /// </summary>
    private static bool TryRead(ArticleReading reading, int index, out Event read)
    {
        ref readonly DateMention date = ref reading.Dates[index];
        Sentence sentence = reading.Sentences[date.Sentence];
        read = default;
        int verb = -1;
        reading.Work.Add(LongestClause);
        for (int i = date.FirstToken - 1;
            i >= sentence.FirstToken && i >= date.FirstToken - LongestClause && WordsAt.IsKind(reading, i, TokenKind.Word) && verb < 0; i--)
        {
            verb = YearOrderWords.Verb.Has(reading.Tokens[i]) ? i : -1;
            if (verb < 0 && (WordsAt.Has(reading, i, Lists.WhWord) || YearOrderWords.Stop.Has(reading.Tokens[i])))
            {
                return false;
            }
        }

        if (verb < 0 && date.FirstToken - sentence.FirstToken <= 1)
        {
            // "In 1946 it ceased publication"
            int comma = WordsAt.IsComma(reading, date.EndToken) ? date.EndToken + 1 : date.EndToken;
            for (int i = comma;
                i < sentence.EndToken && i < comma + LongestClause && WordsAt.IsKind(reading, i, TokenKind.Word) && verb < 0; i++)
            {
                verb = YearOrderWords.Verb.Has(reading.Tokens[i]) ? i : -1;
            }
        }

        return verb >= 0 && TryReadSubject(reading, verb, index, sentence, out read);
    }

    private static bool TryReadSubject(ArticleReading reading, int verb, int date, in Sentence sentence, out Event read)
    {
        // "opened again"
        int at = YearOrderWords.OnceMore.Has(reading.Tokens[verb]) ? verb - 2 : verb - 1;
        while (at >= sentence.FirstToken && (YearOrderWords.Auxiliary.Has(reading.Tokens[at]) || Lists.Adverb.Has(reading.Tokens[at])))
        {
            at--;
        }

        read = new Event(verb, date, 0, at < sentence.FirstToken);
        if (read.Opens)
        {
            return WordsAt.IsComma(reading, reading.Dates[date].EndToken);
        }

        if (WordsAt.Has(reading, at, FigureWords.And) || WordsAt.Has(reading, at, YearOrderWords.Pronoun))
        {
            return true;
        }

        bool relative = WordsAt.Has(reading, at, Lists.WhWord);
        at -= relative ? 1 : 0;
        at -= WordsAt.IsComma(reading, at) ? 1 : 0;
        bool noun = at >= sentence.FirstToken && WordsAt.IsKind(reading, at, TokenKind.Word) && !reading.Tokens[at].IsPossessive
            && !Lists.Function.Has(reading.Tokens[at]) && !Lists.Preposition.Has(reading.Tokens[at]);
        read = read with { Subject = noun ? WordsAt.Noun(reading, at) : 0 };
        return noun;
    }

    /// <summary>Whether the second event is told of the thing of the first.</summary>
    private static bool AreOfOne(ArticleReading reading, in Event first, in Event second)
    {
        int one = reading.Dates[first.Date].Sentence;
        int other = reading.Dates[second.Date].Sentence;
        if (other - one > 1 || second.Opens || reading.Sentences[other].Block - reading.Sentences[one].Block > 1)
        {
            return false;
        }

        if (first.Opens)
        {
            return one == other;
        }

        if (second.Subject != 0)
        {
            return second.Subject == first.Subject;
        }

        // a pronoun or "and": nothing but a clause of the first lies between
        bool pronoun = !WordsAt.Has(reading, second.Verb - 1, FigureWords.And);
        return one != other || !pronoun || second.Verb - reading.Dates[first.Date].EndToken <= LongestClause;
    }

    private static bool IsTurned(ArticleReading reading, in Event first, in Event second)
    {
        CalendarDate one = reading.Dates[first.Date].Date;
        CalendarDate other = reading.Dates[second.Date].Date;
        int order = Compare(one, other);
        if (order <= 0)
        {
            // "finished in 1971 and begun in 1976"
            return order < 0 && YearOrderWords.Done.Has(reading.Tokens[first.Verb])
                && YearOrderWords.Begun.Has(reading.Tokens[second.Verb]);
        }

        foreach ((WordList begins, WordList then) in Pairs)
        {
            if (begins.Has(reading.Tokens[first.Verb]) && then.Has(reading.Tokens[second.Verb]))
            {
                return true;
            }
        }

        return false;
    }

    private static int Compare(in CalendarDate one, in CalendarDate other)
    {
        int years = one.Year.CompareTo(other.Year);
        return years != 0 ? years : one.Month > 0 && other.Month > 0 ? one.Month.CompareTo(other.Month) : 0;
    }

    private static string VerbOf(ArticleReading reading, in Event one) => reading.TextOf(reading.Tokens[one.Verb]).ToString();

    /// <summary>The date of an event as it stands, with its preposition.</summary>
    private static string When(ArticleReading reading, in Event one)
    {
        ref readonly DateMention date = ref reading.Dates[one.Date];
        return (date.Kind == DateKind.Day ? "on " : "in ") + FigureText.Flatten(reading.Text.ToString(date.SpanIn(reading.Tokens)));
    }

    /// <summary>Whether a word between the two says that another thing or an earlier time is meant.</summary>
    private static bool TellsOther(ArticleReading reading, in Event first, in Event second)
    {
        int start = reading.Sentences[reading.Dates[first.Date].Sentence].FirstToken;
        int end = Math.Max(reading.Dates[second.Date].EndToken, second.Verb + 1);
        end += WordsAt.Has(reading, end, FigureWords.By) ? 2 : 0; // "founded again in 1920 by others"
        bool again = YearOrderWords.Again.Has(reading.Tokens[second.Verb]);
        for (int i = start; i < end && i < reading.Tokens.Length; i++)
        {
            if (YearOrderWords.Other.Has(reading.Tokens[i]) && !(again && i == second.Verb))
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(ArticleReading reading, RuleContext context, in Event first, in Event second)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        (Event early, Event late) = Compare(dates[first.Date].Date, dates[second.Date].Date) < 0 ? (first, second) : (second, first);
        context.Report(
            Severity.Note,
            dates[second.Date].SpanIn(reading.Tokens),
            $"The text says “{VerbOf(reading, early)}” {When(reading, early)} and “{VerbOf(reading, late)}” only {When(reading, late)}",
            "Check both dates",
            [new RelatedPlace(dates[first.Date].SpanIn(reading.Tokens), "the other date")]);
    }
}
