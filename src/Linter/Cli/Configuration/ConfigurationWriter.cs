using ContentLint.Cli.Files;
using ContentLint.Cli.Run;
using ContentLint.Text;

namespace ContentLint.Cli.Configuration;

/// <summary>Writes a changed <c>rules.json</c>: one process at a time, and never over what somebody else wrote in the meantime.</summary>
internal static class ConfigurationWriter
{
    /// <summary>Changes a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="display">Its name for messages.</param>
    /// <param name="change">Makes the new text of the old one; null if it stays.</param>
    /// <returns>Whether it was changed.</returns>
    /// <exception cref="UsageException">It cannot be changed.</exception>
    public static bool Change(string file, string display, Func<string, string?> change)
    {
        try
        {
            using FileLock own = FileLock.Take(file);
            using FileBytes bytes = FileBytes.Read(file, FileBytes.MostOfConfiguration);
            using ArticleText text = TextDecoder.Decode(bytes.Buffer, bytes.Count) is { InvalidByteOffsets.Count: 0 } decoded
                ? decoded
                : throw new UsageException($"{display} is not a text file");
            string? changed = change(text.ToString());
            if (changed is null)
            {
                return false;
            }

            if (FileReplacement.FindObstacle(file) is { } obstacle)
            {
                throw new UsageException($"{display} cannot be changed: {obstacle}");
            }

            FileReplacement.Write(file, TextEncoder.Encode(changed, text.Encoding), bytes.Buffer.AsSpan(0, bytes.Count),
                mustBeUnchanged: true);
            return true;
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{display} cannot be changed: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{display} cannot be changed: {FileErrors.Describe(exception)}");
        }
    }
}
