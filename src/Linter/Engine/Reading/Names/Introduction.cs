using ContentLint.Reading.Clauses;

namespace ContentLint.Reading.Names;

/// <summary>Where a name is introduced best, and how.</summary>
/// <param name="Mention">Index of the mention that introduces it.</param>
/// <param name="Strength">How well.</param>
/// <param name="Description">What describes the bearer, if no name in full introduces it.</param>
public readonly record struct Introduction(int Mention, IntroductionStrength Strength, Description Description = Description.None);
