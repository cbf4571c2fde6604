using System.ComponentModel;
using System.Diagnostics;

namespace ContentLint.Cli.Tests.Git;

/// <summary>A test that runs git, and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GitFactAttribute : FactAttribute
{
    private static readonly bool HasGit = FindGit();

    public GitFactAttribute()
    {
        if (!HasGit)
        {
            Skip = "There is no git on this machine";
        }
    }

    private static bool FindGit()
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("git", "--version")
            {
                RedirectStandardOutput = true,
                UseShellExecute = false
            })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
