using ContentLint.Configuration;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.House;

/// <summary>A rule of the house: written in a configuration, without code.</summary>
public sealed class HouseRule
{
    /// <summary>What the ids of house rules begin with.</summary>
    public const string IdPrefix = "H-";

    /// <summary>What the names of house rules begin with.</summary>
    public const string NamePrefix = "house-";

    private readonly IReadOnlyList<HousePhrase> _phrases = [];
    private readonly int _roles; // one bit for each role of a phrase

    internal HouseRule(RuleDescriptor descriptor, HouseKind kind, ConfigurationSource source, TextSpan place)
    {
        Descriptor = descriptor;
        Kind = kind;
        Source = source;
        Place = place;
    }

    /// <summary>What is known about it before it runs.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>What it checks.</summary>
    public HouseKind Kind { get; }

    /// <summary>The file it is written in.</summary>
    public ConfigurationSource Source { get; }

    /// <summary>Where its name stands there.</summary>
    public TextSpan Place { get; }

    /// <summary>What it says; null to say what its kind says.</summary>
    public string? Message { get; internal init; }

    /// <summary>What to do about it; null if the message says it.</summary>
    public string? Hint { get; internal init; }

    /// <summary>Texts that show what it finds and what it leaves alone.</summary>
    public IReadOnlyList<HouseExample> Examples { get; internal init; } = [];

    internal HouseScope Scope { get; init; } = HouseScope.Everywhere;

    internal bool IsExact { get; init; }

    internal IReadOnlyList<HousePhrase> Phrases
    {
        get => _phrases;
        init
        {
            _phrases = value;
            foreach (HousePhrase phrase in value)
            {
                _roles |= 1 << (int)phrase.Role;
            }
        }
    }

    /// <summary>For each entry what is better, in the order of the entries; for a first mention the full form.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Better { get; init; } = [];

    /// <summary>For each form of a consistent rule which group it is in.</summary>
    internal IReadOnlyList<int> Groups { get; init; } = [];

    /// <summary>Where an excuse or what is asked for must stand.</summary>
    internal HouseUnit Within { get; init; }

    internal HouseMeasure Measure { get; init; }

    /// <summary>What a limit is for.</summary>
    internal HouseUnit Unit { get; init; }

    internal int? Most { get; init; }

    internal int? Least { get; init; }

    internal HouseCapitals Capitals { get; init; }

    /// <summary>Whether a first mention is that of any short form in capitals.</summary>
    internal bool TakesAcronyms { get; init; }

    /// <summary>The scope as it is written.</summary>
    internal IReadOnlyList<string> ScopeNames { get; init; } = [];

    /// <summary>Whether a text names a house rule, by its id or its name.</summary>
    public static bool IsNamed(string text) =>
        text is not null
        && (text.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase)
            || text.StartsWith(NamePrefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>The id of the house rule that a text names.</summary>
    public static string ToId(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        string name = text.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase)
            ? text.Substring(IdPrefix.Length)
            : text.Substring(NamePrefix.Length);
        return IdPrefix + name.ToLowerInvariant();
    }

    /// <summary>What stands for a house rule that is named before it is read.</summary>
    /// <param name="text">Its id or name.</param>
    public static RuleDescriptor CreateReference(string text)
    {
        string id = ToId(text);
        return new RuleDescriptor(id, NamePrefix + id.Substring(IdPrefix.Length), id, id, Severity.Warning);
    }

    /// <summary>Whether it has a phrase for a role.</summary>
    internal bool Has(PhraseRole role) => (_roles & (1 << (int)role)) != 0;
}
