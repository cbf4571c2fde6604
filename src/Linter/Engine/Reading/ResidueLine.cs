namespace ContentLint.Reading;

/// <summary>What the search for residue knows of a line.</summary>
internal struct ResidueLine
{
    /// <summary>First character that is not white space.</summary>
    public int Start;

    /// <summary>After the last character that is not white space.</summary>
    public int End;

    /// <summary>Index of the first token.</summary>
    public int FirstToken;

    /// <summary>Index after the last token.</summary>
    public int EndToken;

    /// <summary>Number of words and numbers.</summary>
    public int Words;

    /// <summary>Number of grammar words.</summary>
    public int FunctionWords;

    /// <summary>Number of words with a capital.</summary>
    public int CapitalWords;

    /// <summary>Whether there is a number in it.</summary>
    public bool HasDigits;

    /// <summary>Whether it is nothing but a number.</summary>
    public bool IsNumber;

    /// <summary>How strongly the line is residue.</summary>
    public ResidueStrength Strength;

    /// <summary>What kind of residue it is, if it is.</summary>
    public ResidueCategory Category;

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence;

    /// <summary>Whether it ends in a full stop: headlines do not.</summary>
    public bool IsStatement;

    /// <summary>Whether an ampersand joins words in it, as in the names of sections.</summary>
    public bool HasAmpersand;

    /// <summary>Whether it ends as a sentence does and has a verb.</summary>
    public bool IsSentence;

    /// <summary>Whether somebody says something in it.</summary>
    public bool Reports;

    /// <summary>Whether it begins with what a reader is to do, at some length.</summary>
    public bool Asks;

    /// <summary>Whether a doubtful line begins with what a reader is to do.</summary>
    public bool Demands;

    /// <summary>What tells that it is residue, if its words alone do not.</summary>
    public ResidueEvidence Evidence;

    /// <summary>Whether a quotation mark opens it.</summary>
    public bool StartsQuoted;

    /// <summary>Whether the file format marks it as a heading or an item: such a line is short by its nature.</summary>
    public bool IsStructure;

    /// <summary>Whether the file format marks it as an item of a list.</summary>
    public bool IsListItem;

    /// <summary>1 to 6 for a heading that the file format marks, else 0.</summary>
    public byte Level;

    /// <summary>Whether it is all of its paragraph.</summary>
    public bool IsWholeBlock;

    /// <summary>Whether the file format sets it apart as a quotation.</summary>
    public bool IsQuote;

    /// <summary>Whether it is all picture.</summary>
    public bool IsPicture;

    /// <summary>Whether it ends in a colon or a question mark, so that what follows belongs to it.</summary>
    public bool Introduces;

    /// <summary>Whether code, a table or raw markup follows it.</summary>
    public bool IsBeforeOther;

    /// <summary>Whether the file format marks it as the text below a picture, where a credit belongs.</summary>
    public bool IsCaption;

    /// <summary>
    /// Whether a pattern of the line's start or of the whole line announces what follows (a header) rather than being a matter of its own.
    /// </summary>
    public bool Announces;

    /// <summary>Whether a pattern that spells out all its words proves it.</summary>
    public bool IsExact;

    /// <summary>Whether a sentence goes on in it that the line above could not hold.</summary>
    public bool Continues;

    /// <summary>Whether it begins with a pipe, as pieces of a bar do.</summary>
    public bool IsTorn;

    /// <summary>
    /// Whether it is a menu whose items stand in one line: many words, nearly all with a capital, without a mark or a verb between them.
    /// </summary>
    public bool IsMenu;

    /// <summary>Whether it can be read as running text.</summary>
    public readonly bool IsProse => Strength < ResidueStrength.Place
        && ((Words >= 20 && !IsMenu) || (Words >= 10 && EndsSentence && FunctionWords * 5 >= Words)
            || (Words >= 5 && EndsSentence && StartsQuoted));

    /// <summary>Whether it is residue by its words or by its place.</summary>
    public readonly bool IsResidue => Strength >= ResidueStrength.Place;

    /// <summary>Whether its words are those of a page; credits and notes stand in articles too.</summary>
    public readonly bool IsOfPage =>
        Strength != ResidueStrength.None && Category is <= ResidueCategory.Related or ResidueCategory.Tags or ResidueCategory.Copyright;

    /// <summary>Counts the line to the page because of where it stands.</summary>
    public void Take(ResidueCategory category, ResidueEvidence evidence)
    {
        Strength = ResidueStrength.Place;
        Category = category;
        Evidence = evidence;
    }
}
