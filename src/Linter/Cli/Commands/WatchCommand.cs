using System.Runtime.InteropServices;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Files;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Run;
using ContentLint.Configuration;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint watch</c>: checks, and checks again what is saved, until it is told to end.</summary>
internal sealed class WatchCommand : IDisposable
{
    /// <summary>Clears a terminal, with what has scrolled away.</summary>
    private const string Clear = "\e[H\e[2J\e[3J";

    /// <summary>An editor writes a file in several steps: so long nothing more must come.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);

    /// <summary>How often a folder that may be gone is looked for.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly CheckArguments _arguments;
    private readonly CommandEnvironment _environment;
    private readonly RuleBook _book;
    private readonly RunMemory _memory = new();
    private readonly FolderWatch _watch;
    private volatile bool _isChecking;

    private WatchCommand(CheckArguments arguments, CommandEnvironment environment, RuleBook book)
    {
        _arguments = arguments;
        _environment = environment;
        _book = book;
        _watch = new FolderWatch(IsOfInterest);
    }

    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        using var stop = new CancellationTokenSource();
        WatchCommand? watching = null;
        var registrations = new List<PosixSignalRegistration>();
        foreach (PosixSignal signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
        {
            registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                if (watching?._isChecking == true)
                {
                    // Nobody waits for the end of a run that he has stopped: what is half written is taken away.
                    TemporaryFile.AbandonAll();
                    Environment.Exit(ExitCode.Clean);
                }

                stop.Cancel();
            }));
        }

        try
        {
            return Run(args, environment, book, stop.Token, command => watching = command);
        }
        finally
        {
            registrations.ForEach(static registration => registration.Dispose());
        }
    }

    /// <summary>Watches until it is stopped.</summary>
    public static int Run(string[] args, CommandEnvironment environment, RuleBook book, CancellationToken stop,
        Action<WatchCommand>? begun = null)
    {
        var options = new CheckOptions();
        _ = CommandLine.Parse(options.CreateWatch(), args);
        var arguments = CheckArguments.Parse(args, book);
        foreach (string path in arguments.Paths)
        {
            if (path is "-")
            {
                throw new UsageException("standard input cannot be watched", "contentlint check - reads it");
            }
        }

        using var command = new WatchCommand(arguments, environment, book);
        begun?.Invoke(command);
        command.Watch(stop);
        return ExitCode.Clean;
    }

    /// <inheritdoc/>
    public void Dispose() => _watch.Dispose();

    private void Watch(CancellationToken stop)
    {
        string? cause = null;
        while (!stop.IsCancellationRequested)
        {
            // What is saved while articles are checked is seen: watching begins before.
            try
            {
                Open();
            }
            catch (IOException exception)
            {
                throw new UsageException(exception.Message);
            }

            Check(cause);
            cause = WaitForChange(stop);
        }
    }

    private void Open()
    {
        foreach (string path in _arguments.Paths)
        {
            string fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, _environment.WorkingDirectory));
            if (File.Exists(fullPath))
            {
                _watch.Add(Path.GetDirectoryName(fullPath)!, isDeep: false);
            }
            else
            {
                _watch.Add(fullPath, isDeep: true);
            }
        }

        foreach (string configuration in _memory.Configurations)
        {
            _watch.Add(Path.GetDirectoryName(configuration)!, isDeep: false);
        }
    }

    private void Check(string? cause)
    {
        _environment.RestartClock();
        if (_environment.IsOutputTerminal)
        {
            ContentLintCommand.Print(_environment, Clear);
        }

        _isChecking = true;
        try
        {
            // House rules and plug-ins are those of this run.
            CheckCommand.Run(_arguments, _environment, new RuleBook(_book.Rules), _memory);
        }
        catch (UsageException exception)
        {
            _environment.Error.Write($"contentlint: {TerminalText.Clean(exception.Message)}\n");
        }
        finally
        {
            _isChecking = false;
        }

        if (!_arguments.Quiet)
        {
            _environment.Error
                .Write($"contentlint: {(cause is null ? "watching" : TerminalText.Clean(cause) + " was checked again")}; Ctrl-C ends\n");
        }
    }

    /// <summary>Waits until something has changed.</summary>
    /// <returns>What; null for more than one file.</returns>
    private string? WaitForChange(CancellationToken stop)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        while (changed.Count == 0)
        {
            if (stop.IsCancellationRequested)
            {
                return null;
            }

            _watch.Take(changed, LookAgain, stop);
            if (_watch.IsLost())
            {
                // What happened meanwhile nobody knows.
                _memory.Articles.Clear();
                break;
            }
        }

        while (_watch.Take(changed, Quiet, stop))
        {
            // The last of its steps has not come yet.
        }

        foreach (string path in changed)
        {
            _memory.Articles.Forget(path);
            if (IsConfiguration(path))
            {
                _memory.Articles.Clear();
            }
        }

        return changed.Count == 1 ? Path.GetRelativePath(_environment.WorkingDirectory, changed.First()) : null;
    }

    private bool IsConfiguration(string path) =>
        _memory.Configurations.Contains(path)
        || string.Equals(Path.GetFileName(path), ConfigurationLocator.FileName, StringComparison.Ordinal);

    /// <summary>Articles, configurations, what git ignores, and folders; not what this command writes itself, nor what git does.</summary>
    private bool IsOfInterest(string path)
    {
        if (TemporaryFile.IsOne(path)
            || path.Contains($"{Path.DirectorySeparatorChar}.git{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            || Array.Exists(_arguments.Reports, report => report.File is { } file
                && string.Equals(Path.GetFullPath(file, _environment.WorkingDirectory), path, StringComparison.Ordinal)))
        {
            return false;
        }

        string ending = Path.GetExtension(path);
        return ending.Length == 0 || _memory.Endings.Contains(ending) || IsConfiguration(path) || Path.GetFileName(path) is ".gitignore"
            || LintSettings.Default.Include.Any(pattern => pattern.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            || _memory.Folders.Contains(path)
            || Directory.Exists(path);
    }
}
