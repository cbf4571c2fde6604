using ContentLint.Reading;
using ContentLint.Reading.Quantities;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>Figures that count people.</summary>
internal static class NounPeople
{
    /// <summary>Whether the figure counts people, or members of a group that holds men and women.</summary>
    public static bool IsPeopleOrGroup(ArticleReading reading, in Quantity quantity) =>
        IsPeople(reading, quantity) || WordsAt.Has(reading, quantity.HeadToken, NounPeopleWords.Group);

    /// <summary>Whether the figure counts people.</summary>
    public static bool IsPeople(ArticleReading reading, in Quantity quantity) =>
        WordsAt.Has(reading, quantity.HeadToken, NounPeopleWords.Noun);
}
