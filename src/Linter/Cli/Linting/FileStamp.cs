namespace ContentLint.Cli.Linting;

/// <summary>What tells a file from an earlier state of it.</summary>
/// <param name="Time">When it was written.</param>
/// <param name="Length">How long it is; negative where there is no file.</param>
internal readonly record struct FileStamp(DateTime Time, long Length)
{
    public static FileStamp Of(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? new FileStamp(info.LastWriteTimeUtc, info.Length) : new FileStamp(default, -1);
    }
}
