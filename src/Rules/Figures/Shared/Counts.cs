using ContentLint.Reading.Quantities;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>Questions about a figure that counts things.</summary>
internal static class Counts
{
    /// <summary>Index after the figure and the noun it counts.</summary>
    public static int EndWithNoun(in Quantity quantity) => Math.Max(quantity.EndToken, quantity.HeadToken + 1);

    /// <summary>Whether the figure is a whole number of things, not widened by any word.</summary>
    public static bool IsExact(in Quantity quantity) =>
        quantity.IsAmount && quantity.Dimension == QuantityDimension.Count
        && quantity.Approximator is Approximator.None or Approximator.Just or Approximator.Exactly
        && !quantity.Has(QuantityFlags.Range | QuantityFlags.Scaled | QuantityFlags.Fractional | QuantityFlags.Compound)
        && (quantity.Point % 1).Equals(0);
}
