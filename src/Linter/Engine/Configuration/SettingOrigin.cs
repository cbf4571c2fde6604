namespace ContentLint.Configuration;

/// <summary>A value that is in force for a file, and where it comes from.</summary>
/// <param name="Key">What is set.</param>
/// <param name="Value">The value, for people.</param>
/// <param name="Origin">The file and line, the profile, or <c>default</c>.</param>
public sealed record SettingOrigin(string Key, string Value, string Origin);
