using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Analyzer;

/// <summary>Turns what the compiler read into the text that the command reads from the same bytes.</summary>
internal static class SourceDecoder
{
    private const int BinaryProbeLength = 8192;

    /// <summary>The text, or null if the file is binary.</summary>
    public static ArticleText? Decode(SourceText source)
    {
        switch (source.Encoding?.CodePage)
        {
            case null or 1200 or 1201 or 12000 or 12001:
                return ArticleText.FromSource(source);
            case 65001:
                return IsBinary(source) ? null : ArticleText.FromSource(source);
            default:
                // The bytes are not valid UTF-8, so the compiler took an encoding of one byte a character. Back to the bytes.
                byte[] bytes = source.Encoding.GetBytes(source.ToString());
                return TextDecoder.Decode(bytes, bytes.Length);
        }
    }

    /// <summary>As in the decoder: a NUL among the first bytes.</summary>
    private static bool IsBinary(SourceText source)
    {
        int bytes = 0;
        for (int i = 0; i < source.Length && bytes < BinaryProbeLength; i++)
        {
            char character = source[i];
            if (character == '\0')
            {
                return true;
            }

            bytes += character < 0x80 ? 1 : character < 0x800 || char.IsSurrogate(character) ? 2 : 3;
        }

        return false;
    }
}
