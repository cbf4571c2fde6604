using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>
/// Finds what a chatbot says around a text it wrote: preambles, offers of help, disclaimers, outline headings and citation tokens.
/// </summary>
/// <remarks>
/// ## Why
/// Such traces prove that nobody read the text before it was filed, and invented facts often stand beside them. Single turns of phrase
/// prove nothing; only many of them together are noted.
///
/// ## Examples
/// ```bad
/// As of my last knowledge update, the bridge was still open.
/// ```
/// ```bad
/// In summary, the merger reflects a pragmatic approach to a small market.
/// ```
/// ```bad
/// I hope this helps! Let me know if you need anything else.
/// ```
/// ```good
/// Here is how to vote on Sunday.
/// ```
/// ```good
/// “In conclusion,” the barrister said, “you must acquit.”
/// ```
/// ```good
/// Overall, 64 boats finished.
/// ```
/// </remarks>
public sealed class GeneratedTextResidue() : Rule(new RuleDescriptor(
    "CL406",
    "generated-text-residue",
    "Trace of a chatbot",
    "A preamble, sign-off, disclaimer, outline heading or token of a text generator.",
    Severity.Error)
{
    QuietIn = QuietGenres.Entries,
    Fix = FixSafety.Offered,
})
{
    /// <summary>So many turns of phrase in so many words are a habit.</summary>
    private const int HabitCount = 4;

    private const int HabitWords = 300;

    /// <summary>So many signs of an outline are no writer's own.</summary>
    private const int ManySigns = 3;

    /// <summary>No chatbot wrote an article that is older.</summary>
    private const int FirstYear = 2022;

    /// <summary>A paragraph of at most so many words that begins as a chatbot begins says nothing else.</summary>
    private const int LongestRemark = 40;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        List<Reading.Residue>? habits = null;
        if (reading.Debris.Length == 0)
        {
            return;
        }

        // People wrote conclusions before there were chatbots; several such signs, or one that nobody else leaves, tell more.
        bool before = reading.DocumentDate is { IsCertain: true, Date.Year: < FirstYear };
        int signs = CountSigns(reading);
        Severity outline = signs >= ManySigns ? Severity.Warning : Severity.Note;
        foreach (Reading.Residue debris in reading.Debris)
        {
            string quoted = Excerpt.Of(reading.Text, debris.Span);
            switch (debris.Category)
            {
                case ResidueCategory.GeneratedText when !before && !debris.IsSure:
                    // People say so too, and name what they speak of; beside what only a chatbot says it is another sign.
                    if (signs > ManySigns || !NamesPlace(reading, debris))
                    {
                        context.Report(signs > ManySigns
                            ? Severity.Error
                            : Severity.Note, debris.Span, $"“{quoted}” is what a chatbot says to its user, or a writer to readers",
                            "Delete it if nobody meant it", fix: Cut(reading, debris));
                    }

                    break;
                case ResidueCategory.GeneratedText when !before && IsOfAnother(reading, debris):
                    context.Report(Severity.Note, debris.Span,
                        $"“{quoted}” is what a chatbot says of itself, and here somebody says it of another", "Look whether it is meant");
                    break;
                case ResidueCategory.GeneratedText when !before && quoted.IndexOf(' ') >= 0 && IsExhibit(reading, debris):
                    context.Report(Severity.Note, debris.Span,
                        $"“{quoted}” is what a chatbot says to its user, and is shown here as an answer", "Look whether it is meant");
                    break;
                case ResidueCategory.GeneratedText when !before:
                    // A phrase may have been written by anybody; a token of the machine, or a second sign, tells more.
                    bool isAlone = signs == ManySigns + 1 && quoted.IndexOf(' ') >= 0;
                    context.Report(isAlone
                        ? Severity.Warning
                        : Severity.Error, debris.Span, $"“{quoted}” is what a chatbot says to its user",
                        "Delete it, and check the facts around it", fix: Cut(reading, debris));
                    break;
                case ResidueCategory.GeneratedOutline when !before && !ComesAgain(reading, debris) && !IsDrawn(reading, debris):
                    context.Report(outline, debris.Span, $"“{quoted}” belongs to the outline of a generated essay",
                        "Cut it, and begin with what follows", fix: Cut(reading, debris));
                    break;
                case ResidueCategory.GeneratedHabit:
                    (habits ??= new()).Add(debris);
                    break;
                default:
                    break;
            }
        }

        if (habits is not null)
        {
            ReportHabits(reading, context, habits);
        }
    }

    /// <summary>
    /// <c>As an AI assistant for lawyers, Draftbot …</c>, <c>such as an AI model</c>: without an <c>I</c> in the sentence whoever is meant
    /// is not the one who writes.
    /// </summary>
    private static bool IsOfAnother(ArticleReading reading, in Reading.Residue debris)
    {
        const int Reach = 12;
        if (!reading.Text.AsSpan(debris.Span).StartsWith("as a".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || reading.Text.AsSpan(debris.Span).StartsWith("as of".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        int first = Sorted.FirstFrom(reading.Tokens, debris.End, static (in Token token) => token.Start);
        int start = first;
        while (start > 0 && first - start < Reach && reading.Tokens[start - 1].Kind is not (TokenKind.Period or TokenKind.Exclamation))
        {
            start--;
        }

        for (int i = start;
            i < Math.Min(reading.Tokens.Length, first + Reach)
            && reading.Tokens[i].Kind is not (TokenKind.Period or TokenKind.Exclamation); i++)
        {
            Token token = reading.Tokens[i];
            if (GeneratedTextResidueWords.Self.Has(token))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A cell of a table, or the line below a question or the name of who speaks: an answer that the article shows. A token of the
    /// machine is none.
    /// </summary>
    private static bool IsExhibit(ArticleReading reading, in Reading.Residue debris)
    {
        const int LongestPrompt = 16; // tokens
        const int Farthest = 8; // blocks
        int place = debris.Start;
        int index = BlockOf.IndexFrom(reading, place);
        if (index >= reading.Blocks.Length || reading.Blocks[index].Start > place)
        {
            return false;
        }

        if (reading.Blocks[index].Zone == Zone.TableCell)
        {
            return true;
        }

        int at = index - 1;
        while (at >= 0 && index - at < Farthest && reading.Blocks[at] is { Zone: Zone.AltText or Zone.Markup or Zone.Caption })
        {
            at--;
        }

        if (at < 0 || reading.Blocks[at] is not { Zone: Zone.Body } prompt || prompt.FirstToken == prompt.EndToken
            || prompt.EndToken - prompt.FirstToken > LongestPrompt)
        {
            return false;
        }

        Token last = reading.Tokens[prompt.EndToken - 1];
        bool isLabel = prompt.EndToken - prompt.FirstToken == 1 && last is { Kind: TokenKind.Word, IsCapitalised: true };
        return isLabel || reading.Text[last.End - 1] == '?';
    }

    /// <summary><c>** The quay **</c>: stars with blanks inside are no marks of a format, and somebody drew them.</summary>
    private static bool IsDrawn(ArticleReading reading, in Reading.Residue debris) =>
        reading.Text.AsSpan(debris.Span).StartsWith("** ".AsSpan());

    private static int CountSigns(ArticleReading reading)
    {
        int signs = 0;
        foreach (Reading.Residue debris in reading.Debris)
        {
            signs += debris.Category switch
            {
                ResidueCategory.GeneratedText => debris.IsSure ? ManySigns + 1 : 1,
                ResidueCategory.GeneratedOutline when !ComesAgain(reading, debris) && !IsDrawn(reading, debris) => 1,
                _ => 0,
            };
        }

        return signs;
    }

    /// <summary>The label of a form stands under each heading; an essay has one conclusion.</summary>
    private static bool ComesAgain(ArticleReading reading, Reading.Residue sign)
    {
        foreach (Reading.Residue other in reading.Debris)
        {
            if (other.Start != sign.Start && other.Category == ResidueCategory.GeneratedOutline
                && reading.Text.AsSpan(other.Span).SequenceEqual(reading.Text.AsSpan(sign.Span)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A link, an address, a file or code on the line: whoever wrote it knows where he is.</summary>
    private static bool NamesPlace(ArticleReading reading, Reading.Residue debris)
    {
        ReadOnlySpan<char> rest = reading.Text.AsSpan().Slice(debris.Start);
        int end = rest.IndexOfAny("\n\r".AsSpan());
        rest = end < 0 ? rest : rest.Slice(0, end);
        return rest.IndexOf("](".AsSpan()) >= 0 || rest.IndexOf('@') >= 0 || rest.IndexOf("http".AsSpan()) >= 0 || rest.IndexOf('`') >= 0
            || rest.IndexOf(" file".AsSpan()) >= 0 || rest.IndexOf(" command".AsSpan()) >= 0;
    }

    /// <summary>A token goes alone, an opening phrase goes and what follows gets its capital, anything else goes with its line.</summary>
    private static Fix? Cut(ArticleReading reading, Reading.Residue debris)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        ReadOnlySpan<char> words = text.Slice(debris.Start, debris.End - debris.Start);
        char before = debris.Start == 0 ? '\n' : text[debris.Start - 1];
        if (words.IndexOf(' ') < 0 && debris.Category == ResidueCategory.GeneratedText)
        {
            if (char.IsLetterOrDigit(before) || before is '/' or '=' or '?' or '&' or '[' or '(')
            {
                return null; // a part of an address or of another token
            }

            return Deletion.Inside(reading, TextSpan.FromBounds(debris.Start - (before == ':' ? 1 : 0), debris.End), FixSafety.Offered,
                "Delete the token");
        }

        if (words[words.Length - 1] == ',')
        {
            int next = debris.End;
            while (next < text.Length && text[next] is ' ' or '\u00A0')
            {
                next++;
            }

            return next < text.Length && char.IsLetter(text[next])
                ? new Fix("Cut the phrase", FixSafety.Offered,
                    [new Edit(TextSpan.FromBounds(debris.Start, next + 1), char.ToUpperInvariant(text[next]).ToString())])
                : null;
        }

        int block = FindBegun(reading, debris.Start);
        return block >= 0 && IsSentenceOrTwo(reading, block)
            ? Deletion.OfLines(reading, reading.Blocks[block].Span, FixSafety.Offered)
            : null;
    }

    /// <summary>
    /// The block that begins with the debris, an emoji or a bullet before it set aside; -1 if the debris stands inside one.
    /// </summary>
    private static int FindBegun(ArticleReading reading, int start)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int low = BlockOf.IndexFrom(reading, start);
        if (low == blocks.Length || blocks[low].Start > start)
        {
            return -1;
        }

        foreach (char character in reading.Text.Between(blocks[low].Start, start))
        {
            if (char.IsLetterOrDigit(character))
            {
                return -1;
            }
        }

        return low;
    }

    private static bool IsSentenceOrTwo(ArticleReading reading, int block)
    {
        int words = 0;
        for (int i = reading.Blocks[block].FirstToken; i < reading.Blocks[block].EndToken; i++)
        {
            words += reading.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        }

        return words <= LongestRemark;
    }

    private static void ReportHabits(ArticleReading reading, RuleContext context, List<Reading.Residue> habits)
    {
        if (habits.Count < HabitCount)
        {
            return;
        }

        int words = 0;
        foreach (ref readonly Token token in reading.Tokens)
        {
            words += token.Kind is TokenKind.Word && !token.IsResidue ? 1 : 0;
        }

        if (habits.Count * HabitWords < words * HabitCount)
        {
            return;
        }

        var others = new RelatedPlace[habits.Count - 1];
        for (int i = 0; i < others.Length; i++)
        {
            TextSpan span = habits[i + 1].Span;
            others[i] = new RelatedPlace(span, $"“{Excerpt.Of(reading.Text, span)}”");
        }

        context.Report(
            Severity.Note,
            habits[0].Span,
            $"“{Excerpt.Of(reading.Text, habits[0].Span)}” is one of {habits.Count} phrases typical of generated text in {words} words",
            "Say what happened instead of what it underscores",
            others);
    }
}
