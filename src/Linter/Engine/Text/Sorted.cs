namespace ContentLint.Text;

/// <summary>The one search in what is sorted by its places: layers, blocks, edits.</summary>
public static class Sorted
{
    /// <summary>Where an item lies in the order.</summary>
    /// <typeparam name="T">What is sorted.</typeparam>
    /// <param name="item">The item.</param>
    public delegate int Place<T>(in T item);

    /// <summary>Index of the first item that lies at a bound or after it; the number of items if there is none.</summary>
    /// <typeparam name="T">What is sorted.</typeparam>
    /// <param name="items">The items, in the order of their places.</param>
    /// <param name="bound">The least place that counts.</param>
    /// <param name="place">The place of an item; a static function costs nothing to pass.</param>
    public static int FirstFrom<T>(ReadOnlySpan<T> items, int bound, Place<T> place)
    {
        if (place is null)
        {
            throw new ArgumentNullException(nameof(place));
        }

        int low = 0;
        int high = items.Length;
        while (low < high)
        {
            int middle = (int)((uint)(low + high) >> 1);
            if (place(items[middle]) < bound)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The same in a list.</summary>
    /// <typeparam name="T">What is sorted.</typeparam>
    /// <param name="items">The items, in the order of their places.</param>
    /// <param name="bound">The least place that counts.</param>
    /// <param name="place">The place of an item.</param>
    public static int FirstFrom<T>(IReadOnlyList<T> items, int bound, Place<T> place)
    {
        if (items is null || place is null)
        {
            throw new ArgumentNullException(items is null ? nameof(items) : nameof(place));
        }

        int low = 0;
        int high = items.Count;
        while (low < high)
        {
            int middle = (int)((uint)(low + high) >> 1);
            (low, high) = place(items[middle]) < bound ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
