namespace ContentLint.Facts;

/// <summary>One of the things that articles say of a key.</summary>
public sealed class FactForm
{
    /// <summary>As many places as anybody looks up; more of them change nothing.</summary>
    internal const int MostKept = 8;

    /// <summary>What is said in so many different texts is not one story, and they are not compared with each other.</summary>
    private const int MostSketches = 64;

    private readonly List<Fact> _facts = [];
    private SortedSet<string>? _sketches; // the first few of all, whatever order they come in
    private int _short; // articles without one
    private int _stories = -1; // not counted yet

    internal FactForm(string form) => Form = form;

    /// <summary>What they say.</summary>
    public string Form { get; }

    /// <summary>Whether no article says it in which anything is reported.</summary>
    public bool IsOther { get; private set; } = true;

    /// <summary>How many articles say it.</summary>
    public int Articles { get; private set; }

    /// <summary>
    /// How many of them say it each for itself: articles that have most of their text in common, as copies and updates of one report do,
    /// are one.
    /// </summary>
    public int Stories => _stories >= 0 ? _stories : _stories = CountStories();

    /// <summary>Where, the oldest articles first; the first few of many.</summary>
    public IReadOnlyList<Fact> Facts => _facts;

    internal void Add(Fact fact)
    {
        Articles++;
        IsOther &= fact.IsOther;
        _stories = -1;
        if (fact.Story.Length == 0)
        {
            _short++;
        }
        else
        {
            // One more than are compared, so that many are known to be many.
            _sketches ??= new SortedSet<string>(StringComparer.Ordinal);
            if (_sketches.Add(fact.Story) && _sketches.Count > MostSketches + 1)
            {
                _sketches.Remove(_sketches.Max!);
            }
        }

        int at = _facts.Count;
        while (at > 0 && Fact.CompareAge(fact, _facts[at - 1]) < 0)
        {
            at--;
        }

        if (at < MostKept)
        {
            _facts.Insert(at, fact);
            if (_facts.Count > MostKept)
            {
                _facts.RemoveAt(MostKept);
            }
        }
    }

    private int CountStories()
    {
        if (_sketches is null || _sketches.Count > MostSketches)
        {
            return Articles;
        }

        // What is a copy of a copy belongs to the story too.
        var left = new List<string>(_sketches);
        var connected = new Stack<string>();
        int count = _short;
        while (left.Count > 0)
        {
            connected.Push(left[left.Count - 1]);
            left.RemoveAt(left.Count - 1);
            count++;
            while (connected.Count > 0)
            {
                string sketch = connected.Pop();
                for (int i = left.Count - 1; i >= 0; i--)
                {
                    if (StorySketch.AreOneStory(sketch, left[i]))
                    {
                        connected.Push(left[i]);
                        left.RemoveAt(i);
                    }
                }
            }
        }

        return count;
    }
}
