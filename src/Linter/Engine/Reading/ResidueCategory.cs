namespace ContentLint.Reading;

/// <summary>What kind of residue a line or a part of it is; the names are those of the inventory.</summary>
public enum ResidueCategory : byte
{
    /// <summary>Comment sections and their prompts.</summary>
    Comments,

    /// <summary>Newsletter and app prompts.</summary>
    Newsletter,

    /// <summary>Share bars and follow-us lines.</summary>
    Share,

    /// <summary>Cookie and privacy notices.</summary>
    Cookie,

    /// <summary>Paywall and account prompts.</summary>
    Paywall,

    /// <summary>Navigation.</summary>
    Navigation,

    /// <summary>Advertisement markers.</summary>
    Advertisement,

    /// <summary>Related-story prompts and headlines.</summary>
    Related,

    /// <summary>Photo and picture credits.</summary>
    Credit,

    /// <summary>Bylines and author lines.</summary>
    Byline,

    /// <summary>Biographies of authors.</summary>
    Biography,

    /// <summary>Tag and category lines.</summary>
    Tags,

    /// <summary>Copyright and reprint lines.</summary>
    Copyright,

    /// <summary>Notes of the editor about updates and corrections.</summary>
    EditorNote,

    /// <summary>Publication stamps and reading times.</summary>
    Timestamp,
}
