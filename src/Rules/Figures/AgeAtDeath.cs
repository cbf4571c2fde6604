using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Names;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the age at the only death that an article dates against the only birth: <c>died on 3 November 2023. He was 89.</c>, and far below
/// <c>Mr Hess was born on 12 March 1936</c>. The birth must be that of the one who died, by name or as <c>he</c> or <c>she</c>.
/// </summary>
internal static class AgeAtDeath
{
    /// <summary>Tokens between <c>born</c> and its date.</summary>
    private const int Reach = 3;

    private const int LeastAge = 20;

    /// <summary>An age that is farther off is somebody else's.</summary>
    private const int MostApart = 20;

    /// <summary>Looks for the two.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        if (!reading.HasWord(AgeCheckWords.Died) || !TryFindDeath(reading, out int death, out int age)
            || !TryFindBirth(reading, reading.Dates[death].Sentence, out int birth) || birth == death)
        {
            return;
        }

        ref readonly Quantity told = ref reading.Quantities[age];
        CalendarDate born = reading.Dates[birth].Date;
        CalendarDate died = reading.Dates[death].Date;
        int most = died.Year - born.Year;
        bool isExact = born.Day > 0 && died.Day > 0;
        bool hadBirthday = !isExact || (died.Month, died.Day).CompareTo((born.Month, born.Day)) >= 0;
        int least = isExact && hadBirthday ? most : most - 1;
        most = hadBirthday ? most : least;
        int stated = (int)told.Point;
        if ((stated >= least && stated <= most) || stated < least - MostApart || stated > most + MostApart
            || context.HasReported(told.SpanIn(reading.Tokens)))
        {
            return;
        }

        string years = least == most ? FigureText.Whole(most) : $"{FigureText.Whole(least)} or {FigureText.Whole(most)}";
        context.Report(
            Severity.Warning,
            told.SpanIn(reading.Tokens),
            $"Born “{FigureText.Flatten(reading.Text.ToString(reading.Dates[birth].SpanIn(reading.Tokens)))}”, the person was {years}; the text says {FigureText.Quote(reading, told)}",
            "Check the age and both dates",
            [new RelatedPlace(reading.Dates[birth].SpanIn(reading.Tokens), "the birth"),
                new RelatedPlace(reading.Dates[death].SpanIn(reading.Tokens), "the death")]);
    }

    /// <summary>The only sentence of the article in which somebody died on a day or in a year, and the age there or right behind it.</summary>
    private static bool TryFindDeath(ArticleReading reading, out int death, out int age)
    {
        death = age = -1;
        for (int i = 0; i < reading.Dates.Length; i++)
        {
            ref readonly DateMention date = ref reading.Dates[i];
            Sentence sentence = reading.Sentences[date.Sentence];
            if (date.Date.Year == 0 || date.Kind == DateKind.Decade || date.Has(DateFlags.InQuotation | DateFlags.SpanStart)
                || WordsAt.Find(reading, sentence.FirstToken, date.FirstToken, AgeCheckWords.Died) < 0)
            {
                continue;
            }

            int told = FindAge(reading, date.Sentence);
            if (told < 0)
            {
                continue;
            }

            if (death >= 0)
            {
                return false;
            }

            (death, age) = (i, told);
        }

        return death >= 0;
    }

    /// <summary><c>died … at the age of 89</c>, <c>died …, aged 89</c>, <c>died …. He was 89.</c></summary>
    private static int FindAge(ArticleReading reading, int sentence)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int found = -1;
        for (int i = Sorted.FirstFrom(quantities, sentence, static (in Quantity quantity) => quantity.Sentence);
            i < quantities.Length && quantities[i].Sentence <= sentence + 1; i++)
        {
            ref readonly Quantity quantity = ref quantities[i];
            int start = reading.Sentences[quantity.Sentence].FirstToken;
            bool isAge = quantity.Sentence == sentence
                ? quantity.Role == QuantityRole.Age
                : quantity.FirstToken == start + 2 && WordsAt.Has(reading, start, LifeCheckWords.Person)
                    && WordsAt.Has(reading, start + 1, AgeFactsWords.Was)
                    && WordsAt.EndsClause(reading, quantity.EndToken, quantity.Sentence);
            if (!isAge || quantity.Point < LeastAge || quantity.Has(QuantityFlags.Range | QuantityFlags.InQuotation)
                || quantity.Approximator != Approximator.None)
            {
                continue;
            }

            if (found >= 0)
            {
                return -1;
            }

            found = i;
        }

        return found;
    }

    /// <summary>The only birth of the article, if it is told of whoever died.</summary>
    private static bool TryFindBirth(ArticleReading reading, int death, out int birth)
    {
        birth = -1;
        for (int i = 0; i < reading.Dates.Length; i++)
        {
            ref readonly DateMention date = ref reading.Dates[i];
            Sentence sentence = reading.Sentences[date.Sentence];
            int born = WordsAt.Find(reading, Math.Max(sentence.FirstToken, date.FirstToken - Reach), date.FirstToken, Lists.Born);
            if (date.Date.Year == 0 || born < 0)
            {
                continue;
            }

            if (birth >= 0 || date.Kind == DateKind.Decade || date.Has(DateFlags.InQuotation)
                || WordsAt.Find(reading, sentence.FirstToken, date.FirstToken, Lists.KinNoun) >= 0
                || !IsOfDead(reading, date.Sentence, born, death))
            {
                return false;
            }

            birth = i;
        }

        return birth >= 0;
    }

    /// <summary>The subject of the birth is the person of the sentence of the death, or a pronoun where no other person is named before it.</summary>
    private static bool IsOfDead(ArticleReading reading, int sentence, int born, int death)
    {
        uint dead = 0;
        uint subject = 0;
        foreach (ref readonly Mention mention in reading.Mentions)
        {
            if (mention.Class != NameClass.Person)
            {
                continue;
            }

            dead = dead == 0 && mention.Sentence == death ? reading.Tokens[mention.EndToken - 1].Hash : dead;
            subject = mention.Sentence == sentence && mention.EndToken <= born ? reading.Tokens[mention.EndToken - 1].Hash : subject;
        }

        bool isPronoun = WordsAt.Find(reading, reading.Sentences[sentence].FirstToken, born, LifeCheckWords.Person) >= 0;
        return dead != 0 && (subject == dead || (subject == 0 && isPronoun));
    }
}
