namespace ContentLint.Reading.Attributions;

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

    /// <summary>A passive with its agent: <c>was confirmed by the mayor</c>; also <c>the mayor was quoted as saying</c>.</summary>
    PassiveAgent,

    /// <summary>An adjective: <c>the mayor is sure that</c>.</summary>
    Adjectival,

    /// <summary>A noun with its holder: <c>the mayor’s claim that</c>; without a holder nobody claims.</summary>
    Nominal,

    /// <summary>Source, verb, hearer, content: <c>the mayor told the court that</c>.</summary>
    Hearer,

    /// <summary>At the end of what it attributes: <c>the bridge was safe, the mayor said</c>.</summary>
    ClauseFinal,

    /// <summary>In the middle of what it attributes: <c>the bridge, the mayor said, was safe</c>.</summary>
    Interrupted,

    /// <summary>A document speaks: <c>the report says the bridge was safe</c>.</summary>
    Document,

    /// <summary>A passive without an agent: <c>it is understood that</c>, <c>is said to</c>, <c>estimated at</c>.</summary>
    Agentless,

    /// <summary>A word that only hedges: <c>reportedly</c>, <c>the alleged deal</c>.</summary>
    Hedge,

    /// <summary>A source that says nothing: <c>the mayor declined to comment</c>. It has no content.</summary>
    Silence,
}
