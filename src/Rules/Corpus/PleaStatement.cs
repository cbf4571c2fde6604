using System.Globalization;
using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Rules.Figures;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// What one person is told to have said to a charge, or a court to have found. Whoever denied may admit later, and who was convicted may be
/// cleared on appeal: what comes in that order is no conflict.
/// </summary>
internal sealed class PleaStatement : StatementConflict
{
    /// <inheritdoc/>
    public override string Kind => "plea";

    /// <inheritdoc/>
    public override void Collect(ArticleReading reading, FactCollector facts)
    {
        Span<PleaConflict.Plea> pleas = stackalloc PleaConflict.Plea[PleaConflict.MostPleas];
        int count = PleaConflict.Read(reading, pleas);
        int sentence = 0;
        foreach (PleaConflict.Plea plea in pleas.Slice(0, count))
        {
            sentence = reading.FindSentence(plea.Verb, sentence);
            if (sentence < 0 || FindName(reading, plea.Person) is not (>= 0 and var index))
            {
                continue;
            }

            ref readonly Mention person = ref reading.Mentions[index];
            ReadOnlySpan<Token> tokens = reading.Tokens;
            string name = KeyOf(reading, person.NameToken, person.EndToken);
            Sentence place = reading.Sentences[sentence];
            facts.Add(
                Kind,
                string.Format(CultureInfo.InvariantCulture, "{0} {1} {2:x8}", name, plea.Side / 4, plea.Charge),
                plea.Side.ToString(CultureInfo.InvariantCulture),
                tokens[plea.Verb].Span,
                place.Span,
                Show(reading, plea.Verb, Math.Min(plea.Verb + 3, place.EndToken)),
                Moment.OfArticle(reading));
        }
    }

    /// <inheritdoc/>
    protected override Severity Judge(FactForm x, FactForm y)
    {
        // The one that comes first in the natural order of things: denied, then admitted; convicted, then cleared.
        (FactForm before, FactForm after) = x.Form is "1" or "6" ? (x, y) : (y, x);
        Severity grade = Severity.None;
        foreach (Fact fact in before.Facts)
        {
            foreach (Fact other in after.Facts)
            {
                if (fact.Date.Year == 0 || other.Date.Year == 0)
                {
                    grade = Severity.Note;
                }
                else if (fact.Date.DayNumber >= other.Date.DayNumber)
                {
                    return Severity.Warning;
                }
            }
        }

        return grade;
    }

    /// <summary>The only full name in the article that ends in a surname; -1 if there is none or several.</summary>
    private static int FindName(ArticleReading reading, uint surname)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        int found = -1;
        for (int i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].IsFullPerson && reading.Tokens[mentions[i].EndToken - 1].Hash == surname)
            {
                if (found >= 0 && reading.Tokens[mentions[found].NameToken].Hash != reading.Tokens[mentions[i].NameToken].Hash)
                {
                    return -1;
                }

                found = found < 0 ? i : found;
            }
        }

        return found;
    }
}
