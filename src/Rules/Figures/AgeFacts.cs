using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Names;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the ages that an article gives for named years, and the year of birth, against one another: <c>He was 18 in June 1944</c>, <c>died
/// in October 2023 at the age of 91</c>. Each makes a year of birth. They are taken for those of one person where the article has no others
/// and they differ by a few years: two people are rarely so near, and a slip is.
/// </summary>
internal static class AgeFacts
{
    /// <summary>An article with more ages is about several people.</summary>
    private const int MostFacts = 5;

    /// <summary>Years of birth that differ by less agree: a birthday lies between, and so may the date of writing.</summary>
    private const int LeastYears = 3;

    /// <summary>Years of birth farther apart are those of two people.</summary>
    private const int MostYears = 12;

    private const int LeastAge = 8;

    private const int MostAge = 110;

    /// <summary>Tokens between a subject and its age.</summary>
    private const int Reach = 4;

    /// <summary>An age, or a date of birth.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Born">The latest year of birth it allows; the year before is the other one.</param>
    /// <param name="Name">Key of the person named before it, or of the first person of the article.</param>
    /// <param name="IsNow">Whether it is the age at the time of writing.</param>
    private readonly record struct Fact(TextSpan Span, int Born, uint Name, bool IsNow);

    /// <summary>Reads the ages of the article and compares them.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        var facts = new List<Fact>();
        bool any = false;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (!TryReadAge(reading, quantities[i], out bool isNow))
            {
                continue;
            }

            any = true;
            int year = YearOf(reading, i, ref isNow);
            if (year == 0 || facts.Count == MostFacts)
            {
                return;
            }

