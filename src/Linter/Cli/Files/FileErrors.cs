namespace ContentLint.Cli.Files;

/// <summary>Says why a file could not be read or written, without the path that the message already names.</summary>
internal static class FileErrors
{
    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it does not exist any more",
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "its path is too long",
        OutOfMemoryException => "there is not enough memory for it",
        _ => exception.Message.TrimEnd('.'),
    };
}
