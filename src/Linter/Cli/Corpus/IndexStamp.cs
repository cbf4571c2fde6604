using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Git;
using ContentLint.Rules;
using ContentLint.Rules.Corpus;

namespace ContentLint.Cli.Corpus;

/// <summary>The mark of everything but the articles that their facts depend on: an index that bears another one is of no use.</summary>
internal static class IndexStamp
{
    /// <param name="locator">Finds the configurations; all that count for the files have been read afterwards.</param>
    /// <param name="selection">What the command line turns on and off.</param>
    /// <param name="tracked">The files.</param>
    /// <param name="repository">The folder of the work tree.</param>
    /// <param name="mostBytes">How many bytes an article may have.</param>
    public static UInt128 Create(ConfigurationLocator locator, RuleSelection selection, TrackedFiles tracked, string repository,
        int mostBytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The same version is built more than once while it is worked on.
        foreach (Type part in (ReadOnlySpan<Type>)[typeof(IndexStamp), typeof(Rule), typeof(CrossArticleConflict)])
        {
            hash.AppendData(part.Module.ModuleVersionId.ToByteArray());
        }

        Append(hash, $"{mostBytes} {Name(selection.Select)} {Name(selection.Ignore)}");
        AppendSites(hash, locator, tracked, repository);
        if (locator.Named is not null)
        {
            Append(hash, Path.GetRelativePath(repository, locator.Paths.WorkingDirectory)); // its patterns may start from there
        }

        foreach ((string file, string? text) in locator.TextsRead.OrderBy(static read => read.Key, StringComparer.Ordinal))
        {
            Append(hash, Path.GetRelativePath(repository, file));
            Append(hash, text ?? "\0");
        }

        return BinaryPrimitives.ReadUInt128LittleEndian(hash.GetHashAndReset());
    }

    /// <summary>Reads the configuration of each folder, and adds which of them are sources of a site.</summary>
    private static void AppendSites(IncrementalHash hash, ConfigurationLocator locator, TrackedFiles tracked, string repository)
    {
        var sites = new SiteFolders();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ReadOnlySpan<byte> last = "/"u8; // no folder
        for (int i = 0; i < tracked.Count; i++)
        {
            ReadOnlySpan<byte> folder = tracked.GetFolder(i);
            if (folder.SequenceEqual(last))
            {
                continue;
            }

            last = folder;
            string path = Encoding.UTF8.GetString(folder);
            if (seen.Add(path))
            {
                string fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, repository));
                locator.Find(fullPath);
                if (sites.IsSite(fullPath))
                {
                    Append(hash, path);
                }
            }
        }
    }

    private static string Name(IReadOnlyList<RuleDescriptor>? rules) =>
        rules is null ? "all" : string.Join(',', rules.Select(static rule => rule.Id));

    /// <summary>Each behind its length: no two lists of texts are the same bytes.</summary>
    private static void Append(IncrementalHash hash, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
