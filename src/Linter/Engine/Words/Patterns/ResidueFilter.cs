namespace ContentLint.Words.Patterns;

/// <summary>The set that turns away words at which no pattern can begin.</summary>
internal static class ResidueFilter
{
    /// <summary>How many bits it has.</summary>
    public const int Bits = 4096;

    /// <summary>The index of the 64 bits a hash's is among.</summary>
    public static uint WordOf(uint hash) => (hash & (Bits - 1)) >> 6;

    /// <summary>A hash's bit.</summary>
    public static ulong BitOf(uint hash) => 1UL << (int)(hash & 63);
}
