using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Where a publication keeps the pages of the rules.</summary>
public sealed class HelpAddress
{
    private const string Placeholder = "{id}";
    private readonly string _base;

    private HelpAddress(string address) => _base = address;

    /// <summary>Takes an address with <c>{id}</c> in it, or one that the id is put behind; null if it is no web address.</summary>
    public static HelpAddress? Parse(string address) =>
        string.Equals(SafeText.OnOneLine(address), address, StringComparison.Ordinal)
        && Uri.TryCreate(address.Replace(Placeholder, "id"), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
        ? new HelpAddress(address)
        : null;

    /// <inheritdoc/>
    public override string ToString() => _base;

    /// <summary>The address of a rule's page.</summary>
    public string Get(RuleDescriptor rule)
    {
        if (_base.Contains(Placeholder))
        {
            return _base.Replace(Placeholder, rule.Id);
        }

        return _base.EndsWith("/", StringComparison.Ordinal) || _base.EndsWith("=", StringComparison.Ordinal)
            || _base.EndsWith("#", StringComparison.Ordinal) ? _base + rule.Id : _base + "/" + rule.Id;
    }
}
