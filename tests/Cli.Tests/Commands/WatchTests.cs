using System.Globalization;
using System.Text;
using ContentLint.Cli.Commands;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Tests.Commands;

/// <summary><c>contentlint watch</c>: what is saved is checked again.</summary>
public sealed class WatchTests : CommandTest
{
    private const int Patience = 20_000; // milliseconds: a busy machine is no fault

    [Fact]
    public void What_is_saved_changed_renamed_or_deleted_is_checked_again()
    {
        Write("a.txt", "This is odd.");
        Write("deep/b.txt", "All is well.");
        using var watch = new Watching(this, "--format", "concise");
        watch.Expect("a.txt:1:9: warning");
        Write("deep/b.txt", "This is bad.");
        watch.Expect("deep/b.txt:1:9: error");

        // An editor that writes beside the file and renames.
        Write("a.txt~", "This is small and odd, said the mayor.");
        File.Move(Path.Combine(Root, "a.txt~"), Path.Combine(Root, "a.txt"), overwrite: true);
        watch.Expect("a.txt:1:19: warning");

        Write("new/c.txt", "It is odd too.");
        watch.Expect("new/c.txt:1:7: warning");
        Directory.Delete(Path.Combine(Root, "deep"), recursive: true);
        watch.ExpectWithout("deep/b.txt");
        Write("rules.json", "{ \"root\": true, \"rules\": { \"CL291\": \"off\" } }");
        watch.ExpectWithout("warning");
        Write("rules.json", "{ \"root\": true, \"rules\": {");
        watch.Expect("CL001");
        Assert.Equal(0, watch.End());
    }

    [Fact]
    public void A_folder_that_goes_and_comes_back_is_watched_again()
    {
        Write("news/a.txt", "This is odd.");
        using var watch = new Watching(this, "news", "--format", "concise");
        watch.Expect("news/a.txt:1:9");
        Directory.Delete(Path.Combine(Root, "news"), recursive: true);
        watch.ExpectError("there is no such file or folder");
        Write("news/b.txt", "This is bad.");
        watch.Expect("news/b.txt:1:9: error");
        Write("news/b.txt", "It is bad.");
        watch.Expect("news/b.txt:1:7: error");
        Assert.Equal(0, watch.End());
    }

    [Fact]
    public void The_page_is_written_anew_among_the_articles_and_is_none_of_them()
    {
        Write("a.html", "<p>This is odd.</p>");
        using var watch = new Watching(this, "--format", "html=report.html");
        WaitFor(() => File.Exists(Path.Combine(Root, "report.html"))
            && Read("report.html").Contains("<mark class=\"warning\"", StringComparison.Ordinal));
        Write("a.html", "<p>This is bad.</p>");
        WaitFor(() => Read("report.html").Contains("<mark class=\"error\"", StringComparison.Ordinal));
        Assert.Equal(0, watch.End());
        CommandResult result = Run(".", "--format", "html=report.html");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("1 article", result.Error, StringComparison.Ordinal);
        Assert.Contains("a report of ContentLint and no article", Run("report.html").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_changes_nothing_is_done()
    {
        Write("a.txt", "This is odd.");
        using var watch = new Watching(this, "--format", "concise");
        watch.Expect("a.txt:1:9");
        Write("picture.png", [1, 2, 3]);
        Write(".git/index", "x");
        Thread.Sleep(300);
        Assert.Equal(1, watch.CountOf("a.txt:1:9"));
        Assert.Equal(0, watch.End());
    }

    [Fact]
    public void A_baseline_that_is_saved_counts()
    {
        Write("rules.json", "{ \"root\": true }");
        Write("a.txt", "This is odd.");
        using var watch = new Watching(this, "--format", "concise");
        watch.Expect("a.txt:1:9");
        Run("accept", "CL291", "a.txt:1", "--reason", "why not");
        watch.ExpectWithout("a.txt:1:9");
        Assert.Equal(0, watch.End());
    }

    [Theory]
    [InlineData("watch - ", "standard input cannot be watched")]
    [InlineData("watch . --fix", "there is no option “--fix”")]
    public void What_cannot_be_watched_is_said(string arguments, string message) =>
        Assert.Contains(message, Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Error, StringComparison.Ordinal);

    private static void WaitFor(Func<bool> wanted)
    {
        for (int waited = 0; waited < Patience; waited += 10)
        {
            try
            {
                if (wanted())
                {
                    return;
                }
            }
            catch (IOException)
            {
                // It is being written.
            }

            Thread.Sleep(10);
        }

        Assert.Fail("it never came");
    }

    /// <summary>The command while it watches.</summary>
    private sealed class Watching : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Sink _output = new();
        private readonly StringWriter _error = new(CultureInfo.InvariantCulture);
        private readonly Task<int> _task;
        private int _seen;
        private int _errorsSeen;

        public Watching(WatchTests test, params string[] args)
        {
            var environment = new CommandEnvironment
            {
                OpenInput = () => Stream.Null,
                OpenOutput = () => _output,
                Error = TextWriter.Synchronized(_error),
                WorkingDirectory = test.Root,
                GetVariable = static _ => null,
                IsOutputTerminal = false,
                IsErrorTerminal = false,
                GetWidth = static () => 100,
            };
            _task = Task.Factory.StartNew(() => WatchCommand.Run(args, environment, new RuleBook(TestRules.Book.Rules), _stop.Token),
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        /// <summary>Waits for words in what is written from now on.</summary>
        public void Expect(string words) => Wait(() =>
        {
            int at = _output.Text.IndexOf(words, _seen, StringComparison.Ordinal);
            _seen = at < 0 ? _seen : at + words.Length;
            return at >= 0;
        });

        public void ExpectError(string words) => Wait(() =>
        {
            string said = _error.ToString();
            int at = said.IndexOf(words, _errorsSeen, StringComparison.Ordinal);
            _errorsSeen = at < 0 ? _errorsSeen : at + words.Length;
            return at >= 0;
        });

        /// <summary>Waits for a run that ends without words.</summary>
        public void ExpectWithout(string words)
        {
            _errorsSeen = _error.ToString().Length;
            int before = _output.Text.Length;
            Wait(() =>
            {
                string said = _error.ToString();
                int run = said.IndexOf("Ctrl-C ends", _errorsSeen, StringComparison.Ordinal);
                if (run < 0)
                {
                    return false;
                }

                _errorsSeen = run + 1;
                string text = _output.Text[before..];
                before += text.Length;
                return !text.Contains(words, StringComparison.Ordinal);
            });
            _seen = _output.Text.Length;
        }

        public int CountOf(string words) => _output.Text.Split(words).Length - 1;

        public int End()
        {
            _stop.Cancel();
            Assert.True(_task.Wait(Patience), "it does not end");
            return _task.Result;
        }

        public void Dispose()
        {
            _stop.Cancel();
            _task.Wait(Patience);
            _stop.Dispose();
        }

        private void Wait(Func<bool> wanted)
        {
            WaitFor(() => _task.IsFaulted ? throw _task.Exception!.InnerException! : wanted());
        }
    }

    /// <summary>Takes what one thread writes and lets another read it.</summary>
    private sealed class Sink : MemoryStream
    {
        public string Text
        {
            get
            {
                lock (this)
                {
                    return Encoding.UTF8.GetString(ToArray());
                }
            }
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            lock (this)
            {
                base.Write(buffer, offset, count);
            }
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            lock (this)
            {
                base.Write(buffer);
            }
        }
    }
}
