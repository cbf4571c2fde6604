namespace ContentLint.Plugins;

/// <summary>
/// What the program that runs plug-ins is asked to do; each order is followed by how many milliseconds are waited for the answer.
/// </summary>
public enum PluginOrder : byte
{
    /// <summary>Compile and load: the folder for what was compiled, and the files.</summary>
    Load,

    /// <summary>
    /// Run one rule over one article: its number, its options, the known names and the article if they are not those of the request before.
    /// </summary>
    Check,

    /// <summary>Run the examples of all rules.</summary>
    Test,
}
