using System.Diagnostics;

namespace ContentLint.Cli.Tests.Git;

/// <summary>Base of tests whose working directory is a repository of their own, made with the real git.</summary>
public abstract class GitTest : CommandTest
{
    /// <summary>Makes the working directory a repository with one commit of the files written so far.</summary>
    protected void CommitAll(string message = "first")
    {
        if (!Directory.Exists(Path.Combine(Root, ".git", "objects")))
        {
            Git("init", "--quiet", "--initial-branch=main");
        }

        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", message);
    }

    protected string Git(params string[] arguments) => GitIn(Root, arguments);

    protected static string GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false
        };
        // The settings of the machine and of its user are none of the test's.
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        foreach (string setting in (string[])["user.name=Test", "user.email=test@example.invalid", "commit.gpgSign=false",
            "protocol.file.allow=always", "core.autocrlf=false"])
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(setting);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.Result}");
        return output;
    }

    /// <summary>The findings of a run as <c>path:line</c>, in their order.</summary>
    protected string[] Find(params string[] args)
    {
        CommandResult result = Run(["--format", "json", "--severity", "note", .. args]);
        Assert.True(result.ExitCode is 0 or 1, result.Error);
        using var report = System.Text.Json.JsonDocument.Parse(result.Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
            $"{finding.GetProperty("path").GetString()}:{finding.GetProperty("start").GetProperty("line").GetInt32()}")];
    }
}
