namespace ContentLint.Rules;

/// <summary>Severities as people write them.</summary>
public static class SeverityName
{
    /// <summary>
    /// The severity that is called <paramref name="name"/>, or null. <c>none</c> is <c>off</c>, as in an <c>.editorconfig</c>.
    /// </summary>
    public static Severity? Parse(string name) => name switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Note,
        "off" or "none" => Severity.None,
        _ => null,
    };

    /// <summary>What a severity is called.</summary>
    public static string Format(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => "off",
    };
}
