using ContentLint.Reading;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>
/// Identifies a finding by what it says, not by where it stands: rule, the words of the finding, the words of the block around
/// it, and its number among equals. Moving a paragraph or editing another one changes nothing.
/// </summary>
internal static class Fingerprint
{
    private const ulong Seed = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>Hexadecimal digits of one number.</summary>
    private const int Digits = 16;

    /// <summary>The part of a fingerprint that equal findings share.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="words">The hash of the rule and of the words at the place.</param>
    /// <param name="span">The place of the finding.</param>
    /// <param name="last">The block of the finding before: thousands of findings may stand in one long block, which is hashed once.</param>
    public static ulong Hash(ArticleReading reading, ulong words, TextSpan span, ref BlockHash last)
    {
        TextSpan block = FindBlock(reading, span.Start);
        if (last.Hash == 0 || last.Block != block)
        {
            last = new BlockHash(block, AddNormalised(Seed, reading.Text.AsSpan(block)));
        }

        return (words ^ last.Hash) * Prime;
    }

    /// <summary>The same with the sentence in place of its block.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="words">The hash of the rule and of the words at the place.</param>
    /// <param name="span">The place of the finding.</param>
    /// <param name="last">The sentence of the finding before, which may be as long as a block.</param>
    public static ulong HashSentence(ArticleReading reading, ulong words, TextSpan span, ref BlockHash last)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int found = Sorted.FirstFrom(sentences, span.Start + 1, static (in Sentence item) => item.End);
        TextSpan sentence = found < sentences.Length && sentences[found].Start <= span.Start
            ? sentences[found].Span
            : FindBlock(reading, span.Start);
        if (last.Hash == 0 || last.Block != sentence)
        {
            last = new BlockHash(sentence, AddNormalised(Seed, reading.Text.AsSpan(sentence)));
        }

        return (words ^ last.Hash) * Prime;
    }

    /// <summary>The hash of a rule and of words; the shared part for a finding that stands in no article.</summary>
    public static ulong Hash(string ruleId, ReadOnlySpan<char> words) =>
        AddNormalised(Add(Add(Seed, ruleId.AsSpan()), "\n".AsSpan()), words);

    /// <summary>The printed form: the shared part and the number among equals, 0 for the first.</summary>
    public static string Format(ulong hash, int occurrence)
    {
        Span<char> text = stackalloc char[Digits * 2];
        Write(hash, text);
        Write(AddNumber(hash ^ Prime, occurrence), text.Slice(Digits));
        return text.ToString();
    }

    private static ulong AddNumber(ulong hash, int number)
    {
        hash = number >= 10 ? AddNumber(hash, number / 10) : hash;
        return (hash ^ (char)('0' + (number % 10))) * Prime;
    }

    private static void Write(ulong value, Span<char> text)
    {
        for (int i = Digits - 1; i >= 0; i--)
        {
            text[i] = "0123456789abcdef"[(int)(value & 15)];
            value >>= 4;
        }
    }

    private static TextSpan FindBlock(ArticleReading reading, int offset)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int found = Sorted.FirstFrom(blocks, offset + 1, static (in Block item) => item.End);
        return found < blocks.Length && blocks[found].Start <= offset ? blocks[found].Span : new TextSpan(offset, 0);
    }

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    /// <summary>Letters and digits in lower case, runs of anything else as one space.</summary>
    private static ulong AddNormalised(ulong hash, ReadOnlySpan<char> text)
    {
        bool gap = false;
        foreach (char character in text)
        {
            char lower = (char)(character | 0x20);
            if ((uint)(lower - 'a') > 'z' - 'a') // no letter of ASCII, which nearly all are
            {
                if (!char.IsLetterOrDigit(character))
                {
                    gap = true;
                    continue;
                }

                lower = char.ToLowerInvariant(character);
            }

            if (gap)
            {
                hash = (hash ^ ' ') * Prime;
                gap = false;
            }

            hash = (hash ^ lower) * Prime;
        }

        return hash;
    }
}
