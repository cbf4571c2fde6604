using ContentLint.Reading;
using ContentLint.Reading.Quantities;

namespace ContentLint.Rules.Figures;

/// <summary>Figures that count people.</summary>
internal static class NounPeople
{
    private static readonly AnyWord Nouns = new(
        "people persons men women children boys girls adults residents passengers students pupils workers soldiers troops officers civilians "
        + "teenagers babies infants toddlers protesters players");

    private static readonly AnyWord Groups = new(
        "members patients jurors victims suspects defendants candidates applicants prisoners hostages employees staff guests delegates "
        + "voters crew survivors migrants");

    /// <summary>Whether the figure counts people, or members of a group that holds men and women.</summary>
    public static bool IsPeopleOrGroup(ArticleReading reading, in Quantity quantity) => IsPeople(reading, quantity) || FigureTokens.IsAnyWord(reading, quantity.HeadToken, Groups);

    /// <summary>Whether the figure counts people.</summary>
    public static bool IsPeople(ArticleReading reading, in Quantity quantity) => FigureTokens.IsAnyWord(reading, quantity.HeadToken, Nouns);
}
