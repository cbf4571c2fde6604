using ContentLint.Documents;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// Gives every block of the outline its zone, because most false alarms are zone errors. Lines of residue become blocks of
/// their own, and a paragraph with such a line in it falls into the parts around it.
/// </summary>
internal static class BlockLayer
{
    private const int LongestHeadline = 25;
    private const int LongestDeck = 40;
    private const int LongestSubhead = 12;

    /// <summary>The head of an article is at most this many blocks.</summary>
    private const int HeadBlocks = 4;

    public static void Build(Article article, ReadOnlySpan<Token> tokens, ReadOnlySpan<Residue> residue, PooledList<Block> blocks)
    {
        Split(article, tokens, residue, blocks);
        AssignZones(article.Text, tokens, blocks);
    }

    private static void Split(Article article, ReadOnlySpan<Token> tokens, ReadOnlySpan<Residue> residue, PooledList<Block> blocks)
    {
        int token = 0;
        int next = 0;
        foreach (OutlineBlock outline in article.Outline)
        {
            int start = outline.Start;
            while (next < residue.Length && residue[next].Start < outline.End)
            {
                Residue found = residue[next++];
                if (!found.IsWholeLine || found.End <= start)
                {
                    continue;
                }

                Add(article.Text, tokens, start, found.Start, outline, ref token, blocks);
                Add(article.Text, tokens, Math.Max(start, found.Start), Math.Min(found.End, outline.End), outline, ref token, blocks,
                    Zone.Residue);
                start = Math.Min(found.End, outline.End);
            }

            Add(article.Text, tokens, start, outline.End, outline, ref token, blocks);
        }
    }

