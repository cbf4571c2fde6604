namespace ContentLint.Rules;

/// <summary>A whole number that <c>rules.json</c> can set for a rule.</summary>
/// <param name="Name">Its key under <c>options</c>.</param>
/// <param name="Default">The value when nothing is set.</param>
/// <param name="Minimum">The least value accepted.</param>
/// <param name="Maximum">The greatest value accepted.</param>
/// <param name="Help">What it changes, for an editor.</param>
public sealed record RuleOption(string Name, int Default, int Minimum, int Maximum, string Help);