            int born = year - (int)quantities[i].Point;
            uint name = NameBefore(reading, quantities[i].Sentence, quantities[i].FirstToken);
            facts.Add(new Fact(quantities[i].SpanIn(reading.Tokens), born, name, isNow));
        }

        if (any && TryAddBirth(reading, facts) && facts.Count >= 2)
        {
            Compare(reading, context, facts);
        }
    }

    /// <summary>Reports the one that does not go with the others, or the second of two.</summary>
    private static void Compare(ArticleReading reading, RuleContext context, List<Fact> facts)
    {
        int odd = -1;
        int other = -1;
        for (int i = 0; i < facts.Count; i++)
        {
            int against = 0;
            for (int j = 0; j < facts.Count; j++)
            {
                int apart = Math.Abs(facts[i].Born - facts[j].Born);
                if (facts[i].Name != facts[j].Name || apart > MostYears || (apart >= LeastYears && facts[i].IsNow && facts[j].IsNow))
                {
                    return;
                }

                against += apart >= LeastYears ? 1 : 0;
                other = apart >= LeastYears && odd < 0 ? j : other;
            }

            if (against == facts.Count - 1 && (facts.Count > 2 || i == 1))
            {
                if (odd >= 0)
                {
                    return;
                }

                odd = i;
            }
        }

        if (odd < 0)
        {
            return;
        }

        other = odd == 0 ? 1 : 0;
        if (context.HasReported(facts[odd].Span))
        {
            return;
        }

        context.Report(
            Severity.Warning,
            facts[odd].Span,
            $"This makes {FigureText.Whole(facts[odd].Born)} the year of birth; “{FigureText.Flatten(reading.Text.ToString(facts[other].Span))}” makes it {FigureText.Whole(facts[other].Born)}",
            "Check the ages and the years",
            [new RelatedPlace(facts[other].Span, "the other age or date")]);
    }

    /// <summary><c>aged 24</c>, <c>Mondel, now 58,</c>, <c>when he was 18</c>, <c>She was 87.</c></summary>
    private static bool TryReadAge(ArticleReading reading, in Quantity quantity, out bool isNow)
    {
        int before = quantity.FirstToken - 1;
        isNow = WordsAt.Has(reading, before, AgeFactsWords.Now);
        if (quantity.Has(QuantityFlags.Range | QuantityFlags.Compound) || quantity.Point is < LeastAge or > MostAge
            || !(quantity.Point % 1).Equals(0))
        {
            return false;
        }

        if (quantity.Role == QuantityRole.Age)
        {
            // "the age of 18" is of anybody, "died at the age of 18" of one
            return !WordsAt.Has(reading, before, AgeFactsWords.General)
                && WordsAt.Find(reading, reading.Sentences[quantity.Sentence].FirstToken, quantity.FirstToken, AgeFactsWords.Anybody) < 0
                && (!WordsAt.Has(reading, before, FigureWords.Of) || WordsAt.Has(reading, before - 3, FigureWords.At));
        }

        if (!Counts.IsExact(quantity) || WordsAt.IsPluralNoun(reading, quantity.HeadToken))
        {
            return false;
        }

        if (isNow)
        {
            return WordsAt.IsComma(reading, before - 1)
                || (before == reading.Sentences[quantity.Sentence].FirstToken && WordsAt.IsComma(reading, quantity.EndToken));
        }

        int start = reading.Sentences[quantity.Sentence].FirstToken;
        if (before == start && WordsAt.Has(reading, before, FigureWords.At) && WordsAt.Has(reading, quantity.EndToken, FigureWords.In))
        {
            // "At 15 in 2015 she won"
            return true;
        }

        before -= WordsAt.Has(reading, before, AgeFactsWords.Then) ? 1 : 0;
        return WordsAt.Has(reading, before, AgeFactsWords.Was) && WordsAt.Has(reading, before - 1, LifeCheckWords.Person)
            && (WordsAt.EndsClause(reading, quantity.EndToken, quantity.Sentence) || WordsAt.IsComma(reading, quantity.EndToken)
                || WordsAt.Has(reading, quantity.EndToken, FigureWords.And) || WordsAt.Has(reading, quantity.EndToken, FigureWords.In));
    }

    /// <summary>The last person named before in the sentence, or the first of the article, who is <c>he</c> or <c>she</c> then.</summary>
    private static uint NameBefore(ArticleReading reading, int sentence, int end)
    {
        // "Rell, 24," and "Mondel, now 58,"
        int comma = WordsAt.IsComma(reading, end - 1) ? end - 1 : WordsAt.IsComma(reading, end - 2) ? end - 2 : -1;
        uint name = 0;
        foreach (ref readonly Mention mention in reading.Mentions)
        {
            if (mention.NameToken >= end)
            {
                break;
            }

            bool here = mention.Sentence == sentence && (mention.Class == NameClass.Person || mention.EndToken == comma);
            name = here || (name == 0 && mention.IsFullPerson) ? mention.Key : name;
        }

        return name;
    }

    /// <summary>The only year of the sentence, or of the one before it; the article's own of an age of today; 0 if there is none.</summary>
    private static int YearOf(ArticleReading reading, int index, ref bool isNow)
    {
        ref readonly Quantity age = ref reading.Quantities[index];
        if (age.Has(QuantityFlags.InQuotation) || HasKin(reading, age.Sentence))
        {
            return 0;
        }

        if (isNow)
        {
            return ArticleYear.Read(reading);
        }

        int year = OnlyYear(reading, age.Sentence);
        if (year != 0)
        {
            return Math.Max(0, year);
        }

        // "died on 4 October 2024. She was 87."
        Sentence sentence = reading.Sentences[age.Sentence];
        if (age.Sentence > 0 && age.FirstToken - sentence.FirstToken == 2
            && WordsAt.Find(reading, reading.Sentences[age.Sentence - 1].FirstToken, sentence.FirstToken, AgeCheckWords.Died) >= 0)
        {
            return Math.Max(0, OnlyYear(reading, age.Sentence - 1));
        }

        // ", 68," and "the 71-year-old" are of the day of writing
        isNow = true;
        return ArticleYear.Read(reading);
    }

    /// <summary>The only year in a sentence; 0 if there is none, -1 if there are two.</summary>
    private static int OnlyYear(ArticleReading reading, int sentence)
    {
        int year = 0;
        foreach (ref readonly DateMention date in reading.Dates)
        {
            if (date.Sentence != sentence || date.Date.Year == 0)
            {
                continue;
            }

            if (year != 0 || date.Kind == DateKind.Decade || date.Has(DateFlags.SpanStart | DateFlags.SpanEnd))
            {
                return -1;
            }

            year = date.Date.Year;
        }

        return year;
    }

    /// <summary>Whether a sentence, or the one before it in its paragraph, names a relation: the age may be hers.</summary>
    private static bool HasKin(ArticleReading reading, int sentence)
    {
        bool follows = sentence > 0 && reading.Sentences[sentence - 1].Block == reading.Sentences[sentence].Block;
        return WordsAt.Find(reading, reading.Sentences[follows ? sentence - 1 : sentence].FirstToken,
            reading.Sentences[sentence].EndToken, Lists.KinNoun) >= 0;
    }

    /// <summary>Adds the only year of birth; false if there are two.</summary>
    private static bool TryAddBirth(ArticleReading reading, List<Fact> facts)
    {
        bool born = false;
        foreach (ref readonly DateMention date in reading.Dates)
        {
            if (date.Date.Year == 0 || WordsAt.Find(reading,
                Math.Max(reading.Sentences[date.Sentence].FirstToken, date.FirstToken - Reach), date.FirstToken, Lists.Born) < 0)
            {
                continue;
            }

            if (born || HasKin(reading, date.Sentence) || date.Has(DateFlags.InQuotation))
            {
                return false;
            }

            born = true;
            uint name = NameBefore(reading, date.Sentence, date.FirstToken);
            facts.Insert(0, new Fact(date.SpanIn(reading.Tokens), date.Date.Year, name, IsNow: false));
        }

        return true;
    }
}
