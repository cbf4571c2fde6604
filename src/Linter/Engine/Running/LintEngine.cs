using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Facts;
using ContentLint.Findings;
using ContentLint.House;
using ContentLint.Plugins;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Running;

/// <summary>Runs the rules over one article after another. It keeps no state, so any number of threads can share it.</summary>
public sealed class LintEngine
{
    private readonly IReadOnlyList<Rule> _known;
    private readonly Rule[] _rules; // those that run, and room for the others
    private readonly RuleSettings[] _ruleSettings;
    private readonly int _ruleCount;
    private readonly LintSettings _settings;
    private readonly HouseRuleSet? _house; // null if none of them runs
    private readonly RuleSettings[] _houseSettings = [];

    /// <summary>An engine for these rules; a rule the settings turn off does not run.</summary>
    public LintEngine(IReadOnlyList<Rule> rules, LintSettings settings)
    {
        _settings = settings ?? throw new ArgumentNullException(nameof(settings));
        _known = rules ?? throw new ArgumentNullException(nameof(rules));
        _rules = new Rule[rules.Count];
        _ruleSettings = new RuleSettings[rules.Count];
        for (int i = 0; i < rules.Count; i++)
        {
            RuleSettings own = settings.Get(rules[i].Descriptor);
            if (own.Severity != Severity.None)
            {
                _ruleSettings[_ruleCount] = own;
                _rules[_ruleCount++] = rules[i];
            }
        }

        if (settings.House is { } house)
        {
            _houseSettings = new RuleSettings[house.Rules.Count];
            for (int i = 0; i < _houseSettings.Length; i++)
            {
                RuleDescriptor rule = house.Rules[i].Descriptor;
                RuleSettings own = settings.Get(rule);
                _houseSettings[i] = own.Severity is null && rule.Severity == Severity.None ? own with { Severity = Severity.None } : own;
                _house = _houseSettings[i].Severity == Severity.None ? _house : house;
            }
        }
    }

