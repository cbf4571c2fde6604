namespace ContentLint.Text;

/// <summary>How the bytes of an article became text; kept so that a fix can write the same form back.</summary>
public enum TextEncoding
{
    /// <summary>UTF-8 without a byte-order mark.</summary>
    Utf8,

    /// <summary>UTF-8 with a byte-order mark.</summary>
    Utf8WithBom,

    /// <summary>UTF-16, little end first, known by its byte-order mark.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, big end first, known by its byte-order mark.</summary>
    Utf16BigEndian,
}
