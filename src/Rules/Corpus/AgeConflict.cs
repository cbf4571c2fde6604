using System.Globalization;
using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Names;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;

namespace ContentLint.Rules.Corpus;

/// <summary>The age of one person in two articles that say their day: both tell about when the person was born.</summary>
internal sealed class AgeConflict : StatementConflict
{
    /// <summary>An article of today may tell an age of a few months ago.</summary>
    private const int SlackMonths = 4;

    /// <summary>Farther apart they are two people.</summary>
    private const int MostMonths = 12 * 12;

    /// <inheritdoc/>
    public override string Kind => "age";

    /// <inheritdoc/>
    public override void Collect(ArticleReading reading, FactCollector facts)
    {
        if (!reading.DocumentDate.IsCertain)
        {
            return;
        }

        ReadOnlySpan<Mention> mentions = reading.Mentions;
        foreach (ref readonly Quantity age in reading.Quantities)
        {
            int comma = age.NumberToken - 1;
            if (age.Role != QuantityRole.Age || age.Dimension != QuantityDimension.Count
                || age.Has(QuantityFlags.Range | QuantityFlags.InQuotation | QuantityFlags.Fractional)
                || age.FirstToken != age.NumberToken || !WordsAt.IsComma(reading, comma) || !WordsAt.IsComma(reading, age.EndToken)
                || Moment.YearIn(reading, age.Sentence) > 0)
            {
                continue;
            }

            int index = reading.MentionAt(comma - 1);
            Sentence sentence = reading.Sentences[age.Sentence];
            if (index < 0 || mentions[index].EndToken != comma || !mentions[index].IsFullPerson || mentions[index].Parts > 3
                || !IsOwn(reading, comma, sentence))
            {
                continue;
            }

            ref readonly Mention person = ref mentions[index];
            CalendarDate date = reading.DocumentDate.Date;
            string name = KeyOf(reading, person.NameToken, person.EndToken);
            facts.Add(
                Kind,
                name,
                string.Format(CultureInfo.InvariantCulture, "{0} {1}", (int)age.Point, (date.Year * 12) + date.Month),
                age.SpanIn(reading.Tokens),
                sentence.Span,
                Show(reading, person.NameToken, age.EndToken),
                Moment.OfArticle(reading),
                new PersonContext(reading).Read(sentence, person.NameToken, person.EndToken));
        }
    }

    /// <inheritdoc/>
    protected override Severity Judge(FactForm x, FactForm y)
    {
        (int least, int most) = BirthOf(x.Form);
        (int otherLeast, int otherMost) = BirthOf(y.Form);
        int apart = Math.Max(least - otherMost, otherLeast - most);
        return apart is > SlackMonths and < MostMonths && PersonContext.CountShared(x, y, Context) > 0 ? Severity.Warning : Severity.None;
    }

    /// <summary>The first and the last month in which somebody of an age can be born.</summary>
    private static (int Least, int Most) BirthOf(string form)
    {
        string[] numbers = form.Split(' ');
        int age = int.Parse(numbers[0], CultureInfo.InvariantCulture);
        int month = int.Parse(numbers[1], CultureInfo.InvariantCulture);
        return (month - (12 * (age + 1)), month - (12 * age));
    }
}
