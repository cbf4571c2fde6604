namespace ContentLint.Cli.Reporting;

/// <summary>
/// Where a report goes: standard output, or a file that appears when it is complete. Until then it has another name beside
/// the right one, so that nobody ever reads half of it.
/// </summary>
internal sealed class ReportFile : IDisposable
{
    private readonly string? _path;
    private readonly string? _temporary;
    private bool _complete;

    private ReportFile(Stream stream, string? path, string? temporary)
    {
        Stream = stream;
        _path = path;
        _temporary = temporary;
    }

    public Stream Stream { get; }

    public static ReportFile ToStream(Stream stream) => new(stream, null, null);

    /// <summary>
    /// Opens the file for writing; folders on the way are made. A link is followed, and a device is written as it is: putting
    /// a file in its place would take it away.
    /// </summary>
    public static ReportFile ToPath(string fullPath)
    {
        if (IsDevice(fullPath))
        {
            return ToStream(new FileStream(fullPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0));
        }

        fullPath = new FileInfo(fullPath) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : fullPath;
        if (Directory.Exists(fullPath))
        {
            throw new IOException("it is a folder");
        }

        string folder = Path.GetDirectoryName(fullPath)!;
        Directory.CreateDirectory(folder);
        string temporary = Path.Combine(folder, $".{Path.GetFileName(fullPath)}.{Environment.ProcessId}.tmp");
        return new ReportFile(new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read, 16 * 1024), fullPath, temporary);
    }

    private static bool IsDevice(string fullPath) => !OperatingSystem.IsWindows()
        && (fullPath.StartsWith("/dev/", StringComparison.Ordinal) || fullPath.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>The report is whole: gives the file its name.</summary>
    public void Complete()
    {
        if (_path is not null)
        {
            Stream.Dispose();
            File.Move(_temporary!, _path, overwrite: true);
        }
        else
        {
            Stream.Flush();
        }

        _complete = true;
    }

    /// <summary>Takes the unfinished file away while it may still be written; called when the process is about to end.</summary>
    public void Abandon()
    {
        if (!_complete && _temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    /// <summary>Leaves nothing behind if the report is not whole.</summary>
    public void Dispose()
    {
        if (!_complete && _temporary is not null)
        {
            Stream.Dispose();
            File.Delete(_temporary);
        }
    }
}
