using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Configuration;

/// <summary>A value and where it stands in its file.</summary>
/// <remarks>An object, so that the framework's lists of it need no code of their own at the start.</remarks>
internal sealed record Placed<T>(T Value, TextSpan Place);
