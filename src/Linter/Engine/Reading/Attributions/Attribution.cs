using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading.Attributions;

/// <summary>Who says what. Token indexes; ends are exclusive.</summary>
/// <param name="SourceFirst">First token of the source, articles and adjectives included; where nobody speaks, of the words that hide
/// it.</param>
/// <param name="SourceEnd">After the last token of the source, what is said of it after the head included.</param>
/// <param name="Head">The noun or the last part of the name of the source.</param>
/// <param name="Cue">The verb, or the first word of the phrase, that attributes.</param>
/// <param name="ContentFirst">First token of what is attributed.</param>
/// <param name="ContentEnd">After the last token of what is attributed.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Mention">Index of the mention that names the source, or -1.</param>
/// <param name="Form">The grammar.</param>
/// <param name="Level">What kind of source it is by its own words.</param>
/// <param name="Standing">The level after what a pronoun or a bare name stands for is looked up.</param>
/// <param name="Antecedent">Index of the mention a pronoun stands for, or -1.</param>
/// <param name="HasQuotation">Whether a quotation stands beside the cue.</param>
public readonly record struct Attribution(
    int SourceFirst,
    int SourceEnd,
    int Head,
    int Cue,
    int ContentFirst,
    int ContentEnd,
    int Sentence,
    int Mention,
    AttributionForm Form,
    SourceLevel Level,
    SourceLevel Standing,
    int Antecedent,
    bool HasQuotation)
{
    /// <summary>Whether somebody or something a reader could name answers for the content.</summary>
    public bool IsIdentified =>
        Standing is SourceLevel.NamedPerson or SourceLevel.NamedDocument or SourceLevel.NamedBody or SourceLevel.BareName;

    /// <summary>Whether somebody, known or not, is said to say something.</summary>
    public bool HasVoice => Form != AttributionForm.Silence && Level != SourceLevel.Nobody;

    /// <summary>The place of the source.</summary>
    /// <param name="reading">The reading the attribution belongs to.</param>
    public TextSpan GetSourceSpan(ArticleReading reading) =>
        TextSpan.FromBounds(reading.Tokens[SourceFirst].Start, reading.Tokens[SourceEnd - 1].End);
}
