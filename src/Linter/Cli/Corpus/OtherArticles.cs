using System.Text;
using ContentLint.Cli.Baselines;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Git;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Results;
using ContentLint.Facts;

namespace ContentLint.Cli.Corpus;

/// <summary>
/// The articles in git's index that a run does not lint and that its articles are compared with. Their facts are in the index on disk, by
/// the ids of their contents. What that does not know is linted; if it is much the file is written anew.
/// </summary>
internal sealed class OtherArticles : IFurtherFacts, IDisposable
{
    /// <summary>As many are linted in each run before it pays to write the file.</summary>
    private const int FewArticles = 16;

    /// <summary>Of a large file, which takes long to write, one more for each so many that it knows.</summary>
    private const int KnownForOneMore = 1000;

    /// <summary>As many paths are looked at in each run, and are no articles.</summary>
    private const int FewFiles = 2000;

    private const int Unknown = -1;

    private readonly ConfigurationLocator _locator;
    private readonly FileDiscovery _discovery;
    private readonly string _repository;
    private readonly List<byte[]> _paths = []; // of the command line, from the folder of the work tree
    private readonly int _jobs;
    private readonly int _mostBytes;
    private readonly TrackedFiles _tracked;
    private readonly bool[] _isOut; // those of the run, and those in the list
    private readonly List<(string Path, ArticleFacts Facts)> _unindexed = [];
    private readonly IndexFile _file;
    private readonly UInt128 _stamp;
    private readonly BaselineBook _baselines;
    private readonly Dictionary<string, int> _compared = new(StringComparer.Ordinal); // which file it is, by path of reports
    private readonly List<IndexKey> _keys = [];
    private readonly List<IndexKey> _found = [];
    private bool _isPrepared;
    private bool _isForgotten;
    private CorpusIndex? _index;
    private int _open = Unknown;
    private int[] _trackedBy = []; // by number in the index: which file it is, or unknown
    private string?[] _names = []; // their paths in reports, by number in the index

    /// <param name="locator">Finds the configurations of these articles: mistakes in them are none of the run's.</param>
    /// <param name="selection">What the command line turns on and off.</param>
    /// <param name="repository">The folder of the work tree.</param>
    /// <param name="paths">The full paths of the command line.</param>
    /// <param name="own">The full paths of the files that the run lints, and of those that are gone.</param>
    /// <param name="jobs">How many threads at most.</param>
    /// <param name="mostBytes">How many bytes an article may have.</param>
    public OtherArticles(ConfigurationLocator locator, RuleSelection selection, string repository, IEnumerable<string> paths,
        IEnumerable<string> own, int jobs, int mostBytes)
    {
        _locator = locator;
        _repository = repository;
        foreach (string path in paths)
        {
            if (ProjectPaths.IsWithin(path, repository))
            {
                _paths.Add([]);
            }
            else if (ProjectPaths.IsWithin(repository, path))
            {
                _paths.Add(TrackedFiles.Encode(_repository, path));
            }
        }

        _jobs = jobs;
        _mostBytes = mostBytes;
        _discovery = new FileDiscovery(locator, forceExclude: false);
        _baselines = new BaselineBook(locator.Paths, named: null, BaselineUse.Read);
        _tracked = TrackedFiles.Read(repository);
        _stamp = IndexStamp.Create(locator, selection, _tracked, repository, mostBytes);
        _file = new IndexFile(locator, repository, _tracked);
        _isOut = new bool[_tracked.Count];
        foreach (string path in own)
        {
            if (_tracked.Find(TrackedFiles.Encode(_repository, path)) is >= 0 and var number)
            {
                _isOut[number] = true;
            }
        }
    }

    /// <summary>Is told how many articles are linted, as often as one is done.</summary>
    public Action<int>? Progress { get; init; }

    /// <summary>The article that is compared next, where they come one after another: it is none of the others then.</summary>
    public string? Open
    {
        get;
        set
        {
            field = value;
            _open = value is null ? Unknown : _tracked.Find(TrackedFiles.Encode(_repository, value));
        }
    }

