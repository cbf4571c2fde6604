using System.Collections.Concurrent;
using ContentLint.Cli.Results;
using ContentLint.Facts;
using ContentLint.Findings;
using ContentLint.Text;

namespace ContentLint.Cli.Linting;

/// <summary>
/// What was found in files, so that a run after a run lints those alone that have changed since. It holds as long as the configuration
/// does; whoever runs again throws it away when that has changed.
/// </summary>
internal sealed class LintMemory
{
    private readonly ConcurrentDictionary<string, (FileStamp Stamp, Entry Entry)> _files = new(StringComparer.Ordinal);

    /// <summary>What was found in a file; null if it has changed since or was never linted.</summary>
    public Entry? Find(string path, FileStamp stamp) =>
        _files.TryGetValue(path, out (FileStamp Stamp, Entry Entry) known) && known.Stamp == stamp ? known.Entry : null;

    public void Add(string path, FileStamp stamp, Entry entry) => _files[path] = (stamp, entry);

    /// <summary>Forgets a file: it has changed, whatever its time says.</summary>
    public void Forget(string path) => _files.TryRemove(path, out _);

    public void Clear() => _files.Clear();

    /// <summary>One file.</summary>
    /// <param name="Skipped">The result, where rules did not run on it.</param>
    /// <param name="Text">Its text; empty where nothing was found in it.</param>
    /// <param name="Findings">What the rules found, before a baseline.</param>
    /// <param name="Problems">What there is to say about the file.</param>
    /// <param name="Facts">What is compared with other articles.</param>
    internal sealed record Entry(FileResult? Skipped, string Text, IReadOnlyList<Finding> Findings, FileProblem[] Problems,
        ArticleFacts Facts)
    {
        public LineIndex Lines => field ??= LineIndex.Build(Text);
    }
}
