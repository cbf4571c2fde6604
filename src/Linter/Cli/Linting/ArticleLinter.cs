using ContentLint.Cli.Baselines;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Fixing;
using ContentLint.Cli.Git;
using ContentLint.Cli.Results;
using ContentLint.Documents;
using ContentLint.Facts;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Cli.Linting;

/// <summary>Reads one file and runs the rules on it. Whatever goes wrong is about that file alone.</summary>
/// <param name="openInput">Opens standard input.</param>
/// <param name="index">What the index holds; null if the work tree is linted.</param>
/// <param name="needs">What reports show of the text.</param>
/// <param name="baselines">What was accepted.</param>
/// <param name="fixer">What fixes the articles; null if they stay as they are.</param>
/// <param name="comparesArticles">Whether there are other articles to compare them with.</param>
/// <param name="memory">What earlier runs found; null where there are none.</param>
/// <param name="mostBytes">How many bytes an article may have.</param>
internal sealed class ArticleLinter(Func<Stream> openInput, IndexBlobs? index, ReportNeeds needs, BaselineBook baselines,
    ArticleFixer? fixer, bool comparesArticles = false, LintMemory? memory = null, int mostBytes = FileBytes.UsualMostOfArticle)
{
    private readonly SiteFolders _sites = new();

    /// <summary>Whether facts are wanted alone, and no findings.</summary>
    public bool TakesFactsAlone { get; init; }

    /// <summary>Ends a run that nobody waits for any more: what lints ends with an exception then.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Each thread keeps the memory of its facts for its next article.</summary>
    [ThreadStatic]
    private static FactCollector? s_facts;

    public FileResult Lint(LintFile file)
    {
        try
        {
            if (memory is not null && fixer is null && file is { FullPath: { } path, Change: null })
            {
                return LintOnce(file, path, memory);
            }

            using FileBytes bytes = Read(file);
            return Lint(file, bytes, out _);
        }
        catch (FileTooLargeException exception)
        {
            return Skip(file, FileProblemKind.TooLarge, file.IsNamed
                ? $"{exception.Message}; --max-size allows more"
                : $"{exception.Message}; skipped");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            return Fail(file, $"it cannot be read: {FileErrors.Describe(exception)}");
        }
        catch (InvalidDataException exception)
        {
            return Fail(file, $"it is no Word document that can be read: {exception.Message}");
        }
#pragma warning disable CA1031 // whatever one article brings about, the others are linted
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Fail(file,
                $"it cannot be linted; please report this with the article ({exception.GetType().Name}: {exception.Message})");
        }
    }

    /// <summary>The same of a text that is not, or not yet, in the file it belongs to: what the input holds.</summary>
    /// <exception cref="OperationCanceledException"><see cref="Cancellation"/> was asked for.</exception>
    public FileResult LintInput(LintFile file)
    {
        using Stream input = openInput();
        using FileBytes bytes = FileBytes.Read(input, 0);
        try
        {
            return Lint(file, bytes, out _);
        }
#pragma warning disable CA1031 // whatever one article brings about, the others are linted
        catch (Exception exception) when (exception is not OperationCanceledException || !Cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Fail(file,
                $"it cannot be linted; please report this with the article ({exception.GetType().Name}: {exception.Message})");
        }
    }

    /// <summary>The result of a file that is linted only if it has changed since the last run.</summary>
    private FileResult LintOnce(LintFile file, string path, LintMemory known)
    {
        // The stamp is taken first: what is written while the file is read makes it another one.
        var stamp = FileStamp.Of(path);
        if (known.Find(path, stamp) is { } entry)
        {
            return entry.Skipped
                ?? Complete(file, entry.Text.AsSpan(), entry.Lines, baselines.Suppress(file, entry.Findings, withGone: false),
                    entry.Problems, FixResult.None, entry.Facts);
        }

        using FileBytes bytes = Read(file);
        FileResult result = Lint(file, bytes, out LintMemory.Entry? examined);
        known.Add(path, stamp, examined ?? new LintMemory.Entry(result, string.Empty, [], [], ArticleFacts.None));
        return result;
    }

    private FileBytes Read(LintFile file)
    {
        if (file.Change?.BlobId is { } blob && index is not null)
        {
            return index.Read(blob, mostBytes);
        }

        if (file.FullPath is not null)
        {
            return FileBytes.Read(file.FullPath, mostBytes);
        }

        using Stream input = openInput();
        return FileBytes.Read(input, 0, mostBytes);
    }

    /// <param name="file">The file.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="examined">What was found, for the next run; null if there is none, or if rules did not run.</param>
    private FileResult Lint(LintFile file, FileBytes bytes, out LintMemory.Entry? examined)
    {
        examined = null;
        if (Decode(file, bytes, out FileProblemKind kind, out string reason) is not { } text)
        {
            return Skip(file, kind, reason, fixer?.Keep(file, bytes));
        }

        FileProblem[] problems = text.InvalidByteOffsets.Count == 0 ? [] : [DescribeInvalidBytes(file, text)];
        using var reading = new ArticleReading(Read(file, text)) { Cancellation = Cancellation };
        if (file.Configuration.Settings.Genre is null && reading.Genre == Genre.Data)
        {
            return Skip(file, FileProblemKind.NotArticle, $"{reading.DataForm ?? "data"} and no article; skipped",
                fixer?.Keep(file, bytes));
        }

        if (!EnglishCheck.IsEnglish(reading))
        {
            return Skip(file, FileProblemKind.NotEnglish, "not in English; skipped", fixer?.Keep(file, bytes));
        }

        FactCollector? facts = comparesArticles ? s_facts ??= new FactCollector() : null;
        IReadOnlyList<Finding> found = Find(file, reading, facts);
        examined = memory is null
            ? null
            : new LintMemory.Entry(null, found.Count == 0 ? string.Empty : text.ToString(), found, problems,
                facts?.Facts ?? ArticleFacts.None);
        IReadOnlyList<Finding> findings = baselines.Suppress(file, found, withGone: fixer is not null);
        if (file.Change?.Lines is { } lines)
        {
            findings = ChangedFindings.Keep(findings, text.AsSpan(), lines);
        }

        FixResult fixes = fixer?.Keep(file, bytes) ?? FixResult.None;
        if (fixer?.Applies(findings) == true)
        {
            fixes = fixer.Fix(file, bytes, text, findings, changed => LintChanged(file, changed, facts), out FixPasses? remaining,
                out FileProblem? obstacle);
            if (obstacle is not null)
            {
                problems = [.. problems, obstacle];
            }

            if (remaining is not null)
            {
                return Complete(file, remaining.Text.AsSpan(), LineIndex.Build(remaining.Text), remaining.Findings, problems, fixes,
                    facts?.Facts ?? ArticleFacts.None);
            }
        }

        return Complete(file, text.AsSpan(), text.Lines, findings, problems, fixes, facts?.Facts ?? ArticleFacts.None);
    }

    /// <summary>The text of an article; null with the reason if it is something else.</summary>
    private static ArticleText? Decode(LintFile file, FileBytes bytes, out FileProblemKind kind, out string reason)
    {
        ReadOnlySpan<byte> content = bytes.Buffer.AsSpan(0, bytes.Count);
        (kind, reason) = (FileProblemKind.Unsupported, string.Empty);
        if (ForeignFormat.Describe(file.DisplayPath, content) is { } format)
        {
            reason = format;
            return null;
        }

        if (OwnReport.Begins(content))
        {
            (kind, reason) = (FileProblemKind.NotArticle, "a report of ContentLint and no article; skipped");
            return null;
        }

        if (WordDocument.IsNamed(file.DisplayPath))
        {
            return ArticleText.FromString(WordDocument.Read(bytes.Buffer, bytes.Count));
        }

        (kind, reason) = (FileProblemKind.Binary,
            file.IsNamed ? "this is not a text file; save it as .md, .html or .txt" : "not a text file; skipped");
        return TextDecoder.Decode(bytes.Buffer, bytes.Count);
    }

    private IReadOnlyList<Finding> Find(LintFile file, ArticleReading reading, FactCollector? facts)
    {
        if (TakesFactsAlone)
        {
            file.Configuration.Engine.TakeFacts(reading, facts!);
            return [];
        }

        IReadOnlyList<Finding> found = file.Configuration.Engine.Lint(reading, facts);
        return WordDocument.IsNamed(file.DisplayPath) ? WordDocument.Place(found) : found;
    }

    private IReadOnlyList<Finding> LintChanged(LintFile file, string text, FactCollector? facts)
    {
        using var reading = new ArticleReading(Read(file, ArticleText.FromString(text)));
        return baselines.Suppress(file, file.Configuration.Engine.Lint(reading, facts), withGone: true);
    }

    private Article Read(LintFile file, ArticleText text) =>
        Article.Read(text, file.Path, Article.GetFormat(file.Path), _sites.HoldSource(file.FullPath));

    private FileResult Complete(LintFile file, ReadOnlySpan<char> text, LineIndex lines, IReadOnlyList<Finding> findings,
        FileProblem[] problems, FixResult fixes, ArticleFacts facts)
    {
        findings = baselines.AcceptAll(file, findings, text, out BaselineEntry[] accepted);
        return new FileResult
        {
            Path = file.Path,
            DisplayPath = file.DisplayPath,
            Findings = findings,
            Excerpts = needs.CutExcerpts(text, lines, findings),
            Columns = needs.CountColumns(text, lines, findings),
            Text = needs.Keep(text, findings),
            Problems = problems,
            IsLinted = true,
            Accepted = accepted,
            Fixes = fixes,
            Facts = facts,
        };
    }

    private static FileProblem DescribeInvalidBytes(LintFile file, ArticleText text)
    {
        string encoding = text.Encoding is TextEncoding.Utf8 or TextEncoding.Utf8WithBom ? "UTF-8" : "UTF-16";
        long first = text.InvalidByteOffsets[0];
        string message = text.InvalidByteOffsets.Count == 1
            ? $"the byte at offset {first} is not valid {encoding}"
            : $"{text.InvalidByteOffsets.Count} places are not valid {encoding}, the first at byte offset {first}";
        return new FileProblem(FileProblemKind.InvalidBytes, file.Path, file.DisplayPath, message + "; it was read as “\uFFFD”");
    }

    private static FileResult Skip(LintFile file, FileProblemKind kind, string message, FixResult? fixes = null) => new()
    {
        Path = file.Path,
        DisplayPath = file.DisplayPath,
        Problems = [new FileProblem(kind, file.Path, file.DisplayPath, message, file.IsNamed)],
        Fixes = fixes ?? FixResult.None,
    };

    private static FileResult Fail(LintFile file, string message) => Skip(file, FileProblemKind.Unreadable, message);
}
