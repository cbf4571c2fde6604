using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>A document as it stands in the editor, with what was found in it.</summary>
internal sealed class OpenDocument(string uri, string? path, string text, int? version, PositionEncoding encoding, string language = "")
{
    private ProtocolText _text = new(text, encoding);

    /// <summary>What the editor calls it.</summary>
    public string Uri { get; } = uri;

    /// <summary>Its file; null if it has none.</summary>
    public string? Path { get; } = path;

    /// <summary>What the editor takes it for.</summary>
    public string Language { get; } = language;

    public ProtocolText Content => _text;

    public string Text => _text.Text;

    public LineIndex Lines => _text.Lines;

    public int? Version { get; set; } = version;

    /// <summary>Whether it has changed since it was linted.</summary>
    public bool IsStale { get; set; } = true;

    /// <summary>How long linting it took: who types in a long one is not interrupted at every key.</summary>
    public TimeSpan Cost { get; set; }

    /// <summary>Counts its results, so that an editor can tell one from the next.</summary>
    public int Result { get; set; }

    /// <summary>What was found in it; none until it is linted, and if it is not linted at all.</summary>
    public IReadOnlyList<Finding> Findings { get; set; } = [];

    /// <summary>What it says otherwise than others, as it was linted last; none too if it was not compared.</summary>
    public IReadOnlyList<Finding> Compared { get; set; } = [];

    /// <summary>Where the pages of the rules are; null if nowhere.</summary>
    public HelpAddress? Help { get; set; }

    /// <summary>Puts a text in the place of a range, or of all.</summary>
    /// <param name="start">Where the range begins; null for the whole document.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="newText">What stands there from now on.</param>
    public void Replace(LinePosition? start, LinePosition end, string newText)
    {
        if (start is not { } first)
        {
            _text = new ProtocolText(newText, encoding);
        }
        else
        {
            int from = _text.OffsetOf(first);
            int to = Math.Max(from, _text.OffsetOf(end));
            _text = new ProtocolText(string.Concat(Text.AsSpan(0, from), newText, Text.AsSpan(to)), encoding);
        }

        IsStale = true;
    }
}
