using System.Globalization;
using ContentLint.Facts;

namespace ContentLint.Rules.Corpus;

/// <summary>Reports two forms of one thing on both sides, and says how many articles have each.</summary>
internal static class Conflicts
{
    private const int LongestWords = 60;

    /// <summary>Whether nothing is reported of two forms, whatever they say: no article of the run has either.</summary>
    public static bool AreOther(FactForm x, FactForm y) => x.IsOther && y.IsOther;

    /// <summary>Whether some article has both forms: it knows of both, and means two things.</summary>
    public static bool ShareAnArticle(FactForm x, FactForm y)
    {
        foreach (Fact fact in x.Facts)
        {
            foreach (Fact other in y.Facts)
            {
                if (string.Equals(fact.Path, other.Path, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Reports a conflict: at every place of the form that fewer articles have, and of both where as many have each. Copies and updates of
    /// one article are counted as one: they repeat what the first has. Which of them is right is not claimed.
    /// </summary>
    /// <param name="context">Where to report.</param>
    /// <param name="severity">How grave it is.</param>
    /// <param name="x">One form.</param>
    /// <param name="y">The other.</param>
    /// <param name="show">The words of a form as the message quotes them.</param>
    /// <param name="verb">What the words do in the articles: they stand there.</param>
    /// <param name="hint">What to do about it.</param>
    /// <param name="about">What the forms are of, where they alone do not say it: two mills are founded in 1987.</param>
    /// <param name="right">The form that is known to be right, of which nothing is reported.</param>
    public static void Report(CorpusContext context, Severity severity, FactForm x, FactForm y, Func<Fact, string> show, string verb,
        string hint, string about = "", FactForm? right = null)
    {
        var places = new List<CorpusPlace>();
        if (x != right)
        {
            Add(places, x, y, show, verb, hint);
        }

        if (y != right)
        {
            Add(places, y, x, show, verb, hint);
        }

        context.Report(severity, (about.Length > 0 ? about + "|" : string.Empty) + x.Form + "|" + y.Form, places);
    }

    /// <summary>The words, cut if they are long.</summary>
    public static string Cut(string words) => words.Length <= LongestWords ? words : words.Substring(0, LongestWords - 1) + "…";

    private static void Add(List<CorpusPlace> places, FactForm here, FactForm there, Func<Fact, string> show, string verb, string hint)
    {
        if (here.Stories > there.Stories)
        {
            return;
        }

        Fact other = there.Facts[0];
        for (int i = 0; i < here.Facts.Count; i++)
        {
            Fact fact = here.Facts[i];
            string own = here.Articles == 1 ? "in this article alone" : Count(here);
            string others = there.Articles == 1 ? $"in {other.Path}" : $"{Count(there)}, {other.Path} among them";
            places.Add(new CorpusPlace(fact,
                $"“{Cut(show(fact))}” {verb} {own}, “{Cut(show(other))}” {others}{CompareAge(here.Facts[0], other)}", hint, there.Facts));
        }
    }

    private static string Count(FactForm form) => form.Stories == 1
        ? string.Format(CultureInfo.InvariantCulture, "in {0:N0} copies of one article", form.Articles)
        : form.Stories < form.Articles
        ? string.Format(CultureInfo.InvariantCulture, "in {0:N0} articles, {1:N0} not counting copies", form.Articles, form.Stories)
        : string.Format(CultureInfo.InvariantCulture, "in {0:N0} articles", form.Articles);

    private static string CompareAge(Fact here, Fact there)
    {
        int days = here.Date.Year > 0 && there.Date.Year > 0 ? there.Date.DayNumber - here.Date.DayNumber : 0;
        return days < 0 ? ", which is older" : days > 0 ? ", which is newer" : string.Empty;
    }
}
