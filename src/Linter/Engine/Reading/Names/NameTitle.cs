namespace ContentLint.Reading.Names;

/// <summary>What stands before a name.</summary>
public enum NameTitle : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Mr, Mrs, Ms, Miss, Mx, Dr, Prof.</summary>
    Honorific,

    /// <summary>A rank or office (<c>Sgt</c>, <c>Councillor</c>).</summary>
    Title,

    /// <summary>An office that with a surname names one person (<c>Judge</c>, <c>President</c>).</summary>
    UniqueOffice,
}
