using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Names;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Holds an age against another age of the same person, and against the dates of birth, death and founding.</summary>
internal static class AgeCheck
{
    /// <summary>An article with more ages is a list of people.</summary>
    private const int MostAges = 60;

    /// <summary>Two people can differ by any number of years; a slip that is worth telling does by few.</summary>
    private const int MostYears = 12;

    private const int LongestName = 5;

    /// <summary>An article with more dates is no life of one person.</summary>
    private const int MostDates = 40;

    /// <summary>One full name with two ages; and a definite age (<c>the 55-year-old</c>) where only one other is in reach.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Span<int> ages = stackalloc int[MostAges];
        int count = 0;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (quantities[i].Role != QuantityRole.Age || quantities[i].Has(QuantityFlags.Range) || quantities[i].Point < 1)
            {
                continue;
            }

            if (count == MostAges)
            {
                return;
            }

            ages[count++] = i;
        }

        for (int i = 1; i < count; i++)
        {
            ref readonly Quantity age = ref quantities[ages[i]];
            if (age.Has(QuantityFlags.InQuotation))
            {
                continue;
            }

            if (TryGetSurname(reading, age, out int surname)
                && FindSameSurname(reading, quantities, ages.Slice(0, i), surname) is >= 0 and var before
                && !quantities[before].Point.Equals(age.Point)
                && IsUndated(reading, age) && IsUndated(reading, quantities[before]))
            {
                Report(reading, context, age, quantities[before], Severity.Warning);
            }
            else if (TryGetName(reading, age, out int first, out int last))
            {
                int same = FindSameName(reading, quantities, ages.Slice(0, i), first, last);
                if (same >= 0 && !quantities[same].Point.Equals(age.Point) && IsUndated(reading, age)
                    && IsUndated(reading, quantities[same]))
                {
                    Report(reading, context, age, quantities[same], Severity.Error);
                }
            }
            else if (IsDefinite(reading, age)
                && TryFindOnlyOther(reading, quantities, ages.Slice(0, count), i, out int other, out bool others))
            {
                Report(reading, context, age, quantities[other], others ? Severity.Warning : Severity.Error);
            }
        }
    }

    private static void Report(ArticleReading reading, RuleContext context, in Quantity age, in Quantity other, Severity severity) =>
        context.Report(
            severity,
            age.SpanIn(reading.Tokens),
            $"The text gives the age as {FigureText.FormatNumber(age.Point)} here and as {FigureText.FormatNumber(other.Point)} before",
            "Check which of the two is right",
            [new RelatedPlace(other.SpanIn(reading.Tokens), "the other age")]);

    // ---- two ages ----------------------------------------------------------------------------------------------------

    /// <summary>The full name before an age in commas.</summary>
    private static bool TryGetName(ArticleReading reading, in Quantity age, out int first, out int last)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        last = age.NumberToken - 2;
        first = last + 1;
        int start = Math.Max(reading.Sentences[age.Sentence].FirstToken, last - LongestName);
        if (age.Dimension != QuantityDimension.Count || !WordsAt.IsKind(reading, last + 1, TokenKind.Comma))
        {
            return false;
        }

        while (first > start && tokens[first - 1].Kind == TokenKind.Word && tokens[first - 1].IsCapitalised
            && !WordsAt.Has(reading, first - 1, Lists.Function))
        {
            first--;
        }

        return last > first;
    }

    /// <summary>The surname alone before an age in commas, at the beginning of a sentence: <c>Rell, 43, thanked his wife</c>.</summary>
    private static bool TryGetSurname(ArticleReading reading, in Quantity age, out int surname)
    {
        surname = age.NumberToken - 2;
        return age.Dimension == QuantityDimension.Count && surname == reading.Sentences[age.Sentence].FirstToken
            && WordsAt.IsKind(reading, surname + 1, TokenKind.Comma)
            && WordsAt.IsKind(reading, surname, TokenKind.Word) && WordsAt.IsKind(reading, age.EndToken, TokenKind.Comma);
    }

    /// <summary>The age of the only one of that surname in the article.</summary>
    private static int FindSameSurname(ArticleReading reading, ReadOnlySpan<Quantity> quantities, ReadOnlySpan<int> ages, int surname)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int found = -1;
        foreach (int age in ages)
        {
            if (TryGetName(reading, quantities[age], out _, out int last) && tokens[last].Hash == tokens[surname].Hash)
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = age;
            }
        }

        if (found < 0 || !TryGetName(reading, quantities[found], out int first, out _))
        {
            return -1;
        }

        // another first name or a title before the surname: a relative
        reading.Work.Add(tokens.Length);
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Hash == tokens[surname].Hash && tokens[i].Kind == TokenKind.Word && tokens[i - 1].Kind == TokenKind.Word
                && tokens[i - 1].IsCapitalised && (tokens[i].Flags & TokenFlags.LineBreakBefore) == 0
                && tokens[i - 1].Hash != tokens[first].Hash && !WordsAt.Has(reading, i - 1, Lists.Function))
            {
                return -1;
            }
        }

        return found;
    }

    private static int FindSameName(ArticleReading reading, ReadOnlySpan<Quantity> quantities, ReadOnlySpan<int> ages, int first, int last)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = ages.Length - 1; i >= 0; i--)
        {
            if (!TryGetName(reading, quantities[ages[i]], out int otherFirst, out int otherLast) || otherLast - otherFirst != last - first)
            {
                continue;
            }

            int at = 0;
            while (at <= last - first && tokens[first + at].Hash == tokens[otherFirst + at].Hash)
            {
                at++;
            }

            if (at > last - first)
            {
                return ages[i];
            }
        }

        return -1;
    }

    /// <summary><c>the 55-year-old</c> that stands for a person: no noun after it.</summary>
    private static bool IsDefinite(ArticleReading reading, in Quantity age)
    {
        int after = age.EndToken;
        bool noun = WordsAt.IsKind(reading, after, TokenKind.Word)
            && !WordsAt.Has(reading, after, AgeCheckWords.NoSubject)
            && !IsPast(reading.TextOf(reading.Tokens[after]));
        return age.Has(QuantityFlags.Compound) && WordsAt.Has(reading, age.FirstToken - 1, FigureWords.The) && !noun;
    }

    private static bool IsPast(ReadOnlySpan<char> word) => word.Length > 4 && word[word.Length - 1] == 'd' && word[word.Length - 2] == 'e';

    /// <summary>The age of the only person in reach: just named, nobody else named since, and no other age in the file.</summary>
    private static bool TryFindOnlyOther(ArticleReading reading, ReadOnlySpan<Quantity> quantities, ReadOnlySpan<int> ages, int index,
        out int other, out bool others)
    {
        others = false;
        ref readonly Quantity age = ref quantities[ages[index]];
        other = ages[index - 1];
        ref readonly Quantity before = ref quantities[other];
        double difference = Math.Abs(before.Point - age.Point);
        int distance = reading.Sentences[age.Sentence].Block - reading.Sentences[before.Sentence].Block;
        if (difference is 0 or > MostYears || distance > 2 || before.Has(QuantityFlags.InQuotation)
            || !TryGetName(reading, before, out int first, out int last) || !IsUndated(reading, age) || !IsUndated(reading, before))
        {
            return false;
        }

        for (int i = 0; i < ages.Length; i++)
        {
            if (i != index && !quantities[ages[i]].Point.Equals(before.Point))
            {
                return false;
            }
        }

        // Anyone else between the two, by name or by kin, may be meant; so may somebody named before in the same paragraph.
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int start = reading.Blocks[reading.Sentences[before.Sentence].Block].FirstToken;
        int official = -1;
        reading.Work.Add(age.FirstToken - start);
        for (int i = start; i < age.FirstToken; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || (i >= first && i <= last))
            {
                continue;
            }

            bool name = tokens[i].IsCapitalised && !IsSentenceStart(tokens, i) && !WordsAt.Has(reading, i, AgeCheckWords.NoTown)
                && tokens[i].Hash != tokens[first].Hash && tokens[i].Hash != tokens[last].Hash;
            if (AgeCheckWords.Official.Has(tokens[i]) && i > last)
            {
                // "Her lawyer, Max Ebel, spoke": nobody tells the age of such a person
                others = true;
                official = i;
                continue;
            }

            if (name && official >= 0 && i - official <= LongestName)
            {
                continue;
            }

            bool more = AgeCheckWords.Person.Has(tokens[i]) && i > last
                && (WordsAt.Has(reading, i - 1, AgeCheckWords.More) || WordsAt.Has(reading, i - 2, AgeCheckWords.More));
            if (name || more || WordsAt.Has(reading, i, Lists.RoleOrKin))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSentenceStart(ReadOnlySpan<Token> tokens, int token) =>
        token == 0 || tokens[token - 1].Kind is TokenKind.Period or TokenKind.DoubleQuote or TokenKind.Exclamation;

    /// <summary>Whether nothing in the sentence puts the age at another time.</summary>
    private static bool IsUndated(ArticleReading reading, in Quantity age)
    {
        Sentence sentence = reading.Sentences[age.Sentence];
        reading.Work.Add(sentence.EndToken - sentence.FirstToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (WordsAt.Has(reading, i, AgeCheckWords.OtherTime)
                || (reading.Tokens[i].Kind == TokenKind.Number && reading.Tokens[i].Length == 4))
            {
                return false;
            }
        }

        return true;
    }

    // ---- an age and a date -------------------------------------------------------------------------------------------

    /// <summary><c>born on 3 March 1950 and died on 5 June 2020, aged 72</c>; <c>the 30-year-old firm, founded in 1986</c>.</summary>
    public static void CheckDates(ArticleReading reading, RuleContext context, in Quantity age, DatesOf near)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int born = -1;
        int founded = -1;
        int died = -1;
        for (int i = near.First; i < near.End; i++)
        {
            if (dates[i].Date.Year == 0 || dates[i].Has(DateFlags.SpanStart | DateFlags.SpanEnd))
            {
                continue;
            }

            string verb = VerbBefore(reading, dates[i]);
            (born, founded, died) = verb switch
            {
                "born" => (born < 0 ? i : int.MaxValue, founded, died),
                "died" => (born, founded, died < 0 ? i : int.MaxValue),
                "founded" => (born, founded < 0 ? i : int.MaxValue, died),
                _ => (born, founded, died),
            };
        }

        if (born < 0 && founded < 0 && died < int.MaxValue && IsAtDeath(reading, age) && IsOfHero(reading, age.Sentence, age.FirstToken))
        {
            CheckAgainstBirth(reading, context, age, near);
            return;
        }

        if (born is >= 0 and < int.MaxValue && died is >= 0 and < int.MaxValue && IsAtDeath(reading, age))
        {
            Compare(reading, context, age, dates[born], dates[died].Date, dates[died], 0);
        }
        else if (reading.DocumentDate.IsCertain && founded is >= 0 and < int.MaxValue && born < 0 && IsOfThing(reading, age))
        {
            Compare(reading, context, age, dates[founded], reading.DocumentDate.Date, null, 1);
        }
        else if (reading.DocumentDate.IsCertain && born is >= 0 and < int.MaxValue && founded < 0 && died < 0
            && TryGetName(reading, age, out _, out _) && near.End - near.First == 1)
        {
            Compare(reading, context, age, dates[born], reading.DocumentDate.Date, null, 1);
        }
    }

    /// <summary><c>called to the bar in 1992, at the age of 24</c>; <c>has died aged 92</c> where the day of death is told below.</summary>
    private static void CheckAgainstBirth(ArticleReading reading, RuleContext context, in Quantity age, DatesOf near)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int then = -1;
        for (int i = near.First; i < near.End; i++)
        {
            if (dates[i].Date.Year > 0 || dates[i].Has(DateFlags.SpanStart | DateFlags.SpanEnd))
            {
                if (then >= 0 || dates[i].Date.Year == 0)
                {
                    return;
                }

                then = i;
            }
        }

        then = then < 0 && WordsAt.Find(reading, reading.Sentences[age.Sentence].FirstToken, age.FirstToken, AgeCheckWords.Died) >= 0
            ? FindOnly(reading, "died")
            : then;
        if (then >= 0 && FindOnly(reading, "born") is >= 0 and var born)
        {
            Compare(reading, context, age, dates[born], dates[then].Date, dates[then], 0);
        }
    }

    /// <summary>
    /// The only date of birth or death of the article, if it is that of the person the article is about:
    /// <c>He died in 2010, aged 60.</c> … <c>He was born in 1950.</c>
    /// </summary>
    private static int FindOnly(ArticleReading reading, string verb)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int found = -1;
        reading.Work.Add(Math.Min(dates.Length, MostDates));
        for (int i = 0; i < dates.Length && dates.Length <= MostDates; i++)
        {
            if (dates[i].Date.Year > 0 && string.Equals(VerbBefore(reading, dates[i]), verb, StringComparison.Ordinal)
                && IsOfHero(reading, dates[i].Sentence, dates[i].FirstToken))
            {
                if (found >= 0 || dates[i].Has(DateFlags.SpanStart | DateFlags.SpanEnd | DateFlags.InQuotation))
                {
                    return -1;
                }

                found = i;
            }
        }

        return found;
    }

    /// <summary>
    /// Whether a clause speaks of the person whom the article names first: by that name or <c>he</c>, <c>she</c> or <c>born</c> at its
    /// beginning, with nobody else and no relation named in the paragraph before it.
    /// </summary>
    private static bool IsOfHero(ArticleReading reading, int sentence, int end)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        int hero = 0;
        while (hero < mentions.Length && !mentions[hero].IsFullPerson)
        {
            hero++;
        }

        Block block = reading.Blocks[reading.Sentences[sentence].Block];
        reading.Work.Add(end - block.FirstToken);
        bool told = false;
        for (int i = block.FirstToken; i < end; i++)
        {
            bool here = i >= reading.Sentences[sentence].FirstToken;
            told |= here && (LifeCheckWords.Person.Has(reading.Tokens[i])
                || (i == reading.Sentences[sentence].FirstToken && Lists.Born.Has(reading.Tokens[i])));
            if (reading.Tokens[i].InQuotation
                || ((here || Lists.KinNoun.Has(reading.Tokens[i])) && Lists.RoleOrKin.Has(reading.Tokens[i])
                    && WordsAt.Has(reading, i - 1, AgeCheckWords.Whose)))
            {
                return false;
            }
        }

        for (int i = hero; i < mentions.Length && mentions[i].NameToken < end; i++)
        {
            if (mentions[i].NameToken >= block.FirstToken)
            {
                if (mentions[i].Key != mentions[hero].Key && mentions[i].Class == NameClass.Person)
                {
                    return false;
                }

                told |= mentions[i].Key == mentions[hero].Key;
            }
        }

        return told && hero < mentions.Length;
    }

    /// <summary><c>the 30-year-old firm</c>: the age stands before the noun of a thing.</summary>
    private static bool IsOfThing(ArticleReading reading, in Quantity age)
    {
        int noun = age.EndToken;
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[noun - 1]);
        bool people = text[text.Length - 1] is 's' or 'S'; // "the 11-year-olds"
        return age.Has(QuantityFlags.Compound) && !people && WordsAt.IsKind(reading, noun, TokenKind.Word)
            && !reading.Tokens[noun].IsCapitalised
            && !WordsAt.Has(reading, noun, AgeCheckWords.NoMatter) && !WordsAt.Has(reading, noun, FigureWords.Old)
            && !IsPast(reading.TextOf(reading.Tokens[noun]));
    }

    private static void Compare(ArticleReading reading, RuleContext context, in Quantity age, in DateMention from, in CalendarDate to,
        DateMention? end, int slack)
    {
        int years = to.Year - from.Date.Year;
        int least = years - 1;
        int most = years;
        if (from.Date.IsFull && to.IsFull && slack == 0)
        {
            bool passed = to.Month > from.Date.Month || (to.Month == from.Date.Month && to.Day >= from.Date.Day);
            least = most = passed ? years : years - 1;
        }

        if (years < 1 || (age.Point >= least - slack && age.Point <= most + slack))
        {
            return;
        }

        List<RelatedPlace> related = [new RelatedPlace(from.SpanIn(reading.Tokens), "the beginning")];
        if (end is { } last)
        {
            related.Add(new RelatedPlace(last.SpanIn(reading.Tokens), "the end"));
        }

        string told = least == most ? FigureText.Whole(most) : $"{FigureText.Whole(least)} or {FigureText.Whole(most)}";
        string start = FigureText.Flatten(reading.Text.ToString(from.SpanIn(reading.Tokens)));
        string stop = end is { } given
            ? FigureText.Flatten(reading.Text.ToString(given.SpanIn(reading.Tokens)))
            : $"the article's own {FigureText.Whole(to.Year)}";
        context.Report(
            slack == 0 && end is { } same && same.Sentence == from.Sentence ? Severity.Error : Severity.Warning,
            age.SpanIn(reading.Tokens),
            $"From {start} to {stop} is {told} years; the text says {FigureText.Quote(reading, age)}",
            "Check the age and both dates",
            related);
    }

    /// <summary>The verb that governs a date: <c>born</c>, <c>died</c>, <c>founded</c>, or nothing.</summary>
    private static string VerbBefore(ArticleReading reading, in DateMention date)
    {
        int at = date.FirstToken - 1;
        for (int i = at; i > at - 7 && i >= reading.Sentences[date.Sentence].FirstToken && WordsAt.IsKind(reading, i, TokenKind.Word); i--)
        {
            if (WordsAt.Has(reading, i, Lists.Born))
            {
                return "born";
            }

            if (WordsAt.Has(reading, i, AgeCheckWords.Died))
            {
                return "died";
            }

            if (WordsAt.Has(reading, i, AgeCheckWords.Founding))
            {
                return "founded";
            }

            if (WordsAt.Has(reading, i, FigureWords.And))
            {
                break;
            }
        }

        return string.Empty;
    }

    /// <summary><c>died ..., aged 72</c>, <c>died at the age of 72</c>, <c>died at 72</c>.</summary>
    private static bool IsAtDeath(ArticleReading reading, in Quantity age)
    {
        int before = age.FirstToken - 1;
        bool aged = WordsAt.Has(reading, before, FigureWords.Aged)
            || (WordsAt.Has(reading, before, FigureWords.Of) && WordsAt.Has(reading, before - 1, FigureWords.Aged));
        return aged && !WordsAt.Has(reading, before - 2, AgeCheckWords.Relation);
    }
}
