using ContentLint.Reading;

namespace ContentLint.Accuracy.Mutators;

/// <summary>A line of the web page between two paragraphs.</summary>
internal sealed class ResidueLine() : Mutator(
    "line of the web page",
    ["CL401", "CL402"],
    "one of thirty lines (prompts, menus, credits, stamps) as a paragraph of its own before a paragraph.")
{
    private static readonly string[] Lines =
    [
        "Sign up for our evening newsletter", "Get the best of the valley in your inbox", "Share this article", "Follow us on Instagram",
        "Advertisement", "Story continues below advertisement", "Be the first to comment", "3 comments", "Comments are closed",
        "Read more: What the river took", "Related articles", "You may also like", "Most read", "Back to top", "Skip to main content",
        "Accept all cookies", "Already a subscriber? Log in", "Subscribe to continue reading", "Create a free account", "Print this page",
        "Listen to this article", "Photograph: Mara Hess/Coastline Pictures", "Photo by Tom Kell",
        "© 2024 The Valley Post. All rights reserved.",
        "Tags: bridge, council, ferry", "Published: 4 March 2024, 10:15", "Last updated 3 hours ago", "5 min read",
        "Mara Hess is a freelance writer based in Leith.", "Copy link",
    ];

    public override IReadOnlyList<Func<Random, string>> FindPlaces(ArticleReading reading, string text)
    {
        var places = new List<Func<Random, string>>();
        foreach (int paragraph in Paragraphs(reading).Skip(1))
        {
            int start = reading.Blocks[paragraph].Start;
            foreach (string line in Lines)
            {
                places.Add(_ => text.Insert(start, line + "\n\n"));
            }
        }

        return places;
    }
}
