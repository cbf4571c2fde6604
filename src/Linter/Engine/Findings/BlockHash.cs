using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>The hash of a block's words, kept for the next finding in it.</summary>
/// <param name="Block">The place of the block.</param>
/// <param name="Hash">The hash; 0 for none yet.</param>
internal readonly record struct BlockHash(TextSpan Block, ulong Hash);
