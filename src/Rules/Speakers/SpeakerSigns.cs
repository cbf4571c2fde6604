namespace ContentLint.Rules.Speakers;

/// <summary>
/// What tells for and against that a bare name in the place of a speaker is that of a person whom the reader should know.
/// </summary>
[Flags]
internal enum SpeakerSigns
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A verb of speech stands between the name and words in quotation marks.</summary>
    Quotes = 1 << 0,

    /// <summary>It makes something known, as bodies do, too: <c>announced that</c>.</summary>
    States = 1 << 14,

    /// <summary>A verb of speech has the name as its subject and what was said after it.</summary>
    Speaks = 1 << 1,

    /// <summary>The name has a statement without saying it: <c>according to</c>, <c>found that</c>, <c>declined to comment</c>.</summary>
    Holds = 1 << 2,

    /// <summary>An honorific, or <c>who</c>.</summary>
    Person = 1 << 3,

    /// <summary><c>he</c> or <c>she</c> follows.</summary>
    Pronoun = 1 << 4,

    /// <summary>It does, has or suffers what persons do, have and suffer.</summary>
    Life = 1 << 5,

    /// <summary>It has the form of a family name, or is a common family name or first name.</summary>
    FamilyForm = 1 << 6,

    /// <summary>It is an ordinary word and no common surname, although it has a capital elsewhere too.</summary>
    Word = 1 << 7,

    /// <summary>What it says is about <c>it</c> or <c>its</c>: a body speaks of itself.</summary>
    Body = 1 << 8,

    /// <summary>It is the text of a link, an account or a tag.</summary>
    Link = 1 << 9,

    /// <summary>Something is of its kind (<c>a Hess reader</c>) or done by its means (<c>via Hess</c>).</summary>
    Means = 1 << 10,

    /// <summary>It speaks in items of lists only.</summary>
    Listed = 1 << 11,

    /// <summary>The text is somebody's own account, in which acquaintances have first names.</summary>
    Narrated = 1 << 12,

    /// <summary>It is a common surname that is an ordinary word as well, and has its capital from the start of a sentence alone.</summary>
    Homonym = 1 << 13,

    /// <summary>It is a first name and no surname: people whom a text protects, or its readers know, are called so.</summary>
    FirstName = 1 << 15,

    /// <summary>Many names speak in the text that it does not introduce: a story, or one for readers who know them.</summary>
    Familiar = 1 << 16,

    /// <summary>
    /// Its bearer is spoken for, or his words are told without a verb of speech: <c>Hess’s lawyer said</c>, <c>as Hess put it</c>.
    /// </summary>
    Framed = 1 << 17,

    /// <summary>A whole quotation whose tag is the name and a verb of speech alone, and that stands in no note or statement.</summary>
    Tag = 1 << 18,

    /// <summary>The quotation beside the verb is in the first person.</summary>
    Own = 1 << 19,

    /// <summary>Reporters or a crowd are told, or it is said as persons alone do: joked, recalled, testified.</summary>
    Manner = 1 << 20,

    /// <summary>An age or a description follows it somewhere: <c>Hess, a baker</c>.</summary>
    Apposed = 1 << 21,

    /// <summary>It is said to have an office: <c>Hess of the Farm Party is mayor</c>.</summary>
    Office = 1 << 22,

    /// <summary>It is said in a statement, as bodies issue them.</summary>
    Issued = 1 << 23,

    /// <summary>The text is one of prices and shares: there houses speak as people do.</summary>
    Market = 1 << 24,

    /// <summary>The words stand in a note to clients, as houses write them.</summary>
    Paper = 1 << 25,

    /// <summary>What proves that a person bears the name.</summary>
    Proof = Tag | Own | Manner | Person | Pronoun,
}
