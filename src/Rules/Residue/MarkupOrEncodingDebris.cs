using System.Text;
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
    RulePrecision.VeryHigh))
{
    /// <summary>Characters 0x80 to 0x9F of Windows-1252; zero where it has none.</summary>
    private const string Windows1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        foreach (Reading.Residue debris in reading.Debris)
        {
            string quoted = Excerpt.Of(reading.Text, debris.Span);
            if (debris.Category == ResidueCategory.Markup)
            {
                context.Report(debris.Span, $"“{quoted}” is markup that readers will see", "Delete it, or write the character it stands for");
            }
            else if (debris.Category == ResidueCategory.Encoding)
            {
                ReportBroken(reading, context, debris.Span, quoted);
            }
        }
    }

    private static void ReportBroken(ArticleReading reading, RuleContext context, TextSpan span, string quoted)
    {
        string? repaired = Repair(quoted);
        if (repaired is not null)
        {
            context.Report(span, $"“{quoted}” is “{repaired}” read in the wrong encoding", $"Write “{repaired}”");
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

    /// <summary>Turns the characters back into the bytes they came from and reads those as UTF-8; null if they did not come from there.</summary>
    private static string? Repair(string broken)
    {
        var bytes = new byte[broken.Length];
        for (int i = 0; i < broken.Length; i++)
        {
            int place = Windows1252.IndexOf(broken[i]);
            if (broken[i] > 0xFF && place < 0)
            {
                return null;
            }

            bytes[i] = (byte)(broken[i] <= 0xFF ? broken[i] : 0x80 + place);
        }

        string text = Encoding.UTF8.GetString(bytes);
        return text.IndexOf('\uFFFD') >= 0 || string.Equals(text, broken, StringComparison.Ordinal) ? null : text;
    }
}
