namespace ContentLint.Text;

/// <summary>A set of 32-bit hashes; see <see cref="KeyTable"/> for why it is not the framework's.</summary>
public sealed class KeySet
{
    private readonly KeyTable _keys = new();

    /// <summary>Adds a key.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(uint key) => _keys.TryAdd(key, 0);

    /// <summary>Whether there is the key.</summary>
    public bool Contains(uint key) => _keys.Contains(key);
}
