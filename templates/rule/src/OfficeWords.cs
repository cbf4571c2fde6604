using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Clauses;
using ContentLint.Rules;

namespace HouseRules;

/// <summary>Finds words of the office in the reporter's own voice.</summary>
/// <remarks>
/// ## Why
/// Nobody speaks so. What somebody else said is left as it was said.
///
/// ## What to do
/// Say what was done.
///
/// ## Examples
/// ```bad
/// The council will [|leverage|] its fleet.
/// ```
/// ```good
/// “We leverage our fleet,” said Ines Coll.
/// ```
/// </remarks>
public sealed class OfficeWords() : Rule(new RuleDescriptor(
    Id: "P-office-words",
    Name: "plugin-office-words",
    Title: "Word of the office",
    Description: "A word of the office stands in the reporter's own voice.",
    Severity: Severity.Warning) { Fix = FixSafety.Offered })
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        foreach (ref readonly Token token in reading.Tokens)
        {
            if (!token.InQuotation && !token.IsResidue
                && reading.Text.AsSpan(token.Span).Equals("leverage", StringComparison.OrdinalIgnoreCase))
            {
                var fix = new Fix("Write “use”", FixSafety.Offered, [new Edit(token.Span, "use")]);
                context.Report(token.Span, "“leverage” is office English", "Say what was done", fix: fix);
            }
        }
    }
}
