using ContentLint.Facts;
using ContentLint.Reading;

namespace ContentLint.Rules;

/// <summary>
/// A check over several articles. It sees them one at a time and takes small facts from each; later it compares the facts that have one
/// key. It is stateless and pure: what it reports depends on the facts alone, whatever order they come in.
/// </summary>
/// <param name="descriptor">What is known about the rule before it runs.</param>
public abstract class CorpusRule(RuleDescriptor descriptor) : Rule(descriptor with { ComparesArticles = true })
{
    /// <inheritdoc/>
    public sealed override void Check(ArticleReading reading, RuleContext context)
    {
        // One article alone is no finding.
    }

    /// <summary>
    /// Whether articles that say the same of a key are compared too: copies are found so. Elsewhere only what differs is looked at.
    /// </summary>
    public virtual bool ComparesEqual => false;

    /// <summary>
    /// Whether it counts how many articles say the same: copies and updates of one article then are one, see
    /// <see cref="FactForm.Stories"/>.
    /// </summary>
    public virtual bool CountsStories => false;

    /// <summary>Takes from an article what another may contradict.</summary>
    /// <param name="reading">The layers of the article.</param>
    /// <param name="facts">Takes the facts.</param>
    public abstract void Collect(ArticleReading reading, FactCollector facts);

    /// <summary>Compares what articles say of one key.</summary>
    /// <param name="group">The facts: two or more.</param>
    /// <param name="context">Where to report.</param>
    public abstract void Compare(FactGroup group, CorpusContext context);
}
