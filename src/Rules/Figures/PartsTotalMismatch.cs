using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Finds parts that do not add up to their total: lists after a total, votes against members, a part larger than its whole.
/// </summary>
/// <remarks>
/// ## Why
/// Either the total or a part is wrong, and one of them is usually the story.
///
/// A list counts as the parts of a total only if it follows the total and a colon, a dash or words such as "made up of", every item
/// begins with a number of the same kind, and the sum comes near the total: "two games: 30 points and 12 rebounds" are other things.
/// The items of a list under a sentence that ends in a colon are added up alike, as a note: an item may have lost its bullet. Parts and
/// items without a colon are notes: they may be some of what was counted, or more.
/// After "of whom" and commas only parts that leave nobody out (men and women, adults and children) are added up. Votes are held
/// against a body whose size is given in the same paragraph, or which is named again in the sentence with the vote. Percentages are
/// added up where an item is called "the rest" or "other". Names are counted where nothing but names stands in the list, or each name with
/// what the person does. What stands between semicolons is counted whatever it is, behind a colon or "They are". What a number of
/// reasons, steps or the like announces is counted where it follows as a list, as paragraphs with titles, or as first, second and third,
/// and nothing hints that there is more; that is a note, as lists run into one another. So is a count of "the other three" that does not
/// complete its total, since a part may be told without a figure. Where a paragraph has as many sums as there are to share one, those are
/// the parts; and what a side got in each quarter is looked for among the scores.
///
/// ## Examples
/// ```bad
/// Twenty sheep were lost: eleven ewes and seven lambs.
/// ```
/// ```bad
/// The judges gave six prizes: three for bread, two for jam and two for cider.
/// ```
/// ```bad
/// The shelter has 20 animals:
///
/// * 11 dogs
/// * 7 cats
/// ```
/// ```bad
/// The 21-member council voted 14-9 to close the pool.
/// ```
/// ```bad
/// The plan was backed by 14 of the 12 members.
/// ```
/// ```bad
/// It has three depots, in Leeds, Hull, York and Ripon.
/// ```
/// ```bad
/// The judge quashed the order on three grounds. First, the map was old. Second, nobody had asked the owners.
/// ```
/// ```bad
/// Its sales are 60% beer, 35% wine and 15% other drinks.
/// ```
/// ```good
/// Twenty sheep were lost: thirteen ewes and seven lambs.
/// ```
/// ```good
/// The 21-member council voted 14-6 to close the pool.
/// ```
/// ```good
/// The judge quashed the order on three grounds. First, the map was old. Second, nobody had asked the owners. The last was the fee.
/// ```
/// ```good
/// The plan was backed by 11 of the 12 members.
/// ```
/// </remarks>
public sealed class PartsTotalMismatch() : Rule(new RuleDescriptor(
    "CL304",
    "parts-total-mismatch",
    "Parts do not add up to the total",
    "Parts of a total, votes of a body or a share of a group do not fit the whole.",
    Severity.Error))
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            ref readonly Quantity quantity = ref quantities[i];
            // "<sup>6</sup>Ada Quill, Ben Marsh": the number of a note
            bool glued = WordsAt.IsKind(reading, quantity.EndToken, TokenKind.Word) && !reading.Tokens[quantity.EndToken].SpaceBefore;
            if (quantity.Has(QuantityFlags.InQuotation) || glued)
            {
                continue;
            }

            PartList.Check(reading, context, i);
            OpenParts.Check(reading, context, i);
            BareParts.Check(reading, context, i);
            JoinedParts.Check(reading, context, i);
            BulletParts.Check(reading, context, i);
            PartOfWhole.Check(reading, context, i);
            NameList.Check(reading, context, quantity);
            PeopleList.Check(reading, context, quantity);
            ItemList.Check(reading, context, quantity);
            SemicolonList.Check(reading, context, quantity);
            TimesListed.Check(reading, context, quantity);
            ListBelow.Check(reading, context, i);
            EnumerationCheck.Check(reading, context, i);
            VoteCheck.Check(reading, context, i);
            ShareSum.Check(reading, context, i);
            SeriesScore.Check(reading, context, i);
            PeriodScores.Check(reading, context, i);
            PeriodPoints.Check(reading, context, i);
            SharedSum.Check(reading, context, i);
            RecordCheck.Check(reading, context, i);
        }

        Claims.Check(reading, context, RestClaim.Check);
        Claims.Check(reading, context, TotalClaim.Check);
        Claims.Check(reading, context, ListTotal.Check);
        GoalCheck.Check(reading, context);
        Standings.Check(reading, context);
    }
}
