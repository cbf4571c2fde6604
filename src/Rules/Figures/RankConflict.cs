using System.Runtime.CompilerServices;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Finds one thing that has two ranks of one place: <c>Varn is the second-largest port in the country</c>,
/// <c>As the country's largest port, Varn ...</c>. Both must be said of the thing itself; that another is the largest is no conflict.
/// </summary>
internal static class RankConflict
{
    /// <summary>An article with more ranks is a list of them.</summary>
    private const int MostRanks = 32;

    /// <summary>Words of the noun between a rank and its place.</summary>
    private const int LongestNoun = 3;

    /// <summary>A rank and of what it is told.</summary>
    /// <param name="Subject">Key of the thing.</param>
    /// <param name="Quality">Key of the superlative.</param>
    /// <param name="Place">Key of the place among whose things it is ranked.</param>
    /// <param name="Order">1 for the largest.</param>
    /// <param name="Verb">The token of <c>is</c> or <c>was</c>, or -1.</param>
    /// <param name="Token">The rank.</param>
    /// <param name="Sentence">Its sentence.</param>
    private readonly record struct Rank(uint Subject, uint Quality, uint Place, int Order, int Verb, int Token, int Sentence);

    /// <summary>Compares every rank with those before it.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Span<Rank> ranks = stackalloc Rank[MostRanks];
        int count = 0;
        int sentence = 0;
        for (int i = 1; i < tokens.Length && count < MostRanks; i++)
        {
            if (!MayBeOrder(tokens[i]) || !TryReadOrder(reading, i, out int order, out uint quality, out int first))
            {
                continue;
            }

            sentence = reading.FindSentence(i, sentence);
            if (sentence < 0)
            {
                return;
            }

            bool told = reading.Blocks[reading.Sentences[sentence].Block].IsProse && !tokens[i].InQuotation
                && TryReadPlace(reading, i, ref first, sentence, out uint place, out int end)
                && TryReadSubject(reading, first, end, sentence, count > 0 ? ranks[count - 1] : default, out uint subject, out int verb)
                && WordsAt.Find(reading, reading.Sentences[sentence].FirstToken, reading.Sentences[sentence].EndToken,
                    RankConflictWords.Other) < 0
                && Keep(ranks, ref count, new Rank(subject, quality, place, order, verb, i, sentence));
            reading.Work.Add(told ? count : 1);
            for (int j = count - 2; told && j >= 0; j--)
            {
                if (AreOne(reading, ranks[j], ranks[count - 1]))
                {
                    Report(reading, context, ranks[j], ranks[count - 1]);
                    break;
                }
            }
        }
    }

    private static bool Keep(Span<Rank> ranks, ref int count, in Rank rank)
    {
        ranks[count++] = rank;
        return true;
    }

    private static bool AreOne(ArticleReading reading, in Rank first, in Rank second) =>
        first.Subject == second.Subject && first.Quality == second.Quality && first.Place == second.Place && first.Order != second.Order
        && (first.Verb < 0 || second.Verb < 0
            || WordsAt.Has(reading, first.Verb, RankConflictWords.Was) == WordsAt.Has(reading, second.Verb, RankConflictWords.Was));

    private static void Report(ArticleReading reading, RuleContext context, in Rank first, in Rank second) =>
        context.Report(
            Severity.Note,
            reading.Tokens[second.Token].Span,
            $"The text says {reading.TextOf(reading.Tokens[second.Token]).ToString()} here and {reading.TextOf(reading.Tokens[first.Token]).ToString()} of the same thing before",
            "Check which of the two ranks is right",
            [new RelatedPlace(reading.Tokens[first.Token].Span, "the other rank")]);

    /// <summary>Whether a word may be the one of a rank: a superlative, or a word with a hyphen in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeOrder(in Token token) =>
        RankConflictWords.Superlative.Has(token) || ((token.Flags & TokenFlags.InnerPunctuation) != 0 && token.Kind == TokenKind.Word);

    /// <summary><c>largest</c>, <c>second-largest</c>, <c>third biggest</c></summary>
    public static bool TryReadOrder(ArticleReading reading, int token, out int order, out uint quality, out int first)
    {
        order = 1;
        quality = 0;
        first = token;
        if (RankConflictWords.Superlative.Has(reading.Tokens[token]))
        {
            quality = KeyOf(reading.TextOf(reading.Tokens[token]));
            if (WordsAt.Has(reading, token - 1, FigureWords.Ordinal) && !reading.Tokens[token].IsPossessive)
            {
                order = (int)reading.Lexicon.Figures.Get(reading.Tokens[token - 1].WordId).Value;
                first = token - 1;
            }

            return order is >= 1 and <= 12;
        }

        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[token]);
        int hyphen = text.IndexOf('-');
        if (hyphen < 0 || !RankConflictWords.Superlative.Has(text.Slice(hyphen + 1)) || !FigureWords.Ordinal.Has(text.Slice(0, hyphen)))
        {
            return false;
        }

        quality = KeyOf(text.Slice(hyphen + 1));
        ReadOnlySpan<char> ordinal = text.Slice(0, hyphen);
        order = (int)reading.Lexicon.Figures.Get(reading.Lexicon.Find(ordinal, WordLexicon.Hash(ordinal))).Value;
        return order is >= 1 and <= 12;
    }

    /// <summary>What is biggest is largest.</summary>
    private static uint KeyOf(ReadOnlySpan<char> superlative) =>
        RankConflictWords.Large.Has(superlative) ? 1 : RankConflictWords.High.Has(superlative) ? 2 : NounKey.Create(superlative);

    /// <summary>
    /// <c>the region's tallest</c>, <c>the tallest mast in the region</c>; gives the start of the phrase and the token behind it.
    /// </summary>
    private static bool TryReadPlace(ArticleReading reading, int rank, ref int first, int sentence, out uint place, out int end)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        place = 0;
        end = rank + 1;
        while (end <= rank + LongestNoun && WordsAt.IsKind(reading, end, TokenKind.Word) && !Lists.Function.Has(tokens[end])
            && !Lists.Preposition.Has(tokens[end]) && !Lists.Auxiliary.Has(tokens[end])
            && !RankConflictWords.Is.Has(tokens[end]))
        {
            end++;
        }

        if (first > reading.Sentences[sentence].FirstToken && tokens[first - 1].IsPossessive)
        {
            place = WordsAt.Noun(reading, first - 1);
            first--;
        }
        else if (WordsAt.Has(reading, end, FigureWords.In) || WordsAt.Has(reading, end, FigureWords.On))
        {
            int noun = WordsAt.Has(reading, end + 1, FigureWords.The) ? end + 2 : end + 1;
            place = WordsAt.IsKind(reading, noun, TokenKind.Word) && !Lists.Function.Has(tokens[noun]) ? WordsAt.Noun(reading, noun) : 0;
            end = noun + 1;
        }

        first -= WordsAt.Has(reading, first - 1, FigureWords.The) ? 1 : 0;
        return place != 0;
    }

    /// <summary>The thing a rank is said of: before <c>is</c>, before a comma, or behind <c>As the largest port,</c>.</summary>
    private static bool TryReadSubject(ArticleReading reading, int first, int end, int sentence, in Rank last, out uint subject,
        out int verb)
    {
        int start = reading.Sentences[sentence].FirstToken;
        int before = first - 1;
        subject = 0;
        verb = -1;
        if (WordsAt.Has(reading, before, RankConflictWords.Is))
        {
            verb = before;
            subject = ReadThing(reading, before - 1, start, sentence, last);
        }
        else if ((before == start && WordsAt.Has(reading, before, FigureWords.As)) || (first == start && WordsAt.IsComma(reading, end)))
        {
            // "As the region's tallest mast it is lit", "The second-deepest lake in the region, Lake Orrin holds trout"
            int thing = WordsAt.IsComma(reading, end) ? end + 1 : end;
            if (WordsAt.Has(reading, thing, RankConflictWords.It))
            {
                subject = PronounSubject(reading, sentence, last);
            }
            else
            {
                thing += WordsAt.Has(reading, thing, FigureWords.The) ? 1 : 0;
                while (WordsAt.IsKind(reading, thing, TokenKind.Word) && reading.Tokens[thing].IsCapitalised
                    && WordsAt.IsKind(reading, thing + 1, TokenKind.Word) && reading.Tokens[thing + 1].IsCapitalised)
                {
                    thing++;
                }

                subject = KeyOf(reading, thing);
            }
        }
        else if (before > start && WordsAt.IsComma(reading, before) && WordsAt.IsComma(reading, end))
        {
            bool definite = reading.Tokens[before - 1].IsCapitalised || WordsAt.Has(reading, before - 2, FigureWords.The)
                || reading.Tokens[Math.Max(0, before - 2)].IsCapitalised;
            subject = definite ? KeyOf(reading, before - 1) : 0;
        }

        return subject != 0;
    }

    private static uint ReadThing(ArticleReading reading, int noun, int start, int sentence, in Rank last)
    {
        if (noun < start || !WordsAt.IsKind(reading, noun, TokenKind.Word))
        {
            return 0;
        }

        if (noun == start && WordsAt.Has(reading, noun, RankConflictWords.It))
        {
            return PronounSubject(reading, sentence, last);
        }

        bool definite = reading.Tokens[noun].IsCapitalised || WordsAt.Has(reading, noun - 1, FigureWords.The)
            || (noun > start && reading.Tokens[noun - 1].IsCapitalised);
        return definite ? KeyOf(reading, noun) : 0;
    }

    /// <summary>The key of a thing; <c>the Brask river</c> is another than <c>the Orr river</c>.</summary>
    private static uint KeyOf(ArticleReading reading, int noun)
    {
        if (!WordsAt.IsKind(reading, noun, TokenKind.Word) || Lists.Function.Has(reading.Tokens[noun]))
        {
            return 0;
        }

        uint key = WordsAt.Noun(reading, noun);
        bool named = !reading.Tokens[noun].IsCapitalised && WordsAt.IsKind(reading, noun - 1, TokenKind.Word)
            && reading.Tokens[noun - 1].IsCapitalised && !WordsAt.Has(reading, noun - 1, FigureWords.The);
        return named ? (reading.Tokens[noun - 1].Hash * 31) + key : key;
    }

    /// <summary><c>It</c> right after a sentence that ranks a thing is that thing.</summary>
    private static uint PronounSubject(ArticleReading reading, int sentence, in Rank last)
    {
        bool next = last.Subject != 0 && last.Sentence == sentence - 1
            && reading.Sentences[sentence].Block - reading.Sentences[last.Sentence].Block <= 1;
        return next ? last.Subject : 0;
    }
}
