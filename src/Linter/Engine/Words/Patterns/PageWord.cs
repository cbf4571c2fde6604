namespace ContentLint.Words.Patterns;

/// <summary>What a word is on the page of a publisher; it may be many things.</summary>
[Flags]
internal enum PageWord
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>A verb with which a page asks its reader for something (<c>subscribe</c>).</summary>
    Request = 1,

    /// <summary>A verb of buttons and links (<c>share</c>).</summary>
    Verb = 2,

    /// <summary>What only a page has (<c>newsletter</c>).</summary>
    Device = 4,

    /// <summary>A part of a page that articles write about as well (<c>photo</c>).</summary>
    Part = 8,

    /// <summary>A word of the title of a box (<c>popular</c>).</summary>
    Title = 16,

    /// <summary>A network or a shop of apps.</summary>
    Network = 32,

    /// <summary>The reader, or the publisher who speaks to him.</summary>
    Reader = 64,

    /// <summary>Whoever else a sentence may be about.</summary>
    Person = 128,

    /// <summary>A word of the titles of boxes that tells nothing alone (<c>other</c>).</summary>
    Idle = 256,

    /// <summary>A word that may stand before a demand (<c>please</c>).</summary>
    Lead = 512,

    /// <summary>A word after which a second demand may follow (<c>and</c>).</summary>
    Joint = 1024,

    /// <summary>A word that makes what follows the page's or the reader's own (<c>our</c>).</summary>
    Owner = 2048,

    /// <summary>The name of a button, which tells a page alone on its line.</summary>
    Button = 4096,

    /// <summary>A word that points to another place of the article (<c>below</c>).</summary>
    Pointer = 8192,
}
