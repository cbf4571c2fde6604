using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting;

/// <summary>How grave findings are when there are too many.</summary>
internal static class GravestItems
{
    /// <summary>What is suppressed is the first to go.</summary>
    public static Severity Rank(Finding finding) => finding.Suppression is null ? finding.Severity : Severity.None;
}

/// <summary>Keeps as many items as are allowed: of too many the gravest stay, and of equals the first.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class GravestItems<T>(int limit)
{
    private readonly List<(int Order, T Item)>[] _items = [[], [], [], []];
    private int _order;

    public int Count { get; private set; }

    /// <summary>How many were given and not kept.</summary>
    public int LeftOut => _order - Count;

    public void Add(Severity severity, T item)
    {
        _order++;
        if (Count == limit && !MakeRoom(severity))
        {
            return;
        }

        _items[(int)severity].Add((_order, item));
        Count++;
    }

    /// <summary>Gives up the least grave until as many are left.</summary>
    public void CutTo(int count)
    {
        foreach (List<(int Order, T Item)> items in _items)
        {
            int surplus = Math.Min(items.Count, Math.Max(0, Count - count));
            items.RemoveRange(items.Count - surplus, surplus);
            Count -= surplus;
        }
    }

    /// <summary>What was kept, in the order it came.</summary>
    public List<T> InOrder()
    {
        var all = new List<(int Order, T Item)>(Count);
        foreach (List<(int Order, T Item)> items in _items)
        {
            all.AddRange(items);
        }

        all.Sort(static (x, y) => x.Order.CompareTo(y.Order));
        return all.ConvertAll(static item => item.Item);
    }

    /// <summary>Gives up one that is less grave, if there is any.</summary>
    private bool MakeRoom(Severity severity)
    {
        for (int i = 0; i < (int)severity; i++)
        {
            if (_items[i].Count > 0)
            {
                _items[i].RemoveAt(_items[i].Count - 1);
                Count--;
                return true;
            }
        }

        return false;
    }
}
