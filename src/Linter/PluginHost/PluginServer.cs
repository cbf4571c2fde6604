using System.Diagnostics;
using System.Globalization;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Plugins;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.PluginHost;

/// <summary>Answers what the command asks, one request after another, until it is gone.</summary>
internal sealed class PluginServer(Stream input, Stream output) : IDisposable
{
    private IReadOnlyList<LoadedRule> _rules = [];
    private ArticleReading? _reading;
    private KnownNames _names = KnownNames.None;

    public void Run()
    {
        // Who asks has a deadline of its own; this one is for a rule that still runs when nobody waits for it any more.
        using var watch = new Timer(static _ => Process.GetCurrentProcess().Kill());
        while (PluginWire.Receive(input) is { } request)
        {
            var message = new MemoryStream();
            using BinaryWriter answer = PluginWire.Create(message);
            var order = (PluginOrder)request.ReadByte();
            watch.Change(TimeSpan.FromMilliseconds(request.ReadInt32() * 2L), Timeout.InfiniteTimeSpan);
            switch (order)
            {
                case PluginOrder.Load:
                    Load(request, answer);
                    break;
                case PluginOrder.Check:
                    Check(request, answer);
                    break;
                default:
                    Test(answer);
                    break;
            }

            watch.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            answer.Flush();
            PluginWire.Send(output, message);
        }
    }

    public void Dispose() => _reading?.Dispose();

    private void Load(BinaryReader request, BinaryWriter answer)
    {
        answer.Write(PluginWire.Version);
        string? cache = PluginWire.ReadText(request);
        var loader = new PluginLoader(PluginWire.ReadTexts(request), cache);
        loader.Load();
        answer.Write(loader.Mistakes.Count);
        foreach (PluginMistake mistake in loader.Mistakes)
        {
            answer.Write(mistake.File);
            answer.Write(mistake.Start);
            answer.Write(mistake.Length);
            answer.Write(mistake.Message);
        }

        _rules = loader.Rules;
        answer.Write(_rules.Count);
        foreach (LoadedRule rule in _rules)
        {
            PluginWire.Write(answer, rule.Rule.Descriptor);
            answer.Write(rule.File);
            answer.Write(rule.CreatePage());
        }
    }

    private void Check(BinaryReader request, BinaryWriter answer)
    {
        Rule rule = _rules[request.ReadInt32()].Rule;
        int[] options = new int[PluginWire.ReadCount(request)];
        for (int i = 0; i < options.Length; i++)
        {
            options[i] = request.ReadInt32();
        }

        if (request.ReadBoolean())
        {
            _names = new KnownNames(PluginWire.ReadTexts(request));
        }

        if (request.ReadBoolean())
        {
            _reading?.Dispose();
            string path = request.ReadString();
            var format = (ArticleFormat)request.ReadByte();
            bool isSource = request.ReadBoolean();
            var genre = (Genre)request.ReadByte();
            _reading = new ArticleReading(Article.Read(ArticleText.FromString(request.ReadString()), path, format, isSource));
            _reading.Declare(genre);
        }

        try
        {
            answer.Write(true);
            PluginRun.Check(rule, _reading!, options, _names, answer);
        }
#pragma warning disable CA1031 // whatever the rule throws is told
        catch (Exception exception)
#pragma warning restore CA1031
        {
            answer.BaseStream.SetLength(0);
            answer.Write(false);
            answer.Write(Describe(exception, rule));
        }
    }

    private void Test(BinaryWriter answer)
    {
        answer.Write(_rules.Count);
        foreach (LoadedRule rule in _rules)
        {
            answer.Write(rule.Documentation is null ? 0 : rule.Documentation.Bad.Count() + rule.Documentation.Good.Count());
            PluginWire.Write(answer, rule.Documentation is null ? [] : RuleExamples.Run(rule.Rule, rule.Documentation));
        }
    }

    /// <summary>What was thrown, and where in the plug-in.</summary>
    private static string Describe(Exception exception, Rule rule)
    {
        string what = $"{exception.GetType().Name}: {exception.Message}";
        foreach (StackFrame frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() is { } file && frame.GetMethod()?.Module == rule.GetType().Module)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{what}, at {Path.GetFileName(file)}:{frame.GetFileLineNumber()}");
            }
        }

        return what;
    }
}
