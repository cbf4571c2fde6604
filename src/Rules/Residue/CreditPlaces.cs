namespace ContentLint.Rules.Residue;

/// <summary>Where sites keep what elsewhere would be left over.</summary>
internal static class CreditPlaces
{
    /// <summary>Folders in which each file is about one person.</summary>
    public static readonly string[] Persons = ["author", "authors", "people", "person", "persons", "team", "staff", "member", "members", "speakers", "contributors", "bios"];

    /// <summary>How the names of files begin that hold licences.</summary>
    public static readonly string[] Licences = ["license", "licence", "copying", "notice", "ofl", "copyright"];
}
