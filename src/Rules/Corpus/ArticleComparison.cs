using ContentLint.Facts;
using ContentLint.Reading;

namespace ContentLint.Rules.Corpus;

/// <summary>One way in which articles can disagree: the facts that it takes from each, and how they are compared.</summary>
internal abstract class ArticleComparison
{
    /// <summary>The kind of its facts.</summary>
    public abstract string Kind { get; }

    /// <summary>Takes its facts from an article.</summary>
    public abstract void Collect(ArticleReading reading, FactCollector facts);

    /// <summary>Compares the facts of one key.</summary>
    public abstract void Compare(FactGroup group, CorpusContext context);
}
