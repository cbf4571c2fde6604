using System.Text;
using ContentLint.Text;

namespace ContentLint.Engine.Tests.Text;

public sealed class TextDecoderTests
{
    [Theory]
    [InlineData("", TextEncoding.Utf8)]
    [InlineData("Plain.", TextEncoding.Utf8)]
    [InlineData("Zoë’s café 😀", TextEncoding.Utf8)]
    [InlineData("Zoë’s café 😀", TextEncoding.Utf8WithBom)]
    [InlineData("Zoë’s café 😀", TextEncoding.Utf16LittleEndian)]
    [InlineData("Zoë’s café 😀", TextEncoding.Utf16BigEndian)]
    public void Reads_what_was_written(string text, TextEncoding encoding)
    {
        Encoding writer = encoding switch
        {
            TextEncoding.Utf8 => new UTF8Encoding(false),
            TextEncoding.Utf8WithBom => new UTF8Encoding(true),
            TextEncoding.Utf16LittleEndian => new UnicodeEncoding(false, true),
            _ => new UnicodeEncoding(true, true),
        };
        byte[] bytes = [.. writer.GetPreamble(), .. writer.GetBytes(text)];
        using ArticleText decoded = TextDecoder.Decode(bytes, bytes.Length)!;
        Assert.Equal(text, decoded.ToString());
        Assert.Equal(encoding, decoded.Encoding);
        Assert.Empty(decoded.InvalidByteOffsets);
    }

    [Fact]
    public void Names_the_offset_of_every_invalid_byte_and_keeps_the_rest()
    {
        byte[] bytes = [.. "ab"u8, 0xFF, .. "cd"u8, 0xC3, .. "e"u8];
        using ArticleText text = TextDecoder.Decode(bytes, bytes.Length)!;
        Assert.Equal("ab\uFFFDcd\uFFFDe", text.ToString());
        Assert.Equal([2L, 5L], text.InvalidByteOffsets);
    }

    [Fact]
    public void Counts_the_offset_from_the_start_of_the_file_with_its_mark()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, (byte)'a', 0xFE, (byte)'b'];
        using ArticleText text = TextDecoder.Decode(bytes, bytes.Length)!;
        Assert.Equal([4L], text.InvalidByteOffsets);
    }

    [Fact]
    public void An_odd_byte_at_the_end_of_utf16_is_one_invalid_sequence()
    {
        byte[] bytes = [0xFF, 0xFE, (byte)'a', 0, (byte)'b'];
        using ArticleText text = TextDecoder.Decode(bytes, bytes.Length)!;
        Assert.Equal("a\uFFFD", text.ToString());
        Assert.Single(text.InvalidByteOffsets);
    }

    [Fact]
    public void A_file_with_a_nul_is_binary() => Assert.Null(TextDecoder.Decode([(byte)'a', 0, (byte)'b'], 3));

    [Fact]
    public void Any_bytes_decode_without_an_exception()
    {
        var random = new Random(17);
        for (int i = 0; i < 500; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            using ArticleText? text = TextDecoder.Decode(bytes, bytes.Length);
            Assert.True(text is null || text.Length <= bytes.Length + 1);
        }
    }
}
