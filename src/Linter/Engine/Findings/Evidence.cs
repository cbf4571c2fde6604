namespace ContentLint.Findings;

/// <summary>Why a rule believes that a finding is right.</summary>
/// <param name="Score">How sure it is, from 0 (a guess) to 100 (the text proves it).</param>
/// <param name="Reasons">What speaks for the finding and against it, each a few words; empty where the message says it all.</param>
public sealed record Evidence(int Score, IReadOnlyList<string> Reasons);
