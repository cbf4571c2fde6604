using System.Text;
using System.Text.Encodings.Web;
using ContentLint.Text;

namespace ContentLint.Cli.Reporting.Json;

/// <summary>
/// Escapes in JSON what JSON must have escaped, and what a terminal would obey if the report is looked at there: a mark that turns the
/// direction of a line stands in file names and articles, too. All other text stays as people read it.
/// </summary>
internal sealed unsafe class ReportEncoder : JavaScriptEncoder
{
    private static readonly JavaScriptEncoder Plain = UnsafeRelaxedJsonEscaping;

    /// <summary>The only one.</summary>
    public static ReportEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => Plain.MaxOutputCharactersPerInputCharacter;

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        int first = Plain.FindFirstCharacterToEncode(text, textLength);
        var plain = new ReadOnlySpan<char>(text, first < 0 ? textLength : first);
        for (int i = 0; i < plain.Length; i++)
        {
            if (plain[i] >= '\u0080' && IsObeyed(plain[i]))
            {
                return i;
            }
        }

        return first;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (!IsObeyed(unicodeScalar))
        {
            return Plain.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        }

        return new Span<char>(buffer, bufferLength).TryWrite($"\\u{unicodeScalar:X4}", out numberOfCharactersWritten);
    }

    public override bool WillEncode(int unicodeScalar) => IsObeyed(unicodeScalar) || Plain.WillEncode(unicodeScalar);

    private static bool IsObeyed(int scalar) =>
        scalar is >= 0x80 and <= char.MaxValue && Rune.IsValid(scalar) && SafeText.Replacement((char)scalar) != scalar;
}
