namespace ContentLint.Configuration;

/// <summary>Finds the files that configurations extend: the engine has no files of its own.</summary>
public interface IConfigurationFiles
{
    /// <summary>Finds a file.</summary>
    /// <param name="reference">The relative path that stands under <c>extends</c>.</param>
    /// <param name="from">The file it stands in.</param>
    /// <param name="problem">Why there is no file to use, as the end of a sentence; null if there is one.</param>
    ConfigurationSource? Find(string reference, ConfigurationSource from, out string? problem);

    /// <summary>The full path that a path in a configuration means, if the configuration may name it; the file need not exist.</summary>
    /// <param name="reference">The path.</param>
    /// <param name="from">The file it stands in.</param>
    /// <param name="problem">Why it may not, as the end of a sentence; null if it may.</param>
    string? Locate(string reference, ConfigurationSource from, out string? problem);
}
