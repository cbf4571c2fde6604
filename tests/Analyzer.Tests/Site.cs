using System.Text;
using System.Text.Json;

namespace ContentLint.Analyzer.Tests;

/// <summary>A repository in a folder of its own: a project that has the package, and articles.</summary>
internal sealed class Site : IDisposable
{
    public Site()
    {
        // The root of a repository: nothing above it is looked at.
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
        Write("NuGet.config",
            $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{PackageFeed.Shared.Folder}\" /></packageSources></configuration>");
        Directory.CreateDirectory(Path.Combine(Root, "logs"));
        WriteProject();
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("contentlint-site-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>Writes the project file.</summary>
    /// <param name="framework">Its target framework, or several.</param>
    /// <param name="before">What stands in it before the SDK's targets.</param>
    /// <param name="after">What stands in it after the SDK's targets.</param>
    /// <param name="folder">Where it stands.</param>
    public void WriteProject(string framework = "net10.0", string before = "", string after = "", string folder = ".")
    {
        string element = framework.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        Write(
            folder + "/Site.csproj",
            $"""
            <Project>
              <PropertyGroup>
                <{element}>{framework}</{element}>
                <EnableNETAnalyzers Condition="'$(EnableNETAnalyzers)' == ''">false</EnableNETAnalyzers>
                <WarningsAsErrors>CS9057;CS8032;CS8033;AD0001</WarningsAsErrors>
                <ErrorLog>{Root}/logs/$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <ItemGroup>
                <PackageReference Include="ContentLint.Analyzer" Version="{PackageFeed.Shared.Version}" PrivateAssets="all" />
              </ItemGroup>
              {before}
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
              {after}
            </Project>
            """);
    }

    public void Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public void Delete(string path) => File.Delete(Path.Combine(Root, path));

    /// <summary>Runs <c>dotnet build</c>.</summary>
    public SiteBuild Build(params string[] arguments)
    {
        foreach (string log in FindLogs())
        {
            File.Delete(log);
        }

        ToolResult result = Tool.Run(
            Root,
            "dotnet",
            ["build", "--nologo", "-m:1", "-nodeReuse:false", .. arguments],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = PackageFeed.Shared.Packages });
        var findings = new List<SiteFinding>();
        bool compiled = false;
        foreach (string log in FindLogs())
        {
            compiled = true;
            findings.AddRange(ReadLog(log));
        }

        SiteFinding.Sort(findings);
        return new SiteBuild(result.ExitCode, result.Output, compiled, findings);
    }

    /// <summary>The files whose change makes <c>dotnet watch build</c> build again, relative to the site and sorted.</summary>
    public List<string> FindWatched()
    {
        ToolResult result = Tool.Run(
            Root,
            "dotnet",
            ["watch", "--list", "build"],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = PackageFeed.Shared.Packages });
        Assert.True(result.ExitCode == 0, result.Output);
        return [.. result.Output.Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith(Root, StringComparison.Ordinal) && !line.Contains("/obj/", StringComparison.Ordinal))
            .Select(line => Path.GetRelativePath(Root, line)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Runs <c>contentlint check</c> over a path of the site.</summary>
    public List<SiteFinding> Check(string path, params string[] arguments)
    {
        ToolResult result = Tool.Run(Root, "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "contentlint.dll"), "check", path, "--format", "json=logs/check.json", .. arguments]);
        Assert.True(result.ExitCode is 0 or 1 or 2, result.Output);
        using JsonDocument report = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, "logs/check.json")));
        var findings = new List<SiteFinding>();
        foreach (JsonElement finding in report.RootElement.GetProperty("findings").EnumerateArray())
        {
            if (finding.TryGetProperty("suppression", out _))
            {
                continue;
            }

            findings.Add(new SiteFinding(
                finding.GetProperty("path").GetString()!,
                finding.GetProperty("start").GetProperty("line").GetInt32(),
                finding.GetProperty("start").GetProperty("column").GetInt32(),
                finding.GetProperty("end").GetProperty("line").GetInt32(),
                finding.GetProperty("end").GetProperty("column").GetInt32(),
                finding.GetProperty("rule").GetString()!,
                finding.GetProperty("severity").GetString()!,
                // A build has one line for both.
                finding.GetProperty("message")
                .GetString()! + (finding.TryGetProperty("hint", out JsonElement hint) ? ". " + hint.GetString() : string.Empty)));
        }

        SiteFinding.Sort(findings);
        return findings;
    }

    private string[] FindLogs() => Directory.GetFiles(Path.Combine(Root, "logs"), "*.sarif");

    private IEnumerable<SiteFinding> ReadLog(string log)
    {
        using JsonDocument report = JsonDocument.Parse(File.ReadAllBytes(log));
        foreach (JsonElement result in report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            string rule = result.GetProperty("ruleId").GetString()!;
            if (!rule.StartsWith("CL", StringComparison.Ordinal))
            {
                continue;
            }

            string message = result.GetProperty("message").GetProperty("text").GetString()!;
            string severity = result.GetProperty("level").GetString()!;
            if (!result.TryGetProperty("locations", out JsonElement locations))
            {
                yield return new SiteFinding(string.Empty, 0, 0, 0, 0, rule, severity, message);
                continue;
            }

            JsonElement place = locations[0].GetProperty("physicalLocation");
            JsonElement region = place.GetProperty("region");
            yield return new SiteFinding(
                Path.GetRelativePath(Root, new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath)
                .Replace('\\', '/'),
                region.GetProperty("startLine").GetInt32(),
                region.GetProperty("startColumn").GetInt32(),
                region.GetProperty("endLine").GetInt32(),
                region.GetProperty("endColumn").GetInt32(),
                rule,
                severity,
                message);
        }
    }
}
