namespace ContentLint.Cli.Run;

/// <summary>The version of the product, three numbers.</summary>
internal static class ProductVersion
{
    public static string Get() => typeof(ProductVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
