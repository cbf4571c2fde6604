using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>Finds copy that was never finished: TK, [insert …], XX per cent, lorem ipsum, (check).</summary>
/// <remarks>
/// ## Why
/// A placeholder is obvious to everybody but the person who wrote it, and is regularly printed.
///
/// ## Examples
/// ```bad
/// The union called the offer an insult. [insert reaction from the company]
/// ```
/// ```bad
/// The fine was XX crowns.
/// ```
/// ```bad
/// The bridge opened in TK and closed a year later.
/// ```
/// ```good
/// “[The company] will appeal,” she said.
/// ```
/// ```good
/// TK Maxx opened a shop.
/// ```
/// ```good
/// Super Bowl XXX was played in Arizona.
/// ```
/// </remarks>
public sealed class Placeholder() : Rule(new RuleDescriptor(
    "CL407",
    "placeholder",
    "Unfinished copy",
    "A placeholder that was to be replaced before publication.",
    Severity.Warning)
{
    QuietIn = QuietGenres.Speech,
})
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        int tasks = CountTasks(reading);
        bool isTaskReported = false;
        bool isDummyReported = false;
        bool? isTechnical = null;
        foreach (Reading.Residue debris in reading.Debris)
        {
            if (!IsLeft(reading, debris))
            {
                continue;
            }

            // What stands for a value is what a text about code writes about.
            if (IsOfCode(reading.Text.AsSpan(debris.Span))
                && (isTechnical ??= reading.Article.Format != ArticleFormat.PlainText || TechnicalText.Is(reading)) == true)
            {
                continue;
            }

            // One paragraph of dummy text is as good as ten.
            ReadOnlySpan<char> mark = reading.Text.AsSpan(debris.Span);
            bool isDummy = mark.StartsWith("lorem".AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (isDummy && isDummyReported)
            {
                continue;
            }

            // A date may be announced as not yet known, and a desk may have left it so.
            isDummyReported |= isDummy;
            ReadOnlySpan<char> bare = mark.Trim("()[]".AsSpan());
            bool isOpen = bare.SequenceEqual("TBD".AsSpan()) || bare.SequenceEqual("TBC".AsSpan());
            // Where parts are marked, dummy text may show how they look.
            bool isSpecimen = isDummy && reading.Article.Format != ArticleFormat.PlainText;
            bool isTask = IsTask(reading, debris);
            if (isTask && tasks >= ManyTasks)
            {
                // A draft that says in many places what it lacks: one finding tells it.
                if (!isTaskReported)
                {
                    context.Report(Severity.Warning, debris.Span,
                        $"“{Excerpt.Of(reading.Text, debris.Span)}” is a placeholder, and {tasks - 1} more like it stand in this file",
                        "Write what was meant to stand there, or cut it");
                }

                isTaskReported = true;
                continue;
            }

            Severity severity = isSpecimen || (isOpen && !IsWholeItem(reading, debris.Span))
                ? Severity.Note
                : isTask && !IsReport(reading, debris) ? Severity.Error : Severity.Warning;
            context.Report(severity, debris.Span, $"“{Excerpt.Of(reading.Text, debris.Span)}” is a placeholder",
                "Write what was meant to stand here, or cut it");
        }
    }

    /// <summary>So many open tasks are how the file is written.</summary>
    private const int ManyTasks = 5;

    private static int CountTasks(ArticleReading reading)
    {
        int count = 0;
        foreach (Reading.Residue debris in reading.Debris)
        {
            count += IsTask(reading, debris) && IsLeft(reading, debris) ? 1 : 0;
        }

        return count;
    }

    /// <summary>A mark that names a thing may be that thing's name; what is to be done, and said behind a colon, is not done.</summary>
    private static bool IsTask(ArticleReading reading, in Reading.Residue debris)
    {
        ReadOnlySpan<char> mark = reading.Text.AsSpan(debris.Span);
        return debris.IsSure && debris.Category == ResidueCategory.Placeholder && mark.StartsWith("TODO".AsSpan(), StringComparison.Ordinal)
            && (mark.IndexOf(':') >= 0 || (debris.End < reading.Text.Length && reading.Text[debris.End] == ':'));
    }

    /// <summary>
    /// <c>TODO: But it does not start, as I left a loop in it.</c> Behind the colon stands a sentence of the text, about its writer or
    /// its matter: a diary of work may say so.
    /// </summary>
    private static bool IsReport(ArticleReading reading, in Reading.Residue debris)
    {
        const int Reach = 8; // from its subject to its verb
        const int Longest = 80; // tokens
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int at = Sorted.FirstFrom(tokens, debris.Start + 1, static (in Token token) => token.Start);
        at += at < tokens.Length && tokens[at].Kind == TokenKind.Colon ? 1 : 0;
        at += at < tokens.Length && Lists.Coordinator.Has(tokens[at]) ? 1 : 0;
        if (at >= tokens.Length || !(Lists.Pronoun.Has(tokens[at]) || Lists.Determiner.Has(tokens[at])))
        {
            return false;
        }

        int end = at;
        int limit = Math.Min(tokens.Length, at + Longest);
        bool hasVerb = false;
        while (end < limit && tokens[end].Kind is not (TokenKind.Period or TokenKind.Exclamation))
        {
            hasVerb |= end > at && end < at + Reach && Style.Words.Is(reading, end, Lists.FiniteOrAuxiliary);
            end++;
        }

        bool hasPerson = Lists.Pronoun.Has(tokens[at]) && end > at + 1;
        return (hasVerb || hasPerson) && end < limit && reading.Text[tokens[end].Start] != '?';
    }

    /// <summary>Whether a mark was left in the text, and is not shown there.</summary>
    private static bool IsLeft(ArticleReading reading, in Reading.Residue debris) =>
        debris.Category == ResidueCategory.Placeholder && !IsWrittenOut(reading, debris.Span) && !IsPartOfPath(reading, debris.Span)
        && !IsAnnounced(reading, debris.Span) && !IsShown(reading, debris.Span) && !IsLinked(reading, debris.Span)
        && !Crosshead.Is(reading, debris.Span)
        && !IsTitle(reading, debris.Span);

    /// <summary>In a page, brackets around a link: <c>[&lt;a href="…"&gt;source&lt;/a&gt;]</c>.</summary>
    private static bool IsLinked(ArticleReading reading, TextSpan span)
    {
        if (reading.Article.Format != ArticleFormat.Html || reading.Text[span.Start] != '[')
        {
            return false;
        }

        TextSpan source = reading.Article.ToSource(span);
        return Ascii.IndexOf(reading.Article.Source.AsSpan().Slice(source.Start, source.Length), "<a ") >= 0;
    }

    /// <summary><c>Note to self</c> as the whole headline is what somebody called the article.</summary>
    private static bool IsTitle(ArticleReading reading, TextSpan span)
    {
        int index = Sorted.FirstFrom(reading.Blocks, span.Start + 1, static (in Block block) => block.End);
        return index < reading.Blocks.Length && reading.Blocks[index] is { Zone: Zone.Headline } headline && headline.Span == span
            && Ascii.IndexOf(reading.Text.AsSpan(span), "note to self") == 0;
    }

    /// <summary>Question marks that a program shows: <c>prints ???? instead of letters</c>.</summary>
    private static bool IsShown(ArticleReading reading, TextSpan span)
    {
        if (reading.Text[span.Start] != '?')
        {
            return false;
        }

        ReadOnlySpan<char> after = reading.Text.AsSpan().Slice(span.End).TrimStart();
        int at = Sorted.FirstFrom(reading.Tokens, span.Start, static (in Token token) => token.Start);
        return after.StartsWith("instead".AsSpan(), StringComparison.Ordinal)
            || (at > 0 && PlaceholderWords.Showing.Has(reading.Tokens[at - 1]))
            || (at > 1 && PlaceholderWords.Showing.Has(reading.Tokens[at - 2]));
    }

    /// <summary>Whether a list or the text has nothing else there.</summary>
    private static bool IsWholeItem(ArticleReading reading, TextSpan span)
    {
        int index = Sorted.FirstFrom(reading.Blocks, span.Start + 1, static (in Block block) => block.End);
        return index < reading.Blocks.Length && reading.Blocks[index] is { Zone: Zone.ListItem or Zone.Body } block
            && block.Start <= span.Start && reading.Text.AsSpan(block.Span).Trim("*_-. \t".AsSpan()).Length == span.Length;
    }

    /// <summary>A variable, a value that is none, a mark of a format.</summary>
    private static bool IsOfCode(ReadOnlySpan<char> mark) =>
        mark[0] == '%' || (mark[0] == '{' && mark.IndexOfAny('_', '.') > 0) || mark.StartsWith("NULL".AsSpan(), StringComparison.Ordinal)
        || mark.StartsWith("NaN".AsSpan(), StringComparison.Ordinal) || mark.StartsWith("tk".AsSpan(), StringComparison.Ordinal);

    /// <summary>
    /// The mark is glued to letters, a dot or a slash: a path, a pattern of names, a file (<c>{name}.store</c>, <c>TODO.md</c>).
    /// </summary>
    private static bool IsPartOfPath(ArticleReading reading, TextSpan span)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        char before = span.Start > 0 ? text[span.Start - 1] : ' ';
        char after = span.End < text.Length ? text[span.End] : ' ';
        char next = span.End + 1 < text.Length ? text[span.End + 1] : ' ';
        bool glued = after is '/' or '_' or '@' || (after is '.' or '-' or ':' && (char.IsLetterOrDigit(next) || next is '{' or '/'));
        bool follows = before is '/' or '_' or '@' or '$' or '\\' or '{' or '#'
            || (before is '.' or '-' && span.Start > 1 && char.IsLetterOrDigit(text[span.Start - 2]));
        return glued || follows;
    }

    /// <summary>The line shows how something is to be written: <c>For example: [Company] has given</c>, <c>such as “[name]”</c>.</summary>
    private static bool IsAnnounced(ArticleReading reading, TextSpan span)
    {
        if (reading.Text[span.Start] is not ('[' or '{' or '<'))
        {
            return false;
        }

        ReadOnlySpan<char> before = reading.Text.AsSpan().Slice(0, span.Start);
        before = before.Slice(before.LastIndexOfAny('\n', '\r') + 1);
        return before.IndexOf("xample".AsSpan()) >= 0 || before.IndexOf("e.g.".AsSpan()) >= 0 || before.IndexOf("such as".AsSpan()) >= 0
            || before.IndexOf("wording".AsSpan()) >= 0 || before.IndexOf("emplate".AsSpan()) >= 0 || before.IndexOf("ormat:".AsSpan()) >= 0;
    }

    /// <summary>Brackets that the writer escaped are to be seen.</summary>
    private static bool IsWrittenOut(ArticleReading reading, TextSpan span) =>
        reading.Text[span.Start] is '[' or '<' or '{'
        && reading.Article.Source[reading.Article.ToSource(span).Start] != reading.Text[span.Start];
}
