using ContentLint.Cli.Baselines;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Git;
using ContentLint.Cli.Results;
using ContentLint.Facts;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Corpus;

/// <summary>Compares the articles of a run when all of them have been linted.</summary>
/// <param name="rules">The rules.</param>
/// <param name="files">The files of the run.</param>
/// <param name="baselines">What was accepted.</param>
/// <param name="needs">What reports show of the text.</param>
/// <param name="jobs">How many threads compare at most.</param>
/// <param name="others">The articles that those of the run are compared with besides, and in which nothing is reported; null if there are
/// none.</param>
/// <param name="index">What git's index holds; null if the work tree is linted.</param>
internal sealed class CorpusCheck(IReadOnlyList<Rule> rules, LintFile[] files, BaselineBook baselines, ReportNeeds needs,
    int jobs = 1, OtherArticles? others = null, IndexBlobs? index = null) : IDisposable
{
    private readonly FactStore _facts = new();
    private int _unindexed; // how many of the others are among the facts
    private readonly Dictionary<string, LintFile> _byPath = new(StringComparer.Ordinal);

    /// <summary>How many keys were too common to be compared.</summary>
    public int CommonKeys { get; private set; }

    /// <summary>How many facts they have.</summary>
    public long CommonFacts { get; private set; }

    /// <summary>Takes the facts of an article.</summary>
    public void Add(FileResult result) => _facts.Add(result.Path, result.Facts);

    /// <summary>What is found, file by file in the order of their paths.</summary>
    public IEnumerable<(LintFile File, FileResult Result)> Compare()
    {
        List<CorpusFinding> findings;
        try
        {
            findings = Read();
        }
        catch (InvalidDataException) when (others is not null)
        {
            others.Forget();
            findings = Read();
        }

        findings = [.. CorpusFinding.Settle(findings)];
        for (int start = 0; start < findings.Count;)
        {
            int end = start + 1;
            while (end < findings.Count
                && string.Equals(findings[end].Finding.Path, findings[start].Finding.Path, StringComparison.Ordinal))
            {
                end++;
            }

            LintFile file = Find(findings[start].Finding.Path)!;
            yield return (file, Complete(file, findings.GetRange(start, end - start)));
            start = end;
        }
    }

    public void Dispose() => _facts.Dispose();

    private List<CorpusFinding> Read()
    {
        if (others?.Prepare() is { } unindexed)
        {
            for (; _unindexed < unindexed.Count; _unindexed++)
            {
                if (Find(unindexed[_unindexed].Path) is null)
                {
                    _facts.Add(unindexed[_unindexed].Path, unindexed[_unindexed].Facts);
                }
            }
        }

        var findings = new List<CorpusFinding>();
        CommonKeys = 0;
        CommonFacts = 0;
        foreach (Portion portion in _facts.Read(jobs, () => new Portion(rules), others))
        {
            CommonKeys += portion.Pass.CommonKeys;
            CommonFacts += portion.Pass.CommonFacts;
            findings.AddRange(portion.Conflicts.SelectMany(Complete));
        }

        return findings;
    }

    /// <summary>
    /// What is accepted in one article is accepted; of a file of which only some lines count, only conflicts with those are shown.
    /// </summary>
    private IEnumerable<CorpusFinding> Complete(IReadOnlyList<CorpusFinding> conflict)
    {
        if (others is not null && conflict.All(place => Find(place.Finding.Path) is null))
        {
            yield break;
        }

        Finding[] findings = [.. conflict.Select(place => Suppress(place.Finding))];
        Suppression? accepted = Array.Find(findings, static finding => finding.Suppression is not null)?.Suppression;
        for (int i = 0; i < findings.Length; i++)
        {
            Finding finding = findings[i];
            if (Find(finding.Path) is { } file
                && (file.Change?.Lines is not { } changed || changed.Touch(finding.Lines.Start.Line, finding.Lines.End.Line)))
            {
                // The entry of one side is that side's; it accepts the others too.
                yield return conflict[i] with
                {
                    Finding = finding.Suppression is null && accepted is not null
                    ? finding with { Suppression = accepted with { Entry = null } }
                    : finding
                };
            }
        }
    }

    private Finding Suppress(Finding finding)
    {
        LintFile? own = Find(finding.Path);
        LintFile file = own ?? others!.Find(finding.Path);
        BaselineBook book = own is null ? others!.OpenBaselines(file, baselines) : baselines;
        return book.Suppress(file, [finding], withGone: true)[0];
    }

    /// <summary>A file of the run; null if it is another one.</summary>
    private LintFile? Find(string path)
    {
        if (_byPath.Count == 0)
        {
            foreach (LintFile file in files)
            {
                _byPath.TryAdd(file.Path, file);
            }
        }

        return _byPath.GetValueOrDefault(path);
    }

    private FileResult Complete(LintFile file, List<CorpusFinding> places)
    {
        var accepted = new List<BaselineEntry>();
        var findings = new Finding[places.Count];
        var excerpts = new FindingExcerpt?[findings.Length];
        var columns = new ByteColumns?[findings.Length];
        for (int i = 0; i < findings.Length; i++)
        {
            Fact fact = places[i].Fact;
            findings[i] = baselines.Accept(file, places[i].Finding, fact.Words, accepted);
            if (findings[i].Severity >= needs.LeastExcerpt && findings[i].Suppression is null)
            {
                var place = new LineExcerpt(fact.Quote, fact.QuoteOffset, fact.Words.Length,
                    CutBefore: fact.QuoteOffset < fact.Lines.Start.Character, CutAfter: false);
                excerpts[i] = new FindingExcerpt(place, new LineExcerpt[findings[i].Related.Count]);
            }

            columns[i] = needs.ByteColumns ? new ByteColumns(fact.Columns.Start, fact.Columns.End, []) : null;
        }

        return new FileResult
        {
            Path = file.Path,
            DisplayPath = file.DisplayPath,
            Findings = findings,
            Excerpts = excerpts,
            Columns = columns,
            Text = needs.Text ? ReadText(file) : null,
            Accepted = [.. accepted],
        };
    }

    /// <summary>The article once more, for a report that shows whole ones; without it the report shows the findings alone.</summary>
    private string? ReadText(LintFile file)
    {
        if (file.FullPath is not { } path)
        {
            return null;
        }

        try
        {
            using FileBytes bytes = file.Change?.BlobId is { } blob && index is not null
                ? index.Read(blob, FileBytes.UsualMostOfArticle)
                : FileBytes.Read(path);
            return TextDecoder.Decode(bytes.Buffer, bytes.Count)?.ToString();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What one thread finds under some of the keys.</summary>
    private sealed class Portion : IFactSink
    {
        public Portion(IReadOnlyList<Rule> rules) => Pass = new CorpusPass(rules, Conflicts.Add);

        public CorpusPass Pass { get; }

        public List<IReadOnlyList<CorpusFinding>> Conflicts { get; } = [];

        public void Take(IReadOnlyList<Fact> facts) => Pass.Compare(facts);

        public void PassOver(long facts) => Pass.PassOver(facts);
    }
}
