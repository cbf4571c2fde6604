namespace ContentLint.Tables;

/// <summary>Usage: <c>ContentLint.Tables TEXT-FOLDER ENGINE-FOLDER RULES-FOLDER OUTPUT-FOLDER</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Length != 4)
        {
            Console.Error.WriteLine("usage: ContentLint.Tables TEXT-FOLDER ENGINE-FOLDER RULES-FOLDER OUTPUT-FOLDER");
            return 2;
        }

        try
        {
            Directory.CreateDirectory(args[3]);
            foreach ((string name, byte[] content) in CompiledTables.Compile(args[0], ListFilesOf(args[1]), ListFilesOf(args[2])))
            {
                string path = Path.Combine(args[3], name);
                if (!File.Exists(path) || !content.AsSpan().SequenceEqual(File.ReadAllBytes(path)))
                {
                    File.WriteAllBytes(path, content);
                }
            }

            // What did not change keeps its time, so that nothing is built anew for it; this file tells the build that all is up to date.
            File.WriteAllText(Path.Combine(args[3], "tables.stamp"), string.Empty);
            return 0;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or IOException)
        {
            // In the form in which a build shows errors.
            Console.Error.WriteLine($"{Path.GetFullPath(args[0])} : error : {exception.Message}");
            return 1;
        }
    }

    /// <summary>The word lists beside the code of a project.</summary>
    private static string[] ListFilesOf(string project)
    {
        string[] files = Directory.GetFiles(project, "*.words", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
