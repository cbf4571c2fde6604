using System.CommandLine;
using System.CommandLine.Parsing;
using ContentLint.Cli.Run;
using ContentLint.Text;

namespace ContentLint.Cli.Commands;

/// <summary>
/// A parsed command line. Values stay texts until a command asks for them, so that every mistake gets a message of the same
/// kind and the right exit code.
/// </summary>
internal sealed class CommandLine
{
    private readonly ParseResult _result;

    private CommandLine(ParseResult result) => _result = result;

    /// <summary>Parses arguments against one command.</summary>
    /// <exception cref="UsageException">Something does not fit.</exception>
    public static CommandLine Parse(Command command, IReadOnlyList<string> arguments)
    {
        if (arguments is [['[', ..], ..])
        {
            // The library would take a name in brackets for an order to itself.
            arguments = ["./" + arguments[0], .. arguments.Skip(1)];
        }

        ParseResult result = command.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        RejectUnknownOptions(command, result, arguments);
        foreach (ParseError error in result.Errors)
        {
            throw new UsageException(Describe(error.Message));
        }

        return new CommandLine(result);
    }

    public string? Get(Option<string> option) => _result.GetValue(option);

    public string[] Get(Option<string[]> option) => _result.GetValue(option) ?? [];

    public bool Has(Flag flag) => _result.GetResult(flag) is not null;

    public string[] Get(Argument<string[]> argument) => _result.GetValue(argument) ?? [];

    /// <summary>The library takes an unknown option for a path.</summary>
    private static void RejectUnknownOptions(Command command, ParseResult result, IReadOnlyList<string> arguments)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (string argument in arguments)
        {
            if (argument is "--")
            {
                break;
            }

            given.Add(argument);
        }

        foreach (Token token in result.Tokens)
        {
            if (token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-' && given.Contains(token.Value) && !IsValueOfOption(result, token))
            {
                int equals = token.Value.IndexOfAny(['=', ':']);
                string name = equals < 0 ? token.Value : token.Value[..equals];
                var names = new List<string>();
                foreach (Option option in command.Options)
                {
                    names.Add(option.Name);
                }

                names.Add("--help");
                names.Add("--version");
                if (Array.IndexOf(ReportFormats.Names, name.TrimStart('-')) >= 0)
                {
                    throw new UsageException($"there is no option “{name}”", $"did you mean “--format {name.TrimStart('-')}”?");
                }

                throw new UsageException($"there is no option “{name}”", NearestName.Find(name, names) is { } nearest ? $"did you mean “{nearest}”?" : "contentlint --help lists them");
            }
        }
    }

    private static bool IsValueOfOption(ParseResult result, Token token)
    {
        foreach (SymbolResult child in result.CommandResult.Children)
        {
            if (child is OptionResult option)
            {
                foreach (Token value in option.Tokens)
                {
                    if (ReferenceEquals(value, token))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static string Describe(string message)
    {
        string text = message.TrimEnd('.');
        return text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : "the command line cannot be understood";
    }
}
