namespace ContentLint.Words;

/// <summary>
/// What the word tables say about a word. A word may have many classes; each has its table of the same name in
/// <c>Tables/Text</c>. Words are stored in lower case: whether a capital matters is for the reader of the token to ask.
/// </summary>
[Flags]
public enum LexicalClass : ulong
{
    /// <summary>The word is in no table.</summary>
    None = 0,

    /// <summary>A form of a verb that can attribute words or thoughts to somebody (<c>said</c>, <c>warns</c>).</summary>
    Cue = 1UL << 0,

    /// <summary>A cue that counts only with <c>that</c>, a colon or a quotation beside it (<c>found</c>, <c>noted</c>).</summary>
    GatedCue = 1UL << 1,

    /// <summary>A cue whose form is often a noun or another verb (<c>states</c>, <c>reports</c>).</summary>
    HomographCue = 1UL << 2,

    /// <summary>A cue that judges the speaker or the truth (<c>admitted</c>, <c>boasted</c>).</summary>
    LoadedCue = 1UL << 3,

    /// <summary>The base form of a cue (<c>warn</c>).</summary>
    CueBase = 1UL << 4,

    /// <summary>The third person of a cue (<c>warns</c>).</summary>
    CueThirdPerson = 1UL << 5,

    /// <summary>The past tense or participle of a cue (<c>warned</c>).</summary>
    CuePast = 1UL << 6,

    /// <summary>The <c>-ing</c> form of a cue (<c>warning</c>).</summary>
    CueGerund = 1UL << 7,

    /// <summary>A cue that takes its hearer as an object (<c>told the court</c>).</summary>
    HearerCue = 1UL << 8,

    /// <summary>A word of grammar: article, pronoun, preposition, conjunction, auxiliary. Their share tells running English text.</summary>
    Function = 1UL << 9,

    /// <summary><c>the</c>, <c>a</c>, <c>this</c>, <c>his</c>, <c>several</c>, ...</summary>
    Determiner = 1UL << 10,

    /// <summary>A personal pronoun that can be a subject.</summary>
    Pronoun = 1UL << 11,

    /// <summary>A preposition.</summary>
    Preposition = 1UL << 12,

    /// <summary>A conjunction.</summary>
    Conjunction = 1UL << 13,

    /// <summary>A form of be, have, do or a modal verb, with its contracted negation.</summary>
    Auxiliary = 1UL << 14,

    /// <summary>An adverb that may stand between a subject and its verb (<c>later</c>, <c>also</c>).</summary>
    Adverb = 1UL << 15,

    /// <summary><c>who</c>, <c>which</c>, <c>that</c>, <c>when</c>, <c>how</c>, ...</summary>
    WhWord = 1UL << 16,

    /// <summary>Mr, Mrs, Ms, Miss, Mx, Dr, Prof: they introduce nobody.</summary>
    Honorific = 1UL << 17,

    /// <summary>A word that stands before a name and belongs to it (<c>Senator</c>, <c>Sgt</c>).</summary>
    Title = 1UL << 18,

    /// <summary>A title that with a surname names one person (<c>Pope</c>, <c>Judge</c>).</summary>
    UniqueOffice = 1UL << 19,

    /// <summary>A noun for what a person does (<c>analyst</c>, <c>spokeswoman</c>).</summary>
    RoleNoun = 1UL << 20,

    /// <summary>A noun for what a person is to another (<c>wife</c>, <c>cousin</c>).</summary>
    KinNoun = 1UL << 21,

    /// <summary>A particle inside a name (<c>van</c>, <c>al</c>).</summary>
    NameParticle = 1UL << 22,

    /// <summary>What may follow a name and belongs to it (<c>Jr</c>, <c>III</c>, <c>QC</c>).</summary>
    NameSuffix = 1UL << 23,

    /// <summary>A common given name.</summary>
    GivenName = 1UL << 24,

    /// <summary>A word that makes a name an organisation's (<c>Council</c>, <c>Ltd</c>).</summary>
    OrganisationWord = 1UL << 25,

    /// <summary>A word that makes a name a place's (<c>Street</c>, <c>Lake</c>).</summary>
    PlaceWord = 1UL << 26,

    /// <summary>A country or a continent.</summary>
    Country = 1UL << 27,

    /// <summary>The adjective or noun for people of a place (<c>Norwegian</c>).</summary>
    Demonym = 1UL << 28,

    /// <summary>A city, state, county or region.</summary>
    Place = 1UL << 29,

    /// <summary>A place or building that stands for a government (<c>Kremlin</c>).</summary>
    Metonym = 1UL << 30,

    /// <summary>A newspaper, broadcaster, agency or pollster.</summary>
    NewsOrganisation = 1UL << 31,

