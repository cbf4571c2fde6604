using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// Finds what is said of the authors at the end of an article in plain text: a paragraph that begins with the name of somebody who
/// stands in the head of the article, and tells who that is.
/// </summary>
internal static class ResidueAuthors
{
    /// <summary>The authors stand in so many first lines, each of so many words at most.</summary>
    private const int HeadLines = 8;

    private const int BylineWords = 14;

    /// <summary>What is said of them stands in so many last lines.</summary>
    private const int LastLines = 14;

    /// <summary>What is said of an author has so many words and more.</summary>
    private const int FewestWords = 6;

    public static void Judge(ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines)
    {
        for (int i = Math.Max(HeadLines, lines.Count - LastLines); i < lines.Count; i++)
        {
            ref ResidueLine line = ref lines[i];
            if (line.IsResidue || line.Words < FewestWords || !TellsOfSomebody(tokens, line) || !StandsInHead(tokens, lines, line)
                || HasArticleBelow(lines, i))
            {
                continue;
            }

            line.Take(ResidueCategory.Biography, ResidueEvidence.Place);
            if (lines[i - 1] is { IsResidue: false, Words: 2 or 3 } && StartsAlike(tokens, lines[i - 1], line))
            {
                lines[i - 1].Take(ResidueCategory.Byline, ResidueEvidence.Place);
            }
        }
    }

    /// <summary>A first and a last name, and behind them who that is.</summary>
    private static bool TellsOfSomebody(ReadOnlySpan<Token> tokens, in ResidueLine line)
    {
        int at = line.FirstToken;
        int names = 0;
        while (at < line.EndToken && tokens[at].Kind is TokenKind.Word or TokenKind.Period
            && (tokens[at].IsCapitalised || tokens[at].Kind == TokenKind.Period))
        {
            names += tokens[at].Kind == TokenKind.Word ? 1 : 0;
            at++;
        }

        return names is 2 or 3 && at < line.EndToken
            && (ResidueAuthorsWords.Being.Has(tokens[at]) || tokens[at].Kind is TokenKind.Comma or TokenKind.Dash);
    }

    /// <summary>Whether the name a line begins with stands in one of the short lines before the article.</summary>
    private static bool StandsInHead(ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, in ResidueLine line)
    {
        uint first = tokens[line.FirstToken].Hash;
        uint second = tokens[line.FirstToken + 1].Hash;
        for (int i = 0; i < HeadLines; i++)
        {
            for (int token = lines[i].FirstToken; lines[i].Words <= BylineWords && token + 1 < lines[i].EndToken; token++)
            {
                if (tokens[token].Hash == first && tokens[token + 1].Hash == second && IsByline(tokens, lines, i, token))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The line is nothing but the name, or a word or stamp of bylines stands in it.</summary>
    private static bool IsByline(ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, int index, int name)
    {
        ref ResidueLine line = ref lines[index];
        return line.Words <= 3 || line.Category == ResidueCategory.Byline
            || (name > line.FirstToken && ResidueAuthorsWords.Before.Has(tokens[name - 1]));
    }

    private static bool StartsAlike(ReadOnlySpan<Token> tokens, in ResidueLine name, in ResidueLine line) =>
        tokens[name.FirstToken].Hash == tokens[line.FirstToken].Hash
        && tokens[name.FirstToken + 1].Hash == tokens[line.FirstToken + 1].Hash;

    private static bool HasArticleBelow(PooledList<ResidueLine> lines, int index)
    {
        int prose = 0;
        for (int i = index + 1; i < lines.Count; i++)
        {
            prose += lines[i].IsProse ? 1 : 0;
        }

        return prose > 2;
    }
}
