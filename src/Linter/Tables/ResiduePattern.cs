using ContentLint.Lexicon.Patterns;
using ContentLint.Reading;

namespace ContentLint.Tables;

/// <summary>One pattern of the inventory.</summary>
/// <param name="line">Where it stands.</param>
/// <param name="category">What it tells.</param>
/// <param name="anchor">How it is tied to its line.</param>
/// <param name="source">The pattern as written.</param>
internal sealed class ResiduePattern(TableLine line, ResidueCategory category, PatternAnchor anchor, string source)
{
    public ResidueCategory Category => category;

    public PatternAnchor Anchor => anchor;

    public string Source => source;

    /// <summary>Whether it counts only beside other residue.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>For patterns inside lines, a character without which there is no match.</summary>
    public ushort Required { get; init; }

    /// <summary>What can stand at the first places of a match, as <see cref="PatternStart"/> tells.</summary>
    public ulong[] Start { get; } = PatternStart.Read(source, whole: anchor == PatternAnchor.WholeLine);

    /// <summary>The pattern as instructions.</summary>
    public CompiledPattern Compile() => Compile(source);

    /// <summary>Its spelled-out part as instructions; null if there is none or it is not asked for.</summary>
    public CompiledPattern? CompileClosed() =>
        anchor == PatternAnchor.WholeLine && category != ResidueCategory.Address && ClosedPattern.Reduce(source) is { } closed ? Compile(closed) : null;

    private CompiledPattern Compile(string pattern)
    {
        try
        {
            return new CompiledPattern(pattern, whole: anchor == PatternAnchor.WholeLine);
        }
        catch (FormatException exception)
        {
            throw line.Mistake(exception.Message);
        }
    }
}
