namespace ContentLint.Findings;

/// <summary>A text after some of its fixes.</summary>
/// <param name="Text">The text; the same object if nothing was applied.</param>
/// <param name="Applied">The number of fixes applied.</param>
public sealed record FixedText(string Text, int Applied);