    private static void Add(ArticleText text, ReadOnlySpan<Token> tokens, int start, int end, in OutlineBlock outline, ref int token,
        PooledList<Block> blocks, Zone zone = Zone.Body)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start >= end)
        {
            return;
        }

        while (token < tokens.Length && tokens[token].Start < start)
        {
            token++;
        }

        int first = token;
        while (token < tokens.Length && tokens[token].Start < end)
        {
            token++;
        }

        zone = zone == Zone.Residue ? zone : outline.Shape switch
        {
            BlockShape.FrontMatter => Zone.FrontMatter,
            BlockShape.Markup => Zone.Markup,
            BlockShape.TableCell => Zone.TableCell,
            BlockShape.ListItem => Zone.ListItem,
            BlockShape.Caption => Zone.Caption,
            BlockShape.Title => Zone.Headline,
            BlockShape.Standfirst => Zone.Deck,
            BlockShape.Byline => Zone.Byline,
            BlockShape.Footnote => Zone.Footnote,
            BlockShape.AltText => Zone.AltText,
            _ => Zone.Body,
        };
        blocks.Add(new Block(start, end, first, token, zone, outline.Shape, outline.Level));
    }

    private static void AssignZones(ArticleText text, ReadOnlySpan<Token> tokens, PooledList<Block> blocks)
    {
        int seen = 0; // blocks that are neither residue nor metadata
        bool headline = false;
        bool titled = false; // the metadata have the headline: what stands above the text is text
        bool marked = HasMarkedHeading(blocks);
        bool body = false;
        int decks = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            ref Block block = ref blocks[i];
            if (block.Zone is Zone.Residue or Zone.Markup or Zone.FrontMatter or Zone.TableCell or Zone.Caption or Zone.Footnote
                or Zone.AltText or Zone.Byline or Zone.Deck)
            {
                continue;
            }

            if (block.Shape == BlockShape.Title)
            {
                titled = true;
                headline = true;
                continue;
            }

            seen++;
            int words = CountWords(tokens, block.FirstToken, block.EndToken);
            bool ends = EndsSentence(tokens, block);
            if (block.Shape == BlockShape.Heading)
            {
                // A page may repeat its title above the text.
                block = block with { Zone = (headline && !(titled && block.Level == 1)) || body ? Zone.Subhead : Zone.Headline };
                headline = true;
                continue;
            }

            if (block.Zone == Zone.ListItem)
            {
                body = true;
                continue;
            }

            if (SkipListMarker(text, tokens, ref block))
            {
                block = block with { Zone = Zone.ListItem };
                body = true;
                continue;
            }

            if (!headline && !body && seen == 1 && words <= LongestHeadline && !EndsInFullStop(tokens, block))
            {
                block = block with { Zone = Zone.Headline };
                headline = true;
                continue;
            }

            if (!body && seen <= HeadBlocks && IsByline(tokens, block, words))
            {
                block = block with { Zone = Zone.Byline };
                continue;
            }

            if (!titled && !marked && words <= LongestSubhead && !ends && !StartsWithQuote(tokens, block) && IsHeadingCase(tokens, block)
                && !HasLabel(text, block) && FollowedByLonger(tokens, blocks, i, words))
            {
                block = block with { Zone = body || headline ? (body ? Zone.Subhead : Zone.Deck) : Zone.Headline };
                headline = true;
                decks++;
                continue;
            }

            if (!titled && headline && !body && decks < 2 && words <= LongestDeck && !StartsWithQuote(tokens, block)
                && IsDeck(tokens, blocks, i, words, ends))
            {
                block = block with { Zone = Zone.Deck };
                decks++;
                continue;
            }

            body = true;
        }
    }

    /// <summary>Where headings in the text are marked, no other line is one.</summary>
    private static bool HasMarkedHeading(PooledList<Block> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Shape == BlockShape.Heading && blocks[i].Level > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A short block right after the headline is a deck when the next block is clearly longer; a lead that is as long as what follows is
    /// body.
    /// </summary>
    private static bool IsDeck(ReadOnlySpan<Token> tokens, PooledList<Block> blocks, int index, int words, bool ends)
    {
        if (!ends)
        {
            return true;
        }

        for (int i = index + 1; i < blocks.Count; i++)
        {
            if (blocks[i].Zone is Zone.Body or Zone.ListItem)
            {
                return CountWords(tokens, blocks[i].FirstToken, blocks[i].EndToken) > words * 2;
            }
        }

        return false;
    }

    /// <summary><c>**Ida Lund:** [laughs]</c>: who speaks, and what is heard.</summary>
    private static bool HasLabel(ArticleText text, in Block block)
    {
        ReadOnlySpan<char> line = text.Between(block.Start, block.End);
        return line.StartsWith("**".AsSpan()) && line.IndexOf(":**".AsSpan()) is > 0 and int label && label + 3 < line.Length;
    }

    private static bool FollowedByLonger(ReadOnlySpan<Token> tokens, PooledList<Block> blocks, int index, int words)
    {
        for (int i = index + 1; i < blocks.Count; i++)
        {
            if (blocks[i].Zone is Zone.Residue or Zone.Markup)
            {
                continue;
            }

            return CountWords(tokens, blocks[i].FirstToken, blocks[i].EndToken) > words;
        }

        return false;
    }

    private static int CountWords(ReadOnlySpan<Token> tokens, int first, int end)
    {
        int words = 0;
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number)
            {
                words++;
            }
        }

        return words;
    }

    private static bool EndsInFullStop(ReadOnlySpan<Token> tokens, in Block block) =>
        block.EndToken > block.FirstToken && tokens[block.EndToken - 1].Kind == TokenKind.Period;

    private static bool EndsSentence(ReadOnlySpan<Token> tokens, in Block block)
    {
        for (int i = block.EndToken - 1; i >= block.FirstToken; i--)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.CloseBracket:
                    continue;
                case TokenKind.Period or TokenKind.Exclamation or TokenKind.Colon:
                    return true;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool StartsWithQuote(ReadOnlySpan<Token> tokens, in Block block) =>
        block.FirstToken < block.EndToken && tokens[block.FirstToken].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote;

    /// <summary><c>By Name</c>, a dateline, a date or a row of stars.</summary>
    private static bool IsByline(ReadOnlySpan<Token> tokens, in Block block, int words)
    {
        if (block.FirstToken == block.EndToken || words > 14)
        {
            return false;
        }

        ref readonly Token first = ref tokens[block.FirstToken];
        if (words == 0)
        {
            return first.Kind is TokenKind.Emoji or TokenKind.Symbol;
        }

        if (EndsInFullStop(tokens, block))
        {
            return false;
        }

        bool by = first.Length == 2 && first.IsCapitalised && FigureWords.By.Has(first);
        bool name = block.FirstToken + 1 < block.EndToken && tokens[block.FirstToken + 1].IsCapitalised;
        bool date = words <= 6 && first.Kind is TokenKind.Number or TokenKind.Word
            && Lists.Calendar.Has(first);
        return (by && name) || date;
    }

    /// <summary>Sentence case or title case: a capital first. Lines in lower case are no headings.</summary>
    private static bool IsHeadingCase(ReadOnlySpan<Token> tokens, in Block block)
    {
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.Word:
                    return tokens[i].IsCapitalised;
                case TokenKind.Number:
                    return true;
                default:
                    continue;
            }
        }

        return false;
    }

    /// <summary>In plain text a list item is a line that begins with a marker and white space; its tokens begin after the marker.</summary>
    private static bool SkipListMarker(ArticleText text, ReadOnlySpan<Token> tokens, ref Block block)
    {
        int first = block.FirstToken;
        if (first + 1 >= block.EndToken || tokens[first].Start != block.Start)
        {
            return false;
        }

        ref readonly Token marker = ref tokens[first];
        if (marker.Kind is TokenKind.Symbol or TokenKind.Dash && marker.Length == 1
            && text[marker.Start] is '•' or '-' or '*' or '▪' or '●' or '○' or '◦' or '‣' or '·' && tokens[first + 1].SpaceBefore)
        {
            block = block with { FirstToken = first + 1 };
            return true;
        }

        if (marker.Kind == TokenKind.Number && marker.Length <= 2 && first + 2 < block.EndToken
            && tokens[first + 1].Kind is TokenKind.Period or TokenKind.CloseBracket && !tokens[first + 1].SpaceBefore
            && tokens[first + 2].SpaceBefore)
        {
            block = block with { FirstToken = first + 2 };
            return true;
        }

        return false;
    }
}
