using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Files;

/// <summary>Reads one file and runs the rules on it. Whatever goes wrong is about that file alone.</summary>
/// <param name="openInput">Opens standard input.</param>
/// <param name="leastExcerpt">The least severity whose text a report shows; null if none does.</param>
internal sealed class ArticleLinter(Func<Stream> openInput, Severity? leastExcerpt)
{
    public FileResult Lint(LintFile file)
    {
        try
        {
            using FileBytes bytes = Read(file);
            return Lint(file, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            return Fail(file, $"it cannot be read: {FileErrors.Describe(exception)}");
        }
#pragma warning disable CA1031 // whatever one article brings about, the others are linted
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Fail(file, $"it cannot be linted; please report this with the article ({exception.GetType().Name}: {exception.Message})");
        }
    }

    private FileBytes Read(LintFile file)
    {
        if (file.FullPath is not null)
        {
            return FileBytes.Read(file.FullPath);
        }

        using Stream input = openInput();
        return FileBytes.Read(input, 0);
    }

    private FileResult Lint(LintFile file, FileBytes bytes)
    {
        ArticleText? text = TextDecoder.Decode(bytes.Buffer, bytes.Count);
        if (text is null)
        {
            return Skip(file, FileProblemKind.Binary, "not a text file; skipped");
        }

        FileProblem[] problems = text.InvalidByteOffsets.Count == 0 ? [] : [DescribeInvalidBytes(file, text)];
        using var reading = new ArticleReading(Article.Read(text, file.Path, Article.GetFormat(file.Path)));
        if (!EnglishCheck.IsEnglish(reading))
        {
            return Skip(file, FileProblemKind.NotEnglish, "not in English; skipped");
        }

        IReadOnlyList<Finding> findings = file.Configuration.Engine.Lint(reading);
        return new FileResult
        {
            Path = file.Path,
            DisplayPath = file.DisplayPath,
            Findings = findings,
            Excerpts = CutExcerpts(text, findings),
            Problems = problems,
            IsLinted = true,
        };
    }

    private FindingExcerpt?[] CutExcerpts(ArticleText text, IReadOnlyList<Finding> findings)
    {
        if (leastExcerpt is null || findings.Count == 0)
        {
            return [];
        }

        var excerpts = new FindingExcerpt?[findings.Count];
        for (int i = 0; i < excerpts.Length; i++)
        {
            if (findings[i].Severity >= leastExcerpt && findings[i].Suppression is null)
            {
                excerpts[i] = FindingExcerpt.Cut(text.AsSpan(), text.Lines, findings[i]);
            }
        }

        return excerpts;
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

    private static FileResult Skip(LintFile file, FileProblemKind kind, string message) => new()
    {
        Path = file.Path,
        DisplayPath = file.DisplayPath,
        Problems = [new FileProblem(kind, file.Path, file.DisplayPath, message)],
    };

    private static FileResult Fail(LintFile file, string message) => Skip(file, FileProblemKind.Unreadable, message);
}
