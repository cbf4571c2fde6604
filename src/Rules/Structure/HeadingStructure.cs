using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Structure;

/// <summary>
/// Finds a missing headline, a heading with nothing under it, a jump of levels, a question without its mark, headings in two kinds of case.
/// </summary>
/// <remarks>
/// ## Why
/// Orphaned headings are what remains when parts are cut. A heading right above a smaller one is no orphan, nor is a small one above a
/// larger, one that is itself a sentence or a link, or one above a picture, a form or an embed. Where many stand so one note says it, and
/// it is a note in a file whose headings have all one level, the third or a lower one: there a group looks as its members do.
///
/// ## What to do
/// Write the headline, restore or delete the section, settle on one case.
///
/// ## Examples
/// ```bad
/// The council met on Monday in the old town hall and voted to close the bridge, the ferry and the school in the first week of May, the clerk said.
///
/// Nobody was asked.
/// ```
/// ```bad
/// A bad year for the fund
///
/// The fund lost half its money in May, and the board met twice to talk about it.
///
/// Why did the fund approach Hale
///
/// Nobody on the board would say on Monday why the fund had asked for help.
/// ```
/// ```good
/// Why the plan is late
///
/// The fund lost half its money in May, and the board met twice to talk about it.
/// ```
/// ```good
/// Why did the fund fail?
///
/// The fund lost half its money in May, and the board met twice to talk about it.
/// ```
/// </remarks>
public sealed class HeadingStructure() : Rule(new RuleDescriptor(
    Id: "CL505",
    Name: "heading-structure",
    Title: "Heading out of order",
    Description: "The headline is missing, a heading has nothing under it, jumps a level, asks without a question mark, or differs in case from the others.",
    Severity: Severity.Note)
{
    QuietIn = QuietGenres.Lists,
    Fix = FixSafety.Offered,
})
{
    private const int LongestHeadline = 25;

    /// <summary>Some houses end their headlines with a full stop; a first sentence up to this long may be one.</summary>
    private const int LongestStoppedHeadline = 18;

    /// <summary>Fewer headings are no habit that one of them could break.</summary>
    private const int FewestForCase = 3;

    private static readonly AnyWord SubjectQuestion = new("what who");

    private static readonly AnyWord OtherQuestion = new("why how when where");

    private static readonly AnyWord Does = new("did do does");

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        CheckHeadline(reading, context);
        EmptySections.Check(reading, context);
        if (reading.Article.Format == ArticleFormat.PlainText)
        {
            CheckBareEnd(reading, context);
        }

        foreach (ref readonly Block block in reading.Blocks)
        {
            if (block.Zone is Zone.Headline or Zone.Subhead)
            {
                CheckQuestion(reading, context, block);
            }
        }

        CheckCase(reading, context);
    }

    /// <summary>The first block of the article is a paragraph, and no heading is marked as one.</summary>
    private static void CheckHeadline(ArticleReading reading, RuleContext context)
    {
        Block first = default;
        int prose = 0;
        foreach (ref readonly Block block in reading.Blocks)
        {
            if (block.Shape == BlockShape.Heading || block.Zone is Zone.Headline)
            {
                return;
            }

            if (block.Zone is Zone.Residue or Zone.Markup or Zone.FrontMatter or Zone.TableCell or Zone.AltText or Zone.Byline
                || block.FirstToken == block.EndToken)
            {
                continue;
            }

            first = prose++ == 0 ? block : first;
        }

        if (prose < 2 || first.Zone is not (Zone.Body or Zone.Caption))
        {
            return;
        }

        int words = CountWords(reading, first);
        if (words > LongestHeadline || (words > LongestStoppedHeadline && reading.Tokens[first.EndToken - 1].Kind == TokenKind.Period))
        {
            Token token = reading.Tokens[first.FirstToken];
            context.Report(
                token.Span,
                words > LongestHeadline
                ? $"The file begins with a paragraph of {words} words: there is no headline"
                : "The file begins with a whole sentence: there is no headline",
                "Write a headline");
        }
    }

    /// <summary>In plain text the last line may be the heading of something that was cut.</summary>
    private static void CheckBareEnd(ArticleReading reading, RuleContext context)
    {
        if (FindBareEnd(reading) is { } end)
        {
            context.Report(Severity.Warning, end.Span, $"Nothing stands under the heading “{reading.Text.ToString(end.Span)}”",
                "Restore the section, or delete the heading");
        }
    }

    /// <summary>
    /// In plain text the last line of the file can be a heading of something that was cut: a few words, some in lower case, without a mark,
    /// after a paragraph that ends.
    /// </summary>
    private static Block? FindBareEnd(ArticleReading reading)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int last = blocks.Length - 1;
        while (last >= 0 && blocks[last].Zone == Zone.Residue)
        {
            last--;
        }

        if (last < 3 || blocks[last].Zone != Zone.Body || blocks[last].Shape != BlockShape.Paragraph
            || blocks[last].FirstToken == blocks[last].EndToken)
        {
            return null;
        }

        Block block = blocks[last];
        Block before = blocks[last - 1];
        int words = block.EndToken - block.FirstToken;
        if (words is < 2 or > 7 || before.FirstToken == before.EndToken
            || reading.Tokens[before.EndToken - 1].Kind is not (TokenKind.Period or TokenKind.DoubleQuote))
        {
            return null;
        }

        int lower = 0;
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind != TokenKind.Word || token.IsResidue || (token.IsCapitalised && i > block.FirstToken)
                || (i > block.FirstToken && Lists.SentenceSign.Has(token))
                || FigureWords.By.Has(token)) // Photographs by agencies
            {
                return null;
            }

            lower += i > block.FirstToken && !Lists.Function.Has(token) ? 1 : 0;
        }

        Token end = reading.Tokens[block.EndToken - 1];
        return reading.Tokens[block.FirstToken].IsCapitalised && lower > 0 && !Lists.Function.Has(end) ? block : null;
    }

    /// <summary>A question by its order of words (Why did the fund …) without a question mark; “Why the plan is late” is none.</summary>
    private static void CheckQuestion(ArticleReading reading, RuleContext context, in Block block)
    {
        int at = block.FirstToken;
        if (at + 3 >= block.EndToken
            || reading.Tokens[block.EndToken - 1].Kind is TokenKind.Exclamation or TokenKind.DoubleQuote or TokenKind.SingleQuote)
        {
            return;
        }

        bool subjectQuestion = SubjectQuestion.Has(reading, reading.Tokens[at]);
        bool asks = subjectQuestion || OtherQuestion.Has(reading, reading.Tokens[at]);
        if (!asks || !Style.Words.Is(reading, at + 1, Lists.Auxiliary) || reading.Tokens[at + 1].Kind != TokenKind.Word
            || HasColon(reading, block))
        {
            return;
        }

        // After “what is” and “who will” the words that follow may be the whole of a clause; “did” and “do” always ask.
        bool does = Does.Has(reading, reading.Tokens[at + 1]);
        bool subject = Style.Words.Is(reading, at + 2, Lists.DeterminerOrPronoun) || reading.Tokens[at + 2].IsCapitalised;
        if (!(does && (subject || !subjectQuestion)) && !(subject && !subjectQuestion))
        {
            return;
        }

        Token end = reading.Tokens[block.EndToken - 1];
        TextSpan span = TextSpan.FromBounds(reading.Tokens[at].Start, end.End);
        Edit edit = end.Kind == TokenKind.Period ? new Edit(end.Span, "?") : new Edit(new TextSpan(end.End, 0), "?");
        context.Report(span, $"“{reading.Text.ToString(span)}” asks a question without a question mark", "Set the question mark",
            fix: new Fix("Set the question mark", FixSafety.Offered, [edit]));
    }

    private static bool HasColon(ArticleReading reading, in Block block)
    {
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            if (reading.Tokens[i].Kind is TokenKind.Colon or TokenKind.Semicolon)
            {
                return true;
            }
        }

        return false;
    }

    private enum HeadingCase
    {
        Unclear,
        Sentence,
        Title,
        Upper,
    }

    /// <summary>The first heading of the rarer case, when there are enough to see a habit.</summary>
    private static void CheckCase(ArticleReading reading, RuleContext context)
    {
        Span<int> counts = stackalloc int[4];
        foreach (ref readonly Block block in reading.Blocks)
        {
            counts[(int)GetCase(reading, block)]++;
        }

        HeadingCase usual = counts[(int)HeadingCase.Title] >= counts[(int)HeadingCase.Sentence] ? HeadingCase.Title : HeadingCase.Sentence;
        usual = counts[(int)HeadingCase.Upper] > counts[(int)usual] ? HeadingCase.Upper : usual;
        int others = counts[1] + counts[2] + counts[3] - counts[(int)usual];
        if (others == 0 || counts[(int)usual] <= others || counts[(int)usual] + others < FewestForCase)
        {
            return;
        }

        foreach (ref readonly Block block in reading.Blocks)
        {
            HeadingCase found = GetCase(reading, block);
            if (found != HeadingCase.Unclear && found != usual)
            {
                context.Report(block.Span,
                    $"“{reading.Text.ToString(block.Span)}” is in {Name(found)} case, most headings of this file are in {Name(usual)} case", "Settle on one case");
                return;
            }
        }
    }

    private static string Name(HeadingCase heading) => heading switch
    {
        HeadingCase.Title => "title",
        HeadingCase.Upper => "upper",
        _ => "sentence",
    };

    private static HeadingCase GetCase(ArticleReading reading, in Block block)
    {
        if (block.Zone != Zone.Subhead)
        {
            return HeadingCase.Unclear;
        }

        int words = 0;
        int upper = 0;
        int capitalised = 0;
        for (int i = block.FirstToken + 1; i < block.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind != TokenKind.Word || token.Length < 4 || Lists.Linking.Has(token))
            {
                continue;
            }

            words++;
            upper += (token.Flags & TokenFlags.AllCapitals) != 0 ? 1 : 0;
            capitalised += token.IsCapitalised ? 1 : 0;
        }

        return words < 2 ? HeadingCase.Unclear
            : upper == words ? HeadingCase.Upper
            : capitalised == words ? HeadingCase.Title
            : capitalised * 2 < words ? HeadingCase.Sentence
            : HeadingCase.Unclear;
    }

    private static int CountWords(ArticleReading reading, in Block block)
    {
        int words = 0;
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            words += reading.Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return words;
    }
}
