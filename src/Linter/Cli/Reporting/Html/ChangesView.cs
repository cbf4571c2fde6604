using System.Globalization;
using System.Text;
using ContentLint.Cli.Fixing;

namespace ContentLint.Cli.Reporting.Html;

/// <summary>What fixes would make of an article: its changed lines before and after, with the words that go and those that come.</summary>
internal static class ChangesView
{
    public static void Write(StringBuilder page, string before, string after, int applied)
    {
        string[] old = UnifiedDiff.SplitLines(before);
        string[] mended = UnifiedDiff.SplitLines(after);
        page.Append("<details class=\"changes\" open><summary>")
            .Append(CultureInfo.InvariantCulture,
                $"{applied} {(applied == 1 ? "change" : "changes")} that the fixes would make</summary>\n")
            .Append("<table><thead><tr><th scope=\"col\">Line</th><th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead><tbody>\n");
        foreach (SequenceChange change in SequenceDifference.Find(old, mended))
        {
            string[] left = SplitWords(string.Concat(old.AsSpan(change.Old, change.OldCount)));
            string[] right = SplitWords(string.Concat(mended.AsSpan(change.New, change.NewCount)));
            List<SequenceChange> words = SequenceDifference.Find(left, right);
            page.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"number\">{change.Old + 1}</td><td class=\"text\">");
            WriteSide(page, left, words.ConvertAll(static word => (word.Old, word.OldCount)), "del");
            page.Append("</td><td class=\"text\">");
            WriteSide(page, right, words.ConvertAll(static word => (word.New, word.NewCount)), "ins");
            page.Append("</td></tr>\n");
        }

        page.Append("</tbody></table></details>\n");
    }

    private static void WriteSide(StringBuilder page, string[] words, List<(int Start, int Count)> changed, string element)
    {
        int at = 0;
        foreach ((int start, int count) in changed)
        {
            page.Append(HtmlText.Encode(string.Concat(words.AsSpan(at, start - at))));
            if (count > 0)
            {
                page.Append('<').Append(element).Append('>').Append(HtmlText.Encode(string.Concat(words.AsSpan(start, count)))).Append("</")
                    .Append(element).Append('>');
            }

            at = start + count;
        }

        page.Append(HtmlText.Encode(string.Concat(words.AsSpan(at)).TrimEnd('\n', '\r')));
    }

    /// <summary>Words, spaces and marks, each alone.</summary>
    private static string[] SplitWords(string text)
    {
        var words = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = start + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            end += end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
            words.Add(text[start..end]);
            start = end;
        }

        return [.. words];
    }
}
