using ContentLint.Reading;

namespace ContentLint.Rules;

/// <summary>Kinds of article in which whole families of rules have nothing to look for.</summary>
internal static class QuietGenres
{
    /// <summary>Nobody reports there: a speaker speaks, or somebody tells what to do or what there is.</summary>
    public static readonly Genre[] NoReport = [Genre.Transcript, Genre.ReleaseNotes, Genre.Links, Genre.Recipe, Genre.HowTo, Genre.Events, Genre.Minutes];

    /// <summary>Half sentences are how such texts are written.</summary>
    public static readonly Genre[] Fragments = [Genre.Transcript, Genre.ReleaseNotes, Genre.Links, Genre.Recipe, Genre.Events, Genre.Minutes, Genre.Live];

    /// <summary>The same line stands there more than once on purpose.</summary>
    public static readonly Genre[] Repeats = [Genre.ReleaseNotes, Genre.Links, Genre.Recipe, Genre.Events, Genre.Minutes, Genre.Live, Genre.Transcript, Genre.Interview, Genre.HowTo];

    /// <summary>Headings stand there without text, and lists without headings.</summary>
    public static readonly Genre[] Lists = [Genre.Transcript, Genre.ReleaseNotes, Genre.Links, Genre.Recipe, Genre.Events];

    /// <summary>It is as it was said.</summary>
    public static readonly Genre[] Speech = [Genre.Transcript];

    /// <summary>Many hands wrote the entries.</summary>
    public static readonly Genre[] ManyHands = [Genre.Transcript, Genre.ReleaseNotes, Genre.Links];
}
