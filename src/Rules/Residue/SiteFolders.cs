namespace ContentLint.Rules.Residue;

/// <summary>Where sites keep what elsewhere would be left over.</summary>
internal static class SiteFolders
{
    /// <summary>Folders in which each file is about one person.</summary>
    public static readonly string[] Persons = ["author", "authors", "people", "person", "persons", "team", "staff", "member", "members",
        "speakers", "contributors", "bios"];

    /// <summary>Folders of what tests read.</summary>
    public static readonly string[] Fixtures = ["spec/fixtures", "test/fixtures", "tests/fixtures", "__fixtures__", "testdata", "test/data",
        "tests/data"];

    /// <summary>How the names of files begin that hold licences.</summary>
    public static readonly string[] Licences = ["license", "licence", "copying", "notice", "ofl", "copyright"];

    /// <summary>Whether a file has the name of a licence.</summary>
    public static bool IsLicence(string path)
    {
        ReadOnlySpan<char> name = path.AsSpan(path.LastIndexOf('/') + 1);
        foreach (string known in Licences)
        {
            if (name.StartsWith(known.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a file lies below one of some folders, whose name may be the last part of a longer one.</summary>
    public static bool Contain(string path, string[] folders)
    {
        foreach (string folder in folders)
        {
            int at = path.IndexOf(folder, StringComparison.OrdinalIgnoreCase);
            bool begins = at == 0 || (at > 0 && path[at - 1] is '/' or '_' or '-');
            if (begins && at + folder.Length < path.Length && path[at + folder.Length] == '/')
            {
                return true;
            }
        }

        return false;
    }
}
