// The few types the C# compiler asks for that netstandard2.0 lacks. Nothing else belongs here.
#pragma warning disable MA0048 // one file for all of them
#pragma warning disable CA1018, MA0010
#pragma warning disable CS1591

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit
    {
    }

    internal sealed class RequiredMemberAttribute : Attribute
    {
    }

    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }

    internal sealed class SetsRequiredMembersAttribute : Attribute
    {
    }
}
