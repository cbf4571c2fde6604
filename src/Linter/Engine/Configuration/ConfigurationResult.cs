using ContentLint.Findings;

namespace ContentLint.Configuration;

/// <summary>What a <c>rules.json</c> says, and the mistakes in it.</summary>
/// <param name="Settings">Everything that could be understood; the default for the rest.</param>
/// <param name="Findings">A CL001 for each mistake, in the order of the file.</param>
public sealed record ConfigurationResult(LintSettings Settings, IReadOnlyList<Finding> Findings);
