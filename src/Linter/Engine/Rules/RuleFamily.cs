namespace ContentLint.Rules;

/// <summary>The families of the catalogue; the hundreds of a rule's number.</summary>
public enum RuleFamily : byte
{
    /// <summary>CL0: findings of the engine about its own input.</summary>
    Engine,

    /// <summary>CL1: claims and their sources.</summary>
    Attribution,

    /// <summary>CL2: who speaks.</summary>
    Speakers,

    /// <summary>CL3: figures and dates.</summary>
    Figures,

    /// <summary>CL4: text of the page and not of the article.</summary>
    Residue,

    /// <summary>CL5: paragraphs, quotations, headings.</summary>
    Structure,

    /// <summary>CL6: house style.</summary>
    Style,

    /// <summary>H: rules that a configuration brings.</summary>
    House,

    /// <summary>P: rules in C# that a configuration brings.</summary>
    Plugin,
}
