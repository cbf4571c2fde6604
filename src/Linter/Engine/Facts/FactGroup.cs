namespace ContentLint.Facts;

/// <summary>All facts of one kind and key.</summary>
public sealed class FactGroup
{
    /// <summary>A key of which more is said than this is too common to tell anything, and comparing would take too long.</summary>
    public const int MostForms = 1024;

    private readonly SortedDictionary<string, FactForm> _forms = new(StringComparer.Ordinal);

    internal FactGroup(Fact first)
    {
        Kind = first.Kind;
        Key = first.Key;
    }

    /// <summary>What kind of facts they are.</summary>
    public string Kind { get; }

    /// <summary>What they are about.</summary>
    public string Key { get; }

    /// <summary>What is said of it, in the order of the forms.</summary>
    public IReadOnlyCollection<FactForm> Forms => _forms.Values;

    /// <summary>Whether there are too many forms to compare them; they are then not complete.</summary>
    internal bool IsTooCommon => _forms.Count > MostForms;

    internal void Add(Fact fact)
    {
        if (IsTooCommon)
        {
            return;
        }

        if (!_forms.TryGetValue(fact.Form, out FactForm? form))
        {
            form = new FactForm(fact.Form);
            _forms.Add(fact.Form, form);
        }

        form.Add(fact);
    }
}
