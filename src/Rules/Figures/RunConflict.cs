using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds two lengths of one run against each other: <c>the fourth title in a row</c>, <c>three straight titles</c>, <c>a third
/// consecutive title</c>. The first must be told as a fact, and what follows must speak of it at once: runs grow within an article.
/// </summary>
internal static class RunConflict
{
    /// <summary>How many sentences on a run is still the same.</summary>
    private const int MostSentences = 3;

    private const int LongestName = 3;

    /// <summary>Reads the runs of an article in order and compares each with the one before it.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        if (!reading.HasWord(RunConflictWords.Sign))
        {
            return;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        Run last = default;
        int sentence = 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (!RunConflictWords.Sign.Has(tokens[i]))
            {
                continue;
            }

            sentence = reading.FindSentence(i, sentence);
            if (sentence < 0)
            {
                return;
            }

            Sentence place = reading.Sentences[sentence];
            if (i < place.FirstToken || !reading.Blocks[place.Block].IsProse
                || !TryRead(reading, i, sentence, RunConflictWords.Trailing.Has(tokens[i]), out Run run))
            {
                continue;
            }

            if (last.Length > 0 && Conflict(reading, last, run))
            {
                context.Report(
                    Severity.Warning,
                    TextSpan.FromBounds(tokens[run.FirstToken].Start, tokens[run.EndToken - 1].End),
                    $"The text says {Words(reading, run)} here and {Words(reading, last)} before",
                    "Check how long the run is",
                    [new RelatedPlace(TextSpan.FromBounds(tokens[last.FirstToken].Start, tokens[last.EndToken - 1].End),
                        "the other length")]);
            }

            last = run;
        }
    }

    private static string Words(ArticleReading reading, in Run run) =>
        FigureText.Flatten(reading.Text.Between(reading.Tokens[run.FirstToken].Start, reading.Tokens[run.EndToken - 1].End).ToString());

    /// <summary>Reads the run around one of the words that make it one.</summary>
    private static bool TryRead(ArticleReading reading, int word, int sentence, bool after, out Run run)
    {
        run = default;
        Sentence place = reading.Sentences[sentence];
        int number;
        int noun;
        int end;
        if (after)
        {
            // "fourth league title in a row", "fourth title in succession"
            int preposition = WordsAt.Has(reading, word - 1, FigureWords.A) ? word - 2 : word - 1;
            noun = preposition - 1;
            number = noun - 1;
            while (number > noun - LongestName && number > place.FirstToken && IsNoun(reading, number) && ReadNumber(reading, number) == 0)
            {
                number--;
            }

            end = word + 1;
            if (!WordsAt.Has(reading, preposition, FigureWords.In) || !IsNoun(reading, noun))
            {
                return false;
            }
        }
        else
        {
            // "fourth straight league title", "three straight titles"
            number = word - 1;
            noun = word;
            while (noun < word + LongestName && noun + 1 < place.EndToken && IsNoun(reading, noun + 1)
                && !(noun > word && IsPlural(reading, noun)))
            {
                noun++;
            }

            end = noun + 1;
        }

        int length = number < place.FirstToken ? 0 : ReadNumber(reading, number);
        if (length < 2 || noun == word || WordsAt.Has(reading, noun, RunConflictWords.Occasion)
            || WordsAt.Has(reading, noun, FigureWords.Unit) || reading.Tokens[noun].IsPossessive)
        {
            return false;
        }

        // "the choir's third straight win"
        int before = number - 1;
        before -= before > place.FirstToken && reading.Tokens[before].IsPossessive ? 1 : 0;
        if (WordsAt.Has(reading, before, Lists.Determiner) || WordsAt.Has(reading, before, RunConflictWords.Owner))
        {
            before--;
        }

        bool fact = before >= place.FirstToken && WordsAt.Has(reading, before, RunConflictWords.Fact);
        int modifier = after ? number + 1 : word + 1;
        run = new Run(length, NounKey(reading, noun), modifier < noun ? NounKey(reading, modifier) : 0, number, end, sentence, fact);
        return true;
    }

    private static bool Conflict(ArticleReading reading, in Run first, in Run second)
    {
        if (!first.IsFact || first.Head != second.Head || first.Length == second.Length || second.Sentence == first.Sentence
            || second.Sentence - first.Sentence > MostSentences
            || reading.Sentences[second.Sentence].Block - reading.Sentences[first.Sentence].Block > 1
            || (first.Modifier != second.Modifier && first.Modifier != 0 && second.Modifier != 0))
        {
            return false;
        }

        // "three straight titles at home": a run of its own
        if (WordsAt.Has(reading, second.EndToken, Lists.Preposition) || HasContext(reading, first.Sentence)
            || HasContext(reading, second.Sentence))
        {
            return false;
        }

        // another name before it may be another owner
        for (int i = reading.Sentences[second.Sentence].FirstToken; i < second.FirstToken; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Word) && reading.Tokens[i].IsCapitalised
                && !WordsAt.Has(reading, i, RunConflictWords.Grammar))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasContext(ArticleReading reading, int sentence)
    {
        Sentence place = reading.Sentences[sentence];
        reading.Work.Add(place.EndToken - place.FirstToken);
        for (int i = place.FirstToken; i < place.EndToken; i++)
        {
            if (WordsAt.Has(reading, i, RunConflictWords.Context)
                || (reading.Tokens[i].Kind == TokenKind.Number && reading.Tokens[i].Length == 4))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>four</c>, <c>fourth</c>, <c>4</c>, <c>4th</c>; 0 for anything else.</summary>
    private static int ReadNumber(ArticleReading reading, int token)
    {
        if (WordsAt.Has(reading, token, Lists.CountWord))
        {
            return (int)reading.Lexicon.Figures.Get(reading.Tokens[token].WordId).Value;
        }

        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[token]);
        int digits = 0;
        int value = 0;
        while (digits < text.Length && digits < 3 && text[digits] is >= '0' and <= '9')
        {
            value = (value * 10) + (text[digits] - '0');
            digits++;
        }

        ReadOnlySpan<char> rest = text.Slice(digits);
        return digits > 0 && (rest.Length == 0 || (rest.Length == 2 && rest[0] is 's' or 'n' or 'r' or 't')) ? value : 0;
    }

    private static bool IsNoun(ArticleReading reading, int token) =>
        WordsAt.IsKind(reading, token, TokenKind.Word)
        && !WordsAt.Has(reading, token, RunConflictWords.NoFact);

    private static bool IsPlural(ArticleReading reading, int token) => NounKey(reading, token) != reading.Tokens[token].Hash;

    private static uint NounKey(ArticleReading reading, int token) =>
        ContentLint.Reading.Quantities.NounKey.Create(reading.TextOf(reading.Tokens[token]));

    /// <param name="Length">How many.</param>
    /// <param name="Head">Key of what is counted.</param>
    /// <param name="Modifier">Key of the word that tells it from others of its kind, or 0.</param>
    /// <param name="FirstToken">Index of the number.</param>
    /// <param name="EndToken">Index after the phrase.</param>
    /// <param name="Sentence">Index of its sentence.</param>
    /// <param name="IsFact">Whether the run is told as something that has happened.</param>
    private readonly record struct Run(int Length, uint Head, uint Modifier, int FirstToken, int EndToken, int Sentence, bool IsFact);
}
