namespace ContentLint.Rules;

/// <summary>What the families are called: <c>speakers</c>, <c>CL2</c> or <c>CL2xx</c>.</summary>
public static class RuleFamilyName
{
    private static readonly RuleFamily[] Families = (RuleFamily[])Enum.GetValues(typeof(RuleFamily));

    /// <summary>The readable names, in the order of the numbers.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Families.Select(Format)];

    /// <summary>The readable name.</summary>
    public static string Format(RuleFamily family) => family.ToString().ToLowerInvariant();

    /// <summary>What the family is about, in a few words.</summary>
    public static string Describe(RuleFamily family) => family switch
    {
        RuleFamily.Engine => "what the linter says about its own input",
        RuleFamily.Attribution => "claims and their sources",
        RuleFamily.Speakers => "who speaks",
        RuleFamily.Figures => "figures and dates",
        RuleFamily.Residue => "text of the page and not of the article",
        RuleFamily.Structure => "paragraphs, quotations, headings",
        RuleFamily.Style => "style",
        RuleFamily.House => "the rules of this house",
        _ => "rules of this house in C#",
    };

    /// <summary>The family of a name, in any case of letters; null if there is none.</summary>
    public static RuleFamily? Find(string name)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        foreach (RuleFamily family in Families)
        {
            string number = family switch
            {
                RuleFamily.House => "H",
                RuleFamily.Plugin => "P",
                _ => "CL" + (char)('0' + (int)family),
            };
            if (string.Equals(name, Format(family), StringComparison.OrdinalIgnoreCase)
                || string.Equals(name, number, StringComparison.OrdinalIgnoreCase)
                || string.Equals(name, number + "xx", StringComparison.OrdinalIgnoreCase))
            {
                return family;
            }
        }

        return null;
    }
}
