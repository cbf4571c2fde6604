using ContentLint.Facts;
using ContentLint.Reading;

namespace ContentLint.Rules.Corpus;

/// <summary>Finds what two articles say of one thing and cannot both be right.</summary>
/// <remarks>
/// ## Why
/// Of the errors that papers correct, as many can be seen against another article of the same paper as in the article itself. The reader
/// who sees both trusts neither. These are compared:
///
/// * **Names.** Two full names of which one part agrees and the other is one letter off, where the sentences around them share a role or
///   another name. Two people whose names are that alike stand in one article sooner or later, and then nothing is reported; nor is it of
///   first names within a family, of names that are made from each other, or of two that sign three articles each in one time. It is a
///   note if one form alone stands in lines of who wrote or edited, and if two of another language differ in one vowel.
/// * **Dates** of what happens once: when a named thing was founded, built, opened or closed, when a person was born or died.
/// * **Ages**, if both articles say their day and the person must have been born in two years.
/// * **Roles**: one office of one body with two ranks (*mayor* and *deputy mayor*) or two portfolios, within one month.
/// * **Ranks**: *the second-largest port in Norland* and *the third-largest*.
/// * **Pleas and verdicts** that cannot have come in this order: *admitted*, and later *denied*.
/// * **Figures**: what a named thing cost, measures, holds or employs, and the trade of two countries.
///
/// What was said of two years is no conflict. Where an article does not say its day the finding is a note, and asks to date both.
///
/// Which of two is right is not claimed. The message says how many articles have each, and which is older if both say their day. The
/// finding stands at every place of the rarer form, and of both if as many articles have each. Articles that share most of their text, as
/// copies and updates of one report do, are counted as one: what was copied is not confirmed.
///
/// ## What to do
/// Look it up, and mend the articles that are wrong. Accepting the finding in one article accepts it in the others.
///
/// ## Examples
/// ```bad
/// The mill will be sold, said Andrew Stennel, the chairman of the Varn council.
/// =====
/// Andrew Stennell, the chairman of the Varn council, said that nobody had asked him.
/// ```
/// ```bad
/// The Varn Mill was founded in 1987 and is full.
/// =====
/// The Varn Mill, which was founded in 1978, is empty.
/// ```
/// ```bad
/// The Tolne bridge cost £4m.
/// =====
/// It was told that the Tolne bridge cost £6m.
/// ```
/// ```good
/// The Varn Mill was founded in 1987, and the mill in Tolne in 1978.
/// =====
/// The Varn Mill opened in 1990 after three years.
/// ```
/// ```good
/// Andrew Marten, the chairman of the Varn council, said that the mill would be sold.
/// =====
/// Andrew Martens, a baker from Tolne, wants to buy it.
/// ```
/// </remarks>
public sealed class CrossArticleConflict() : CorpusRule(new RuleDescriptor(
    Id: "CL312",
    Name: "cross-article-conflict",
    Title: "Two articles disagree",
    Description: "Two articles write one name in two ways, or say of one thing what cannot both be right.",
    Severity: Severity.Warning)
{
    Since = "0.2",
    QuietIn = QuietGenres.Speech,
})
{
    private static readonly ArticleComparison[] Comparisons = [new NameConflict(), new EventConflict(), new AgeConflict(),
        new RoleConflict(), new RankStatement(), new PleaStatement(), new FigureStatement()];

    /// <inheritdoc/>
    public override bool CountsStories => true;

    /// <inheritdoc/>
    public override void Collect(ArticleReading reading, FactCollector facts)
    {
        foreach (ArticleComparison comparison in Comparisons)
        {
            comparison.Collect(reading, facts);
        }
    }

    /// <inheritdoc/>
    public override void Compare(FactGroup group, CorpusContext context)
    {
        foreach (ArticleComparison comparison in Comparisons)
        {
            if (string.Equals(comparison.Kind, group.Kind, StringComparison.Ordinal))
            {
                comparison.Compare(group, context);
            }
        }
    }
}
