namespace ContentLint.Fuzzing;

/// <summary>Makes a failing text as small as it fails.</summary>
internal static class Reducer
{
    /// <summary>Takes away ever smaller pieces as long as the text still fails.</summary>
    /// <param name="input">A text that fails.</param>
    /// <param name="fails">Whether a text fails.</param>
    public static Input Reduce(Input input, Func<Input, bool> fails)
    {
        for (int length = input.Text.Length / 2; length > 0; length /= 2)
        {
            for (int at = 0; at + length <= input.Text.Length;)
            {
                Input smaller = input with { Text = input.Text.Remove(at, length) };
                if (fails(smaller))
                {
                    input = smaller;
                }
                else
                {
                    at += length;
                }
            }
        }

        return input;
    }
}
