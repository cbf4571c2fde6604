using System.Diagnostics.CodeAnalysis;
using ContentLint.Text;

namespace ContentLint.Cli.Run;

/// <summary>Things by path, in the order in which they were added.</summary>
/// <remarks>A dictionary of the framework's own types is made at every start anyway; one of a type of ours would take a dozen types more.</remarks>
/// <typeparam name="T">What is found by a path.</typeparam>
internal sealed class PathTable<T>
    where T : class
{
    private readonly Dictionary<string, object> _byPath = new(StringComparer.Ordinal);
    private readonly ItemList<T> _items = new();

    public int Count => _items.Count;

    /// <summary>Adds a thing unless there is one for the path.</summary>
    public void Add(string path, T item)
    {
        if (_byPath.TryAdd(path, item))
        {
            _items.Add(item);
        }
    }

    public bool TryGet(string path, [NotNullWhen(true)] out T? item)
    {
        item = _byPath.TryGetValue(path, out object? found) ? (T)found : null;
        return item is not null;
    }

    public T[] ToArray() => _items.ToArray();
}
