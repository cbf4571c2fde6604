using System.Collections.Concurrent;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Analyzer;

/// <summary>A <c>rules.json</c>, or the defaults where there is none, and the engines that run with it.</summary>
internal sealed class ConfigurationFile
{
    private readonly AnalyzerRules _rules;
    private readonly BuildInputs _inputs;
    private readonly string? _folder;
    private readonly Lazy<ConfigurationResult> _result;
    private readonly Lazy<ArticlePatterns> _articles;
    private readonly Lazy<Baseline> _baseline;
    private readonly ConcurrentDictionary<(LintSettings Settings, string Overrides), LintEngine> _engines = new();

    /// <param name="rules">The rules.</param>
    /// <param name="file">The file; null for the defaults.</param>
    /// <param name="inputs">The files of the build.</param>
    public ConfigurationFile(AnalyzerRules rules, AdditionalText? file, BuildInputs inputs)
    {
        _rules = rules;
        _inputs = inputs;
        _folder = file is null ? null : Path.GetDirectoryName(file.Path);
        _result = new Lazy<ConfigurationResult>(() => Read(file));
        _articles = new Lazy<ArticlePatterns>(() => new ArticlePatterns(Settings.Include, Settings.Exclude));
        _baseline = new Lazy<Baseline>(ReadBaseline);
    }

    /// <summary>Whether the file says that its folder is the root of the repository.</summary>
    public bool IsRoot => Settings.IsRoot;

    /// <summary>A CL001 for each mistake in the file and in those it extends; their paths are full.</summary>
    public IReadOnlyList<Finding> Mistakes => _result.Value.Findings;

    /// <summary>What is wrong with the baseline that the file names, or null.</summary>
    public string? BaselineProblem { get; private set; }

    /// <summary>The findings that were accepted.</summary>
    public Baseline Baseline => _baseline.Value;

    private LintSettings Settings => _result.Value.Settings;

    /// <summary>Whether the file says of a path that it is an article.</summary>
    public bool Covers(string path) => _articles.Value.IsMatch(GetRelativePath(path));

    /// <summary>The engine for an article whose <c>.editorconfig</c> sets these severities.</summary>
    public LintEngine GetEngine(string path, SeverityOverrides overrides)
    {
        LintSettings settings = _folder is null ? Settings : _result.Value.ByFile.For(GetRelativePath(path));
        return _engines.GetOrAdd((settings, overrides.Key), _ => new LintEngine(_rules.Rules, overrides.Apply(settings)));
    }

    private string GetRelativePath(string path) => path.Substring(GetGlobBase(path).Length).TrimStart('/', '\\').Replace('\\', '/');

    /// <summary>Globs start at the file's folder; without one at the project's, or at the article's own if that lies elsewhere.</summary>
    private string GetGlobBase(string path)
    {
        string own = _folder ?? _inputs.ProjectFolder;
        return path.StartsWith(own, StringComparison.OrdinalIgnoreCase) ? own : Path.GetDirectoryName(path)!;
    }

    private ConfigurationResult Read(AdditionalText? file)
    {
        SourceText? source = file?.GetText();
        return source is null
            ? new ConfigurationResult(SettingsByFile.Default, [])
            : ConfigurationReader.Read(new ConfigurationSource(file!.Path, file.Path, source.ToString()), _rules.Configurable, _inputs);
    }

    private Baseline ReadBaseline()
    {
        if (_folder is null || Settings.Baseline is not { } name)
        {
            return Baseline.Empty;
        }

        if (_inputs.Find(name, _folder)?.GetText() is not { } source)
        {
            BaselineProblem =
                $"The baseline {name} is not handed to the compiler; add <AdditionalFiles Include=\"{name}\" /> to the project";
            return Baseline.Empty;
        }

        try
        {
            return Baseline.Parse(source.ToString());
        }
        catch (FormatException exception)
        {
            BaselineProblem = $"The baseline {name} cannot be read: {exception.Message}";
            return Baseline.Empty;
        }
    }
}
