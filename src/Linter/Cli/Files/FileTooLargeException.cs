namespace ContentLint.Cli.Files;

/// <summary>A file has more bytes than are read of its kind.</summary>
internal sealed class FileTooLargeException(string message) : IOException(message);
