using ContentLint.PluginHost;

// Orders come on standard input, and nothing but answers may go to standard output: a plug-in that prints prints to standard error.
using Stream input = Console.OpenStandardInput();
using Stream output = Console.OpenStandardOutput();
Console.SetOut(Console.Error);
Console.SetIn(TextReader.Null);
using var server = new PluginServer(input, output);
server.Run();
