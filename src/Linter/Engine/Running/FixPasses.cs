using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Running;

/// <summary>Fixes a text until nothing is left to fix: lint, apply, lint again.</summary>
/// <param name="Text">The text afterwards; the same object if nothing was applied.</param>
/// <param name="Findings">What is found in it.</param>
/// <param name="Applied">How many fixes were applied.</param>
/// <param name="IsSettled">Whether another pass would change nothing; false only if rules undo each other's fixes.</param>
public sealed record FixPasses(string Text, IReadOnlyList<Finding> Findings, int Applied, bool IsSettled)
{
    /// <summary>A fix can uncover a next one only so often; more passes than this mean that two rules contradict each other.</summary>
    private const int MostPasses = 50;

    /// <summary>Lints and fixes in turn.</summary>
    /// <param name="text">The text.</param>
    /// <param name="findings">What is found in it; asked for once more after each pass that changed something.</param>
    /// <param name="lint">Finds what is in a changed text.</param>
    /// <param name="least">The least safety of a fix that is applied.</param>
    public static FixPasses Run(string text, IReadOnlyList<Finding> findings, Func<string, IReadOnlyList<Finding>> lint, FixSafety least)
    {
        if (lint is null)
        {
            throw new ArgumentNullException(nameof(lint));
        }

        int applied = 0;
        for (int pass = 0; pass < MostPasses; pass++)
        {
            FixedText next = FixApplier.Apply(text, findings, least);
            if (next.Applied == 0)
            {
                return new FixPasses(text, findings, applied, IsSettled: true);
            }

            applied += next.Applied;
            text = next.Text;
            findings = lint(text);
        }

        return new FixPasses(text, findings, applied, IsSettled: false);
    }
}
