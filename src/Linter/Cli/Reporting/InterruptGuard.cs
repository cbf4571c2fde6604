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
        // By index: a report may be opened at this moment.
        for (int i = 0; i < files.Count; i++)
        {
            files[i].Abandon();
        }
    }
}
