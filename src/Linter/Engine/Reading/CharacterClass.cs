namespace ContentLint.Reading;

/// <summary>What the tokenizer needs to know about a character.</summary>
internal enum CharacterClass : byte
{
    Other,
    Space,
    LineBreak,
    Letter,
    Digit,
    Apostrophe,
    DoubleQuote,
    Period,
    Exclamation,
    Comma,
    Colon,
    Semicolon,
    OpenBracket,
    CloseBracket,
    Hyphen,
    Dash,
    Currency,
    Percent,
    Emoji,
    Surrogate,
    Ignored,
}
