using ContentLint.Findings;
using ContentLint.Reading;

namespace ContentLint.Rules.Residue;

/// <summary>Finds what a chatbot says around a text it wrote: preambles, offers of help, disclaimers, outline headings and citation tokens.</summary>
/// <remarks>
/// ## Why
/// Such traces prove that nobody read the text before it was filed, and invented facts often stand beside them. Single turns of phrase prove nothing; only many of them together are noted.
///
/// ## Examples
/// ```bad
/// As of my last knowledge update, the bridge was still open.
/// ```
/// ```bad
/// In summary, the merger reflects a pragmatic approach to a small market.
/// ```
/// ```bad
/// I hope this helps! Let me know if you need anything else.
/// ```
/// ```good
/// Here is how to vote on Sunday.
/// ```
/// ```good
/// “In conclusion,” the barrister said, “you must acquit.”
/// ```
/// ```good
/// Overall, 64 boats finished.
/// ```
/// </remarks>
public sealed class GeneratedTextResidue() : Rule(new RuleDescriptor(
    "CL406",
    "generated-text-residue",
    "Trace of a chatbot",
    "A preamble, sign-off, disclaimer, outline heading or token of a text generator.",
    Severity.Error,
    RulePrecision.High))
{
    /// <summary>So many turns of phrase in so many words are a habit.</summary>
    private const int HabitCount = 4;

    private const int HabitWords = 300;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        List<Reading.Residue>? habits = null;
        foreach (Reading.Residue debris in reading.Debris)
        {
            string quoted = Excerpt.Of(reading.Text, debris.Span);
            switch (debris.Category)
            {
                case ResidueCategory.GeneratedText:
                    context.Report(debris.Span, $"“{quoted}” is what a chatbot says to its user", "Delete it, and check the facts around it");
                    break;
                case ResidueCategory.GeneratedOutline:
                    context.Report(Severity.Warning, debris.Span, $"“{quoted}” belongs to the outline of a generated essay", "Cut it, and begin with what follows");
                    break;
                case ResidueCategory.GeneratedHabit:
                    (habits ??= []).Add(debris);
                    break;
                default:
                    break;
            }
        }

        if (habits is not null)
        {
            ReportHabits(reading, context, habits);
        }
    }

    private static void ReportHabits(ArticleReading reading, RuleContext context, List<Reading.Residue> habits)
    {
        if (habits.Count < HabitCount)
        {
            return;
        }

        int words = 0;
        foreach (Token token in reading.Tokens)
        {
            words += token.Kind is TokenKind.Word && !token.IsResidue ? 1 : 0;
        }

        if (habits.Count * HabitWords < words * HabitCount)
        {
            return;
        }

        RelatedPlace[] others = habits.Skip(1).Select(habit => new RelatedPlace(habit.Span, $"“{Excerpt.Of(reading.Text, habit.Span)}”")).ToArray();
        context.Report(
            Severity.Note,
            habits[0].Span,
            $"“{Excerpt.Of(reading.Text, habits[0].Span)}” is one of {habits.Count} phrases typical of generated text in {words} words",
            "Say what happened instead of what it underscores",
            others);
    }
}
