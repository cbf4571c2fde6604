namespace ContentLint.Reading.Dates;

/// <summary>Where an article says of what day it is.</summary>
public enum DocumentDateSource : byte
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>In its front matter.</summary>
    FrontMatter,

    /// <summary>In a line that gives the date of publication, or beside the byline.</summary>
    Stamp,

    /// <summary>In the name of its file, or in the address that its front matter gives it.</summary>
    FileName,

    /// <summary>Before the first sentence, after the place.</summary>
    Dateline,

    /// <summary>A full date in the opening: the day of the news, if not of the article.</summary>
    Opening,
}
