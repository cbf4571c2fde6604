using ContentLint.Reading;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Finds "cannot be underestimated" where the opposite is meant.</summary>
/// <remarks>
/// ## Why
/// What cannot be underestimated is worth nothing: no estimate is too low for it. Meant is "cannot be overestimated" or "should not be
/// underestimated".
///
/// ## Examples
/// ```bad
/// The value of the map cannot be underestimated.
/// ```
/// ```bad
/// It is impossible to underestimate the part of the mill.
/// ```
/// ```good
/// The value of the map should not be underestimated.
/// ```
/// ```good
/// The value of the map cannot be overestimated.
/// ```
/// </remarks>
public sealed class ReversedUnderstatement() : Rule(new RuleDescriptor(
    "CL324",
    "reversed-understatement",
    "Phrase says the opposite",
    "A thing is said to be impossible or hard to underestimate.",
    Severity.Warning)
{
    Since = "0.2",
    WokenBy = new Wake { Words = [ReversedUnderstatementWords.Understate] },
})
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (!ReversedUnderstatementWords.Understate.Has(tokens[i]) || tokens[i].InQuotation)
            {
                continue;
            }

            int first = FindImpossible(reading, i);
            if (first >= 0)
            {
                var span = TextSpan.FromBounds(tokens[first].Start, tokens[i].End);
                context.Report(span, $"“{FigureText.Flatten(reading.Text.ToString(span))}” says that it is worth nothing",
                    "Write 'overestimate', or 'should not be underestimated'");
            }
        }
    }

    /// <summary>The token of <c>cannot</c> or <c>impossible</c> that governs the verb, or -1.</summary>
    private static int FindImpossible(ArticleReading reading, int verb)
    {
        int at = verb - 1;
        at -= Lists.Adverb.Has(reading.Tokens[at]) && at > 0 ? 1 : 0;
        at -= WordsAt.Has(reading, at, ReversedUnderstatementWords.Be) ? 1 : 0;
        at -= WordsAt.Has(reading, at, Lists.Adverb) && !WordsAt.Has(reading, at, ReversedUnderstatementWords.Not) ? 1 : 0;
        if (WordsAt.Has(reading, at, ReversedUnderstatementWords.Cannot))
        {
            return at;
        }

        if (WordsAt.Has(reading, at, ReversedUnderstatementWords.Not) && WordsAt.Has(reading, at - 1, ReversedUnderstatementWords.Can))
        {
            return at - 1;
        }

        return WordsAt.Has(reading, at, FigureWords.To) && WordsAt.Has(reading, at - 1, ReversedUnderstatementWords.Impossible)
            ? at - 1
            : -1;
    }
}
