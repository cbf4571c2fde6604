using System.Security.Cryptography;
using System.Text;
using ContentLint.Cli.Files;
using ContentLint.Cli.Run;
using ContentLint.Rules;

namespace ContentLint.Cli.LanguageServer;

/// <summary>
/// The pages of the rules as files, for editors that lead from a finding to the page of its rule: an editor can show a file, and nothing
/// else is sure to be there. A page is written when a finding first needs it, into the user's folder for what can be made again, where it
/// may be deleted at any time.
/// </summary>
/// <param name="cache">That folder; null if there is none, and no page then.</param>
/// <param name="version">The version of the product: another one has other pages.</param>
internal sealed class RulePages(string? cache, string version)
{
    private const int BufferSize = 16 * 1024;

    private readonly string? _folder = cache is null ? null : Path.Combine(cache, "rules", version);
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal); // pages that were found to be right, by file

    /// <summary>The address of a rule's page; null if it cannot be written.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="book">What knows its page.</param>
    public string? Find(RuleDescriptor rule, RuleBook book)
    {
        if (_folder is null)
        {
            return null;
        }

        string page = book.GetPage(rule);
        // Two projects may have rules of one id.
        string name = rule.IsBrought ? $"{rule.Id}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(page)), 0, 4)}" : rule.Id;
        string file = Path.Combine(_folder, name + ".md");
        try
        {
            if (!File.Exists(file) || !IsKnown(file, page))
            {
                Write(file, page);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }

        _known[file] = page;
        return JsonParameters.UriOf(file);
    }

    /// <summary>Whether a file is one of these pages, of this version or another.</summary>
    public bool Holds(string? path) => cache is not null && path is not null && ProjectPaths.IsWithin(Path.Combine(cache, "rules"), path);

    private bool IsKnown(string file, string page) =>
        string.Equals(_known.GetValueOrDefault(file) ?? File.ReadAllText(file), page, StringComparison.Ordinal);

    private void Write(string file, string page)
    {
        Directory.CreateDirectory(_folder!);
        using var written = TemporaryFile.Create(file, "page", BufferSize);
        written.Stream.Write(Encoding.UTF8.GetBytes(page));
        written.Complete();
    }
}
