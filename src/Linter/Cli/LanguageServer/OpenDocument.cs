using System.Text;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>A document as it stands in the editor, with what was found in it.</summary>
internal sealed class OpenDocument(string uri, string? path, string text, int? version)
{
    private LineIndex? _lines;

    /// <summary>What the editor calls it.</summary>
    public string Uri { get; } = uri;

    /// <summary>Its file; null if it has none.</summary>
    public string? Path { get; } = path;

    public string Text { get; private set; } = text;

    public int? Version { get; private set; } = version;

    /// <summary>Whether it has changed since it was linted.</summary>
    public bool IsStale { get; set; } = true;

    /// <summary>What was found in it; none until it is linted, and if it is not linted at all.</summary>
    public IReadOnlyList<Finding> Findings { get; set; } = [];

    /// <summary>Where the pages of the rules are; null if nowhere.</summary>
    public HelpAddress? Help { get; set; }

    public LineIndex Lines => _lines ??= LineIndex.Build(Text);

    /// <summary>Puts a text in the place of a range, or of all.</summary>
    /// <param name="start">Where the range begins; null for the whole document.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="newText">What stands there from now on.</param>
    public void Replace(LinePosition? start, LinePosition end, string newText)
    {
        if (start is not { } first)
        {
            Text = newText;
        }
        else
        {
            int from = OffsetOf(first);
            int to = Math.Max(from, OffsetOf(end));
            Text = new StringBuilder(Text.Length - (to - from) + newText.Length).Append(Text, 0, from).Append(newText).Append(Text, to, Text.Length - to).ToString();
        }

        _lines = null;
        IsStale = true;
    }

    public void SetVersion(int? version) => Version = version;

    /// <summary>
    /// Where a position is in the text. The protocol counts in UTF-16 units; what lies behind the end of a line is its end, what lies behind the
    /// last line is the end of the text.
    /// </summary>
    public int OffsetOf(LinePosition position)
    {
        if (position.Line >= Lines.Count)
        {
            return Text.Length;
        }

        int start = Lines.GetStart(position.Line);
        int end = Lines.GetEndWithBreak(position.Line);
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return (int)Math.Min((long)start + position.Character, end);
    }
}
