using ContentLint.Reading;
using ContentLint.Words.Patterns;

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

    /// <summary>Whether it may as well head a section of an article.</summary>
    public bool IsHeader { get; init; }

    /// <summary>For patterns inside lines, a character without which there is no match.</summary>
    public ushort Required { get; init; }

    /// <summary>What can stand at the first places of a match, as <see cref="PatternStart"/> tells.</summary>
    public ulong[] Start { get; } = PatternStart.Read(source, whole: anchor == PatternAnchor.WholeLine);

    /// <summary>The pattern as instructions.</summary>
    public CompiledPattern Compile() => Compile(source);

    /// <summary>
    /// The kinds of characters that a line it matches can end with: of a whole line the last ones of the pattern, else any.
    /// </summary>
    public ulong FindEnds() => anchor == PatternAnchor.WholeLine ? Compile(source).FindLastKinds() : ulong.MaxValue;

    /// <summary>Writes its spelled-out part as instructions.</summary>
    /// <returns>Whether there is one, and it is asked for.</returns>
    public bool TryWriteClosed(TableWriter writer)
    {
        if (anchor != PatternAnchor.WholeLine || category == ResidueCategory.Address || ClosedPattern.Reduce(source) is not { } closed)
        {
            return false;
        }

        Compile(closed).Write(writer, isOfLine: false);
        return true;
    }

    private CompiledPattern Compile(string pattern)
    {
        try
        {
            return new CompiledPattern(pattern, whole: anchor == PatternAnchor.WholeLine);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException
            or IndexOutOfRangeException)
        {
            throw line.Mistake(exception.Message);
        }
    }
}
