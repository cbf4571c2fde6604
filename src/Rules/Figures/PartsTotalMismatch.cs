using ContentLint.Findings;
using ContentLint.Lexicon;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;

namespace ContentLint.Rules.Figures;

/// <summary>Finds parts that do not add up to their total: lists after a total, votes against members, a part larger than its whole.</summary>
/// <remarks>
/// ## Why
/// Either the total or a part is wrong, and one of them is usually the story.
///
/// A list counts as the parts of a total only if it follows the total and a colon, every item begins with a whole number, and the
/// sum comes near the total: "two games: 30 points and 12 rebounds" are other things. Votes are held against a body whose size is
/// given in the same paragraph, or which is named again in the sentence with the vote.
///
/// ## Examples
/// ```bad
/// Twenty sheep were lost: eleven ewes and seven lambs.
/// ```
/// ```bad
/// The judges gave six prizes: three for bread, two for jam and two for cider.
/// ```
/// ```bad
/// The 21-member council voted 14-9 to close the pool.
/// ```
/// ```bad
/// The plan was backed by 14 of the 12 members.
/// ```
/// ```good
/// Twenty sheep were lost: thirteen ewes and seven lambs.
/// ```
/// ```good
/// The 21-member council voted 14-6 to close the pool.
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
    Severity.Error,
    RulePrecision.High))
{
    /// <summary>A sum farther from the total than this part of it is a sum of other things.</summary>
    private const double Near = 0.5;

    private const int LongestItem = 9;

    /// <summary>The vote stands within this many figures of the size of the body.</summary>
    private const int MostFigures = 40;

    private static readonly string[] VoteWords = ["voted", "vote", "votes", "voting"];

    private static readonly uint[] MemberNouns = [Key("member"), Key("strong"), Key("seat"), Key("person")];

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            Quantity quantity = quantities[i];
            if (quantity.Has(QuantityFlags.InQuotation))
            {
                continue;
            }

            CheckList(reading, context, i);
            CheckPart(reading, context, i);
            if (quantity.Has(QuantityFlags.Compound) && quantity.IsAmount && IsMember(quantity))
            {
                CheckVotes(reading, context, i);
            }
        }
    }

    private static uint Key(string noun) => NounKey.Create(noun.AsSpan());

    private static bool IsMember(in Quantity quantity) => Array.IndexOf(MemberNouns, quantity.Head) >= 0;

    /// <summary>A total, then a colon, then items that each begin with a number.</summary>
    private static void CheckList(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity total = quantities[index];
        if (!FigureTokens.IsExactCount(total) || total.Point < 3 || total.HeadToken < 0 || index + 2 >= quantities.Length || quantities[index + 2].Sentence != total.Sentence)
        {
            return;
        }

        Sentence sentence = reading.Sentences[total.Sentence];
        int colon = FigureTokens.EndWithNoun(total);
        int reach = Math.Min(sentence.EndToken, colon + 12);
        while (colon < reach && !FigureTokens.IsKind(reading, colon, TokenKind.Colon))
        {
            colon++;
        }

        if (colon >= reach || quantities[index + 1].FirstToken != colon + 1)
        {
            return;
        }

        reading.Work.Add(reach - colon);
        double sum = 0;
        int parts = 0;
        int at = colon + 1;
        int next = index + 1;
        int end = at;
        while (next < quantities.Length && quantities[next].Sentence == total.Sentence)
        {
            Quantity part = quantities[next];
            if (part.FirstToken != at || !FigureTokens.IsExactCount(part))
            {
                return;
            }

            reading.Work.Add(LongestItem);
            sum += part.Point;
            parts++;
            end = part.EndToken;
            next++;

            // On to the comma or the "and" before the next number, over the words of this item.
            int stop = next < quantities.Length && quantities[next].Sentence == total.Sentence ? quantities[next].FirstToken : -1;
            if (stop < 0)
            {
                break;
            }

            int gap = stop - end;
            bool joined = FigureTokens.Is(reading, stop - 1, FigureClass.And) || FigureTokens.IsKind(reading, stop - 1, TokenKind.Comma);
            if (!joined || gap > LongestItem)
            {
                return;
            }

            for (int i = end; i < stop - 1; i++)
            {
                if (!FigureTokens.IsKind(reading, i, TokenKind.Word) && !(FigureTokens.IsKind(reading, i, TokenKind.Comma) && i == stop - 2))
                {
                    return;
                }
            }

            at = stop;
        }

        for (int i = end; i < sentence.EndToken; i++)
        {
            // "and some others": the list is not whole
            if (FigureTokens.IsKind(reading, i, TokenKind.Semicolon) || FigureTokens.IsKind(reading, i, TokenKind.Comma) || FigureTokens.Is(reading, i, FigureClass.And))
            {
                return;
            }
        }

        if (parts < 2 || sum.Equals(total.Point) || Math.Abs(sum - total.Point) > total.Point * Near)
        {
            return;
        }

        Quantity last = quantities[next - 1];
        Quantity first = quantities[index + 1];
        context.Report(
            total.SpanIn(reading.Tokens),
            $"The parts add up to {FigureText.FormatNumber(sum)}; the text says {FigureText.Quote(reading, total)}",
            "Check the total and each part",
            [new RelatedPlace(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(first.SpanIn(reading.Tokens).Start, last.SpanIn(reading.Tokens).End), "the parts")]);
    }

    /// <summary><c>14 of the 12 members</c>, <c>12 people, including 15 children</c>.</summary>
    private static void CheckPart(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (index + 1 >= quantities.Length)
        {
            return;
        }

        Quantity first = quantities[index];
        Quantity second = quantities[index + 1];
        if (first.Sentence != second.Sentence || !FigureTokens.IsExactCount(first) || !FigureTokens.IsExactCount(second))
        {
            return;
        }

        bool of = FigureTokens.Is(reading, first.EndToken, FigureClass.Of) && FigureTokens.Is(reading, first.EndToken + 1, FigureClass.The) && second.FirstToken == first.EndToken + 2 && second.HeadToken >= 0
            && !FigureTokens.IsOwner(reading, second.HeadToken);
        if (of && first.Point > second.Point && first.Head == 0)
        {
            Report(reading, context, first, second);
            return;
        }

        int after = FigureTokens.EndWithNoun(first);
        bool including = FigureTokens.IsKind(reading, after, TokenKind.Comma) && FigureTokens.IsWord(reading, after + 1, "including") && second.FirstToken == after + 2
            && first.HeadToken >= 0 && second.HeadToken >= 0;
        if (including && second.Point > first.Point && NounPeople.IsPeople(reading, first) && NounPeople.IsPeople(reading, second))
        {
            Report(reading, context, second, first);
        }
    }

    private static void Report(ArticleReading reading, RuleContext context, in Quantity part, in Quantity total) =>
        context.Report(
            part.SpanIn(reading.Tokens),
            $"{FigureText.Quote(reading, part)} cannot be a part of {FigureText.Quote(reading, total)}",
            "Check both figures",
            [new RelatedPlace(total.SpanIn(reading.Tokens), "the whole")]);

    /// <summary>Votes in the paragraph that gives the size of the body, or in a sentence that names the body again.</summary>
    private static void CheckVotes(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity body = quantities[index];
        uint noun = 0;
        for (int i = body.HeadToken + 1; i < body.HeadToken + 4 && FigureTokens.IsKind(reading, i, TokenKind.Word) && !FigureTokens.Is(reading, i, LexicalClass.Function); i++)
        {
            noun = NounKey.Create(reading.TextOf(reading.Tokens[i]));
            if (FigureTokens.Is(reading, i + 1, LexicalClass.Auxiliary | LexicalClass.Cue | LexicalClass.FiniteVerb) || FigureTokens.IsAnyWord(reading, i + 1, VoteWords))
            {
                break;
            }
        }

        int block = reading.Sentences[body.Sentence].Block;
        int end = Math.Min(quantities.Length, index + MostFigures);
        for (int i = Math.Max(0, index - 4); i < end; i++)
        {
            reading.Work.Add(1);
            int sentence = quantities[i].Sentence;
            int distance = reading.Sentences[sentence].Block - block;
            if (distance > 6)
            {
                break;
            }

            if (i == index || distance < 0 || !TryReadVote(reading, i, out double votes, out int after) || votes <= body.Point || votes > body.Point * (1 + Near))
            {
                continue;
            }

            if (sentence != body.Sentence && !Names(reading, sentence, noun))
            {
                continue;
            }

            ReadOnlySpan<Token> tokens = reading.Tokens;
            context.Report(
                Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(tokens[quantities[i].NumberToken].Start, tokens[after - 1].End),
                $"{FigureText.FormatNumber(votes)} votes are more than the body has members, {FigureText.FormatNumber(body.Point)}",
                "Check the votes and the size of the body",
                [new RelatedPlace(body.SpanIn(tokens), "the size of the body")]);
            return;
        }
    }

    private static bool Names(ArticleReading reading, int sentence, uint noun)
    {
        Sentence place = reading.Sentences[sentence];
        reading.Work.Add(place.EndToken - place.FirstToken);
        for (int i = place.FirstToken; noun != 0 && i < place.EndToken; i++)
        {
            if (FigureTokens.IsKind(reading, i, TokenKind.Word) && NounKey.Create(reading.TextOf(reading.Tokens[i])) == noun)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>voted 14-6</c>, <c>a 14-6 vote</c>, <c>voted by 14 to 6</c>, <c>14 votes to six</c>.</summary>
    private static bool TryReadVote(ArticleReading reading, int index, out double votes, out int end)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity first = quantities[index];
        votes = 0;
        end = first.EndToken;
        bool voteBefore = FigureTokens.IsAnyWord(reading, first.FirstToken - 1, VoteWords) || FigureTokens.IsAnyWord(reading, first.FirstToken - 2, VoteWords);
        if (first.Role == QuantityRole.Score && first.Has(QuantityFlags.Range))
        {
            votes = first.Point * 2;
            return voteBefore || FigureTokens.IsAnyWord(reading, first.EndToken, VoteWords);
        }

        if (index + 1 >= quantities.Length || !FigureTokens.IsExactCount(first) || !FigureTokens.IsExactCount(quantities[index + 1]) || quantities[index + 1].Sentence != first.Sentence)
        {
            return false;
        }

        Quantity second = quantities[index + 1];
        bool noun = FigureTokens.IsAnyWord(reading, first.EndToken, VoteWords);
        int to = noun ? first.EndToken + 1 : first.EndToken;
        votes = first.Point + second.Point;
        end = second.EndToken;
        return (noun || voteBefore) && FigureTokens.Is(reading, to, FigureClass.To) && second.FirstToken == to + 1;
    }
}
