using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>The comment that accepts a finding, before the block it stands in.</summary>
internal static class SuppressionComment
{
    /// <summary>Makes one.</summary>
    /// <param name="linter">Tells whether the comment does what it should.</param>
    /// <param name="document">The document.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="reason">Why it is right as it is.</param>
    /// <returns>The edit; null where a comment cannot stand, or would not be one there.</returns>
    public static Edit? Create(DocumentLinter linter, OpenDocument document, Finding finding, string reason)
    {
        if (linter.Find(document) is not { } file || Article.GetFormat(file.Path) == ArticleFormat.PlainText
            || FindPlace(linter, document, finding) is not { } place)
        {
            return null;
        }

        // Nothing that ends a comment may stand in one.
        string why = reason.ReplaceLineEndings(" ").Replace("--", "–", StringComparison.Ordinal)
            .Replace("*/", "* /", StringComparison.Ordinal).TrimEnd('-');
        string words = $"contentlint-disable-next {finding.Rule.Id}: {(why.Length == 0 ? "–" : why)}";
        bool isJsx = file.Path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);
        string comment = isJsx ? $"{{/* {words} */}}" : $"<!-- {words} -->";
        string lineBreak = document.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        int lineStart = document.Lines.GetStart(document.Lines.GetLine(place));
        string before = document.Text[lineStart..place];
        bool isLine = string.IsNullOrWhiteSpace(before.TrimStart('#'));
        Edit edit = isLine
            ? new Edit(new TextSpan(lineStart, 0), before[..(before.Length - before.TrimStart().Length)] + comment + lineBreak)
            : new Edit(new TextSpan(place, 0), comment);
        string changed = document.Text.Insert(edit.Span.Start, edit.NewText);
        IReadOnlyList<Finding> after = linter.Try(document, changed);
        return after.Any(other => other.Suppression?.Kind == SuppressionKind.InSource
            && string.Equals(other.Fingerprint, finding.Fingerprint, StringComparison.Ordinal))
            && after.Count == linter.Try(document, document.Text).Count ? edit : null;
    }

    /// <summary>Where the block of the finding begins in the file; null in what a comment before it would take apart.</summary>
    private static int? FindPlace(DocumentLinter linter, OpenDocument document, Finding finding)
    {
        using ArticleReading? reading = linter.Read(document, CancellationToken.None);
        if (reading is null)
        {
            return null;
        }

        Article article = reading.Article;
        foreach (OutlineBlock block in article.Outline)
        {
            TextSpan place = article.ToSource(TextSpan.FromBounds(block.Start, block.End));
            if (place.Contains(finding.Span.Start) || place.Start == finding.Span.Start)
            {
                bool isOpen = article.Format == ArticleFormat.Html
                    || (block.Depth == 0 && block.Shape is BlockShape.Paragraph or BlockShape.Heading);
                return isOpen ? place.Start : null;
            }
        }

        return null;
    }
}
