namespace ContentLint.Reading.Attributions;

/// <summary>Why a sentence counts as somebody's and not as the reporter's own voice.</summary>
public enum CoverKind : byte
{
    /// <summary>Nobody answers for it.</summary>
    None,

    /// <summary>It holds an attribution.</summary>
    Content,

    /// <summary>It is all or mostly quotation.</summary>
    Quotation,

    /// <summary>It goes on with what the sentence before attributes.</summary>
    CarriedOver,

    /// <summary>It stands between two attributions to one source in a paragraph.</summary>
    Between,

    /// <summary>It announces voices, and a named one follows.</summary>
    Announced,
}
