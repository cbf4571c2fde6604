using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules;

/// <summary>What a rule is given beside the article: its options, the names it need not report, and where to report.</summary>
public sealed class RuleContext
{
    private readonly List<RawFinding> _findings;
    private RuleDescriptor _rule = EngineRules.RuleFailed; // until it is passed to a rule
    private RuleSettings _settings = RuleSettings.Default;
    private bool _writesNotes;

    internal RuleContext(LintSettings lint, List<RawFinding> findings)
    {
        _findings = findings;
        KnownNames = lint.KnownNames;
    }

    /// <summary>Makes it the context of a rule: the rules of one article take turns with it.</summary>
    internal void PassTo(RuleDescriptor rule, RuleSettings settings, bool writesNotes)
    {
        _rule = rule;
        _settings = settings;
        _writesNotes = writesNotes;
    }

    /// <summary>Names the configuration declares as needing no introduction.</summary>
    public KnownNames KnownNames { get; }

    /// <summary>The value of one of the rule's options.</summary>
    public int Get(RuleOption option) => _settings.GetOption(option);

    /// <summary>
    /// Whether the rule has already reported something of a place in this article, at it or as another place of a finding.
    /// </summary>
    /// <param name="place">The place.</param>
    public bool HasReported(TextSpan place)
    {
        for (int i = _findings.Count - 1; i >= 0 && _findings[i].Rule == _rule; i--)
        {
            if (_findings[i].Span.OverlapsWith(place) || _findings[i].Related.Any(other => other.Span.OverlapsWith(place)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports a finding at the rule's own severity.</summary>
    /// <param name="span">What an editor would change.</param>
    /// <param name="message">One sentence that states the evidence, without a final full stop; what it quotes is made safe to show.</param>
    /// <param name="hint">What to do about it; null if the message says it.</param>
    /// <param name="related">Other places that belong to the finding.</param>
    /// <param name="fix">How to mend it; null if only an editor can.</param>
    /// <param name="evidence">Why the rule believes it, where the message does not say it all.</param>
    public void Report(TextSpan span, string message, string? hint = null, IReadOnlyList<RelatedPlace>? related = null, Fix? fix = null,
        Evidence? evidence = null) =>
        Report(_rule.Severity, span, message, hint, related, fix, evidence);

    /// <summary>Reports a finding that is more or less grave than the rule's own severity.</summary>
    /// <param name="severity">The severity; a severity set in the configuration wins over it.</param>
    /// <param name="span">What an editor would change.</param>
    /// <param name="message">One sentence that states the evidence, without a final full stop.</param>
    /// <param name="hint">What to do about it; null if the message says it.</param>
    /// <param name="related">Other places that belong to the finding.</param>
    /// <param name="fix">How to mend it; null if only an editor can.</param>
    /// <param name="evidence">Why the rule believes it, where the message does not say it all.</param>
    public void Report(Severity severity, TextSpan span, string message, string? hint = null, IReadOnlyList<RelatedPlace>? related = null,
        Fix? fix = null, Evidence? evidence = null) =>
        _findings.Add(new RawFinding(_rule, _settings.Grade(_writesNotes && severity > Severity.Note ? Severity.Note : severity), span,
            SafeText.OnOneLine(message), hint is null ? null : SafeText.OnOneLine(hint), related ?? [], fix, evidence));
}
