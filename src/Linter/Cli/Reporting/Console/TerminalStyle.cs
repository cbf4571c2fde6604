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
        // Those of the 256 colours that have a contrast of 4.5 and more on black and on white alike: there are seven of them.
        Severity.Error => "\e[1;38;5;131m",
        Severity.Warning => "\e[38;5;98m",
        _ => "\e[38;5;29m",
    };
}
