using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Facts;

/// <summary>
/// Compares articles: takes the lines of facts of all of them, grouped by their keys, and hands out what the rules find in each group.
/// It holds one group at a time, and of a group no more than is compared, so its memory does not grow with the articles. The order of the
/// lines of one key changes nothing.
/// </summary>
/// <param name="rules">The rules; those that compare articles are asked.</param>
/// <param name="report">Takes the findings of one conflict.</param>
public sealed class CorpusPass(IReadOnlyList<Rule> rules, Action<IReadOnlyList<CorpusFinding>> report)
{
    private readonly CorpusContext _context = new();
    private byte[]? _first; // the line that began the group; most groups have no other
    private FactGroup? _group;
    private string _rule = string.Empty;

    /// <summary>How many keys were too common to be compared.</summary>
    public int CommonKeys { get; private set; }

    /// <summary>How many facts they have.</summary>
    public long CommonFacts { get; private set; }

    private long _facts;

    /// <summary>Whether a line belongs to the group of the line before it.</summary>
    public bool Continues(ReadOnlySpan<byte> line) => _first is not null && FactLine.KeyOf(line).SequenceEqual(FactLine.KeyOf(_first));

    /// <summary>Takes the next line.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public void Add(byte[] line)
    {
        if (line is null)
        {
            throw new ArgumentNullException(nameof(line));
        }

        if (!Continues(line))
        {
            Complete();
            _first = line;
            _facts = 1;
            return;
        }

        if (_group is null)
        {
            Fact first = FactLine.Read(_first);
            _rule = first.Rule;
            _group = new FactGroup(first);
            _group.Add(first);
        }

        _facts++;
        _group.Add(FactLine.Read(line));
    }

    /// <summary>Counts a key of which more is said than is compared.</summary>
    /// <param name="facts">How many facts it has.</param>
    public void PassOver(long facts)
    {
        CommonKeys++;
        CommonFacts += facts;
    }

    /// <summary>Compares facts that share a key; those of other keys can be among them, because a hash brought them together.</summary>
    /// <param name="facts">The facts, in any order.</param>
    public void Compare(IReadOnlyList<Fact> facts)
    {
        foreach (IGrouping<(string Rule, string Kind, string Key), Fact> sharing in facts.GroupBy(static fact =>
            (fact.Rule, fact.Kind, fact.Key)))
        {
            FactGroup? group = null;
            _facts = 0;
            foreach (Fact fact in sharing)
            {
                group ??= new FactGroup(fact);
                group.Add(fact);
                _facts++;
            }

            if (_facts > 1)
            {
                _rule = sharing.Key.Rule;
                Compare(group!);
            }
        }
    }

    /// <summary>Compares the last group; there are no more lines.</summary>
    public void Complete()
    {
        if (_group is { } group)
        {
            Compare(group);
        }

        _group = null;
        _first = null;
    }

    private void Compare(FactGroup group)
    {
        if (group.IsTooCommon)
        {
            PassOver(_facts);
            return;
        }

        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i] is not CorpusRule rule || !string.Equals(rule.Descriptor.Id, _rule, StringComparison.Ordinal))
            {
                continue;
            }

            _context.PassTo(rule.Descriptor);
            try
            {
                rule.Compare(group, _context);
            }
#pragma warning disable CA1031 // one group must not keep the others from being compared
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _context.Forget();
                Fail(rule.Descriptor, group, exception);
            }

            foreach (CorpusFinding[] conflict in _context.Conflicts)
            {
                report(conflict);
            }
        }
    }

    private void Fail(RuleDescriptor rule, FactGroup group, Exception exception)
    {
        Fact fact = group.Forms.First().Facts[0];
        string message =
            SafeText.OnOneLine(
                $"Rule {rule.Id} {rule.Name} failed on facts of {fact.Path} and others ({exception.GetType().Name}: {exception.Message})");
        report([new CorpusFinding(
            new Finding(EngineRules.RuleFailed, Severity.Error, fact.Path, fact.Span, fact.Lines, message,
                "The other facts were compared. Please report this with the articles", [],
                Fingerprint.Format(Fingerprint.Hash(EngineRules.RuleFailed.Id, message.AsSpan()), 0)),
            fact)]);
    }
}
