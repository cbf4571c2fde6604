namespace ContentLint.Cli.Reporting.Inspection;

/// <summary>One layer of a reading, ready to be shown.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Items">What it holds, in text order.</param>
internal sealed record InspectionLayer(string Name, IReadOnlyList<InspectionItem> Items);
