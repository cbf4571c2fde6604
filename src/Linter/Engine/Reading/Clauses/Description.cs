namespace ContentLint.Reading.Clauses;

/// <summary>How the words beside a name tell who its bearer is.</summary>
public enum Description : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A thing or a person by a noun that is no role: <c>Hale, the pride of the town</c>.</summary>
    Other,

    /// <summary>A remark that the name is not the real one, or not all of it.</summary>
    Plea,

    /// <summary>A relation: <c>his wife, Orla</c>.</summary>
    Kin,

    /// <summary>An age: <c>Hale, 41</c>.</summary>
    Age,

    /// <summary>A clause: <c>Hale, who runs the lift</c>.</summary>
    Clause,

    /// <summary>A role: <c>Hale, a baker</c>, <c>the baker Hale</c>.</summary>
    Role,

    /// <summary>
    /// A role in a body or place that has a name: <c>Hale, director of the Quay Trust</c>. Who holds one has a first name.
    /// </summary>
    Office,
}
