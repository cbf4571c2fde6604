using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the direction of a headline against the opening: <c>House prices rise</c> over <c>House prices fell by 3 percent</c>. The opening
/// must speak of the same noun with a figure and nowhere go the headline's way, or tell the opposite three times of something that has no
/// other name there.
/// </summary>
internal static class HeadlineDirection
{
    /// <summary>Sentences of the opening.</summary>
    private const int Opening = 8;

    /// <summary>Sentences in which the opposite must stand.</summary>
    private const int Lead = 3;

    /// <summary>Signs that prove a direction without the noun.</summary>
    private const int Unanimous = 3;

    /// <summary>Tokens between a sign and its figure.</summary>
    private const int Reach = 7;

    /// <summary>Looks at the headline.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Headline headline)
    {
        if (TryReadHeadline(reading, headline.Sentence, out int told, out int direction, out int first, out int end)
            && FindOpposite(reading, headline.Lead, direction, first, end) is >= 0 and var found)
        {
            Headline.Report(reading, context, IsOfFigure(reading, found) ? Severity.Warning : Severity.Note, told, found,
                "the direction in the text");
        }
    }

    /// <summary>Whether a figure stands directly behind the word: <c>were down 3 percent</c>, <c>rose by 3 percent</c>.</summary>
    private static bool IsOfFigure(ArticleReading reading, int word)
    {
        int after = WordsAt.Has(reading, word + 1, FigureWords.By) ? word + 2 : word + 1;
        foreach (ref readonly Quantity figure in reading.Quantities)
        {
            if (figure.FirstToken >= after)
            {
                return figure.FirstToken == after && figure.IsAmount;
            }
        }

        return false;
    }

    /// <summary>The one direction of a headline and the words of what goes it.</summary>
    private static bool TryReadHeadline(ArticleReading reading, in Sentence headline, out int told, out int direction, out int first,
        out int end)
    {
        told = -1;
        direction = first = end = 0;
        if (WordsAt.Find(reading, headline.FirstToken, headline.EndToken, HeadlineDirectionWords.Both) >= 0)
        {
            return false;
        }

        for (int i = headline.FirstToken; i < headline.EndToken; i++)
        {
            int way = WayOf(reading, i, headline, out bool more);
            if (way == 0)
            {
                continue;
            }

            if (told >= 0 || reading.Tokens[i].InQuotation)
            {
                return false;
            }

            told = i;
            direction = way;
            first = more ? i + 1 : headline.FirstToken;
            end = more ? EndOfNouns(reading, i + 1, headline.EndToken) : i;
        }

        return told >= 0 && end > first;
    }

