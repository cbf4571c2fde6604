using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a stretch of time, an age or an anniversary that does not fit the dates it is given with.</summary>
/// <remarks>
/// ## Why
/// "Four days, from Monday to Sunday" leaves the reader to guess which of the two to believe, and an age that changes within an
/// article makes two people of one.
///
/// A stretch of time is held against the span beside it, with its ends counted or not, and against the two years or times of day
/// between which the sentence puts it, give or take one. Two ages are held against each other only where no one else's age is in
/// reach. Anniversaries need both years. The age at which the person of the article died, or did what has a year beside it, is held
/// against the only birth that the article tells of that person, in whichever sentence; that is a warning, the same in one sentence an
/// error.
///
/// ## Examples
/// ```bad
/// The hall was shut for four days, from 2 to 9 May.
/// ```
/// ```bad
/// Ilan Marek, 52, opened the gate. The 55-year-old waved.
/// ```
/// ```bad
/// The mill opened in 1950 and burned down in 1985, 25 years later.
/// ```
/// ```bad
/// She was born on 3 March 1950 and died on 5 June 2020, aged 72.
/// ```
/// ```bad
/// In 2019 the town marked the 40th anniversary of the 1969 flood.
/// ```
/// ```bad
/// LEEDS, 3 May 2026 - The 30-year-old firm, founded in 1986, is to close.
/// ```
/// ```bad
/// The mill burnt down in 1964. A stone was laid in 2019, 58 years after the fire.
/// ```
/// ```bad
/// Born in 1952, she was called to the bar in 1961.
/// ```
/// ```bad
/// The tunnel was sealed in 2017 and opened again in 2009.
/// ```
/// ```bad
/// Founded in 1921, the club was dissolved in 1912.
/// ```
/// ```good
/// The hall was shut for eight days, from 2 to 9 May.
/// ```
/// ```good
/// The mill opened in August 1950 and burned down in July 1975, nearly 25 years later.
/// ```
/// ```good
/// Ilan Marek, 52, opened the gate. Her father, 80, watched.
/// ```
/// </remarks>
public sealed class DurationOrAgeMismatch() : Rule(new RuleDescriptor(
    "CL309",
    "duration-or-age-mismatch",
    "Stretch of time or age does not fit",
    "A stretch of time, an age or an anniversary does not fit the dates it is given with.",
    Severity.Error))
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<DateMention> dates = reading.Dates;
        if (quantities.Length == 0)
        {
            return;
        }

        AgeCheck.Check(reading, context);
        AnniversaryCheck.Check(reading, context);
        LifeCheck.Check(reading, context);
        LoneAnniversary.Check(reading, context);
        YearOrder.Check(reading, context);
        int date = 0; // the first date of the sentence of the figure
        for (int i = 0; i < quantities.Length; i++)
        {
            while (date < dates.Length && dates[date].Sentence < quantities[i].Sentence)
            {
                date++;
            }

            int end = date;
            while (end < dates.Length && end < date + DatesOf.Most && dates[end].Sentence == quantities[i].Sentence)
            {
                end++;
            }

            reading.Work.Add(1 + end - date);
            ref readonly Quantity quantity = ref quantities[i];
            if (quantity.Has(QuantityFlags.InQuotation))
            {
                continue;
            }

            var near = new DatesOf(date, end);
            if (quantity.Role == QuantityRole.Age)
            {
                AgeCheck.CheckDates(reading, context, quantity, near);
            }
            else if (quantity.Dimension == QuantityDimension.Duration)
            {
                SpanCheck.Check(reading, context, quantity, near);
                LaterCheck.Check(reading, context, quantity, near);
                LifeCheck.CheckStretch(reading, context, i, near);
                AgoCheck.Check(reading, context, i, near);
                MonthsLater.Check(reading, context, quantity);
                YearsSince.Check(reading, context, quantity);
            }
        }

        AgeFacts.Check(reading, context);
        AgeAtDeath.Check(reading, context);
    }
}
