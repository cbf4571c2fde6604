using ContentLint.Reading;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the outcome a headline tells against the first sentence: <c>Council approves new pier</c> over
/// <c>The council rejected plans for a new pier</c>. The object must be the same and the opening must nowhere have the headline's own word.
/// </summary>
internal static class OutcomeCheck
{
    /// <summary>Sentences of the opening in which the headline's outcome may stand.</summary>
    private const int Opening = 6;

    /// <summary>Tokens from a verb to its object.</summary>
    private const int Reach = 9;

    private const int ShortestObject = 4;

    /// <summary>Looks at the headline.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Headline headline) =>
        _ = Compare(reading, context, OutcomeCheckWords.Approve, OutcomeCheckWords.Reject, headline)
            || Compare(reading, context, OutcomeCheckWords.Reject, OutcomeCheckWords.Approve, headline)
            || CompareOpen(reading, context, headline)
            || Compare(reading, context, OutcomeCheckWords.Win, OutcomeCheckWords.Lose, headline)
            || Compare(reading, context, OutcomeCheckWords.Clear, OutcomeCheckWords.Convict, headline)
            || Compare(reading, context, OutcomeCheckWords.Convict, OutcomeCheckWords.Clear, headline);

    private static bool Compare(ArticleReading reading, RuleContext context, WordList told, WordList opposite, in Headline headline)
    {
        int verb = WordsAt.Find(reading, headline.FirstToken + 1, headline.EndToken, told);
        if (verb < 0 || WordsAt.Find(reading, headline.FirstToken, headline.EndToken, OutcomeCheckWords.Not) >= 0
            || WordsAt.Find(reading, headline.FirstToken, headline.EndToken, opposite) >= 0)
        {
            return false;
        }

        return Report(reading, context, told, opposite, headline, verb, verb + 1);
    }

    /// <summary><c>Governors keep sixth form open</c></summary>
    private static bool CompareOpen(ArticleReading reading, RuleContext context, in Headline headline)
    {
        int keep = WordsAt.Find(reading, headline.FirstToken + 1, headline.EndToken, OutcomeCheckWords.Keep);
        int open = keep < 0 ? -1 : WordsAt.Find(reading, keep, headline.EndToken, OutcomeCheckWords.KeepOpen);
        return open >= 0 && WordsAt.Find(reading, headline.FirstToken, headline.EndToken, OutcomeCheckWords.Not) < 0
            && Report(reading, context, OutcomeCheckWords.KeepOpen, OutcomeCheckWords.Close, headline, open, keep + 1);
    }

    private static bool Report(ArticleReading reading, RuleContext context, WordList told, WordList opposite, in Headline headline,
        int verb, int objectStart)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        Sentence lead = sentences[headline.Lead];
        int found = WordsAt.Find(reading, lead.FirstToken, lead.EndToken, opposite);
        if (found < 0 || reading.Tokens[found].InQuotation
            || WordsAt.Find(reading, lead.FirstToken, lead.EndToken, OutcomeCheckWords.Not) >= 0)
        {
            return false;
        }

        for (int i = 1; i < sentences.Length && i <= Opening; i++)
        {
            if (WordsAt.Find(reading, sentences[i].FirstToken, sentences[i].EndToken, told) >= 0)
            {
                return false;
            }
        }

        if (!SharesObject(reading, objectStart, headline.EndToken, found, lead))
        {
            return false;
        }

        Headline.Report(reading, context, Severity.Warning, verb, found, "the outcome in the text");
        return true;
    }

    /// <summary>
    /// Whether a noun of the headline behind its verb stands beside the verb of the text, and the first noun of the headline before it or
    /// beside it.
    /// </summary>
    private static bool SharesObject(ArticleReading reading, int start, int end, int verb, in Sentence lead)
    {
        int first = Math.Max(lead.FirstToken, verb - Reach);
        int last = Math.Min(lead.EndToken, verb + Reach);
        int nouns = 0;
        int shared = 0;
        for (int i = start; i < end; i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind != TokenKind.Word || token.Length < ShortestObject || Lists.Function.Has(token)
                || OutcomeCheckWords.KeepOpen.Has(token))
            {
                continue;
            }

            nouns++;
            uint key = WordsAt.Noun(reading, i);
            for (int j = first; j < last; j++)
            {
                if (j != verb && reading.Tokens[j].Kind == TokenKind.Word && WordsAt.Noun(reading, j) == key)
                {
                    shared++;
                    break;
                }
            }
        }

        if (nouns == 0 && start > 0 && end > start && reading.Sentences[0].FirstToken < start - 2)
        {
            // "Library to stay open": of whom it is said
            return SharesObject(reading, reading.Sentences[0].FirstToken, start - 2, verb, lead);
        }

        return nouns > 0 && shared == nouns;
    }
}
