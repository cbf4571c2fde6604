namespace ContentLint.Reading;

/// <summary>The grammar of an attribution.</summary>
public enum AttributionForm : byte
{
    /// <summary>Source, verb, content: <c>the mayor said the bridge was safe</c>.</summary>
    SourceVerb,

    /// <summary>Verb, source: <c>“No,” said the mayor</c>.</summary>
    VerbSource,

    /// <summary><c>according to the mayor</c> and its kin.</summary>
    AccordingTo,

    /// <summary><c>…, adding that</c>: the source is the subject of the sentence.</summary>
    Participle,

    /// <summary>A passive with its agent: <c>was confirmed by the mayor</c>.</summary>
    PassiveAgent,

    /// <summary>An adjective: <c>the mayor is sure that</c>.</summary>
    Adjectival,

    /// <summary>A noun with its holder: <c>the mayor’s claim that</c>.</summary>
    Nominal,
}
