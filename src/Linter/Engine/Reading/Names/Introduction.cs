namespace ContentLint.Reading;

/// <summary>Where a name is introduced best, and how.</summary>
/// <param name="Mention">Index of the mention that introduces it.</param>
/// <param name="Strength">How well.</param>
public readonly record struct Introduction(int Mention, IntroductionStrength Strength);
