using ContentLint.Cli.Configuration;
using ContentLint.Cli.Corpus;
using ContentLint.Cli.Files;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.LanguageServer;

/// <summary>
/// The articles of a repository that the open ones of a folder are compared with. They are made ready beside the work of the server: nobody
/// waits for it, and until then, or where there is no git, open articles are compared when all are checked.
/// </summary>
/// <param name="book">The rules.</param>
/// <param name="folder">The folder.</param>
/// <param name="paths">How paths are shown.</param>
/// <param name="open">The configurations that are open in the editor.</param>
internal sealed class ComparedArticles(RuleBook book, string folder, ProjectPaths paths, IReadOnlyDictionary<string, string> open)
    : IDisposable
{
    /// <summary>As long as it takes to take away what is not whole.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _end = new();
    private OtherArticles? _ready;
    private Task<OtherArticles?>? _work;
    private bool _isOutdated = true;

    /// <summary>Whether they are being made ready.</summary>
    public bool IsBusy => _work is not null;

    /// <summary>The articles as they were read last; null if they are not ready.</summary>
    public OtherArticles? Get()
    {
        // While a configuration is being written the index would be written anew at every key.
        if (_isOutdated && _work is null && ProjectPaths.FindRepositoryAbove(folder) is { } repository
            && open.All(static one => Workspace.IsOnDisk(one.Key, one.Value)))
        {
            _isOutdated = false;
            _work = Task.Run(() => Read(repository));
        }

        return _ready;
    }

    /// <summary>Takes what has become ready.</summary>
    /// <returns>Whether anything has.</returns>
    public bool Take()
    {
        if (_work is not { IsCompleted: true })
        {
            return false;
        }

        OtherArticles? read = _work.Result;
        _work = null;
        _ready?.Dispose();
        _ready = read;
        return read is not null;
    }

    /// <summary>Reads them anew when they are asked for: something was saved, or changed in the repository.</summary>
    public void Renew() => _isOutdated = true;

    public void Dispose()
    {
        _ready?.Dispose();
        _end.Cancel();
        if (_work?.Wait(Patience) == true)
        {
            _work.Result?.Dispose();
        }

        _end.Dispose();
    }

    private OtherArticles? Read(string repository)
    {
        OtherArticles? others = null;
        try
        {
            var selection = new RuleSelection(null, []);
            var locator = new ConfigurationLocator(new RuleBook(book.Rules), selection, null, paths,
                new ReportNeeds(null, ByteColumns: false), plugins: null);
            others = new OtherArticles(locator, selection, repository, [folder], [], Math.Max(1, Environment.ProcessorCount / 2),
                FileBytes.UsualMostOfArticle)
            {
                Progress = _ => _end.Token.ThrowIfCancellationRequested(),
            };
            others.Prepare();
            return others;
        }
        catch (Exception exception) when (exception is UsageException or IOException or UnauthorizedAccessException or InvalidDataException
            or OperationCanceledException)
        {
            // What cannot be read is not compared; a check of all says why.
            others?.Dispose();
            return null;
        }
    }
}
