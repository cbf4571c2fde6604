namespace ContentLint.House;

/// <summary>What can stand in angle brackets in a phrase of a house rule.</summary>
internal enum WordClass : byte
{
    /// <summary>Any word.</summary>
    Word,

    /// <summary>A number in digits or in words.</summary>
    Number,

    /// <summary>A number in digits.</summary>
    Digits,

    /// <summary>A word with a capital.</summary>
    Capital,

    /// <summary>A word in capitals.</summary>
    Capitals,

    /// <summary>A word without a capital.</summary>
    Lower,

    /// <summary>Two to six letters in capitals.</summary>
    Acronym,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>A form of <c>be</c>.</summary>
    Be,

    /// <summary>A form of <c>have</c>.</summary>
    Have,

    /// <summary>A modal verb.</summary>
    Modal,

    /// <summary>A participle of the past.</summary>
    Participle,

    /// <summary>An adverb.</summary>
    Adverb,

    /// <summary>A title before a name.</summary>
    Title,

    /// <summary>A verb of saying.</summary>
    Say,

    /// <summary>A personal pronoun.</summary>
    Pronoun,

    /// <summary>An article, a possessive, a demonstrative.</summary>
    Determiner,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A whole name.</summary>
    Name,

    /// <summary>The whole name of a person.</summary>
    Person,

    /// <summary>The whole name of an organisation.</summary>
    Organisation,

    /// <summary>The whole name of a place.</summary>
    Place,

    /// <summary>A whole figure with its unit.</summary>
    Figure,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A whole date or time.</summary>
    Date,

    /// <summary>A quotation mark.</summary>
    Quote,
}
