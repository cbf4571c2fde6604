using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>People and organisations that need no introduction in this publication, compared without case and accents.</summary>
public sealed class KnownNames
{
    private readonly HashSet<string>? _keys; // null if there are none

    /// <summary>Takes the names of the configuration; of a name of several words the last also stands alone.</summary>
    public KnownNames(IEnumerable<string> names)
    {
        _keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            string key = NameKey.Create(name.AsSpan());
            _keys.Add(key);
            int space = key.LastIndexOf(' ');
            if (space >= 0)
            {
                _keys.Add(key.Substring(space + 1));
            }
        }
    }

    private KnownNames()
    {
    }

    /// <summary>No names.</summary>
    public static KnownNames None { get; } = new();

    /// <summary>These and more.</summary>
    public KnownNames With(IReadOnlyList<string> more)
    {
        if (more.Count == 0)
        {
            return this;
        }

        var all = new KnownNames(more);
        all._keys!.UnionWith(_keys ?? []);
        return all;
    }

    /// <summary>The keys of all names; the same names made of them are these.</summary>
    public IReadOnlyCollection<string> Keys => _keys is null ? [] : _keys;

    /// <summary>Whether a name with this key is known.</summary>
    public bool Contains(string key) => _keys is not null && _keys.Contains(key);
}
