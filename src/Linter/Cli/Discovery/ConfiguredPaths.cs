namespace ContentLint.Cli.Discovery;

/// <summary>Folders that the configuration of a site names in its script: <c>path: 'community'</c>.</summary>
internal static class ConfiguredPaths
{
    private const string Key = "path";

    /// <summary>Each path once, without <c>./</c> before it and a slash behind; those in lines that are comments are none.</summary>
    /// <remarks>Written by hand: it looks at no character more than a few times, whatever the script.</remarks>
    public static IEnumerable<string> Find(string script)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        int lineEnd = -1;
        bool isComment = false;
        for (int at = FindKey(script, 0); at >= 0; at = FindKey(script, at + Key.Length))
        {
            if (at > lineEnd)
            {
                isComment = IsComment(script.AsSpan(script.LastIndexOf('\n', at) + 1));
                int length = script.AsSpan(at).IndexOf('\n');
                lineEnd = length < 0 ? script.Length : at + length;
            }

            if (!isComment && Read(script, at) is { Length: > 0 } path)
            {
                found.Add(path);
            }
        }

        return found;
    }

    private static int FindKey(string script, int from) => script.IndexOf(Key, from, StringComparison.Ordinal);

    private static bool IsComment(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(" \t");
        return line.StartsWith("//") || line.StartsWith("/*") || line.StartsWith("*");
    }

    /// <summary>The value of the key at a place, if one is there and its value is a string; else nothing.</summary>
    private static string Read(string script, int at)
    {
        int before = at > 0 && script[at - 1] is '"' or '\'' ? at - 2 : at - 1;
        if (before >= 0 && (char.IsLetterOrDigit(script[before]) || script[before] is '_' or '-'))
        {
            return string.Empty;
        }

        ReadOnlySpan<char> rest = script.AsSpan(at + Key.Length);
        rest = (rest.StartsWith("\"") || rest.StartsWith("'") ? rest[1..] : rest).TrimStart();
        if (!rest.StartsWith(":"))
        {
            return string.Empty;
        }

        rest = rest[1..].TrimStart();
        int length = 0;
        while (length + 1 < rest.Length && (char.IsLetterOrDigit(rest[length + 1]) || rest[length + 1] is '_' or '.' or '/' or ' ' or '-'))
        {
            length++;
        }

        if (length == 0 || rest[0] is not ('"' or '\'' or '`') || length + 1 == rest.Length || rest[length + 1] != rest[0])
        {
            return string.Empty;
        }

        ReadOnlySpan<char> path = rest.Slice(1, length).TrimEnd('/');
        return (path.StartsWith("./") ? path[2..] : path).ToString();
    }
}
