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
    /// <summary>What options with fixed values take.</summary>
    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["--fail-on"] = CheckArguments.FailNames,
        ["--severity"] = CheckArguments.SeverityNames,
        ["--color"] = CheckArguments.ColorNames,
        ["--format"] = ReportFormats.Names,
    };

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

        ParseResult result = command.Parse(arguments,
            new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        RejectUnknownOptions(command, result, arguments);
        foreach (OptionResult option in result.CommandResult.Children.OfType<OptionResult>())
        {
            if (option.Option.Arity.MinimumNumberOfValues > option.Tokens.Count)
            {
                throw new UsageException(
                    $"{option.Option.Name} takes {(Values.GetValueOrDefault(option.Option.Name) is { } values ? string.Join(", ", values) : "a value")}");
            }
        }

        if (result.UnmatchedTokens.Count > 0)
        {
            throw new UsageException($"“{result.UnmatchedTokens[0]}” means nothing here",
                $"contentlint {command.Name} --help says what does");
        }

        foreach (ParseError error in result.Errors)
        {
            throw new UsageException(Describe(error.Message));
        }

        return new CommandLine(result);
    }

    public string? Get(Option<string> option) => _result.GetValue(option);

    public string[] Get(Option<string[]> option) => _result.GetValue(option) ?? [];

    public bool Has(Flag flag) => _result.GetValue(flag);

    public string[] Get(Argument<string[]> argument) => _result.GetValue(argument) ?? [];

    /// <summary>The library takes an unknown option for a path.</summary>
    private static void RejectUnknownOptions(Command command, ParseResult result, IReadOnlyList<string> arguments)
    {
        var given = arguments.TakeWhile(static argument => argument is not "--").ToHashSet(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            if (token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-' && given.Contains(token.Value)
                && !IsValueOfOption(result, token))
            {
                int equals = token.Value.IndexOfAny(['=', ':']);
                string name = equals < 0 ? token.Value : token.Value[..equals];
                string[] names = [.. command.Options.Select(static option => option.Name), "--help", "--version"];
                if (Array.IndexOf(ReportFormats.Names, name.TrimStart('-')) >= 0)
                {
                    throw new UsageException($"there is no option “{name}”", $"did you mean “--format {name.TrimStart('-')}”?");
                }

                throw new UsageException($"there is no option “{name}”", NearestName.Find(name, names) is { } nearest
                    ? $"did you mean “{nearest}”?"
                    : "contentlint --help lists them");
            }
        }
    }

    private static bool IsValueOfOption(ParseResult result, Token token) =>
        result.CommandResult.Children.OfType<OptionResult>().Any(option => option.Tokens.Any(value => ReferenceEquals(value, token)));

    private static string Describe(string message)
    {
        string text = message.TrimEnd('.');
        return text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : "the command line cannot be understood";
    }
}
