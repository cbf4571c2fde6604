using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ContentLint.Cli.Discovery;

/// <summary>Folders that the configuration of a site leaves out: <c>exclude: [old_site/, notes]</c>.</summary>
internal static class ExcludedFolders
{
    private const string Key = "exclude";

    /// <summary>How deep the keys of the file lie: below the stream, the document and its mapping.</summary>
    private const int Top = 3;

    /// <summary>The entries as they stand there; none where the text is no YAML.</summary>
    /// <remarks>It goes over the events of the parser, which needs no stack however deep a list of lists goes.</remarks>
    public static IReadOnlyList<string> Find(string yaml)
    {
        var found = new List<string>();
        try
        {
            int depth = 0;
            bool isKey = false; // of two scalars in the mapping of the file the first is a key
            bool isWanted = false;
            var parser = new Parser(new StringReader(yaml));
            while (parser.MoveNext())
            {
                int before = depth;
                depth += parser.Current?.NestingIncrease ?? 0;
                if (parser.Current is MappingStart && before == Top - 1)
                {
                    isKey = true;
                }
                else if (parser.Current is Scalar scalar && before == Top)
                {
                    isWanted = isKey && string.Equals(scalar.Value, Key, StringComparison.Ordinal);
                    isKey = !isKey;
                }
                else if (parser.Current is Scalar entry && before == Top + 1 && isWanted)
                {
                    found.Add(entry.Value);
                }
                else if (depth == Top && before > Top)
                {
                    (isKey, isWanted) = (true, false); // behind a list or a mapping
                }
            }
        }
        catch (YamlException)
        {
            return found; // what was read before the mistake is left out as well
        }

        return found;
    }
}
