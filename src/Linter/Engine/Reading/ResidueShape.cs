using ContentLint.Words;
using ContentLint.Words.Patterns;

namespace ContentLint.Reading;

/// <summary>
/// Reads from the shape of a line that it was made by a page, whatever its words say: nobody writes a line that says the same
/// twice, buttons without a space between them, a menu in one line or a story that breaks off before the words <c>Read more</c>.
/// </summary>
internal static class ResidueShape
{
    /// <summary>What a line must say twice.</summary>
    private const int FewestRepeated = 2;

    /// <summary>So many words may stand behind the mark where a teaser breaks off.</summary>
    private const int TeaserWords = 4;

    /// <summary>Lines of more words are no buttons.</summary>
    private const int ButtonWords = 12;

    /// <summary>What kind of residue the shape of a line shows; <see langword="null"/> if it shows none.</summary>
    /// <param name="inventory">The vocabulary of pages.</param>
    /// <param name="text">The text of the article.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="line">The line.</param>
    public static ResidueCategory? Read(ResidueInventory inventory, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens,
        in ResidueLine line)
    {
        ReadOnlySpan<Token> words = tokens.Slice(line.FirstToken, line.EndToken - line.FirstToken);
        return IsRepeated(words) || IsTeaser(inventory, text, words) ? ResidueCategory.Related
            : line.IsMenu || HasGluedButtons(inventory, text, words) ? ResidueCategory.Navigation
            : null;
    }

    /// <summary>
    /// The same words twice or more often, with nothing else: a link and its picture's text, a button and its label for screen readers.
    /// </summary>
    private static bool IsRepeated(ReadOnlySpan<Token> words)
    {
        for (int unit = FewestRepeated; unit <= words.Length / 2; unit++)
        {
            if (words.Length % unit == 0 && words[0].Hash == words[unit].Hash && RepeatsAll(words, unit))
            {
                return true;
            }
        }

        return false;
    }

    private static bool RepeatsAll(ReadOnlySpan<Token> words, int unit)
    {
        bool differ = false;
        for (int i = 0; i < words.Length; i++)
        {
            // What is cried out may be cried twice.
            if (words[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Comma or TokenKind.Colon)
                || (i >= unit && words[i].Hash != words[i - unit].Hash))
            {
                return false;
            }

            differ |= words[i].Kind == TokenKind.Word && words[i].Hash != words[0].Hash;
        }

        return differ && words[0] is { Kind: TokenKind.Word, IsCapitalised: true };
    }

    /// <summary>Text that breaks off, and behind it the link to the rest.</summary>
    private static bool IsTeaser(ResidueInventory inventory, ReadOnlySpan<char> text, ReadOnlySpan<Token> words)
    {
        int at = words.Length - 1;
        int first = Math.Max(1, words.Length - 1 - TeaserWords);
        while (at >= first && words[at].Kind == TokenKind.Word)
        {
            at--;
        }

        if (at < first || at == words.Length - 1 || words[at].Kind != TokenKind.Period || !IsEllipsis(text, words[at]))
        {
            return false;
        }

        return (inventory.GetPageWord(words[at + 1].Hash) & PageWord.Verb) != 0
            && (at + 2 == words.Length || ResidueShapeWords.Rest.Has(words[at + 2]));
    }

    private static bool IsEllipsis(ReadOnlySpan<char> text, in Token mark) => mark.Length >= 3 || text[mark.Start] == '…';

    /// <summary>
    /// Words of buttons that were set beside one another without a space: <c>SaveShareTweet</c>, <c>BookmarkBookmarked</c>.
    /// </summary>
    private static bool HasGluedButtons(ResidueInventory inventory, ReadOnlySpan<char> text, ReadOnlySpan<Token> words)
    {
        if (words.Length > ButtonWords)
        {
            return false;
        }

        foreach (ref readonly Token word in words)
        {
            if (word.Kind == TokenKind.Word && word.IsCapitalised && IsGlued(inventory, text.Slice(word.Start, word.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGlued(ResidueInventory inventory, ReadOnlySpan<char> word)
    {
        const int LeastPieces = 3;
        int pieces = 0;
        int ofPage = 0;
        int start = 0;
        uint hash = WordLexicon.EmptyHash;
        for (int i = 0; i <= word.Length; i++)
        {
            if (i == word.Length || (i > start && char.IsUpper(word[i]) && char.IsLower(word[i - 1])))
            {
                pieces++;
                ofPage += (inventory
                    .GetPageWord(hash) & (PageWord.Verb | PageWord.Request | PageWord.Network | PageWord.Button | PageWord.Part)) != 0
                    ? 1
                    : 0;
                if (pieces == 1 && i < word.Length && word.Slice(i).StartsWith(word.Slice(0, i)))
                {
                    return true;
                }

                start = i;
                hash = WordLexicon.EmptyHash;
            }

            if (i < word.Length)
            {
                hash = WordLexicon.Hash(hash, WordLexicon.Fold(word[i]));
            }
        }

        return pieces >= LeastPieces && ofPage >= LeastPieces;
    }
}
