using ContentLint.Reading;

namespace ContentLint.Rules;

/// <summary>What is known about a rule before it runs.</summary>
/// <param name="Id">The permanent id, <c>CL</c> and three digits; of a house rule <c>H-</c> and its name, of a plug-in <c>P-</c> and its
/// name.</param>
/// <param name="Name">The permanent readable name, in kebab case; works wherever the id does.</param>
/// <param name="Title">The finding in a few words, without a final full stop.</param>
/// <param name="Description">What the rule finds, in one sentence.</param>
/// <param name="Severity">The severity unless the rule or the configuration says otherwise.</param>
public sealed record RuleDescriptor(
    string Id,
    string Name,
    string Title,
    string Description,
    Severity Severity)
{
    /// <summary>The first version that has the rule: a configuration may ask for the rules of an earlier one.</summary>
    public string Since { get; init; } = "0.1";

    /// <summary>What <c>rules.json</c> can set.</summary>
    public IReadOnlyList<RuleOption> Options { get; init; } = [];

    /// <summary>The safest fix that a finding of the rule can carry.</summary>
    public FixSafety Fix { get; init; }

    /// <summary>
    /// Whether its fixes restore characters, marks or white space and leave words and numbers as they were meant: only such
    /// fixes may reach into a quotation or a figure.
    /// </summary>
    public bool MendsCharacters { get; init; }

    /// <summary>Kinds of article in which the rule says nothing, because what it looks for belongs to them.</summary>
    public IReadOnlyList<Genre> QuietIn
    {
        get;
        init
        {
            field = value;
            foreach (Genre genre in value)
            {
                _quietIn |= 1UL << (int)genre;
            }
        }
    } = [];

    private readonly ulong _quietIn; // a bit for each of them: each rule is asked for each article

    /// <summary>Whether it compares articles: it then finds nothing in one alone.</summary>
    public bool ComparesArticles { get; init; }

    /// <summary>What an article must have for the rule to find anything; null if that cannot be said beforehand.</summary>
    public Wake? WokenBy { get; init; }

    /// <summary>Kinds of text in which its findings are notes at most: there they are a matter of taste.</summary>
    public IReadOnlyList<Genre> NotesIn { get; init; } = [];

    /// <summary>The family, from the id.</summary>
    public RuleFamily Family => Id[0] switch
    {
        'H' => RuleFamily.House,
        'P' => RuleFamily.Plugin,
        _ => (RuleFamily)(Id[2] - '0'),
    };

    /// <summary>Whether a configuration brings the rule: it is then known by its id, wherever it was read.</summary>
    public bool IsBrought => Family >= RuleFamily.House;

    /// <summary>
    /// Whether it means anything in comments and strings of code, where nobody speaks and nothing is said twice by mistake.
    /// </summary>
    public bool IsForCode => !ComparesArticles && Family is not (RuleFamily.Attribution or RuleFamily.Speakers or RuleFamily.Structure);

    /// <summary>Whether the rule says nothing in a kind of article.</summary>
    public bool IsQuietIn(Genre genre) => (_quietIn >> (int)genre & 1) != 0;

    /// <summary>Whether the rule writes notes at most in a kind of article.</summary>
    public bool WritesNotesIn(Genre genre) => NotesIn.Contains(genre);
}
