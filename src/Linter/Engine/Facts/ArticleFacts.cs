namespace ContentLint.Facts;

/// <summary>
/// The facts of one article in few bytes: most of them are never looked at again, because no other article speaks of the same.
/// </summary>
/// <param name="records">The facts, one <see cref="FactRecord"/> after another.</param>
/// <param name="keys">Their keys. A fact has one or more; nothing else of it must be read to know whether another has it too.</param>
public sealed class ArticleFacts(byte[] records, FactKey[] keys)
{
    /// <summary>No facts.</summary>
    public static ArticleFacts None { get; } = new([], []);

    /// <summary>The facts as they are stored, one after another.</summary>
    public byte[] Records => records;

    /// <summary>Their keys.</summary>
    public IReadOnlyList<FactKey> Keys => keys;

    /// <summary>The facts as lines, one for each key, for whoever sorts them elsewhere.</summary>
    /// <param name="path">The article.</param>
    public IReadOnlyList<byte[]> ToLines(string path)
    {
        var lines = new byte[keys.Length][];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = FactLine.Write(FactRecord.Read(records.AsSpan(keys[i].Record), keys[i].Hash, path));
        }

        return lines;
    }
}
