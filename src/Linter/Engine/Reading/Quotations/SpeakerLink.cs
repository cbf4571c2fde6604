namespace ContentLint.Reading.Quotations;

/// <summary>How a quotation leads to its speaker; a greater value is a looser link.</summary>
public enum SpeakerLink : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By a verb in the same sentence.</summary>
    Cue,

    /// <summary>By a verb in another sentence of the block.</summary>
    Adjacent,

    /// <summary>The block tells of a person and has no verb of speaking.</summary>
    Block,

    /// <summary>The block before ends in a colon, or the next one signs the quotation.</summary>
    Announced,

    /// <summary>The block before ended with this speaker.</summary>
    Chain,
}