    /// <summary>A company, a party, an institution or a brand known by one name.</summary>
    Organisation = 1UL << 32,

    /// <summary>A month or a weekday.</summary>
    Calendar = 1UL << 33,

    /// <summary>A capitalised word that is no name of a person: languages, festivals, peoples, beliefs.</summary>
    ProperNoun = 1UL << 34,

    /// <summary>A person so well known that a surname needs no introduction.</summary>
    Famous = 1UL << 35,

    /// <summary>A bare group nobody could call back (<c>experts</c>, <c>critics</c>).</summary>
    VagueGroup = 1UL << 36,

    /// <summary>A plural for people or documents that is no name although it may begin a sentence (<c>Prosecutors</c>).</summary>
    GroupNoun = 1UL << 37,

    /// <summary>A noun for a document that can speak (<c>report</c>, <c>study</c>).</summary>
    DocumentNoun = 1UL << 38,

    /// <summary>A word for one of many who stay unnamed (<c>source</c>, <c>official</c>).</summary>
    UnnamedPerson = 1UL << 39,

    /// <summary>A word of wrongdoing.</summary>
    Accusation = 1UL << 40,

    /// <summary>An emotive or judging word.</summary>
    Loaded = 1UL << 41,

    /// <summary>A number word, scale, fraction or multiple; its value is in the <see cref="FigureTable"/>.</summary>
    Number = 1UL << 42,

    /// <summary>A verb or noun of rising.</summary>
    Rise = 1UL << 43,

    /// <summary>A verb or noun of falling.</summary>
    Fall = 1UL << 44,

    /// <summary>A unit, currency word or percent word.</summary>
    Unit = 1UL << 45,

    /// <summary>A frequent finite verb that is no cue (<c>fled</c>, <c>won</c>): a sign of running text.</summary>
    FiniteVerb = 1UL << 46,

    /// <summary>An abbreviation whose full stop ends no sentence.</summary>
    Abbreviation = 1UL << 47,

    /// <summary>A field of study or trade used as an adjective before a group noun (<c>military</c>, <c>legal</c>).</summary>
    FieldAdjective = 1UL << 48,

    /// <summary>The words after a sentence-initial <c>U.S.</c> that show the sentence went on or ended (<c>The</c>, <c>He</c>).</summary>
    SentenceOpener = 1UL << 49,

    /// <summary>A noun that names a venue of record (<c>court</c>, <c>inquiry</c>).</summary>
    Tribunal = 1UL << 50,

    /// <summary>A noun whose holder is named by <c>of</c> or a possessive and that carries a claim (<c>claim</c>, <c>warning</c>).</summary>
    NominalCue = 1UL << 51,

    /// <summary>A participle or adjective that stands after a subject and expresses a stance (<c>adamant</c>, <c>sure</c>).</summary>
    AdjectivalCue = 1UL << 52,

    /// <summary>A noun that after a name shows the name to be a company's or an office's (<c>shares</c>, <c>flight</c>).</summary>
    BodyContext = 1UL << 53,

    /// <summary>A noun or quantifier before <c>of</c> that counts what follows (<c>a number of officials</c>).</summary>
    QuantifierNoun = 1UL << 54,

    /// <summary>A noun that after a name, even a possessive one, shows the name to be a company's (<c>shares</c>, <c>profits</c>).</summary>
    CompanyContext = 1UL << 55,

    /// <summary>A word after which <c>at</c> or <c>in</c> may govern a person (<c>anger at</c>, <c>faith in</c>).</summary>
    PersonGovernor = 1UL << 56,

    /// <summary>A finite verb whose subject is a person (<c>resigned</c>, <c>married</c>).</summary>
    PersonVerb = 1UL << 57,

    /// <summary>A trade, title or other noun that is a common surname as well (<c>Baker</c>, <c>Bishop</c>).</summary>
    Surname = 1UL << 58,

    /// <summary>A participle whose subject or object is a person (<c>was arrested</c>, <c>jailed Hess</c>).</summary>
    PersonObject = 1UL << 59,

    /// <summary>A noun that a person has (<c>career</c>, <c>remarks</c>).</summary>
    PersonPossession = 1UL << 60,

    /// <summary>A noun for a person that tells no trade (<c>suspect</c>, <c>survivor</c>).</summary>
    PersonNoun = 1UL << 61,

    /// <summary>An office that one person holds at a time (<c>commissioner</c>, <c>mayor</c>).</summary>
    Office = 1UL << 62,

    /// <summary>A word that tells of publishing (<c>published</c>, <c>website</c>).</summary>
    Publication = 1UL << 63,
}
