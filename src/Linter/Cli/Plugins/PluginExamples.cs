using ContentLint.Cli.Files;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Plugins;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Plugins;

/// <summary>Runs the examples in the doc comments of plug-ins. One that disagrees with its rule is a mistake at the rule's id.</summary>
internal static class PluginExamples
{
    /// <summary>For each rule how many examples it has, and the mistakes.</summary>
    /// <param name="set">The plug-ins.</param>
    /// <param name="paths">How paths are shown.</param>
    /// <exception cref="UsageException">The process died over them.</exception>
    public static (int Examples, Finding[] Mistakes)[] Run(PluginSet set, ProjectPaths paths)
    {
        try
        {
            return [.. set.Test().Select((result, i) => (result.Examples, Locate(set, set.Rules[i], result.Mistakes, paths)))];
        }
        catch (Exception exception) when (exception is RuleFailedException or InvalidDataException or EndOfStreamException)
        {
            throw new UsageException($"the examples of the plug-ins cannot be run: {exception.Message}");
        }
    }

    private static Finding[] Locate(PluginSet set, PluginRule rule, string[] mistakes, ProjectPaths paths)
    {
        if (mistakes.Length == 0)
        {
            return [];
        }

        string file = set.GetFile(rule);
        string text = file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
            ? FileBytes.ReadText(file, FileBytes.MostOfConfiguration)
            : string.Empty;
        string id = rule.Descriptor.Id;
        int start = text.IndexOf($"\"{id}\"", StringComparison.Ordinal);
        var source = new ConfigurationSource(file, paths.GetReportPath(file), text);
        return Array.ConvertAll(mistakes,
            mistake => ConfigurationMistake.Create(source, start < 0 ? default : new TextSpan(start + 1, id.Length), mistake, hint: null));
    }
}
