namespace ContentLint.Reading;

/// <summary>What a token is by its characters.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with inner apostrophes and hyphens, and full stops between single letters (<c>U.S.</c>).</summary>
    Word,

    /// <summary>Digits, with inner separators, and letters that follow at once (<c>1,200</c>, <c>2.5m</c>, <c>50s</c>).</summary>
    Number,

    /// <summary>A currency sign.</summary>
    Currency,

    /// <summary><c>%</c>.</summary>
    Percent,

    /// <summary>A full stop or an ellipsis.</summary>
    Period,

    /// <summary><c>!</c> or <c>?</c>.</summary>
    Exclamation,

    /// <summary><c>,</c>.</summary>
    Comma,

    /// <summary><c>:</c>.</summary>
    Colon,

    /// <summary><c>;</c>.</summary>
    Semicolon,

    /// <summary>A double quotation mark of any shape.</summary>
    DoubleQuote,

    /// <summary>A single quotation mark that is not part of a word.</summary>
    SingleQuote,

    /// <summary><c>(</c>, <c>[</c> or <c>{</c>.</summary>
    OpenBracket,

    /// <summary><c>)</c>, <c>]</c> or <c>}</c>.</summary>
    CloseBracket,

    /// <summary>A dash or a hyphen that joins no word.</summary>
    Dash,

    /// <summary>An emoji, with its joiners and variation selectors.</summary>
    Emoji,

    /// <summary>An address of the web or of mail, whole.</summary>
    Address,

    /// <summary>Anything else.</summary>
    Symbol,
}
