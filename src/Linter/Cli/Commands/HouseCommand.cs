using System.CommandLine;
using System.Globalization;
using System.Text;
using ContentLint.Cli.Files;
using ContentLint.Cli.Importing;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Commands;

/// <summary>
/// <c>contentlint house import FILE ...</c>: makes house rules of Vale styles and word lists, and says what it could not carry over.
/// </summary>
internal static class HouseCommand
{
    private static readonly string[] Endings = [".yml", ".yaml", ".txt", ".json", ".js", ".mjs", ".ts", ".py"];

    public static int Run(string[] args, CommandEnvironment environment)
    {
        if (args is not ["import", ..])
        {
            throw new UsageException(args.Length == 0
                ? "house needs to know what to do"
                : $"there is no command “house {args[0]}”", "contentlint house import FILE ... [--output FILE]");
        }

        var paths = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string>("--output", "-o");
        CommandLine line = CommandLine.Parse(new Command("import") { paths, output }, args.AsSpan(1).ToArray());
        if (line.Get(paths).Length == 0)
        {
            throw new UsageException("house import needs a file or a folder of rules", "a Vale style, or a list of words");
        }

        var rules = new List<ImportedRule>();
        foreach (string path in line.Get(paths))
        {
            Read(path, environment, rules);
        }

        GiveNames(rules);
        rules.ForEach(Verify);
        ImportedRule[] carried = [.. rules.Where(static rule => rule.Kind is not null)];
        if (carried.Length > 0)
        {
            Write(HouseFileWriter.Write(carried), line.Get(output), environment);
        }

        Report(rules, carried, environment);
        return carried.Length > 0 ? ExitCode.Clean : ExitCode.Trouble;
    }

    private static void Read(string path, CommandEnvironment environment, List<ImportedRule> rules)
    {
        string full = Path.GetFullPath(path, environment.WorkingDirectory);
        if (Directory.Exists(full))
        {
            foreach (string file in Directory.GetFiles(full).Order(StringComparer.Ordinal))
            {
                if (Path.GetFileName(file) is not "meta.json" && Path.GetExtension(file) is ".yml" or ".yaml")
                {
                    ReadFile(file, Path.Combine(path, Path.GetFileName(file)), rules);
                }
            }

            return;
        }

        if (!File.Exists(full))
        {
            throw new UsageException($"{path}: there is no such file or folder");
        }

        if (!Endings.Contains(Path.GetExtension(full), StringComparer.OrdinalIgnoreCase))
        {
            throw new UsageException($"{path} is no Vale style and no list of words", "they end in " + string.Join(", ", Endings));
        }

        ReadFile(full, path, rules);
    }

    private static void ReadFile(string full, string shown, List<ImportedRule> rules)
    {
        string text;
        try
        {
            text = FileBytes.ReadText(full, FileBytes.MostOfConfiguration);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{shown} cannot be read: {FileErrors.Describe(exception)}");
        }

        string ending = Path.GetExtension(full).ToLowerInvariant();
        bool isVale = ending is ".yml" or ".yaml";
        string folder = isVale ? Path.GetFileName(Path.GetDirectoryName(full)) ?? string.Empty : string.Empty;
        string name = ToName(folder + "-" + Path.GetFileNameWithoutExtension(full));
        if (isVale)
        {
            rules.Add(ValeRule.Read(text, shown, name));
        }
        else
        {
            rules.AddRange(WordListFile.Read(text, shown, name, ending is ".txt"));
        }
    }

    private static string ToName(string text)
    {
        var name = new StringBuilder();
        for (int i = 0; i < text.Length && name.Length < 50; i++)
        {
            char character = text[i];
            bool startsWord = char.IsAsciiLetterUpper(character) && i > 0 && char.IsAsciiLetterLower(text[i - 1]);
            if (!char.IsAsciiLetterOrDigit(character) || startsWord)
            {
                if (name.Length > 0 && name[^1] != '-')
                {
                    name.Append('-');
                }
            }

            if (char.IsAsciiLetter(character) || (char.IsAsciiDigit(character) && name.Length > 0))
            {
                name.Append(char.ToLowerInvariant(character));
            }
        }

        string own = name.ToString().Trim('-');
        return own.Length == 0 ? "imported" : own;
    }

    private static void GiveNames(List<ImportedRule> rules)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i].Kind is null || known.Add(rules[i].Name))
            {
                continue;
            }

            int number = 2;
            while (!known.Add(string.Create(CultureInfo.InvariantCulture, $"{rules[i].Name}-{number}")))
            {
                number++;
            }

            rules[i].Name = string.Create(CultureInfo.InvariantCulture, $"{rules[i].Name}-{number}");
        }
    }

    /// <summary>What is written must be read again without a mistake.</summary>
    private static void Verify(ImportedRule rule)
    {
        if (rule.Kind is null)
        {
            return;
        }

        IReadOnlyList<Finding> mistakes = ConfigurationReader.Read(HouseFileWriter.Write([rule]), "import", EngineRules.All).Findings;
        if (mistakes.Count > 0)
        {
            rule.Fail(mistakes[0].Message);
        }
    }

    private static void Write(string text, string? output, CommandEnvironment environment)
    {
        if (output is null)
        {
            ContentLintCommand.Print(environment, text);
            return;
        }

        string full = Path.GetFullPath(output, environment.WorkingDirectory);
        if (Path.Exists(full))
        {
            throw new UsageException($"{output} exists already; nothing was written");
        }

        try
        {
            FileReplacement.Write(full, Encoding.UTF8.GetBytes(text), before: default, mustBeUnchanged: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{output} cannot be written: {FileErrors.Describe(exception)}");
        }
    }

    private static void Report(List<ImportedRule> rules, ImportedRule[] carried, CommandEnvironment environment)
    {
        var text = new StringBuilder();
        foreach (ImportedRule rule in rules)
        {
            text.Append(TerminalText.Clean(rule.Origin)).Append(": ");
            if (rule.Kind is null)
            {
                text.Append("not carried over: ").Append(TerminalText.Clean(SafeText.OnOneLine(rule.Reason ?? string.Empty))).Append('\n');
                continue;
            }

            text.Append("H-").Append(rule.Name).Append(rule.LeftOut.Count > 0 ? ", in part" : string.Empty).Append('\n');
            foreach (string left in rule.LeftOut)
            {
                text.Append("  left out: ").Append(TerminalText.Clean(SafeText.OnOneLine(left))).Append('\n');
            }
        }

        int whole = carried.Count(static rule => rule.LeftOut.Count == 0);
        text.Append(CultureInfo.InvariantCulture,
            $"contentlint: {carried.Length:N0} of {rules.Count:N0} rules carried over, {carried.Length - whole:N0} of them in part; {carried.Sum(static rule => rule.PhraseCount):N0} phrases\n");
        environment.Error.Write(text.ToString());
    }
}
