using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Configuration;

/// <summary>A value and where it stands in its file.</summary>
internal readonly record struct Placed<T>(T Value, TextSpan Place);
