using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the place of a headline against that of the first sentence: <c>Fire destroys mill in Selm</c> over
/// <c>Fire destroyed a mill in Varn</c>. The text must never have the headline's place or anything made of it, and tell the same news of
/// another that it names again.
/// </summary>
internal static class HeadlinePlace
{
    /// <summary>Words that headline and first sentence must share.</summary>
    private const int LeastShared = 2;

    /// <summary>Letters in which a place agrees with the word made of it (<c>Norway</c>, <c>Norwegian</c>).</summary>
    private const int StemLetters = 4;

    /// <summary>Looks at the headline.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Headline headline)
    {
        Sentence lead = reading.Sentences[headline.Lead];
        int told = FindPlace(reading, headline.Sentence, 0);
        if (told < 0 || !Headline.IsSentenceCase(reading, headline.FirstToken, headline.EndToken))
        {
            return;
        }

        int other = FindPlace(reading, lead, reading.Tokens[told].Hash);
        if (other < 0 || !NamesOnly(reading, told, other, headline) || !SharesNews(reading, headline, lead))
        {
            return;
        }

        context.Report(
            Severity.Note,
            reading.Tokens[told].Span,
            $"The headline puts it in {reading.TextOf(reading.Tokens[told]).ToString()}; the text puts it in {reading.TextOf(reading.Tokens[other]).ToString()} and never has the headline's place",
            "Check which place is right",
            [new RelatedPlace(reading.Tokens[other].Span, "the place in the text")]);
    }

    /// <summary>The one place of one word behind <c>in</c> or <c>at</c>; -1 if there are two, or it has more words.</summary>
    private static int FindPlace(ArticleReading reading, in Sentence sentence, uint except)
    {
        int found = -1;
        for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind != TokenKind.Word || !token.IsCapitalised || !WordsAt.Has(reading, i - 1, HeadlinePlaceWords.In)
                || HeadlinePlaceWords.NoPlace.Has(token))
            {
                continue;
            }

            bool longer = i + 1 < sentence.EndToken && WordsAt.IsKind(reading, i + 1, TokenKind.Word)
                && reading.Tokens[i + 1].IsCapitalised;
            if (found >= 0 || longer || token.InQuotation || (token.Flags & TokenFlags.AllCapitals) != 0 || token.IsPossessive
                || token.Hash == except)
            {
                return -1;
            }

            found = i;
        }

        return found;
    }

    /// <summary>
    /// Whether the text has its own place twice or more, the headline has not, and nothing in the text comes from the headline's.
    /// </summary>
    private static bool NamesOnly(ArticleReading reading, int told, int other, in Headline headline)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<char> place = reading.TextOf(tokens[told]);
        ReadOnlySpan<char> stem = place.Slice(0, Math.Min(StemLetters, place.Length));
        int times = 0;
        reading.Work.Add(tokens.Length);
        for (int i = headline.FirstToken; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || i == told)
            {
                continue;
            }

            if (tokens[i].Hash == tokens[other].Hash)
            {
                if (i < headline.EndToken)
                {
                    return false;
                }

                times++;
            }
            else if (tokens[i].IsCapitalised && reading.TextOf(tokens[i]).StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return times >= 2;
    }

    private static bool SharesNews(ArticleReading reading, in Headline headline, in Sentence lead)
    {
        int shared = 0;
        for (int i = headline.FirstToken; i < headline.EndToken; i++)
        {
            for (int j = lead.FirstToken; HeadlineFigureConflict.IsContent(reading, i) && j < lead.EndToken; j++)
            {
                if (HeadlineFigureConflict.IsContent(reading, j)
                    && HeadlineFigureConflict.ShareStem(reading.TextOf(reading.Tokens[i]), reading.TextOf(reading.Tokens[j])))
                {
                    shared++;
                    break;
                }
            }
        }

        reading.Work.Add((headline.EndToken - headline.FirstToken) * (lead.EndToken - lead.FirstToken));
        return shared >= LeastShared;
    }
}
