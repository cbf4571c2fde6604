using System.Text;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary>What <c>--show-settings</c> prints: each setting that is in force for a file, and where it comes from.</summary>
internal sealed class SettingsView(ConfigurationLocator locator, CheckArguments arguments, CommandEnvironment environment, RuleBook book)
{
    private const int KeyWidth = 34;
    private const int ValueWidth = 36;

    private readonly StringBuilder _text = new();

    public int Show()
    {
        string fullPath = Path.TrimEndingDirectorySeparator(locator.Paths.GetFullPath(arguments.Paths[0]));
        bool isFolder = Directory.Exists(fullPath);
        if (!isFolder && !File.Exists(fullPath))
        {
            throw new UsageException($"{arguments.Paths[0]}: there is no such file or folder");
        }

        string folder = isFolder ? fullPath : Path.GetDirectoryName(fullPath)!;
        ConfigurationFile configuration = locator.Find(folder);
        SettingsByFile settings = configuration.ByFile;
        string relative = Path.GetRelativePath(configuration.Folder ?? folder, fullPath).Replace('\\', '/');
        _text.Append(TerminalText.Clean(locator.Paths.GetDisplayPath(fullPath))).Append('\n');
        Append("configuration", configuration.File is null ? "none: the defaults" : locator.Paths.GetDisplayPath(configuration.File), null);
        if (!isFolder)
        {
            Append("found in its folder", new FileDiscovery(locator, forceExclude: true).DescribePlace(fullPath, configuration), null);
        }

        foreach (SettingOrigin origin in SettingOrigins.List(settings, relative))
        {
            Append(origin.Key, origin.Value, origin.Origin);
        }

        foreach (RuleDescriptor rule in book.GetConfigurable())
        {
            AppendRule(SettingOrigins.List(settings, relative, rule), rule);
        }

        ContentLintCommand.Print(environment, _text.ToString());
        foreach (FileResult result in locator.Results)
        {
            environment.Error.Write($"contentlint: {TerminalText.Clean(result.DisplayPath)} has mistakes; contentlint check shows them\n");
        }

        return locator.Results.Length > 0 ? ExitCode.Trouble : ExitCode.Clean;
    }

    private void AppendRule(IReadOnlyList<SettingOrigin> origins, RuleDescriptor rule)
    {
        string? turnedOff = arguments.Selection.TurnsOff(rule);
        bool turnedOn = turnedOff is null && arguments.Selection.Select is not null && rule.Family != RuleFamily.Engine
            && origins[0].Value is "off";
        Append(
            $"{rule.Id} {rule.Name}",
            turnedOff is not null ? "off" : turnedOn ? $"default ({SeverityName.Format(rule.Severity)})" : origins[0].Value,
            turnedOff ?? (turnedOn ? "--select" : origins[0].Origin));
        for (int i = 1; i < origins.Count; i++)
        {
            Append("  " + origins[i].Key, origins[i].Value, origins[i].Origin);
        }
    }

    private void Append(string key, string value, string? origin)
    {
        string clean = TerminalText.Clean(value);
        _text.Append("  ").Append(key).Append(' ', Math.Max(1, KeyWidth - key.Length)).Append(clean);
        if (origin is not null)
        {
            _text.Append(' ', Math.Max(2, ValueWidth - TerminalText.Measure(clean))).Append(TerminalText.Clean(origin));
        }

        _text.Append('\n');
    }
}
