using ContentLint.Cli.Files;
using ContentLint.Configuration;
using ContentLint.Text;

namespace ContentLint.Cli.Configuration;

/// <summary>The files that a <c>rules.json</c> extends. Nothing outside the root is read, also not by a link.</summary>
/// <param name="paths">How paths are shown.</param>
/// <param name="open">What stands in an editor in the place of files, by their full paths; null if there is none.</param>
/// <param name="taken">Is told the full path of each file that is going to be read, and once more with its text; null if nobody
/// asks.</param>
internal sealed class ConfigurationFiles(ProjectPaths paths, IReadOnlyDictionary<string, string>? open = null,
    Action<string, string?>? taken = null) : IConfigurationFiles
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ConfigurationSource? Read(string fullPath)
    {
        taken?.Invoke(fullPath, null);
        string? text = open?.GetValueOrDefault(fullPath) ?? ReadText(fullPath);
        if (text is null)
        {
            return null;
        }

        taken?.Invoke(fullPath, text);
        return new ConfigurationSource(fullPath, paths.GetReportPath(fullPath), text);
    }

    public ConfigurationSource? Find(string reference, ConfigurationSource from, out string? problem)
    {
        if (Locate(reference, from, out problem) is not { } fullPath)
        {
            return null;
        }

        if (!File.Exists(fullPath))
        {
            problem = Directory.Exists(fullPath) ? "it is a folder" : "there is no such file";
            return null;
        }

        try
        {
            ConfigurationSource? source = Read(fullPath);
            problem = source is null ? "it is not a text file" : null;
            return source;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = FileErrors.Describe(exception);
            return null;
        }
    }

    /// <inheritdoc/>
    public string? Locate(string reference, ConfigurationSource from, out string? problem)
    {
        problem = null;
        if (reference.Contains('\0', StringComparison.Ordinal))
        {
            problem = "no file has such a name";
            return null;
        }

        if (Path.IsPathRooted(reference) || reference.Contains("://", StringComparison.Ordinal))
        {
            problem = "only a relative path can";
            return null;
        }

        string folder = Path.GetDirectoryName(from.Key)!;
        string fullPath = Path.GetFullPath(reference, folder);
        string boundary = ProjectPaths.IsWithin(paths.Root, folder) ? paths.Root : folder;
        if (!ProjectPaths.IsWithin(boundary, fullPath))
        {
            problem = $"it is outside {paths.GetDisplayPath(boundary)}";
            return null;
        }

        try
        {
            if (new ProjectPaths(paths.WorkingDirectory, boundary).FindLinkOutOfRoot(fullPath) is not null)
            {
                problem = "it is a symbolic link that leads out of the root";
                return null;
            }
        }
        catch (IOException exception)
        {
            problem = FileErrors.Describe(exception);
            return null;
        }

        return fullPath;
    }

    private static string? ReadText(string fullPath)
    {
        using FileBytes bytes = FileBytes.Read(fullPath, FileBytes.MostOfConfiguration);
        using ArticleText? text = TextDecoder.Decode(bytes.Buffer, bytes.Count);
        return text?.ToString();
    }
}
