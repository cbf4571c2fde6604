using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.Console;

/// <summary>Colours, or none.</summary>
internal readonly struct TerminalStyle(bool enabled, bool links = false)
{
    public string Path => enabled ? "\e[1;4m" : string.Empty;

    public string Bold => enabled ? "\e[1m" : string.Empty;

    public string Dim => enabled ? "\e[2m" : string.Empty;

    public string End => enabled ? "\e[0m" : string.Empty;

    /// <summary>Whether a word can be a link.</summary>
    public bool HasLinks => links;

    /// <summary>A text that leads to an address where the terminal takes links; elsewhere the text alone.</summary>
    public string Link(string text, string address) => links ? $"\e]8;;{address}\e\\{text}\e]8;;\e\\" : text;

    public string Of(Severity severity) => !enabled ? string.Empty : severity switch
    {
        // Red, orange and blue of a brightness that reads on a dark ground and on a light one; plain yellow does not.
        Severity.Error => "\e[1;38;5;160m",
        Severity.Warning => "\e[38;5;166m",
        _ => "\e[38;5;31m",
    };
}
