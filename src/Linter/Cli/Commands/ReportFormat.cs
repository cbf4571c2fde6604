namespace ContentLint.Cli.Commands;

/// <summary>The kinds of reports, in the order of <see cref="ReportFormats.Names"/>.</summary>
internal enum ReportFormat
{
    /// <summary>For people: the line with the words underlined.</summary>
    Console,

    /// <summary>One line a finding.</summary>
    Concise,

    /// <summary>SARIF 2.1.0 for code scanning.</summary>
    Sarif,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>Commands of a GitHub workflow.</summary>
    GitHub,

    /// <summary>JUnit's XML.</summary>
    JUnit,

    /// <summary>The JSON of reviewdog.</summary>
    ReviewDog,

    /// <summary>A page for a browser.</summary>
    Html,
}
