namespace ContentLint.Documents.Code;

/// <summary>A token of C#.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character.</param>
/// <param name="Inner">Of a text: after the opening quotation marks.</param>
/// <param name="InnerEnd">Of a text: before the closing quotation marks.</param>
/// <param name="Dollars">Of a text: how many dollar signs it begins with.</param>
/// <param name="Quotes">Of a text: how many quotation marks it begins with; three and more are a raw one.</param>
/// <param name="IsVerbatim">Of a text: whether a backslash is a backslash and quotation marks are doubled.</param>
internal readonly record struct CodeToken(CodeTokenKind Kind, int Start, int End, int Inner = 0, int InnerEnd = 0, int Dollars = 0,
    int Quotes = 0, bool IsVerbatim = false)
{
    /// <summary>Whether nothing in it is escaped.</summary>
    public bool IsRaw => Quotes >= 3;
}
