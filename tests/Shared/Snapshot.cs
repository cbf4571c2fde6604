using System.Runtime.CompilerServices;
using System.Text;

namespace ContentLint.Testing;

/// <summary>
/// Compares a text with an approved one. The files follow the conventions of Verify: <c>Class.Method_name.verified.txt</c>
/// stands beside the test, <c>.received.txt</c> appears when they differ, and <c>SNAPSHOT_ACCEPT=1</c> approves what was
/// received. Nothing is normalised except the folder of the test, which becomes <c>{root}</c>.
/// </summary>
internal static class Snapshot
{
    private const int ContextLines = 3;

    /// <summary>Fails unless <paramref name="received"/> is the approved text.</summary>
    /// <param name="received">The text.</param>
    /// <param name="name">Tells apart the snapshots of one test.</param>
    /// <param name="root">A folder whose path differs from run to run.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="method">Filled in by the compiler.</param>
    public static void Verify(string received, string? name = null, string? root = null, [CallerFilePath] string file = "",
        [CallerMemberName] string method = "")
    {
        received = root is null ? received : received.Replace(root, "{root}", StringComparison.Ordinal);
        string stem = Path.Combine(Path.GetDirectoryName(file)!,
            $"{Path.GetFileNameWithoutExtension(file)}.{method}{(name is null ? string.Empty : "_" + name)}");
        string verifiedFile = stem + ".verified.txt";
        string receivedFile = stem + ".received.txt";
        string? verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile) : null;
        if (string.Equals(received, verified, StringComparison.Ordinal))
        {
            File.Delete(receivedFile);
            return;
        }

        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") is "1")
        {
            File.WriteAllText(verifiedFile, received, new UTF8Encoding(false));
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received, new UTF8Encoding(false));
        Assert.Fail($"{Path.GetFileName(verifiedFile)} differs (SNAPSHOT_ACCEPT=1 approves):\n{Diff(verified ?? string.Empty, received)}");
    }

    /// <summary>The differing lines, from the first to the last, with a few around them.</summary>
    private static string Diff(string verified, string received)
    {
        string[] before = verified.Split('\n');
        string[] after = received.Split('\n');
        int first = 0;
        while (first < Math.Min(before.Length, after.Length) && string.Equals(before[first], after[first], StringComparison.Ordinal))
        {
            first++;
        }

        int last = 0;
        while (last < Math.Min(before.Length, after.Length) - first
            && string.Equals(before[^(last + 1)], after[^(last + 1)], StringComparison.Ordinal))
        {
            last++;
        }

        var diff = new StringBuilder();
        Append(diff, "  ", before, Math.Max(0, first - ContextLines), first);
        Append(diff, "- ", before, first, before.Length - last);
        Append(diff, "+ ", after, first, after.Length - last);
        Append(diff, "  ", after, after.Length - last, Math.Min(after.Length, after.Length - last + ContextLines));
        return diff.ToString();
    }

    private static void Append(StringBuilder diff, string mark, string[] lines, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            diff.Append(mark).Append(lines[i]).Append('\n');
        }
    }
}
