using System.Diagnostics;

namespace ContentLint.Cli.LanguageServer;

/// <summary>Watches the process that started the server: when it dies without a word the server ends too.</summary>
internal static class EditorProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Calls <paramref name="gone"/> once the process is not there any more.</summary>
    /// <param name="id">The process.</param>
    /// <param name="gone">Is called on another thread.</param>
    public static void Watch(int id, Action gone) => new Thread(() =>
    {
        while (IsThere(id))
        {
            Thread.Sleep(Interval);
        }

        gone();
    })
    { IsBackground = true }.Start();

    private static bool IsThere(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return true; // it is somebody else's
        }
    }
}
