using ContentLint.Rules;

namespace ContentLint.Plugins;

/// <summary>What rules in C# are called: <c>P-name</c>, and <c>plugin-name</c>. So they are known before any of them is compiled.</summary>
public static class PluginName
{
    /// <summary>What the ids begin with.</summary>
    public const string IdPrefix = "P-";

    /// <summary>What the names begin with.</summary>
    public const string NamePrefix = "plugin-";

    /// <summary>Whether a text names a rule in C#, by its id or its name.</summary>
    public static bool IsNamed(string text) =>
        text is not null
        && (text.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase)
            || text.StartsWith(NamePrefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file can hold rules in C#.</summary>
    public static bool IsFile(string path) =>
        path is not null
        && (path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));

    /// <summary>The id of the rule that a text names.</summary>
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

    /// <summary>What stands for a rule that is named before it is compiled.</summary>
    /// <param name="text">Its id or name.</param>
    public static RuleDescriptor CreateReference(string text)
    {
        string id = ToId(text);
        return new RuleDescriptor(id, NamePrefix + id.Substring(IdPrefix.Length), id, id, Severity.Warning);
    }

    /// <summary>What is wrong with the id and the name of a rule; null if nothing is.</summary>
    public static string? FindMistake(RuleDescriptor rule)
    {
        if (rule is null)
        {
            throw new ArgumentNullException(nameof(rule));
        }

        string id = rule.Id ?? string.Empty;
        bool isRight = id.Length is > 2 and <= 60 && id.StartsWith(IdPrefix, StringComparison.Ordinal) && char.IsLetter(id[2]);
        for (int i = IdPrefix.Length; i < id.Length; i++)
        {
            isRight = isRight && id[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
        }

        if (!isRight)
        {
            return $"the id “{id}” is not {IdPrefix} and a name in small letters, digits and hyphens";
        }

        string name = NamePrefix + id.Substring(IdPrefix.Length);
        return string.Equals(rule.Name, name, StringComparison.Ordinal) ? null : $"the name of {id} is “{rule.Name}” and must be “{name}”";
    }
}
