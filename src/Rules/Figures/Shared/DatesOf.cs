namespace ContentLint.Rules.Figures.Shared;

/// <summary>The dates of one sentence, a range of the article's dates.</summary>
/// <param name="First">Index of the first.</param>
/// <param name="End">Index after the last.</param>
internal readonly record struct DatesOf(int First, int End)
{
    /// <summary>A sentence with more dates is a table.</summary>
    public const int Most = 12;
}
