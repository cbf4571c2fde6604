namespace ContentLint.PluginHost;

/// <summary>Why a plug-in cannot be used.</summary>
/// <param name="File">The number of its file.</param>
/// <param name="Start">Where in it, in UTF-16 units; -1 if it is no place in a text.</param>
/// <param name="Length">How much.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record PluginMistake(int File, int Start, int Length, string Message);
