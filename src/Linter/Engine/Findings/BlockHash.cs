using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>The hash of the words of a block or a sentence, kept for the next finding in it.</summary>
/// <param name="Block">Its place.</param>
/// <param name="Hash">The hash; 0 for none yet.</param>
internal readonly record struct BlockHash(TextSpan Block, ulong Hash);
