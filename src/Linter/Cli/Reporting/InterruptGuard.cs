using System.Runtime.InteropServices;

namespace ContentLint.Cli.Reporting;

/// <summary>When the run is interrupted, the unfinished reports are taken away before the process ends.</summary>
internal sealed class InterruptGuard : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations;

    public InterruptGuard(List<ReportFile> files)
    {
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => CleanUp(files)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => CleanUp(files)),
        ];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }
    }

    private static void CleanUp(List<ReportFile> files)
    {
        // Whoever opens a report holds the list until the report is in it.
        lock (files)
        {
            files.ForEach(static file => file.Abandon());
        }
    }
}
