using ContentLint.Facts;

namespace ContentLint.Cli.Corpus;

/// <summary>Facts of articles that are compared with those of a run and are no part of it.</summary>
internal interface IFurtherFacts
{
    /// <summary>Adds what is said under a key, by each fact that has it.</summary>
    void Find(ulong hash, List<ulong> forms);

    /// <summary>Reads one of those that were found last.</summary>
    Fact Read(int found);
}
