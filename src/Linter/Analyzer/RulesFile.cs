using System.Collections.Concurrent;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Findings;
using ContentLint.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.FileSystemGlobbing;

namespace ContentLint.Analyzer;

/// <summary>A <c>rules.json</c>, or the defaults where there is none, and the engines that run with it.</summary>
internal sealed class RulesFile
{
    private readonly AnalyzerRules _rules;
    private readonly string? _folder;
    private readonly string _projectFolder;
    private readonly Lazy<ConfigurationResult> _result;
    private readonly Lazy<Matcher> _articles;
    private readonly ConcurrentDictionary<string, LintEngine> _engines = new(StringComparer.Ordinal);

    /// <param name="rules">The rules.</param>
    /// <param name="file">The file; null for the defaults.</param>
    /// <param name="projectFolder">Where the globs of the defaults start.</param>
    public RulesFile(AnalyzerRules rules, AdditionalText? file, string projectFolder)
    {
        _rules = rules;
        _folder = file is null ? null : Path.GetDirectoryName(file.Path);
        _projectFolder = projectFolder;
        _result = new Lazy<ConfigurationResult>(() => Read(file));
        _articles = new Lazy<Matcher>(() => ArticleGlobs.CreateMatcher(Settings.Include, Settings.Exclude));
    }

    /// <summary>Whether the file says that its folder is the root of the repository.</summary>
    public bool IsRoot => Settings.IsRoot;

    /// <summary>A CL001 for each mistake in the file.</summary>
    public IReadOnlyList<Finding> Mistakes => _result.Value.Findings;

    private LintSettings Settings => _result.Value.Settings;

    /// <summary>Whether the file says of a path that it is an article.</summary>
    public bool Covers(string path)
    {
        string own = _folder ?? _projectFolder;
        string start = path.StartsWith(own, StringComparison.OrdinalIgnoreCase) ? own : Path.GetDirectoryName(path)!;
        return _articles.Value.Match(start, path).HasMatches;
    }

    /// <summary>The engine for articles whose <c>.editorconfig</c> sets these severities.</summary>
    public LintEngine GetEngine(SeverityOverrides overrides) =>
        _engines.GetOrAdd(overrides.Key, _ => new LintEngine(_rules.Rules, overrides.Apply(Settings)));

    private ConfigurationResult Read(AdditionalText? file)
    {
        SourceText? source = file?.GetText();
        return source is null
            ? new ConfigurationResult(LintSettings.Default, [])
            : ConfigurationReader.Read(source.ToString(), file!.Path, _rules.Configurable);
    }
}
