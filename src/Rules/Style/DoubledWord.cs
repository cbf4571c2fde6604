using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Style;

/// <summary>Finds a word that stands twice running, also across a line break.</summary>
/// <remarks>
/// ## Why
/// The writer cannot see it; every reader does. Words that English doubles on purpose (had had, very very, but not "that that the"),
/// doubled names, signs that are read aloud, the heads of a table and words parted by a comma are left alone. In a quotation it is a
/// note: perhaps it was said so.
///
/// ## Examples
/// ```bad
/// They met at the the station.
/// ```
/// ```bad
/// The vote was held in in May.
/// ```
/// ```good
/// He had had enough of Walla Walla, and the play that that year was forgotten.
/// ```
/// ```good
/// “No, no, no,” said Tom Kell, the pilot.
/// ```
/// </remarks>
public sealed class DoubledWord() : Rule(new RuleDescriptor(
    Id: "CL602",
    Name: "doubled-word",
    Title: "Word stands twice",
    Description: "The same word stands twice running.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.Speech,
    Fix = FixSafety.Safe,
})
{
    private static readonly Word Is = new("is");

    /// <summary>What is written in other letters is another language, in which words may be doubled by rule.</summary>
    private const char LastLatin = '\u024F';

    private static readonly Word There = new("there");

    private static readonly Word That = new("that");

    private static readonly Word One = new("one");

    private static readonly AnyWord AfterClause = new("are was were");

    private static readonly AnyWord BeforeArticle = new("is are was were be been being");

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        bool? isProse = null;
        foreach (ref readonly Block block in reading.Blocks)
        {
            bool isNote = block.Zone == Zone.Residue && IsNote(reading, block);
            if (!block.IsProse && block.Zone is not (Zone.Headline or Zone.Subhead) && !isNote)
            {
                continue;
            }

            uint before = 0;
            for (int i = block.FirstToken; i < block.EndToken; i++)
            {
                ref readonly Token second = ref tokens[i];
                bool isSame = second.Hash == before && i > block.FirstToken;
                before = second.Hash;
                if (!isSame || second.Kind != TokenKind.Word || second.IsCapitalised || (second.IsResidue && !isNote))
                {
                    continue;
                }

                Token first = tokens[i - 1];
                if (first.Kind == TokenKind.Word && first.Length == second.Length && !IsMeant(reading, block, i)
                    && Words.FollowsAtOnce(reading, i) && !IsTemplateCode(reading, block, i))
                {
                    isProse ??= reading.Article.Format != Documents.ArticleFormat.Html || reading.HasToken(TokenKind.Period);
                    Report(reading, context, i,
                        isProse.Value && !Structure.TrackerTitle.Is(reading, block) && !MayBeOrder(reading, block, i)
                        && !IsEmphasis(reading, block, i));
                }
            }
        }
    }

    /// <summary><c>Update: …</c>, <c>Correction: …</c>: set apart from the article, and written for its readers as well.</summary>
    private static bool IsNote(ArticleReading reading, in Block block)
    {
        ReadOnlySpan<Reading.Residue> residue = reading.Residue;
        int at = Sorted.FirstFrom(residue, block.Start, static (in Reading.Residue item) => item.Start);
        while (at < residue.Length && residue[at].End <= block.End && residue[at].Category != ResidueCategory.EditorNote)
        {
            at++;
        }

        return at < residue.Length && residue[at].End <= block.End;
    }

    private static void Report(ArticleReading reading, RuleContext context, int second, bool isOurs)
    {
        Token token = reading.Tokens[second];
        TextSpan span = TextSpan.FromBounds(reading.Tokens[second - 1].Start, token.End);
        bool safe = Words.Is(reading, second, StyleWords.NeverDoubled) && (!Lists.Determiner.Has(token) || TakesArticle(reading, second));
        bool isClause = second > 1 && AfterClause.Has(reading, token)
            && There.Is(reading, reading.Tokens[second - 2]); // what paths there are are long
        bool doubtful = token.InQuotation || !isOurs || Is.Is(reading, token) || isClause;
        var fix = new Fix("Delete the second", safe && !token.InQuotation
            ? FixSafety.Safe
            : FixSafety.Offered, [Edit.Delete(TextSpan.FromBounds(reading.Tokens[second - 1].End, token.End))]);
        context.Report(
            doubtful ? Severity.Note : Severity.Warning,
            span,
            $"“{reading.Text.ToString(token.Span)}” stands twice here",
            "Delete one of the two",
            fix: token.InQuotation ? null : fix);
    }

    /// <summary>
    /// Whether an article belongs behind the word before. Elsewhere one of the two may be another word mistyped: <c>due the the rain</c>
    /// wants a <c>to</c>, <c>used an an input</c> an <c>as</c>.
    /// </summary>
    private static bool TakesArticle(ArticleReading reading, int second)
    {
        if (second - 2 < 0 || reading.Tokens[second - 2] is not { Kind: TokenKind.Word } before)
        {
            return true;
        }

        return Lists.PrepositionOrConjunction.Has(before) || BeforeArticle.Has(reading, before);
    }

    /// <summary>Between <c>&lt;%</c> and <c>%&gt;</c> stands a program.</summary>
    private static bool IsTemplateCode(ArticleReading reading, in Block block, int second)
    {
        ReadOnlySpan<char> before = reading.Text.Between(block.Start, reading.Tokens[second].Start);
        int open = before.LastIndexOf("<%".AsSpan());
        return open >= 0 && before.Slice(open).IndexOf("%>".AsSpan()) < 0;
    }

    /// <summary>
    /// Words that are doubled on purpose, letters that stand for something, and a word of verse or song that comes three times.
    /// </summary>
    private static bool IsMeant(ArticleReading reading, in Block block, int second)
    {
        Token token = reading.Tokens[second];
        if (IsOperator(reading, second) || IsOfLetters(reading, block, second)
            || (Words.Is(reading, second, StyleWords.MayDouble) && !IsBeforeSubject(reading, block, second))
            || (token.Length == 1 && reading.Text[token.Start] is not 'a')
            || (token.Flags & TokenFlags.InnerPunctuation) != 0 || reading.Text[token.Start] > LastLatin
            || (token.End < reading.Text.Length && reading.Text[token.End] == '@'))
        {
            return true;
        }

        if (IsLabel(reading, block, second) || IsSign(reading, block, second) || IsOfTable(reading, block, second))
        {
            return true;
        }

        if (second - 2 >= block.FirstToken && Lists.Preposition.Has(token) && Words.Is(reading, second - 2, StyleWords.TakesParticle))
        {
            return true;
        }

        if (Lists.Calendar.Has(token) && reading.Tokens[second - 1].IsCapitalised)
        {
            return true; // the rise in May may be due to rain
        }

        if (IsPartOfName(reading, second - 1) || IsNameAndNoun(reading, block, second) || StandAlone(reading, second)
            || IsSaying(reading, block, second) || IsPronounAndNumber(reading, block, second))
        {
            return true;
        }

        uint hash = token.Hash;
        return (second + 1 < block.EndToken && reading.Tokens[second + 1].Hash == hash)
            || (second - 2 >= block.FirstToken && reading.Tokens[second - 2].Hash == hash);
    }

    /// <summary><c>multiplication is AND and addition is XOR</c></summary>
    private static bool IsOperator(ArticleReading reading, int second)
    {
        Token first = reading.Tokens[second - 1];
        return first.Length > 1 && (first.Flags & TokenFlags.AllCapitals) != 0
            && (reading.Tokens[second].Flags & TokenFlags.AllCapitals) == 0;
    }

    /// <summary><c>n v a a t z</c>: a row of single letters.</summary>
    private static bool IsOfLetters(ArticleReading reading, in Block block, int second) =>
        reading.Tokens[second].Length == 1 && second - 2 >= block.FirstToken && reading.Tokens[second - 2].Length == 1
        && second + 1 < block.EndToken && reading.Tokens[second + 1].Length == 1;

    /// <summary><c>they felt that that the need was real</c>: the second can neither point at anything nor begin another clause.</summary>
    private static bool IsBeforeSubject(ArticleReading reading, in Block block, int second) =>
        That.Is(reading, reading.Tokens[second]) && second + 1 < block.EndToken && Words.FollowsAtOnce(reading, second + 1)
        && DoubledWordWords.Subject.Has(reading.Tokens[second + 1]);

    /// <summary>
    /// <c>the greater greater equals</c>, <c>C plus plus</c>: signs that are read aloud; a word that means more has another sign behind it.
    /// </summary>
    private static bool IsSign(ArticleReading reading, in Block block, int second) =>
        DoubledWordWords.Sign.Has(reading.Tokens[second])
        || (DoubledWordWords.Comparing.Has(reading.Tokens[second]) && second + 1 < block.EndToken
            && DoubledWordWords.Sign.Has(reading.Tokens[second + 1]));

    /// <summary><c>Day Percent Point loss loss value - - - - -</c>: the heads of columns, above a line that is drawn.</summary>
    private static bool IsOfTable(ArticleReading reading, in Block block, int second)
    {
        const int Longest = 4; // words to the line
        const int Drawn = 3;
        int at = second + 1;
        while (at < Math.Min(block.EndToken, second + Longest) && reading.Tokens[at].Kind == TokenKind.Word)
        {
            at++;
        }

        int dashes = 0;
        while (at < block.EndToken && dashes < Drawn && reading.Tokens[at].Kind == TokenKind.Dash)
        {
            dashes += reading.Tokens[at].Length;
            at++;
        }

        return dashes >= Drawn;
    }

    /// <summary><c>of chart A a single release</c>: inside a sentence a capital letter is what something is called.</summary>
    private static bool IsLabel(ArticleReading reading, in Block block, int second)
    {
        Token first = reading.Tokens[second - 1];
        return first is { Length: 1, IsCapitalised: true } && second - 2 >= block.FirstToken
            && reading.Tokens[second - 2] is { Kind: TokenKind.Word or TokenKind.Comma } before
            && (before.Flags & TokenFlags.AllCapitals) == 0;
    }

    /// <summary><c>key_and_files files</c>, <c>lib/actions actions</c>: the first is the end of something longer.</summary>
    private static bool IsPartOfName(ArticleReading reading, int first)
    {
        int start = reading.Tokens[first].Start;
        return start > 0 && reading.Text[start - 1] is '_' or '/' or '.' or ':' or '@' or '#' or '=' or '\\' or '$' or '&';
    }

    /// <summary>
    /// <c>(surprise surprise)</c>, <c>sure sure, thank you</c>: no word of grammar, alone in brackets or between commas, or the whole of an
    /// answer.
    /// </summary>
    private static bool IsSaying(ArticleReading reading, in Block block, int second)
    {
        if (Lists.Function.Has(reading.Tokens[second]))
        {
            return false;
        }

        TokenKind before = second - 2 >= block.FirstToken ? reading.Tokens[second - 2].Kind : TokenKind.Symbol;
        TokenKind after = second + 1 < block.EndToken ? reading.Tokens[second + 1].Kind : TokenKind.Symbol;
        return (before == TokenKind.OpenBracket && after == TokenKind.CloseBracket)
            || (before == TokenKind.Comma && after is TokenKind.Comma or TokenKind.Period)
            || (second - 1 == block.FirstToken && after is TokenKind.Comma or TokenKind.Exclamation);
    }

    /// <summary><c>the third one one point</c>: the first stands for something that was named, the second counts.</summary>
    private static bool IsPronounAndNumber(ArticleReading reading, in Block block, int second)
    {
        const int Reach = 4; // from the pronoun back to its determiner
        if (!One.Is(reading, reading.Tokens[second]) || second + 1 >= block.EndToken
            || reading.Tokens[second + 1] is not { Kind: TokenKind.Word, IsCapitalised: false } noun || Lists.Function.Has(noun))
        {
            return false;
        }

        for (int i = second - 2; i >= Math.Max(block.FirstToken, second - 1 - Reach); i--)
        {
            Token token = reading.Tokens[i];
            if (Lists.Determiner.Has(token))
            {
                return i < second - 2;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Number) || Lists.Function.Has(token))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>- Patch patch not to call it</c>: an item, a heading or the text of a link that begins with what is to be done, and with what.
    /// </summary>
    private static bool MayBeOrder(ArticleReading reading, in Block block, int second)
    {
        Token first = reading.Tokens[second - 1];
        if (!first.IsCapitalised || Lists.Function.Has(first))
        {
            return false;
        }

        return (second - 1 == block.FirstToken && block.Zone is Zone.ListItem or Zone.Headline or Zone.Subhead)
            || (first.Start > 0 && reading.Text[first.Start - 1] == '[');
    }

    /// <summary><c>the wild wild days</c>: an adjective that can be heightened, before its noun.</summary>
    private static bool IsEmphasis(ArticleReading reading, in Block block, int second) =>
        second + 1 < block.EndToken && StyleWords.Heightened.Has(reading.Tokens[second])
        && second - 2 >= block.FirstToken && Lists.Determiner.Has(reading.Tokens[second - 2])
        && reading.Tokens[second + 1] is { Kind: TokenKind.Word } noun && (noun.IsCapitalised || !Lists.Function.Has(noun));

    /// <summary><c>the Lund Harbour Data data package</c>: the end of a name, and the beginning of a compound.</summary>
    private static bool IsNameAndNoun(ArticleReading reading, in Block block, int second)
    {
        bool isName = second - 2 >= block.FirstToken && reading.Tokens[second - 1].IsCapitalised
            && reading.Tokens[second - 2] is { Kind: TokenKind.Word, IsCapitalised: true };
        return isName && second + 1 < block.EndToken && reading.Tokens[second + 1] is { Kind: TokenKind.Word, IsCapitalised: false } next
            && !Lists.Function.Has(next) && Words.FollowsAtOnce(reading, second + 1);
    }

    /// <summary>Each at the beginning of a line, and nothing else on the first: verse, or a program.</summary>
    private static bool StandAlone(ArticleReading reading, int second)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        return Begins(tokens[second]) && Begins(tokens[second - 1]);

        static bool Begins(in Token token) => (token.Flags & TokenFlags.LineBreakBefore) != 0;
    }
}
