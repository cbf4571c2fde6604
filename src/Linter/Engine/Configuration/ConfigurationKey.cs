namespace ContentLint.Configuration;

/// <summary>A key of a <c>rules.json</c>.</summary>
/// <param name="Name">The key.</param>
/// <param name="Value">What it takes.</param>
/// <param name="Help">What it does.</param>
public sealed record ConfigurationKey(string Name, ConfigurationValue Value, string Help);
