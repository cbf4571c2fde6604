namespace ContentLint.Reading.Names;

/// <summary>What a name is the name of.</summary>
public enum NameClass : byte
{
    /// <summary>A single capitalised word nothing is known about.</summary>
    Unknown,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, institution, party, newspaper or club.</summary>
    Organisation,

    /// <summary>A country, city, street or other place; also a place that stands for a government.</summary>
    Place,

    /// <summary>A month, weekday, language, people, festival or title of an office.</summary>
    Other,
}
