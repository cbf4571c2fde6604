using ContentLint.Reading;

namespace ContentLint.Rules;

/// <summary>
/// A check over one article. Rules are stateless and pure: what they report depends on the reading and the options alone.
/// </summary>
/// <param name="descriptor">What is known about the rule before it runs.</param>
public abstract class Rule(RuleDescriptor descriptor)
{
    /// <summary>What is known about the rule before it runs.</summary>
    public RuleDescriptor Descriptor { get; } = descriptor;

    /// <summary>Reads the layers it needs and reports what it finds.</summary>
    /// <param name="reading">The layers of the article, each built when first asked for and shared by all rules.</param>
    /// <param name="context">Options, and where to report.</param>
    public abstract void Check(ArticleReading reading, RuleContext context);
}
