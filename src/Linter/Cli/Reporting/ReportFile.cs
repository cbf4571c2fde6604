using ContentLint.Cli.Files;

namespace ContentLint.Cli.Reporting;

/// <summary>
/// Where a report goes: standard output, or a file that appears when it is complete. Until then it has another name beside
/// the right one, so that nobody ever reads half of it.
/// </summary>
internal sealed class ReportFile : IDisposable
{
    private readonly TemporaryFile? _file;

    private ReportFile(Stream stream, TemporaryFile? file)
    {
        Stream = stream;
        _file = file;
    }

    public Stream Stream { get; }

    public static ReportFile ToStream(Stream stream) => new(stream, null);

    /// <summary>
    /// Opens the file for writing; folders on the way are made. A link is followed. What is no regular file is written as it is, because
    /// putting a file in its place would take it away; what a shell has opened under a number is written on where it ends.
    /// </summary>
    public static ReportFile ToPath(string fullPath)
    {
        string target = Resolve(fullPath);
        if (Directory.Exists(target))
        {
            throw new IOException("it is a folder");
        }

        bool isOpen = IsDescriptor(fullPath);
        if (isOpen || FileStatus.Read(target) is { IsRegular: false })
        {
            bool isRegular = FileStatus.Read(fullPath) is { IsRegular: true };
            return ToStream(new FileStream(fullPath, isRegular
                ? FileMode.Append
                : FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var file = TemporaryFile.Create(target, "report", 16 * 1024);
        return new ReportFile(file.Stream, file);
    }

    /// <summary>Where a path leads: a report takes the place of the file, not of a link to it.</summary>
    public static string Resolve(string fullPath) =>
        !IsDescriptor(fullPath) && new FileInfo(fullPath) is { LinkTarget: not null } link
        ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
        : fullPath;

    /// <summary>The report is whole: gives the file its name.</summary>
    public void Complete()
    {
        if (_file is null)
        {
            Stream.Flush();
        }
        else
        {
            _file.Complete();
        }
    }

    /// <summary>Leaves nothing behind if the report is not whole.</summary>
    public void Dispose() => _file?.Dispose();

    /// <summary><c>/dev/stdout</c>, <c>/dev/fd/3</c>: a stream that is open already, whatever it leads to.</summary>
    private static bool IsDescriptor(string fullPath) => !OperatingSystem.IsWindows()
        && (fullPath is "/dev/stdout" or "/dev/stderr" || fullPath.StartsWith("/dev/fd/", StringComparison.Ordinal)
            || fullPath.StartsWith("/proc/self/fd/", StringComparison.Ordinal));
}
