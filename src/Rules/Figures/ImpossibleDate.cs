using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a date that does not exist, and a weekday that is not that of its date.</summary>
/// <remarks>
/// ## Why
/// It is cheap to check, and a wrong day empties a hall.
///
/// A weekday is checked against a date with its year, or without one if the article says of what day it is (in its front matter,
/// a publication stamp or its dateline) and the sentence names no other year: then it must fit neither the last such day nor the next.
/// If it fits the farther of the two although the nearer is only weeks away, that is a warning, as is a date that somebody is quoted
/// with. In an article without a day of its own it takes the year that its full dates have in common, if one of them is of the same month
/// and has its right weekday; that is a warning. A date that is all of what stands between two marks, one that a program is given and one
/// that is said not to exist are left alone. The calendar is the Gregorian one, from 1900 on; dates of the old style are left alone. In "Tuesday 3/6/2019" either
/// number may be the month. A time of day stands against the part of the day behind it: "3 a.m. on Sunday afternoon".
///
/// ## Examples
/// ```bad
/// The hall reopens on Monday 14 August 2024.
/// ```
/// ```bad
/// The hall closes on 31 June.
/// ```
/// ```bad
/// The hall closed on February 29, 2023.
/// ```
/// ```bad
/// LEEDS, 10 August 2024 - The hall reopens on Thursday 14 August.
/// ```
/// ```bad
/// Doors open at 25:10 GMT.
/// ```
/// ```bad
/// Doors open at 3 a.m. on Sunday afternoon.
/// ```
/// ```bad
/// The fair opens on Friday, 14 June, and closes on Sunday, 15 June.
/// ```
/// ```bad
/// The hearing was on 21 April 2014, a Tuesday.
/// ```
/// ```good
/// LEEDS, 3 May 2024 - The fair opens on Wednesday, 25 December.
/// ```
/// ```good
/// The hall reopens on Tuesday 9 September 2025.
/// ```
/// ```good
/// The hall closed on 29 February 2024.
/// ```
/// ```good
/// The story was in Monday's edition of 3 March.
/// ```
/// </remarks>
public sealed class ImpossibleDate() : Rule(new RuleDescriptor(
    "CL308",
    "impossible-date",
    "Date cannot be right",
    "A date does not exist, or its weekday is another.",
    Severity.Error))
{
    /// <summary>An article with more dates is a calendar.</summary>
    private const int MostDays = 40;

    private const int FirstYear = 1900;

    private const int LastYear = 2100;

    /// <summary>Shorter words in -ed are no verbs of the past.</summary>
    private const int ShortestPast = 4;

    /// <summary>Years before that of the article in which an event told of may have been.</summary>
    private const int YearsBack = 12;

    /// <summary>Two days that fit another year may be two slips; three are of it.</summary>
    private const int FewestDays = 3;

    /// <summary>Of a day this near to that of the article nobody says without its year what weekday it had a year before.</summary>
    private const int NearDays = 45;

    /// <summary>Two dates this many sentences apart are told of one time.</summary>
    private const int PairSentences = 3;

    private const int PairDays = 60;

    private const int DaysOfYear = 365;

    /// <summary>Dates before a day among which the year named last is looked for, and blocks among which its heading is.</summary>
    private const int MostBack = 40;

    /// <summary>A year without a 29 February.</summary>
    private const short PlainYear = 2023;

    private static readonly char[] HalfLetters = ['a', 'p', 'A', 'P'];

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        bool? ofOtherYear = null;
        for (int i = 0; i < dates.Length; i++)
        {
            ref readonly DateMention mention = ref dates[i];
            if (mention.Kind == DateKind.Day)
            {
                CheckDay(reading, context, dates, i, ref ofOtherYear);
            }
            else if (mention.Kind == DateKind.Clock)
            {
                CheckClock(reading, context, mention);
                HalfOfDay.Check(reading, context, mention);
            }
        }

        CheckBareClocks(reading, context);
        if (!reading.DocumentDate.IsCertain)
        {
            CheckPairs(reading, context);
        }
    }

    /// <summary><c>opens on Friday, 14 June and closes on Sunday, 15 June</c>: whatever the year, both weekdays cannot be right.</summary>
    private static void CheckPairs(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int last = -1;
        for (int i = 0; i < dates.Length; i++)
        {
            if (dates[i].Kind != DateKind.Day || dates[i].Weekday < 0 || dates[i].Date.Year != 0 || !dates[i].Date.Exists
                || dates[i].Has(DateFlags.InQuotation) || NamesYear(default, dates, i))
            {
                continue;
            }

            if (last >= 0 && dates[i].Sentence - dates[last].Sentence <= PairSentences
                && AreOfOneYear(dates[last].Date, dates[i].Date, out int days, out bool leap))
            {
                int told = ((dates[i].Weekday - dates[last].Weekday) % 7 + 7) % 7;
                int right = ((days % 7) + 7) % 7;
                if (told != right && !(leap && told == (right + 1) % 7))
                {
                    ReportPair(reading, context, dates[last], dates[i], days, leap);
                }
            }

            last = i;
        }
    }

    private static void ReportPair(ArticleReading reading, RuleContext context, in DateMention first, in DateMention second, int days,
        bool leap)
    {
        int right = (first.Weekday + days) % 7;
        string weekday = leap
            ? $"{Calendar.WeekdayName(right)}, in a leap year a {Calendar.WeekdayName((right + 1) % 7)}"
            : Calendar.WeekdayName(right);
        context.Report(
            Severity.Warning,
            second.SpanIn(reading.Tokens),
            $"If {DayAndMonth(first.Date)} is a {Calendar.WeekdayName(first.Weekday)}, {DayAndMonth(second.Date)} is a {weekday}; the text says {Calendar.WeekdayName(second.Weekday)}",
            "Check both weekdays and both dates",
            [new RelatedPlace(first.SpanIn(reading.Tokens), "the other date")]);
    }

    private static string DayAndMonth(in CalendarDate date) => $"{FigureText.Whole(date.Day)} {Calendar.MonthName(date.Month)}";

    /// <summary>
    /// Whether two days without a year are near enough to be of one; the days between them, and whether a 29 February may add one.
    /// </summary>
    private static bool AreOfOneYear(in CalendarDate first, in CalendarDate second, out int days, out bool leap)
    {
        CalendarDate one = first with { Year = PlainYear, Day = (byte)Math.Min(first.Day, Calendar.DaysIn(PlainYear, first.Month)) };
        CalendarDate other = second with { Year = PlainYear, Day = (byte)Math.Min(second.Day, Calendar.DaysIn(PlainYear, second.Month)) };
        days = other.DayNumber - one.DayNumber;
        leap = (first.Month <= 2) != (second.Month <= 2) || first.Day == 29 && first.Month == 2 || second.Day == 29 && second.Month == 2;
        return days is > 0 and <= PairDays;
    }

    private static void CheckClock(ArticleReading reading, RuleContext context, in DateMention mention)
    {
        TextSpan span = mention.SpanIn(reading.Tokens);
        if (mention.Minutes > 1440 || IsMinuteWrong(reading, mention))
        {
            if (WordsAt.IsKind(reading, mention.FirstToken - 1, TokenKind.Colon)
                && WordsAt.IsKind(reading, mention.FirstToken - 2, TokenKind.Number))
            {
                // "2: 45 pm"
                return;
            }

            if (IsBand(reading, mention) || IsLevel(reading, mention) || IsOfStamp(reading, mention))
            {
                return;
            }

            context.Report(span, $"{reading.Text.ToString(span)} is no time of day", "Check the hour and the minutes");
            return;
        }

        // 13 p.m.: an hour of the long clock with a half of the short one
        if (mention.Minutes > 12 * 60 && HasHalf(reading, mention) && HourOf(reading.TextOf(reading.Tokens[mention.FirstToken])) > 12)
        {
            context.Report(Severity.Note, span,
                $"“{FigureText.Flatten(reading.Text.ToString(span))}” has an hour of the 24-hour clock with “am” or “pm”",
                "Write the time by one of the two clocks");
        }
    }

    /// <summary>
    /// <c>settled at 24.44</c>: with a point, neither half of the day nor zone, and no verb of a beginning before it, it is no time.
    /// </summary>
    private static bool IsLevel(ArticleReading reading, in DateMention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int at = mention.FirstToken;
        while (at < mention.EndToken && tokens[at].Kind != TokenKind.Number)
        {
            at++;
        }

        if (at == mention.EndToken || reading.TextOf(tokens[at]).IndexOf('.') < 0
            || !reading.TextOf(tokens[at]).Trim("0123456789.".AsSpan()).IsEmpty)
        {
            return false;
        }

        for (int i = at + 1; i <= Math.Max(mention.EndToken, at + 1) && i < tokens.Length; i++)
        {
            if (WordsAt.Has(reading, i, FigureWords.Clock)
                || (tokens[i].Kind == TokenKind.Word && (tokens[i].Flags & TokenFlags.AllCapitals) != 0 && tokens[i].Length > 1))
            {
                return false;
            }
        }

        int before = WordsAt.Has(reading, at - 1, FigureWords.At) ? at - 2 : at - 1;
        return !WordsAt.Has(reading, before, ImpossibleDateWords.Beginning);
    }

    /// <summary><c>05-03-2019 12-23-46 PM</c>: seconds behind minutes and an hour, as programs write them into the names of files.</summary>
    private static bool IsOfStamp(ArticleReading reading, in DateMention mention)
    {
        int first = mention.FirstToken;
        return IsGlued(first, TokenKind.Dash, TokenKind.Number) && IsGlued(first - 2, TokenKind.Dash, TokenKind.Number);

        bool IsGlued(int at, TokenKind mark, TokenKind before) =>
            WordsAt.IsKind(reading, at - 1, mark) && WordsAt.IsKind(reading, at - 2, before)
            && reading.Tokens[at - 2].End == reading.Tokens[at - 1].Start && reading.Tokens[at - 1].End == reading.Tokens[at].Start;
    }

    /// <summary><c>165 FM stations and 58 AM stations</c>: a band of the radio, and no half of a day.</summary>
    private static bool IsBand(ArticleReading reading, in DateMention mention)
    {
        Sentence sentence = reading.Sentences[mention.Sentence];
        return WordsAt.Has(reading, mention.EndToken, ImpossibleDateWords.Station)
            || WordsAt.Has(reading, mention.EndToken + 1, ImpossibleDateWords.Station)
            || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, ImpossibleDateWords.Band) >= 0;
    }

    /// <summary><c>Doors open at 7:60</c>: no time of day, and after such a verb nothing else.</summary>
    private static void CheckBareClocks(ArticleReading reading, RuleContext context)
    {
        foreach (ref readonly Quantity quantity in reading.Quantities)
        {
            if (quantity.Role != QuantityRole.ClockTime || quantity.Has(QuantityFlags.InQuotation)
                || quantity.EndToken != quantity.NumberToken + 1 || WordsAt.Has(reading, quantity.EndToken, FigureWords.Clock)
                || !WordsAt.Has(reading, quantity.NumberToken - 1, FigureWords.At)
                || !WordsAt.Has(reading, quantity.NumberToken - 2, ImpossibleDateWords.Start))
            {
                continue;
            }

            ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[quantity.NumberToken]);
            int colon = text.IndexOf(':');
            // what begins at 26:12 may be a part of a recording; doors do not open there
            bool isPosition = colon == 2 && text.Length == 5 && text[3] < '6' && text[0] < '6'
                && WordsAt.Has(reading, quantity.NumberToken - 2, ImpossibleDateWords.Begun);
            if (!isPosition && colon is 1 or 2 && text.Length == colon + 3 && (text[colon + 1] >= '6' || HourOf(text) > 24))
            {
                context.Report(Severity.Warning, quantity.SpanIn(reading.Tokens), $"{text.ToString()} is no time of day",
                    "Check the hour and the minutes");
            }
        }
    }

    /// <summary>
    /// <c>such as the 31st of February</c>, <c>an invalid date like 30 February</c>, <c>there is no 31 June</c>: it is spoken of because
    /// it does not exist.
    /// </summary>
    private static bool IsSubject(ArticleReading reading, in DateMention mention)
    {
        const int Reach = 4;
        Sentence sentence = reading.Sentences[mention.Sentence];
        int at = mention.FirstToken - 1;
        while (at > sentence.FirstToken && mention.FirstToken - at <= Reach
            && (WordsAt.Has(reading, at, Lists.Determiner) || WordsAt.Has(reading, at, ImpossibleDateWords.DateNoun)
                || reading.Tokens[at].Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.OpenBracket or TokenKind.DoubleQuote))
        {
            if (WordsAt.Has(reading, at, ImpossibleDateWords.NoSuch))
            {
                return true;
            }

            at--;
        }

        if (WordsAt.Has(reading, at, ImpossibleDateWords.Example) || WordsAt.Has(reading, at, ImpossibleDateWords.NoSuch)
            || (WordsAt.Has(reading, at, ImpossibleDateWords.As) && WordsAt.Has(reading, at - 1, ImpossibleDateWords.Such)))
        {
            return true;
        }

        reading.Work.Add(sentence.EndToken - sentence.FirstToken);
        return WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, ImpossibleDateWords.NoDate) >= 0;
    }

    /// <summary>
    /// <c>when you ask for 30 February</c>, <c>entering 31 June would</c>: what a program is given, by anybody who may.
    /// </summary>
    private static bool IsInput(ArticleReading reading, in DateMention mention)
    {
        const int Reach = 3;
        const int Clause = 30;
        Sentence sentence = reading.Sentences[mention.Sentence];
        int verb = mention.FirstToken - 1;
        while (verb > sentence.FirstToken && mention.FirstToken - verb < Reach
            && (WordsAt.Has(reading, verb, Lists.For) || WordsAt.Has(reading, verb, Lists.Determiner)))
        {
            verb--;
        }

        return WordsAt.Has(reading, verb, ImpossibleDateWords.Input)
            && (WordsAt.Has(reading, verb - 1, ImpossibleDateWords.Anybody)
                || WordsAt.Find(reading, mention.EndToken, Math.Min(sentence.EndToken, mention.EndToken + Clause),
                    ImpossibleDateWords.Hypothetical) >= 0);
    }

    /// <summary>
    /// <c>A fault about invalid dates. It takes 30 February …</c>: the sentence before says what the date is an example of.
    /// </summary>
    private static bool IsOfInvalid(ArticleReading reading, in DateMention mention)
    {
        int before = mention.Sentence - 1;
        if (before < 0 || reading.Sentences[before].Block != reading.Sentences[mention.Sentence].Block)
        {
            return false;
        }

        Sentence sentence = reading.Sentences[before];
        reading.Work.Add(sentence.EndToken - sentence.FirstToken);
        int at = WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, ImpossibleDateWords.NoSuch);
        return at >= 0 && WordsAt.Has(reading, at + 1, ImpossibleDateWords.DateNoun);
    }

    /// <summary><c>a string such as "Sat Jun 15"</c>: all that stands between two marks, as a program reads or prints it.</summary>
    private static bool IsString(ArticleReading reading, in DateMention mention) =>
        mention.Has(DateFlags.InQuotation) && WordsAt.IsKind(reading, mention.FirstToken - 1, TokenKind.DoubleQuote)
        && WordsAt.IsKind(reading, mention.EndToken, TokenKind.DoubleQuote);

    /// <summary>
    /// <c>May 3 - a loan on Monday May 4 - a loan on Tuesday</c>: the weekday closes one entry of a list whose dates have a dash behind
    /// them, and the date opens the next.
    /// </summary>
    private static bool IsOfTwoEntries(ArticleReading reading, ReadOnlySpan<DateMention> dates, int index)
    {
        const int Reach = 4;
        if (!OpensEntry(reading, dates[index]))
        {
            return false;
        }

        for (int i = Math.Max(0, index - Reach); i < Math.Min(dates.Length, index + Reach + 1); i++)
        {
            if (i != index && dates[i] is { Kind: DateKind.Day, Weekday: < 0 } && OpensEntry(reading, dates[i]))
            {
                return true;
            }
        }

        return false;

        static bool OpensEntry(ArticleReading reading, in DateMention mention) =>
            WordsAt.IsKind(reading, mention.EndToken, TokenKind.Dash) && reading.Tokens[mention.EndToken].SpaceBefore
            && !mention.Has(DateFlags.SpanStart);
    }

    /// <summary>Whether the time of day is of the short clock: <c>pm</c>, <c>p.m.</c></summary>
    private static bool HasHalf(ArticleReading reading, in DateMention mention)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(mention.SpanIn(reading.Tokens));
        int letter = text.IndexOfAny(HalfLetters);
        return letter >= 0 && letter + 1 < text.Length && (text[letter + 1] | 0x20) is 'm' or '.' && text.IndexOfAny('t', 'T') < 0;
    }

    private static int HourOf(ReadOnlySpan<char> text)
    {
        int hour = 0;
        for (int i = 0; i < text.Length && i < 2 && text[i] is >= '0' and <= '9'; i++)
        {
            hour = (hour * 10) + (text[i] - '0');
        }

        return hour;
    }

    private static void CheckDay(ArticleReading reading, RuleContext context, ReadOnlySpan<DateMention> dates, int index,
        ref bool? ofOtherYear)
    {
        ref readonly DateMention mention = ref dates[index];
        CalendarDate date = mention.Date;
        string name = Calendar.MonthName(date.Month);
        if (!date.Exists)
        {
            if (IsSubject(reading, mention) || IsInput(reading, mention) || IsOfInvalid(reading, mention) || IsString(reading, mention))
            {
                return;
            }

            string of = date.Month == 2 && date.Year > 0 ? $"{name} {FigureText.Whole(date.Year)}" : name;
            context.Report(mention.Has(DateFlags.InQuotation) ? Severity.Warning : Severity.Error, mention.SpanIn(reading.Tokens),
                $"{of} has {FigureText.Whole(date.Year == 0 && date.Month == 2 ? 29 : Calendar.DaysIn(date.Year, date.Month))} days; the text says {FigureText.Whole(date.Day)}", "Check the day and the month");
            return;
        }

        if (mention.Weekday < 0 || IsString(reading, mention) || IsOfTwoEntries(reading, dates, index))
        {
            return;
        }

        bool inferred = date.Year == 0;
        bool fitsFarther = false;
        bool ofText = inferred && !reading.DocumentDate.IsCertain && TryFindYear(reading, dates, ref date);
        if (inferred && !ofText
            && (NamesYear(reading.DocumentDate.Date, dates, index)
                || !TryInferYear(reading.DocumentDate, mention.Weekday, ref date, out fitsFarther)))
        {
            return;
        }

        if (date.Year < FirstYear || date.Weekday == mention.Weekday || IsOldStyle(reading, mention)
            || (inferred && !ofText && date.DayNumber > reading.DocumentDate.Date.DayNumber && IsPast(reading, mention)))
        {
            return;
        }

        if (inferred && !ofText
            && (FitsNamedYear(reading, mention) || FitsYearOfText(reading, index) || (ofOtherYear ??= AreAllOfOtherYear(reading))))
        {
            return;
        }

        string full = $"{FigureText.Whole(date.Day)} {name} {FigureText.Whole(date.Year)}";
        string why = inferred && !ofText
            ? $" (the article is of {FigureText.Whole(reading.DocumentDate.Date.Day)} {Calendar.MonthName(reading.DocumentDate.Date.Month)} {FigureText.Whole(reading.DocumentDate.Date.Year)})"
            : string.Empty;
        context.Report(
            ofText || fitsFarther || mention.Has(DateFlags.InQuotation) ? Severity.Warning : Severity.Error,
            mention.SpanIn(reading.Tokens),
            $"{full} is a {Calendar.WeekdayName(date.Weekday)}; the text says {Calendar.WeekdayName(mention.Weekday)}{why}",
            $"Check both: the {Calendar.WeekdayName(mention.Weekday)} nearest to it is {NearestDay(date, mention.Weekday)}");
    }

    /// <summary>
    /// Whether the headline, the address or the path has a year other than that of the article, in which the day has the weekday it is told
    /// to have: the page of an event may be dated long after it.
    /// </summary>
    private static bool FitsNamedYear(ArticleReading reading, in DateMention mention)
    {
        int documentYear = reading.DocumentDate.Date.Year;
        ReadOnlySpan<Block> blocks = reading.Blocks;
        for (int i = 0; i < blocks.Length && blocks[i].Zone is Zone.Headline or Zone.FrontMatter; i++)
        {
            ReadOnlySpan<char> text = reading.Text.AsSpan(blocks[i].Span);
            if (blocks[i].Zone == Zone.Headline ? FitsYearIn(text, mention, documentYear) : FitsYearOfAddress(text, mention, documentYear))
            {
                return true;
            }
        }

        return FitsYearIn(reading.Article.Path.AsSpan(), mention, documentYear);
    }

    /// <summary>
    /// Whether the year named last, in the sentences just before a day or in the heading above it, is another than that of the article and
    /// gives the day the weekday it is told to have: <c>the spill of April 2010 … On May 29, a Saturday</c> looks back.
    /// </summary>
    private static bool FitsYearOfText(ArticleReading reading, int index)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        ref readonly DateMention mention = ref dates[index];
        for (int i = index - 1; i >= 0 && index - i <= MostBack && mention.Sentence - dates[i].Sentence <= PairSentences; i--)
        {
            reading.Work.Add(1);
            if (dates[i].Date.Year != 0 && dates[i].Date != reading.DocumentDate.Date)
            {
                return FitsYear(mention, dates[i].Date.Year, reading.DocumentDate.Date.Year);
            }
        }

        return FitsYearOfHeading(reading, mention) || FitsYearOfStory(reading, index);
    }

    /// <summary>
    /// Whether the story that is told around a day is of another year: <c>As 2007 began … On May 18, a Friday, …</c> The year named last
    /// before it counts, and the next after it, if the day is told of and not announced.
    /// </summary>
    private static bool FitsYearOfStory(ArticleReading reading, int index)
    {
        const int Reach = 1500; // characters
        ReadOnlySpan<DateMention> dates = reading.Dates;
        ref readonly DateMention mention = ref dates[index];
        int documentYear = reading.DocumentDate.Date.Year;
        int place = reading.Tokens[mention.FirstToken].Start;
        if (WordsAt.Find(reading, mention.FirstToken, mention.EndToken, Lists.Article) < 0 && IsAnnounced(reading, mention))
        {
            return false;
        }

        foreach (int step in (ReadOnlySpan<int>)[-1, 1])
        {
            for (int i = index + step; i >= 0 && i < dates.Length && Math.Abs(i - index) <= MostBack
                && Math.Abs(reading.Tokens[dates[i].FirstToken].Start - place) <= Reach; i += step)
            {
                reading.Work.Add(1);
                if (dates[i].Date.Year != 0 && dates[i].Date != reading.DocumentDate.Date)
                {
                    if (dates[i].Date.Year < documentYear && FitsYear(mention, dates[i].Date.Year, documentYear))
                    {
                        return true;
                    }

                    break;
                }
            }
        }

        return false;
    }

    private static bool IsAnnounced(ArticleReading reading, in DateMention mention)
    {
        Sentence sentence = reading.Sentences[mention.Sentence];
        reading.Work.Add(sentence.EndToken - sentence.FirstToken);
        return WordsAt.Find(reading, sentence.FirstToken, mention.FirstToken, ImpossibleDateWords.Coming) >= 0
            || WordsAt.Find(reading, mention.EndToken, sentence.EndToken, ImpossibleDateWords.Coming) >= 0;
    }

    /// <summary><c>## The fair of 2010</c></summary>
    private static bool FitsYearOfHeading(ArticleReading reading, in DateMention mention)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int block = reading.Sentences[mention.Sentence].Block;
        for (int i = block; i >= 0 && block - i <= MostBack; i--)
        {
            reading.Work.Add(1);
            if (blocks[i].Zone == Zone.Subhead)
            {
                return FitsYearIn(reading.Text.AsSpan(blocks[i].Span), mention, reading.DocumentDate.Date.Year);
            }
        }

        return false;
    }

    private static bool FitsYear(in DateMention mention, int year, int documentYear)
    {
        CalendarDate date = mention.Date with { Year = (short)year };
        return year is >= FirstYear and < LastYear && year != documentYear && date.Exists && date.Weekday == mention.Weekday;
    }

    private static bool FitsYearOfAddress(ReadOnlySpan<char> text, in DateMention mention, int documentYear)
    {
        while (!text.IsEmpty)
        {
            int end = text.IndexOf('\n');
            ReadOnlySpan<char> line = end < 0 ? text : text.Slice(0, end);
            text = end < 0 ? default : text.Slice(end + 1);
            int separator = line.IndexOfAny(':', '=');
            if (separator > 0 && ImpossibleDateWords.AddressKey.Has(line.Slice(0, separator).Trim().Trim('"'))
                && FitsYearIn(line.Slice(separator + 1), mention, documentYear))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FitsYearIn(ReadOnlySpan<char> text, in DateMention mention, int documentYear)
    {
        const int Length = 4;
        for (int i = 0; i + Length <= text.Length; i++)
        {
            bool alone = (i == 0 || text[i - 1] is < '0' or > '9') && (i + Length == text.Length || text[i + Length] is < '0' or > '9');
            if (alone && Digits.TryRead(text.Slice(i, Length), Length, out int year) && FitsYear(mention, year, documentYear))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether all days of the article that have their weekday and no year, and at least three of them, fit one other year: then it is of
    /// that.
    /// </summary>
    private static bool AreAllOfOtherYear(ArticleReading reading)
    {
        int documentYear = reading.DocumentDate.Date.Year;
        for (int year = documentYear - YearsBack; year <= documentYear + 1; year++)
        {
            if (year != documentYear && FitAll(reading, year))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FitAll(ArticleReading reading, int year)
    {
        int days = 0;
        bool areFar = true;
        CalendarDate last = default;
        CalendarDate today = reading.DocumentDate.Date;
        foreach (ref readonly DateMention mention in reading.Dates)
        {
            if (mention.Kind != DateKind.Day || mention.Weekday < 0 || mention.Date.Year != 0 || !mention.Date.Exists)
            {
                continue;
            }

            reading.Work.Add(1);
            CalendarDate date = mention.Date with { Year = (short)year };
            if (!date.Exists || date.Weekday != mention.Weekday)
            {
                return false;
            }

            int apart = Math.Abs(date.DayNumber - (today with { Year = (short)year, Day = Math.Min(today.Day, (byte)28) }).DayNumber);
            areFar &= Math.Min(apart, DaysOfYear - apart) > NearDays;
            days += date == last ? 0 : 1;
            last = date;
        }

        // Nobody announces two days that are far off by the calendar of another year.
        return days >= (areFar ? FewestDays - 1 : FewestDays);
    }

    /// <summary>The day of the month of the nearest such weekday.</summary>
    private static string NearestDay(in CalendarDate date, int weekday)
    {
        int shift = ((weekday - date.Weekday + 10) % 7) - 3;
        int day = date.Day + shift;
        int month = date.Month;
        int year = date.Year;
        if (day < 1)
        {
            (month, year) = month == 1 ? (12, year - 1) : (month - 1, year);
            day += Calendar.DaysIn(year, month);
        }
        else if (day > Calendar.DaysIn(year, month))
        {
            day -= Calendar.DaysIn(year, month);
            month = month == 12 ? 1 : month + 1;
        }

        return $"{FigureText.Whole(day)} {Calendar.MonthName(month)}";
    }

    /// <summary>
    /// Whether the sentence speaks of a year, or of a time counted in years: the date may be of that one. A dateline does not.
    /// </summary>
    private static bool NamesYear(in CalendarDate dateline, ReadOnlySpan<DateMention> dates, int index)
    {
        int sentence = dates[index].Sentence;
        int first = index;
        while (first > 0 && dates[first - 1].Sentence == sentence)
        {
            first--;
        }

        for (int i = first; i < dates.Length && dates[i].Sentence == sentence; i++)
        {
            if (i == index || dates[i].Date == dateline)
            {
                continue;
            }

            CalendarDate ofYear = dates[index].Date with { Year = dates[i].Date.Year };
            if (dates[i].Kind is DateKind.Ago or DateKind.Deictic
                || (ofYear.Year > 0 && (!ofYear.Exists || ofYear.Weekday == dates[index].Weekday
                    || Math.Abs(ofYear.Year - dateline.Year) < YearsBack)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Gives a day the year of the only full dates of the article, if one has a weekday that is right and lies in the same month:
    /// <c>from Thursday, 2 May to Sunday, 5 May 2024 … again on Saturday, 9 May</c>.
    /// </summary>
    private static bool TryFindYear(ArticleReading reading, ReadOnlySpan<DateMention> dates, ref CalendarDate date)
    {
        int year = 0;
        bool near = false;
        reading.Work.Add(Math.Min(dates.Length, MostDays));
        for (int i = 0; i < dates.Length && dates.Length <= MostDays; i++)
        {
            if (dates[i].Date.Year == 0)
            {
                continue;
            }

            if (year != 0 && dates[i].Date.Year != year)
            {
                return false;
            }

            year = dates[i].Date.Year;
            near |= dates[i].Date.IsFull && dates[i].Date.Exists && dates[i].Date.Month == date.Month
                && dates[i].Weekday == dates[i].Date.Weekday;
        }

        date = near ? date with { Year = (short)year } : date;
        return near && date.Exists;
    }

    /// <summary>The nearer of the last such day and the next, and whether the weekday is that of the other.</summary>
    private static bool TryInferYear(in DocumentDate document, int weekday, ref CalendarDate date, out bool fitsFarther)
    {
        fitsFarther = false;
        if (!document.IsCertain)
        {
            return false;
        }

        int today = document.Date.DayNumber;
        CalendarDate last = default;
        CalendarDate next = default;
        for (int year = document.Date.Year - 1; year <= document.Date.Year + 1; year++)
        {
            CalendarDate candidate = date with { Year = (short)year };
            if (!candidate.Exists)
            {
                continue;
            }

            if (candidate.DayNumber <= today)
            {
                last = candidate;
            }
            else if (next.Year == 0)
            {
                next = candidate;
            }
        }

        if (last.Year == 0 || next.Year == 0)
        {
            // a 29 February
            return false;
        }

        bool lastIsNearer = today - last.DayNumber <= next.DayNumber - today;
        date = lastIsNearer ? last : next;
        fitsFarther = (lastIsNearer ? next : last).Weekday == weekday;
        return !fitsFarther || Math.Abs(date.DayNumber - today) <= NearDays;
    }

    /// <summary>
    /// <c>On May 29, a Saturday, the crew stopped it</c>, written in April: of some year before, and nobody knows of which.
    /// </summary>
    private static bool IsPast(ArticleReading reading, in DateMention mention)
    {
        Sentence sentence = reading.Sentences[mention.Sentence];
        ReadOnlySpan<Token> tokens = reading.Tokens;
        bool past = false;
        reading.Work.Add(sentence.EndToken - sentence.FirstToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            bool isDate = i >= mention.FirstToken && i < mention.EndToken; // May
            if (!isDate && ImpossibleDateWords.Coming.Has(tokens[i]))
            {
                return false;
            }

            // "stopped the leak", and not "flavoured tea"
            past |= ImpossibleDateWords.Past.Has(tokens[i])
                || (tokens[i].Kind == TokenKind.Word && tokens[i].Length > ShortestPast && !tokens[i].IsCapitalised
                    && reading.TextOf(tokens[i]).EndsWith("ed".AsSpan(), StringComparison.Ordinal)
                    && (WordsAt.Has(reading, i + 1, Lists.Determiner) || WordsAt.Has(reading, i + 1, Lists.Article)
                        || WordsAt.Has(reading, i + 1, Lists.That)));
        }

        return past;
    }

    /// <summary>Whether the sentence says that the date is one of the calendar before the Gregorian.</summary>
    private static bool IsOldStyle(ArticleReading reading, in DateMention mention)
    {
        Sentence sentence = reading.Sentences[mention.Sentence];
        reading.Work.Add(sentence.EndToken - sentence.FirstToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (WordsAt.Has(reading, i, ImpossibleDateWords.OldStyle)
                || (WordsAt.Has(reading, i, FigureWords.Old) && WordsAt.Has(reading, i + 1, ImpossibleDateWords.StyleNoun)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMinuteWrong(ArticleReading reading, in DateMention mention)
    {
        // 6.75pm: two digits after the mark
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[mention.FirstToken]);
        int mark = text.IndexOfAny('.', ':');
        return mark > 0 && mark + 1 < text.Length && text[mark + 1] is >= '6' and <= '9';
    }
}
