using System.Globalization;

namespace ContentLint.Cli.Reporting.Console;

/// <summary>On a long run, and only on a terminal, one line that says how far it is; gone before anything else is written.</summary>
/// <param name="error">Standard error.</param>
/// <param name="isEnabled">Whether anybody looks.</param>
/// <param name="clock">Time since the start.</param>
/// <param name="total">How many files there are.</param>
internal sealed class ProgressLine(TextWriter error, bool isEnabled, Func<TimeSpan> clock, int total)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private TimeSpan _last;
    private int _done;
    private bool _isShown;

    /// <summary>Whether all are done.</summary>
    public bool IsDone => _done >= total;

    /// <summary>One more file is done.</summary>
    public void Step()
    {
        _done++;
        if (!isEnabled)
        {
            return;
        }

        TimeSpan now = clock();
        if (now >= Patience && now - _last >= Interval && _done < total)
        {
            _last = now;
            _isShown = true;
            error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_done:N0} of {total:N0} files\e[K"));
        }
    }

    /// <summary>Makes room for other text.</summary>
    public void Clear()
    {
        if (_isShown)
        {
            _isShown = false;
            error.Write("\r\e[K");
        }
    }
}
