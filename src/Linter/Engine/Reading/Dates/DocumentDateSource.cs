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

    /// <summary>Before the first sentence, after the place.</summary>
    Dateline,

    /// <summary>In the name of its file.</summary>
    FileName,

    /// <summary>A full date in the opening: the day of the news, if not of the article.</summary>
    Opening,
}
