using System.Collections.Concurrent;
using ContentLint.Cli.Run;
using ContentLint.Documents;
using ContentLint.Plugins;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Plugins;

/// <summary>
/// The plug-ins of a configuration. Each thread that lints has a process of its own for them; one that dies is replaced, and a rule that
/// makes it die again and again is not asked any more.
/// </summary>
internal sealed class PluginSet : IDisposable
{
    private const int MostFailures = 3;
    private const string RuntimeHint =
        "The .NET 10 runtime is looked for on the PATH and where DOTNET_ROOT says; the other rules need none";

    private readonly CommandEnvironment _environment;
    private readonly PluginLimits _limits;
    private readonly string[] _files;
    private readonly string? _cache;
    private readonly string? _program = PluginProcess.FindProgram();
    private readonly ConcurrentBag<PluginProcess> _idle = [];
    private readonly ThreadLocal<PluginProcess?> _own = new(trackAllValues: true);
    private readonly List<PluginMistake> _mistakes = [];
    private readonly List<PluginRule> _rules = [];
    private readonly List<int> _fileOf = []; // of each rule
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);
    private int[] _failures = [];

    private PluginSet(string[] files, string? cache, PluginLimits limits, CommandEnvironment environment)
    {
        _files = files;
        _cache = cache;
        _limits = limits;
        _environment = environment;
    }

    /// <summary>The rules.</summary>
    public IReadOnlyList<PluginRule> Rules => _rules;

    /// <summary>What is wrong with the files.</summary>
    public IReadOnlyList<PluginMistake> Mistakes => _mistakes;

    /// <summary>The page of a rule.</summary>
    public string GetPage(PluginRule rule) => _pages[rule.Descriptor.Id];

    /// <summary>The file of a rule.</summary>
    public string GetFile(PluginRule rule) => _files[Math.Clamp(_fileOf[_rules.IndexOf(rule)], 0, _files.Length - 1)];

    /// <summary>Compiles and loads plug-ins, in a process of their own.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cache">The folder for what was compiled; null for none.</param>
    /// <param name="limits">What they may take.</param>
    /// <param name="environment">Where the command runs.</param>
    public static PluginSet Load(string[] files, string? cache, PluginLimits limits, CommandEnvironment environment)
    {
        var set = new PluginSet(files, cache, limits, environment);
        set.Load();
        return set;
    }

    /// <summary>Runs the examples of all rules.</summary>
    /// <returns>For each rule how many it has, and what disagrees.</returns>
    /// <exception cref="RuleFailedException">The process died over them.</exception>
    public (int Examples, string[] Mistakes)[] Test()
    {
        using var message = new MemoryStream();
        using BinaryReader answer = Ask(Begin(message, PluginOrder.Test, PluginLimits.Loading), message, PluginLimits.Loading);
        var results = new (int, string[])[PluginWire.ReadCount(answer)];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = (answer.ReadInt32(), PluginWire.ReadTexts(answer));
        }

        return results;
    }

    /// <summary>Runs a rule over an article.</summary>
    /// <exception cref="RuleFailedException">It threw, or its process died.</exception>
    public void Check(PluginRule rule, int number, ArticleReading reading, RuleContext context)
    {
        if (Volatile.Read(ref _failures[number]) >= MostFailures)
        {
            return;
        }

        TimeSpan deadline = _limits.For(reading.Article.Source.Length);
        using var message = new MemoryStream();
        try
        {
            PluginProcess process = GetProcess();
            using BinaryReader answer = Ask(WriteCheck(process, message, rule, number, reading, context, deadline), message, deadline);
            if (!answer.ReadBoolean())
            {
                throw new RuleFailedException(answer.ReadString());
            }

            PluginWire.Report(answer, context, reading.Text.Length);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new RuleFailedException($"its answer cannot be understood: {exception.Message}", exception);
        }
        catch (RuleFailedException exception) when (_own.Value is null)
        {
            bool isLast = Interlocked.Increment(ref _failures[number]) == MostFailures;
            throw isLast
                ? new RuleFailedException(
                    $"{exception.Message}; it is not run on any other article, because this happened {MostFailures} times")
                : exception;
        }
    }

    public void Dispose()
    {
        foreach (PluginProcess process in _own.Values.OfType<PluginProcess>().Concat(_idle))
        {
            process.Dispose();
        }

        _own.Dispose();
    }

    private void Load()
    {
        if (_program is null)
        {
            _mistakes.Add(new PluginMistake(0, -1, 0, "The program that runs plug-ins is not here: contentlint-plugins.dll",
                "It comes with the command, in the folder “plugins” beside it"));
            return;
        }

        if (PluginProcess.Start(_program, _limits, _environment) is not { } process)
        {
            _mistakes.Add(new PluginMistake(0, -1, 0, "Plug-ins need the .NET 10 runtime, and there is none", RuntimeHint));
            return;
        }

        try
        {
            using BinaryReader answer = AskToLoad(process);
            for (int count = PluginWire.ReadCount(answer); count > 0; count--)
            {
                _mistakes.Add(new PluginMistake(answer.ReadInt32(), answer.ReadInt32(), answer.ReadInt32(), answer.ReadString()));
            }

            for (int count = PluginWire.ReadCount(answer); count > 0; count--)
            {
                RuleDescriptor rule = PluginWire.ReadRule(answer);
                if (PluginName.FindMistake(rule) is { } mistake)
                {
                    throw new InvalidDataException(mistake);
                }

                rule = rule with { Title = SafeText.OnOneLine(rule.Title), Description = SafeText.OnOneLine(rule.Description) };
                _fileOf.Add(answer.ReadInt32());
                _pages[rule.Id] = string.Concat(answer.ReadString()
                    .Select(static letter => letter is '\n' ? letter : SafeText.Replacement(letter)));
                _rules.Add(new PluginRule(rule, _rules.Count, this));
            }

            _failures = new int[_rules.Count];
            _idle.Add(process);
        }
        catch (RuleFailedException exception)
        {
            process.Dispose();
            _rules.Clear();
            _mistakes.Add(new PluginMistake(0, -1, 0, $"Plug-ins could not be loaded: {exception.Message}", RuntimeHint));
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            process.Dispose();
            _rules.Clear();
            _mistakes.Add(new PluginMistake(0, -1, 0, $"Its answer cannot be understood: {exception.Message}"));
        }
    }

    private BinaryReader AskToLoad(PluginProcess process)
    {
        using var message = new MemoryStream();
        using BinaryWriter writer = PluginWire.Create(message);
        WriteOrder(writer, PluginOrder.Load, PluginLimits.Loading);
        PluginWire.Write(writer, _cache);
        PluginWire.Write(writer, _files);
        writer.Flush();
        BinaryReader answer = process.Ask(message, PluginLimits.Loading);
        return answer.ReadInt32() == PluginWire.Version ? answer : throw new InvalidDataException("it is of another version");
    }

    /// <summary>The process of this thread, ready to be asked.</summary>
    private PluginProcess GetProcess()
    {
        if (_own.Value is { } own)
        {
            return own;
        }

        if (!_idle.TryTake(out PluginProcess? process))
        {
            process = PluginProcess.Start(_program!, _limits, _environment)
                ?? throw new RuleFailedException("its process cannot be started");
            AskToLoad(process).Dispose();
        }

        _own.Value = process;
        return process;
    }

    /// <summary>Asks the process of this thread; if it dies it is this thread's no more.</summary>
    private BinaryReader Ask(PluginProcess process, MemoryStream message, TimeSpan deadline)
    {
        try
        {
            return process.Ask(message, deadline);
        }
        catch (RuleFailedException)
        {
            _own.Value = null;
            process.Dispose();
            throw;
        }
    }

    private PluginProcess Begin(MemoryStream message, PluginOrder order, TimeSpan deadline)
    {
        using BinaryWriter writer = PluginWire.Create(message);
        WriteOrder(writer, order, deadline);
        return GetProcess();
    }

    private static void WriteOrder(BinaryWriter writer, PluginOrder order, TimeSpan deadline)
    {
        writer.Write((byte)order);
        writer.Write((int)deadline.TotalMilliseconds);
    }

    private static PluginProcess WriteCheck(PluginProcess process, MemoryStream message, PluginRule rule, int number,
        ArticleReading reading, RuleContext context, TimeSpan deadline)
    {
        BinaryWriter writer = PluginWire.Create(message);
        WriteOrder(writer, PluginOrder.Check, deadline);
        writer.Write(number);
        writer.Write(rule.Descriptor.Options.Count);
        foreach (RuleOption option in rule.Descriptor.Options)
        {
            writer.Write(context.Get(option));
        }

        bool hasNames = !ReferenceEquals(process.LastNames, context.KnownNames);
        writer.Write(hasNames);
        if (hasNames)
        {
            PluginWire.Write(writer, context.KnownNames.Keys);
            process.LastNames = context.KnownNames;
        }

        bool hasArticle = !ReferenceEquals(process.LastArticle, reading);
        writer.Write(hasArticle);
        if (hasArticle)
        {
            Article article = reading.Article;
            writer.Write(article.Path);
            writer.Write((byte)article.Format);
            writer.Write(article.IsSource);
            writer.Write((byte)reading.Genre);
            writer.Write(article.Source.ToString());
            process.LastArticle = reading;
        }

        writer.Flush();
        return process;
    }
}
