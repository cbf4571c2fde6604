using System.Collections.Concurrent;
using ContentLint.Documents;
using ContentLint.Facts;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Analyzer;

/// <summary>One compilation: its configurations are read once, its articles one by one and on any thread.</summary>
internal sealed class AnalyzerRun
{
    private readonly AnalyzerRules _rules;
    private readonly BuildInputs _inputs;
    private readonly ConfigurationLocator _locator;
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly EditorConfigSeverities _severities;
    private readonly ConcurrentDictionary<string, byte> _mistakes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Key, string Value), byte> _keys = new(); // that mean nothing

    private readonly ConcurrentDictionary<(string Path, string Fingerprint), byte> _reported = new();
    private readonly ConcurrentBag<(string Path, ArticleFacts Facts)> _facts = [];
    private readonly ConcurrentDictionary<string, string> _paths =
        new(StringComparer.Ordinal); // of the articles, by what reports call them

    public AnalyzerRun(AnalyzerRules rules, BuildInputs inputs, AnalyzerOptions options)
    {
        _rules = rules;
        _inputs = inputs;
        _locator = new ConfigurationLocator(rules, inputs);
        _options = options.AnalyzerConfigOptionsProvider;
        _severities = new EditorConfigSeverities(rules.Configurable);
    }

    public void Check(AdditionalFileAnalysisContext context)
    {
        string path = context.AdditionalFile.Path;
        try
        {
            if (_inputs.IsArticle(path))
            {
                Lint(context, path);
            }
            else if (_locator.FindUsed(path) is { } rules)
            {
                foreach (Finding mistake in rules.Mistakes)
                {
                    // Two configurations may extend one file: its mistakes are reported once.
                    if (_reported.TryAdd((mistake.Path, mistake.Fingerprint), 0))
                    {
                        context.ReportDiagnostic(_rules.Create(mistake, mistake.Path));
                    }
                }
            }
        }
#pragma warning disable CA1031 // the compiler would say that the analyzer failed, and not on which article
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            string message =
                $"The file cannot be linted; please report this with the article ({exception.GetType().Name}: {exception.Message})";
            context.ReportDiagnostic(_rules.Create(EngineRules.RuleFailed, Location.Create(path, default, default), message));
        }
    }

    public void End(CompilationAnalysisContext context)
    {
        foreach (string mistake in _mistakes.Keys.OrderBy(mistake => mistake, StringComparer.Ordinal))
        {
            context.ReportDiagnostic(_rules.Create(EngineRules.Configuration, Location.None, mistake));
        }

        foreach ((string key, string value) in _keys.Keys.OrderBy(mistake => mistake.Key, StringComparer.Ordinal))
        {
            (Location location, string written) = EditorConfigPlace.Find(context.Options.AdditionalFiles, key, value);
            context.ReportDiagnostic(_rules.Create(EngineRules.Configuration, location, _severities.Describe(written, value)!));
        }

        CompareArticles(context);
    }

    /// <summary>Compares the articles when all of them have been linted.</summary>
    private void CompareArticles(CompilationAnalysisContext context)
    {
        var findings = new List<CorpusFinding>();
        var pass = new CorpusPass(_rules.Rules, conflict =>
        {
            if (conflict.All(place => place.Finding.Suppression is null
                && FindBaseline(place.Finding.Path).Suppress([place.Finding])[0].Suppression is null))
            {
                findings.AddRange(conflict);
            }
        });
        foreach (IGrouping<ulong, (string Path, ArticleFacts Facts, FactKey Key)> sharing in _facts
            .SelectMany(static article => article.Facts.Keys.Select(key => (article.Path, article.Facts, Key: key)))
            .GroupBy(static fact => fact.Key.Hash)
            .OrderBy(static sharing => sharing.Key))
        {
            if (sharing.Skip(1).Any(other => FactKey.AreCompared(other.Key.Form, sharing.First().Key.Form)))
            {
                pass.Compare([.. sharing.Select(static fact =>
                    FactRecord.Read(fact.Facts.Records.AsSpan(fact.Key.Record), fact.Key.Hash, fact.Path))]);
            }
        }

        foreach (CorpusFinding place in CorpusFinding.Settle(findings))
        {
            context.ReportDiagnostic(_rules.Create(place.Finding, _paths[place.Finding.Path], other => _paths[other]));
        }
    }

    private Baseline FindBaseline(string path) => _locator.Find(Path.GetDirectoryName(_paths[path])!).Baseline;

    private void Lint(AdditionalFileAnalysisContext context, string path)
    {
        ConfigurationFile rules = _locator.Find(Path.GetDirectoryName(path)!);
        if (!rules.Covers(path))
        {
            return;
        }

        AnalyzerConfigOptions options = _options.GetOptions(context.AdditionalFile);
        foreach ((string Key, string Value) mistake in _severities.FindMistakes(options))
        {
            _keys.TryAdd(mistake, 0);
        }

        // The compiler itself reports a file that it cannot read.
        SourceText? source = context.AdditionalFile.GetText(context.CancellationToken);
        ArticleText? text = source is null ? null : SourceDecoder.Decode(source);
        if (text is null)
        {
            return;
        }

        string name = _locator.GetReportPath(path);
        using var reading = new ArticleReading(Article.Read(text, name, Article.GetFormat(name)));
        if (!EnglishCheck.IsEnglish(reading))
        {
            return;
        }

        var facts = new FactCollector();
        IReadOnlyList<Finding> findings = rules.GetEngine(path, _severities.Read(options)).Lint(reading, facts);
        if (facts.Facts.Keys.Count > 0)
        {
            _paths[name] = path;
            _facts.Add((name, facts.Facts));
        }

        foreach (Finding finding in rules.Baseline.Suppress(findings))
        {
            if (finding.Suppression is null)
            {
                context.ReportDiagnostic(_rules.Create(finding, path));
            }
        }

        if (rules.BaselineProblem is { } problem)
        {
            _mistakes.TryAdd(problem, 0);
        }
    }
}
