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

    /// <summary>What is left of a post of a network that stood in the article.</summary>
    Embed,

    /// <summary>What a press office says to editors: embargoes, contacts, notes.</summary>
    PressNote,

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

    /// <summary>Where the article stood before.</summary>
    Republication,

    /// <summary>Tag and category lines.</summary>
    Tags,

    /// <summary>Copyright and reprint lines.</summary>
    Copyright,

    /// <summary>Notes of the editor about updates and corrections.</summary>
    EditorNote,

    /// <summary>Publication stamps and reading times.</summary>
    Timestamp,

    /// <summary>Web and mail addresses and handles that stand alone.</summary>
    Address,

    /// <summary>File names, slugs and descriptions of pictures.</summary>
    AltText,

    /// <summary>Bullets and separators without text.</summary>
    Symbols,

    /// <summary>Shortcodes, tags, template variables and entities.</summary>
    Markup,

    /// <summary>Characters of a wrong encoding.</summary>
    Encoding,

    /// <summary>What a chatbot says to whoever asked it.</summary>
    GeneratedText,

    /// <summary>The outline a chatbot puts around its text.</summary>
    GeneratedOutline,

    /// <summary>A habit of chatbots that people have too; it tells something only in numbers.</summary>
    GeneratedHabit,

    /// <summary>Unfinished copy.</summary>
    Placeholder,
}
