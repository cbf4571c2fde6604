namespace ContentLint.Reading;

/// <summary>
/// Counts the steps the readers and rules of figures and dates take, so that a test can hold their cost to the number of figures.
/// </summary>
public sealed class WorkCounter
{
    /// <summary>How many steps were taken.</summary>
    public long Steps { get; private set; }

    /// <summary>Counts steps: tokens walked over, figures or dates looked at.</summary>
    public void Add(int steps) => Steps += steps;
}
