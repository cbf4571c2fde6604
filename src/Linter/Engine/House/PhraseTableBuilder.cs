namespace ContentLint.House;

/// <summary>Builds the table of all phrases.</summary>
internal sealed class PhraseTableBuilder
{
    private readonly List<PhraseEdge> _edges = [];
    private readonly List<ulong> _keys = []; // of the edges, in their order; those of special edges are not used
    private readonly List<int> _nodeSpecials = [-1];
    private readonly List<int> _nodePhrases = [-1];
    private readonly List<PhraseTarget> _phrases = [];
    private readonly Dictionary<ulong, int> _children = []; // by a hash of the node, the element and whether capitals count
    private readonly PhraseFilter _filter = new();

    /// <summary>How many phrases were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds one reading of a phrase.</summary>
    /// <param name="elements">Its parts.</param>
    /// <param name="rule">Index of its rule.</param>
    /// <param name="role">What it is for.</param>
    /// <param name="item">Which entry of the rule it belongs to.</param>
    /// <param name="isExact">Whether capitals count.</param>
    public void Add(PhraseElement[] elements, int rule, PhraseRole role, int item, bool isExact)
    {
        _filter.Add(elements);
        int node = 0;
        foreach (PhraseElement element in elements)
        {
            bool exact = isExact && element.Kind == ElementKind.Words;
            ulong key = KeyOf(node, element.Key, exact);
            if (!_children.TryGetValue(key, out int child))
            {
                child = AddNode(node, element, exact);
                _children.Add(key, child);
            }

            node = child;
        }

        _phrases.Add(new PhraseTarget(rule, role, item, Count++, _nodePhrases[node]));
        _nodePhrases[node] = _phrases.Count - 1;
    }

    /// <summary>The table.</summary>
    public PhraseTable Build()
    {
        int length = 16;
        while (length < _edges.Count * 2)
        {
            length *= 2;
        }

        var keys = new ulong[length];
        var slots = new int[length];
        for (int i = 0; i < slots.Length; i++)
        {
            slots[i] = -1;
        }

        PhraseEdge[] edges = [.. _edges];
        for (int i = 0; i < edges.Length; i++)
        {
            if (edges[i].Kind != ElementKind.Words)
            {
                continue;
            }

            uint slot = PhraseTable.SlotOf(_keys[i], length);
            while (slots[slot] >= 0 && keys[slot] != _keys[i])
            {
                slot = (slot + 1) & (uint)(length - 1);
            }

            keys[slot] = _keys[i];
            edges[i] = edges[i] with { Next = slots[slot] };
            slots[slot] = i;
        }

        return new PhraseTable(edges, keys, slots, [.. _nodeSpecials], [.. _nodePhrases], [.. _phrases], _filter);
    }

    private static ulong KeyOf(int node, string element, bool isExact)
    {
        ulong hash = (0xCBF29CE484222325UL ^ (uint)node ^ (isExact ? 1UL << 40 : 0)) * 0x100000001B3UL;
        foreach (char character in element)
        {
            hash = (hash ^ character) * 0x100000001B3UL;
        }

        return hash;
    }

    private int AddNode(int parent, PhraseElement element, bool isExact)
    {
        int node = _nodePhrases.Count;
        _nodePhrases.Add(-1);
        _nodeSpecials.Add(-1);
        if (element.Kind == ElementKind.Words)
        {
            foreach (PhraseWord word in element.Words)
            {
                _edges.Add(new PhraseEdge(ElementKind.Words, node, -1, word.Text, 0, isExact, word.IsPossessive));
                _keys.Add(PhraseTable.KeyOf(parent, word.Hash));
            }

            return node;
        }

        _edges.Add(new PhraseEdge(element.Kind, node, _nodeSpecials[parent], element.Text, element.Value, isExact, IsPossessive: false));
        _keys.Add(0);
        _nodeSpecials[parent] = _edges.Count - 1;
        return node;
    }
}
