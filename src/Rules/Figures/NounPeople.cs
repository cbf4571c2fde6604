using ContentLint.Reading;
using ContentLint.Reading.Quantities;

namespace ContentLint.Rules.Figures;

/// <summary>Figures that count people.</summary>
internal static class NounPeople
{
    private static readonly string[] Nouns =
    [
        "people", "persons", "men", "women", "children", "boys", "girls", "adults", "residents", "passengers", "students", "pupils",
        "workers", "soldiers", "troops", "officers", "civilians", "teenagers", "babies", "infants", "toddlers", "protesters", "students", "players",
    ];

    /// <summary>Whether the figure counts people.</summary>
    public static bool IsPeople(ArticleReading reading, in Quantity quantity) => FigureTokens.IsAnyWord(reading, quantity.HeadToken, Nouns);
}
