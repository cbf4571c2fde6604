using System.Globalization;

namespace ContentLint.Cli.Files;

/// <summary>
/// Gives a file new contents so that whoever looks at any moment, also after a crash, finds all of the old or all of the new:
/// the new file is written beside the old one, brought to the disk, and takes its name.
/// </summary>
internal static class FileReplacement
{
    /// <summary>Why a file is not to be replaced, or null.</summary>
    public static string? FindObstacle(string fullPath)
    {
        var file = new FileInfo(fullPath);
        if (file.LinkTarget is { } target)
        {
            return $"it is a symbolic link to {target}, and replacing it would cut the link; name that file";
        }

        if (!file.Exists)
        {
            return "it does not exist any more";
        }

        if (FileStatus.Read(fullPath) is { Links: > 1 } status)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"it has {status.Links} names (hard links), and replacing it would part them");
        }

        return file.IsReadOnly ? "it is read-only" : null;
    }

    /// <summary>Replaces the file; its permissions and its owner stay.</summary>
    /// <param name="fullPath">The file.</param>
    /// <param name="contents">What it is to hold.</param>
    /// <param name="before">What it must still hold; not looked at if it need not exist.</param>
    /// <param name="mustBeUnchanged">Whether it must exist and hold what it held.</param>
    /// <exception cref="IOException">It holds something else by now, or cannot be written.</exception>
    public static void Write(string fullPath, byte[] contents, ReadOnlySpan<byte> before, bool mustBeUnchanged)
    {
        using TemporaryFile file = TemporaryFile.Create(fullPath, "fix", bufferSize: 0);
        if (!OperatingSystem.IsWindows() && File.Exists(fullPath))
        {
            File.SetUnixFileMode(file.Stream.SafeFileHandle, File.GetUnixFileMode(fullPath));
        }

        file.Stream.Write(contents);
        file.Stream.Flush(flushToDisk: true);
        if (mustBeUnchanged)
        {
            using FileBytes now = FileBytes.Read(fullPath);
            if (!now.Buffer.AsSpan(0, now.Count).SequenceEqual(before))
            {
                throw new IOException("it was changed by somebody else in the meantime");
            }
        }

        file.Complete();
    }
}
