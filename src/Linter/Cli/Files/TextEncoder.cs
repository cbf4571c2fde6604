using System.Text;
using ContentLint.Text;

namespace ContentLint.Cli.Files;

/// <summary>Turns text back into the bytes of the form it was read in.</summary>
internal static class TextEncoder
{
    public static byte[] Encode(string text, TextEncoding encoding)
    {
        Encoding form = encoding switch
        {
            TextEncoding.Utf16LittleEndian => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            TextEncoding.Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoding == TextEncoding.Utf8WithBom, throwOnInvalidBytes: true),
        };
        byte[] mark = form.GetPreamble();
        byte[] bytes = new byte[mark.Length + form.GetByteCount(text)];
        mark.CopyTo(bytes, 0);
        form.GetBytes(text, 0, text.Length, bytes, mark.Length);
        return bytes;
    }
}
