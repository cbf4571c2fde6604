namespace ContentLint.Words;

/// <summary>What the style table says about a word; each class has its section in <c>Tables/Text/style.txt</c>.</summary>
[Flags]
public enum StyleClass
{
    /// <summary>The table does not have the word.</summary>
    None = 0,

    /// <summary>A word that judges strongly, whatever it stands beside (<c>disgraceful</c>).</summary>
    StrongLoaded = 1 << 0,

    /// <summary>A word that colours a report when it is not alone (<c>staggering</c>).</summary>
    Loaded = 1 << 1,

    /// <summary>A word that may stand twice on purpose (<c>very</c>, <c>had</c>).</summary>
    MayDouble = 1 << 2,

    /// <summary>A word of grammar that is never meant twice (<c>the</c>, <c>of</c>).</summary>
    NeverDoubled = 1 << 3,

    /// <summary>An acronym that needs no full name (<c>EU</c>).</summary>
    CommonAcronym = 1 << 4,

    /// <summary>A vowel letter that is spoken as a consonant at the start (<c>European</c>, <c>one</c>).</summary>
    TakesA = 1 << 5,

    /// <summary>A consonant letter that is silent at the start (<c>hour</c>).</summary>
    TakesAn = 1 << 6,

    /// <summary>A verb that takes a thing and no clause (<c>expand</c>): <c>it's</c> after it is meant as <c>its</c>.</summary>
    TakesThing = 1 << 7,

    /// <summary>The <c>-ing</c> form of a verb that cannot be followed by <c>by</c> in the active (<c>funding</c>).</summary>
    NeedsPassive = 1 << 8,

    /// <summary>A point of the compass or a part before the name of a region (<c>central</c>).</summary>
    RegionPart = 1 << 9,

    /// <summary>A plural for things or people that are counted (<c>people</c>).</summary>
    CountedPlural = 1 << 10,

    /// <summary>A word beside which another word has its technical sense (<c>computer</c> beside <c>program</c>).</summary>
    Technical = 1 << 11,

    /// <summary>A verb that may have a particle before the preposition (<c>came in in May</c>).</summary>
    TakesParticle = 1 << 12,

    /// <summary>A word with which slips begin that are more than a fixed phrase (<c>an</c>, <c>between</c>).</summary>
    BeginsSlip = 1 << 13,
}
