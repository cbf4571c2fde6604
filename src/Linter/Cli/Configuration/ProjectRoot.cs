using ContentLint.Cli.Files;
using ContentLint.Cli.Run;
using ContentLint.Configuration;

namespace ContentLint.Cli.Configuration;

/// <summary>Finds the folder that paths in reports start from.</summary>
internal static class ProjectRoot
{
    /// <summary>The full path of the file that <c>--config</c> names.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string FindNamedConfiguration(string workingDirectory, string config)
    {
        string fullPath = Path.GetFullPath(config, workingDirectory);
        return File.Exists(fullPath) ? fullPath : throw new UsageException($"--config {config}: there is no such file");
    }

    /// <summary>Paths in reports start at the folder whose configuration says that it is the root, else at the repository.</summary>
    public static string Find(string workingDirectory, string? config)
    {
        string repository = ProjectPaths.FindRepository(workingDirectory);
        for (string? folder = workingDirectory; folder is not null && config is null; folder = Path.GetDirectoryName(folder))
        {
            string candidate = Path.Combine(folder, ConfigurationLocator.FileName);
            config = File.Exists(candidate) ? candidate : null;
            if (string.Equals(folder, repository, StringComparison.Ordinal))
            {
                break;
            }
        }

        return config is not null && Path.GetDirectoryName(config) is { } own && ProjectPaths.IsWithin(own, workingDirectory)
            && SaysRoot(config)
            ? own
            : repository;
    }

    /// <summary>What is wrong with the file is found when its settings are read.</summary>
    private static bool SaysRoot(string config)
    {
        try
        {
            return ConfigurationReader.SaysRoot(FileBytes.ReadText(config, FileBytes.MostOfConfiguration));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
