namespace ContentLint.Cli.Plugins;

/// <summary>Why a plug-in, or a part of it, is not used.</summary>
/// <param name="File">The number of its file among those that were named.</param>
/// <param name="Start">Where in it, in UTF-16 units; -1 if it is no place in a text.</param>
/// <param name="Length">How much.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do about it.</param>
internal sealed record PluginMistake(int File, int Start, int Length, string Message, string? Hint = null);
