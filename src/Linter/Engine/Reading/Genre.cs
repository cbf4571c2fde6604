namespace ContentLint.Reading;

/// <summary>What kind of article it is, as far as the article says so itself.</summary>
public enum Genre : byte
{
    /// <summary>News or a feature: a reporter tells what happened and who says so.</summary>
    News,

    /// <summary>A review.</summary>
    Review,

    /// <summary>Opinion, comment, a column, analysis under a name.</summary>
    Opinion,

    /// <summary>An interview.</summary>
    Interview,

    /// <summary>An obituary.</summary>
    Obituary,

    /// <summary>An explainer or a list of questions and answers about a matter.</summary>
    Explainer,

    /// <summary>A page that is written while something happens.</summary>
    Live,

    /// <summary>What changed in a version: lists of changes, commits, contributors.</summary>
    ReleaseNotes,

    /// <summary>Speech written down, each speaker with a label.</summary>
    Transcript,

    /// <summary>Links with a few words each: the notes of a programme, a digest.</summary>
    Links,

    /// <summary>A recipe: ingredients and a method.</summary>
    Recipe,

    /// <summary>Instructions or reference: how something is done or used.</summary>
    HowTo,

    /// <summary>A calendar of events.</summary>
    Events,

    /// <summary>The minutes of a meeting.</summary>
    Minutes,

    /// <summary>A press release.</summary>
    PressRelease,

    /// <summary>
    /// A page that reports nothing: an announcement, a project, a personal note. Only what is wrong in any text is wrong there.
    /// </summary>
    Page,

    /// <summary>A contract, a policy, terms, rules of a body: clauses that say what shall be.</summary>
    Legal,

    /// <summary>Entries of one form, one below another: cases, candidates, the answers to a questionnaire.</summary>
    Directory,

    /// <summary>A list of works.</summary>
    Bibliography,

    /// <summary>No article: source code, keys, a licence, a template, a list of words. No rule has anything to say there.</summary>
    Data,

    /// <summary>A poem or the words of a song.</summary>
    Verse,
}
