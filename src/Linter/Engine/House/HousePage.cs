using System.Text;
using ContentLint.Rules;
using ContentLint.Running;

namespace ContentLint.House;

/// <summary>The page of a house rule, in Markdown, as the rules that come with the linter have one.</summary>
public static class HousePage
{
    private const int MostPhrases = 40;

    /// <summary>The page.</summary>
    public static string Create(HouseRule rule)
    {
        if (rule is null)
        {
            throw new ArgumentNullException(nameof(rule));
        }

        RuleDescriptor descriptor = rule.Descriptor;
        var page = new StringBuilder();
        page.Append("# ").Append(descriptor.Id).Append(' ').Append(descriptor.Name).Append("\n\n**").Append(Escape(descriptor.Title))
            .Append("**\n\n");
        if (!string.Equals(descriptor.Description, descriptor.Title, StringComparison.Ordinal))
        {
            page.Append(Escape(descriptor.Description)).Append("\n\n");
        }

        page.Append("Severity: ").Append(SeverityName.Format(descriptor.Severity)).Append(". ");
        page.Append("Checks: ").Append(HouseKeys.Kinds[(int)rule.Kind]);
        if (rule.ScopeNames.Count > 0)
        {
            page.Append(". Scope: ").Append(string.Join(", ", rule.ScopeNames));
        }

        page.Append(". Written in ").Append(Escape(rule.Source.Path)).Append(".\n\n");
        if (rule.Hint is { } hint)
        {
            page.Append(Escape(hint)).Append("\n\n");
        }

        AppendPhrases(page, rule);
        AppendExamples(page, rule, isBad: true);
        AppendExamples(page, rule, isBad: false);
        return page.ToString();
    }

    private static void AppendPhrases(StringBuilder page, HouseRule rule)
    {
        foreach ((PhraseRole role, string title) in Titles(rule))
        {
            var phrases = rule.Phrases.Where(phrase => phrase.Role == role).ToList();
            if (phrases.Count == 0)
            {
                continue;
            }

            page.Append(title).Append("\n\n");
            foreach (HousePhrase phrase in phrases.Take(MostPhrases))
            {
                page.Append("* `").Append(phrase.Text).Append('`');
                if (role == PhraseRole.Main && rule.Kind is HouseKind.Replace or HouseKind.First && phrase.Item < rule.Better.Count)
                {
                    page.Append(": ")
                        .Append(string.Join(" or ",
                            rule.Better[phrase.Item].Select(static better => better.Length == 0 ? "nothing" : "`" + better + "`")));
                }

                page.Append('\n');
            }

            if (phrases.Count > MostPhrases)
            {
                page.Append("* and ").Append((phrases.Count - MostPhrases).ToString(System.Globalization.CultureInfo.InvariantCulture))
                    .Append(" more\n");
            }

            page.Append('\n');
        }
    }

    private static (PhraseRole Role, string Title)[] Titles(HouseRule rule) =>
    [
        (PhraseRole.Main, rule.Kind == HouseKind.Require ? "One of these must stand there:" : "What it looks for:"),
        (PhraseRole.Except, "Not in:"),
        (PhraseRole.Unless, "Not beside:"),
        (PhraseRole.When, "Where this stands:"),
    ];

    private static void AppendExamples(StringBuilder page, HouseRule rule, bool isBad)
    {
        var examples = rule.Examples.Where(example => example.IsBad == isBad).ToList();
        if (examples.Count == 0)
        {
            return;
        }

        page.Append(isBad ? "## Bad\n" : "## Good\n");
        foreach (HouseExample example in examples)
        {
            page.Append("\n```text\n")
                .Append(example.Text.Replace(RuleExamples.Open, string.Empty).Replace(RuleExamples.Close, string.Empty).TrimEnd())
                .Append("\n```\n");
        }

        page.Append('\n');
    }

    /// <summary>What the house writes is text: it makes no links and no tables.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#')
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(character) ? ' ' : character);
        }

        return escaped.ToString();
    }
}
