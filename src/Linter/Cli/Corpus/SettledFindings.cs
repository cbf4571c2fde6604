using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContentLint.Cli.Corpus;

/// <summary>
/// Leaves one finding at one place: the same may be found under several keys, and by several reducers. The findings wait in a temporary
/// file, because which of them stays is known only behind the last one; what is held does not grow with them.
/// </summary>
/// <param name="most">How many places are held in memory before they go to a file.</param>
internal sealed class SettledFindings(int most = 100_000) : IDisposable
{
    private static readonly string[] Place = ["rule", "path", "span", "fingerprint"];

    private readonly SortedRuns<(UInt128 Place, long Offset, int Length)> _entries = new(most);
    private FileStream? _lines;

    /// <summary>Takes a finding as <c>--format jsonl</c> writes it.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public void Add(ReadOnlySpan<byte> finding)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        using (JsonDocument members = Parse(finding))
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(PlaceOf(members.RootElement)), hash);
        }

        _lines ??= SortedRuns<int>.OpenTemporary(bufferSize: 64 * 1024);
        _entries.Add((BinaryPrimitives.ReadUInt128BigEndian(hash), _lines.Position, finding.Length));
        _entries.Settle();
        _lines.Write(finding);
    }

    /// <summary>
    /// One finding of each place, in no order that means anything: one that is not accepted goes before one that is, then the first by its
    /// message. Nothing may be added any more.
    /// </summary>
    public IEnumerable<byte[]> Read()
    {
        byte[]? best = null;
        UInt128 place = default;
        foreach ((UInt128 next, long offset, int length) in _entries.Read())
        {
            byte[] line = new byte[length];
            _lines!.Position = offset;
            _lines.ReadExactly(line);
            if (best is not null && next != place)
            {
                yield return best;
                best = null;
            }

            place = next;
            best = best is null || Compare(line, best) < 0 ? line : best;
        }

        if (best is not null)
        {
            yield return best;
        }
    }

    public void Dispose()
    {
        _entries.Dispose();
        _lines?.Dispose();
    }

    private static int Compare(byte[] x, byte[] y)
    {
        using JsonDocument first = Parse(x);
        using JsonDocument second = Parse(y);
        int order = IsAccepted(first.RootElement).CompareTo(IsAccepted(second.RootElement));
        return order != 0 ? order : string.CompareOrdinal(MessageOf(first.RootElement), MessageOf(second.RootElement));

        static bool IsAccepted(JsonElement finding) => finding.TryGetProperty("suppression", out _);

        static string? MessageOf(JsonElement finding) => finding.TryGetProperty("message", out JsonElement message) ? message.GetString() : null;
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> finding)
    {
        try
        {
            var json = new Utf8JsonReader(finding);
            return JsonDocument.ParseValue(ref json);
        }
        catch (JsonException exception)
        {
            throw new FormatException("it is no finding", exception);
        }
    }

    /// <summary>What a finding shares with others that are the same one, found under another key.</summary>
    private static string PlaceOf(JsonElement finding)
    {
        try
        {
            return string.Join('\t', Place.Select(name => finding.GetProperty(name).GetRawText()));
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("it is no finding", exception);
        }
    }
}
