namespace ContentLint.Text;

/// <summary>Sixty-four bits of a set; a struct of ours, for the reason that <see cref="KeptArrays"/> gives.</summary>
internal struct BitWord
{
    public ulong Bits;
}
