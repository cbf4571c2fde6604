namespace ContentLint.Tables;

/// <summary>Usage: <c>ContentLint.Tables TEXT-FOLDER OUTPUT-FOLDER</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: ContentLint.Tables TEXT-FOLDER OUTPUT-FOLDER");
            return 2;
        }

        try
        {
            Directory.CreateDirectory(args[1]);
            foreach ((string name, byte[] table) in CompiledTables.Compile(args[0]))
            {
                File.WriteAllBytes(Path.Combine(args[1], name), table);
            }

            return 0;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or IOException)
        {
            // In the form in which a build shows errors.
            Console.Error.WriteLine($"{Path.GetFullPath(args[0])} : error : {exception.Message}");
            return 1;
        }
    }
}
