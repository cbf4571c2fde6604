namespace ContentLint.Configuration;

/// <summary>A file with a configuration.</summary>
/// <param name="Key">Tells it from all others.</param>
/// <param name="Path">The name findings carry.</param>
/// <param name="Text">Its text, as it is on disk.</param>
public sealed record ConfigurationSource(string Key, string Path, string Text);
