using System.Globalization;
using System.Runtime.CompilerServices;

namespace ContentLint.Reading;

/// <summary>Character classes by table for ASCII and by rule for the rest.</summary>
internal static class CharacterClasses
{
    private static readonly CharacterClass[] Ascii = BuildAscii();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass Get(char character) => character < 128 ? Ascii[character] : GetOther(character);

    /// <summary>Whether a character of ASCII ends a word of letters of ASCII for sure; others take a closer look.</summary>
    /// <param name="character">The character.</param>
    /// <param name="letters">How many letters the word has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsWord(char character, int letters) => character < 128
        && Ascii[character] is not (CharacterClass.Digit or CharacterClass.Apostrophe or CharacterClass.Hyphen)
        && (character != '.' || letters > 1);

    private static CharacterClass[] BuildAscii()
    {
        var table = new CharacterClass[128];
        for (char character = (char)0; character < 128; character++)
        {
            table[character] = character switch
            {
                '\n' or '\r' => CharacterClass.LineBreak,
                <= ' ' or (char)127 => CharacterClass.Space,
                (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => CharacterClass.Letter,
                >= '0' and <= '9' => CharacterClass.Digit,
                '\'' or '`' => CharacterClass.Apostrophe,
                '"' => CharacterClass.DoubleQuote,
                '.' => CharacterClass.Period,
                '!' or '?' => CharacterClass.Exclamation,
                ',' => CharacterClass.Comma,
                ':' => CharacterClass.Colon,
                ';' => CharacterClass.Semicolon,
                '(' or '[' or '{' => CharacterClass.OpenBracket,
                ')' or ']' or '}' => CharacterClass.CloseBracket,
                '-' => CharacterClass.Hyphen,
                '$' => CharacterClass.Currency,
                '%' => CharacterClass.Percent,
                _ => CharacterClass.Other,
            };
        }

        return table;
    }

    private static CharacterClass GetOther(char character) => character switch
    {
        '’' or '‘' or 'ʼ' => CharacterClass.Apostrophe,
        '“' or '”' or '„' or '«' or '»' => CharacterClass.DoubleQuote,
        '…' => CharacterClass.Period,
        '–' or '—' or '―' or '−' => CharacterClass.Dash,
        '\u2010' or '\u2011' => CharacterClass.Hyphen,
        '£' or '€' or '¥' or '₹' or '₽' or '₺' or '₩' or '₪' or '₦' or '¢' => CharacterClass.Currency,
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\uFE0F' => CharacterClass.Ignored,
        '\u2028' or '\u2029' or '\u0085' => CharacterClass.Space,
        >= '\u2600' and <= '\u27BF' => CharacterClass.Emoji,
        _ => GetByCategory(character),
    };

    private static CharacterClass GetByCategory(char character) => CharUnicodeInfo.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark => CharacterClass.Letter,
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        UnicodeCategory.SpaceSeparator => CharacterClass.Space,
        UnicodeCategory.Surrogate => CharacterClass.Surrogate,
        UnicodeCategory.CurrencySymbol => CharacterClass.Currency,
        UnicodeCategory.DashPunctuation => CharacterClass.Dash,
        _ => CharacterClass.Other,
    };
}
