namespace ContentLint.Fuzzing;

/// <summary>One text that is tried.</summary>
/// <param name="Path">The name it goes by; its end is its format.</param>
/// <param name="Text">What it says.</param>
internal sealed record Input(string Path, string Text);
