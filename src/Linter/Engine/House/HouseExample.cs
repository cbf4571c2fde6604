using ContentLint.Configuration;

namespace ContentLint.House;

/// <summary>A text that shows what a house rule finds or leaves alone.</summary>
/// <param name="Text">The text, in Markdown; <c>[|</c> and <c>|]</c> may mark what is found.</param>
/// <param name="IsBad">Whether the rule finds something in it.</param>
public sealed record HouseExample(string Text, bool IsBad)
{
    /// <summary>Where it stands.</summary>
    internal Placed<string>? Source { get; init; }
}
