using System.Text;
using System.Text.Json;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Configuration;

/// <summary>The mistakes so far; turns places in the UTF-8 bytes into places in the text.</summary>
internal sealed class MistakeList(ConfigurationSource source, byte[] bytes)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<ulong, int> _occurrences = []; // by hash of the message
    private LineIndex? _lines;
    private int _byte;
    private int _offset;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The place of the token the reader stands on, without the quotation marks of a text.</summary>
    public TextSpan At(ref Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        int end = (int)reader.BytesConsumed;
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            // The reader has already taken the colon and the space before it.
            end = start + 2 + reader.ValueSpan.Length;
        }

        if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String && end - start > 2)
        {
            start++;
            end--;
        }

        // Places are asked for in the order of the file, or nearly so: counting goes on from the last one.
        if (start < _byte)
        {
            _byte = 0;
            _offset = 0;
        }

        _offset += Encoding.UTF8.GetCharCount(bytes, _byte, start - _byte);
        _byte = start;
        return new TextSpan(_offset, Encoding.UTF8.GetCharCount(bytes, start, end - start));
    }

    /// <summary>The text is no JSON.</summary>
    /// <param name="exception">What the reader says.</param>
    public void Add(JsonException exception)
    {
        if (JsonSyntax.FindMistake(source.Text) is { } mistake)
        {
            Add(mistake.Place, mistake.Message, mistake.Hint);
            return;
        }

        int at = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            at = Array.IndexOf(bytes, (byte)'\n', at) + 1;
        }

        at = Math.Min(bytes.Length, at + (int)(exception.BytePositionInLine ?? 0));
        int offset = Encoding.UTF8.GetCharCount(bytes, 0, at);
        Add(new TextSpan(offset, offset < source.Text.Length ? 1 : 0), "This cannot stand here: from here on the file is not valid JSON");
    }

    public void Add(TextSpan place, string message, string? hint = null)
    {
        _lines ??= LineIndex.Build(source.Text.AsSpan());
        ulong hash = Fingerprint.Hash(EngineRules.Configuration.Id, message.AsSpan());
        _ = _occurrences.TryGetValue(hash, out int occurrence);
        _occurrences[hash] = occurrence + 1;
        _findings.Add(new Finding(
            EngineRules.Configuration,
            Severity.Error,
            source.Path,
            place,
            _lines.GetPositions(place),
            SafeText.OnOneLine(message),
            hint is null ? null : SafeText.OnOneLine(hint),
            [],
            Fingerprint.Format(hash, occurrence)));
    }
}
