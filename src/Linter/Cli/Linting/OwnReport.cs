using System.Text;
using ContentLint.Cli.Files;

namespace ContentLint.Cli.Linting;

/// <summary>A report of this command among the articles: it shows articles and is none.</summary>
internal static class OwnReport
{
    /// <summary>What a report in HTML begins with.</summary>
    public const string Start = "<!DOCTYPE html>\n<!-- A report of ContentLint -->\n";

    private static readonly byte[] StartBytes = Encoding.UTF8.GetBytes(Start);

    /// <summary>Whether bytes are such a report.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(StartBytes);

    /// <summary>Whether a file is such a report.</summary>
    public static bool IsAt(string path)
    {
        try
        {
            using FileBytes bytes = FileBytes.Read(path);
            return Begins(bytes.Buffer.AsSpan(0, bytes.Count));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
