namespace ContentLint.Cli.LanguageServer;

/// <summary>What the columns of a position count.</summary>
internal enum PositionEncoding
{
    /// <summary>UTF-16 units; what counts where nothing else was agreed on.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,

    /// <summary>Characters.</summary>
    Utf32,
}
