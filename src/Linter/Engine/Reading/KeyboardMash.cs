namespace ContentLint.Reading;

/// <summary>What hands leave on a keyboard to fill a hole in a text: keys in their order, or two neighbours again and again.</summary>
internal static class KeyboardMash
{
    /// <summary>A shorter word may be anything.</summary>
    public const int Shortest = 6;

    /// <summary>So many keys in a row one after another are in no word.</summary>
    private const int Run = 5;

    /// <summary>So often two keys are pressed in turn.</summary>
    private const int Turns = 3;

    private const string Rows = "qwertyuiop asdfghjkl zxcvbnm";

    private static readonly sbyte[] Places = FindPlaces();

    /// <summary>Whether a word in small letters is one.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        if (!HasNeighbours(word) || word.SequenceEqual("qwerty".AsSpan()))
        {
            return false; // the keyboard itself has its name from its first keys
        }

        int forth = 1;
        int back = 1;
        bool inTurn = word.Length >= 2 * Turns;
        int place = PlaceOf(word[0]);
        for (int i = 1; i < word.Length; i++)
        {
            int before = place;
            place = PlaceOf(word[i]);
            if (place < 0 || before < 0)
            {
                return false;
            }

            forth = place == before + 1 ? forth + 1 : 1;
            back = place == before - 1 ? back + 1 : 1;
            inTurn &= Math.Abs(place - before) == 1 && (i < 2 || word[i] == word[i - 2]);
            if (forth >= Run || back >= Run)
            {
                return forth == i + 1 || !IsSorted(word);
            }
        }

        return inTurn;
    }

    /// <summary><c>bdfghjkl</c>: letters in the order of the alphabet are listed.</summary>
    private static bool IsSorted(ReadOnlySpan<char> word)
    {
        for (int i = 1; i < word.Length; i++)
        {
            if (word[i] <= word[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Keys in a row and keys in turn are neighbours at one of the pairs that lie so far apart; hardly any other word has such a pair.
    /// </summary>
    private static bool HasNeighbours(ReadOnlySpan<char> word)
    {
        for (int i = Run - 1; i < word.Length; i += Run - 1)
        {
            if (Math.Abs(PlaceOf(word[i]) - PlaceOf(word[i - 1])) == 1)
            {
                return true;
            }
        }

        return false;
    }

    private static int PlaceOf(char character) => character is >= 'a' and <= 'z' ? Places[character - 'a'] : -1;

    private static sbyte[] FindPlaces()
    {
        var places = new sbyte[26];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = (sbyte)Rows.IndexOf((char)('a' + i));
        }

        return places;
    }
}
