using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Configuration;

/// <summary>Why a text is no JSON.</summary>
/// <param name="Place">Where it stops to be JSON.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What would be right; null if that is plain.</param>
internal sealed record JsonMistake(TextSpan Place, string Message, string? Hint);
