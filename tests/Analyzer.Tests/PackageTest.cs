namespace ContentLint.Analyzer.Tests;

/// <summary>Base of tests that build a site with the package.</summary>
public abstract class PackageTest : IDisposable
{
    internal Site Site { get; } = new();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Site.Dispose();
        }
    }
}
