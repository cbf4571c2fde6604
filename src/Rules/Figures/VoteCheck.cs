using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Holds votes against the number of those who could vote.</summary>
internal static class VoteCheck
{
    /// <summary>More votes than this part above the members are the votes of another body.</summary>
    private const double Near = 0.5;

    /// <summary>The vote stands within this many figures of the size of the body, on either side.</summary>
    private const int MostFigures = 40;

    private const int MostBlocks = 6;

    /// <summary>Tokens from a count to the word that says what the voters were for.</summary>
    private const int LongestSide = 5;

    /// <summary>
    /// Looks for a vote of the body whose size is a figure (<c>21-member</c>, <c>of the 120 members</c>, <c>a jury of twelve</c>).
    /// </summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ref readonly Quantity quantity = ref reading.Quantities[index];
        if (TryReadBody(reading, quantity, out int body))
        {
            CheckBody(reading, context, index, body);
        }
        else if (Counts.IsExact(quantity))
        {
            CheckSides(reading, context, index);
        }
    }

    // ---- members and the sides they took -----------------------------------------------------------------------------

    /// <summary>
    /// <c>Of the trust's ten governors, eight voted for and four against</c>, <c>nine of the twelve were for it and five against</c>.
    /// </summary>
    private static void CheckSides(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity total = ref quantities[index];
        if (total.HeadToken < 0 || total.Point < 3)
        {
            return;
        }

        int of = FindOf(reading, total);
        if (of < 0)
        {
            return;
        }

        bool opens = of == reading.Sentences[total.Sentence].FirstToken;
        int yes = opens ? index + 1 : index - 1;
        int no = opens ? index + 2 : index + 1;
        if (yes < 0 || no >= quantities.Length || quantities[yes].Sentence != total.Sentence || quantities[no].Sentence != total.Sentence
            || !Counts.IsExact(quantities[yes]) || !Counts.IsExact(quantities[no]) || (!opens && quantities[yes].EndToken != of))
        {
            return;
        }

        int side = opens ? quantities[yes].EndToken : total.HeadToken + 1;
        if (!IsSide(reading, side, VoteCheckWords.For) || !IsSide(reading, quantities[no].EndToken, VoteCheckWords.Against)
            || quantities[yes].Point + quantities[no].Point <= total.Point
            || BreaksOff(reading, side, quantities[no].FirstToken))
        {
            return;
        }

        double votes = quantities[yes].Point + quantities[no].Point;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        context.Report(
            TextSpan.FromBounds(tokens[quantities[yes].NumberToken].Start, tokens[quantities[no].EndToken - 1].End),
            $"{FigureText.FormatNumber(votes)} votes are more than the {FigureText.FormatNumber(total.Point)} who could vote",
            "Check the votes and the number of voters",
            [new RelatedPlace(total.SpanIn(tokens), "the whole")]);
    }

    /// <summary>The <c>of</c> before <c>ten</c>, <c>the ten</c>, <c>the trust's ten</c>.</summary>
    private static int FindOf(ArticleReading reading, in Quantity total)
    {
        int at = total.FirstToken - 1;
        at -= at >= 0 && reading.Tokens[at].IsPossessive ? 1 : 0;
        at -= WordsAt.Has(reading, at, FigureWords.The) || WordsAt.Has(reading, at, FigureWords.Light) ? 1 : 0;
        return at >= reading.Sentences[total.Sentence].FirstToken && WordsAt.Has(reading, at, FigureWords.Of) ? at : -1;
    }

    private static bool IsSide(ArticleReading reading, int start, WordList words)
    {
        for (int i = start; i < start + LongestSide && WordsAt.IsKind(reading, i, TokenKind.Word); i++)
        {
            if (words.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb of saying stands between: what follows is told of others.</summary>
    private static bool Speaks(ArticleReading reading, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (Lists.Cue.Has(reading.Tokens[i]) && !VoteCheckWords.Vote.Has(reading.Tokens[i])
                && !VoteCheckWords.For.Has(reading.Tokens[i]) && !VoteCheckWords.Against.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether another clause, with a time or a subject of its own, stands between.</summary>
    private static bool BreaksOff(ArticleReading reading, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Semicolon) || VoteCheckWords.Other.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    // ---- a body and its vote -----------------------------------------------------------------------------------------

    /// <summary>
    /// Whether a figure is the size of a body: <c>21-member council</c>, <c>jury of twelve</c>, <c>council, which has 15 members</c>.
    /// </summary>
    private static bool TryReadBody(ArticleReading reading, in Quantity quantity, out int body)
    {
        body = -1;
        if (!quantity.IsAmount || quantity.Point < 3 || quantity.Dimension != QuantityDimension.Count)
        {
            return false;
        }

        if (quantity.Has(QuantityFlags.Compound) && quantity.HeadToken >= 0)
        {
            if (!IsMember(reading, quantity))
            {
                return false;
            }

            for (int i = quantity.HeadToken + 1;
                i < quantity.HeadToken + 4 && WordsAt.IsKind(reading, i, TokenKind.Word) && !Lists.Function.Has(reading.Tokens[i]); i++)
            {
                body = i;
                if (WordsAt.Has(reading, i, VoteCheckWords.Body) || WordsAt.Has(reading, i + 1, Lists.Cue)
                    || WordsAt.Has(reading, i + 1, VoteCheckWords.Vote) || WordsAt.Has(reading, i + 1, Lists.FiniteVerb))
                {
                    break;
                }
            }

            return body >= 0;
        }

        if (!Counts.IsExact(quantity))
        {
            return false;
        }

        int before = quantity.FirstToken - 1;
        if (WordsAt.Has(reading, before, FigureWords.Of) && WordsAt.Has(reading, before - 1, VoteCheckWords.Body)
            && (quantity.HeadToken < 0 || !WordsAt.IsPluralNoun(reading, quantity.EndToken)))
        {
            body = before - 1;
            return true;
        }

        if (!WordsAt.Has(reading, quantity.HeadToken, VoteCheckWords.Member) || quantity.HeadToken != quantity.EndToken
            || !WordsAt.Has(reading, before, VoteCheckWords.Has))
        {
            return false;
        }

        // "the council, which has 15 members", "the committee has 11 members"
        int noun = before - 1;
        noun -= WordsAt.Has(reading, noun, Lists.WhWord) ? 1 : 0;
        noun -= WordsAt.IsComma(reading, noun) ? 1 : 0;
        body = WordsAt.Has(reading, noun, VoteCheckWords.Body) ? noun : -1;
        return body >= 0;
    }

    private static bool IsMember(ArticleReading reading, in Quantity quantity)
    {
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[quantity.HeadToken]);
        int hyphen = text.LastIndexOf('-');
        return VoteCheckWords.Member.Has(hyphen < 0 ? text : text.Slice(hyphen + 1));
    }

    /// <summary>A vote in the sentence of the size, of <c>it</c> in the next, or of the body named again anywhere near.</summary>
    private static void CheckBody(ArticleReading reading, RuleContext context, int index, int body)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        ref readonly Quantity size = ref quantities[index];
        uint noun = WordsAt.Noun(reading, body);
        int block = sentences[size.Sentence].Block;
        int end = Math.Min(quantities.Length, index + MostFigures);
        for (int i = Math.Max(0, index - MostFigures); i < end; i++)
        {
            reading.Work.Add(1);
            int sentence = quantities[i].Sentence;
            if (i == index || Math.Abs(sentences[sentence].Block - block) > MostBlocks || quantities[i].Has(QuantityFlags.InQuotation)
                || !TryReadVote(reading, i, out double votes, out int after) || votes <= size.Point || votes > size.Point * (1 + Near))
            {
                continue;
            }

            if (!IsVoteOf(reading, size, body, noun, quantities[i], after))
            {
                continue;
            }

            ReadOnlySpan<Token> tokens = reading.Tokens;
            context.Report(
                TextSpan.FromBounds(tokens[quantities[i].NumberToken].Start, tokens[after - 1].End),
                $"{FigureText.FormatNumber(votes)} votes are more than the body has members, {FigureText.FormatNumber(size.Point)}",
                "Check the votes and the size of the body",
                [new RelatedPlace(size.SpanIn(tokens), "the size of the body")]);
            return;
        }
    }

    private static bool IsVoteOf(ArticleReading reading, in Quantity size, int body, uint noun, in Quantity vote, int voteEnd)
    {
        Sentence place = reading.Sentences[vote.Sentence];
        if (vote.Sentence == size.Sentence)
        {
            int start = vote.FirstToken > body ? body + 1 : voteEnd;
            int stop = vote.FirstToken > body ? vote.FirstToken : size.FirstToken;
            return !BreaksOff(reading, start, stop) && !Speaks(reading, start, stop);
        }

        // "It voted 9 to 4" right after
        if (vote.Sentence == size.Sentence + 1 && WordsAt.Has(reading, place.FirstToken, VoteCheckWords.It)
            && WordsAt.Has(reading, place.FirstToken + 1, VoteCheckWords.Vote))
        {
            return true;
        }

        reading.Work.Add(place.EndToken - place.FirstToken);
        for (int i = place.FirstToken; i < vote.FirstToken; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Word) && WordsAt.Noun(reading, i) == noun)
            {
                return !BreaksOff(reading, place.FirstToken, vote.FirstToken);
            }
        }

        return false;
    }

    /// <summary><c>voted 14-6</c>, <c>a 14-6 vote</c>, <c>voted by 14 to 6</c>, <c>14 votes to six</c>, <c>By 14 to 6, ...</c>.</summary>
    private static bool TryReadVote(ArticleReading reading, int index, out double votes, out int end)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity first = ref quantities[index];
        votes = 0;
        end = first.EndToken;
        int before = first.FirstToken - 1;
        bool voteBefore = WordsAt.Has(reading, before, VoteCheckWords.Vote) || WordsAt.Has(reading, before - 1, VoteCheckWords.Vote)
            || (before == reading.Sentences[first.Sentence].FirstToken && WordsAt.Has(reading, before, FigureWords.By));
        if (first.Role == QuantityRole.Score && first.Has(QuantityFlags.Range))
        {
            votes = first.Point * 2;
            return voteBefore || WordsAt.Has(reading, first.EndToken, VoteCheckWords.Vote);
        }

        if (index + 1 >= quantities.Length || !Counts.IsExact(first) || !Counts.IsExact(quantities[index + 1])
            || quantities[index + 1].Sentence != first.Sentence)
        {
            return false;
        }

        ref readonly Quantity second = ref quantities[index + 1];
        bool noun = WordsAt.Has(reading, first.EndToken, VoteCheckWords.Vote);
        int to = noun ? first.EndToken + 1 : first.EndToken;
        votes = first.Point + second.Point;
        end = second.EndToken;
        return (noun || voteBefore) && WordsAt.Has(reading, to, FigureWords.To) && second.FirstToken == to + 1;
    }
}
