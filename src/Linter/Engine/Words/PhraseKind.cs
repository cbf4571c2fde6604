namespace ContentLint.Words;

/// <summary>What a phrase of one or more words is for; each kind has its table in <c>Tables/Text/phrases.txt</c>.</summary>
public enum PhraseKind : byte
{
    /// <summary>A name of several words from a gazetteer; its list is in <see cref="Phrase.List"/>.</summary>
    Name,

    /// <summary>A formula that stands in for evidence (<c>it is a fact that</c>).</summary>
    Certainty,

    /// <summary>A mild certainty formula that counts only on a loaded or damaging claim (<c>of course</c>).</summary>
    WeakCertainty,

    /// <summary>A phrase that says why a source is not named.</summary>
    ExplainedAnonymity,

    /// <summary>A source of several words that nobody can ask (<c>people familiar with</c>).</summary>
    VagueSource,

    /// <summary>An opening that promises voices in the next sentences (<c>opinions differ</c>).</summary>
    ForwardSupport,

    /// <summary>A phrase before a source (<c>according to</c>).</summary>
    SourceIntroduction,

    /// <summary>A claim of what somebody wants.</summary>
    Intent,

    /// <summary>A forecast of consequences.</summary>
    Prediction,

    /// <summary>A superlative or a claim of uniqueness.</summary>
    Superlative,

    /// <summary>A phrase before a number that widens it (<c>more than</c>).</summary>
    Approximator,

    /// <summary>A claim of wrongdoing in several words.</summary>
    Accusation,

    /// <summary>A word or phrase that tells of a trial, charges or an arrest.</summary>
    Proceedings,

    /// <summary>A word of sport and games, whose thefts and kills are play.</summary>
    Game,

    /// <summary>What somebody tries, which is a motive only beside other features.</summary>
    Effort,

    /// <summary>A stated cause.</summary>
    Causation,

    /// <summary>A noun or adjective that judges as a predicate.</summary>
    Evaluation,

    /// <summary>A verb of doing harm or change that a forecast ends in (<c>could destabilise</c>).</summary>
    Consequence,

    /// <summary>A frame of common knowledge: definitions, geography, timetables.</summary>
    CommonKnowledge,

    /// <summary>An honest statement of what is not known.</summary>
    Ignorance,

    /// <summary>Words of time that mean something only on the day of writing (<c>last year</c>).</summary>
    RelativeTime,

    /// <summary>A reaction that no one in particular has (<c>raised eyebrows</c>).</summary>
    Reaction,
}
