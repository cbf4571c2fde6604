using ContentLint.Findings;
using ContentLint.Words;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;

namespace ContentLint.Rules.Figures;

/// <summary>Holds votes against the number of those who could vote.</summary>
internal static class VoteCheck
{
    /// <summary>More votes than this part above the members are the votes of another body.</summary>
    private const double Near = 0.5;

    /// <summary>The vote stands within this many figures of the size of the body.</summary>
    private const int MostFigures = 40;

    private static readonly AnyWord VoteWords = new("voted vote votes voting ruled ruling split");

    private static readonly AnyWord ForWords = new("for favour favor yes aye backed approved");

    private static readonly AnyWord AgainstWords = new("against no opposed rejected");

    private static readonly uint[] MemberNouns = [Key("member"), Key("strong"), Key("seat"), Key("person"), Key("judge"), Key("justice")];

    /// <summary>Looks for a vote of the body whose size is a figure (<c>21-member</c>, <c>of the 120 members</c>).</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        Quantity quantity = reading.Quantities[index];
        if (quantity.IsAmount && quantity.Has(QuantityFlags.Compound) && Array.IndexOf(MemberNouns, quantity.Head) >= 0)
        {
            CheckBody(reading, context, index);
        }
        else if (FigureTokens.IsExactCount(quantity))
        {
            CheckSides(reading, context, index);
        }
    }

    private static uint Key(string noun) => NounKey.Create(noun.AsSpan());

    /// <summary><c>Of the 120 members, 70 voted for and 40 against</c></summary>
    private static void CheckSides(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity total = quantities[index];
        if (index + 2 >= quantities.Length || quantities[index + 2].Sentence != total.Sentence || total.HeadToken < 0)
        {
            return;
        }

        Quantity yes = quantities[index + 1];
        Quantity no = quantities[index + 2];
        int of = FigureTokens.Is(reading, total.FirstToken - 1, FigureWords.The) ? total.FirstToken - 2 : total.FirstToken - 1;
        if (!FigureTokens.Is(reading, of, FigureWords.Of) || of != reading.Sentences[total.Sentence].FirstToken || !FigureTokens.IsExactCount(yes) || !FigureTokens.IsExactCount(no)
            || !FollowedBy(reading, yes, ForWords) || !FollowedBy(reading, no, AgainstWords) || yes.Point + no.Point <= total.Point)
        {
            return;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        context.Report(
            Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(tokens[yes.NumberToken].Start, tokens[no.EndToken - 1].End),
            $"{FigureText.FormatNumber(yes.Point + no.Point)} votes are more than the {FigureText.FormatNumber(total.Point)} who could vote",
            "Check the votes and the number of voters",
            [new RelatedPlace(total.SpanIn(tokens), "the whole")]);
    }

    private static bool FollowedBy(ArticleReading reading, in Quantity side, AnyWord words)
    {
        for (int i = side.EndToken; i < side.EndToken + 3; i++)
        {
            if (FigureTokens.IsAnyWord(reading, i, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Votes in the paragraph that gives the size of the body, or in a sentence that names the body again.</summary>
    private static void CheckBody(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity body = quantities[index];
        uint noun = 0;
        for (int i = body.HeadToken + 1; i < body.HeadToken + 4 && FigureTokens.IsKind(reading, i, TokenKind.Word) && !FigureTokens.Is(reading, i, Lists.Function); i++)
        {
            noun = NounKey.Create(reading.TextOf(reading.Tokens[i]));
            if (FigureTokens.Is(reading, i + 1, Lists.AnyVerb) || FigureTokens.IsAnyWord(reading, i + 1, VoteWords))
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
        return (noun || voteBefore) && FigureTokens.Is(reading, to, FigureWords.To) && second.FirstToken == to + 1;
    }
}
