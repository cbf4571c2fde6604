using ContentLint.Facts;

namespace ContentLint.Cli.Corpus;

/// <summary>Takes facts key by key.</summary>
internal interface IFactSink
{
    /// <summary>Takes the facts of a key.</summary>
    void Take(IReadOnlyList<Fact> facts);

    /// <summary>Takes the number of facts of a key of which more is said than is compared; they are not read.</summary>
    void PassOver(long facts);
}
