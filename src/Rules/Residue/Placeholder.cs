using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>Finds copy that was never finished: TK, [insert …], XX per cent, lorem ipsum, (check).</summary>
/// <remarks>
/// ## Why
/// A placeholder is obvious to everybody but the person who wrote it, and is regularly printed. It is a note where it may be meant: XXX
/// in a quotation or before a bracket, a row of keys that the text uses again, a note to oneself, a file that has nothing else. The
/// title of a page that is linked, and what heads settings in a file, are left alone.
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
            ReadOnlySpan<char> mark = reading.Text.AsSpan(debris.Span);
            if (IsOfCode(mark)
                && (isTechnical ??= reading.Article.Format != ArticleFormat.PlainText || TechnicalText.Is(reading)) == true)
            {
                continue;
            }

            // One paragraph of dummy text is as good as ten, and one finding tells that a draft says in several places what it lacks.
            bool isDummy = mark.StartsWith("lorem".AsSpan(), StringComparison.OrdinalIgnoreCase);
            bool isTask = IsTask(reading, debris);
            bool isMany = isTask && tasks > 1;
            if ((isDummy && isDummyReported) || (isMany && isTaskReported))
            {
                continue;
            }

            isDummyReported |= isDummy;
            isTaskReported |= isTask;
            string more = !isMany ? "" : tasks == 2 ? "; there is another one in this file" : $"; there are {tasks - 1} more in this file";
            // Where parts are marked, dummy text may show how they look.
            bool isProved = isDummy ? reading.Article.Format == ArticleFormat.PlainText : IsProved(reading, debris, mark);
            Severity severity = isTask
                ? WeighTask(reading, debris, isMany)
                : isProved ? Severity.Warning : Severity.Note;
            context.Report(severity, debris.Span, $"“{Excerpt.Of(reading.Text, debris.Span)}” is a placeholder{more}",
                isTask
                ? "Write what was meant to stand here, or cut it; a name of the house belongs under `terms` in rules.json"
                : "Write what was meant to stand here, or cut it");
        }
    }

    /// <summary>An error where one thing alone is to be done before the text is printed; what a meeting gave to somebody is told.</summary>
    private static Severity WeighTask(ArticleReading reading, in Reading.Residue debris, bool isMany)
    {
        if (reading.Genre == Genre.Minutes || IsAssigned(reading, debris))
        {
            return Severity.Note;
        }

        return isMany || !IsInstruction(reading, debris) || IsOfVersion(reading.Article.Path) ? Severity.Warning : Severity.Error;
    }

    /// <summary><c>[quote] … [end quote]</c>: a speaker reads the marks aloud.</summary>
    private static bool IsSpokenMark(ArticleReading reading, in Reading.Residue debris, ReadOnlySpan<char> bare)
    {
        const int Longest = 4000; // characters between the two
        return bare.Equals("quote".AsSpan(), StringComparison.OrdinalIgnoreCase)
            && Ascii.IndexOf(reading.Text.Between(debris.End, Math.Min(reading.Text.Length, debris.End + Longest)), "end quote") >= 0;
    }

    private static int CountTasks(ArticleReading reading)
    {
        int count = 0;
        foreach (Reading.Residue debris in reading.Debris)
        {
            count += IsTask(reading, debris) && IsLeft(reading, debris) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// Whether a mark has no other use: a year, a range of letters and a slot may be spoken of, and a date be announced as not yet known,
    /// so that they need to be all there is in their place or to ask for something. A note to oneself is a figure of speech, and letters in
    /// a quotation or before a bracket may be a name.
    /// </summary>
    private static bool IsProved(ArticleReading reading, in Reading.Residue debris, ReadOnlySpan<char> mark)
    {
        const int LongMash = 7; // no program is called so
        ReadOnlySpan<char> bare = mark.Trim("()[]".AsSpan());
        bool isOpen = bare.SequenceEqual("TBD".AsSpan()) || bare.SequenceEqual("TBC".AsSpan());
        bool isPlain = reading.Article.Format == ArticleFormat.PlainText;
        if (isOpen)
        {
            return IsWholeItem(reading, debris.Span) && !IsDraft(reading.Article);
        }

        // A file with nothing else is what a template shows where a page has no text of its own.
        if (Ascii.IndexOf(mark, "note to self") == 0 || reading.Tokens.Length == 1)
        {
            return false;
        }

        return mark[0] switch
        {
            'X' when mark.IndexOf(' ') < 0 => debris.IsSure,
            '[' or '{' or '<' => (isPlain || Asks(bare)) && !IsSpokenMark(reading, debris, bare),
            '(' => char.IsUpper(bare[0]) || !IsWordBefore(reading, debris.Start),
            '1' or '2' or 'x' or '?' => false, // 20xx, xx boats, a riddle
            '_' => !IsQuoted(reading, debris.Start), // a word that the speaker did not wish to say
            '$' or '€' or '£' => isPlain || mark.IndexOf("XX".AsSpan()) > 0,
            >= 'a' and <= 'z' and not 'x' when mark.IndexOf(' ') < 0 && !IsTk(mark) => // keys
                debris.IsSure && (mark.Length >= LongMash || IsWholeItem(reading, debris.Span)),
            _ => true,
        };

        static bool Asks(ReadOnlySpan<char> slot) =>
            Ascii.IndexOf(slot, "insert") == 0 || Ascii.IndexOf(slot, "add ") == 0 || Ascii.IndexOf(slot, "tk") == 0
            || Ascii.IndexOf(slot, "todo") == 0 || Ascii.IndexOf(slot, "xx") == 0 || Ascii.IndexOf(slot, "here") > 0;

        static bool IsTk(ReadOnlySpan<char> mark) => mark.StartsWith("tk".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsQuoted(ArticleReading reading, int place)
    {
        int at = Sorted.FirstFrom(reading.Tokens, place, static (in Token token) => token.Start) - 1;
        return at >= 0 && reading.Tokens[at].InQuotation;
    }

    /// <summary><c>status: draft</c>, <c>| 4 | draft |</c>, an archive: what is open there is meant to be, or stays so.</summary>
    private static bool IsDraft(Article article)
    {
        const int Head = 3000;
        if (article.Path.IndexOf("archive", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return true;
        }

        ReadOnlySpan<char> rest = article.Source.AsSpan();
        rest = rest.Slice(0, Math.Min(rest.Length, Head));
        for (int at = Ascii.IndexOf(rest, "draft"); at >= 0; at = Ascii.IndexOf(rest, "draft"))
        {
            ReadOnlySpan<char> before = rest.Slice(0, at).TrimEnd(" \t*_`\"".AsSpan());
            ReadOnlySpan<char> after = rest.Slice(at + "draft".Length).TrimStart(" \t*_`\"\r".AsSpan());
            bool isValue = before.EndsWith("|".AsSpan()) || (before.EndsWith(":".AsSpan()) && EndsWithStatus(before));
            if (isValue && (after.IsEmpty || after[0] is '|' or '\n'))
            {
                return true;
            }

            rest = rest.Slice(at + "draft".Length);
        }

        return false;

        static bool EndsWithStatus(ReadOnlySpan<char> label) =>
            label.TrimEnd(":*_ ".AsSpan()).EndsWith("status".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary><c>a draft (check)</c>, <c>a £36 (check) fee</c>: a noun in small letters or an amount, which the bracket may name once more.</summary>
    private static bool IsWordBefore(ArticleReading reading, int place)
    {
        int at = Sorted.FirstFrom(reading.Tokens, place, static (in Token token) => token.Start) - 1;
        return at >= 0 && reading.Tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false } or { Kind: TokenKind.Number };
    }

    /// <summary>Whether a file lies in the folder of one version (<c>docs/2.1/</c>, <c>v3.x/</c>), which nobody changes any more.</summary>
    private static bool IsOfVersion(string path)
    {
        ReadOnlySpan<char> rest = path.AsSpan();
        for (int slash = rest.IndexOf('/'); slash >= 0; slash = rest.IndexOf('/'))
        {
            ReadOnlySpan<char> folder = rest.Slice(0, slash).TrimStart('v');
            folder = folder.Slice(folder.LastIndexOf('-') + 1).TrimStart('v');
            int dot = folder.IndexOf('.');
            if (dot > 0 && dot + 1 < folder.Length && char.IsDigit(folder[0]) && (char.IsDigit(folder[dot + 1]) || folder[dot + 1] == 'x'))
            {
                return true;
            }

            rest = rest.Slice(slash + 1);
        }

        return false;
    }

    /// <summary>What is to be done is not done.</summary>
    private static bool IsTask(ArticleReading reading, in Reading.Residue debris)
    {
        ReadOnlySpan<char> mark = reading.Text.AsSpan(debris.Span);
        return debris.IsSure && debris.Category == ResidueCategory.Placeholder
            && (mark.StartsWith("TODO".AsSpan(), StringComparison.Ordinal) || mark.StartsWith("FIXME".AsSpan(), StringComparison.Ordinal));
    }

    /// <summary><c>TODO: Holm to ask the pilots</c>: a meeting gave it to somebody.</summary>
    private static bool IsAssigned(ArticleReading reading, in Reading.Residue debris)
    {
        const int Reach = 4;
        int first = Sorted.FirstFrom(reading.Tokens, debris.End, static (in Token token) => token.Start);
        first += first < reading.Tokens.Length && reading.Tokens[first].Kind == TokenKind.Colon ? 1 : 0;
        int at = first;
        while (at < Math.Min(reading.Tokens.Length, first + Reach) && reading.Tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true })
        {
            at++;
        }

        return at > first && at < reading.Tokens.Length && Lists.To.Has(reading.Tokens[at]);
    }

    /// <summary>
    /// Behind a colon stands what is to be done, and no sentence of the text about its writer or its matter, as a diary of work has it:
    /// <c>TODO: But it does not start, as I left a loop in it.</c>
    /// </summary>
    private static bool IsInstruction(ArticleReading reading, in Reading.Residue debris)
    {
        if (reading.Text.AsSpan(debris.Span).IndexOf(':') < 0 && (debris.End == reading.Text.Length || reading.Text[debris.End] != ':'))
        {
            return false;
        }

        const int Reach = 8; // from its subject to its verb
        const int Longest = 80; // tokens
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int at = Sorted.FirstFrom(tokens, debris.Start + 1, static (in Token token) => token.Start);
        at += at < tokens.Length && tokens[at].Kind == TokenKind.Colon ? 1 : 0;
        at += at < tokens.Length && Lists.Coordinator.Has(tokens[at]) ? 1 : 0;
        if (at >= tokens.Length || !(Lists.Pronoun.Has(tokens[at]) || Lists.Determiner.Has(tokens[at])))
        {
            return true;
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
        return !(hasVerb || hasPerson) || end == limit || reading.Text[tokens[end].Start] == '?';
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
        int index = BlockOf.IndexFrom(reading, span.Start);
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
        int index = BlockOf.IndexFrom(reading, span.Start);
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

        const int Farthest = 400;
        ReadOnlySpan<char> before = reading.Text.Between(Math.Max(0, span.Start - Farthest), span.Start);
        before = before.Slice(before.LastIndexOfAny('\n', '\r') + 1);
        return before.IndexOf("xample".AsSpan()) >= 0 || before.IndexOf("e.g.".AsSpan()) >= 0 || before.IndexOf("such as".AsSpan()) >= 0
            || before.IndexOf("wording".AsSpan()) >= 0 || before.IndexOf("emplate".AsSpan()) >= 0 || before.IndexOf("ormat:".AsSpan()) >= 0;
    }

    /// <summary>Brackets that the writer escaped are to be seen.</summary>
    private static bool IsWrittenOut(ArticleReading reading, TextSpan span) =>
        reading.Text[span.Start] is '[' or '<' or '{'
        && reading.Article.Source[reading.Article.ToSource(span).Start] != reading.Text[span.Start];
}
