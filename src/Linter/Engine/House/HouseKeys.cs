using ContentLint.Configuration;

namespace ContentLint.House;

/// <summary>What can stand in a house rule: the reader, the schema and the page are made from it.</summary>
public static class HouseKeys
{
    internal const int MostRules = 5000;
    internal const int MostPhrases = 20_000;
    internal const int MostSteps = 500_000;

    /// <summary>The keys that say what a rule checks, in the order of <see cref="HouseKind"/>; each rule has one of them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["find", "replace", "require", "limit", "first", "consistent", "order",
        "capitals"];

    /// <summary>What can stand under <c>scope</c>, alone or behind <c>not</c>.</summary>
    public static IReadOnlyList<string> Scopes => HouseScope.Names;

    /// <summary>What can stand in angle brackets in a phrase.</summary>
    public static IReadOnlyList<string> Classes => WordClasses.Names;

    /// <summary>What can stand under <c>case</c>.</summary>
    public static IReadOnlyList<string> Cases { get; } = ["any", "exact"];

    /// <summary>What can stand under <c>within</c>, and in a limit under <c>in</c>.</summary>
    public static IReadOnlyList<string> Units { get; } = ["sentence", "paragraph", "article"];

    /// <summary>What a limit counts, besides phrases.</summary>
    public static IReadOnlyList<string> Measures { get; } = ["words", "characters", "sentences", "paragraphs"];

    /// <summary>What can stand under <c>capitals</c>.</summary>
    public static IReadOnlyList<string> Capitals { get; } = ["sentence", "title", "lower", "upper"];

    /// <summary>What can stand under <c>fix</c>.</summary>
    public static IReadOnlyList<string> Fixes { get; } = ["offered", "safe", "none"];

    /// <summary>What can stand under <c>severity</c>.</summary>
    public static IReadOnlyList<string> Severities { get; } = ["error", "warning", "note", "off"];

    internal static IReadOnlyList<string> LimitKeys { get; } = ["most", "least", "of", "in"];

    internal static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The keys of a house rule.</summary>
    public static IReadOnlyList<ConfigurationKey> Rule { get; } =
    [
        new("name", ConfigurationValue.Text,
            "The name, of small letters, digits and hyphens. The rule has the id H-name and the name house-name wherever a rule is named."),
        new("message", ConfigurationValue.Text,
            "What the finding says. {found} stands for the words that are found, {better} for the better ones, {count} and {limit} for numbers."),
        new("hint", ConfigurationValue.Text, "What to do about it."),
        new("description", ConfigurationValue.Text, "Why the rule exists, for its page."),
        new("severity", ConfigurationValue.HouseSeverity, "error, warning, note or off; warning unless it is set."),
        new("find", ConfigurationValue.TextOrTexts, "Phrases that should not stand there."),
        new("replace", ConfigurationValue.HouseReplacements,
            "For a phrase the better one, or a list of better ones. An empty text deletes."),
        new("require", ConfigurationValue.TextOrTexts, "Phrases of which one must stand there."),
        new("limit", ConfigurationValue.HouseLimit,
            "How much may stand somewhere: “most” or “least”, “of” words, characters, sentences, paragraphs or phrases, “in” a sentence, a paragraph or the article."),
        new("first", ConfigurationValue.HouseReplacements,
            "For a short form the full one, which must stand at the first mention; or the text “acronyms” for all short forms in capitals."),
        new("consistent", ConfigurationValue.HouseGroups, "Forms of which an article uses one, or a list of such lists."),
        new("order", ConfigurationValue.Texts, "Headings in the order in which they must stand."),
        new("capitals", ConfigurationValue.HouseCapitals, "How headings are capitalised: sentence, title, lower, upper."),
        new("scope", ConfigurationValue.TextOrTexts,
            "Where the rule holds. Unless it is set, everywhere; for first mentions in the body, for an order in subheads, for capitals in headline and subheads."),
        new("case", ConfigurationValue.HouseCase, "Whether capitals count: any (they do not) or exact."),
        new("except", ConfigurationValue.TextOrTexts, "Phrases in which it is no finding."),
        new("unless", ConfigurationValue.TextOrTexts,
            "Phrases that excuse it where they stand “within” the same sentence, paragraph or article."),
        new("when", ConfigurationValue.TextOrTexts, "For “require”: phrases that ask for it."),
        new("within", ConfigurationValue.HouseUnit,
            "How near “unless” or “when” must be: sentence, paragraph, article. Unless it is set, the sentence; for “when” the article."),
        new("fix", ConfigurationValue.HouseFix, "Whether a better phrase is offered, safe to write unseen, or none."),
        new("bad", ConfigurationValue.TextOrTexts, "Texts in which the rule finds something; [| and |] may mark what."),
        new("good", ConfigurationValue.TextOrTexts, "Texts in which it finds nothing."),
    ];
}
