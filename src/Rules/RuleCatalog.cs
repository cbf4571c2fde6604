using ContentLint.Rules.Figures;

namespace ContentLint.Rules;

/// <summary>Every rule of the product, sorted by id.</summary>
public static class RuleCatalog
{
    /// <summary>The rules in the order of their ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new PercentArithmetic(),
        new DirectionMismatch(),
        new PercentVersusPoints(),
        new PartsTotalMismatch(),
        new QuantityConflict(),
        new HeadlineFigureConflict(),
        new FractionPercentMismatch(),
        new ImpossibleDate(),
        new UnitConversion(),
    ];
}
