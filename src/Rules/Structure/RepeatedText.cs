using ContentLint.Findings;
using ContentLint.Lexicon;
using ContentLint.Reading;

namespace ContentLint.Rules.Structure;

/// <summary>Finds a sentence or paragraph that occurs twice in one article, word for word or nearly so.</summary>
/// <remarks>
/// ## Why
/// It is a paste error, or a deck that came back as a paragraph. Short sentences may return, as a refrain does.
///
/// ## What to do
/// Delete one of the two, or say something new in the second.
///
/// ## Examples
/// ```bad
/// The ferry will stop running in May, the council decided on Monday. Nobody on the island was asked.
///
/// The ferry will stop running in May, the council decided on Monday.
/// ```
/// ```good
/// The mayor declined to comment. The harbour master declined to comment.
/// ```
/// ```good
/// The ferry will stop running in May, the council decided on Monday. The bus will stop running in June, the county said on Friday.
/// ```
/// </remarks>
public sealed class RepeatedText() : Rule(new RuleDescriptor(
    Id: "CL501",
    Name: "repeated-text",
    Title: "Text occurs twice",
    Description: "A sentence occurs twice in the article, word for word or nearly so.",
    Severity: Severity.Warning,
    Precision: RulePrecision.VeryHigh)
{
    Options = [MinimumWords, MinimumNearWords],
})
{
    /// <summary>The shortest sentence whose exact repetition counts.</summary>
    public static readonly RuleOption MinimumWords = new("minimum-words", 8, 3, 100, "The shortest sentence, in words, whose exact repetition is reported.");

    /// <summary>The shortest sentence whose near repetition counts.</summary>
    public static readonly RuleOption MinimumNearWords = new("minimum-near-words", 12, 6, 100, "The shortest sentence, in words, whose near repetition is reported.");

    /// <summary>Words in a shingle: five in a row are rarely equal by chance.</summary>
    private const int ShingleWords = 5;

    /// <summary>Share of the shorter sentence's shingles that must occur in the longer.</summary>
    private const double NearShare = 0.8;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        int minimum = context.Get(MinimumWords);
        int minimumNear = context.Get(MinimumNearWords);
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        var exact = new Dictionary<ulong, int>();
        var shingles = new Dictionary<ulong, int>();
        var counts = new int[sentences.Length];
        var words = new uint[64];
        for (int i = 0; i < sentences.Length; i++)
        {
            if (!IsCompared(reading, sentences[i]))
            {
                continue;
            }

            int count = ReadWords(reading, sentences[i], ref words);
            if (count < minimum)
            {
                continue;
            }

            ulong whole = Hash(words, 0, count);
            if (exact.TryGetValue(whole, out int first))
            {
                Report(reading, context, first, i, "word for word", Severity.Warning);
                continue;
            }

            exact.Add(whole, i);
            if (count < minimumNear)
            {
                continue;
            }

            counts[i] = count - ShingleWords + 1;
            int shared = CountShared(words, count, shingles, out int other);
            if (other >= 0)
            {
                int shorter = Math.Min(counts[i], counts[other]);
                if (shared >= NearShare * shorter)
                {
                    Report(reading, context, other, i, "nearly word for word", Severity.Warning);
                    continue;
                }

                if (shared * 2 >= counts[i] + counts[other] - shared)
                {
                    Report(reading, context, other, i, "in large part", Severity.Note);
                    continue;
                }
            }

            for (int start = 0; start < counts[i]; start++)
            {
                ulong shingle = Hash(words, start, ShingleWords);
                if (!shingles.ContainsKey(shingle))
                {
                    shingles.Add(shingle, i);
                }
            }
        }
    }

    private static bool IsCompared(ArticleReading reading, in Sentence sentence)
    {
        Zone zone = reading.Blocks[sentence.Block].Zone;
        return zone is Zone.Body or Zone.Deck or Zone.ListItem or Zone.Caption
            && !reading.HasPhrase(sentence.FirstToken, sentence.EndToken, PhraseKind.ExplainedAnonymity);
    }

    private static int ReadWords(ArticleReading reading, in Sentence sentence, ref uint[] words)
    {
        int count = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                if (count == words.Length)
                {
                    Array.Resize(ref words, count * 2);
                }

                words[count++] = token.Hash;
            }
        }

        return count;
    }

    private static ulong Hash(uint[] words, int start, int count)
    {
        ulong hash = 14695981039346656037UL;
        for (int i = start; i < start + count; i++)
        {
            hash = (hash ^ words[i]) * 1099511628211UL;
            hash ^= hash >> 29;
        }

        return hash;
    }

    /// <summary>How many shingles of this sentence occur in the earlier sentence that has most of them.</summary>
    private static int CountShared(uint[] words, int count, Dictionary<ulong, int> shingles, out int other)
    {
        other = -1;
        Dictionary<int, int>? hits = null;
        int best = 0;
        for (int start = 0; start + ShingleWords <= count; start++)
        {
            if (shingles.TryGetValue(Hash(words, start, ShingleWords), out int sentence))
            {
                hits ??= [];
                hits.TryGetValue(sentence, out int known);
                hits[sentence] = ++known;
                if (known > best)
                {
                    best = known;
                    other = sentence;
                }
            }
        }

        return best;
    }

    private static void Report(ArticleReading reading, RuleContext context, int first, int second, string how, Severity severity)
    {
        context.Report(
            severity,
            reading.Sentences[second].Span,
            $"This sentence stands {how} further up already",
            "Delete one of the two",
            [new RelatedPlace(reading.Sentences[first].Span, "the first copy")]);
    }
}
