using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading.Names;

/// <summary>One occurrence of a name. Offsets are absolute; ends are exclusive.</summary>
/// <param name="Start">First character of the name, titles included.</param>
/// <param name="End">After the last character, a possessive ending included.</param>
/// <param name="FirstToken">Index of the first token, titles included.</param>
/// <param name="NameToken">Index of the first token of the name proper.</param>
/// <param name="EndToken">Index after the last token.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="Class">What it names, as far as its own words tell.</param>
/// <param name="Parts">How many parts the name proper has.</param>
/// <param name="Key">Hash of the key of the last part.</param>
/// <param name="Title">What stands before the name.</param>
public readonly record struct Mention(
    int Start,
    int End,
    int FirstToken,
    int NameToken,
    int EndToken,
    int Sentence,
    int Block,
    NameClass Class,
    byte Parts,
    uint Key,
    NameTitle Title)
{
    /// <summary>The place in the text.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>Whether the name is a person's with two parts or more.</summary>
    public bool IsFullPerson => Class == NameClass.Person && Parts > 1;
}
