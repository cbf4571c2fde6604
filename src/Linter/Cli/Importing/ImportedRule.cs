namespace ContentLint.Cli.Importing;

/// <summary>A house rule made of somebody's rule or word list, or why there is none.</summary>
internal sealed class ImportedRule
{
    /// <summary>The file it comes from.</summary>
    public required string Origin { get; init; }

    public required string Name { get; set; }

    public string? Message { get; set; }

    public string? Description { get; set; }

    public string Severity { get; set; } = "warning";

    public bool IsExact { get; set; }

    public List<string> Scope { get; } = [];

    /// <summary>The key of its kind; null if it was not carried over.</summary>
    public string? Kind { get; set; }

    /// <summary>The phrases of the kind, or the forms of a consistent one.</summary>
    public List<string> Phrases { get; } = [];

    /// <summary>For a phrase the better ones.</summary>
    public List<(string Phrase, string[] Better)> Replacements { get; } = [];

    public List<List<string>> Groups { get; } = [];

    public List<string> Except { get; } = [];

    public List<string> When { get; } = [];

    /// <summary>What a limit counts, if no phrases, and how many of it.</summary>
    public string? Measure { get; set; }

    public string Unit { get; set; } = "sentence";

    public int? Most { get; set; }

    public int? Least { get; set; }

    /// <summary>What a kind with one word takes.</summary>
    public string? Value { get; set; }

    /// <summary>Parts that were left out, each with its reason.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Why there is no rule.</summary>
    public string? Reason { get; set; }

    public int PhraseCount => Phrases.Count + Replacements.Count + Groups.Sum(static group => group.Count);

    public ImportedRule Fail(string reason)
    {
        Kind = null;
        Reason = reason;
        return this;
    }
}