    /// <summary>
    /// Whether a word before <c>up</c> or <c>down</c> is a verb, which makes something else of it (<c>played down</c>) or tells the
    /// direction itself.
    /// </summary>
    private static bool IsVerb(ArticleReading reading, int token)
    {
        if (!WordsAt.IsKind(reading, token, TokenKind.Word) || WordsAt.Has(reading, token, HeadlineDirectionWords.Up)
            || WordsAt.Has(reading, token, HeadlineDirectionWords.Down) || WordsAt.Has(reading, token, HeadlineDirectionWords.Phrasal))
        {
            return true;
        }

        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[token]);
        return text.EndsWith("ed".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("ing".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    private static int EndOfNouns(ArticleReading reading, int from, int limit)
    {
        int end = from;
        while (end < limit && end < from + 2 && WordsAt.IsKind(reading, end, TokenKind.Word) && !Lists.Function.Has(reading.Tokens[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>1 for up, -1 for down, 0 for a word that tells of neither.</summary>
    private static int WayOf(ArticleReading reading, int token, in Sentence headline, out bool more)
    {
        more = token == headline.FirstToken
            && (WordsAt.Has(reading, token, HeadlineDirectionWords.MoreMark)
                || WordsAt.Has(reading, token, HeadlineDirectionWords.FewerMark));
        if (more)
        {
            return WordsAt.Has(reading, token, HeadlineDirectionWords.MoreMark) ? 1 : -1;
        }

        bool behind = token + 1 >= headline.EndToken || !WordsAt.IsKind(reading, token + 1, TokenKind.Word)
            || WordsAt.Has(reading, token + 1, HeadlineDirectionWords.Behind);
        bool mark = WordsAt.Has(reading, token, FigureWords.RiseMark) || WordsAt.Has(reading, token, HeadlineDirectionWords.DownMark);
        if (mark)
        {
            return !behind || token == headline.FirstToken || IsVerb(reading, token - 1)
                ? 0
                : WordsAt.Has(reading, token, FigureWords.RiseMark) ? 1 : -1;
        }

        if (!behind || token == headline.FirstToken)
        {
            return 0;
        }

        return WordsAt.Has(reading, token, HeadlineDirectionWords.Up)
            ? 1
            : WordsAt.Has(reading, token, HeadlineDirectionWords.Down) ? -1 : 0;
    }

    /// <summary>The token of the opposite direction in the opening, or -1.</summary>
    private static int FindOpposite(ArticleReading reading, int lead, int direction, int first, int end)
    {
        WordList ways = direction > 0 ? HeadlineDirectionWords.BroadUp : HeadlineDirectionWords.BroadDown;
        if (lead > 1 && WordsAt.Find(reading, reading.Sentences[1].FirstToken, reading.Sentences[lead].FirstToken, ways) >= 0)
        {
            // the deck tells it as the headline does
            return -1;
        }

        uint head = 0;
        for (int i = end - 1; i >= first && head == 0; i--)
        {
            head = IsNoun(reading, i) ? WordsAt.Noun(reading, i) : 0;
        }

        if (head == 0)
        {
            return -1;
        }

        if (FindNoun(reading, reading.Sentences[lead].FirstToken, reading.Tokens.Length, head) >= 0)
        {
            return FindOf(reading, lead, direction, head);
        }

        // "ferry traffic": the ferries
        for (int i = first; i < end; i++)
        {
            int found = IsNoun(reading, i) && !reading.Tokens[i].InQuotation
                ? FindOf(reading, lead, direction, WordsAt.Noun(reading, i))
                : -1;
            if (found >= 0)
            {
                return found;
            }
        }

        return FindUnanimous(reading, lead, direction);
    }

    private static bool IsNoun(ArticleReading reading, int token) => WordsAt.IsKind(reading, token, TokenKind.Word)
        && reading.Tokens[token].Length >= 4 && !Lists.Function.Has(reading.Tokens[token]) && !Lists.Calendar.Has(reading.Tokens[token]);

    private static int FindNoun(ArticleReading reading, int start, int end, uint noun)
    {
        reading.Work.Add(Math.Max(0, end - start));
        for (int i = start; i < end; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Word) && WordsAt.Noun(reading, i) == noun)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// The opposite said of one noun with a figure in the first sentences, if none of the opening goes the headline's way of it.
    /// </summary>
    private static int FindOf(ArticleReading reading, int lead, int direction, uint noun)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int found = -1;
        for (int i = lead; i < sentences.Length && i < lead + Opening; i++)
        {
            Sentence sentence = sentences[i];
            int of = FindNoun(reading, sentence.FirstToken, sentence.EndToken, noun);
            int same = WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, direction > 0
                ? HeadlineDirectionWords.BroadUp
                : HeadlineDirectionWords.BroadDown);
            if (same >= 0 && (of >= 0 || i < lead + Lead))
            {
                return -1;
            }

            if (of >= 0 && found < 0 && i < lead + Lead
                && WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, HeadlineDirectionWords.Other) < 0)
            {
                found = FindMark(reading, i, of, direction);
            }
        }

        return found;
    }

    /// <summary>A word of the opposite direction behind a noun, with a figure beside it.</summary>
    private static int FindMark(ArticleReading reading, int sentence, int from, int direction)
    {
        int end = reading.Sentences[sentence].EndToken;
        for (int i = from; i < end; i++)
        {
            if (IsOpposite(reading, i, direction) && !reading.Tokens[i].InQuotation && HasFigure(reading, sentence, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsOpposite(ArticleReading reading, int token, int direction) =>
        direction > 0
            ? WordsAt.Has(reading, token, HeadlineDirectionWords.Down) || WordsAt.Has(reading, token, HeadlineDirectionWords.FewerMark)
                || WordsAt.Has(reading, token, HeadlineDirectionWords.DownMark)
            : WordsAt.Has(reading, token, HeadlineDirectionWords.Up) || WordsAt.Has(reading, token, HeadlineDirectionWords.MoreMark)
                || WordsAt.Has(reading, token, FigureWords.RiseMark);

    private static bool HasFigure(ArticleReading reading, int sentence, int token)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = Sorted.FirstFrom(quantities, sentence, static (in Quantity quantity) => quantity.Sentence);
            i < quantities.Length && quantities[i].Sentence == sentence; i++)
        {
            if (quantities[i].IsAmount && quantities[i].FirstToken - token <= Reach && token - quantities[i].EndToken <= Reach)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The third sign of the opposite direction in the first two paragraphs, if they have none of the headline's.</summary>
    private static int FindUnanimous(ArticleReading reading, int lead, int direction)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int signs = 0;
        int found = -1;
        for (int i = lead; i < sentences.Length && sentences[i].Block <= sentences[lead].Block + 1; i++)
        {
            Sentence sentence = sentences[i];
            if (WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, direction > 0
                ? HeadlineDirectionWords.BroadUp
                : HeadlineDirectionWords.BroadDown) >= 0)
            {
                return -1;
            }

            for (int j = sentence.FirstToken; j < sentence.EndToken; j++)
            {
                if (IsOpposite(reading, j, direction) && !reading.Tokens[j].InQuotation)
                {
                    signs++;
                    found = HasFigure(reading, i, j) ? j : found;
                }
            }
        }

        return signs >= Unanimous ? found : -1;
    }
}
