using ContentLint.Cli.Run;

namespace ContentLint.Cli.Files;

/// <summary>The user's folder for what can be made again.</summary>
internal static class CacheFolder
{
    /// <summary>A part of the folder, which need not be there yet; null if the user has none.</summary>
    /// <param name="environment">Where the command runs.</param>
    /// <param name="part">The part; null for the product's own folder.</param>
    public static string? Find(CommandEnvironment environment, string? part = null)
    {
        string? folder = environment.GetVariable("XDG_CACHE_HOME");
        if (folder is not { Length: > 0 } || !Path.IsPathRooted(folder))
        {
            string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            folder = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : home.Length == 0 ? string.Empty
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches") : Path.Combine(home, ".cache");
        }

        return folder.Length == 0 ? null : Path.Combine(folder, "contentlint", part ?? string.Empty);
    }
}
