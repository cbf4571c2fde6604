namespace ContentLint.Reading.Attributions;

/// <summary>How well a reader could weigh, and a desk call back, the source of a statement.</summary>
public enum SourceLevel : byte
{
    /// <summary>A named person.</summary>
    NamedPerson,

    /// <summary>A named document or a body that is named with its occasion.</summary>
    NamedDocument,

    /// <summary>A named body as a collective (<c>the ministry</c>, <c>UN officials</c>).</summary>
    NamedBody,

    /// <summary>A described group or one unnamed person with a standing (<c>two cabinet ministers</c>).</summary>
    Described,

    /// <summary>A bare group (<c>experts</c>, <c>some leading Western security analysts</c>).</summary>
    BareGroup,

    /// <summary>A pronoun, whose level is that of what it stands for.</summary>
    Pronoun,

    /// <summary>A bare name whose level is that of its introduction.</summary>
    BareName,

    /// <summary>A noun that names no source the reader would ask about (<c>the sign</c>, <c>his letter</c>).</summary>
    Unknown,

    /// <summary>Nobody: <c>it is understood</c>, <c>reportedly</c>, <c>the rumour that</c>.</summary>
    Nobody,
}
