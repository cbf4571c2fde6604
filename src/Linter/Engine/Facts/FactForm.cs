namespace ContentLint.Facts;

/// <summary>One of the things that articles say of a key.</summary>
public sealed class FactForm
{
    /// <summary>As many places as anybody looks up; more of them change nothing.</summary>
    internal const int MostKept = 8;

    private readonly List<Fact> _facts = [];

    internal FactForm(string form) => Form = form;

    /// <summary>What they say.</summary>
    public string Form { get; }

    /// <summary>Whether no article says it in which anything is reported.</summary>
    public bool IsOther { get; private set; } = true;

    /// <summary>How many articles say it.</summary>
    public int Articles { get; private set; }

    /// <summary>Where, the oldest articles first; the first few of many.</summary>
    public IReadOnlyList<Fact> Facts => _facts;

    internal void Add(Fact fact)
    {
        Articles++;
        IsOther &= fact.IsOther;
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
}
