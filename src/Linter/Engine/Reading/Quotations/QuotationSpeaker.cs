namespace ContentLint.Reading.Quotations;

/// <summary>Whose words a quotation is.</summary>
/// <param name="Attribution">Index of the attribution that tells it, or -1.</param>
/// <param name="Mention">Index of the mention that names the speaker, or -1.</param>
/// <param name="Link">How the quotation leads to its speaker.</param>
public readonly record struct QuotationSpeaker(int Attribution, int Mention, SpeakerLink Link)
{
    /// <summary>No speaker.</summary>
    public static QuotationSpeaker None => new(-1, -1, SpeakerLink.None);
}