    /// <summary>One of the articles that were compared, by its path in reports.</summary>
    public LintFile Find(string path) => _discovery.Describe(_tracked.GetFullPath(_compared[path], _repository));

    /// <summary>The baselines that count for one of the articles.</summary>
    /// <param name="file">The article.</param>
    /// <param name="own">Those of the run, among which they may be.</param>
    public BaselineBook OpenBaselines(LintFile file, BaselineBook own)
    {
        if (own.Find(file) is not null)
        {
            return own;
        }

        _baselines.Load([file]);
        return _baselines;
    }

    /// <summary>Makes their facts ready, if they are not.</summary>
    /// <returns>Those of articles that are not in the index.</returns>
    /// <exception cref="InvalidDataException">The index is damaged.</exception>
    public IReadOnlyList<(string Path, ArticleFacts Facts)> Prepare()
    {
        if (!_isPrepared)
        {
            _index ??= _isForgotten ? null : _file.Open(_stamp);
            int[] known = Match();
            List<(int Tracked, LintFile? File)> unknown = FindUnknown(known);
            int articles = unknown.Count(static file => file.File is not null);
            if (articles > FewArticles + ((_index?.Count ?? 0) / KnownForOneMore) || unknown.Count - articles > FewFiles)
            {
                Write(known, unknown);
                Match();
            }
            else
            {
                Lint(unknown, Keep);
            }

            _isPrepared = true;
        }

        return _unindexed;
    }

    /// <summary>Does not believe the index from now on.</summary>
    public void Forget()
    {
        _index?.Dispose();
        _index = null;
        _isForgotten = true;
        _isPrepared = false;
    }

    /// <inheritdoc/>
    public void Find(ulong hash, List<ulong> forms)
    {
        _keys.Clear();
        _found.Clear();
        _index?.Find(hash, _keys);
        foreach (IndexKey key in _keys)
        {
            if (IsCompared(_trackedBy[key.Article]))
            {
                _found.Add(key);
                forms.Add(key.Form);
            }
        }
    }

    /// <inheritdoc/>
    public Fact Read(int found)
    {
        IndexKey key = _found[found];
        if (_names[key.Article] is not { } path)
        {
            int tracked = _trackedBy[key.Article];
            path = _locator.Paths.GetReportPath(_tracked.GetFullPath(tracked, _repository));
            _names[key.Article] = path;
            _compared[path] = tracked;
        }

        return _index!.ReadFact(key, path);
    }

    public void Dispose() => _index?.Dispose();

    private void Keep(int tracked, LintFile file, FileResult result)
    {
        _isOut[tracked] = true;
        _compared[file.Path] = tracked;
        _unindexed.Add((file.Path, result.Facts));
    }

    /// <summary>Finds what the index knows: both are in the order of the paths.</summary>
    /// <returns>For each file its number in the index, or unknown.</returns>
    private int[] Match()
    {
        var known = new int[_tracked.Count];
        Array.Fill(known, Unknown);
        _trackedBy = new int[_index?.Count ?? 0];
        Array.Fill(_trackedBy, Unknown);
        _names = new string?[_trackedBy.Length];
        int next = 0;
        for (int i = 0; i < known.Length && next < _trackedBy.Length; i++)
        {
            ReadOnlySpan<byte> path = _tracked.GetPath(i);
            int order = -1;
            while (next < _trackedBy.Length && (order = _index!.GetPath(next).SequenceCompareTo(path)) < 0)
            {
                next++;
            }

            if (order == 0 && _index!.GetId(next).SequenceEqual(_tracked.GetId(i)))
            {
                known[i] = next;
                _trackedBy[next] = i;
            }
        }

        return known;
    }

