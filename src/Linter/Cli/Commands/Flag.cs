using System.CommandLine;

namespace ContentLint.Cli.Commands;

/// <summary>An option that takes no value: it is given or it is not.</summary>
/// <remarks>As an option of truth values its code would have to be compiled at every start of the command.</remarks>
internal sealed class Flag : Option<string>
{
    public Flag(string name, params string[] aliases)
        : base(name, aliases) => Arity = ArgumentArity.Zero;
}
