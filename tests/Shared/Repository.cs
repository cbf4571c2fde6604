using System.Runtime.CompilerServices;
using System.Text;

namespace ContentLint.Testing;

/// <summary>The files of the repository the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>ContentLint.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// Fails unless a generated file is up to date; <c>UPDATE=1</c> writes it.
    /// </summary>
    /// <param name="path">The file, relative to the root.</param>
    /// <param name="expected">What it must hold.</param>
    public static void VerifyGenerated(string path, string expected)
    {
        string file = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected, new UTF8Encoding(false));
            return;
        }

        Assert.True(File.Exists(file), $"{path} is missing; tools/dev update writes it");
        Assert.Equal(expected, File.ReadAllText(file));
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        string? folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "ContentLint.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("ContentLint.sln is in no folder above the tests.");
    }
}