    /// <summary>What is not in the index: articles to lint, and files that are none.</summary>
    private List<(int Tracked, LintFile? File)> FindUnknown(int[] known)
    {
        var unknown = new List<(int, LintFile?)>();
        for (int i = 0; i < known.Length; i++)
        {
            if (known[i] == Unknown && !_isOut[i])
            {
                bool isOnPath = IsOnPath(i);
                LintFile? file = _discovery.FindCompared(_tracked.GetFullPath(i, _repository), isOnPath);
                // What is only off the way of this run is an article in another one.
                if (file is not null || isOnPath)
                {
                    unknown.Add((i, file));
                }
            }
        }

        return unknown;
    }

    /// <summary>
    /// Whether a file that the index knows is compared in this run. It has facts there if it is an article, and in the corpus if one is
    /// named.
    /// </summary>
    private bool IsCompared(int tracked) =>
        tracked != Unknown && tracked != _open && !_isOut[tracked] && (IsOnPath(tracked) || HasCorpus(tracked));

    private bool HasCorpus(int tracked) =>
        _locator.Find(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Encoding.UTF8.GetString(_tracked.GetFolder(tracked)),
            _repository))).Corpus is not null;

    private bool IsOnPath(int tracked)
    {
        ReadOnlySpan<byte> own = _tracked.GetPath(tracked);
        foreach (byte[] path in _paths)
        {
            if (path.Length == 0 || (own.StartsWith(path) && (own.Length == path.Length || own[path.Length] == '/')))
            {
                return true;
            }
        }

        return false;
    }

    private void Lint(List<(int Tracked, LintFile? File)> unknown, Action<int, LintFile, FileResult> take)
    {
        (int Tracked, LintFile File)[] articles = [.. unknown.Where(static file => file.File is not null)
            .Select(static file => (file.Tracked, file.File!))];
        if (articles.Length == 0)
        {
            return;
        }

        LintFile[] files = Array.ConvertAll(articles, article => article.File with
        {
            Change = new ChangedFile(article.File.FullPath!, Encoding.ASCII.GetString(_tracked.GetId(article.Tracked)), IsDeleted: false,
                Lines: null),
        });
        using var blobs = new IndexBlobs(_repository);
        var linter = new ArticleLinter(static () => Stream.Null, blobs, new ReportNeeds(null, ByteColumns: false), _baselines, fixer: null,
            comparesArticles: true, mostBytes: _mostBytes)
        { TakesFactsAlone = true };
        int done = 0;
        LintRun.Run(files, linter, _jobs, result =>
        {
            Progress?.Invoke(files.Length);
            (int tracked, LintFile file) = articles[done++];
            take(tracked, file, result);
        });
    }

    /// <summary>Writes the index: what is known is copied, the rest is linted.</summary>
    private void Write(int[] known, List<(int Tracked, LintFile? File)> unknown)
    {
        CorpusIndex? old = _index;
        _index = _file.Write(
            stream =>
            {
                using var writer = new CorpusIndexWriter(stream);
                var numbers = new int[old?.Count ?? 0];
                Array.Fill(numbers, Unknown);
                var empty = unknown.Where(static file => file.File is null).Select(static file => file.Tracked).ToHashSet();
                int next = 0;
                void CopyUpTo(int end)
                {
                    for (; next < end; next++)
                    {
                        if (known[next] != Unknown)
                        {
                            numbers[known[next]] = writer.AddRecords(_tracked.GetId(next), _tracked.GetPath(next),
                                old!.ReadRecords(known[next]));
                        }
                        else if (empty.Contains(next))
                        {
                            writer.AddRecords(_tracked.GetId(next), _tracked.GetPath(next), []);
                        }
                    }
                }

                Lint(unknown, (tracked, _, result) =>
                {
                    CopyUpTo(tracked);
                    next++;
                    if (!Array.Exists(result.Problems, static problem => problem.Kind == FileProblemKind.Unreadable))
                    {
                        writer.Add(_tracked.GetId(tracked), _tracked.GetPath(tracked), result.Facts);
                    }
                });
                CopyUpTo(known.Length);
                writer.Complete(_stamp,
                    old?.ReadKeys().Where(key => numbers[key.Article] != Unknown)
                    .Select(key => key with { Article = numbers[key.Article] }));
            },
            _stamp);
        old?.Dispose();
    }
}
