using System.Text;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>
/// Finds shortcodes, tags, template variables and entities that a reader would see, and characters that were decoded wrongly.
/// </summary>
/// <remarks>
/// ## Why
/// They show the machinery of the page, and a broken apostrophe also breaks every name and word it stands in. In a text with code such
/// notation is mostly what the text is about: there it is a note, but for a tag that is broken and the shortcodes of old systems. A
/// variable is a warning in a sentence of plain text, and elsewhere a note: a generator may fill it in.
///
/// ## Examples
/// ```bad
/// The harbour reopened. [gallery ids="4,9"]
/// ```
/// ```bad
/// He said itâ€™s over.
/// ```
/// ```bad
/// Fish &amp;amp; chips cost £9.
/// ```
/// ```good
/// “They [the company] will appeal,” he said, “and it is there [sic] right.”
/// ```
/// </remarks>
public sealed class MarkupOrEncodingDebris() : Rule(new RuleDescriptor(
    "CL405",
    "markup-or-encoding-debris",
    "Markup or broken characters in the text",
    "A shortcode, tag, template variable or entity, or characters that were read in the wrong encoding.",
    Severity.Error)
{
    NotesIn = QuietGenres.Syntax,
    Fix = FixSafety.Safe,
    MendsCharacters = true,
})
{
    private static readonly string[] Shaping = ["p", "b", "i", "em", "strong", "u", "a", "font", "sup", "sub", "blockquote"];

    /// <summary>Shortcodes of systems that many sites have left.</summary>
    private static readonly string[] Shortcodes = ["caption", "gallery", "audio", "video", "embed", "playlist", "youtube", "vimeo",
        "soundcloud", "slideshare", "gravityform", "contact-form-7"];

    /// <summary>From so many pieces of markup on, a file is no text with slips.</summary>
    private const int ManyTags = 30;

    /// <summary>So many lost characters have one cause.</summary>
    private const int ManyLost = 3;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        bool marked = reading.Article.Format != ArticleFormat.PlainText;
        bool shortcodes = false;
        (int tags, int lost) = Count(reading);
        bool tagsReported = false;
        bool hasBroken = false;
        bool? isTechnical = null;
        int linkEnd = -1;
        int spokenOfUntil = -1; // the end of a block that speaks of markup,
        int plainUntil = -1; // and of one that does not
        int addressEnd = -1; // of a broken one, in which each blank is written as %20
        foreach (Reading.Residue debris in reading.Debris)
        {
            if (debris.Category is ResidueCategory.Encoding or ResidueCategory.Markup && IsInAddress(reading, debris.Span))
            {
                continue;
            }

            if (debris.Category == ResidueCategory.Encoding)
            {
                hasBroken = true;
            }
            else if (debris.Category != ResidueCategory.Markup || debris.Start < Math.Max(linkEnd, addressEnd)
                || IsInCode(reading, debris.Start) || IsTick(reading.Text.AsSpan(), debris.Span)
                || IsBracketedLink(reading, debris.Span))
            {
                continue;
            }
            else if (marked && IsWrittenOut(reading, debris.Span))
            {
                CheckWrittenTag(reading, context, debris.Span, ref spokenOfUntil, ref plainUntil);
            }
            else if (marked && reading.Text[debris.Start] == '[' && reading.Text[debris.Start + 1] != '[')
            {
                // A site that left its old system has the same shortcodes all over a file.
                if (!shortcodes)
                {
                    ReportShortcodes(reading, context, debris.Span);
                }

                shortcodes = true;
            }
            else if (reading.Article.Format == ArticleFormat.Markdown
                && FindBrokenLink(reading.Text.AsSpan(), debris.Span) is { IsEmpty: false } link)
            {
                linkEnd = link.End;
                context.Report(link, $"“{Excerpt.Of(reading.Text, link)}” is not read as a link: there is a space in its address",
                    "Write %20 for the space");
            }
            else if (tags >= ManyTags)
            {
                if (!tagsReported)
                {
                    context.Report(debris.Span,
                        $"“{Excerpt.Of(reading.Text, debris.Span)}” is the first of {tags} pieces of markup that readers will see in this file", "Turn the markup into text, or give the file the name of its format");
                }

                tagsReported = true;
            }
            else
            {
                addressEnd = reading.Text[debris.Start] == '%' ? FindWordEnd(reading, debris.End) : addressEnd;
                isTechnical ??= TechnicalText.Is(reading);
                context.Report(GetSeverity(reading, debris, isTechnical.Value), debris.Span,
                    $"“{Excerpt.Of(reading.Text, debris.Span)}” is markup that readers will see",
                    "Delete it, or write the character it stands for", fix: MendMarkup(reading, debris.Span));
            }
        }

        if (hasBroken)
        {
            CheckEncoding(reading, context, lost);
        }
    }

    /// <summary>
    /// <c>0%20%40%60%</c>: the marks of an axis run together, of which each is as much larger than the one before.
    /// </summary>
    private static bool IsTick(ReadOnlySpan<char> text, TextSpan span)
    {
        ReadOnlySpan<char> digits = text.Slice(span.Start + 1, span.Length - 1);
        if (text[span.Start] != '%' || !TryRead(digits, out int value))
        {
            return false;
        }

        ReadOnlySpan<char> before = text.Slice(0, span.Start);
        ReadOnlySpan<char> after = text.Slice(span.End);
        if (IsValue(before, after))
        {
            return true;
        }

        if (after.IsEmpty || after[0] != '%')
        {
            return false;
        }

        // A label may end in a digit, so that the one before is read from its end.
        after = after.Slice(1);
        int length = CountDigits(after);
        if (TryRead(after.Slice(0, length), out int next) && next > value && EndsWith(before, value + value - next))
        {
            return true;
        }

        int lastMark = before.LastIndexOf('%');
        return lastMark > 0 && TryRead(before.Slice(lastMark + 1), out int last) && last < value
            && EndsWith(before.Slice(0, lastMark), last + last - value);

        // "23.3%20.3%12.1%": the values of a chart
        static bool IsValue(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
        {
            int decimals = !after.IsEmpty && after[0] == '.' ? 1 : 0;
            int length = decimals + (decimals > 0 ? CountDigits(after.Slice(1)) : 0);
            return !before.IsEmpty && char.IsDigit(before[before.Length - 1]) && length < after.Length && after[length] == '%'
                && (decimals == 0 || length > 1)
                && (length + 1 == after.Length || !char.IsDigit(after[length + 1]) || decimals > 0);
        }

        static bool EndsWith(ReadOnlySpan<char> digits, int wanted)
        {
            if (wanted < 0)
            {
                return false;
            }

            int at = digits.Length;
            do
            {
                if (at == 0 || digits[--at] - '0' != wanted % 10)
                {
                    return false;
                }

                wanted /= 10;
            }
            while (wanted > 0);

            return true;
        }

        static int CountDigits(ReadOnlySpan<char> text)
        {
            int count = 0;
            while (count < text.Length && char.IsDigit(text[count]))
            {
                count++;
            }

            return count;
        }

        static bool TryRead(ReadOnlySpan<char> digits, out int value)
        {
            const int Longest = 4;
            value = 0;
            if (digits.Length is 0 or > Longest)
            {
                return false;
            }

            foreach (char digit in digits)
            {
                if (digit is < '0' or > '9')
                {
                    return false;
                }

                value = (value * 10) + digit - '0';
            }

            return true;
        }
    }

    private static int FindWordEnd(ArticleReading reading, int from)
    {
        const int Longest = 400;
        ReadOnlySpan<char> rest = reading.Text.Between(from, Math.Min(reading.Text.Length, from + Longest));
        int length = rest.IndexOfAny(" \t\r\n".AsSpan());
        return length < 0 ? from + rest.Length : from + length;
    }

    /// <summary>Reports the characters that were read in the wrong encoding, and those that were lost; where many were, once.</summary>
    private static void CheckEncoding(ArticleReading reading, RuleContext context, int lost)
    {
        bool isNamed = NamesEncoding(reading);
        Severity ofBroken = isNamed || (TechnicalText.Is(reading) && SpeaksOfEncodings(reading)) ? Severity.Note : Severity.Error;
        bool lostReported = false;
        foreach (Reading.Residue debris in reading.Debris)
        {
            if (debris.Category != ResidueCategory.Encoding || IsInAddress(reading, debris.Span))
            {
                continue;
            }

            if (lost < ManyLost || !IsLost(reading, debris))
            {
                ReportBroken(reading, context, ofBroken, debris.Span, Excerpt.Of(reading.Text, debris.Span));
            }
            else if (!lostReported)
            {
                context.Report(isNamed
                    ? Severity.Note
                    : Severity.Error, debris.Span,
                    $"{lost} characters of this file were lost or are bytes of another encoding; the first stands here",
                    "Save the file in UTF-8");
                lostReported = true;
            }
        }
    }

    /// <summary>Between backticks on its line, also where the format knows none.</summary>
    private static bool IsInCode(ArticleReading reading, int place)
    {
        const int Farthest = 300;
        ReadOnlySpan<char> before = reading.Text.Between(Math.Max(0, place - Farthest), place);
        before = before.Slice(before.LastIndexOf('\n') + 1);
        int marks = 0;
        foreach (char character in before)
        {
            marks += character == '`' ? 1 : 0;
        }

        return marks % 2 == 1;
    }

    /// <summary>How many pieces of markup and lost characters there are; where there are many, one finding says so.</summary>
    private static (int Tags, int Lost) Count(ArticleReading reading)
    {
        int tags = 0;
        int lost = 0;
        foreach (Reading.Residue debris in reading.Debris)
        {
            tags += debris.Category == ResidueCategory.Markup && reading.Text[debris.Start] != '[' ? 1 : 0;
            lost += debris.Category == ResidueCategory.Encoding && IsLost(reading, debris) ? 1 : 0;
        }

        return (tags, lost);
    }

    private static bool IsLost(ArticleReading reading, Reading.Residue debris) => reading.Text[debris.Start] == '\uFFFD';

    /// <summary>Whether the writer escaped its first character, so that it is to be seen.</summary>
    private static bool IsWrittenOut(ArticleReading reading, TextSpan span)
    {
        ReadOnlySpan<char> source = reading.Article.Source.AsSpan();
        int start = reading.Article.ToSource(span).Start;
        return reading.Text[span.Start] != '&' && (source[start] != reading.Text[span.Start] || (start > 0 && source[start - 1] == '\\'));
    }

    /// <summary>
    /// A tag that was escaped shows because it is spoken of, or because it was escaped once too often: then it shapes text, and
    /// its end stands behind what it shapes.
    /// </summary>
    private static void CheckWrittenTag(ArticleReading reading, RuleContext context, TextSpan span, ref int spokenOfUntil,
        ref int plainUntil)
    {
        const int Farthest = 4000; // characters to the tag that ends the element
        if (reading.Article.Format != ArticleFormat.Html || reading.Text[span.Start] != '<' || span.Start < spokenOfUntil
            || BlockOf.Find(reading, span.Start) is not { } block)
        {
            return;
        }

        if (span.Start >= plainUntil)
        {
            if (MarkupOrEncodingDebrisWords.OfMarkup.HasAny(reading.Tokens.Slice(block.FirstToken, block.EndToken - block.FirstToken)))
            {
                spokenOfUntil = block.End;
                return;
            }

            plainUntil = block.End;
        }

        ReadOnlySpan<char> tag = reading.Text.AsSpan(span);
        int nameEnd = tag.Slice(1).IndexOfAny(" />".AsSpan()) + 1;
        ReadOnlySpan<char> name = nameEnd > 1 ? tag.Slice(1, nameEnd - 1) : default;
        ReadOnlySpan<char> rest = reading.Text.Between(span.End, Math.Min(block.End, span.End + Farthest));
        int close = Shapes(name) ? FindEnd(rest, name) : -1;
        bool isBreak = name.Equals("br".AsSpan(), StringComparison.OrdinalIgnoreCase);
        if (isBreak || (close > 0 && !rest.Slice(0, close).Trim("….".AsSpan()).IsEmpty))
        {
            context.Report(Severity.Warning, span, $"“{Excerpt.Of(reading.Text, span)}” is a tag that readers will see",
                "Write the tag itself, if it is to shape the text");
        }
    }

    /// <summary>Whether an element shapes text.</summary>
    private static bool Shapes(ReadOnlySpan<char> name)
    {
        foreach (string shaping in Shaping)
        {
            if (name.Equals(shaping.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place of the tag that ends an element; -1 if there is none.</summary>
    private static int FindEnd(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        for (int at = text.IndexOf("</".AsSpan()); at >= 0;)
        {
            ReadOnlySpan<char> tag = text.Slice(at + 2);
            if (tag.Length > name.Length && tag[name.Length] == '>' && tag.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }

            int next = tag.IndexOf("</".AsSpan());
            at = next < 0 ? -1 : at + 2 + next;
        }

        return -1;
    }

    /// <summary>
    /// A broken tag, an entity and a piece of an address have no other use in a text; what takes a value from elsewhere is at home where
    /// generators or commands are, and is left over in a sentence of plain text alone. A description of a picture is hardly read.
    /// </summary>
    private static Severity GetSeverity(ArticleReading reading, Reading.Residue debris, bool isTechnical)
    {
        Block? block = BlockOf.Find(reading, debris.Start);
        if (reading.Article.IsPartOfPages || block is not { } outer || outer.Zone == Zone.AltText
            || (isTechnical && !IsBrokenTag(reading, debris.Start)) || IsInBrackets(reading, outer, debris))
        {
            return Severity.Note; // what pages of the site take in, or is spoken of where code is
        }

        char first = reading.Text[debris.Start];
        bool isVariable = first is '{' or '$'
            || (first == '%' && reading.Text.AsSpan(debris.Span).LastIndexOf('%') == debris.Span.Length - 1);
        if (!isVariable || IsHalf(reading.Text.AsSpan(debris.Span)))
        {
            return debris.IsSure ? Severity.Error : Severity.Warning;
        }

        bool isOfSystem = first != '{' && !HasSmallLetter(reading.Text.AsSpan(debris.Span)); // ${QUAY_DIR}, as commands have it
        bool isPasted = reading.Article.Format == ArticleFormat.PlainText
            || (!reading.Article.IsOfSite && reading.Text.AsSpan(debris.Span).StartsWith("{{".AsSpan()));
        return isPasted && !isOfSystem && IsInSentence(reading, outer) ? Severity.Warning : Severity.Note;
    }

    /// <summary><c>{% endif %}</c>, <c>{{/each}}</c>: with its other half in the file it would have been read as markup.</summary>
    private static bool IsHalf(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> inner = text.TrimStart("{%- ".AsSpan());
        return (text.StartsWith("{{".AsSpan()) && inner.Length > 0 && inner[0] is '/' or '#')
            || (text.StartsWith("{%".AsSpan()) && inner.StartsWith("end".AsSpan()));
    }

    private static bool HasSmallLetter(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (char.IsLower(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a paragraph has a word of grammar: it is not all command or value.</summary>
    private static bool IsInSentence(ArticleReading reading, in Block block)
    {
        const int Farthest = 100; // tokens
        int length = Math.Min(Farthest, block.EndToken - block.FirstToken);
        return block.IsProse && Lists.Function.HasAny(reading.Tokens.Slice(block.FirstToken, length));
    }

    /// <summary><c>write it as [quay name="…"]</c>: an attribute of a shortcode that is spoken of.</summary>
    private static bool IsInBrackets(ArticleReading reading, in Block block, in Reading.Residue debris)
    {
        ReadOnlySpan<char> before = reading.Text.Between(block.Start, debris.Start);
        return reading.Text[debris.Start] is not ('[' or '<' or '{' or '&' or '%') && before.LastIndexOf('[') > before.LastIndexOf(']')
            && reading.Text.Between(debris.End, block.End).IndexOf(']') >= 0;
    }

    /// <summary>Whether an attribute shows because the tag around it is not read as one.</summary>
    private static bool IsBrokenTag(ArticleReading reading, int place)
    {
        ReadOnlySpan<char> before = BlockOf.Find(reading, place) is { } block ? reading.Text.Between(block.Start, place) : default;
        int open = before.LastIndexOf('<');
        return open >= 0 && open + 1 < before.Length && char.IsLetter(before[open + 1]) && before.Slice(open).IndexOf('>') < 0;
    }

    /// <summary>
    /// Double brackets in HTML, which writes its links otherwise; and <c>[[3]][notes]</c>, <c>[[3]](#notes)</c>: a link of Markdown whose
    /// text is in brackets, as the number of a note is.
    /// </summary>
    private static bool IsBracketedLink(ArticleReading reading, TextSpan span) =>
        reading.Text[span.Start] == '[' && reading.Text[span.Start + 1] == '['
        && (reading.Article.Format == ArticleFormat.Html
            || (reading.Article.Format == ArticleFormat.Markdown && span.End < reading.Text.Length
                && reading.Text[span.End] is '[' or '('));

    /// <summary>Whether a place lies in the address of a link or a picture, or in a row of characters that is no word.</summary>
    private static bool IsInAddress(ArticleReading reading, TextSpan span)
    {
        const int Farthest = 400;
        const int LongestWord = 60;
        ReadOnlySpan<char> before = reading.Text.Between(Math.Max(0, span.Start - Farthest), span.Start);
        int space = before.LastIndexOfAny(" \t\r\n".AsSpan());
        ReadOnlySpan<char> word = before.Slice(space + 1);
        return word.LastIndexOf("](".AsSpan()) is >= 0 and int open && word.Slice(open).IndexOf(')') < 0
            ? reading.Article.Format != ArticleFormat.PlainText && reading.Text[span.Start] != '%'
            : word.Length > LongestWord && word.IndexOf("://".AsSpan()) < 0 && word.IndexOf('>') < 0;
    }

    /// <summary>Whether a page names another encoding for itself, in which browsers read it.</summary>
    private static bool NamesEncoding(ArticleReading reading)
    {
        ReadOnlySpan<char> head = reading.Article.Source.AsSpan();
        int body = Ascii.IndexOf(head, "<body");
        head = body < 0 ? head : head.Slice(0, body);
        int name = reading.Article.Format == ArticleFormat.Html ? Ascii.IndexOf(head, "charset=") : -1;
        return name >= 0
            && !head.Slice(name + "charset=".Length).TrimStart("\"'".AsSpan())
            .StartsWith("utf".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether encodings are what the text is about.</summary>
    private static bool SpeaksOfEncodings(ArticleReading reading)
    {
        foreach (ref readonly Token token in reading.Tokens)
        {
            if (MarkupOrEncodingDebrisWords.OfEncoding.Has(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first shortcode stands for all of the file, which one fix deletes.</summary>
    private static void ReportShortcodes(ArticleReading reading, RuleContext context, TextSpan first)
    {
        int others = -1;
        var edits = new List<Edit>();
        foreach (Reading.Residue debris in reading.Debris)
        {
            if (debris.Category == ResidueCategory.Markup && reading.Text[debris.Start] == '[' && reading.Text[debris.Start + 1] != '['
                && !IsWrittenOut(reading, debris.Span))
            {
                others += reading.Text[debris.Start + 1] == '/' && others >= 0 ? 0 : 1;
                edits.Add(Edit.Delete(debris.Span));
            }
        }

        string more = others switch
        {
            <= 0 => "",
            1 => "; there is another one in this file",
            _ => $"; there are {others} more in this file",
        };
        Fix? fix = edits.Count > 1 ? new Fix("Delete the shortcodes", FixSafety.Offered, edits) : MendMarkup(reading, first);
        // A word in brackets may be spoken of where code is; those of old systems, and a value that was never written out, are not.
        ReadOnlySpan<char> text = reading.Text.AsSpan(first);
        bool isProved = IsKnown(text) || text.StartsWith("[object".AsSpan())
            || (text.IndexOf("=\"".AsSpan()) > 0 && !TechnicalText.Is(reading));
        Severity severity = isProved ? Severity.Error : Severity.Note;
        context.Report(severity, first, $"“{Excerpt.Of(reading.Text, first)}” is a shortcode that readers will see{more}",
            "Delete it, or write it as this site does", fix: fix);
    }

    /// <summary>
    /// Whether it is one of those that a system puts in itself around pictures, films and sounds: they are not spoken of.
    /// </summary>
    private static bool IsKnown(ReadOnlySpan<char> shortcode)
    {
        ReadOnlySpan<char> name = shortcode.TrimStart("[/".AsSpan());
        int length = name.IndexOfAny(" =]".AsSpan());
        name = length < 0 ? name : name.Slice(0, length);
        foreach (string known in Shortcodes)
        {
            if (name.Equals(known.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The link around a piece of an address that is not read as one because there is a space in it; an empty span if there is none.
    /// </summary>
    private static TextSpan FindBrokenLink(ReadOnlySpan<char> text, TextSpan span)
    {
        const int Longest = 400;
        if (text[span.Start] != '%')
        {
            return default;
        }

        int from = Math.Max(0, span.Start - Longest);
        from += text.Slice(from, span.Start - from).LastIndexOf('\n') + 1;
        ReadOnlySpan<char> before = text.Slice(from, span.Start - from);
        int target = before.LastIndexOf("](".AsSpan());
        int open = target < 0 ? -1 : before.Slice(0, target).LastIndexOf('[');
        ReadOnlySpan<char> after = text.Slice(span.End, Math.Min(Longest, text.Length - span.End));
        int close = after.IndexOfAny(")\n".AsSpan());
        if (open < 0 || close < 0 || after[close] != ')' || before.Slice(target).IndexOf(')') >= 0)
        {
            return default;
        }

        bool hasSpace = before.Slice(target).IndexOf(' ') >= 0 || after.Slice(0, close).IndexOf(' ') >= 0;
        return hasSpace ? TextSpan.FromBounds(from + open, span.End + close + 1) : default;
    }

    private static void ReportBroken(ArticleReading reading, RuleContext context, Severity severity, TextSpan span, string quoted)
    {
        string? repaired = Repair(reading.Text.ToString(span));
        while (repaired is not null && Repair(repaired) is { } again)
        {
            // It went through the wrong hands more than once; each time it gets shorter.
            repaired = again;
        }

        if (repaired is not null)
        {
            context.Report(severity, span, $"“{quoted}” is “{repaired}” read in the wrong encoding", $"Write “{repaired}”",
                fix: Mend(span, repaired));
        }
        else if (quoted.IndexOf('\uFFFD') < 0)
        {
            context.Report(severity, span, $"“{quoted}” stands where characters were read in the wrong encoding",
                "Look the word up in the original and write it again");
        }
        else
        {
            bool invalid = reading.Text.InvalidByteOffsets.Count > 0;
            context.Report(severity, span, invalid
                ? "A byte that is no character stands here"
                : "A character was lost here when the text was converted", "Look the word up in the original and write it again");
        }
    }

    private static Fix? MendMarkup(ArticleReading reading, TextSpan span)
    {
        // In HTML an entity is how the character is written, and a tag that shows was meant to.
        if (reading.Article.Format is not (ArticleFormat.PlainText or ArticleFormat.Markdown))
        {
            return null;
        }

        ReadOnlySpan<char> text = reading.Text.AsSpan();
        return text[span.Start] switch
        {
            '&' when CharacterEntity.Decode(text.Slice(span.Start, span.Length)) is { } character => MendEntity(text, span, character),
            '<' when IsAlone(text, span) => Deletion.OfLines(reading, span, FixSafety.Offered),
            '[' when IsAlone(text, span) => Deletion.OfLines(reading, span, FixSafety.Offered),
            '<' or '[' => Deletion.Inside(reading, span, FixSafety.Offered, "Delete the markup"),
            _ => null, // a variable stands for words that are missing
        };
    }

    private static Fix MendEntity(ReadOnlySpan<char> text, TextSpan span, string character)
    {
        char before = span.Start == 0 ? '\n' : text[span.Start - 1];
        char after = span.End == text.Length ? '\n' : text[span.End];
        if (character is "\u00A0" && !(char.IsDigit(before) && char.IsLetter(after)))
        {
            character = char.IsWhiteSpace(before) || char.IsWhiteSpace(after) ? "" : " ";
        }

        // What could become markup again is looked at first.
        bool isSafe = character is not ("<" or ">") && !(character is "&" && (char.IsLetter(after) || after == '#'));
        return new Fix(
            character.Length == 0 ? "Delete the entity" : "Write the character",
            isSafe ? FixSafety.Safe : FixSafety.Offered,
            [new Edit(span, character)]);
    }

    private static Fix? Mend(TextSpan span, string repaired)
    {
        foreach (char character in repaired)
        {
            if (char.IsControl(character))
            {
                return null;
            }
        }

        return new Fix("Write the characters as they were meant", FixSafety.Safe, [new Edit(span, repaired)]);
    }

    private static bool IsAlone(ReadOnlySpan<char> text, TextSpan span)
    {
        int before = span.Start - 1;
        while (before >= 0 && text[before] is not ('\n' or '\r') && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        int after = span.End;
        while (after < text.Length && text[after] is not ('\n' or '\r') && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        return (before < 0 || text[before] is '\n' or '\r') && (after >= text.Length || text[after] is '\n' or '\r');
    }

    /// <summary>
    /// Turns the characters back into the bytes they came from and reads those as UTF-8; null if they did not come from there.
    /// </summary>
    private static string? Repair(string broken)
    {
        var bytes = new byte[broken.Length];
        for (int i = 0; i < broken.Length; i++)
        {
            int value = Windows1252.Encode(broken[i]);
            if (value < 0)
            {
                return null;
            }

            bytes[i] = (byte)value;
        }

        string text = Encoding.UTF8.GetString(bytes);
        return text.IndexOf('\uFFFD') >= 0 || string.Equals(text, broken, StringComparison.Ordinal) ? null : text;
    }
}