    /// <summary>Whether some rule compares the article with others.</summary>
    public bool ComparesArticles
    {
        get
        {
            for (int i = 0; i < _ruleCount; i++)
            {
                if (_rules[i] is CorpusRule)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether a rule runs.</summary>
    /// <param name="ruleId">Its id.</param>
    public bool Runs(string ruleId)
    {
        for (int i = 0; i < _ruleCount; i++)
        {
            if (string.Equals(_rules[i].Descriptor.Id, ruleId, StringComparison.Ordinal))
            {
                return true;
            }
        }

        for (int i = 0; i < _houseSettings.Length; i++)
        {
            if (string.Equals(_settings.House!.Rules[i].Descriptor.Id, ruleId, StringComparison.Ordinal))
            {
                return _houseSettings[i].Severity != Severity.None;
            }
        }

        return false;
    }

    /// <summary>All findings in <paramref name="article"/>, by place and then by rule. The article is disposed.</summary>
    public IReadOnlyList<Finding> Lint(Article article)
    {
        using var reading = new ArticleReading(article);
        return Lint(reading);
    }

    /// <summary>All findings in an article that is already being read; the caller disposes it.</summary>
    public IReadOnlyList<Finding> Lint(ArticleReading reading) => Lint(reading, facts: null);

    /// <summary>All findings in an article that is already being read, and what is to be compared with other articles.</summary>
    /// <param name="reading">The article; the caller disposes it.</param>
    /// <param name="facts">Takes the facts; null if there is no other article.</param>
    /// <exception cref="OperationCanceledException">
    /// The reading's <see cref="ArticleReading.Cancellation"/> was asked for; it is looked at before each rule and each layer.
    /// </exception>
    public IReadOnlyList<Finding> Lint(ArticleReading reading, FactCollector? facts)
    {
        facts?.Clear();
        if (!IsArticle(reading))
        {
            return [];
        }

        var raw = new List<RawFinding>();
        Severity markup = _settings.Get(EngineRules.UnreadableMarkup).Grade(EngineRules.UnreadableMarkup.Severity);
        if (reading.Article.MarkupProblem is { } problem && markup != Severity.None)
        {
            raw.Add(new RawFinding(EngineRules.UnreadableMarkup, markup, FirstCharacter(reading),
                $"The file was read as plain text: {problem}", null, []));
        }

        var context = new RuleContext(_settings, raw);
        for (int i = 0; i < _ruleCount; i++)
        {
            reading.Cancellation.ThrowIfCancellationRequested();
            if (IsFor(reading, i))
            {
                Run(_rules[i], _ruleSettings[i], reading, context, raw, facts);
            }
        }

        _house?.Check(reading, context, _houseSettings, (rule, check) =>
        {
            reading.Cancellation.ThrowIfCancellationRequested();
            int before = raw.Count;
            try
            {
                check();
            }
#pragma warning disable CA1031 // a rule that throws must not keep the others from running
            catch (Exception exception) when (!IsCancellation(exception, reading))
#pragma warning restore CA1031
            {
                ReportFailed(rule, reading, raw, before, exception);
            }
        });

        if (raw.Count > 0 && _settings.KnownTerms is { } terms)
        {
            raw.RemoveAll(finding => finding.Rule.Family != RuleFamily.Engine && terms.Cover(reading.Text.AsSpan(), finding.Span));
        }

        facts?.Complete(reading, _settings, reading.Article.Comments.Count == 0 ? null : ReadComments(reading.Article));
        return Complete(reading, raw);
    }

    /// <summary>
    /// Takes the same facts of an article as <see cref="Lint(ArticleReading, FactCollector?)"/>, and looks for nothing else.
    /// </summary>
    /// <param name="reading">The article; the caller disposes it.</param>
    /// <param name="facts">Takes the facts.</param>
    public void TakeFacts(ArticleReading reading, FactCollector facts)
    {
        if (facts is null)
        {
            throw new ArgumentNullException(nameof(facts));
        }

        facts.Clear();
        if (!IsArticle(reading))
        {
            return;
        }

        var raw = new List<RawFinding>();
        var context = new RuleContext(_settings, raw);
        for (int i = 0; i < _ruleCount; i++)
        {
            if (_rules[i] is CorpusRule && IsFor(reading, i))
            {
                Run(_rules[i], _ruleSettings[i], reading, context, raw, facts);
            }
        }

        facts.Complete(reading, _settings, reading.Article.Comments.Count == 0 ? null : ReadComments(reading.Article));
    }

    private bool IsArticle(ArticleReading reading)
    {
        if (_settings.Genre is { } genre)
        {
            reading.Declare(genre);
        }

        return reading.Genre != Genre.Data;
    }

    private bool IsFor(ArticleReading reading, int rule) =>
        !reading.Article.IsCode || _rules[rule].Descriptor.IsForCode || _ruleSettings[rule].Severity is not null;

    /// <summary>Runs a rule over an article that is of its kind and has what wakes it.</summary>
    private static void Run(Rule rule, RuleSettings settings, ArticleReading reading, RuleContext context, List<RawFinding> raw,
        FactCollector? facts)
    {
        if (rule.Descriptor.QuietIn.Count > 0 && rule.Descriptor.IsQuietIn(reading.Genre))
        {
            return;
        }

        int before = raw.Count;
        int factsBefore = facts?.Count ?? 0;
        try
        {
            if (rule is CorpusRule corpus)
            {
                if (facts is not null)
                {
                    facts.PassTo(corpus, settings);
                    corpus.Collect(reading, facts);
                }
            }
            else if (rule.Descriptor.WokenBy is null || rule.Descriptor.WokenBy.IsWoken(reading))
            {
                context.PassTo(rule.Descriptor, settings, rule.Descriptor.NotesIn.Count > 0
                    && rule.Descriptor.WritesNotesIn(reading.Genre));
                rule.Check(reading, context);
            }
        }
#pragma warning disable CA1031 // a rule that throws must not keep the others from running
        catch (Exception exception) when (!IsCancellation(exception, reading))
#pragma warning restore CA1031
        {
            facts?.Truncate(factsBefore);
            ReportFailed(rule.Descriptor, reading, raw, before, exception);
        }
    }

    /// <summary>Whether a rule ended because the reading was ended under it.</summary>
    private static bool IsCancellation(Exception exception, ArticleReading reading) =>
        exception is OperationCanceledException && reading.Cancellation.IsCancellationRequested;

    private static void ReportFailed(RuleDescriptor rule, ArticleReading reading, List<RawFinding> raw, int before, Exception exception)
    {
        raw.RemoveRange(before, raw.Count - before);
        bool isElsewhere = exception is RuleFailedException;
        string what = isElsewhere ? exception.Message : $"{exception.GetType().Name}: {exception.Message}";
        raw.Add(new RawFinding(
            EngineRules.RuleFailed,
            Severity.Error,
            FirstCharacter(reading),
            SafeText.OnOneLine($"Rule {rule.Id} {rule.Name} failed on {reading.Article.Path} ({what})"),
            isElsewhere ? "The other rules ran" : "The other rules ran. Please report this with the article",
            []));
    }

    /// <summary>The first character, whole: a line break or an emoji may take two places.</summary>
    private static TextSpan FirstCharacter(ArticleReading reading)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        bool isPair = text.Length > 1 && (char.IsSurrogatePair(text[0], text[1]) || (text[0] == '\r' && text[1] == '\n'));
        return new TextSpan(0, isPair ? 2 : Math.Min(1, text.Length));
    }

    private Finding[] Complete(ArticleReading reading, List<RawFinding> raw)
    {
        SuppressionComments? comments = reading.Article.Comments.Count == 0 ? null : ReadComments(reading.Article);
        if (raw.Count == 0 && comments is null)
        {
            return [];
        }

        raw.Sort(Compare);
        using var occurrences = new PooledIndex(raw.Count);
        var findings = new Finding[raw.Count];
        LineIndex lines = reading.Article.Source.Lines;
        BlockHash block = default;
        BlockHash sentence = default;
        for (int i = 0; i < findings.Length; i++)
        {
            RawFinding finding = raw[i];
            ulong words = Fingerprint.Hash(finding.Rule.Id, reading.Text.AsSpan(finding.Span));
            ulong hash = Fingerprint.Hash(reading, words, finding.Span, ref block);
            int occurrence = occurrences.Increment(hash);
            TextSpan place = reading.Article.ToSource(finding.Span);
            findings[i] = new Finding(
                finding.Rule,
                finding.Severity,
                reading.Article.Path,
                place,
                lines.GetPositions(place),
                finding.Message,
                finding.Hint,
                Locate(reading.Article, finding.Related),
                Fingerprint.Format(hash, occurrence),
                finding.Fix is null ? null : Complete(reading, finding.Rule, finding.Fix),
                comments?.Find(finding.Rule, place))
            {
                Evidence = finding.Evidence,
                SentenceKey = Fingerprint.HashSentence(reading, words, finding.Span, ref sentence),
            };
        }

        StructureProof.Restrict(reading.Article, findings);
        return comments is null ? findings : AddFindings(reading.Article, findings, comments);
    }

    private SuppressionComments? ReadComments(Article article) =>
        SuppressionComments.Read(article,
            [.. EngineRules.All, .. _known.Select(rule => rule.Descriptor),
                .. _settings.House?.Rules.Select(static rule => rule.Descriptor) ?? []]);

    /// <summary>The findings about the comments stand in no block: they are known by the comment and by what is wrong with it.</summary>
    private Finding[] AddFindings(Article article, Finding[] findings, SuppressionComments comments)
    {
        List<Finding> all = [.. findings];
        using var occurrences = new PooledIndex(16);
        foreach ((RuleDescriptor rule, Severity severity, TextSpan place, string message, string? hint) in comments.GetFindings(_settings))
        {
            ulong hash = Fingerprint.Hash(rule.Id, (article.Source.ToString(place) + message).AsSpan());
            all.Add(new Finding(rule, severity, article.Path, place, article.Source.Lines.GetPositions(place), SafeText.OnOneLine(message),
                hint, [], Fingerprint.Format(hash, occurrences.Increment(hash))));
        }

        // Stable: findings at one place keep the order of their rules.
        return [.. all.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)];
    }

    private static RelatedFinding[] Locate(Article article, IReadOnlyList<RelatedPlace> related)
    {
        if (related.Count == 0)
        {
            return [];
        }

        var located = new RelatedFinding[related.Count];
        for (int i = 0; i < located.Length; i++)
        {
            TextSpan place = article.ToSource(related[i].Span);
            located[i] = new RelatedFinding(place, article.Source.Lines.GetPositions(place), related[i].Message);
        }

        return located;
    }

    /// <summary>The fix as far as it is allowed, with its places in the file.</summary>
    private static Fix? Complete(ArticleReading reading, RuleDescriptor rule, Fix fix)
    {
        if (FixGuard.Restrict(reading, rule, fix) is not { } allowed || reading.Article.ToSource(allowed) is not { } placed)
        {
            return null;
        }

        LineIndex lines = reading.Article.Source.Lines;
        var edits = new Edit[placed.Edits.Count];
        for (int i = 0; i < edits.Length; i++)
        {
            edits[i] = placed.Edits[i] with { Lines = lines.GetPositions(placed.Edits[i].Span) };
        }

        return placed with { Edits = edits };
    }

    private static int Compare(RawFinding x, RawFinding y)
    {
        int order = x.Span.Start.CompareTo(y.Span.Start);
        order = order != 0 ? order : string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
        order = order != 0 ? order : x.Span.Length.CompareTo(y.Span.Length);
        return order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
    }
}
