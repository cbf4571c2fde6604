using System.Text;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>Finds shortcodes, tags, template variables and entities that a reader would see, and characters that were decoded wrongly.</summary>
/// <remarks>
/// ## Why
/// They show the machinery of the page, and a broken apostrophe also breaks every name and word it stands in.
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
    Severity.Error,
    RulePrecision.VeryHigh)
{
    NotesIn = QuietGenres.Syntax,
    Fix = FixSafety.Safe,
    MendsCharacters = true,
})
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        foreach (Reading.Residue debris in reading.Debris)
        {
            string quoted = Excerpt.Of(reading.Text, debris.Span);
            if (debris.Category == ResidueCategory.Markup)
            {
                context.Report(debris.Span, $"“{quoted}” is markup that readers will see", "Delete it, or write the character it stands for", fix: MendMarkup(reading, debris.Span));
            }
            else if (debris.Category == ResidueCategory.Encoding)
            {
                ReportBroken(reading, context, debris.Span, quoted);
            }
        }
    }

    private static void ReportBroken(ArticleReading reading, RuleContext context, TextSpan span, string quoted)
    {
        string? repaired = Repair(reading.Text.ToString(span));
        while (repaired is not null && Repair(repaired) is { } again)
        {
            // It went through the wrong hands more than once; each time it gets shorter.
            repaired = again;
        }

        if (repaired is not null)
        {
            context.Report(span, $"“{quoted}” is “{repaired}” read in the wrong encoding", $"Write “{repaired}”", fix: Mend(span, repaired));
        }
        else if (quoted.IndexOf('\uFFFD') < 0)
        {
            context.Report(span, $"“{quoted}” stands where characters were read in the wrong encoding", "Look the word up in the original and write it again");
        }
        else
        {
            bool invalid = reading.Text.InvalidByteOffsets.Count > 0;
            context.Report(span, invalid ? "A byte that is no character stands here" : "A character was lost here when the text was converted", "Look the word up in the original and write it again");
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

    /// <summary>Turns the characters back into the bytes they came from and reads those as UTF-8; null if they did not come from there.</summary>
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
