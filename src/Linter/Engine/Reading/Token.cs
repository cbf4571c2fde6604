using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading;

/// <summary>A word, number or mark of the prose. Offsets are absolute; the end is exclusive.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Hash">Hash of the lower-case word without a possessive ending; equal words have equal hashes.</param>
/// <param name="WordId">Number of the word, 0 if it is in no table and no list.</param>
/// <param name="Kind">What it is by its characters.</param>
/// <param name="Flags">How it is written and where it stands.</param>
public readonly record struct Token(int Start, int Length, uint Hash, ushort WordId, TokenKind Kind, TokenFlags Flags)
{
    /// <summary>After the last character.</summary>
    public int End => Start + Length;

    /// <summary>The place in the text.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>Whether the word is in the lexicon; a word with a number may be only in lists.</summary>
    public bool IsKnown => Lists.Known.Has(WordId);

    /// <summary>Whether white space stands before the token.</summary>
    public bool SpaceBefore => (Flags & TokenFlags.SpaceBefore) != 0;

    /// <summary>Whether the first letter is upper case.</summary>
    public bool IsCapitalised => (Flags & TokenFlags.Capitalised) != 0;

    /// <summary>Whether the token ends in a possessive.</summary>
    public bool IsPossessive => (Flags & TokenFlags.Possessive) != 0;

    /// <summary>Whether the token is residue of the page.</summary>
    public bool IsResidue => (Flags & TokenFlags.Residue) != 0;

    /// <summary>Whether the token stands in a quotation.</summary>
    public bool InQuotation => (Flags & TokenFlags.InQuotation) != 0;
}
