using ContentLint.Rules;

namespace ContentLint.Cli.Reporting;

/// <summary>The safety of a fix as reports write it.</summary>
internal static class FixSafetyName
{
    public static string Format(FixSafety safety) => safety == FixSafety.Safe ? "safe" : "offered";
}
