using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Text;

/// <summary>
/// The characters of one article, exactly as they stand in the file after the byte-order mark.
/// Offsets are zero-based UTF-16 units; the text never changes.
/// </summary>
/// <remarks>
/// The buffer is rented, because a linter reads thousands of articles and keeps none:
/// dispose it together with whatever was built on it.
/// </remarks>
public sealed class ArticleText : IDisposable
{
    private char[] _characters;
    private LineIndex? _lines;

    internal ArticleText(char[] rented, int length, TextEncoding encoding, IReadOnlyList<long> invalidByteOffsets)
    {
        _characters = rented;
        Length = length;
        Encoding = encoding;
        InvalidByteOffsets = invalidByteOffsets;
    }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>The form of the file on disk.</summary>
    public TextEncoding Encoding { get; }

    /// <summary>
    /// Zero-based offsets, in the file, of the first bytes of sequences that are not valid in <see cref="Encoding"/>.
    /// Each such sequence stands in the text as U+FFFD.
    /// </summary>
    public IReadOnlyList<long> InvalidByteOffsets { get; }

    /// <summary>Line starts; built when first asked for, because only reported findings need lines.</summary>
    public LineIndex Lines => _lines ??= LineIndex.Build(AsSpan());

    /// <summary>The character at <paramref name="offset"/>.</summary>
    public char this[int offset] => _characters[offset];

    /// <summary>Text that is already decoded, as an editor or a test has it.</summary>
    public static ArticleText FromString(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        char[] rented = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length));
        text.CopyTo(0, rented, 0, text.Length);
        return new ArticleText(rented, text.Length, TextEncoding.Utf8, []);
    }

    /// <summary>Text that the compiler has already decoded.</summary>
    public static ArticleText FromSource(SourceText source)
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }

        char[] rented = ArrayPool<char>.Shared.Rent(Math.Max(1, source.Length));
        source.CopyTo(0, rented, 0, source.Length);
        return new ArticleText(rented, source.Length, TextEncoding.Utf8, []);
    }

    /// <summary>The whole text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> AsSpan() => new(_characters, 0, Length);

    /// <summary>The text of <paramref name="span"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> AsSpan(TextSpan span) => new(_characters, span.Start, span.Length);

    /// <summary>The text from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> Between(int start, int end) => new(_characters, start, end - start);

    /// <summary>A copy of the text of <paramref name="span"/>; for messages, not for the walk.</summary>
    public string ToString(TextSpan span) => new(_characters, span.Start, span.Length);

    /// <inheritdoc/>
    public override string ToString() => new(_characters, 0, Length);

    /// <inheritdoc/>
    public void Dispose()
    {
        char[] characters = _characters;
        _characters = [];
        if (characters.Length > 0)
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }
}
