using System.Globalization;
using System.Text;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.House;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.Configuration;

/// <summary>The page about rules.json, made from the keys that the reader knows and the options of the rules.</summary>
internal static class ConfigurationPage
{
    public static string Create(RuleBook book)
    {
        var page = new StringBuilder();
        page.Append("""
            # Configuration

            `contentlint init` writes a `rules.json` with comments that fits the folder it is called in. It applies to that folder and
            all below it, up to the next `rules.json`: the nearest one from an article upwards counts, none above the repository, and
            two are never mixed unless one extends the other. Without one the defaults hold; the `rules.json` at the root of this
            repository restates them. `--config FILE` takes a file for everything.

            Comments and trailing commas are allowed. A key, value, rule or option that does not exist is an error (CL001) at its
            place, with the nearest right one, and the run ends with exit code 2; nothing is passed over.

            `contentlint check --show-settings FILE` prints what is in force for a file, and the line it comes from.

            ```jsonc
            {
              "extends": "strict",
              "include": ["articles/**/*.md"],
              "exclude": ["articles/drafts/"],
              "names": ["Ines Coll", "Tessaly Mills"],
              "rules": { "vague-source": "note", "CL105": "off", "repeated-text": { "options": { "minimum-words": 12 } } },
              "overrides": [
                { "files": ["articles/opinion/**"], "rules": { "vague-source": "off" } },
              ],
            }
            ```

            ## Keys


            """);
        AppendKeys(page, ConfigurationKeys.Root);
        page.Append("\nIn an override:\n\n");
        AppendKeys(page, ConfigurationKeys.Override);
        page.Append("\nFor a house rule ([house-rules.md](house-rules.md) tells more):\n\n");
        AppendKeys(page, HouseKeys.Rule);
        page.Append("\nFor a rule:\n\n");
        AppendKeys(page, ConfigurationKeys.Rule);
        page.Append("""

            ## Patterns

            `include`, `exclude` and the `files` of an override share one language. Patterns start at the folder of the `rules.json`, folders are
            parted by `/`, and case does not count.

            | pattern | fits |
            |---|---|
            | `*`, `?` | any part of a name; one character |
            | `**/*.md` | Markdown files in any folder |
            | `articles`, `articles/` | all that lies below this folder |
            | `*.{md,txt}` | either |
            | `[ab]*`, `[0-9]*`, `[!a-z]*` | names that begin with one of these; with none of these |
            | `!articles/old` | takes back what patterns before it take; the last pattern that fits decides |

            Unless it is set, `include` is
            """).Append(' ').Append(Quote(LintSettings.Default.Include)).Append(" and `exclude` is ")
            .Append(Quote(LintSettings.Default.Exclude)).Append(".\n");
        page.Append("""
            What git ignores is left out too: git is asked, so the excludes of the repository and of its user count, and files that are
            tracked are not ignored. Where there is no git the `.gitignore` files are read, in the language that git gives them.

            Patterns of which none fits a file, so that a folder has no articles, end the run with exit code 2 and are named. A single pattern that fits
            nothing is no mistake: an `exclude` may name folders that are made by a build, `overrides` and `include` are written before the first article
            of a kind, and a `rules.json` that others extend names what only some of them have. `--show-settings FILE` tells what fits a file.

            A Word document (`.docx`) is read where it is named or `include` has `**/*.docx`. It has no lines: places count its paragraphs.

            A file that is named on the command line is linted whatever the patterns say, unless `--force-exclude` is given. If it is no
            text, in a format that is not read, or larger than `--max-size` allows (32 MB), that is said and the exit code is 2; in a folder, and with `--force-exclude` or `--staged`,
            such files are skipped and counted. An article in another language is always skipped and counted.

            ## Profiles


            """);
        for (int i = 0; i < ConfigurationKeys.Profiles.Count; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"* `{ConfigurationKeys.Profiles[i]}`: {ConfigurationKeys.ProfileHelp[i]}.\n");
        }

        page.Append("""

            ## What wins

            From the weakest to the strongest: the defaults; what `extends` names, in its order, each with what it extends before it; the
            file itself. In each of them an override wins over what is said of all files, and a later override over an earlier one. For a
            rule the severity and each option are told apart: setting one leaves the others. On the command line `--select` and
            `--ignore` win over all. `include` and `exclude` replace, `names` and `terms` add up, `root` is not inherited.

            ## Rules


            """);
        page.Append("| rule | severity | options |\n|---|---|---|\n");
        foreach (RuleDescriptor rule in book.GetConfigurable())
        {
            string name = rule.Family == RuleFamily.Engine ? $"{rule.Id} {rule.Name}" : $"[{rule.Id}](rules/{rule.Id}.md) {rule.Name}";
            string options = string.Join("<br>",
                rule.Options.Select(option =>
                    string.Create(CultureInfo.InvariantCulture,
                        $"`{option.Name}`, {option.Minimum} to {option.Maximum}, unless set {option.Default}: {option.Help}")));
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {SeverityName.Format(rule.Severity)} | {options} |\n");
        }

        page.Append("""

            A severity that is set holds for all findings of the rule. Without it most rules grade their findings one by one; the table
            shows what is usual. CL001 and CL002 say that something was not checked and cannot be changed.

            ## Schema

            [rules.schema.json](rules.schema.json) is the schema of the file, for editors that complete and check: name it under
            `$schema`. `contentlint schema` prints it.

            """);
        return page.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static void AppendKeys(StringBuilder page, IReadOnlyList<ConfigurationKey> keys)
    {
        page.Append("| key | takes | what it does |\n|---|---|---|\n");
        foreach (ConfigurationKey key in keys)
        {
            string takes = key.Value switch
            {
                ConfigurationValue.Flag => "true, false",
                ConfigurationValue.Texts => "a list of texts",
                ConfigurationValue.TextOrTexts => "a text or a list of texts",
                ConfigurationValue.Severity => string.Join(", ", ConfigurationKeys.Severities),
                ConfigurationValue.Options => "an object: option and whole number",
                ConfigurationValue.Rules => "an object: rule and severity or object",
                ConfigurationValue.Overrides => "a list of objects",
                ConfigurationValue.House => "a list of objects and texts",
                ConfigurationValue.HouseSeverity => string.Join(", ", HouseKeys.Severities),
                ConfigurationValue.HouseReplacements => "an object: phrase and text or texts",
                ConfigurationValue.HouseLimit => "an object",
                ConfigurationValue.HouseGroups => "a list of texts or of lists",
                ConfigurationValue.HouseCapitals => string.Join(", ", HouseKeys.Capitals),
                ConfigurationValue.HouseCase => string.Join(", ", HouseKeys.Cases),
                ConfigurationValue.HouseUnit => string.Join(", ", HouseKeys.Units),
                ConfigurationValue.HouseFix => string.Join(", ", HouseKeys.Fixes),
                _ => "a text",
            };
            page.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {takes} | {key.Help} |\n");
        }
    }

    private static string Quote(IReadOnlyList<string> patterns) => string.Join(", ", patterns.Select(pattern => $"`{pattern}`"));
}
