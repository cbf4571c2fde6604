using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the weekday, month or year of a headline against the first sentence: <c>Pier to open on Saturday</c> over
/// <c>The pier will open on Sunday</c>. The word before it must be the same, and the text must never have the headline's.
/// </summary>
internal static class HeadlineDay
{
    /// <summary>Tokens from the word both share to its day.</summary>
    private const int Reach = 9;

    /// <summary>Sentences of the text, from the first on.</summary>
    private const int Opening = 3;

    private enum Kind : byte
    {
        None,
        Weekday,
        Month,
        Year,
    }

    /// <summary>Looks at the headline.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Headline headline)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int told = FindOnly(reading, headline.Sentence, out Kind kind);
        if (told < 0 || StandsAgain(reading, told, headline.EndToken))
        {
            return;
        }

        for (int i = 1; i < sentences.Length && i < headline.Lead + Opening; i++)
        {
            int other = FindSame(reading, headline.FirstToken, told, sentences[i], kind);
            if (other >= 0)
            {
                context.Report(
                    Severity.Warning,
                    reading.Tokens[told].Span,
                    $"The headline says {reading.TextOf(reading.Tokens[told]).ToString()}; the text says {reading.TextOf(reading.Tokens[other]).ToString()} and nowhere {reading.TextOf(reading.Tokens[told]).ToString()}",
                    "Check which of the two is right",
                    [new RelatedPlace(reading.Tokens[other].Span, "the day in the text")]);
                return;
            }
        }
    }

    private static Kind KindOf(ArticleReading reading, int token)
    {
        Token word = reading.Tokens[token];
        if (word.Kind == TokenKind.Number)
        {
            return Digits.TryReadYear(reading.TextOf(word), out _) ? Kind.Year : Kind.None;
        }

        return word.Kind != TokenKind.Word || !word.IsCapitalised
            ? Kind.None
            : HeadlineDayWords.Weekday.Has(word) ? Kind.Weekday : FigureWords.Month.Has(word) ? Kind.Month : Kind.None;
    }

    /// <summary>The only day, month or year of a headline, behind its preposition; -1 if there are two.</summary>
    private static int FindOnly(ArticleReading reading, in Sentence headline, out Kind kind)
    {
        int found = -1;
        kind = Kind.None;
        for (int i = headline.FirstToken; i < headline.EndToken; i++)
        {
            Kind one = KindOf(reading, i);
            if (one == Kind.None)
            {
                continue;
            }

            if (found >= 0 || reading.Tokens[i].InQuotation)
            {
                return -1;
            }

            found = i;
            kind = one;
        }

        bool day = kind == Kind.Month
            && (WordsAt.IsKind(reading, found - 1, TokenKind.Number) || WordsAt.IsKind(reading, found + 1, TokenKind.Number));
        return found > headline.FirstToken + 1 && !day && WordsAt.Has(reading, found - 1, HeadlineDayWords.On) ? found : -1;
    }

    private static bool StandsAgain(ArticleReading reading, int told, int from)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        reading.Work.Add(tokens.Length);
        for (int i = from; i < tokens.Length; i++)
        {
            if ((tokens[i].Hash == tokens[told].Hash && tokens[i].Kind == tokens[told].Kind) || IsSameMonth(reading, told, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Oct</c> and <c>October</c></summary>
    private static bool IsSameMonth(ArticleReading reading, int one, int other) =>
        WordsAt.Has(reading, one, FigureWords.Month) && WordsAt.Has(reading, other, FigureWords.Month)
        && reading.Tokens[other].IsCapitalised
        && reading.Lexicon.Figures.Get(reading.Tokens[one].WordId).Value
        .Equals(reading.Lexicon.Figures.Get(reading.Tokens[other].WordId).Value);

    /// <summary>Another day of the kind behind the same preposition and the word that the headline has before its own.</summary>
    private static int FindSame(ArticleReading reading, int first, int told, in Sentence sentence, Kind kind)
    {
        int word = told - 2;
        if (word < first || !HeadlineFigureConflict.IsContent(reading, word)
            || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, HeadlineDayWords.Near) >= 0)
        {
            return -1;
        }

        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word) || reading.Tokens[i].InQuotation || !IsSame(reading, word, i))
            {
                continue;
            }

            // "to host" is not "hosted"
            if (WordsAt.Find(reading, first, word, HeadlineDayWords.Future) >= 0 && !IsFuture(reading, sentence, i))
            {
                continue;
            }

            for (int j = i + 1;
                j < sentence.EndToken && j <= i + Reach && !WordsAt.IsComma(reading, j) && !HeadlineDayWords.Stop.Has(reading.Tokens[j]);
                j++)
            {
                if (KindOf(reading, j) == kind && reading.Tokens[j - 1].Hash == reading.Tokens[told - 1].Hash
                    && !WordsAt.IsKind(reading, j + 1, TokenKind.Number))
                {
                    return j;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether the clause before a token speaks of what is still to come.</summary>
    private static bool IsFuture(ArticleReading reading, in Sentence sentence, int token)
    {
        for (int i = token - 1; i >= sentence.FirstToken && !WordsAt.IsComma(reading, i); i--)
        {
            if (HeadlineDayWords.Future.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(ArticleReading reading, int one, int other) =>
        reading.Tokens[one].Hash == reading.Tokens[other].Hash
        || (HeadlineFigureConflict.IsContent(reading, other)
            && HeadlineFigureConflict.ShareStem(reading.TextOf(reading.Tokens[one]), reading.TextOf(reading.Tokens[other])));
}
