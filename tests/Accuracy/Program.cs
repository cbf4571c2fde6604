using ContentLint.Testing;

namespace ContentLint.Accuracy;

/// <summary>
/// <c>dotnet run --project tests/Accuracy</c> plants mutations in the project's clean articles and writes <c>docs/accuracy.md</c>;
/// with <c>--corpus DIR</c> it plants them in the articles of any folder and prints the shares.
/// </summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        switch (args)
        {
            case []:
                string page = AccuracyPage.Create(MutationRun.Run(CleanArticle.Own()));
                File.WriteAllText(Path.Combine(Repository.Root, AccuracyPage.File), page);
                Console.Write(page);
                return 0;
            case ["--corpus", var folder] when Directory.Exists(folder):
                Console.Write(AccuracyPage.CreateTable(MutationRun.Run(CleanArticle.Load(folder))));
                return 0;
            default:
                Console.Error.WriteLine("usage: dotnet run --project tests/Accuracy [-- --corpus DIR]");
                return 2;
        }
    }
}
