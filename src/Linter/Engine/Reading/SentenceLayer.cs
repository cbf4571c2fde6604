using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// Cuts blocks into sentences. A full stop, exclamation or question mark ends one when closing marks may follow it, then white
/// space, then a capital, a digit, an opening mark or the end of the block; not after abbreviations and initials.
/// </summary>
internal static class SentenceLayer
{
    public static void Build(ArticleText text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Block> blocks, PooledList<Sentence> sentences)
    {
        for (int b = 0; b < blocks.Length; b++)
        {
            Block block = blocks[b];
            if (block.Zone is Zone.Residue or Zone.Markup or Zone.FrontMatter or Zone.AltText || block.FirstToken == block.EndToken)
            {
                continue;
            }

            int first = block.FirstToken;
            for (int i = block.FirstToken; i < block.EndToken; i++)
            {
                if ((tokens[i].Kind == TokenKind.Word && (tokens[i].Flags & TokenFlags.InnerPunctuation) == 0)
                    || !IsTerminator(text, tokens, i, block.EndToken))
                {
                    continue;
                }

                int end = SkipClosers(tokens, i + 1, block.EndToken);
                if (end < block.EndToken && !StartsSentence(text, tokens, i, end))
                {
                    continue;
                }

                Add(tokens, first, end, b, sentences);
                first = end;
                i = end - 1;
            }

            if (first < block.EndToken)
            {
                Add(tokens, first, block.EndToken, b, sentences);
            }
        }
    }

    private static void Add(ReadOnlySpan<Token> tokens, int first, int end, int block, PooledList<Sentence> sentences) =>
        sentences.Add(new Sentence(tokens[first].Start, tokens[end - 1].End, first, end, block));

    /// <summary>Whether the token can be the last mark of a sentence, seen by itself and what stands before it.</summary>
    private static bool IsTerminator(ArticleText text, ReadOnlySpan<Token> tokens, int at, int end)
    {
        ref readonly Token token = ref tokens[at];
        if (token.Kind == TokenKind.Word)
        {
            // U.S. carries its own full stop; only words with a mark in them do.
            return text[token.End - 1] == '.' && at + 1 < end;
        }

        if (token.Kind == TokenKind.Exclamation)
        {
            return true;
        }

        if (token.Kind != TokenKind.Period)
        {
            return false;
        }

        if (token.SpaceBefore || token.Length > 1 || at == 0)
        {
            return true;
        }

        ref readonly Token before = ref tokens[at - 1];
        if (before.Kind != TokenKind.Word)
        {
            return true;
        }

        if (ShortName.Is(text.AsSpan(before.Span)) && at + 1 < end && IsPartOfName(tokens, at))
        {
            return false;
        }

        bool initial = before.Length == 1 && before.IsCapitalised && IsPartOfName(tokens, at)
            && !(at > 1 && SentenceLayerWords.Lettered.Has(tokens[at - 2]) && StartsClause(tokens, at + 1));
        return !initial && !Lists.Abbreviation.Has(before)
            ? true
            : !initial && EndsAfterAbbreviation(tokens, at, end, before);
    }

    /// <summary>A single capital before a full stop is an initial when a name goes on after it (<c>J. Smith</c>).</summary>
    private static bool IsPartOfName(ReadOnlySpan<Token> tokens, int at) =>
        at + 1 < tokens.Length
        && tokens[at + 1].Kind == TokenKind.Word
        && tokens[at + 1].IsCapitalised
        && (tokens[at + 1].Flags & TokenFlags.LineBreakBefore) == 0
        && !Lists.SentenceOpener.Has(tokens[at + 1]);

    /// <summary>
    /// <c>Inc.</c>, <c>Jr.</c>, <c>p.m.</c> and months may end a sentence; titles and <c>No.</c> do not. A word of grammar with a capital
    /// after it decides.
    /// </summary>
    private static bool EndsAfterAbbreviation(ReadOnlySpan<Token> tokens, int at, int end, in Token before)
    {
        ushort wordId = before.WordId;
        if (Lists.NameTitle.Has(wordId) && before.IsCapitalised)
        {
            return false;
        }

        int next = SkipClosers(tokens, at + 1, end);
        return next >= end || IsAcronym(tokens, at, next)
            || (tokens[next].IsCapitalised && (Lists.SentenceOpener.Has(tokens[next])
                || (SentenceLayerWords.Closing.Has(before) && StartsClause(tokens, next))));
    }

    /// <summary>In capitals among small letters it is no abbreviation: <c>quoted by the FT. Officials said</c>.</summary>
    private static bool IsAcronym(ReadOnlySpan<Token> tokens, int mark, int next) =>
        mark > 1 && (tokens[mark - 1].Flags & TokenFlags.AllCapitals) != 0 && tokens[mark - 1].Length > 1
        && tokens[mark - 2].Kind == TokenKind.Word && !tokens[mark - 2].IsCapitalised
        && tokens[next].Kind == TokenKind.Word && tokens[next].IsCapitalised && (tokens[next].Flags & TokenFlags.AllCapitals) == 0;

    /// <summary>A capitalised word with a verb right after it is a new subject: <c>at 5 p.m. Hess said</c>.</summary>
    private static bool StartsClause(ReadOnlySpan<Token> tokens, int at)
    {
        return at + 1 < tokens.Length && tokens[at].Kind == TokenKind.Word && tokens[at].IsCapitalised && !tokens[at].IsPossessive
            && tokens[at + 1].Kind == TokenKind.Word && !tokens[at + 1].IsCapitalised
            && SentenceLayerWords.ThatClauseVerb.Has(tokens[at + 1])
            && !Lists.Calendar.Has(tokens[at]);
    }

    private static int SkipClosers(ReadOnlySpan<Token> tokens, int at, int end)
    {
        while (at < end && !tokens[at].SpaceBefore
            && tokens[at].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.CloseBracket or TokenKind.Period
                or TokenKind.Exclamation)
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether what follows the mark and its closers can begin a sentence.</summary>
    private static bool StartsSentence(ArticleText text, ReadOnlySpan<Token> tokens, int terminator, int at)
    {
        ref readonly Token next = ref tokens[at];
        if (!next.SpaceBefore)
        {
            return false;
        }

        ref readonly Token mark = ref tokens[terminator];
        if (mark.Kind == TokenKind.Word)
        {
            // The U.S. Army is one name: after a land's letters only what is known as a person's name begins a sentence.
            // The initials of a person (J.P. Hess) are in no table.
            bool closing = SentenceLayerWords.Closing.Has(mark)
                || (mark.IsKnown && (CommonWords.Default.IsName(next.Hash) || Lists.GivenName.Has(next)));
            return next.IsCapitalised && (Lists.SentenceOpener.Has(next) || (closing && StartsClause(tokens, at)));
        }

        return next.Kind switch
        {
            TokenKind.Word => next.IsCapitalised || (next.Flags & TokenFlags.LineBreakBefore) != 0 && char.IsUpper(text[next.Start]),
            TokenKind.Number or TokenKind.Currency or TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.OpenBracket
                or TokenKind.Emoji or TokenKind.Address => true,
            TokenKind.Dash => true,
            _ => false,
        };
    }
}
