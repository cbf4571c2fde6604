using ContentLint.Reading;

namespace ContentLint.Rules;

/// <summary>Kinds of text in which whole families of rules have nothing to look for.</summary>
internal static class QuietGenres
{
    /// <summary>Who gives a view answers for it.</summary>
    public static readonly Genre[] Views = [Genre.Review, Genre.Opinion];

    /// <summary>Nobody reports there: a speaker speaks, or somebody tells what to do, what shall be or what there is.</summary>
    public static readonly Genre[] NoReport = [Genre.Transcript, Genre.ReleaseNotes, Genre.Links, Genre.Recipe, Genre.HowTo, Genre.Events,
        Genre.Minutes, Genre.Legal, Genre.Bibliography, Genre.Verse];

    /// <summary>A writer speaks for himself: what a news desk asks of a report is a hint there.</summary>
    public static readonly Genre[] OwnVoice = [Genre.Page, Genre.Directory];

    /// <summary>A writer speaks for himself, and may say a thing twice.</summary>
    public static readonly Genre[] OwnVoiceOrView = [.. OwnVoice, .. Views];

    /// <summary>Nobody reports there, and who gives a view answers for it.</summary>
    public static readonly Genre[] NoReportNorView = [.. NoReport, .. Views];

    /// <summary>Nobody reports there, and in an interview the answers stand before who gives them.</summary>
    public static readonly Genre[] NoReportNorInterview = [.. NoReport, Genre.Interview];

    /// <summary>Half sentences are how such texts are written.</summary>
    public static readonly Genre[] Fragments = [Genre.Transcript, Genre.ReleaseNotes, Genre.Links, Genre.Recipe, Genre.Events,
        Genre.Minutes, Genre.Live, Genre.Legal, Genre.Directory, Genre.Bibliography, Genre.Verse];

    /// <summary>The same line stands there more than once on purpose.</summary>
    public static readonly Genre[] Repeats = [Genre.Transcript, Genre.Interview, Genre.ReleaseNotes, Genre.Links, Genre.Recipe,
        Genre.HowTo, Genre.Events, Genre.Minutes, Genre.Live, Genre.Legal, Genre.Directory, Genre.Bibliography, Genre.Verse];

    /// <summary>Headings stand there without text, and lists without headings.</summary>
    public static readonly Genre[] Lists = [Genre.Transcript, Genre.ReleaseNotes, Genre.Links, Genre.Recipe, Genre.Events, Genre.Directory,
        Genre.Bibliography, Genre.Verse];

    /// <summary>It is as it was said.</summary>
    public static readonly Genre[] Speech = [Genre.Transcript];

    /// <summary>Its lines are cut from elsewhere.</summary>
    public static readonly Genre[] Extracts = [Genre.ReleaseNotes];

    /// <summary>Every entry stands for itself.</summary>
    public static readonly Genre[] Entries = [Genre.Directory];

    /// <summary>Names follow names there, and none is the other's.</summary>
    public static readonly Genre[] Names = [Genre.Bibliography];

    /// <summary>Syntax is what such texts are about.</summary>
    public static readonly Genre[] Syntax = [Genre.HowTo];
}
