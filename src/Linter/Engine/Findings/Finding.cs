using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>One finding, complete: it needs neither the article nor the rule any more.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Severity">How grave it is, after the configuration.</param>
/// <param name="Path">The file: relative, with forward slashes.</param>
/// <param name="Span">The place, in UTF-16 units from the start of the text.</param>
/// <param name="Lines">The place as zero-based lines and columns, columns in UTF-16 units.</param>
/// <param name="Message">The evidence, in one sentence.</param>
/// <param name="Hint">What to do about it, or null.</param>
/// <param name="Related">Other places, with their lines.</param>
/// <param name="Fingerprint">32 hexadecimal digits that stay the same when paragraphs move and other text changes.</param>
/// <param name="Fix">How to mend it, or null.</param>
/// <param name="Suppression">Why it does not count, or null if it does.</param>
public sealed record Finding(
    RuleDescriptor Rule,
    Severity Severity,
    string Path,
    TextSpan Span,
    LinePositionSpan Lines,
    string Message,
    string? Hint,
    IReadOnlyList<RelatedFinding> Related,
    string Fingerprint,
    Fix? Fix = null,
    Suppression? Suppression = null)
{
    /// <summary>Why the rule believes it; null where the rule has nothing to add to its message.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>What the findings of one conflict between articles share; null for a finding in one article.</summary>
    public string? Group { get; init; }

    /// <summary>
    /// A number for the rule, the words of the finding and its sentence: unlike the fingerprint it stays when another sentence of the
    /// paragraph changes. 0 where there is none.
    /// </summary>
    public ulong SentenceKey { get; init; }
}
