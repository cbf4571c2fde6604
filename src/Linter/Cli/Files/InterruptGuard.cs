using System.Runtime.InteropServices;

namespace ContentLint.Cli.Files;

/// <summary>When the run is told to end, what is not whole yet is taken away before the process ends.</summary>
internal sealed class InterruptGuard : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];

    public InterruptGuard()
    {
        foreach (PosixSignal signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP,
            PosixSignal.SIGQUIT])
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, static _ => TemporaryFile.AbandonAll()));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _registrations.ForEach(static registration => registration.Dispose());
}
