using System.Collections.Immutable;
using ContentLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContentLint.Analyzer;

/// <summary>Runs the rules in the compiler, on the articles that the package's targets name among the additional files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class ContentLintAnalyzer : DiagnosticAnalyzer
{
    private readonly AnalyzerRules _rules;

    /// <summary>The analyzer with all rules; called by the compiler.</summary>
    public ContentLintAnalyzer()
        : this(RuleCatalog.All)
    {
    }

    internal ContentLintAnalyzer(IReadOnlyList<Rule> rules) => _rules = new AnalyzerRules(rules);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => _rules.Diagnostics;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null)
        {
            throw new ArgumentNullException(nameof(context));
        }

        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        if (BuildInputs.Read(context.Options.AdditionalFiles, context.CancellationToken) is { } inputs)
        {
            var run = new AnalyzerRun(_rules, inputs, context.Options);
            context.RegisterAdditionalFileAction(run.Check);
            context.RegisterCompilationEndAction(run.End);
        }
    }
}
